/** Kinds of mail, who may turn which off, and what an office sees of the mails of its rounds. */
import { z } from 'zod';
import { pageOf } from '../casework/answer.schema.js';

const WAYS = ['at once', 'digest', 'off'] as const;
export type Way = (typeof WAYS)[number];

/** What one may have at once, in the digest of the day, or not at all; and how it comes unless one chose. */
export const USUAL = {
  task: 'at once',
  reminder: 'at once',
  nudge: 'at once',
  news: 'digest',
} as const satisfies Record<string, Way>;
/** What has to reach its reader: nobody may turn it off, and it never waits. */
export const NEEDED = ['return', 'password', 'consent'] as const;
export type MailKind = keyof typeof USUAL | (typeof NEEDED)[number] | 'digest';

/** The mails of a round that its office may look at. Nothing else is listed: a reply to an objector, say. */
export const LISTED: readonly MailKind[] = ['task', 'reminder', 'nudge', 'news', 'return'];

const way = z.enum(WAYS).optional();
const needed = z.literal('at once', 'this mail has to reach you: it comes at once').optional();

export const preferenceChange = z
  .strictObject({
    language: z.enum(['zh-CN', 'ug', 'en']).optional(),
    mails: z
      .strictObject({
        task: way,
        reminder: way,
        nudge: way,
        news: way,
        return: needed,
        password: needed,
        consent: needed,
      })
      .optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'say what changes');
export type PreferenceChange = z.output<typeof preferenceChange>;

export const preferencesView = z.object({
  language: z.string(),
  mails: z.record(z.string(), z.object({ way: z.enum(WAYS), fixed: z.boolean() })),
});

export const MAIL_STATES = ['queued', 'sending', 'sent', 'captured', 'failed'] as const;
export const mailState = z.enum(MAIL_STATES).optional();

const mailRow = z.object({
  id: z.uuid(),
  kind: z.string(),
  round: z.uuid(),
  to: z.object({ name: z.string(), address: z.string() }),
  language: z.string(),
  subject: z.string(),
  state: z.enum(MAIL_STATES),
  attempts: z.int(),
  created_at: z.string(),
  next_at: z.string(),
  sent_at: z.string().nullable(),
  error: z.string().nullable(),
});
export const mailsPage = pageOf(mailRow);

export const mailView = mailRow.extend({
  body: z.string(),
  html: z.string().nullable(),
  resends: z.array(z.object({ by: z.string(), at: z.string() })),
});
export type MailView = z.output<typeof mailView>;
