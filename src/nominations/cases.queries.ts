/** Lists of cases: those of a round that are a person's to see, page by page, by index alone. */
import type { Pool } from 'pg';
import type { RoundBook } from '../casework/round-book.js';
import { NO_ID, PAGE } from '../common/page.js';
import { notKeptFrom } from '../people/scope.service.js';

export interface CasesAsked {
  person: string;
  round: string;
  category?: string | undefined;
  state?: string | undefined;
  unit?: string | undefined;
  after?: string | undefined;
}

export interface CaseRow {
  id: string;
  category: string;
  unit_id: string;
  state: string;
  version: number;
  position: number;
  nominee: Record<string, unknown>;
}

/**
 * Of the units for which the person acts; the organiser's people see all. Each unit, or the round, and each state that
 * the round's machines have gives at most one page from an index: a page costs the same however many cases there are.
 */
export async function casesPage(
  pool: Pool,
  book: RoundBook,
  { person, round, category, state, unit, after = NO_ID }: CasesAsked,
): Promise<CaseRow[]> {
  const known = await pool.query({ name: 'is_round', text: 'select 1 from rounds where id = $1', values: [round] });
  if (known.rows.length === 0) return [];
  await book.of(pool, [round]);
  const { cases } = book.get(round).compiled;
  const all = new Set([...cases.values()].flatMap((flow) => [...flow.states.keys()]));
  const states = state === undefined ? [...all] : [state].filter((each) => all.has(each));
  const { rows: scope } = await pool.query({
    name: 'scope_of_round',
    text: `with mine as (select distinct unit_id as id from roles
          where account_id = $1 and coalesce(borrowed_for, $2) = $2)
      select null::uuid as unit_id from mine join rounds r on r.id = $2 and r.organiser_id = mine.id
      union select u.unit_id from mine join round_units u on u.round_id = $2 and u.unit_id = mine.id
      union select u.unit_id from mine
        join round_bodies b on b.round_id = $2 and b.acting <> 'unit' and b.body_id = mine.id
        cross join lateral (select unit_id from round_units x where not b.everywhere and x.round_id = $2
            and x.bodies ->> b.acting = b.body_id::text
          union all select null where b.everywhere) u`,
    values: [person, round],
  });
  const everywhere = scope.some(({ unit_id }) => unit_id === null);
  const own = scope.flatMap(({ unit_id }) => (unit_id === null ? [] : [unit_id as string]));
  const units = unit === undefined ? own : own.concat(everywhere ? [unit] : []).filter((each) => each === unit);
  const ofRound = everywhere && unit === undefined;
  if (!ofRound && units.length === 0) return [];
  const columns = 'id, category, unit_id, state, version, position, nominee';
  const page = `where round_id = $1 and ($3::text is null or category = $3) and id > $4
    and ${notKeptFrom('$5', 'nominations')}`;
  const { rows } = await pool.query({
    name: ofRound ? 'cases_of_round' : 'cases_of_units',
    text: ofRound
      ? `select n.* from unnest($2::text[]) as s(state) cross join lateral (
          select ${columns} from nominations ${page} and state = s.state order by id limit ${PAGE}) n
        order by n.id limit ${PAGE}`
      : `select n.* from unnest($6::uuid[]) as u(id) cross join unnest($2::text[]) as s(state) cross join lateral (
          select ${columns} from nominations ${page} and unit_id = u.id and state = s.state order by id limit ${PAGE}) n
        order by n.id limit ${PAGE}`,
    values: [round, states, category ?? null, after, person, ...(ofRound ? [] : [[...new Set(units)]])],
  });
  return rows;
}
