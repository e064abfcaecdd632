import { z } from 'zod';

/** Who is left for a supplementary decision, with a reason each. */
const without = z.record(z.uuid(), z.string().trim().min(1).max(2_000)).default({});

export const decisionBody = z.strictObject({ without });
export type DecisionBody = z.output<typeof decisionBody>;

export const supplementBody = z.strictObject({ body: z.uuid() });
export type SupplementBody = z.output<typeof supplementBody>;
