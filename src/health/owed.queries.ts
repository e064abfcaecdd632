/** What is owed, late or failed, as the rows say: each from the index of what is still open, counted to a hundred. */
import type { Pool } from 'pg';
import type { OwedView } from './owed.schema.js';

const MOST = 100;
const LATE = `interval '2 minutes'`;

/** By kind: since when each row that is due waits, and the rows that were given up. */
const PARTS = {
  effects: { due: `select at from outbox where done_at is null order by id limit ${MOST}`, failed: null },
  reminders: {
    due: `select due_at as at from reminders where state = 'scheduled' and due_at <= now_here() order by due_at limit ${MOST}`,
    failed: null,
  },
  mails: {
    due: `select next_at as at from mails where state in ('queued', 'sending') and next_at <= now_here() order by next_at limit ${MOST}`,
    failed: `select 1 from mails where state = 'failed' limit ${MOST}`,
  },
  calls: {
    due: `select d.next_at as at from webhook_deliveries d where d.state in ('queued', 'sending') and d.next_at <= now_here() order by d.next_at limit ${MOST}`,
    failed: `select 1 from webhook_deliveries where state = 'failed' limit ${MOST}`,
  },
} as const;

/** Of the whole service; undefined: the person neither runs, supervises nor administers an office. */
export async function owedOf(pool: Pool, person: string): Promise<OwedView | undefined> {
  const { rows } = await pool.query({
    name: 'owed',
    text: `select now_here() as now, ${Object.entries(PARTS)
      .map(
        ([kind, { due, failed }]) => `(select json_build_object('owed', count(*), 'late', count(*) filter (
          where at < now_here() - ${LATE}), 'since', min(at)) from (${due}) d) as ${kind},
          ${failed === null ? '0' : `(select count(*)::int from (${failed}) f)`} as ${kind}_failed`,
      )
      .join(', ')}
      from (select 1 from roles where account_id = $1 and borrowed_for is null
        and role in ('secretary', 'supervisor', 'administrator') limit 1) may`,
    values: [person],
  });
  const [row] = rows;
  if (!row) return undefined;
  return {
    now: (row.now as Date).toISOString(),
    rows: (Object.keys(PARTS) as (keyof typeof PARTS)[]).map((kind) => ({
      kind,
      owed: row[kind].owed,
      late: row[kind].late,
      failed: row[`${kind}_failed`],
      since: row[kind].since === null ? null : new Date(row[kind].since as string).toISOString(),
    })),
  };
}
