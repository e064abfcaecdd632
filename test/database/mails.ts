/** Mails as they are stored when somebody is told something, and what became of them. */
import type { TestOffice } from '../office.js';
import { uuid } from '../../src/casework/ids.js';

export const FROM = { name: 'Accolade', address: 'accolade@example.invalid' };
export const START = '2026-03-02T02:00:00.000Z';

export interface Mail {
  to_name?: string;
  to_address?: string;
  subject?: string;
  body?: string;
}

/** Stores mails; answers their Message-IDs. */
export async function store({ pool }: TestOffice, mails: readonly Mail[]): Promise<string[]> {
  const rows = mails.map((mail) => {
    const id = uuid();
    const text = { subject: '主题', body: '正文。', to_name: '张三', to_address: `${id}@example.invalid`, ...mail };
    return { id, message_id: `<${id}@accolade.invalid>`, ...text };
  });
  await pool.query(
    `insert into mails (id, to_name, to_address, language, subject, body, message_id, state, next_at, created_at)
     select id, to_name, to_address, 'zh-CN', subject, body, message_id, 'queued', now_here(), now_here()
     from json_populate_recordset(null::mails, $1::json)`,
    [JSON.stringify(rows)],
  );
  return rows.map(({ message_id }) => message_id);
}

export interface MailRow {
  state: string;
  attempts: number;
  next_at: Date;
  sent_at: Date | null;
  error: string | null;
}

export async function rowOf({ pool }: TestOffice, messageId: string): Promise<MailRow> {
  const { rows } = await pool.query(
    'select state, attempts, next_at, sent_at, error from mails where message_id = $1',
    [messageId],
  );
  return rows[0];
}

export const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
