/** News about a case, to those whom it concerns: told once a person and effect. */
import type { Pool } from 'pg';
import { isReadBlind } from '../../workflows/blind.js';
import type { Effect } from '../casework/relay.js';
import type { RoundBook } from '../casework/round-book.js';
import { tell } from './telling.service.js';
import { kindOfNews, newsMail } from './templates.js';

export class NewsService {
  constructor(
    private readonly pool: Pool,
    private readonly book: RoundBook,
  ) {}

  /** Running it twice for an effect writes nothing new. */
  tell = async (effects: readonly Effect[]): Promise<void> => {
    const { rows } = await this.pool.query(
      `select e.effect, e.role, n.id as nomination, n.category, n.state, coalesce(n.nominee ->> 'name', n.nominee ->> 'title') as nominee,
         r.id as round_id, r.code as round, a.id as account_id, a.name, a.email, a.language
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
    const told = rows.map((row) => {
      const { data } = byId.get(row.effect)!;
      const { programme } = this.book.get(row.round_id).compiled;
      const blind = !['clerk', 'head'].includes(row.role) && isReadBlind(programme, row.category, row.state);
      const category = programme.categories.find(({ code }) => code === row.category);
      const template = String(data.template);
      const text = newsMail(row.language, {
        programme,
        round: row.round,
        nominee: blind ? (category?.title['zh-CN'] ?? '') : (row.nominee ?? ''),
        template,
        reason: [data.missing, data.reason].filter((each) => typeof each === 'string').join('\n'),
        by: typeof data.by === 'string' ? data.by : undefined,
      });
      return {
        reader: row,
        kind: kindOfNews(template),
        cause: `outbox/${row.effect}`,
        round: row.round_id,
        data: { nomination: row.nomination, template },
        text,
        outbox: row.effect,
      };
    });
    await tell(this.pool, told);
  };
}
