/** The desk on which cases are given to reviewers: how much each has, whom a case may go to, what a spread would do. */
import { z } from 'zod';
import { inEachView, names } from '../casework/answer.schema.js';
import { deadlineView } from './deadline.view.js';
import { WHY_NOT } from './eligible.js';

const id = z.uuid();

export const boardView = z.object({
  round: z.object({ id, code: z.string(), title: names }),
  title: inEachView,
  state: z.enum(['waiting', 'open', 'closed']),
  deadline: deadlineView,
  /** How many reviewers score each case. */
  needed: z.int(),
  /** Cases that lack somebody; counted to a thousand and no further. */
  lacking: z.int(),
  categories: z.array(z.object({ code: z.string(), title: names })),
  /** By office and account; what they have is work, and no rank. */
  reviewers: z.array(z.object({ id, name: z.string(), office: names, open: z.int(), done: z.int() })),
});
export type BoardView = z.output<typeof boardView>;

export const eligibleBody = z.strictObject({ cases: z.array(id).min(1).max(1_000) });
export type EligibleBody = z.output<typeof eligibleBody>;

const why = z.array(z.enum(WHY_NOT));

export const eligibleView = z.object({
  rows: z.array(
    z.object({
      id,
      name: z.string(),
      office: names,
      open: z.int(),
      /** The cases that this person may not have; none: all may be given. The first hundred. */
      against: z.array(z.object({ nomination: id, why })),
      against_count: z.int(),
    }),
  ),
});
export type EligibleView = z.output<typeof eligibleView>;

export const spreadForeseen = z.object({
  /** Send it with the spread: then this one is carried out, or none. */
  seen: z.string().meta({ examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] }),
  /** Cases that get somebody. */
  cases: z.int(),
  reviewers: z.array(z.object({ id, name: z.string(), office: names, has: z.int(), gets: z.int() })),
  /** Cases for which conflicts leave too few, the first hundred; while there are any, nothing can be spread. */
  short: z.array(
    z.object({
      nomination: id,
      lacks: z.int(),
      reviewers: z.array(z.object({ reviewer: id, name: z.string(), why })),
    }),
  ),
  short_count: z.int(),
});
export type SpreadForeseen = z.output<typeof spreadForeseen>;
