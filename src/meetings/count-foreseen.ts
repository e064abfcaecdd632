/** What the door would say to a count of a ballot now; read without locks, asked again by the door. */
import type { Pool } from 'pg';
import { listWorkflows } from '../../workflows/list.workflow.js';
import { take } from '../../workflows/take.js';
import type { Act, Refused } from '../casework/act.js';
import { factsOfList } from '../casework/facts.js';
import { read } from '../casework/load.js';
import type { RoundBook } from '../casework/round-book.js';
import { inTransaction } from '../casework/store.js';

/** Refused, or the version of the ballot that would take it. */
export function foreseen(pool: Pool, book: RoundBook, act: Act): Promise<Refused | { version: number }> {
  const refused = (why: Refused['why'], state: string | null = null, unmet: readonly string[] = []): Refused => ({
    ok: false,
    id: act.id,
    why,
    state,
    act: act.type,
    unmet,
  });
  return inTransaction(
    pool,
    async () => ({ cases: new Map() }),
    async (db, locked) => {
      const world = await read(db, book, [act], locked);
      const row = world.lists.get(act.id);
      if (!row) return refused('unknown');
      const said = { type: act.type, data: act.data ?? {} };
      const step = take(listWorkflows[row.kind], row.state, factsOfList(world, row, act), said);
      return step.ok ? { version: row.version } : refused(step.why, row.state, step.unmet);
    },
  );
}
