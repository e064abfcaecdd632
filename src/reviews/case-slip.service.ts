/** The opinions on one case: whom the programme asks, and what is on record. */
import type { Pool } from 'pg';
import { inEach, stageTitle } from '../../workflows/labels.js';
import { opinionsOf } from '../../workflows/programme-view.js';
import { pathOf } from '../../workflows/programme.js';
import { nothingThere } from '../casework/answer.js';
import type { RoundBook } from '../casework/round-book.js';
import { holdsAtOffice, mayRead, refuseUndeclared } from '../people/scope.service.js';
import type { CaseSlip } from './slip.schema.js';
import { SLIP_READERS } from './slip-scan.service.js';

interface Recorded {
  round_id: string;
  category: string;
  slips:
    { stage: string; body: string; answer: NonNullable<CaseSlip['answer']>; settled: boolean; at: string }[] | null;
}

/** Throws a Problem of 404 for whoever does not work with opinions. */
export async function slipsOfCase(
  { pool, book }: { pool: Pool; book: RoundBook },
  person: string,
  nomination: string,
): Promise<CaseSlip[]> {
  const works =
    (await mayRead(pool, person, 'nomination', nomination)) &&
    (await holdsAtOffice(pool, person, nomination, SLIP_READERS));
  if (!works) throw nothingThere();
  await refuseUndeclared(pool, person, nomination);
  const { rows } = await pool.query({
    name: 'slips_of_case',
    text: `select n.round_id, n.category, (select json_agg(json_build_object('stage', s.code, 'body', p.body,
          'answer', p.answer, 'settled', p.answered is not null, 'at', p.at))
        from slips p join round_stages s on s.id = p.stage_id where p.nomination_id = n.id) as slips
      from nominations n where n.id = $1`,
    values: [nomination],
  });
  const { round_id, category, slips } = rows[0] as Recorded;
  await book.of(pool, [round_id]);
  const { programme } = book.get(round_id).compiled;
  return pathOf(programme, category).flatMap((stage) =>
    (opinionsOf(programme, stage)[category] ?? []).map((body): CaseSlip => {
      const found = slips?.find((each) => each.stage === stage.id && each.body === body);
      return {
        stage: stage.id,
        stage_title: inEach((language) => stageTitle(stage, language)),
        body,
        answer: found?.answer ?? null,
        settled: found?.settled ?? false,
        at: found ? new Date(found.at).toISOString() : null,
      };
    }),
  );
}
