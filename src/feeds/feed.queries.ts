/** The last days that a person has to keep: of the stages in which their unit or office acts, and of cases returned to it. */
import { inRound } from '../people/scope.service.js';
import type { Pool } from 'pg';

export interface LastDay {
  id: string;
  kind: 'stage' | 'return';
  round_id: string;
  round: string;
  stage: string;
  category: string | null;
  /** YYYY-MM-DD. */
  due_on: string;
  /** Since when it is so. */
  set_on: string;
}

export async function lastDays(pool: Pool, person: string): Promise<LastDay[]> {
  const { rows } = await pool.query({
    name: 'feed_last_days',
    text: `
      with mine as (select unit_id, role in ('clerk', 'head') as at_unit, borrowed_for from roles where account_id = $1),
      stages as (
        select s.id from mine m join round_units u on m.at_unit and u.unit_id = m.unit_id and ${inRound('m', 'u.round_id')}
          join round_stages s on s.round_id = u.round_id and s.acting = 'unit'
        union
        select s.id from mine m join round_bodies b on not m.at_unit and b.body_id = m.unit_id and ${inRound('m', 'b.round_id')}
          join round_stages s on s.round_id = b.round_id and s.acting = b.acting)
      select s.id, 'stage' as kind, r.id as round_id, r.code as round, s.code as stage, null as category,
        s.closes_on::text as due_on, s.opens_on::text as set_on
      from stages x join round_stages s on s.id = x.id and s.closes_on is not null
      join rounds r on r.id = s.round_id and r.state in ('open', 'cancelling')
      union all
      select d.id, 'return', r.id, r.code, s.code, n.category, d.due_on::text, s.opens_on::text
      from (select distinct unit_id from mine where at_unit) m
      join deadlines d on d.unit_id = m.unit_id and d.nomination_id is not null and d.state = 'open'
      join nominations n on n.id = d.nomination_id join round_stages s on s.id = d.stage_id
      join rounds r on r.id = d.round_id and r.state in ('open', 'cancelling')
      order by due_on, id limit 1000`,
    values: [person],
  });
  return rows;
}
