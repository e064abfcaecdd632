import { z } from 'zod';
import { names, pageOf } from '../casework/answer.schema.js';

const isBlind = 'null while the case is read blind';

export const standingView = z.object({
  id: z.uuid(),
  subject: z.enum(['nomination', 'list']),
  kind: z.enum(['allotment', 'notice', 'choice', 'ballot', 'decision']).nullable(),
  round: z.object({ id: z.uuid(), code: z.string(), title: names }),
  /** The nominee's name, or what such a list is called. */
  title: names.nullable().describe(isBlind),
  category: names.nullable(),
  unit: z.object({ id: z.uuid(), name: names }).nullable().describe(isBlind),
  state: z.string(),
  label: names,
  since: z.string().nullable(),
  /** `left`: working days after today, the last day included; 0 on the last day and later. */
  deadline: z.object({ on: z.string(), left: z.int(), late: z.boolean() }).nullable(),
  waits_for: z.array(
    z.object({
      role: z.string(),
      title: names,
      body: z.object({ id: z.uuid(), name: names }).nullable().describe(isBlind),
      /** Of one's own office. */
      persons: z.array(z.string()).nullable(),
    }),
  ),
});
export type StandingView = z.output<typeof standingView>;

export const inboxPage = pageOf(standingView);

const cursor = z
  .string()
  .regex(/^\d{1,17}\.\d{1,9}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'send `next` as it came')
  .meta({ examples: ['1772416800000000.3.0197a3c0-5e00-7000-8000-000000000011'] });
export const doneAfter = cursor.optional();

export const donePage = z.object({
  rows: z.array(
    z.object({
      subject: z.enum(['nomination', 'list', 'stage', 'round', 'objection']),
      id: z.uuid(),
      seq: z.int(),
      act: z.string(),
      /** What the act is called, by language. */
      label: names,
      at: z.string(),
      /** Where a case or a list stands now. */
      standing: standingView.nullable(),
    }),
  ),
  next: cursor.nullable(),
});

/** 100: there are more. */
export const countsView = z.object({ todo: z.int(), done: z.int(), started: z.int(), messages: z.int() });
