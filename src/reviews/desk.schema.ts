import { z } from 'zod';
import { names, pageOf, values } from '../casework/answer.schema.js';
import { deadlineView } from './deadline.view.js';

/** A review that is open, in which one reads or decides. */
export const deskView = z.object({
  rows: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      title: names,
      round: z.object({ id: z.uuid(), code: z.string(), title: names }),
      deadline: deadlineView,
      roles: z.array(z.enum(['reviewer', 'approver', 'secretary'])),
      /** How many reviewers score each case. */
      needed: z.int(),
      /** `sheet`: scores are imported. */
      scores: z.enum(['reviewers', 'sheet']),
      /** Cases go on together by a choice; else each is forwarded. */
      chooses: z.boolean(),
      categories: z.array(z.object({ code: z.string(), title: names })),
      /** Those that one makes as approver. */
      choices: z.array(z.object({ id: z.uuid(), category: z.string(), state: z.string(), office: names })),
    }),
  ),
});

/** `scored`: all scores are in. `lacking`: too few have it to read. */
export const caseFilter = z.enum(['all', 'reading', 'scored', 'unscored', 'lacking', 'returned']).default('all');
export type CaseFilter = z.output<typeof caseFilter>;

export const deskCasesView = pageOf(
  z.object({
    id: z.uuid(),
    version: z.int(),
    category: z.string(),
    category_title: names,
    /** Null while it is read blind. */
    nominee: values.nullable(),
    unit: names.nullable(),
    place: z.string(),
    deadline: deadlineView,
    needed: z.int(),
    given: z.int(),
    /** Null where no score is in, or one’s own has to be given first. */
    mean: z.number().nullable(),
    spread: z.number().nullable(),
    reviewers: z.array(
      z.object({
        assignment: z.uuid(),
        reviewer: z.uuid(),
        name: z.string(),
        state: z.enum(['offered', 'declared', 'done']),
      }),
    ),
  }),
);
