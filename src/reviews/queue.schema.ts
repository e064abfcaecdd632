import { z } from 'zod';
import { deadlineView } from './deadline.view.js';
import { names, values } from '../casework/answer.schema.js';

/**
 * `open`: to be read now. `done`: one's own score is in; `waiting`: of these, somebody else's is still missing.
 * `returned`: with its unit, for correction.
 */
export const queueState = z.enum(['open', 'done', 'waiting', 'returned']).default('open');
export type QueueState = z.output<typeof queueState>;

export const points = z.coerce.number().min(0).max(1_000_000).optional();

export const queueView = z.object({
  rows: z.array(
    z.object({
      id: z.uuid(),
      nomination: z.uuid(),
      round: z.string(),
      round_id: z.uuid(),
      round_title: names,
      stage: z.string(),
      stage_id: z.uuid(),
      stage_title: names,
      category: z.string(),
      category_title: names,
      /** Null while it is read blind. */
      nominee: values.nullable(),
      unit: names.nullable(),
      state: z.enum(['offered', 'declared', 'done']),
      /** Where the case stands: `reading`, `returned`; null: it has left the stage. */
      place: z.string().nullable(),
      at: z.string(),
      /** Of the stage; of a case that was returned, its own. */
      deadline: deadlineView,
      needed: z.int(),
      given: z.int(),
      /** One's own; and between the highest and the lowest, once one's own is in. */
      score: z.number().nullable(),
      spread: z.number().nullable(),
    }),
  ),
  next: z.uuid().nullable(),
  /** Counted up to `most`. `doneNow`: at stages that are still open. */
  counts: z.object({
    open: z.int(),
    done: z.int(),
    doneNow: z.int(),
    waiting: z.int(),
    returned: z.int(),
    most: z.int(),
  }),
});

export const progressView = z.object({
  rows: z.array(
    z.object({
      stage: z.string(),
      office: z.uuid(),
      reviewer: z.uuid(),
      name: z.string(),
      assigned: z.int(),
      done: z.int(),
    }),
  ),
});
