/** Lists of cases: those of a round that are a person's to see, page by page, by index alone. */
import type { Pool } from 'pg';
import { isReadBlind } from '../../workflows/blind.js';
import type { Compiled } from '../../workflows/compile.js';
import type { RoundBook } from '../casework/round-book.js';
import { NO_ID, PAGE } from '../common/page.js';
import { scopeOfRound } from '../people/round-scope.service.js';
import { notKeptFrom } from '../people/scope.service.js';
import { nameBegins } from './name-begins.js';

export interface CasesAsked {
  person: string;
  round: string;
  category?: string | undefined;
  state?: string | undefined;
  unit?: string | undefined;
  /** The beginning of a nominee’s name. */
  q?: string | undefined;
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
  { person, round, category, state, unit, q, after = NO_ID }: CasesAsked,
): Promise<CaseRow[]> {
  const known = await pool.query({ name: 'is_round', text: 'select 1 from rounds where id = $1', values: [round] });
  if (known.rows.length === 0) return [];
  await book.of(pool, [round]);
  const { cases } = book.get(round).compiled;
  const all = new Set([...cases.values()].flatMap((flow) => [...flow.states.keys()]));
  const states = state === undefined ? [...all] : [state].filter((each) => all.has(each));
  const { everywhere, units: own } = await scopeOfRound(pool, person, round);
  const units = unit === undefined ? own : own.concat(everywhere ? [unit] : []).filter((each) => each === unit);
  const ofRound = everywhere && unit === undefined;
  if (!ofRound && units.length === 0) return [];
  const columns = 'id, category, unit_id, state, version, position, nominee';
  // Whoever asks by name or by unit must not learn whose a case is by finding it.
  const hidden = q === undefined && unit === undefined ? [] : blindPlaces(book.get(round).compiled);
  const page = `where round_id = $1 and ($3::text is null or category = $3) and id > $4
    and ${notKeptFrom('$5', 'nominations')} and ${openTo('$5', '$6')}
    ${q === undefined ? '' : ` and ${nameBegins('nominations', '$7')}`}`;
  const [name, text] = ofRound
    ? q === undefined
      ? ['cases_of_round', inEveryState(`select ${columns} from nominations ${page} and state = s.state`)]
      : // By name there are few in all states together: they are found by their name, and put in order.
        [
          'cases_of_round_named',
          `select ${columns} from nominations ${page} and state = any($2::text[]) order by id limit ${PAGE}`,
        ]
    : [
        q === undefined ? 'cases_of_units' : 'cases_of_units_named',
        inEveryState(
          `select ${columns} from nominations ${page} and unit_id = u.id and state = s.state`,
          `unnest($${q === undefined ? 7 : 8}::uuid[]) as u(id) cross join`,
        ),
      ];
  const { rows } = await pool.query({
    name,
    text,
    values: [
      round,
      states,
      category ?? null,
      after,
      person,
      hidden,
      ...(q === undefined ? [] : [q]),
      ...(ofRound ? [] : [[...new Set(units)]]),
    ],
  });
  return rows;
}

/** Where cases are read blind, as `CATEGORY STATE`. */
export const blindPlaces = ({ programme, cases }: Compiled): string[] =>
  [...cases].flatMap(([category, { states }]) =>
    [...states.keys()]
      .filter((state) => isReadBlind(programme, category, state))
      .map((state) => `${category} ${state}`),
  );

/** In SQL: the case is at none of these places, or the person is of its own unit. */
export const openTo = (person: string, places: string): string =>
  `(nominations.category || ' ' || nominations.state <> all(${places}::text[])
    or exists (select 1 from roles o where o.account_id = ${person} and o.unit_id = nominations.unit_id))`;

const inEveryState = (cases: string, units = ''): string =>
  `select n.* from ${units} unnest($2::text[]) as s(state) cross join lateral (${cases} order by id limit ${PAGE}) n
    order by n.id limit ${PAGE}`;
