/** Whether the service is well: its database answers, and how many effects of acts it still owes. */
import type { Pool } from 'pg';
import { Problem } from '../common/problem.js';

export interface Health {
  status: 'ok';
  effectsOwed: number;
}

/** Throws a Problem of 503 where the database does not answer. */
export async function healthOf(pool: Pool): Promise<Health> {
  const { rows } = await pool
    .query('select count(*)::int as owed from outbox where done_at is null')
    .catch(() => ({ rows: [] as { owed: number }[] }));
  if (!rows[0]) throw new Problem(503, 'no-database', 'The database does not answer.');
  return { status: 'ok', effectsOwed: rows[0].owed };
}
