/** Rounds as they are shown: what is stored of them, with what their programme calls it. For rounds that the book has read. */
import type { Pool } from 'pg';
import { endTitle, inEach, stageTitle } from '../../workflows/labels.js';
import type { End } from '../../workflows/programme.js';
import type { RoundBook } from '../casework/round-book.js';
import { roundRunBy, stagesOf } from '../people/stage-scope.service.js';
import type { RoundRow } from './round.queries.js';
import type { CountedRoundView, RoundView } from './round.view.schema.js';
import { countsOf, MOST_COUNTED, stageCounts } from './stage-counts.js';

export function roundInWords(book: RoundBook, row: RoundRow): RoundView {
  const { programme } = book.get(row.id).compiled;
  const stages = row.stages.map((stage) => {
    const settings = programme.stages.find(({ id }) => id === stage.code)!;
    return { ...stage, title: inEach((language) => stageTitle(settings, language)), type: settings.stage };
  });
  return { ...row, title: programme.title, basis_number: programme.basis.number, stages };
}

/** The same with how many cases stand where. */
export async function countedRound(
  { pool, book }: { pool: Pool; book: RoundBook },
  person: string,
  row: RoundRow,
): Promise<CountedRoundView> {
  const { programme, cases } = book.get(row.id).compiled;
  const states = [...new Set([...cases.values()].flatMap((flow) => [...flow.states.keys()]))];
  const { stages, ended } = stageCounts(programme, await countsOf(pool, person, row.id, states));
  const shown = roundInWords(book, row);
  const may = await stagesOf(pool, person, row.id);
  return {
    ...shown,
    stages: shown.stages.map((stage) => {
      const { here, gone_on, entered } = stages.find(({ code }) => code === stage.code)!;
      return { ...stage, here, gone_on, entered, may: may.get(stage.id) ?? [] };
    }),
    ended: ended.map((end) => ({ ...end, label: inEach((language) => endTitle(end.state as End, language)) })),
    looks_after: (await roundRunBy(pool, person, row.id, ['secretary', 'supervisor'])) !== undefined,
    counted_to: MOST_COUNTED,
  };
}
