import { z } from 'zod';
import { STAGE_TYPES } from '../../workflows/programme.js';
import { inEachView, names, pageOf, values } from '../casework/answer.schema.js';

const day = z.string().nullable();

export const programmeView = z.object({ code: z.string(), version: z.int() });

const stage = z.object({
  id: z.uuid(),
  code: z.string(),
  title: inEachView,
  type: z.enum(STAGE_TYPES),
  acting: z.string(),
  categories: z.array(z.string()),
  state: z.enum(['waiting', 'open', 'closed']),
  version: z.int(),
  opens_on: day,
  closes_on: day,
});
export const roundView = z.object({
  id: z.uuid(),
  code: z.string(),
  programme: programmeView,
  title: names,
  /** Of the document that allows the award. */
  basis_number: z.string().meta({ examples: ['市创办发〔2026〕3号'] }),
  state: z.string(),
  version: z.int(),
  opens_on: z.string(),
  stages: z.array(stage),
});
export type RoundView = z.output<typeof roundView>;
export const roundsPage = pageOf(roundView);

export const countedRoundView = roundView.extend({
  stages: z.array(
    stage.extend({
      /** Cases in it now; of those that one may read. */
      here: z.int(),
      /** Cases that are further on, or well ended. */
      gone_on: z.int(),
      /** Both together; cases that ended otherwise are in `ended`. */
      entered: z.int(),
      /** What one may do there for an office: give cases to reviewers; run the stage as its secretary. */
      may: z.array(z.enum(['assign', 'run'])),
    }),
  ),
  ended: z.array(z.object({ state: z.string(), label: inEachView, count: z.int() })),
  /** One looks after the round, as secretary or supervisor of one of its offices. */
  looks_after: z.boolean(),
  /** No state is counted further: as many may be more. */
  counted_to: z.int(),
});
export type CountedRoundView = z.output<typeof countedRoundView>;

export const listsPage = pageOf(
  z.object({
    id: z.uuid(),
    stage: z.string(),
    kind: z.enum(['allotment', 'notice', 'choice', 'ballot', 'decision']),
    category: z.string().nullable(),
    unit_id: z.uuid(),
    unit: names,
    alone: z.boolean(),
    state: z.string(),
    version: z.int(),
    least: z.int(),
    most: z.int().nullable(),
    opened_on: day,
    ends_on: day,
    ends_at: z.string().nullable(),
  }),
);

export const finalListView = z.object({
  rows: z.array(
    z.object({
      category: z.string(),
      number: z.string(),
      level: z.string(),
      nominee: values,
      unit: names,
      valid_from: z.string(),
      valid_to: day,
    }),
  ),
});
