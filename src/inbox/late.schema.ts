/** What of a round is past its day or due soon, and whom it waits for; in the order of days, never of units. */
import { z } from 'zod';
import { inEachView, names } from '../casework/answer.schema.js';

/** Working days to come that still count as soon. */
export const within = z.coerce.number().int().min(0).max(60).default(3);

const cursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'send `next` as it came')
  .meta({ examples: ['2026-03-24.0197a3c0-5e00-7000-8000-000000000011'] });
export const lateAfter = cursor.optional();

export const latePage = z.object({
  rows: z.array(
    z.object({
      id: z.uuid(),
      /** `return`: a case that was returned has a day of its own. */
      kind: z.enum(['stage', 'return']),
      stage: z.object({ id: z.uuid(), code: z.string(), title: inEachView }),
      deadline: z.object({ on: z.string(), left: z.int(), late: z.boolean() }),
      /** Who has to act; null while the case is read blind. */
      body: z.object({ id: z.uuid(), name: names }).nullable(),
      roles: z.array(z.object({ role: z.string(), title: inEachView })),
      /** The returned case; `title` null while it is read blind. */
      nomination: z.object({ id: z.uuid(), title: names.nullable(), version: z.int() }).nullable(),
      /** Cases that wait there; counted to a hundred. */
      cases: z.int(),
      /** The case that a nudge is about; null: none waits there, so nobody can be nudged. */
      nudge: z.uuid().nullable(),
      /** Somebody was reminded of it today: once a day is enough. */
      nudged: z.boolean(),
    }),
  ),
  next: cursor.nullable(),
});
export type LatePage = z.output<typeof latePage>;
