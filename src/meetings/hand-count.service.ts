/**
 * A count by hand is entered by two people independently: neither sees what the other wrote, and only what both wrote
 * alike is counted. What a count has to be (a quorum, possible votes) stays the machine's to say.
 */
import { inRound } from '../people/scope.service.js';
import type { Pool } from 'pg';
import type { Act, Outcome } from '../casework/act.js';
import type { Door } from '../casework/door.js';
import { uuid } from '../casework/ids.js';
import type { RoundBook } from '../casework/round-book.js';
import type { Count } from '../casework/rows.js';
import { codeOf, inTransaction, type Queryable } from '../casework/store.js';
import { Problem } from '../common/problem.js';
import { foreseen } from './count-foreseen.js';
import { differences, hashOfCount, plain, type Differs } from './hand-count.js';

/** The first count is kept and waits; the second, alike, is done. */
export type Entered = { waits: { detail: string; number: number } } | { outcome: Outcome };

export interface Pending {
  /** Which count of the ballot is to be entered now, from 1 on. */
  number: number;
  /** One person has entered it, the other not yet. */
  waiting: boolean;
  /** What the asking person has entered; nobody reads another's. */
  mine: Count | null;
}

interface First {
  id: string;
  account: string;
}
type Met = { kind: 'waits'; number: number } | { kind: 'agrees'; first: First } | { kind: 'differs'; of: Differs[] };

const NUMBER = `coalesce(jsonb_array_length(l.result -> 'counts'), 0) + 1`;
/** What `all_written` raises. */
const RAISED = 'P0001';

export class HandCountService {
  constructor(
    private readonly pool: Pool,
    private readonly door: Door,
    private readonly book: RoundBook,
  ) {}

  /**
   * Enters one person's count; entered again by the same person it replaces the one before. Problem 409 `counts-differ`
   * names the figures in which two counts differ: both stay on record, and both people may enter anew.
   */
  async enter(ballot: string, person: string, said: Count): Promise<Entered> {
    const count = plain(said);
    const act = (who: string): Act => ({
      subject: 'list',
      id: ballot,
      type: 'COUNTED',
      who: { person: who },
      data: { ...count },
    });
    const asked = await foreseen(this.pool, this.book, act(person));
    if ('why' in asked) return { outcome: asked };
    const { version } = asked;
    const met = await this.meet(ballot, person, count, version);
    if (met.kind === 'waits')
      return { waits: { detail: 'It waits for a second person who counts the same.', number: met.number } };
    if (met.kind === 'differs') throw await this.differing(met.of);
    const { first } = met;
    // Whoever has left the office meanwhile is no second pair of eyes.
    if ('why' in (await foreseen(this.pool, this.book, act(first.account)))) {
      await this.pool.query(`update hand_counts set state = 'replaced' where id = $1 and state = 'waiting'`, [
        first.id,
      ]);
      return this.enter(ballot, person, said);
    }
    const agreed: Act = { ...act(person), version, data: { ...count, countedBy: [first.account, person] } };
    try {
      const [outcome] = await this.door.apply([agreed], { keep: (db) => agree(db, first.id, person) });
      return { outcome: outcome! };
    } catch (error) {
      if (codeOf(error) !== RAISED) throw error;
      throw new Problem(409, 'changed-meanwhile', 'The other count was just entered anew: enter yours again.');
    }
  }

  /** For whoever may count this ballot; undefined for all others. */
  async pending(ballot: string, person: string): Promise<Pending | undefined> {
    const { rows } = await this.pool.query({
      name: 'pending_count',
      text: `select ${NUMBER} as number, w.id is not null as waiting, case when w.account_id = $2 then w.count end as mine
        from lists l join rounds r on r.id = l.round_id
        left join hand_counts w on w.ballot_id = l.id and w.number = ${NUMBER} and w.state = 'waiting' and l.state <> 'made'
        where l.id = $1 and l.kind = 'ballot' and exists (select 1 from roles h where h.account_id = $2 and ${inRound('h', 'r.id')}
          and (h.unit_id = l.unit_id and h.role in ('chair', 'secretary') or h.unit_id = r.organiser_id and h.role = 'secretary'))`,
      values: [ballot, person],
    });
    return rows[0];
  }

  /** Holds a count against the one that waits, while nobody else enters one or counts the ballot. */
  private meet(ballot: string, person: string, count: Count, version: number): Promise<Met> {
    return inTransaction(
      this.pool,
      (db) =>
        db.query(`select l.version, ${NUMBER} as number from lists l where l.id = $1 for no key update`, [ballot]),
      async (db, { rows: [list] }) => {
        if (list.version !== version)
          throw new Problem(409, 'changed-meanwhile', 'This ballot was counted meanwhile: look at it again.');
        const at = [ballot, list.number];
        const { rows } = await db.query(
          `select id, account_id as account, count, hash from hand_counts
           where ballot_id = $1 and number = $2 and state = 'waiting'`,
          at,
        );
        const other = rows[0];
        const set = (state: string) => db.query('update hand_counts set state = $2 where id = $1', [other.id, state]);
        const keep = (state: string) =>
          db.query(
            `insert into hand_counts (id, ballot_id, number, account_id, count, hash, at, state)
             values ($1, $2, $3, $4, $5, $6, now_here(), $7)`,
            [uuid(), ...at, person, count, hashOfCount(count), state],
          );
        if (!other || other.account === person) {
          if (other) await set('replaced');
          await keep('waiting');
          return { kind: 'waits', number: list.number };
        }
        if (other.hash === hashOfCount(count)) return { kind: 'agrees', first: other };
        await set('differed');
        await keep('differed');
        return { kind: 'differs', of: differences(other.count, count) };
      },
    );
  }

  private async differing(of: readonly Differs[]): Promise<Problem> {
    const cases = of.flatMap((each) => each.case ?? []);
    const { rows } = await this.pool.query(
      `select id, coalesce(nominee ->> 'name', nominee ->> 'title') as name from nominations where id = any($1::uuid[])`,
      [cases],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return new Problem(
      409,
      'counts-differ',
      'Two people counted differently: see `differs`. Count again, and enter both counts anew.',
      { differs: of.map((each) => (each.case === undefined ? each : { ...each, name: names.get(each.case) })) },
    );
  }
}

/** Nothing is counted unless the first count still waits when the act is written. */
const agree = (db: Queryable, first: string, person: string) =>
  db.query(
    `with agreed as (update hand_counts set state = 'agreed' where id = $1 and state = 'waiting' returning *),
       second as (insert into hand_counts (id, ballot_id, number, account_id, count, hash, at, state)
         select $2, ballot_id, number, $3, count, hash, now_here(), 'agreed' from agreed returning 1)
     select all_written('hand_counts', (select count(*) from second), 1)`,
    [first, uuid(), person],
  );
