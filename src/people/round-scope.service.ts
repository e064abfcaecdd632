/** What of a round's cases is somebody's to read: all of them, or those of some units. */
import type { Pool } from 'pg';
import { inRound } from './scope.service.js';

export interface RoundScope {
  /** The organiser's people, and those of an office that acts for every unit. */
  everywhere: boolean;
  /** Else, and beside it: the person's own units, and those that their office acts for. */
  units: string[];
}

/** In SQL: round and unit of what a person, `$1`, may read; no unit: the whole round. */
export const SCOPE = `mine as (select distinct unit_id as id, borrowed_for from roles where account_id = $1),
  scope as (
    select r.id as round_id, null::uuid as unit_id from mine join rounds r on r.organiser_id = mine.id and ${inRound('mine', 'r.id')}
    union select u.round_id, u.unit_id from mine join round_units u on u.unit_id = mine.id and ${inRound('mine', 'u.round_id')}
    union select b.round_id, u.unit_id from mine
      join round_bodies b on b.acting <> 'unit' and b.body_id = mine.id and ${inRound('mine', 'b.round_id')}
      cross join lateral (select unit_id from round_units x where not b.everywhere and x.round_id = b.round_id
          and x.bodies ->> b.acting = b.body_id::text
        union all select null where b.everywhere) u)`;

export async function scopeOfRound(pool: Pool, person: string, round: string): Promise<RoundScope> {
  const { rows } = await pool.query({
    name: 'scope_of_round',
    text: `with ${SCOPE} select unit_id from scope where round_id = $2`,
    values: [person, round],
  });
  return {
    everywhere: rows.some(({ unit_id }) => unit_id === null),
    units: [...new Set(rows.flatMap(({ unit_id }) => (unit_id === null ? [] : [unit_id as string])))],
  };
}
