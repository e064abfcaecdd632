/** News about a case, to those whom it concerns: rendered and stored, one mail a person and effect. */
import type { Pool } from 'pg';
import type { Effect } from '../casework/relay.js';
import type { RoundBook } from '../casework/round-book.js';
import { newsFor } from './mail.service.js';

export class NewsService {
  constructor(
    private readonly pool: Pool,
    private readonly book: RoundBook,
  ) {}

  /** Running it twice for an effect writes nothing new. */
  tell = async (effects: readonly Effect[]): Promise<void> => {
    const { rows } = await this.pool.query(
      `select e.effect, coalesce(n.nominee ->> 'name', n.nominee ->> 'title') as nominee, r.id as round_id, r.code as round, a.id as account_id, a.name, a.email, a.language
       from json_to_recordset($1::json) as e(effect text, nomination uuid, role text)
       join nominations n on n.id = e.nomination join rounds r on r.id = n.round_id
       join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
       join roles h on h.role = e.role and h.unit_id = case when e.role in ('clerk', 'head') then n.unit_id else r.organiser_id end
         and coalesce(h.borrowed_for, r.id) = r.id
       join accounts a on a.id = h.account_id order by e.effect::bigint, a.id`,
      [
        JSON.stringify(
          effects.map(({ id, subject_id, data }) => ({ effect: id, nomination: subject_id, role: data.role })),
        ),
      ],
    );
    if (rows.length === 0) return;
    await this.book.of(
      this.pool,
      rows.map(({ round_id }) => round_id),
    );
    const byId = new Map(effects.map((effect) => [effect.id, effect]));
    const mails = rows.map((row) => {
      const { data } = byId.get(row.effect)!;
      const { programme } = this.book.get(row.round_id).compiled;
      const said = [data.missing, data.reason].filter((each) => typeof each === 'string').join('\n');
      const facts = {
        programme,
        round: row.round,
        nominee: row.nominee ?? '',
        template: String(data.template),
        reason: said,
      };
      return { ...newsFor(row, facts), outbox_id: row.effect };
    });
    await this.pool.query(
      `insert into mails (id, outbox_id, account_id, to_name, to_address, language, subject, body, message_id, state, next_at, created_at)
       select id, outbox_id, account_id, to_name, to_address, language, subject, body, message_id, 'queued', now_here(), now_here()
       from json_populate_recordset(null::mails, $1::json) on conflict (outbox_id, account_id) do nothing`,
      [JSON.stringify(mails)],
    );
  };
}
