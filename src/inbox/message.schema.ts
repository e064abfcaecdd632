import { z } from 'zod';
import { names, pageOf } from '../casework/answer.schema.js';

export const messagesPage = pageOf(
  z.object({
    id: z.uuid(),
    kind: z.string(),
    subject: z.string(),
    body: z.string(),
    /** Ids and kinds: where it leads. */
    data: names,
    at: z.string(),
    read_at: z.string().nullable(),
  }),
);

export const readBody = z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) });
export type ReadBody = z.output<typeof readBody>;
/** How many of them were not read before. */
export const readView = z.object({ read: z.int() });
