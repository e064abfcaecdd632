/**
 * The digest: at 08:30 of a working day one mail with what has been told since the last, to whoever wants it so. What
 * comes on a day off waits for the next working day; a server that was away at 08:30 sends it when it is back.
 */
import type { Pool } from 'pg';
import { at, isWorkingDay } from '../../workflows/calendar.js';
import { calendarOf } from '../calendar/calendar.service.js';
import { dayOf } from '../casework/world.js';
import { rowOf, type Reader } from './mail.service.js';
import { digestMail } from './templates.js';

const HOUR = '08:30';
/** Lines of one mail; the rest is read in the app. */
const MOST_LINES = 100;
/** Readers of one statement. */
const PAGE = 100;

interface Owed extends Reader {
  ids: string[];
  subjects: string[];
}

export class DigestService {
  constructor(private readonly pool: Pool) {}

  /** Stores what is owed now; answers how many digests. A person has at most one a day, whoever runs it how often. */
  async run(): Promise<number> {
    // Asked first, because it is asked every half minute: most of the time nothing waits.
    const { rows } = await this.pool.query(
      `select now_here() as now where exists (select 1 from messages where in_digest and digest_mail_id is null)`,
    );
    if (rows.length === 0) return 0;
    const calendar = await calendarOf(this.pool);
    const now = (rows[0].now as Date).toISOString();
    const today = dayOf(now, calendar.utcOffset);
    const until = at(calendar, today, HOUR);
    if (!isWorkingDay(calendar, today) || now < until) return 0;
    let stored = 0;
    for (;;) {
      const owed = await this.owed(today, until);
      if (owed.length === 0) return stored;
      stored += await this.store(today, owed);
    }
  }

  private async owed(today: string, until: string): Promise<Owed[]> {
    const { rows } = await this.pool.query(
      `select a.id as account_id, a.name, a.email, a.language, array_agg(m.id order by m.id) as ids,
         array_agg(m.subject order by m.id) as subjects
       from messages m join accounts a on a.id = m.account_id
       where m.in_digest and m.digest_mail_id is null and m.at <= $2
         and m.account_id in (select o.account_id from messages o where o.in_digest and o.digest_mail_id is null and o.at <= $2
           and not exists (select 1 from digests d where d.account_id = o.account_id and d.on_day = $1)
           order by o.account_id limit ${PAGE})
       group by a.id order by a.id`,
      [today, until],
    );
    return rows;
  }

  /** The unique day decides; whoever comes second stores nothing, and marks nothing. */
  private async store(today: string, owed: readonly Owed[]): Promise<number> {
    const mails = owed.map(({ ids, subjects, ...reader }) => {
      const more = Math.max(0, subjects.length - MOST_LINES);
      return { ...rowOf(reader, digestMail(reader.language, subjects.slice(0, MOST_LINES), more)), messages: ids };
    });
    const { rows } = await this.pool.query(
      `with t as (select * from json_to_recordset($1::json) as x(id uuid, account_id uuid, to_name text, to_address text,
          language text, subject text, body text, html text, message_id text, messages jsonb)),
        d as (insert into digests (account_id, on_day, mail_id) select account_id, $2::date, id from t
          on conflict (account_id, on_day) do nothing returning mail_id),
        told as (update messages m set digest_mail_id = t.id from t join d on d.mail_id = t.id
          where m.account_id = t.account_id and t.messages ? m.id::text and m.in_digest and m.digest_mail_id is null),
        sent as (insert into mails (id, account_id, to_name, to_address, language, subject, body, html, message_id, kind,
            state, next_at, created_at)
          select t.id, t.account_id, t.to_name, t.to_address, t.language, t.subject, t.body, t.html, t.message_id, 'digest',
            'queued', now_here(), now_here() from t join d on d.mail_id = t.id)
       select count(*)::int as stored from d`,
      [JSON.stringify(mails), today],
    );
    return rows[0].stored;
  }
}
