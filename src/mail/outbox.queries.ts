/** The mails of an office's rounds, as they were stored, for its administrators and secretaries. */
import type { Pool } from 'pg';
import { PAGE } from '../common/page.js';
import { LISTED, MAIL_STATES, type MailView } from './mail.schema.js';

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const COLUMNS = `id, kind, round_id as round, account_id, to_name, to_address, language, subject, state, attempts, created_at,
  next_at, sent_at, error`;

interface Row extends Omit<MailView, 'to' | 'body' | 'html' | 'resends' | 'created_at' | 'next_at' | 'sent_at'> {
  account_id: string;
  to_name: string;
  to_address: string;
  created_at: Date;
  next_at: Date;
  sent_at: Date | null;
}

export interface MailsAsked {
  person: string;
  state?: string | undefined;
  after?: string | undefined;
}

/**
 * Latest first: of rounds that the person's office holds all, else those to the people of the person's own unit. Only
 * kinds that are named are listed, and only what went to an account: who objected is written to under neither.
 */
export async function mailsOf(pool: Pool, { person, state, after = LAST }: MailsAsked) {
  const page = `account_id is not null and kind = any($4::text[]) and state = s.state and id < $2
    order by id desc limit ${PAGE}`;
  const { rows } = await pool.query({
    name: 'mails_of_office',
    text: `
      with mine as (select distinct unit_id from roles where account_id = $1 and role in ('secretary', 'administrator'))
      select m.* from (
        select m.* from mine join rounds r on r.organiser_id = mine.unit_id cross join unnest($3::text[]) as s(state)
          cross join lateral (select ${COLUMNS} from mails where round_id = r.id and ${page}) m
        union
        select m.* from mine join accounts a on a.unit_id = mine.unit_id cross join unnest($3::text[]) as s(state)
          cross join lateral (select ${COLUMNS} from mails where account_id = a.id and round_id is not null and ${page}) m) m
      order by m.id desc limit ${PAGE}`,
    values: [person, after, state === undefined ? MAIL_STATES : [state], LISTED],
  });
  return rows.map((row) => view(row as Row));
}

/** May a person look at a mail: their own, or one that the list of their office has. */
const READABLE = `kind = any($3::text[]) and account_id is not null and (account_id = $1 or exists (
  select 1 from roles h join rounds r on r.id = m.round_id join accounts a on a.id = m.account_id
  where h.account_id = $1 and h.role in ('secretary', 'administrator') and h.unit_id in (r.organiser_id, a.unit_id)))`;

/** As it was stored; what only its reader may use is masked for everybody else. Undefined: not theirs to read. */
export async function mailOf(pool: Pool, person: string, id: string): Promise<MailView | undefined> {
  const { rows } = await pool.query({
    name: 'mail_of_office',
    text: `select ${COLUMNS}, body, html,
        (select coalesce(json_agg(json_build_object('by', a.name, 'at', x.at) order by x.at), '[]') from mail_resends x
          join accounts a on a.id = x.by_id where x.mail_id = m.id) as resends
      from mails m where id = $2 and ${READABLE}`,
    values: [person, id, LISTED],
  });
  const row = rows[0];
  if (!row) return undefined;
  const shown = row.account_id === person ? (text: string) => text : masked;
  const { body, html, resends } = row;
  return {
    ...view(row),
    subject: shown(row.subject),
    body: shown(body),
    html: html === null ? null : shown(html),
    resends,
  };
}

/** Queues a mail again that was sent, captured or given up, and says who did it. False: it is still on its way. */
export async function resend(pool: Pool, person: string, id: string, record: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `with again as (
       update mails set state = 'queued', next_at = now_here(), attempts_before = attempts, error = null
       where id = $1 and state in ('sent', 'captured', 'failed') returning id)
     insert into mail_resends (id, mail_id, by_id, at) select $3, id, $2, now_here() from again`,
    [id, person, record],
  );
  return rowCount === 1;
}

/** A token is a long word that nobody could remember; ids of ours are shorter. */
const masked = (text: string): string => text.replaceAll(/[A-Za-z0-9_-]{40,}/g, '…');

function view({ account_id: _, to_name, to_address, created_at, next_at, sent_at, ...row }: Row) {
  return {
    id: row.id,
    kind: row.kind,
    round: row.round,
    to: { name: to_name, address: to_address },
    language: row.language,
    subject: masked(row.subject),
    state: row.state,
    attempts: row.attempts,
    created_at: created_at.toISOString(),
    next_at: next_at.toISOString(),
    sent_at: sent_at?.toISOString() ?? null,
    error: row.error,
  };
}
