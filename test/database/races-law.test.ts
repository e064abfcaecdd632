import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { dice } from './contest.js';
import { COUNTIES, lawRounds, type LawRounds } from './law-rounds.js';
import { Walk } from './law-walk.js';
import { Twins } from './twins.js';

jest.setTimeout(120_000);

let twins: Twins;
let rounds: LawRounds;
/** How often each act was accepted: a law about refusals alone would say little. */
const accepted = new Map<string, number>();

beforeAll(async () => {
  ({ twins, prepared: rounds } = await Twins.of(lawRounds));
}, 120_000);
afterAll(() => twins.close());

/** A random list for each county of a round: done one by one in one database, then at once in the other. */
function overCounties(which: 'listing' | 'reading' | 'shown', draws: number): Promise<void> {
  const round = rounds[which];
  const counties = round.invented.offices.get('county')!.values();
  return fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const county = counties.next().value!;
      const walk = new Walk(twins, rounds, round, county, dice(seed), `${which} ${county}`);
      await walk.go(draws);
      await twins.same(walk.acts, walk.outcomes);
      walk.outcomes.forEach(({ ok }, index) => {
        const { subject, type } = walk.acts[index]!;
        if (ok) accepted.set(`${subject} ${type}`, (accepted.get(`${subject} ${type}`) ?? 0) + 1);
      });
    }),
    // A county that a list was tried on is not as it was: there is nothing to shrink on.
    { numRuns: COUNTIES, endOnFailure: true },
  );
}

describe('a list of acts has the same outcomes as its acts one by one', () => {
  it('while units list, withdraw and seal', () => overCounties('listing', 40));
  it('while a county scores, returns, chooses, and the next in reserve moves up', () => overCounties('reading', 30));
  it('while rows are shown, objected to, removed, and others move up', () => overCounties('shown', 40));

  it('and each kind of act was accepted too', () => {
    const kinds = ['SUBMITTED', 'TAKEN_BACK', 'WITHDRAWN', 'CONSENTED', 'SEALED', 'SCORED', 'RETURNED', 'RESEALED'];
    kinds.push('REFUSED', 'FORWARDED', 'KEPT', 'RESERVED', 'NOT_KEPT', 'MOVED_UP', 'NOTICE_PUBLISHED');
    kinds.push('OBJECTION_FILED', 'OBJECTION_UPHELD', 'OBJECTION_DISMISSED');
    const lists = ['SEALED', 'CHOSEN', 'PUBLISHED'].map((type) => `list ${type}`);
    const wanted = [...kinds.map((type) => `nomination ${type}`), ...lists, 'objection FILED'];
    expect(wanted.filter((kind) => !accepted.has(kind))).toEqual([]);
  });
});
