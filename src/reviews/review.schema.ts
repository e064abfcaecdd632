import { z } from 'zod';

const reason = z.string().trim().min(1).max(2_000);
const cases = z.array(z.uuid()).max(10_000);

/** Nothing: as scores, shares and reserve make it. Else a tie decided with a reason, or whom the approver keeps instead. */
export const choiceBody = z.strictObject({
  tie: z.strictObject({ reason }).optional(),
  departures: z
    .strictObject({ kept: cases, reserve: cases.optional(), reasons: z.record(z.uuid(), reason).default({}) })
    .optional(),
});
export type ChoiceBody = z.output<typeof choiceBody>;

/** What scores, shares and reserve make of a choice; `tied`: at the edge, for the approver to decide. */
export const proposalView = z.object({
  kept: cases,
  reserve: cases,
  notKept: cases,
  tied: cases,
  passedOver: z.array(z.object({ id: z.uuid(), rule: z.int() })),
});
