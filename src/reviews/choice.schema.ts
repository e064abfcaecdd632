import { z } from 'zod';
import { names, values } from '../casework/answer.schema.js';
import { deadlineView } from './deadline.view.js';
import { proposalView } from './review.schema.js';

const ids = z.array(z.uuid()).max(10_000);
const sort = z.array(z.object({ field: names, option: names }));
const limit = z
  .string()
  .nullable()
  .meta({ examples: ['20%'] });

/** A choice as its approver looks at it. */
export const choiceView = z.object({
  id: z.uuid(),
  state: z.string(),
  version: z.int(),
  round: z.object({ id: z.uuid(), code: z.string(), title: names }),
  stage: z.object({ id: z.uuid(), code: z.string(), title: names }),
  category: z.object({ code: z.string(), title: names }),
  deadline: deadlineView,
  /** The most that may be kept, and may wait in reserve; null: no limit. */
  places: z.int().nullable(),
  reserve: z.int(),
  /** Whoever has less cannot be kept. */
  pass: z.number().nullable(),
  needed: z.int(),
  /** Of the list: at least or at most so many of a sort; `of`: null of all. */
  rules: z.array(z.object({ rule: z.int(), where: sort, of: sort.nullable(), min: limit, max: limit })),
  /** How many hold the choice up. */
  unready: z.int(),
  /** By mean score, then in order of recommendation. */
  cases: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      /** Null while it is read blind. */
      nominee: values.nullable(),
      unit: names.nullable(),
      place: z.string().nullable(),
      /** Its place on the list of its unit. */
      order: z.int(),
      mean: z.number().nullable(),
      spread: z.number().nullable(),
      given: z.int(),
      options: z.array(names),
      failing: z.boolean(),
      /** Why it cannot be decided yet. */
      lacks: z.array(z.enum(['place', 'scores', 'slips'])),
      /** Bodies whose objection the approver has not answered. */
      objecting: z.array(z.string()),
    }),
  ),
  proposal: proposalView,
});

export const trialBody = z
  .strictObject({ kept: ids, reserve: ids.optional() })
  .meta({ examples: [{ kept: ['0197a3c0-5e00-7000-8000-000000000011'] }] });
export type TrialBody = z.output<typeof trialBody>;

const breach = z.object({ side: z.enum(['min', 'max']), has: z.int(), limit: z.int(), of: z.int() });
export const trialView = z.object({
  kept: ids,
  reserve: ids,
  notKept: ids,
  /** For whom a reason is due. */
  reasons: ids,
  /** Places that stay empty; null: no limit. */
  empty: z.int().nullable(),
  shares: z.array(z.object({ rule: z.int(), holds: z.boolean(), broken: z.array(breach) })),
  /** Taking this one off the list would newly break these rules. */
  ifRemoved: z.array(z.object({ id: z.uuid(), rules: z.array(z.int()) })),
});
