/** The last days between two days that are a person's to keep: of stages, notices and returns. */
import type { Pool } from 'pg';
import { inRound, notKeptFrom } from '../people/scope.service.js';

export interface DueAsked {
  person: string;
  from: string;
  to: string;
}

export interface DueRow {
  kind: 'stage' | 'notice' | 'return';
  round_id: string;
  round: string;
  stage: string;
  stage_id: string;
  due_on: string;
  over: boolean;
  count: number;
  /** The only list or case of that day. */
  only: string;
  now: Date;
}

/** One more than are told. */
export const MOST_DUE = 500;

/**
 * Of the running rounds in which the person has a part. Notices and returns of one stage and day are one row: so there are
 * never more rows than stages and days, however many cases are returned.
 */
export async function dueOf(pool: Pool, { person, from, to }: DueAsked): Promise<DueRow[]> {
  const { rows } = await pool.query({
    name: 'due_of_person',
    text: `
      with mine as (select distinct unit_id, borrowed_for from roles where account_id = $1),
      parts as (
        select u.round_id, u.unit_id from mine m join round_units u on u.unit_id = m.unit_id and ${inRound('m', 'u.round_id')}
        union select u.round_id, u.unit_id from mine m
          join round_bodies b on b.acting <> 'unit' and b.body_id = m.unit_id and ${inRound('m', 'b.round_id')}
          join round_units u on u.round_id = b.round_id and (b.everywhere or u.bodies ->> b.acting = b.body_id::text)
        union select u.round_id, u.unit_id from mine m join rounds o on o.organiser_id = m.unit_id and ${inRound('m', 'o.id')}
          join round_units u on u.round_id = o.id),
      running as (select r.id, r.code, r.organiser_id from rounds r
        where r.state in ('open', 'cancelling') and r.id in (select round_id from parts)),
      offices as (
        select b.round_id, b.body_id as unit_id from mine m join round_bodies b on b.body_id = m.unit_id and ${inRound('m', 'b.round_id')}
        union select r.id, l.body_id from running r join mine m on m.unit_id = r.organiser_id and ${inRound('m', 'r.id')}
          join round_bodies l on l.round_id = r.id)
      select 'stage' as kind, r.id as round_id, r.code as round, s.code as stage, s.id as stage_id, s.closes_on::text as due_on,
        s.state = 'closed' as over, 1 as count, s.id as only, now_here() as now
      from running r join round_stages s on s.round_id = r.id and s.closes_on between $2::date and $3::date
      union all
      select 'notice', r.id, r.code, s.code, s.id, l.ends_on::text, bool_and(l.state <> 'open'), count(*)::int,
        min(l.id::text)::uuid, now_here()
      from running r join round_stages s on s.round_id = r.id
      join lists l on l.stage_id = s.id and l.kind = 'notice' and l.ends_on between $2::date and $3::date
      where (l.round_id, l.unit_id) in (select round_id, unit_id from parts union select round_id, unit_id from offices)
      group by r.id, r.code, s.id, l.ends_on
      union all
      select 'return', r.id, r.code, s.code, s.id, d.due_on::text, false, count(*)::int, min(n.id::text)::uuid, now_here()
      from running r join round_stages s on s.round_id = r.id
      join deadlines d on d.stage_id = s.id and d.nomination_id is not null and d.state = 'open'
        and d.due_on between $2::date and $3::date
      join parts p on p.round_id = r.id and p.unit_id = d.unit_id
      join nominations n on n.id = d.nomination_id and ${notKeptFrom('$1', 'n')}
      group by r.id, r.code, s.id, d.due_on
      order by due_on, round_id, kind, stage_id limit ${MOST_DUE + 1}`,
    values: [person, from, to],
  });
  return rows;
}
