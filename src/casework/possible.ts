/** What a person may do with a case now, and for the other acts why not; read without locks, checked again by the door. */
import type { Pool, PoolClient } from 'pg';
import { actLabel } from '../../workflows/act-labels.js';
import { indicatorsOf } from '../../workflows/indicators.js';
import { inputsOf, type Input } from '../../workflows/inputs.js';
import type { InEach } from '../../workflows/labels.js';
import { reasonsOf } from '../../workflows/reasons.js';
import { rulesOfData, unmet } from '../../workflows/rules.js';
import type { Act } from './act.js';
import { caseFacts } from './facts.js';
import { read } from './load.js';
import type { RoundBook } from './round-book.js';
import { inTransaction } from './store.js';

export interface PossibleAct {
  act: string;
  label: InEach;
  may: boolean;
  /** The rules that do not hold. */
  unmet: string[];
  /** The same in words, one sentence a rule. */
  reasons: InEach[];
  /** The rules that what is said with the act has to meet: a reason, a score, a date. */
  asks: string[];
  /** The same as the fields of a small form; none for whoever may not do it in their role. */
  inputs: Input[];
}

interface Where {
  id: string;
  round: string;
  category: string;
  state: string;
}

/** Acts that only the clock, an import or the nominee can do are left out. */
export async function possibleActs(pool: Pool, book: RoundBook, where: Where, person: string): Promise<PossibleAct[]> {
  await book.of(pool, [where.round]);
  return inTransaction(
    pool,
    () => Promise.resolve(where),
    (db) => possibleIn(db, book, where, person),
  );
}

/** The same inside a transaction, for a round that `book` has read. */
export async function possibleIn(
  db: PoolClient,
  book: RoundBook,
  { id, round, category, state }: Where,
  person: string,
): Promise<PossibleAct[]> {
  const flow = book.get(round).compiled.cases.get(category)!;
  const ways = [...(flow.states.get(state) ?? [])].filter(([, several]) =>
    several.some(({ guard }) => guard.params.by.some((role) => !['clock', 'import', 'nominee'].includes(role))),
  );
  const asked = (type: string): Act => ({ subject: 'nomination', id, type, who: { person }, data: {} });
  const locked = { cases: new Map([[id, { round, category }]]) };
  const acts = ways.map(([type]) => asked(type));
  const world = await read(db, book, acts, locked);
  const row = world.cases.get(id);
  if (!row) return [];
  const { compiled, units } = book.get(round);
  const indicators = indicatorsOf(compiled.programme, category, units.get(row.unit_id)?.setting ?? undefined);
  return ways
    .map(([act, several]) => {
      const facts = caseFacts(world, row, asked(act));
      const of = several.map(({ guard: { params } }) => ({
        guard: params,
        missing: unmet(params, flow.rules as never, facts as never, { type: act, data: {} }),
      }));
      const { guard, missing } = of.reduce((best, next) => (next.missing.length < best.missing.length ? next : best));
      const unheld = missing.filter((rule) => !rulesOfData.has(rule));
      const known = { mostPoints: facts.mostPoints, indicators, objecting: facts.slipsObjecting };
      return {
        act,
        label: actLabel(act),
        may: unheld.length === 0,
        unmet: unheld,
        reasons: reasonsOf(unheld),
        asks: missing.filter((rule) => rulesOfData.has(rule)),
        // What a body objected to is told to whoever has to answer it.
        inputs: missing.includes('role') ? [] : inputsOf(guard, known),
      };
    })
    .sort((a, b) => (a.act < b.act ? -1 : 1));
}
