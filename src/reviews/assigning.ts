/** Where somebody gives cases to reviewers, what that stage asks, and which of its cases are theirs to give. */
import type { Pool } from 'pg';
import type { StageOf } from '../../workflows/programme.js';
import { nothingThere } from '../casework/answer.js';
import type { RoundBook } from '../casework/round-book.js';
import { Problem } from '../common/problem.js';
import { stageToAssign, type StageRow } from './assignment.queries.js';
import type { CaseToRead } from './eligible.js';

export type Review = StageOf<'review'>;

/** Throws a Problem of 404 for whoever assigns nothing there. */
export async function assignsAt(pool: Pool, person: string, stage: string): Promise<StageRow> {
  const at = await stageToAssign(pool, person, stage);
  if (!at) throw nothingThere();
  return at;
}

/** Throws a Problem of 409 `not-assigned-here` for a stage whose cases nobody is given. */
export async function reviewIn({ pool, book }: { pool: Pool; book: RoundBook }, at: StageRow): Promise<Review> {
  await book.of(pool, [at.round_id]);
  const settings = reviewOf(book, at);
  if (settings.stage === 'review' && settings.scores === 'reviewers') return settings;
  throw new Problem(409, 'not-assigned-here', 'Only the cases of a review that reviewers score are given to them.');
}

/** Of a round that the book has read. */
export const reviewOf = (book: RoundBook, { round_id, code }: { round_id: string; code: string }): Review =>
  book.get(round_id).compiled.programme.stages.find(({ id }) => id === code) as Review;

/** Whether a case is the person's to give to somebody: of their office, and they do not stay out of it. */
export const isTheirs = (one: CaseToRead | undefined, { offices }: StageRow, person: string): one is CaseToRead =>
  one !== undefined && offices.includes(one.office) && !one.recused.includes(person);
