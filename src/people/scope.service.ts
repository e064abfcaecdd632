/** Which rows are somebody's to read: those of the units and offices where the person holds a role. */
import type { Pool } from 'pg';
import type { Role } from '../../workflows/people.js';
import type { SubjectName } from '../casework/act.js';
import type { Queryable } from '../casework/store.js';

/**
 * May this person read this subject: a role at its unit, or at one of the offices that act for the unit; for what
 * belongs to a whole round, a role at any of its units or offices.
 */
export async function mayRead(pool: Pool, person: string, subject: SubjectName, id: string): Promise<boolean> {
  const { rows } = await pool.query({
    name: `may_read_${subject}`,
    text: `select 1 from (${PLACE[subject]}) s join rounds r on r.id = s.round_id
      join roles h on h.account_id = $1 and coalesce(h.borrowed_for, r.id) = r.id
      where h.unit_id in (r.organiser_id, s.unit_id) or exists (
        select 1 from round_units u where u.round_id = s.round_id and (s.unit_id is null or u.unit_id = s.unit_id)
          and h.unit_id::text in (select value from jsonb_each_text(u.bodies))) limit 1`,
    values: [person, id],
  });
  return rows.length > 0;
}

/** Round and unit of a subject. */
const PLACE: Record<SubjectName, string> = {
  nomination: 'select round_id, unit_id from nominations where id = $2',
  list: 'select round_id, unit_id from lists where id = $2',
  stage: 'select round_id, null::uuid as unit_id from round_stages where id = $2',
  round: 'select id as round_id, null::uuid as unit_id from rounds where id = $2',
  objection: `select n.round_id, n.unit_id from objections o join nominations n on n.id = o.nomination_id
    where o.id = $2`,
};

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
