/** Assignments: cases given to reviewers by hand or spread over them, declared, taken back, handed over. */
import type { Pool, PoolClient } from 'pg';
import { nothingThere } from '../casework/answer.js';
import { uuid } from '../casework/ids.js';
import type { RoundBook } from '../casework/round-book.js';
import { inTransaction, type Queryable } from '../casework/store.js';
import { Problem } from '../common/problem.js';
import * as rows from './assignment.queries.js';
import type { AssignBody, AssignmentView, DeclarationBody, SpreadBody, TakeBackBody } from './assignment.schema.js';
import { assignsAt, isTheirs, reviewIn, reviewOf, type Review } from './assigning.js';
import { deal, nameOfDeal } from './deal.js';
import { whyNot, whyNotGiven, type WhyNot } from './eligible.js';
import { lockCases, recuse } from './recusal.service.js';

/** Work that goes from one person to another at an office. */
export interface HandedOver {
  from: string;
  to: string;
  unit: string;
  /** Only a reviewer's work lies here; any other role has none. */
  role: string;
}

/** So many are told by name. */
export const MOST_TOLD = 100;

export class AssignmentService {
  constructor(
    readonly pool: Pool,
    readonly book: RoundBook,
  ) {}

  /**
   * Gives cases to named reviewers, all or none. Throws a Problem of 404 where a case is not the person's to assign, of
   * 409 `not-assignable` with every case and reviewer that cannot be brought together, and why.
   */
  async assign(person: string, stage: string, { rows: wanted }: AssignBody): Promise<AssignmentView[]> {
    const at = await assignsAt(this.pool, person, stage);
    const settings = await reviewIn(this, at);
    const ids = wanted.map(({ nomination }) => nomination);
    return inTransaction(
      this.pool,
      (db) => lockCases(db, ids),
      (db) => this.giveTo(db, person, at, settings, wanted),
    );
  }

  /**
   * Spreads all cases that lack reviewers over those of their office, evenly; the same for the same cases and people.
   * Throws a Problem of 409 `nobody-left` with the cases for which conflicts leave too few, and each person's reasons;
   * then nothing is given to anybody; of 409 `set-changed` where it would now be another spread than the one that the
   * person looked at (`seen`). Cases that the person stays out of are left as they are.
   */
  async spread(person: string, stage: string, body: SpreadBody): Promise<AssignmentView[]> {
    const at = await assignsAt(this.pool, person, stage);
    const settings = await reviewIn(this, at);
    return inTransaction(
      this.pool,
      (db) => rows.lockToSpread(db, person, at, body),
      async (db, ids) => {
        const cases = await rows.casesToRead(db, stage, ids);
        const dealt = deal(cases, await rows.reviewersOf(db, stage, at.offices), settings);
        if (dealt.short.length > 0)
          throw new Problem(409, 'nobody-left', 'Conflicts leave too few reviewers for the cases in `cases`.', {
            cases: dealt.short.slice(0, MOST_TOLD),
          });
        if (body.seen !== undefined && body.seen !== nameOfDeal(dealt))
          throw new Problem(409, 'set-changed', 'Cases or reviewers are others than when you looked: look again.');
        return this.give(db, stage, person, dealt.given);
      },
    );
  }

  /**
   * The reviewer says, before the file opens, whether there is a conflict: none, and the case is theirs to read; or one,
   * and they stay out of it for good. Throws a Problem of 404 where it is not theirs, of 409 where it is over.
   */
  async declare(person: string, id: string, { conflict, ground }: DeclarationBody): Promise<AssignmentView> {
    const known = await rows.assignment(this.pool, id);
    if (known?.reviewer !== person) throw nothingThere();
    return inTransaction(
      this.pool,
      (db) => lockCases(db, [known.nomination]),
      async (db) => {
        if (conflict) {
          const open = await rows.moveOn(db, id, ['offered', 'declared'], 'released', person);
          if (open) await recuse(db, { nomination: open.nomination, person, ground: ground!, by: person });
          return open ?? over(db, id);
        }
        return (await rows.moveOn(db, id, ['offered', 'declared'], 'declared', person)) ?? over(db, id);
      },
    );
  }

  /** Takes a case back from a reviewer who has not scored it, and gives it to another if `to` is named. */
  async takeBack(person: string, id: string, { to }: TakeBackBody): Promise<AssignmentView> {
    const known = await rows.assignment(this.pool, id);
    if (!known) throw nothingThere();
    const at = await assignsAt(this.pool, person, known.stage);
    const settings = await reviewIn(this, at);
    return inTransaction(
      this.pool,
      (db) => lockCases(db, [known.nomination]),
      async (db) => {
        const [one] = await rows.casesToRead(db, at.id, [known.nomination]);
        if (!isTheirs(one, at, person)) throw nothingThere();
        const released =
          (await rows.moveOn(db, id, ['offered', 'declared'], 'released', person)) ?? (await over(db, id));
        if (to === undefined) return released;
        const wanted = [{ nomination: known.nomination, reviewers: [to] }];
        return (await this.giveTo(db, person, at, settings, wanted))[0]!;
      },
    );
  }

  /**
   * Moves what a reviewer of an office has not scored yet to another, who declares anew. What they may not read is taken
   * back, for somebody else to be found: no work is lost. Answers how many cases moved, and those taken back.
   */
  handOver = async (
    db: PoolClient,
    { from, to, unit, role }: HandedOver,
  ): Promise<{ moved: number; left: string[] }> => {
    if (role !== 'reviewer') return { moved: 0, left: [] };
    await lockCases(
      db,
      (await rows.openOf(db, from, unit)).map(({ nomination }) => nomination),
    );
    const open = await rows.openOf(db, from, unit);
    await this.book.of(
      db,
      open.map(({ round_id }) => round_id),
    );
    const units = await rows.unitsOf(db, to);
    const left: string[] = [];
    let moved = 0;
    for (const { id, nomination, stage, assigned_by: by, ...at } of open) {
      if (!(await rows.moveOn(db, id, ['offered', 'declared'], 'released', by))) continue;
      const [one] = await rows.casesToRead(db, stage, [nomination]);
      if (whyNot(one!, { id: to, units }, reviewOf(this.book, at).fresh).length > 0) left.push(nomination);
      else moved += (await this.give(db, stage, by, [{ nomination, office: unit, reviewer: to }])).length;
    }
    return { moved, left };
  };

  private async giveTo(
    db: Queryable,
    person: string,
    at: rows.StageRow,
    settings: Review,
    wanted: AssignBody['rows'],
  ): Promise<AssignmentView[]> {
    const ids = [...new Set(wanted.map(({ nomination }) => nomination))];
    const cases = new Map((await rows.casesToRead(db, at.id, ids)).map((each) => [each.id, each]));
    if (!ids.every((id) => isTheirs(cases.get(id), at, person))) throw nothingThere();
    const reviewers = await rows.reviewersOf(db, at.id, at.offices);
    const given: rows.Given[] = [];
    const refused: { nomination: string; reviewer: string; why: WhyNot[] }[] = [];
    for (const { nomination, reviewers: chosen } of wanted)
      for (const reviewer of chosen) {
        const one = cases.get(nomination)!;
        const found = reviewers.find((each) => each.id === reviewer && each.office === one.office);
        const why = whyNotGiven(one, found, settings, rows.statesAt(at.code));
        if (why.length > 0) refused.push({ nomination, reviewer, why });
        else {
          given.push({ nomination, office: one.office, reviewer });
          cases.set(nomination, { ...one, assigned: [...one.assigned, reviewer] });
        }
      }
    if (refused.length > 0)
      throw new Problem(409, 'not-assignable', 'These cases cannot be given to these reviewers: see `refused`.', {
        refused: refused.slice(0, MOST_TOLD),
      });
    return this.give(db, at.id, person, given);
  }

  private give(db: Queryable, stage: string, by: string, given: readonly rows.Given[]): Promise<AssignmentView[]> {
    return rows.give(
      db,
      stage,
      by,
      given.map((each) => ({ ...each, id: uuid() })),
    );
  }
}

async function over(db: Queryable, id: string): Promise<never> {
  const now = await rows.assignment(db, id);
  if (now?.state === 'done') throw new Problem(409, 'already-scored', 'This case has already been scored.');
  throw new Problem(409, 'taken-back', 'This case has been taken back.');
}
