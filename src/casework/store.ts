/** The database as the door uses it: TypeORM's own pool, with named statements, which `manager.query` cannot do. */
import type { DataSource } from 'typeorm';
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';

export interface Queryable {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows are checked by whoever reads them
  query(text: string | QueryConfig, values?: unknown[]): Promise<QueryResult<any>>;
}

export const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master;

/** Deadlock, serialisation failure, lock timeout, and a key that somebody else wrote at the same time. */
const AGAIN = new Set(['40P01', '40001', '55P03']);
const UNIQUE = '23505';

export class BusyError extends Error {
  override name = 'BusyError';
}

export const codeOf = (error: unknown): string => String((error as { code?: unknown })?.code ?? '');
export const isRace = (error: unknown): boolean =>
  AGAIN.has(codeOf(error)) ||
  (codeOf(error) === UNIQUE && (error as { constraint?: string }).constraint === 'pk_idempotency_keys');

/** Runs `work` in one transaction; a race with another transaction is tried again, five times, then BusyError. */
export async function inTransaction<T>(pool: Pool, work: (db: PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const db = await pool.connect();
    let broken: Error | undefined;
    try {
      // Plans are made once, perhaps while a table was small: never by reading it whole.
      await db.query('begin; set local enable_seqscan = off');
      const result = await work(db);
      await db.query('commit');
      return result;
    } catch (error) {
      await db.query('rollback').catch((failure: Error) => (broken = failure));
      if (error instanceof RollBack) return error.result as T;
      if (!isRace(error)) throw error;
      if (attempt === 5)
        throw new BusyError('too many act on the same cases at once; try again in a moment', { cause: error });
    } finally {
      db.release(broken);
    }
  }
}

/** Thrown inside `inTransaction` to undo everything and still answer. */
export class RollBack extends Error {
  constructor(readonly result: unknown) {
    super('rolled back on purpose');
  }
}
