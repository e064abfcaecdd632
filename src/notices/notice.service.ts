/** Notices: one list per acting body and stage; rows that are on notice again, or later, have one of their own. */
import type { Pool } from 'pg';
import type { Actor } from '../../workflows/people.js';
import type { Act, Outcome } from '../casework/act.js';
import type { Door } from '../casework/door.js';
import { uuid } from '../casework/ids.js';
import type { RoundBook } from '../casework/round-book.js';
import { Problem } from '../common/problem.js';
import { looked, shownOf } from './look.js';
import { waitingFor, type WaitingRow } from './waiting.queries.js';

/** A notice on paper: its first and last day as it says them, and the SHA-256 of its photograph, in hex. */
export type Paper = { from: string; to: string; photograph: string };

export interface Published {
  paper?: Paper | undefined;
  /** `looked` of the preview: whoever publishes has been shown the places. */
  seen?: string | undefined;
}

export class NoticeService {
  constructor(
    private readonly pool: Pool,
    private readonly book: RoundBook,
    private readonly door: Door,
  ) {}

  /**
   * Publishes everything of a body that waits for this notice and may be shown. Rows for which the body's own list
   * has already been published go on a further list, alone. `paper`: it hangs on a wall too. Answers the acts'
   * outcomes; none if nothing waits. Problem 409 `private-text`, with the places: something stands in it that the public
   * must not read, or that nobody has looked at yet (`seen` comes with the preview).
   */
  async publish(stage: string, body: string, who: Actor, { paper, seen }: Published = {}): Promise<Outcome[]> {
    const waiting = await waitingFor(this.pool, stage, body);
    if (waiting.length === 0) return [];
    await this.look(stage, waiting, seen);
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

  private async look(stage: string, waiting: readonly WaitingRow[], seen?: string): Promise<void> {
    const { rows } = await this.pool.query('select round_id from round_stages where id = $1', [stage]);
    await this.book.of(this.pool, [rows[0].round_id]);
    const round = this.book.get(rows[0].round_id);
    const found = waiting.flatMap((row) => shownOf(row, round).found);
    const never = found.some((place) => place.never);
    if (found.length === 0 || (!never && seen === looked(found))) return;
    throw new Problem(
      409,
      'private-text',
      never
        ? 'This text names a number that the public must not read: correct it first.'
        : 'This text may say where somebody lives or was born: look at the places, and say that you have.',
      { found },
    );
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
