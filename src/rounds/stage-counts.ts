/** How many cases stand where: of one round, as far as a person may read it, counted no further than to a limit. */
import type { Pool } from 'pg';
import { pathOf, WELL_ENDED, type End, type Programme } from '../../workflows/programme.js';
import { scopeOfRound } from '../people/round-scope.service.js';

/** Nobody counts further in one state, or of one unit: a count costs the same however many cases there are. */
export const MOST_COUNTED = 5_000;

export interface Standing {
  state: string;
  category: string;
  many: number;
}

export async function countsOf(
  pool: Pool,
  person: string,
  round: string,
  states: readonly string[],
): Promise<Standing[]> {
  const { everywhere, units } = await scopeOfRound(pool, person, round);
  const { rows } = await pool.query({
    name: everywhere ? 'states_of_round' : 'states_of_units',
    text: everywhere
      ? `select s.state, n.category, count(*)::int as many from unnest($2::text[]) as s(state) cross join lateral (
          select category from nominations where round_id = $1 and state = s.state limit ${MOST_COUNTED}) n
        group by s.state, n.category`
      : `select n.state, n.category, count(*)::int as many from unnest($2::uuid[]) as u(id) cross join lateral (
          select state, category from nominations where round_id = $1 and unit_id = u.id limit ${MOST_COUNTED}) n
        group by n.state, n.category`,
    values: [round, everywhere ? states : units],
  });
  return rows;
}

/**
 * Of a stage: cases in it now, and gone on: those in a later stage, or well ended. At which stage others ended is not in
 * their state, so they are told by how they ended.
 */
export function stageCounts(programme: Programme, counted: readonly Standing[]) {
  const sum = (rows: readonly Standing[]) => rows.reduce((many, row) => many + row.many, 0);
  const stages = programme.stages.map(({ id }, index) => {
    const here = sum(counted.filter(({ state }) => state.startsWith(`${id}.`)));
    const gone_on = sum(
      counted.filter(({ state, category }) => {
        const passes = pathOf(programme, category).some((stage) => stage.id === id);
        const at = programme.stages.findIndex((stage) => state.startsWith(`${stage.id}.`));
        return passes && (at > index || WELL_ENDED.includes(state as End));
      }),
    );
    return { code: id, here, gone_on, entered: here + gone_on };
  });
  const ended = counted.filter(({ state }) => !state.includes('.'));
  return {
    stages,
    ended: [...Map.groupBy(ended, ({ state }) => state)].map(([state, rows]) => ({ state, count: sum(rows) })),
  };
}
