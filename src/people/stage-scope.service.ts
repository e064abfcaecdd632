/** What somebody runs for an office: a round, or one of its stages. */
import type { Pool } from 'pg';
import type { Role } from '../../workflows/people.js';
import { inRound } from './scope.service.js';

export interface StageRun {
  id: string;
  round_id: string;
  round: string;
  code: string;
  acting: string;
  state: 'waiting' | 'open' | 'closed';
  version: number;
  opens_on: string | null;
  closes_on: string | null;
  now: Date;
  /** All cases of the stage; else those of the units that the offices act for. */
  everywhere: boolean;
  offices: string[];
}

/** Undefined for whoever does not run it. */
export async function stageRunBy(pool: Pool, person: string, stage: string): Promise<StageRun | undefined> {
  const { rows } = await pool.query({
    name: 'stage_run_by',
    text: `select s.id, s.round_id, r.code as round, s.code, s.acting, s.state, s.version, s.opens_on::text as opens_on,
        s.closes_on::text as closes_on, now_here() as now, bool_or(h.unit_id = r.organiser_id) as everywhere,
        array_agg(distinct h.unit_id) as offices
      from round_stages s join rounds r on r.id = s.round_id
      join roles h on h.account_id = $1 and h.role = 'secretary' and ${inRound('h', 'r.id')}
      where s.id = $2 and (h.unit_id = r.organiser_id or s.acting <> 'unit' and exists (select 1 from round_bodies b
        where b.round_id = s.round_id and b.acting = s.acting and b.body_id = h.unit_id))
      group by s.id, r.id`,
    values: [person, stage],
  });
  return rows[0];
}

/** In SQL: a unit of the round (u) is one of those, at a stage (s); parameters of a StageRun. */
export const runsUnit = (everywhere: string, offices: string): string =>
  `(${everywhere}::boolean or (u.bodies ->> s.acting)::uuid = any(${offices}::uuid[]))`;

/** Of the stages of a round: what somebody may do for an office. `assign`: give its cases to reviewers; `run`: as secretary. */
export async function stagesOf(pool: Pool, person: string, round: string): Promise<Map<string, ('assign' | 'run')[]>> {
  const { rows } = await pool.query({
    name: 'stages_of_person',
    text: `select s.id, s.acting <> 'unit' as assigns, bool_or(h.role = 'secretary') as runs
      from round_stages s join rounds r on r.id = s.round_id
      join roles h on h.account_id = $1 and h.role in ('approver', 'secretary') and ${inRound('h', 'r.id')}
      where s.round_id = $2 and (h.unit_id = r.organiser_id and h.role = 'secretary'
        or s.acting <> 'unit' and exists (select 1 from round_bodies b
          where b.round_id = s.round_id and b.acting = s.acting and b.body_id = h.unit_id))
      group by s.id`,
    values: [person, round],
  });
  return new Map(
    rows.map(({ id, assigns, runs }) => [
      id as string,
      [...(assigns ? (['assign'] as const) : []), ...(runs ? (['run'] as const) : [])],
    ]),
  );
}

export interface RoundRun {
  now: Date;
  /** Of the office that holds the round; else what belongs to the units that the offices act for. */
  everywhere: boolean;
  offices: string[];
}

/** A round that somebody looks after in one of these roles, at the office that holds it or at one that acts in it. */
export async function roundRunBy(
  pool: Pool,
  person: string,
  round: string,
  roles: readonly Role[],
): Promise<RoundRun | undefined> {
  const { rows } = await pool.query({
    name: 'round_run_by',
    text: `select now_here() as now, bool_or(h.unit_id = r.organiser_id) as everywhere, array_agg(distinct h.unit_id) as offices
      from rounds r join roles h on h.account_id = $1 and h.role = any($3::text[]) and ${inRound('h', 'r.id')}
      where r.id = $2 and (h.unit_id = r.organiser_id or exists (select 1 from round_bodies b
        where b.round_id = r.id and b.acting not in ('unit', 'above') and b.body_id = h.unit_id))
      group by r.id`,
    values: [person, round, roles],
  });
  return rows[0];
}

/** In SQL: a unit of the round (u) is one that the offices act for; parameters of a RoundRun. */
export const actsForUnit = (everywhere: string, offices: string): string =>
  `(${everywhere}::boolean or exists (select 1 from jsonb_each_text(u.bodies) each where each.key <> 'unit'
    and each.value = any(${offices}::text[])))`;
