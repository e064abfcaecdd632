import { z } from 'zod';
import { SUBJECTS } from '../casework/act.js';

const text = z
  .string()
  .max(20_000)
  .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'write plain text');
const json: z.ZodType = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), text, z.array(json).max(10_000), z.record(z.string().max(100), json)]),
);

/**
 * Acts that stand alone. What is decided as a whole, a list with its cases or an objection with its case, goes together
 * through a service of its own and cannot be sent in halves.
 */
const ALONE: Record<string, readonly string[] | undefined> = {
  list: ['EXTENDED', 'COUNTED', 'DRAFTED'],
  objection: [],
};

/** What a person says with an act. `by`, `to` and the like depend on the act; the machine refuses what it lacks. */
export const actBody = z
  .strictObject({
    subject: z.enum(SUBJECTS),
    id: z.uuid(),
    type: z.string().regex(/^[A-Z][A-Z_]{1,40}$/, 'write the name of an act, like SUBMITTED'),
    data: z.record(z.string().max(100), json).optional(),
    version: z.int().min(1).optional(),
  })
  .refine(
    ({ subject, type }) => ALONE[subject]?.includes(type) ?? true,
    'this act goes together with others: use its own route',
  );
export type ActBody = z.output<typeof actBody>;
