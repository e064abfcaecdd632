/** The exceptions on record in a round, in words. */
import type { Pool } from 'pg';
import { inEach, stageTitle } from '../../workflows/labels.js';
import { nothingThere } from '../casework/answer.js';
import type { RoundBook } from '../casework/round-book.js';
import { PAGE } from '../common/page.js';
import type { InboxService } from '../inbox/inbox.service.js';
import { roundRunBy } from '../people/stage-scope.service.js';
import { exceptionRows } from './exception.queries.js';
import type { ExceptionsPage } from './exception.schema.js';

interface Parts {
  pool: Pool;
  book: RoundBook;
  inbox: InboxService;
}

/** For secretaries and supervisors of its offices. Throws a Problem of 404 for everybody else. */
export async function exceptionsIn(
  { pool, book, inbox }: Parts,
  { person, round, after }: { person: string; round: string; after?: string | undefined },
): Promise<ExceptionsPage> {
  const run = await roundRunBy(pool, person, round, ['secretary', 'supervisor']);
  if (!run) throw nothingThere();
  await book.of(pool, [round]);
  const { stages } = book.get(round).compiled.programme;
  const found = await exceptionRows(pool, { person, round, run, after });
  const onCases = found.filter(({ kind }) => kind === 'late' || kind === 'missed');
  const standings = await inbox.standingsOf(person, [...new Set(onCases.map(({ id }) => id))]);
  const rows = found.flatMap(({ next: _, stage: code, at, reason, ...row }) => {
    const standing = standings.get(row.id);
    if (!standing && onCases.some(({ id }) => id === row.id)) return [];
    const stage = stages.find(({ id }) => id === code);
    return [
      {
        ...row,
        at: at.toISOString(),
        reason: reason ?? '',
        stage: stage ? { code: stage.id, title: inEach((language) => stageTitle(stage, language)) } : null,
        nomination: standing ? { id: row.id, title: standing.title, unit: standing.unit?.name ?? null } : null,
      },
    ];
  });
  return { rows, next: found.length < PAGE ? null : found.at(-1)!.next };
}
