/** What is found by the beginning of a name, or by the number of a title: of what a person may read, from indexes alone. */
import type { Pool } from 'pg';
import { SCOPE } from '../people/round-scope.service.js';
import { notKeptFrom } from '../people/scope.service.js';
import { openTo } from './cases.queries.js';
import { nameBegins } from './name-begins.js';

/** Rows of each kind. */
export const MOST_FOUND = 20;

export async function roundsInScope(pool: Pool, person: string): Promise<string[]> {
  const { rows } = await pool.query({
    name: 'rounds_in_scope',
    text: `with ${SCOPE} select distinct round_id from scope`,
    values: [person],
  });
  return rows.map(({ round_id }) => round_id as string);
}

/** Of many in a whole round the first by name, so that no more are read than are told. `hidden`: places where cases are read blind, which are found by nobody but their own unit. */
export async function casesNamed(pool: Pool, person: string, q: string, hidden: readonly string[]): Promise<string[]> {
  const own = `${notKeptFrom('$1', 'nominations')} and ${openTo('$1', '$3')}`;
  const { rows } = await pool.query({
    name: 'cases_named',
    text: `with ${SCOPE}
      select f.id from (
        select n.id from scope s cross join lateral (select id from nominations
          where s.unit_id is null and round_id = s.round_id and ${nameBegins('nominations', '$2')} and ${own}
          order by name_key using ~<~ limit ${MOST_FOUND}) n
        union select n.id from scope s cross join lateral (select id from nominations
          where round_id = s.round_id and unit_id = s.unit_id and ${nameBegins('nominations', '$2')} and ${own}
          order by id desc limit ${MOST_FOUND}) n
        union select nominations.id from scope s join titles t on t.round_id = s.round_id and t.number = $2
          join nominations on nominations.id = t.nomination_id and (s.unit_id is null or nominations.unit_id = s.unit_id)
          where ${own}) f
      order by f.id desc limit ${MOST_FOUND}`,
    values: [person, q, hidden],
  });
  return rows.map(({ id }) => id as string);
}

export interface UnitFound {
  id: string;
  name: Record<string, string>;
}

/** Units of one's rounds, with a part of their name in any language. */
export async function unitsNamed(pool: Pool, person: string, q: string): Promise<UnitFound[]> {
  const { rows } = await pool.query({
    name: 'units_named',
    text: `with ${SCOPE}
      select distinct u.id, u.name from scope s
      join round_units r on r.round_id = s.round_id and (s.unit_id is null or r.unit_id = s.unit_id)
      join units u on u.id = r.unit_id
      where strpos(lower(concat_ws(' ', u.name ->> 'zh-CN', u.name ->> 'ug', u.name ->> 'en')), lower($2)) > 0
      order by u.id limit ${MOST_FOUND}`,
    values: [person, q],
  });
  return rows;
}
