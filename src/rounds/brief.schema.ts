/** A brief (通报): how far the cases of a round have come, stage by stage. It knows stages and numbers, and no unit. */
import { z } from 'zod';
import { inEachView, names } from '../casework/answer.schema.js';

const day = z.string().nullable();

export const briefView = z.object({
  /** The day on which it is made. */
  on: z.string(),
  round: z.object({ id: z.uuid(), code: z.string(), title: names, basis_number: z.string() }),
  /** The office that holds the round. */
  office: names,
  stages: z.array(
    z.object({
      code: z.string(),
      title: inEachView,
      state: z.enum(['waiting', 'open', 'closed']),
      opens_on: day,
      closes_on: day,
      /** Working days to its last day; null where it has none to come. */
      left: z.int().nullable(),
      /** Cases that have come into it. */
      entered: z.int(),
      /** Of these: still in it; in it, and somebody has to go on with them; with their unit for correction; past their day. */
      here: z.int(),
      waiting: z.int(),
      returned: z.int(),
      late: z.int(),
      gone_on: z.int(),
    }),
  ),
  /** Cases that ended otherwise, by how. */
  ended: z.array(z.object({ state: z.string(), label: inEachView, count: z.int() })),
  /** No state is counted further: as many may be more. */
  counted_to: z.int(),
});
export type BriefView = z.output<typeof briefView>;
