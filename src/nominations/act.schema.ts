import { z } from 'zod';
import { SUBJECTS } from '../casework/act.js';

const text = z
  .string()
  .max(20_000)
  .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'write plain text');
const json: z.ZodType = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), text, z.array(json).max(10_000), z.record(z.string().max(100), json)]),
);

/** What a person says with an act. `by`, `to` and the like depend on the act; the machine refuses what it lacks. */
export const actBody = z.strictObject({
  subject: z.enum(SUBJECTS),
  id: z.uuid(),
  type: z.string().regex(/^[A-Z][A-Z_]{1,40}$/, 'write the name of an act, like SUBMITTED'),
  data: z.record(z.string().max(100), json).optional(),
  version: z.int().min(1).optional(),
});
export type ActBody = z.output<typeof actBody>;
