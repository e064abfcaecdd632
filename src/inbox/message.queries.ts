/** What a person was told in the app. */
import type { Pool } from 'pg';
import { PAGE } from '../common/page.js';

/** Latest first. */
export async function messagesOf(pool: Pool, person: string, after?: string) {
  const { rows } = await pool.query({
    name: 'messages_of_person',
    text: `select id, kind, subject, body, data, at, read_at from messages
      where account_id = $1 and ($2::uuid is null or id < $2) order by id desc limit ${PAGE}`,
    values: [person, after ?? null],
  });
  return rows.map((row) => ({
    ...row,
    at: (row.at as Date).toISOString(),
    read_at: (row.read_at as Date | null)?.toISOString() ?? null,
  }));
}

/** Answers how many had not been read before; others' are left alone. */
export async function markRead(pool: Pool, person: string, ids: readonly string[]): Promise<number> {
  const { rowCount } = await pool.query(
    'update messages set read_at = now_here() where account_id = $1 and id = any($2::uuid[]) and read_at is null',
    [person, ids],
  );
  return rowCount ?? 0;
}
