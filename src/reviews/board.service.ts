/** What is looked at before cases are given to reviewers. Nothing is done here, and nobody waits for it. */
import type { Pool } from 'pg';
import { inEach, stageTitle } from '../../workflows/labels.js';
import { nothingThere } from '../casework/answer.js';
import type { RoundBook } from '../casework/round-book.js';
import { assignsAt, isTheirs, reviewIn } from './assigning.js';
import * as rows from './assignment.queries.js';
import type { SpreadBody } from './assignment.schema.js';
import { MOST_TOLD } from './assignment.service.js';
import type { BoardView, EligibleView, SpreadForeseen } from './board.schema.js';
import { deadlineOf } from './deadline.view.js';
import { deal, nameOfDeal } from './deal.js';
import { whyNotGiven } from './eligible.js';

interface Parts {
  pool: Pool;
  book: RoundBook;
}

/** What `spread` would do now. Nothing is done, and nobody waits for it. */
export async function foresee(
  { pool, book }: Parts,
  person: string,
  stage: string,
  body: SpreadBody,
): Promise<SpreadForeseen> {
  const at = await assignsAt(pool, person, stage);
  const settings = await reviewIn({ pool, book }, at);
  const ids = await rows.casesToSpread(pool, person, at, body);
  const people = await rows.reviewersOf(pool, stage, at.offices);
  const { given, short } = deal(await rows.casesToRead(pool, stage, ids), people, settings);
  const gets = Map.groupBy(given, ({ reviewer, office }) => `${reviewer} ${office}`);
  return {
    seen: nameOfDeal({ given, short }),
    cases: new Set(given.map(({ nomination }) => nomination)).size,
    reviewers: people.map(({ id, name, office, office_name, load }) => ({
      id,
      name,
      office: office_name,
      has: load,
      gets: gets.get(`${id} ${office}`)?.length ?? 0,
    })),
    short: short.slice(0, MOST_TOLD),
    short_count: short.length,
  };
}

/** Which reviewers may be given these cases, and who may not have which of them. Problems as `assign`. */
export async function eligible(
  { pool, book }: Parts,
  person: string,
  stage: string,
  ids: readonly string[],
): Promise<EligibleView> {
  const at = await assignsAt(pool, person, stage);
  const settings = await reviewIn({ pool, book }, at);
  const cases = await rows.casesToRead(pool, stage, ids);
  if (cases.length < new Set(ids).size || !cases.every((one) => isTheirs(one, at, person))) throw nothingThere();
  const people = await rows.reviewersOf(pool, stage, at.offices);
  return {
    rows: people.map((each) => {
      const against = cases.flatMap((one) => {
        const why = whyNotGiven(one, each.office === one.office ? each : undefined, settings, rows.statesAt(at.code));
        return why.length === 0 ? [] : [{ nomination: one.id, why }];
      });
      return {
        id: each.id,
        name: each.name,
        office: each.office_name,
        open: each.load - each.done,
        against: against.slice(0, MOST_TOLD),
        against_count: against.length,
      };
    }),
  };
}

/** Who reviews at a stage and how much each has, and how many cases lack somebody; work that is given, never a ranking. */
export async function board({ pool, book }: Parts, person: string, stage: string): Promise<BoardView> {
  const at = await assignsAt(pool, person, stage);
  const settings = await reviewIn({ pool, book }, at);
  const info = book.get(at.round_id);
  const { categories, title } = info.compiled.programme;
  const [people, about] = await Promise.all([
    rows.reviewersOf(pool, stage, at.offices),
    rows.aboutBoard(pool, person, at, settings.reviewers),
  ]);
  return {
    round: { id: at.round_id, code: about.round, title },
    title: inEach((language) => stageTitle(settings, language)),
    state: about.state,
    deadline: deadlineOf(info, about.closes_on, about.now),
    needed: settings.reviewers,
    lacking: about.lacking,
    categories: categories
      .filter(({ code }) => settings.for?.includes(code) ?? true)
      .map((each) => ({ code: each.code, title: each.title })),
    reviewers: people.map(({ id, name, office_name, load, done }) => ({
      id,
      name,
      office: office_name,
      open: load - done,
      done,
    })),
  };
}
