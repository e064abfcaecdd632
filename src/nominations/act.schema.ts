import { z } from 'zod';
import { SUBJECTS } from '../casework/act.js';
import { plainObject } from '../common/plain-json.js';

/**
 * Acts that stand alone. What is decided as a whole, a list with its cases or an objection with its case, goes together
 * through a service of its own and cannot be sent in halves; nor can a count, which two people enter.
 */
const ALONE: Record<string, readonly string[] | undefined> = {
  list: ['EXTENDED', 'CORRECTED', 'DRAFTED'],
  objection: [],
};

/** What a person says with an act. `by`, `to` and the like depend on the act; the machine refuses what it lacks. */
export const actBody = z
  .strictObject({
    subject: z.enum(SUBJECTS),
    id: z.uuid(),
    type: z.string().regex(/^[A-Z][A-Z_]{1,40}$/, 'write the name of an act, like SUBMITTED'),
    data: plainObject.optional(),
    version: z.int().min(1).optional(),
  })
  .refine(
    ({ subject, type }) => ALONE[subject]?.includes(type) ?? true,
    'this act goes together with others: use its own route',
  );
export type ActBody = z.output<typeof actBody>;
