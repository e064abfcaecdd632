import { z } from 'zod';
import { inEachView, names, pageOf } from '../casework/answer.schema.js';

const MOST = 1_000;
const once = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** A body is asked about one case or many. */
export const slipLinkBody = z.strictObject({
  body: z.string().trim().min(1).max(100),
  cases: z.array(z.uuid()).min(1).max(MOST).refine(once, 'name each case once'),
  /** Where the link is sent by mail; without one, whoever makes it hands it over. */
  email: z.email().max(254).optional(),
});
export type SlipLinkBody = z.output<typeof slipLinkBody>;

export const slipLinkMade = z.object({ id: z.uuid(), token: z.string(), ends_at: z.string() });

export const slipLinksPage = pageOf(
  z.object({
    id: z.uuid(),
    body: z.string(),
    email: z.string().nullable(),
    made_at: z.string(),
    ends_at: z.string(),
    state: z.enum(['open', 'answered', 'replaced', 'revoked', 'over']),
    cases: z.int(),
    answered: z.int(),
  }),
);

/** What a body is shown: public columns, and nothing that was written of the nominee. */
export const slipAskedView = z.object({
  body: z.string(),
  due_on: z.string(),
  cases: z.array(
    z.object({
      case: z.uuid(),
      name: z.string(),
      workUnit: z.string().optional(),
      post: z.string().optional(),
      category: names,
    }),
  ),
});
export type SlipAsked = z.output<typeof slipAskedView>;

/** Three answers, and no text: a slip says nothing about conduct. */
export const slipAnswers = z.strictObject({
  answers: z
    .array(z.strictObject({ case: z.uuid(), answer: z.enum(['no objection', 'objection', 'not answered']) }))
    .min(1)
    .max(MOST)
    .refine((answers) => once(answers.map((each) => each.case)), 'answer for each case once'),
});
export type SlipAnswers = z.output<typeof slipAnswers>;

/** `hash` is the receipt; `left`: how many cases of the link wait for an answer. */
export const slipAnswered = z.object({
  answers: z.array(z.object({ case: z.uuid(), at: z.string(), hash: z.string() })),
  left: z.int(),
});

/** A signed paper; `by_link`: sent by the body itself. */
export const slipScanView = z.object({
  id: z.uuid(),
  body: z.string(),
  kind: z.enum(['pdf', 'jpeg', 'png']),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  at: z.string(),
  by_link: z.boolean(),
});
export type SlipScan = z.output<typeof slipScanView>;
export const slipScansView = z.object({ rows: z.array(slipScanView) });

/** `answer` null: not on record yet; `settled`: an objection that the office has answered. */
const caseSlipView = z.object({
  stage: z.string(),
  stage_title: inEachView,
  body: z.string(),
  answer: z.enum(['no objection', 'objection', 'not answered']).nullable(),
  settled: z.boolean(),
  at: z.string().nullable(),
});
export type CaseSlip = z.output<typeof caseSlipView>;
export const caseSlipsView = z.object({ rows: z.array(caseSlipView) });
