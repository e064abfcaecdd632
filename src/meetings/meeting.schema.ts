import { z } from 'zod';

const number = z.int().min(0).max(10_000);
const byCandidate = z.record(z.uuid(), number);

/** One count of a ballot: of all candidates, then again of the tied, or of the open seats. */
export const countBody = z.strictObject({
  of: z.enum(['all', 'tied', 'openSeats']).default('all'),
  present: number,
  valid: number,
  votes: byCandidate,
  recused: byCandidate.default({}),
});
export type CountBody = z.output<typeof countBody>;

export const waitsView = z.object({ detail: z.string(), number: z.int() });
/** `mine`: what the asking person has entered; nobody reads another's. */
export const pendingView = z.object({ number: z.int(), waiting: z.boolean(), mine: countBody.nullable() });
