import { z } from 'zod';
import { names, pageOf, values } from '../casework/answer.schema.js';

const day = z.string().nullable();

export const programmeView = z.object({ code: z.string(), version: z.int() });

export const roundView = z.object({
  id: z.uuid(),
  code: z.string(),
  programme: programmeView,
  title: names,
  state: z.string(),
  version: z.int(),
  opens_on: z.string(),
  stages: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      acting: z.string(),
      categories: z.array(z.string()),
      state: z.enum(['waiting', 'open', 'closed']),
      version: z.int(),
      opens_on: day,
      closes_on: day,
    }),
  ),
});
export type RoundView = z.output<typeof roundView>;
export const roundsPage = pageOf(roundView);

export const listsPage = pageOf(
  z.object({
    id: z.uuid(),
    stage: z.string(),
    kind: z.enum(['allotment', 'notice', 'choice', 'ballot', 'decision']),
    category: z.string().nullable(),
    unit_id: z.uuid(),
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
