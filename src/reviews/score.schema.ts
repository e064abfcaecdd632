import { z } from 'zod';
import { names } from '../casework/answer.schema.js';

const points = z.number().min(0).max(1_000_000);

/** A score from 0 to 100; where the programme has indicators, points for each of them instead. */
export const scoreBody = z
  .strictObject({ score: points.optional(), scores: z.record(z.string().max(100), points).optional() })
  .refine(({ score, scores }) => (score === undefined) !== (scores === undefined), 'send either score or scores')
  .meta({ examples: [{ score: 86 }] });
export type ScoreBody = z.output<typeof scoreBody>;

const oneScore = z.object({
  reviewer: z.string(),
  /** Null: a score that was imported. */
  name: z.string().nullable(),
  score: z.number(),
  mine: z.boolean(),
  at: z.string(),
  /** Points by indicator, where there are any. */
  scores: z.record(z.string(), z.number()).nullable(),
});
export const scoresView = z.object({
  stages: z.array(
    z.object({
      stage: z.string(),
      /** How many scores are asked, and how many are in. */
      needed: z.int(),
      given: z.int(),
      /** One’s own; those of others only when one’s own is in. */
      scores: z.array(oneScore),
      /** Between the highest and the lowest; null where fewer than two may be seen. */
      spread: z.number().nullable(),
    }),
  ),
  /** What a score is made of; empty: one number from 0 to 100. */
  indicators: z.array(
    z.object({
      code: z.string(),
      title: names,
      points: z.number(),
      evidence: z.union([z.string(), z.boolean()]).nullable(),
      responsible: z.string().nullable(),
      /** The indicators above it in the tree, from the top. */
      above: z.array(z.object({ code: z.string(), title: names, points: z.number() })),
    }),
  ),
});
export type ScoresView = z.output<typeof scoresView>;
