import { z } from 'zod';
import { names, pageOf, values } from '../casework/answer.schema.js';
import { sameView } from './nomination.view.schema.js';

const place = z.object({ path: z.string(), rule: z.string(), message: z.string() });
const total = z.object({ max: z.int().nullable(), used: z.int(), left: z.int().nullable() });
const ids = z.array(z.uuid());

export const quotaView = z.object({
  category: z.string(),
  list: z.uuid(),
  state: z.string(),
  /** What sealing the list would be refused for. */
  unmet: z.array(z.string()),
  min: z.int(),
  max: z.int().nullable(),
  /** A place that was used stays used when a case is withdrawn, unless the programme says otherwise. */
  used: z.int(),
  left: z.int().nullable(),
  drafts: z.int(),
  listed: z.int(),
  /** The shares of the unit's own list, in order, and what would newly break each; at most 100 cases are named. */
  shares: z.array(
    z.object({
      rule: z.int(),
      where: names,
      holds: z.boolean(),
      broken: z.array(z.object({ side: z.enum(['min', 'max']), has: z.int(), limit: z.int(), of: z.int() })),
      ifRemoved: ids,
      ifAdded: ids,
    }),
  ),
});
export const quotasView = z.object({ unit: z.uuid(), total, categories: z.array(quotaView) });

export const readinessView = z.object({
  id: z.uuid(),
  state: z.string(),
  version: z.int(),
  ready: z.boolean(),
  /** SUBMITTED: to list it, SEALED: to seal its list; null: it has gone on. */
  next: z.enum(['SUBMITTED', 'SEALED']).nullable(),
  unmet: z.array(z.string()),
  form: z.array(place),
  consent: z.object({
    required: z.boolean(),
    state: z.enum(['not asked', 'asked', 'agreed', 'declined']),
    /** Until when the link that was sent can be used. */
    ends_at: z.string().nullable(),
  }),
  quota: quotaView.nullable(),
  total,
  duplicates: z.array(sameView),
  /** Corrections that the nominee wishes and nobody has decided. */
  corrections: z.int(),
});

export const predecessorsPageView = pageOf(
  z.object({
    id: z.uuid(),
    number: z.string(),
    level: z.string(),
    valid_from: z.string(),
    valid_to: z.string().nullable(),
    round: z.string(),
    category: z.string(),
    unit: names,
    nominee: values,
    used: z.boolean(),
  }),
);

export const earlierPageView = pageOf(
  z.object({
    id: z.uuid(),
    round: z.string(),
    category: z.string(),
    nominee: values,
    options: names,
    form: values,
    /** Longer than the form now allows; to be shortened. */
    tooLong: z.array(place),
  }),
);

export const orderView = z.object({
  /** 0: nobody has arranged it yet. */
  version: z.int(),
  cases: z.array(z.object({ id: z.uuid(), state: z.string(), version: z.int(), nominee: values })),
});

export const wishesPageView = pageOf(
  z.object({
    id: z.uuid(),
    state: z.enum(['open', 'accepted', 'dismissed']),
    proposed_at: z.string(),
    decided_at: z.string().nullable(),
    reason: z.string().nullable(),
    fields: z.array(z.object({ path: z.string(), now: z.string(), wished: z.string() })),
  }),
);
