/** The opinions that a stage asks for, seen from the office that asks: which bodies are in, missing, objecting. */
import { z } from 'zod';
import { inEachView, names, pageOf, values } from '../casework/answer.schema.js';
import { deadlineView } from './deadline.view.js';

export const stageSlipsView = z.object({
  round: z.object({ id: z.uuid(), code: z.string(), title: names }),
  title: inEachView,
  state: z.enum(['waiting', 'open', 'closed']),
  deadline: deadlineView,
  rows: z.array(
    z.object({
      body: z.string().meta({ examples: ['纪委监委'] }),
      /** Cases in the stage about which it is asked; of these, how many stand where. No state is counted further than 5,000. */
      cases: z.int(),
      no_objection: z.int(),
      /** Objections that nobody has answered yet. */
      objecting: z.int(),
      settled: z.int(),
      not_answered: z.int(),
      missing: z.int(),
    }),
  ),
});
export type StageSlips = z.output<typeof stageSlipsView>;

/** `missing`: nothing on record; `objecting`: nobody has answered the objection; `in`: anything on record. */
export const slipFilter = z.enum(['all', 'missing', 'not answered', 'objecting', 'in']).default('all');
export type SlipFilter = z.output<typeof slipFilter>;

export const slipCasesPage = pageOf(
  z.object({
    id: z.uuid(),
    category_title: names,
    /** Null while it is read blind. */
    nominee: values.nullable(),
    unit: names.nullable(),
    /** A slip could be recorded now. */
    open: z.boolean(),
    /** A link that can still be used asks about it. */
    asked: z.boolean(),
    answer: z.enum(['no objection', 'objection', 'not answered']).nullable(),
    settled: z.boolean(),
    at: z.string().nullable(),
    /** The signed paper behind it. */
    scan: z.object({ id: z.uuid(), kind: z.enum(['pdf', 'jpeg', 'png']) }).nullable(),
  }),
);
