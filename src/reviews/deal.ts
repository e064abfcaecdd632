/** What spreading a stage’s cases over its reviewers comes to: who gets which, and which stay short. Pure. */
import type { StageOf } from '../../workflows/programme.js';
import { canonical } from '../casework/canonical.js';
import { hashOfText } from '../casework/chain.js';
import type { Given } from './assignment.queries.js';
import { lacks, whyNot, type CaseToRead, type Reviewer, type WhyNot } from './eligible.js';
import { spread } from './spread.js';

export interface Short {
  nomination: string;
  /** How many reviewers nobody is left for. */
  lacks: number;
  reviewers: { reviewer: string; name: string; why: WhyNot[] }[];
}

export interface Dealt {
  given: Given[];
  /** Cases for which conflicts leave too few. Then nothing is given to anybody. */
  short: Short[];
}

/** Each case to the reviewers of its own office; the same for the same cases and people. */
export function deal(
  cases: readonly CaseToRead[],
  reviewers: readonly Reviewer[],
  { reviewers: needed, fresh }: Pick<StageOf<'review'>, 'reviewers' | 'fresh'>,
): Dealt {
  const given: Given[] = [];
  const short: Short[] = [];
  for (const [office, own] of Map.groupBy(cases, (each) => each.office)) {
    const people = reviewers.filter((each) => each.office === office);
    const wanting = own.map((one) => ({
      id: one.id,
      lacks: lacks(one, needed),
      may: people.filter((each) => whyNot(one, each, fresh).length === 0).map(({ id }) => id),
    }));
    wanting.forEach(({ id, lacks: missing, may }, index) => {
      if (may.length >= missing) return;
      const why = people.map((each) => ({
        reviewer: each.id,
        name: each.name,
        why: whyNot(own[index]!, each, fresh),
      }));
      short.push({ nomination: id, lacks: missing - may.length, reviewers: why });
    });
    for (const [id, to] of spread(wanting, new Map(people.map((each) => [each.id, each.load]))))
      for (const reviewer of to) given.push({ nomination: id, office, reviewer });
  }
  return { given, short };
}

/** Stands for one spread: whoever looked at it first carries out this one, or none. */
export const nameOfDeal = ({ given }: Dealt): string =>
  hashOfText(canonical(given.map(({ nomination, reviewer }) => [nomination, reviewer])));
