import { z } from 'zod';
import { inEachView, names, values } from '../casework/answer.schema.js';
import { quotaView } from './offer.view.schema.js';

const inRound = z.object({ id: z.uuid(), code: z.string(), title: names });
const unit = z.object({ id: z.uuid(), name: names });
const stage = z.object({
  code: z.string().meta({ examples: ['recommendation'] }),
  title: inEachView,
  state: z.enum(['waiting', 'open', 'closed']),
  closes_on: z.string().nullable(),
});
/** `left`: working days after today, the last day included. */
const deadline = z.object({ on: z.string(), left: z.int(), late: z.boolean() }).nullable();

export const nominatingView = z.object({
  rows: z.array(
    z.object({
      round: inRound,
      state: z.string(),
      unit,
      stage,
      deadline,
      drafts: z.int(),
      listed: z.int(),
      returned: z.int(),
      sent: z.int(),
      lists: z.int(),
      sealed: z.int(),
    }),
  ),
});

export const unitListView = z.object({
  id: z.uuid(),
  round: inRound,
  category: z.string(),
  category_title: names,
  unit,
  stage,
  deadline,
  state: z.string(),
  version: z.int(),
  least: z.int(),
  most: z.int().nullable(),
  /** What the programme asks of it: an order, the head’s seal, everybody’s consent before that. */
  ranked: z.boolean(),
  seal: z.boolean(),
  consent: z.boolean(),
  quota: quotaView.nullable(),
  /** The hash of the line of history that sealed it. */
  receipt: z.object({ hash: z.string(), at: z.string() }).nullable(),
  /** In the order of recommendation, at most 1,000. */
  cases: z.array(
    z.object({
      id: z.uuid(),
      state: z.string(),
      version: z.int(),
      nominee: values,
      consent: z.enum(['not asked', 'asked', 'agreed', 'declined']),
      /** Corrections that the nominee wishes and nobody has decided. */
      corrections: z.int(),
      /** Places of the form that are faulty or not filled in, before it is sealed. */
      lacks: z.int(),
    }),
  ),
  /** The unit’s own notice, where the programme has one; `state` null: nothing is drawn up yet. */
  notice: z
    .object({
      stage: z.uuid(),
      code: z.string().meta({ examples: ['unit-notice'] }),
      title: inEachView,
      state: z.string().nullable(),
      opened_on: z.string().nullable(),
      ends_on: z.string().nullable(),
      ends_at: z.string().nullable(),
      /** Cases that wait for it. */
      waiting: z.int(),
      /** Lists of the unit that are not sealed yet. */
      open_lists: z.int(),
    })
    .nullable(),
});
