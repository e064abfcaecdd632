/** Which of many cases would take an act now, and why the others not; read without locks, checked again by the door. */
import type { Pool } from 'pg';
import { unmet } from '../../workflows/rules.js';
import type { Act, Data } from '../casework/act.js';
import { caseFacts } from '../casework/facts.js';
import { read } from '../casework/load.js';
import type { RoundBook } from '../casework/round-book.js';
import { inTransaction } from '../casework/store.js';

export interface Attempt {
  person: string;
  type: string;
  data: Data;
}
export interface Placed {
  id: string;
  round: string;
  category: string;
}
/** As it was read; nothing unmet: it would take the act. */
export interface Answer {
  state: string;
  version: number;
  unmet: readonly string[];
}

/** Facts are read in statements of this many: larger ones hold up everybody else in this process. */
const STATEMENT = 1_000;

/** The answer of each case that there is. Cases do not compete in the acts that are asked here: each answers for itself. */
export async function answersTo(
  pool: Pool,
  book: RoundBook,
  { person, type, data }: Attempt,
  cases: readonly Placed[],
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const act = (id: string): Act => ({ subject: 'nomination', id, type, who: { person }, data });
  for (let from = 0; from < cases.length; from += STATEMENT) {
    const some = cases.slice(from, from + STATEMENT);
    const acts = some.map(({ id }) => act(id));
    const locked = { cases: new Map(some.map(({ id, round, category }) => [id, { round, category }])) };
    const world = await inTransaction(
      pool,
      async () => locked,
      (db) => read(db, book, acts, locked),
    );
    for (const row of world.cases.values()) {
      const flow = book.get(row.round_id).compiled.cases.get(row.category)!;
      const ways = flow.states.get(row.state)?.get(type);
      const { state, version } = row;
      if (!ways) {
        answers.set(row.id, { state, version, unmet: ['notPossibleHere'] });
        continue;
      }
      const facts = caseFacts(world, row, act(row.id));
      const misses = ways.map(({ guard }) =>
        unmet(guard.params, flow.rules as never, facts as never, { type, data: data as Record<string, unknown> }),
      );
      const nearest = misses.reduce((best, next) => (next.length < best.length ? next : best));
      answers.set(row.id, { state, version, unmet: nearest });
    }
  }
  return answers;
}
