/**
 * How often somebody may try: for one name five times in 15 minutes, from one address fifty (a whole office may share
 * one). Every try is counted before it is looked at, and taken off when it succeeds; rows, so that all processes count
 * together. Names that nobody has are counted like any other.
 */
import type { Pool, PoolClient } from 'pg';
import { Problem } from '../common/problem.js';
import { hashOf } from './secrets.js';

const MOST = 5;
const MOST_FROM_ADDRESS = 50;

export type Kind = 'sign-in' | 'code' | 'reset';

export interface Try {
  kind: Kind;
  /** An e-mail address or an account's id. */
  name: string;
  address: string;
}

export class Attempts {
  constructor(private readonly pool: Pool) {}

  /** Counts a try; answers its number. Throws a Problem of 429 with Retry-After, in seconds, when there is none left. */
  async count({ kind, name, address }: Try, db: Pool | PoolClient = this.pool): Promise<string> {
    const { rows } = await db.query('select attempt, wait from try_once($1, $2, $3, $4, $5)', [
      kind,
      named(name),
      address,
      MOST,
      MOST_FROM_ADDRESS,
    ]);
    const [{ attempt, wait }] = rows;
    if (attempt !== null) return attempt;
    throw new Problem(
      429,
      'too-many-tries',
      `There were too many tries. Wait ${Math.ceil(wait / 60)} minutes, then try again.`,
      { retryAfter: wait },
      { 'retry-after': String(wait) },
    );
  }

  /** It was no failure. */
  async takeOff(attempt: string): Promise<void> {
    await this.pool.query('delete from attempts where id = $1', [attempt]);
  }

  /** It succeeded: the failures before it count no more. */
  async forget(kind: Kind, name: string): Promise<void> {
    await this.pool.query('delete from attempts where kind = $1 and name_hash = $2', [kind, named(name)]);
  }
}

const named = (name: string): Buffer => hashOf(name.toLowerCase());

/** Removes what has ended or counts no more; answers how many rows. */
export async function sweepSignIn(pool: Pool): Promise<number> {
  const { rows } = await pool.query(
    `with a as (delete from attempts where at <= now_here() - interval '15 minutes' returning 1),
       s as (delete from sessions where seen_at <= now_here() - interval '30 minutes'
             or created_at <= now_here() - interval '12 hours' returning 1),
       r as (delete from password_resets where created_at + lives <= now_here() returning 1),
       t as (delete from access_tokens where ends_on < (now_here() at time zone 'Asia/Shanghai')::date returning 1)
     select (select count(*) from a) + (select count(*) from s) + (select count(*) from r) + (select count(*) from t) as swept`,
  );
  return Number(rows[0].swept);
}
