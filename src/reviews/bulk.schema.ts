import { z } from 'zod';
import { inEachView, names } from '../casework/answer.schema.js';
import { linkToken } from '../common/link-token.js';

/** Acts that a person does on many cases alike, and that no case takes from another. */
export const BULK_ACTS = ['FORWARDED', 'RETURNED', 'REFUSED', 'RELEASED', 'SENT_UP', 'RECEIVED'] as const;
export const MOST_CASES = 10_000;

const text = z.string().trim().min(1).max(2_000);

/** Either the cases by name, or all of the stage that are one’s own to act on: of a category, of a unit. */
export const previewBody = z
  .strictObject({
    act: z.enum(BULK_ACTS),
    stage: z.uuid(),
    category: z.string().max(100).optional(),
    filter: z.strictObject({ unit: z.uuid().optional() }).optional(),
    cases: z.array(z.uuid()).min(1).max(MOST_CASES).optional(),
    data: z
      .strictObject({ reason: text.optional(), missing: text.optional(), by: z.iso.date().optional() })
      .default({}),
  })
  .refine(({ category, filter, cases }) => !cases || (!category && !filter), 'send cases, or category and filter')
  .refine(({ cases = [] }) => new Set(cases).size === cases.length, 'name each case once')
  .meta({ examples: [{ act: 'FORWARDED', stage: '0197a3c0-5e00-7000-8000-000000000004', category: 'individual' }] });
export type PreviewBody = z.output<typeof previewBody>;

export const bulkBody = z.strictObject({ token: linkToken });
export type BulkBody = z.output<typeof bulkBody>;

const named = { case: z.uuid(), name: z.string() };

/** `token` is null where no case would take the act; `refused` holds the first hundred. */
export const previewView = z.object({
  token: z.string().nullable(),
  count: z.int(),
  names: z.array(z.object({ ...named, unit: names })),
  refused: z.array(z.object({ ...named, unmet: z.array(z.string()), reasons: z.array(inEachView) })),
  refusedCount: z.int(),
  ends: z.string().nullable(),
});
export type PreviewView = z.output<typeof previewView>;
