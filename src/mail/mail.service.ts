/** Mails as they are stored: rendered for one reader, with a Message-ID fixed for the row, so that one sent twice can be seen to be one. */
import { uuid } from '../casework/ids.js';
import { htmlOf } from './html.js';
import { nudgeMail, reminderMail, type MailText, type NudgeFacts, type ReminderFacts } from './templates.js';

export interface Reader {
  account_id: string;
  name: string;
  email: string;
  language: string;
}

export interface MailRow {
  id: string;
  account_id: string;
  to_name: string;
  to_address: string;
  language: string;
  subject: string;
  body: string;
  html: string;
  message_id: string;
}

const DOMAIN = 'accolade.invalid';

export function rowOf({ account_id, name, email, language }: Reader, text: MailText): MailRow {
  const id = uuid();
  const { subject, body } = text;
  return {
    id,
    account_id,
    to_name: name,
    to_address: email,
    language,
    subject,
    body,
    html: htmlOf(language, text),
    message_id: `<${id}@${DOMAIN}>`,
  };
}

export const reminderText = (language: string, facts: ReminderFacts): MailText => reminderMail(language, facts);
export const nudgeText = (language: string, facts: NudgeFacts): MailText => nudgeMail(language, facts);
