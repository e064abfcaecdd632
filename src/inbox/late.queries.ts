/** Days that are open in a round and past or near, found by stage; with what waits for each. */
import type { Pool } from 'pg';
import { PAGE } from '../common/page.js';
import { notKeptFrom } from '../people/scope.service.js';
import { actsForUnit, type RoundRun } from '../people/stage-scope.service.js';

export interface LateAsked {
  person: string;
  round: string;
  run: RoundRun;
  /** The last day that counts. */
  until: string;
  today: string;
  /** By stage, where a case waits for whoever acts there. */
  waits: readonly { stage: string; state: string }[];
  after?: { on: string; id: string } | undefined;
}

export interface LateRow {
  id: string;
  stage_id: string;
  stage: string;
  unit_id: string;
  unit: Record<string, string>;
  nomination_id: string | null;
  due_on: string;
  cases: number;
  nudge: string | null;
  nudged: boolean;
}

const MOST = 100;
const first = (where: string) =>
  `select n.id from nominations n where n.round_id = d.round_id and n.state = any(w.states)
    and ${notKeptFrom('$2', 'n')} and ${where} limit ${MOST}`;

/** In the order of days. A body that has done its part has no day that is open any more. */
export async function lateRows(
  pool: Pool,
  { person, round, run, until, today, waits, after }: LateAsked,
): Promise<LateRow[]> {
  const { rows } = await pool.query({
    name: 'late_in_round',
    text: `with page as materialized (
        select d.id, d.round_id, d.stage_id, s.code as stage, s.acting, d.unit_id, d.nomination_id, d.due_on
        from round_stages s join deadlines d on d.stage_id = s.id and d.state = 'open' and d.due_on <= $6::date
        left join round_units u on u.round_id = s.round_id and u.unit_id = d.unit_id
        where s.round_id = $1 and (d.unit_id = any($4::uuid[]) or ${actsForUnit('$3', '$4')})
          and (d.nomination_id is null or exists (select 1 from nominations n
            where n.id = d.nomination_id and ${notKeptFrom('$2', 'n')}))
          and ($7::date is null or (d.due_on, d.id) > ($7, $8::uuid))
        order by d.due_on, d.id limit ${PAGE})
      select d.id, d.stage_id, d.stage, d.unit_id, b.name as unit, d.nomination_id, d.due_on::text as due_on, c.cases, c.nudge,
        exists (select 1 from nudges g where g.nomination_id = c.nudge and g.on_day = $5) as nudged
      from page d join units b on b.id = d.unit_id
      cross join lateral (select coalesce(array_agg(x.state), '{}') as states
        from unnest($9::text[], $10::text[]) as x(stage, state) where x.stage = d.stage) w
      cross join lateral (select count(*)::int as cases, (array_agg(n.id order by n.id))[1] as nudge from (
        (select d.nomination_id as id where d.nomination_id is not null)
        union all (${first(`d.nomination_id is null and d.acting = 'unit' and n.unit_id = d.unit_id`)})
        union all (${first(`d.nomination_id is null and d.acting <> 'unit' and exists (select 1 from round_units u
          where u.round_id = n.round_id and u.unit_id = n.unit_id and u.bodies ->> d.acting = d.unit_id::text)`)})) n) c
      order by d.due_on, d.id`,
    values: [
      round,
      person,
      run.everywhere,
      run.offices,
      today,
      until,
      after?.on ?? null,
      after?.id ?? null,
      waits.map(({ stage }) => stage),
      waits.map(({ state }) => state),
    ],
  });
  return rows;
}
