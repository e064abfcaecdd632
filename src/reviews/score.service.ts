/** Scores: given whole or by indicator, and seen only by whoever has given their own. */
import type { Pool } from 'pg';
import {
  faultsOfLines,
  indicatorsOf,
  placedLinesOf,
  sumOf,
  type Indicators,
  type Line,
} from '../../workflows/indicators.js';
import { pathOf, type Label, type StageOf } from '../../workflows/programme.js';
import type { Accepted, Data } from '../casework/act.js';
import { nothingThere } from '../casework/answer.js';
import type { Gathered } from '../casework/gather.js';
import type { RoundBook } from '../casework/round-book.js';
import { Problem } from '../common/problem.js';
import { act } from '../nominations/act.service.js';
import { mayRead, refuseUndeclared } from '../people/scope.service.js';
import { caseScored, scoresOf, stillToScore, type CaseScored } from './score.queries.js';
import type { ScoreBody, ScoresView } from './score.schema.js';

export class ScoreService {
  constructor(
    readonly pool: Pool,
    readonly gathered: Gathered,
    private readonly book: RoundBook,
  ) {}

  /**
   * Gives one's score to a case. Throws a Problem of 400 with the places where an indicator is missing, unknown or out of
   * its points, or where the programme asks for the other kind of score; and what the door refuses, as every act.
   */
  async score(person: string, nomination: string, body: ScoreBody, key?: string): Promise<Accepted> {
    const { indicators } = await this.readable(person, nomination);
    const data = said(indicators, body);
    return act(this, person, { subject: 'nomination', id: nomination, type: 'SCORED', data }, key);
  }

  /**
   * The scores of a case: for a reviewer those of a stage in which their own is in, before that none but how many there
   * are. All for approver, secretary and supervisor; who is a reviewer too sees them when no score is wanted any more.
   */
  async seenBy(person: string, nomination: string): Promise<ScoresView> {
    const { row, indicators } = await this.readable(person, nomination);
    if (!row.sees_all && !row.reviews) throw nothingThere();
    await refuseUndeclared(this.pool, person, nomination);
    const toScore = await stillToScore(this.pool, person, nomination);
    const given = await scoresOf(this.pool, nomination);
    const { programme } = this.book.get(row.round_id).compiled;
    const reviews = pathOf(programme, row.category).filter((each) => each.stage === 'review');
    const stages = reviews.map((settings) => {
      const scores = given.filter(({ stage }) => stage === settings.id).map((each) => own(each, person));
      const needed = neededBy(settings);
      const mayScore = toScore.includes(settings.id) || (row.reviews && scores.length < needed);
      const all = scores.some(({ mine }) => mine) || (row.sees_all && !mayScore);
      return { stage: settings.id, needed, given: scores.length, ...shown(all ? scores : []) };
    });
    return { stages, indicators: indicators ? placedLinesOf(indicators).map(lineView) : [] };
  }

  private async readable(
    person: string,
    nomination: string,
  ): Promise<{ row: CaseScored; indicators: Indicators | undefined }> {
    const row = (await mayRead(this.pool, person, 'nomination', nomination))
      ? await caseScored(this.pool, person, nomination)
      : undefined;
    if (!row) throw nothingThere();
    await this.book.of(this.pool, [row.round_id]);
    const { compiled, units } = this.book.get(row.round_id);
    const setting = units.get(row.unit_id)?.setting ?? undefined;
    return { row, indicators: indicatorsOf(compiled.programme, row.category, setting) };
  }
}

/** What is said with the act: the score, and by indicator what it is made of. */
function said(indicators: Indicators | undefined, { score, scores }: ScoreBody): Data {
  if (!indicators) {
    if (score === undefined) throw wrong([{ path: 'score', message: 'send a score: there are no indicators' }]);
    return { score };
  }
  if (scores === undefined) throw wrong([{ path: 'scores', message: 'send points for each indicator' }]);
  const faults = faultsOfLines(indicators, scores);
  if (faults.length > 0) throw wrong(faults.map(({ path, message }) => ({ path: `scores.${path}`, message })));
  return { score: sumOf(scores), scores };
}

const wrong = (errors: { path: string; message: string }[]) =>
  new Problem(400, 'bad-request', 'This score cannot be given: see `errors`.', { errors });

const own = <T extends { stage: string; reviewer: string }>({ stage: _stage, ...score }: T, person: string) => ({
  ...score,
  mine: score.reviewer === person,
});

const shown = <T extends { score: number }>(scores: readonly T[]): { scores: T[]; spread: number | null } => {
  const points = scores.map(({ score }) => score);
  const spread = points.length < 2 ? null : sumOf({ difference: Math.max(...points) - Math.min(...points) });
  return { scores: [...scores], spread };
};

const neededBy = ({ scores, reviewers }: StageOf<'review'>) => (scores === 'sheet' ? 1 : reviewers);

const lineView = ({ code, title, points, evidence, responsible, above }: Line) => ({
  code,
  title: words(title),
  points,
  evidence: evidence ?? null,
  responsible: responsible ?? null,
  above: above.map((each) => ({ code: each.code, title: words(each.title), points: each.points })),
});

const words = (title: Label) =>
  Object.fromEntries(Object.entries(title).filter(([, text]) => text !== undefined)) as Record<string, string>;
