/** Whoever lists a draft that is not complete is told what it lacks. */
import { gapsOf } from '../../workflows/form.js';
import type { Outcome, Refused } from './act.js';
import type { RoundBook } from './round-book.js';
import type { Queryable } from './store.js';

export const lacksSomething = (outcome: Outcome): outcome is Refused =>
  !outcome.ok && outcome.unmet.includes('formComplete');

/** Reads the forms of the refused alone: an act that is accepted never pays for its text. */
export async function nameGaps(db: Queryable, book: RoundBook, lacking: readonly Refused[]): Promise<void> {
  const { rows } = await db.query({
    name: 'drafts_with_gaps',
    text: `select id, round_id, category, unit_id, nominee, options, form from nominations where id = any($1::uuid[])`,
    values: [lacking.map(({ id }) => id)],
  });
  const drafts = new Map(rows.map((row) => [row.id as string, row]));
  for (const outcome of lacking) {
    const { round_id, category, unit_id, ...draft } = drafts.get(outcome.id);
    const { compiled, units } = book.get(round_id);
    outcome.faults = gapsOf(compiled.programme, category, draft, units.get(unit_id)?.setting ?? undefined);
  }
}
