import { z } from 'zod';

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
