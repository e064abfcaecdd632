/** A reviewer's own queue, and how far the reviewers of an office have come. */
import type { Pool } from 'pg';
import type { StageOf } from '../../workflows/programme.js';
import type { RoundBook } from '../casework/round-book.js';
import { NO_ID, PAGE } from '../common/page.js';
import { inRound, notKeptFrom } from '../people/scope.service.js';
import { STILL_COUNTS } from './assignment.queries.js';
import type { QueueState } from './queue.schema.js';

/** Nobody counts further: a count costs the same however long the queue is. */
export const MOST = 1_000;

const OPEN = ['offered', 'declared'];
/** What is open can be scored now: a case that was returned waits for its unit. */
const SHOWN = `join nominations n on n.id = a.nomination_id and ${notKeptFrom('$1', 'n')}
  join round_stages s on s.id = a.stage_id and (a.state = 'done' or n.state = s.code || '.reading')`;

/** By id, from an index: a page costs the same however long the queue is. */
export async function queuePage(pool: Pool, book: RoundBook, person: string, state: QueueState, after = NO_ID) {
  const { rows } = await pool.query({
    name: 'review_queue',
    text: `select q.* from unnest($2::text[]) as w(state) cross join lateral (
        select a.id, a.nomination_id as nomination, r.code as round, n.round_id, s.code as stage, n.category, n.nominee,
          u.name as unit, a.state, a.at
        from assignments a ${SHOWN} join rounds r on r.id = n.round_id join units u on u.id = n.unit_id
        where a.reviewer = $1 and a.state = w.state and a.id > $3 order by a.id limit ${PAGE}) q
      order by q.id limit ${PAGE}`,
    values: [person, state === 'open' ? OPEN : ['done'], after],
  });
  await book.of(
    pool,
    rows.map(({ round_id }) => round_id as string),
  );
  return rows.map(({ round_id, at, ...row }) => {
    const { stages } = book.get(round_id).compiled.programme;
    const { blind } = stages.find(({ id }) => id === row.stage) as StageOf<'review'>;
    return { ...row, at: (at as Date).toISOString(), ...(blind ? { nominee: null, unit: null } : {}) };
  });
}

export async function queueCounts(pool: Pool, person: string): Promise<{ open: number; done: number; most: number }> {
  const count = (states: string) =>
    `(select count(*)::int from (select 1 from assignments a ${SHOWN}
      where a.reviewer = $1 and a.state = any(${states}) limit ${MOST}) c)`;
  const { rows } = await pool.query({
    name: 'review_queue_counts',
    text: `select ${count('$2::text[]')} as open, ${count(`'{done}'`)} as done`,
    values: [person, OPEN],
  });
  return { ...rows[0], most: MOST };
}

/** By name, for the approver and the secretary of the office, and the organiser's secretary; empty for anybody else. */
export async function progressOf(pool: Pool, person: string, round: string, stage: string | undefined) {
  const { rows } = await pool.query({
    name: 'review_progress',
    text: `select s.code as stage, x.office_id as office, x.reviewer, p.name, count(*)::int as assigned,
        count(*) filter (where x.state = 'done')::int as done
      from round_stages s join rounds r on r.id = s.round_id
      join assignments x on x.stage_id = s.id and x.state <> 'released' join accounts p on p.id = x.reviewer
      join nominations n on n.id = x.nomination_id and ${STILL_COUNTS}
      where s.round_id = $2 and ($3::text is null or s.code = $3) and exists (
        select 1 from roles h where h.account_id = $1 and ${inRound('h', 'r.id')} and (h.unit_id = x.office_id and h.role in ('approver', 'secretary')
          or h.unit_id = r.organiser_id and h.role = 'secretary'))
      group by s.position, s.code, x.office_id, x.reviewer, p.name
      order by s.position, x.office_id, p.name, x.reviewer`,
    values: [person, round, stage ?? null],
  });
  return rows;
}
