import { z } from 'zod';
import { names, values } from '../casework/answer.schema.js';

export const queueState = z.enum(['open', 'done']).default('open');
export type QueueState = z.output<typeof queueState>;

export const queueView = z.object({
  rows: z.array(
    z.object({
      id: z.uuid(),
      nomination: z.uuid(),
      round: z.string(),
      stage: z.string(),
      category: z.string(),
      /** Null while it is read blind. */
      nominee: values.nullable(),
      unit: names.nullable(),
      state: z.enum(['offered', 'declared', 'done']),
      at: z.string(),
    }),
  ),
  next: z.uuid().nullable(),
  /** Counted up to `most`. */
  counts: z.object({ open: z.int(), done: z.int(), most: z.int() }),
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
