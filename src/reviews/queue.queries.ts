/** A reviewer's own queue, and how far the reviewers of an office have come. */
import type { Pool } from 'pg';
import { inEach, stageTitle } from '../../workflows/labels.js';
import type { StageOf } from '../../workflows/programme.js';
import type { RoundBook } from '../casework/round-book.js';
import { NO_ID, PAGE } from '../common/page.js';
import { inRound, notKeptFrom } from '../people/scope.service.js';
import { STILL_COUNTS } from './assignment.queries.js';
import { deadlineOf } from './deadline.view.js';
import type { QueueState } from './queue.schema.js';

/** Nobody counts further: a count costs the same however long the queue is. */
export const MOST = 1_000;

const OPEN = ['offered', 'declared'];
const ALL = [...OPEN, 'done'];
/** In which states of the assignment a case can stand there, and where the case then is. */
const READING = `n.state = s.code || '.reading'`;
const PLACES: Record<QueueState | 'any', { states: string[]; is: string }> = {
  /** What is open can be scored now: a case that was returned waits for its unit. */
  open: { states: OPEN, is: READING },
  done: { states: ['done'], is: 'true' },
  waiting: {
    states: ['done'],
    is: `${READING} and exists (select 1 from assignments o where o.nomination_id = a.nomination_id
      and o.stage_id = a.stage_id and o.state in ('offered', 'declared'))`,
  },
  returned: { states: ALL, is: `n.state = s.code || '.returned'` },
  any: { states: ALL, is: 'true' },
};
const SHOWN = `join nominations n on n.id = a.nomination_id and ${notKeptFrom('$1', 'n')}
  join round_stages s on s.id = a.stage_id`;

export interface QueueAsked {
  person: string;
  state: QueueState;
  round?: string | undefined;
  category?: string | undefined;
  /** Scores that are at least so far apart; only where one's own is in. */
  apart?: number | undefined;
  /** This case alone, wherever it stands. */
  nomination?: string | undefined;
  after?: string | undefined;
}

/** By id, from an index: a page costs the same however long the queue is. */
export async function queuePage(pool: Pool, book: RoundBook, asked: QueueAsked) {
  const { person, round, category, apart, nomination, after = NO_ID } = asked;
  const name = nomination === undefined ? asked.state : 'any';
  const { states, is } = PLACES[name];
  const { rows } = await pool.query({
    name: `review_queue_${name}`,
    text: `select q.*, c.given, c.score, case when q.state = 'done' then c.spread end as spread, now_here() as now,
        coalesce((select d.due_on from deadlines d where d.nomination_id = q.nomination and d.state = 'open' limit 1),
          q.closes_on)::text as due_on
      from (select p.* from unnest($2::text[]) as w(state) cross join lateral (
        select a.id, a.nomination_id as nomination, r.code as round, n.round_id, s.code as stage, a.stage_id, n.category,
          n.nominee, n.state as case_state, u.name as unit, a.state, a.at, s.closes_on
        from assignments a ${SHOWN} join rounds r on r.id = n.round_id join units u on u.id = n.unit_id
        where a.reviewer = $1 and a.state = w.state and a.id > $3 and ${is}
          and ($4::uuid is null or n.round_id = $4) and ($5::text is null or n.category = $5)
          and ($6::uuid is null or n.id = $6) and ($7::float8 is null or a.state = 'done' and $7 <= (
            select max(x.score) - min(x.score) from scores x where x.nomination_id = n.id and x.stage_id = a.stage_id))
        order by a.id limit ${PAGE}) p order by p.id limit ${PAGE}) q
      cross join lateral (select count(*)::int as given, (max(x.score) - min(x.score))::float8 as spread,
          max(x.score) filter (where x.reviewer = $1::text)::float8 as score
        from scores x where x.nomination_id = q.nomination and x.stage_id = q.stage_id) c
      order by q.id`,
    values: [person, states, after, round ?? null, category ?? null, nomination ?? null, apart ?? null],
  });
  await book.of(
    pool,
    rows.map(({ round_id }) => round_id as string),
  );
  return rows.map(({ at, now, closes_on: _, due_on, case_state, ...row }) => {
    const info = book.get(row.round_id as string);
    const { stages, categories, title } = info.compiled.programme;
    const stage = stages.find(({ id }) => id === row.stage) as StageOf<'review'>;
    const [code, place] = (case_state as string).split('.');
    return {
      ...row,
      at: (at as Date).toISOString(),
      round_title: title,
      stage_title: inEach((language) => stageTitle(stage, language)),
      category_title: categories.find((each) => each.code === row.category)!.title,
      place: code === row.stage ? (place ?? null) : null,
      deadline: deadlineOf(info, due_on as string | null, now as Date),
      needed: stage.reviewers,
      spread: row.given < 2 ? null : row.spread,
      ...(stage.blind ? { nominee: null, unit: null } : {}),
    };
  });
}

export interface QueueCounts {
  open: number;
  done: number;
  doneNow: number;
  waiting: number;
  returned: number;
  most: number;
}

export async function queueCounts(
  pool: Pool,
  { person, round, category }: Pick<QueueAsked, 'person' | 'round' | 'category'>,
): Promise<QueueCounts> {
  const count = ({ states, is }: { states: readonly string[]; is: string }) =>
    `(select count(*)::int from (select 1 from assignments a ${SHOWN}
      where a.reviewer = $1 and a.state in (${states.map((state) => `'${state}'`).join(', ')}) and ${is}
        and ($2::uuid is null or n.round_id = $2) and ($3::text is null or n.category = $3) limit ${MOST}) c)`;
  const doneNow = { states: ['done'], is: `s.state = 'open'` };
  const { rows } = await pool.query({
    name: 'review_queue_counts',
    text: `select ${count(PLACES.open)} as open, ${count(PLACES.done)} as done, ${count(doneNow)} as "doneNow",
      ${count(PLACES.waiting)} as waiting, ${count(PLACES.returned)} as returned`,
    values: [person, round ?? null, category ?? null],
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
