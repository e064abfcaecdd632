import { z } from 'zod';
import { pageOf } from '../casework/answer.schema.js';
import { standingView } from '../inbox/inbox.schema.js';

const text = (most: number) => z.string().trim().min(1).max(most);

/** An objection is made under a real name; who made it is kept apart from what was said. */
export const objectionBody = z.strictObject({
  objector: z.strictObject({ name: text(100), contact: text(200) }),
  facts: text(5_000),
});
export type ObjectionBody = z.output<typeof objectionBody>;

export const decisionBody = z.strictObject({
  outcome: z.enum(['DISMISSED', 'UPHELD', 'CORRECTED']),
  reason: text(2_000),
});
export type DecisionBody = z.output<typeof decisionBody>;

export const whichObjections = z.enum(['open', 'decided', 'all']).default('open');
export type WhichObjections = z.output<typeof whichObjections>;

export const objectionsPage = pageOf(
  z.object({
    id: z.uuid(),
    nomination: z.uuid(),
    facts: z.string(),
    state: z.string(),
    filed_at: z.string(),
    /** The stage of the notice it is about, and that notice's last day. */
    stage: z.string(),
    ends_on: z.string().nullable(),
    /** One is a handler of the office that decides it. */
    handles: z.boolean(),
    /** Null for whoever is no handler of it. */
    objector: z.object({ name: z.string(), contact: z.string() }).nullable(),
    decided: z.object({ at: z.string(), reason: z.string() }).nullable(),
    /** Where the case stands; null: it is not one's to read any more. */
    standing: standingView.nullable(),
  }),
);
