/** Who holds a role that is reminded, at bodies of a round. */
import type { Pool } from 'pg';
import type { Role } from '../../workflows/people.js';
import { inRound } from '../people/scope.service.js';

export interface Holder {
  id: string;
  unit_id: string;
}

export async function holdersOf(
  pool: Pool,
  units: readonly string[],
  roles: readonly Role[],
  round: string,
): Promise<Holder[]> {
  const { rows } = await pool.query({
    name: 'holders_reminded',
    text: `select account_id as id, unit_id from roles where unit_id = any($1::uuid[]) and role = any($2::text[])
      and ${inRound('roles', '$3::uuid')} order by account_id`,
    values: [units, roles, round],
  });
  return rows;
}
