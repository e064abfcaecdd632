/** Notices: one list per acting body and stage; rows that are on notice again, or later, have one of their own. */
import type { Pool } from 'pg';
import type { Actor } from '../../workflows/people.js';
import type { Act, Outcome } from '../casework/act.js';
import type { Door } from '../casework/door.js';
import { uuid } from '../casework/ids.js';

interface WaitingRow {
  id: string;
  shown_before: boolean;
}

/** A notice on paper: its first and last day as it says them, and the SHA-256 of its photograph, in hex. */
export type Paper = { from: string; to: string; photograph: string };

export class NoticeService {
  constructor(
    private readonly pool: Pool,
    private readonly door: Door,
  ) {}

  /**
   * Publishes everything of a body that waits for this notice and may be shown. Rows for which the body's own list
   * has already been published go on a further list, alone. `paper`: it hangs on a wall too. Answers the acts'
   * outcomes; none if nothing waits.
   */
  async publish(stage: string, body: string, who: Actor, paper?: Paper): Promise<Outcome[]> {
    const { rows } = await this.pool.query(
      `select n.id, exists (select 1 from lists l where l.stage_id = s.id and l.kind = 'notice' and not l.alone
           and l.unit_id = $2 and l.state <> 'drawn') as shown_before
       from round_stages s join nominations n on n.round_id = s.round_id
       join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
       where s.id = $1 and (u.bodies ->> s.acting)::uuid = $2 and (n.consent or not s.outside)
         and (n.state = s.code || '.waiting' or (n.consent and split_part(n.state, '.', 2) = 'again-waiting' and n.owes[1] = s.code))
       order by n.category, u.position, n.position`,
      [stage, body],
    );
    const waiting = rows as WaitingRow[];
    if (waiting.length === 0) return [];
    const list = await this.draw(
      stage,
      body,
      waiting.some((row) => row.shown_before),
    );
    const cases = waiting.map(({ id }) => id);
    const acts: Act[] = [
      ...(await this.opening(stage)),
      { subject: 'list', id: list, type: 'PUBLISHED', who, data: { cases, ...(paper ? { paper } : {}) } },
      ...cases.map((id): Act => ({ subject: 'nomination', id, type: 'NOTICE_PUBLISHED', who, data: { list } })),
    ];
    return this.door.apply(acts, { together: true });
  }

  /** The window of a notice has ended: its list, and every case it still shows. */
  async expire(list: string): Promise<Outcome[]> {
    const { rows } = await this.pool.query('select id from nominations where notice_id = $1 order by id', [list]);
    const acts: Act[] = [
      { subject: 'list', id: list, type: 'EXPIRED', who: 'clock' },
      ...rows.map(({ id }): Act => ({
        subject: 'nomination',
        id,
        type: 'NOTICE_EXPIRED',
        who: 'clock',
        data: { list },
      })),
    ];
    return this.door.apply(acts);
  }

  /** A stage of the units' own notices opens with the first list, even while others still may send. */
  private async opening(stage: string): Promise<Act[]> {
    const { rows } = await this.pool.query('select state, acting from round_stages where id = $1', [stage]);
    const first = rows[0]?.state === 'waiting' && rows[0].acting === 'unit';
    return first
      ? [{ subject: 'stage', id: stage, type: 'OPENED', who: 'clock', data: { because: 'first list' } }]
      : [];
  }

  private async draw(stage: string, body: string, alone: boolean): Promise<string> {
    const { rows } = await this.pool.query(
      `insert into lists (id, round_id, stage_id, kind, unit_id, alone, state, version)
       select $1, s.round_id, s.id, 'notice', $3, $4, 'drawn', 0 from round_stages s where s.id = $2
       on conflict (stage_id, kind, unit_id, category) where not alone do update set alone = false returning id`,
      [uuid(), stage, body, alone],
    );
    return rows[0].id;
  }
}
