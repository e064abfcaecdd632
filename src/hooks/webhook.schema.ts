/** Group robots and other programs that are told that something happened: ids and kinds, never a name. */
import { z } from 'zod';
import { pageOf } from '../casework/answer.schema.js';

export const KINDS = ['wecom', 'dingtalk', 'standard'] as const;
export type HookKind = (typeof KINDS)[number];

/** What they can be told of. The first are news of a case, as mails call them. */
export const EVENTS = [
  'returned',
  'refused',
  'resealed',
  'removed',
  'corrected',
  'objectionFiled',
  'missed',
  'movedUp',
  'notKept',
  'notElected',
  'declined',
  'withdrawn',
  'granted',
  'refusedAbove',
  'rectify',
  'commended',
  'stageOpened',
  'stageClosed',
] as const;
export type HookEvent = (typeof EVENTS)[number] | 'test';

export const webhookBody = z.strictObject({
  office: z.uuid(),
  kind: z.enum(KINDS),
  url: z.url({ protocol: /^https$/ }).max(1_000),
  /** DingTalk: the robot's own (SEC...); standard: 24 to 64 bytes in base64, with or without whsec_. */
  secret: z.string().min(8).max(200).optional(),
  events: z.array(z.enum(EVENTS)).min(1).max(EVENTS.length),
});
export type WebhookBody = z.output<typeof webhookBody>;

/** Address and secret are never shown again. */
const webhookView = z.object({
  id: z.uuid(),
  office: z.uuid(),
  kind: z.enum(KINDS),
  host: z.string(),
  events: z.array(z.string()),
  created_at: z.string(),
  last: z
    .object({ event: z.string(), state: z.string(), attempts: z.int(), at: z.string(), error: z.string().nullable() })
    .nullable(),
});
export const webhooksPage = pageOf(webhookView);
