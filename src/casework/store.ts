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

/** The connection broke while the commit was under way: it may have been done, or not. Never try such work again. */
export class NotKnownError extends Error {
  override name = 'NotKnownError';
}

export const codeOf = (error: unknown): string => String((error as { code?: unknown })?.code ?? '');
export const isRace = (error: unknown): boolean =>
  AGAIN.has(codeOf(error)) ||
  (codeOf(error) === UNIQUE && (error as { constraint?: string }).constraint === 'pk_idempotency_keys');

/** Hands over a statement that was sent and is not waited for: the commit is sent right behind it. */
export type Last = (sent: Promise<unknown>) => void;

/**
 * Runs `lock` and then `work` in one transaction; a race with another transaction is tried again, five times, then
 * BusyError. On the wire (pg's pipeline) `begin` goes with the first statement and `commit` with the last: each round
 * trip saved is a tenth of an act.
 */
export async function inTransaction<L, T>(
  pool: Pool,
  lock: (db: PoolClient) => Promise<L>,
  work: (db: PoolClient, locked: L, last: Last) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const db = await pool.connect();
    let broken: Error | undefined;
    let committing = false;
    // Whoever waits for a statement is told of a broken connection; the client says it again, to nobody.
    const ignore = () => {};
    db.on('error', ignore);
    try {
      const begun = db.query('begin');
      const [locked] = await Promise.all([lock(db), begun]);
      const sent: Promise<unknown>[] = [];
      const result = await work(db, locked, (statement) => void sent.push(statement));
      committing = true;
      await Promise.all([...sent, db.query('commit')]);
      return result;
    } catch (error) {
      await db.query('rollback').catch((failure: Error) => (broken = failure));
      if (error instanceof RollBack) return error.result as T;
      if (committing && !isAnswer(error))
        throw new NotKnownError('the connection broke; it is not known whether this was done', { cause: error });
      if (!isRace(error)) throw error;
      if (attempt === 5)
        throw new BusyError('too many act on the same cases at once; try again in a moment', { cause: error });
    } finally {
      db.off('error', ignore);
      db.release(broken);
    }
  }
}

/** The database's own answer: whatever was asked is not done. What it says while it goes down is no answer. */
const isAnswer = (error: unknown): boolean => /^(?!08|57P)[0-9A-Z]{5}$/.test(codeOf(error));

/** Thrown inside `inTransaction` to undo everything and still answer. */
export class RollBack extends Error {
  constructor(readonly result: unknown) {
    super('rolled back on purpose');
  }
}
