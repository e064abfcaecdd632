/** Mails as they are stored: rendered for one reader, with a Message-ID fixed for the row, so that one sent twice can be seen to be one. */
import { uuid } from '../casework/ids.js';
import { newsMail, reminderMail, type MailText, type NewsFacts, type ReminderFacts } from './templates.js';

export interface Reader {
  account_id: string;
  name: string;
  email: string;
  language: string;
}

export interface MailRow extends MailText {
  id: string;
  account_id: string;
  to_name: string;
  to_address: string;
  language: string;
  message_id: string;
}

const DOMAIN = 'accolade.invalid';

export const reminderFor = (reader: Reader, facts: ReminderFacts): MailRow =>
  rowOf(reader, reminderMail(reader.language, facts));
export const newsFor = (reader: Reader, facts: NewsFacts): MailRow => rowOf(reader, newsMail(reader.language, facts));

export function rowOf({ account_id, name, email, language }: Reader, text: MailText): MailRow {
  const id = uuid();
  return { id, account_id, to_name: name, to_address: email, language, message_id: `<${id}@${DOMAIN}>`, ...text };
}
