import { z } from 'zod';

const id = z.uuid();

/** Cases given to named reviewers: one or many, all or none. */
export const assignBody = z.strictObject({
  rows: z
    .array(z.strictObject({ nomination: id, reviewers: z.array(id).min(1).max(20) }))
    .min(1)
    .max(1_000),
});
export type AssignBody = z.output<typeof assignBody>;

/**
 * All cases of a stage that lack reviewers, of one category or all; `except`: those that are left as they are; `seen`:
 * the spread that was looked at, and no other.
 */
export const spreadBody = z.strictObject({
  category: z.string().min(1).max(100).optional(),
  except: z.array(id).max(10_000).default([]),
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] })
    .optional(),
});
export type SpreadBody = z.output<typeof spreadBody>;

export const declarationBody = z
  .strictObject({ conflict: z.boolean(), ground: z.string().trim().min(1).max(2_000).optional() })
  .refine(({ conflict, ground }) => conflict === (ground !== undefined), {
    path: ['ground'],
    message: 'give the ground of a conflict, and none where there is none',
  });
export type DeclarationBody = z.output<typeof declarationBody>;

/** `to`: who reads it instead. */
export const takeBackBody = z.strictObject({ to: id.optional() });
export type TakeBackBody = z.output<typeof takeBackBody>;

export const assignmentView = z.object({
  id,
  nomination: id,
  stage: id,
  reviewer: id,
  state: z.enum(['offered', 'declared', 'done', 'released']),
});
export type AssignmentView = z.output<typeof assignmentView>;
export const assignmentsView = z.object({ assigned: z.array(assignmentView) });
