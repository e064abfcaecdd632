import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as YYYY-MM-DD');

export const publishBody = z.strictObject({
  /** The unit or office whose notice it is. */
  body: z.uuid(),
  /** It hangs on a wall too. */
  paper: z
    .strictObject({
      from: day,
      to: day,
      photograph: z.string().regex(/^[0-9a-f]{64}$/, 'send the SHA-256 of the photograph, in hex'),
    })
    .optional(),
});
export type PublishBody = z.output<typeof publishBody>;
