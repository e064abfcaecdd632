/**
 * What has changed, read from the record after it was committed. Acts commit in another order than they are done, so a
 * place in the feed is not "the last that was seen" but a moment before which nothing can still turn up.
 */
import type { Pool } from 'pg';

export const KINDS = ['nomination', 'list', 'stage', 'round'] as const;

/** Microseconds since 1970, by the database's clock: a bigint, as text. */
export type Moment = string;

export interface Change {
  kind: (typeof KINDS)[number];
  id: string;
  version: number;
}
export interface Row extends Change {
  at: Moment;
}

const micros = (expression: string) => `(extract(epoch from ${expression}) * 1000000)::bigint::text`;

/**
 * A moment before which all is committed or undone: when the oldest running transaction began, for no act bears an
 * earlier time than its transaction. Ask for it first and read afterwards: what the reading does not see is not before it. The record keeps milliseconds, hence ten.
 */
export async function settledBefore(pool: Pool): Promise<Moment> {
  const { rows } = await pool.query({
    name: 'live_settled',
    text: `select ${micros(`now_here() - (clock_timestamp() - least(clock_timestamp(), min(xact_start))) - interval '10 ms'`)} as moment
      from pg_stat_activity where datname = current_database() and usename = current_user`,
  });
  return rows[0].moment;
}

/** The newest acts from this moment on, oldest first; of more than `most` only so many and one. */
export async function changesFrom(pool: Pool, moment: Moment, most: number): Promise<Row[]> {
  const { rows } = await pool.query({
    name: 'live_changes',
    text: `select subject as kind, id, seq as version, ${micros('at')} as at from history
      where at >= 'epoch'::timestamptz + $1::bigint * interval '1 microsecond' and subject = any($2) order by at, id, seq
      limit $3`,
    values: [moment, KINDS, most + 1],
  });
  return rows;
}

/** Is this moment within the last hour, and no later than now? */
export async function isRecent(pool: Pool, moment: Moment): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'live_recent',
    text: `select 'epoch'::timestamptz + $1::bigint * interval '1 microsecond' between now_here() - interval '1 hour'
      and now_here() as recent`,
    values: [moment],
  });
  return rows[0].recent;
}
