/** Which rows are somebody's to read: those of the units and offices where the person holds a role. */
import type { Pool } from 'pg';
import type { Role } from '../../workflows/people.js';
import type { SubjectName } from '../casework/act.js';
import { Problem } from '../common/problem.js';
import type { Queryable } from '../casework/store.js';

/**
 * May this person read this subject: a role at its unit, or at one of the offices that act for the unit; for what
 * belongs to a whole round, a role at any of its units or offices. Whoever stays out of a case (回避) does not read it as
 * somebody of an office.
 */
export async function mayRead(pool: Pool, person: string, subject: SubjectName, id: string): Promise<boolean> {
  const { rows } = await pool.query({
    name: `may_read_${subject}`,
    text: `select 1 from (${PLACE[subject]}) s join rounds r on r.id = s.round_id join roles h on h.account_id = $1
      where ${IN_SCOPE} limit 1`,
    values: [person, id],
  });
  return rows.length > 0;
}

/** Is a role (h) at a unit or office that has to do with a subject (s) of a round (r)? */
const IN_SCOPE = `coalesce(h.borrowed_for, r.id) = r.id and (h.unit_id = s.unit_id
  or not exists (select 1 from recusals x where x.nomination_id = s.nomination_id and x.account_id = h.account_id)
  and (h.unit_id = r.organiser_id or exists (
    select 1 from round_units u where u.round_id = s.round_id and (s.unit_id is null or u.unit_id = s.unit_id)
      and h.unit_id::text in (select value from jsonb_each_text(u.bodies)))))`;

/** The same for many at once: which of these people may read which of these cases, lists, stages and rounds. */
export async function readersOf(
  pool: Pool,
  people: readonly string[],
  ids: readonly string[],
): Promise<{ person: string; id: string }[]> {
  const { rows } = await pool.query({
    name: 'readers_of',
    text: `select distinct h.account_id as person, s.id from (
        select id, round_id, unit_id, id as nomination_id from nominations where id = any($2::uuid[])
        union all select id, round_id, unit_id, null from lists where id = any($2::uuid[])
        union all select id, round_id, null, null from round_stages where id = any($2::uuid[])
        union all select id, id, null, null from rounds where id = any($2::uuid[])) s
      join rounds r on r.id = s.round_id join roles h on h.account_id = any($1::uuid[]) where ${IN_SCOPE}`,
    values: [people, ids],
  });
  return rows;
}

/** In SQL: a role counts in a round. One that was borrowed counts in the round it was borrowed for, and in no other. */
export const inRound = (role: string, round: string): string => `coalesce(${role}.borrowed_for, ${round}) = ${round}`;

/** Round and unit of a subject, and the case it belongs to. */
const PLACE: Record<SubjectName, string> = {
  nomination: 'select round_id, unit_id, id as nomination_id from nominations where id = $2',
  list: 'select round_id, unit_id, null::uuid as nomination_id from lists where id = $2',
  stage: 'select round_id, null::uuid as unit_id, null::uuid as nomination_id from round_stages where id = $2',
  round: 'select id as round_id, null::uuid as unit_id, null::uuid as nomination_id from rounds where id = $2',
  objection: `select n.round_id, n.unit_id, o.nomination_id from objections o join nominations n on n.id = o.nomination_id
    where o.id = $2`,
};

/** May this person read what this unit sends in a round: the unit's own people, and those of the offices that act for it. */
export async function mayReadUnit(pool: Pool, person: string, round: string, unit: string): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'may_read_unit',
    text: `select 1 from round_units u join rounds r on r.id = u.round_id join roles h on h.account_id = $1
        and coalesce(h.borrowed_for, r.id) = r.id
      where u.round_id = $2 and u.unit_id = $3
        and (h.unit_id in (r.organiser_id, u.unit_id) or h.unit_id::text in (select value from jsonb_each_text(u.bodies)))
      limit 1`,
    values: [person, round, unit],
  });
  return rows.length > 0;
}

/** The units of a round for which a person writes, as clerk or head. */
export async function unitsWrittenFor(pool: Pool, person: string, round: string): Promise<string[]> {
  const { rows } = await pool.query({
    name: 'units_written_for',
    text: `select distinct u.unit_id from roles h join round_units u on u.round_id = $2 and u.unit_id = h.unit_id
      where h.account_id = $1 and h.role in ('clerk', 'head') and coalesce(h.borrowed_for, u.round_id) = u.round_id
      order by u.unit_id`,
    values: [person, round],
  });
  return rows.map(({ unit_id }) => unit_id as string);
}

/** In SQL: a row of cases is not one that the person, a parameter, stays out of; at their own unit they see it still. */
export const notKeptFrom = (person: string, cases: string): string =>
  `(not exists (select 1 from recusals x where x.nomination_id = ${cases}.id and x.account_id = ${person})
    or exists (select 1 from roles own where own.account_id = ${person} and own.unit_id = ${cases}.unit_id))`;

/**
 * Throws a Problem of 409 with the `assignment` if the person has been given this case to read and has not yet said
 * whether there is a conflict: the file stays shut until then.
 */
export async function refuseUndeclared(pool: Pool, person: string, nomination: string): Promise<void> {
  const { rows } = await pool.query({
    name: 'undeclared',
    text: `select a.id from assignments a join nominations n on n.id = a.nomination_id
      join round_stages s on s.id = a.stage_id and s.code = split_part(n.state, '.', 1)
      where a.nomination_id = $2 and a.reviewer = $1 and a.state = 'offered'`,
    values: [person, nomination],
  });
  if (rows[0])
    throw new Problem(409, 'declare-first', 'Say first whether you have a conflict of interest in this case.', {
      assignment: rows[0].id,
    });
}

/** Does a person hold a role at a unit or office, on their own account? */
export async function holds(pool: Queryable, person: string, role: Role, unit: string): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'holds_role',
    text: 'select 1 from roles where account_id = $1 and role = $2 and unit_id = $3 and borrowed_for is null',
    values: [person, role, unit],
  });
  return rows.length > 0;
}

/** Is a person a clerk or the head of the unit that sends this case? */
export async function mayWriteFor(pool: Pool, person: string, nomination: string): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'writes_for_case',
    text: `select 1 from nominations n join roles h on h.account_id = $1 and h.unit_id = n.unit_id
      and h.role in ('clerk', 'head') and coalesce(h.borrowed_for, n.round_id) = n.round_id where n.id = $2 limit 1`,
    values: [person, nomination],
  });
  return rows.length > 0;
}

/** Is there such a choice, and is the person an approver of the body that makes it? */
export async function mayChoose(pool: Pool, person: string, list: string): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'approves_choice',
    text: `select 1 from lists l join roles h on h.account_id = $1 and h.unit_id = l.unit_id and h.role = 'approver'
      and coalesce(h.borrowed_for, l.round_id) = l.round_id where l.id = $2 and l.kind = 'choice' limit 1`,
    values: [person, list],
  });
  return rows.length > 0;
}

/** Does a person hold one of these roles at an office that acts for the case, or at the one that holds the round? */
export async function holdsAtOffice(
  pool: Pool,
  person: string,
  nomination: string,
  roles: readonly Role[],
): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'holds_at_office',
    text: `select 1 from nominations n join rounds r on r.id = n.round_id
      join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
      join roles h on h.account_id = $1 and h.role = any($3::text[]) and ${inRound('h', 'r.id')}
        and (h.unit_id = r.organiser_id
          or h.unit_id::text in (select value from jsonb_each_text(u.bodies) where key <> 'unit'))
      where n.id = $2 limit 1`,
    values: [person, nomination, roles],
  });
  return rows.length > 0;
}

/** May a person keep programmes and plan rounds: a secretary of some office. */
export async function mayPlan(pool: Pool, person: string): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'plans_rounds',
    text: `select 1 from roles where account_id = $1 and role = 'secretary' limit 1`,
    values: [person],
  });
  return rows.length > 0;
}

/** May a person publish a body's notice: its head, its secretary, or the secretary of the office that holds the round. */
export async function mayPublishFor(pool: Pool, person: string, stage: string, body: string): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'publishes_for_body',
    text: `select 1 from round_stages s join rounds r on r.id = s.round_id
      join roles h on h.account_id = $1 and coalesce(h.borrowed_for, r.id) = r.id
      where s.id = $2 and (h.unit_id = $3 and h.role in ('head', 'secretary')
        or h.unit_id = r.organiser_id and h.role = 'secretary') limit 1`,
    values: [person, stage, body],
  });
  return rows.length > 0;
}

/** The units where a person administers, at the top of what is theirs. */
const ADMINISTERED = `select unit_id from roles where account_id = $1 and role = 'administrator'`;

/** Is a person administrator of a unit, or of one above it? */
export async function administers(db: Queryable, person: string, unit: string): Promise<boolean> {
  const { rows } = await db.query({
    name: 'administers_unit',
    text: `select 1 from units_above($2) as u(id) where u.id in (${ADMINISTERED}) limit 1`,
    values: [person, unit],
  });
  return rows.length > 0;
}

/** Is a person administrator of a unit above this one, or of this one where there is none above? */
export async function administersAbove(db: Queryable, person: string, unit: string): Promise<boolean> {
  const { rows } = await db.query({
    name: 'administers_above_unit',
    text: `select 1 from units t cross join lateral units_above(coalesce(t.parent_id, t.id)) as u(id)
      where t.id = $2 and u.id in (${ADMINISTERED}) limit 1`,
    values: [person, unit],
  });
  return rows.length > 0;
}

/** Is a person an administrator of some office? */
export async function administersSomewhere(pool: Pool, person: string): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'is_administrator',
    text: `select 1 from roles where account_id = $1 and role = 'administrator' limit 1`,
    values: [person],
  });
  return rows.length > 0;
}
