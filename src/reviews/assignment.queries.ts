/** What assigning has to know: the cases of a stage with everybody's hands in them, the reviewers and what they have. */
import { inRound, notKeptFrom } from '../people/scope.service.js';
import type { Pool } from 'pg';
import type { Queryable } from '../casework/store.js';
import type { AssignmentView } from './assignment.schema.js';
import type { CaseToRead, Reviewer } from './eligible.js';

export interface StageRow {
  id: string;
  round_id: string;
  code: string;
  /** The offices of this stage for which the person may assign. */
  offices: string[];
}

/** A stage at which a person may give cases to reviewers: as approver or secretary of an office that acts there. */
export async function stageToAssign(pool: Pool, person: string, stage: string): Promise<StageRow | undefined> {
  const { rows } = await pool.query({
    name: 'stage_to_assign',
    text: `select s.id, s.round_id, s.code, array_agg(distinct b.body_id) as offices
      from round_stages s join rounds r on r.id = s.round_id
      join round_bodies b on b.round_id = s.round_id and b.acting = s.acting
      join roles h on h.account_id = $1 and ${inRound('h', 's.round_id')} and (h.unit_id = b.body_id and h.role in ('approver', 'secretary')
        or h.unit_id = r.organiser_id and h.role = 'secretary')
      where s.id = $2 and s.acting <> 'unit' group by s.id`,
    values: [person, stage],
  });
  return rows[0];
}

/** Where a case of a stage may be given to somebody: wherever its reading is not over. */
const AT_STAGE = ['reading', 'returned', 'again-waiting', 'again-open', 'again-contested'];
export const statesAt = (code: string): string[] => AT_STAGE.map((child) => `${code}.${child}`);

interface ToSpread {
  category?: string | undefined;
  except: readonly string[];
}

const spreadable = (
  name: string,
  more: string,
  person: string,
  { id, code, offices }: StageRow,
  { category, except }: ToSpread,
) => ({
  name,
  text: `select n.id from round_stages s join nominations n on n.round_id = s.round_id and n.state = any($2::text[])
      join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
      where s.id = $1 and (u.bodies ->> s.acting)::uuid = any($3::uuid[])
        and ($4::text is null or n.category = $4) and not n.id = any($5::uuid[])
        and not exists (select 1 from recusals x where x.nomination_id = n.id and x.account_id = $6)
      order by n.id ${more}`,
  values: [id, statesAt(code), offices, category ?? null, except, person],
});

/** Locks the cases of a stage that a person may spread, in the door's order; not those that they stay out of. */
export async function lockToSpread(db: Queryable, person: string, at: StageRow, asked: ToSpread): Promise<string[]> {
  const { rows } = await db.query(spreadable('lock_to_spread', 'for no key update of n', person, at, asked));
  return rows.map((row) => row.id as string);
}

/** The same, read only. */
export async function casesToSpread(db: Queryable, person: string, at: StageRow, asked: ToSpread): Promise<string[]> {
  const { rows } = await db.query(spreadable('cases_to_spread', '', person, at, asked));
  return rows.map((row) => row.id as string);
}

/** After the lock of the cases, as a new statement: it sees what others wrote while we waited. */
export async function casesToRead(db: Queryable, stage: string, cases: readonly string[]): Promise<CaseToRead[]> {
  const { rows } = await db.query({
    name: 'cases_to_read',
    text: `select n.id, n.unit_id, u.bodies ->> s.acting as office, n.state, n.sent_by, n.approved_by,
        array(select reviewer::text from assignments a
          where a.nomination_id = n.id and a.stage_id = s.id and a.state <> 'released') as assigned,
        array(select account_id::text from recusals x where x.nomination_id = n.id) as recused,
        array(select reviewer from scores c where c.nomination_id = n.id and c.stage_id = s.id) as scored_here,
        array(select reviewer from scores c where c.nomination_id = n.id) as scored
      from round_stages s join nominations n on n.round_id = s.round_id and n.id = any($2::uuid[])
      join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id where s.id = $1 order by n.id`,
    values: [stage, cases],
  });
  return rows;
}

/** In SQL, of an assignment x, its case n and stage s: done, or still to be done; a case may have left unscored. */
export const STILL_COUNTS = `(x.state = 'done' or split_part(n.state, '.', 1) = s.code)`;

/** In SQL, of a case and a stage: how many people have it to read or have scored it. */
export const handsOn = (one: string, stage: string): string =>
  `(select count(*) from (
    select h.reviewer::text from assignments h
      where h.nomination_id = ${one}.id and h.stage_id = ${stage}.id and h.state <> 'released'
    union select c.reviewer from scores c where c.nomination_id = ${one}.id and c.stage_id = ${stage}.id) hands)`;

export interface ReviewerRow extends Reviewer {
  office_name: Record<string, string>;
  /** Of `load`: those that the person has scored. */
  done: number;
}

/** The reviewers of offices with what they have at the stage. */
export async function reviewersOf(db: Queryable, stage: string, offices: readonly string[]): Promise<ReviewerRow[]> {
  const { rows } = await db.query({
    name: 'reviewers_of_offices',
    text: `select a.id, a.name, h.unit_id as office, f.name as office_name, w.load, w.done,
        array(select unit_id::text from roles o where o.account_id = a.id union select a.unit_id::text) as units
      from roles h join accounts a on a.id = h.account_id and a.state = 'active' join units f on f.id = h.unit_id
      cross join lateral (select count(*)::int as load, (count(*) filter (where x.state = 'done'))::int as done
        from assignments x join round_stages s on s.id = x.stage_id
        join nominations n on n.id = x.nomination_id and ${STILL_COUNTS}
        where x.stage_id = $1 and x.office_id = h.unit_id and x.reviewer = a.id and x.state <> 'released') w
      where h.role = 'reviewer' and h.unit_id = any($2::uuid[])
        and ${inRound('h', '(select round_id from round_stages where id = $1)')} order by h.unit_id, a.id`,
    values: [stage, offices],
  });
  return rows;
}

/** Nobody counts further how many cases lack a reviewer. */
export const MOST_LACKING = 1_000;

export interface AboutBoard {
  round: string;
  state: 'waiting' | 'open' | 'closed';
  closes_on: string | null;
  now: Date;
  lacking: number;
}

export async function aboutBoard(
  db: Queryable,
  person: string,
  { id, code, offices }: StageRow,
  needed: number,
): Promise<AboutBoard> {
  const { rows } = await db.query({
    name: 'about_assignments',
    text: `select r.code as round, s.state, s.closes_on::text as closes_on, now_here() as now,
        (select count(*)::int from (select 1 from nominations n
          join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
            and (u.bodies ->> s.acting)::uuid = any($3::uuid[])
          where n.round_id = s.round_id and n.state = any($2::text[]) and ${notKeptFrom('$4', 'n')}
            and ${handsOn('n', 's')} < $5 limit ${MOST_LACKING}) l) as lacking
      from round_stages s join rounds r on r.id = s.round_id where s.id = $1`,
    values: [id, statesAt(code), offices, person, needed],
  });
  return rows[0] as AboutBoard;
}

export interface Given {
  nomination: string;
  office: string;
  reviewer: string;
}

const VIEW = 'id, nomination_id as nomination, stage_id as stage, reviewer, state';

export async function give(
  db: Queryable,
  stage: string,
  by: string,
  rows: readonly (Given & { id: string })[],
): Promise<AssignmentView[]> {
  const given = await db.query({
    name: 'give_cases',
    text: `insert into assignments (id, nomination_id, stage_id, office_id, reviewer, assigned_by)
      select id, nomination, $1, office, reviewer, $2
      from json_to_recordset($3::json) as x(id uuid, nomination uuid, office uuid, reviewer uuid) returning ${VIEW}`,
    values: [stage, by, JSON.stringify(rows)],
  });
  return (given.rows as AssignmentView[]).sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function assignment(db: Queryable, id: string): Promise<AssignmentView | undefined> {
  const { rows } = await db.query({
    name: 'assignment',
    text: `select ${VIEW} from assignments where id = $1`,
    values: [id],
  });
  return rows[0];
}

/** After the lock of the case. Undefined: it no longer stands in one of these states. */
export async function moveOn(
  db: Queryable,
  id: string,
  from: readonly string[],
  to: 'declared' | 'released',
  by: string,
): Promise<AssignmentView | undefined> {
  const { rows } = await db.query({
    name: 'move_assignment_on',
    text: `update assignments set state = $3, released_by = case when $3 = 'released' then $4::uuid end,
        released_at = case when $3 = 'released' then now_here() end
      where id = $1 and state = any($2::text[]) returning ${VIEW}`,
    values: [id, from, to, by],
  });
  return rows[0];
}

/** What a reviewer of an office has been given and has not scored yet. */
export async function openOf(db: Queryable, reviewer: string, office: string) {
  const { rows } = await db.query({
    name: 'open_of_reviewer',
    text: `select a.id, a.nomination_id as nomination, a.stage_id as stage, s.round_id, s.code, a.assigned_by
      from assignments a join round_stages s on s.id = a.stage_id
      join nominations n on n.id = a.nomination_id and split_part(n.state, '.', 1) = s.code
      where a.reviewer = $1 and a.office_id = $2 and a.state in ('offered', 'declared') order by a.id`,
    values: [reviewer, office],
  });
  return rows as {
    id: string;
    nomination: string;
    stage: string;
    round_id: string;
    code: string;
    assigned_by: string;
  }[];
}

export async function unitsOf(db: Queryable, person: string): Promise<string[]> {
  const { rows } = await db.query({
    name: 'units_of_person',
    text: 'select unit_id as unit from roles where account_id = $1 union select unit_id from accounts where id = $1',
    values: [person],
  });
  return rows.map(({ unit }) => unit as string);
}
