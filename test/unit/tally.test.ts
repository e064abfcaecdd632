import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brokenShares, parseLimit, type Options, type ShareRule } from '../../workflows/quota.js';
import {
  baseOf,
  choose,
  meets,
  nextReserve,
  parseFraction,
  tally,
  type Ballot,
  type Choice,
  type Scored,
  type Standing,
} from '../../workflows/tally.js';

const division: Options = { postKind: 'division-level' };
const divisionAtMost20: ShareRule = { where: { postKind: 'division-level' }, of: 'all', max: parseLimit('20%') };
const fraction = (raw: string) => parseFraction(raw)!;

/** Candidates a, b, c, … in order of recommendation. */
const named = <T>(list: T[]): (T & { id: string; order: number })[] =>
  list.map((one, i) => ({ ...one, id: String.fromCharCode(97 + i), order: i + 1 }));
const scored = (...scores: (number | null)[]): Scored[] => named(scores.map((score) => ({ score, options: {} })));
const chosen = (candidates: Scored[], more: Partial<Choice> = {}) =>
  choose({ candidates, keep: 2, reserve: 1, ties: 'decide', rules: [], ...more });

describe('fractions', () => {
  it('reads at least, more than, and percentages', () => {
    expect(parseFraction('2/3')).toEqual({ num: 2, den: 3, over: false });
    expect(parseFraction('over 1/2')).toEqual({ num: 1, den: 2, over: true });
    expect(parseFraction('60%')).toEqual({ num: 3, den: 5, over: false });
  });

  it.each([['half'], ['1/0'], ['>1/2'], ['over'], ['1 / 2'], ['-1/2'], [0.5], [undefined]])(
    'reads nothing into %j',
    (raw) => expect(parseFraction(raw)).toBeUndefined(),
  );

  it('is exact at the edge: 10 of 15 are two thirds, 9 are not, half is not over half', () => {
    expect(meets(fraction('2/3'), 10, 15)).toBe(true);
    expect(meets(fraction('2/3'), 9, 15)).toBe(false);
    expect(meets(fraction('over 1/2'), 7, 14)).toBe(false);
    expect(meets(fraction('over 1/2'), 8, 14)).toBe(true);
    expect(meets(fraction('33.3%'), 333, 1000)).toBe(true);
  });

  it('finds no part of nobody enough', () => {
    expect(meets(fraction('2/3'), 0, 0)).toBe(false);
    expect(meets(fraction('over 0/1'), 0, 0)).toBe(false);
  });

  it('takes the recused out of the base of their candidate', () => {
    const counts = { appointed: 15, present: 12, valid: 11, recused: 2 };
    expect(['all', 'present', 'valid'].map((base) => baseOf(base as 'all', counts))).toEqual([13, 10, 9]);
  });
});

describe('choosing by score', () => {
  it('keeps the best, the next wait, the rest are not kept', () => {
    expect(chosen(scored(70, 90, 80, 60))).toEqual({
      kept: ['b', 'c'],
      reserve: ['a'],
      notKept: ['d'],
      tied: [],
      passedOver: [],
    });
  });

  it('puts equals above the edge in recommendation order, and whoever has no score last', () => {
    expect(chosen(scored(null, 90, 90, 80)).kept).toEqual(['b', 'c']);
    expect(chosen(scored(90, 90, 80).reverse()).kept).toEqual(['a', 'b']);
    expect(chosen(scored(null, 90, 90, 80), { keep: 3, reserve: 0 }).notKept).toEqual(['a']);
  });

  it('keeps everybody where nothing is cut', () => {
    expect(chosen(scored(70, 90), { keep: undefined, rules: [divisionAtMost20] }).kept).toEqual(['b', 'a']);
  });

  it('takes means for equal that differ only by a decimal of the machine', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(chosen(scored(90, 0.1 + 0.2, 0.3)).tied).toEqual(['b', 'c']);
  });
});

describe('a tie at the edge', () => {
  const tie = scored(80, 80, 90, 80, 70);

  it('waits for the approver, and settles nothing below', () => {
    expect(chosen(tie)).toEqual({ kept: ['c'], reserve: [], notKept: [], tied: ['a', 'b', 'd'], passedOver: [] });
  });

  it('is settled by whom the approver takes first', () => {
    const decided = chosen(tie, { decideTie: [{ id: 'd', reason: 'longer in the post' }], reserve: 2 });
    expect(decided).toEqual({ kept: ['c', 'd'], reserve: ['a', 'b'], notKept: ['e'], tied: [], passedOver: [] });
  });

  it('leaves those taken first in the order of score and recommendation once they are in', () => {
    const decideTie = ['d', 'a'].map((id) => ({ id, reason: 'longer in the post' }));
    expect(chosen(tie, { keep: 3, decideTie }).kept).toEqual(['c', 'a', 'd']);
    expect(chosen([...tie].reverse(), { ties: 'none', reserve: 3 }).reserve).toEqual(['a', 'b', 'd']);
  });

  it('stays open among the others while places are left', () => {
    const half = chosen(tie, { keep: 3, decideTie: [{ id: 'd', reason: 'longer in the post' }] });
    expect(half).toMatchObject({ kept: ['c', 'd'], tied: ['a', 'b'] });
  });

  it('lets all in, above the number, where ties are all', () => {
    expect(chosen(tie, { ties: 'all' })).toMatchObject({ kept: ['c', 'a', 'b', 'd'], reserve: ['e'], tied: [] });
  });

  it('lets none in, and leaves the place empty, where ties are none', () => {
    expect(chosen(tie, { ties: 'none', reserve: 3 })).toMatchObject({
      kept: ['c'],
      reserve: ['a', 'b', 'd'],
      notKept: ['e'],
    });
  });

  it('is none where all the equals fit', () => {
    expect(chosen(tie, { keep: 4 })).toMatchObject({ kept: ['c', 'a', 'b', 'd'], tied: [], reserve: ['e'] });
  });

  it('lets in of all the tied only those the shares allow', () => {
    const candidates = named([90, 89, 88, 87, 80, 80].map((score, i) => ({ score, options: i > 3 ? division : {} })));
    const { kept, passedOver } = chosen(candidates, { keep: 5, ties: 'all', rules: [divisionAtMost20] });
    expect(kept).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(passedOver).toEqual([{ id: 'f', rule: 0 }]);
  });
});

describe('the approver', () => {
  const four = scored(90, 80, 70, 60);
  const reason = 'on record';

  it('takes somebody in out of order, and leaves somebody out', () => {
    expect(chosen(four, { departures: [{ id: 'd', to: 'in', reason }] })).toMatchObject({
      kept: ['a', 'd'],
      reserve: ['b'],
    });
    expect(chosen(four, { departures: [{ id: 'a', to: 'out', reason }] })).toEqual({
      kept: ['b', 'c'],
      reserve: ['d'],
      notKept: ['a'],
      tied: [],
      passedOver: [],
    });
  });

  it('leaves places empty', () => {
    expect(chosen(four, { leaveEmpty: 1 })).toMatchObject({ kept: ['a'], reserve: ['b'], notKept: ['c', 'd'] });
    expect(chosen(four, { leaveEmpty: 3 }).kept).toEqual([]);
  });

  it('does not break a share even so', () => {
    const candidates = named([90, 80, 70, 60, 50, 40].map((score, i) => ({ score, options: i > 3 ? division : {} })));
    const departures = ['e', 'f'].map((id) => ({ id, to: 'in' as const, reason }));
    const { kept, passedOver } = chosen(candidates, { keep: 5, departures, rules: [divisionAtMost20] });
    expect(kept).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(passedOver).toEqual([{ id: 'f', rule: 0 }]);
  });
});

describe('moving up', () => {
  it('takes the first of the reserve with whom the list keeps its shares', () => {
    const list: Options[] = [division, division, ...Array.from({ length: 7 }, () => ({}))];
    const reserve = named([{ options: division }, { options: {} }]);
    expect(nextReserve(list, reserve, [divisionAtMost20])?.id).toBe('b');
    expect(nextReserve(list.slice(1), reserve, [divisionAtMost20])?.id).toBe('b');
    expect(nextReserve(list, reserve, [])?.id).toBe('a');
    expect(nextReserve(list, reserve.slice(0, 1), [divisionAtMost20])).toBeUndefined();
  });
});

const standing = (votes: number[], more: Partial<Standing>[] = []): Standing[] =>
  named(votes.map((n, i) => ({ votes: n, base: 12, options: {}, ...more[i] })));
const counted = (candidates: Standing[], more: Partial<Ballot> = {}) =>
  tally({
    candidates,
    seats: 2,
    appointed: 15,
    present: 12,
    quorum: fraction('2/3'),
    threshold: fraction('over 1/2'),
    reserve: 1,
    rules: [],
    ...more,
  });

describe('a ballot', () => {
  it('elects by votes those that meet the threshold', () => {
    expect(counted(standing([8, 12, 10, 3]))).toEqual({
      quorate: true,
      elected: ['b', 'c'],
      tied: [],
      reserve: ['a'],
      notElected: ['d'],
      passedOver: [],
    });
  });

  it('decides nothing without a quorum', () => {
    expect(counted(standing([9, 9, 9]), { present: 9 })).toEqual({
      quorate: false,
      elected: [],
      tied: [],
      reserve: [],
      notElected: [],
      passedOver: [],
    });
    expect(counted(standing([9]), { present: 10 }).quorate).toBe(true);
  });

  it('leaves a seat open rather than give it below the threshold', () => {
    expect(counted(standing([12, 6, 5]))).toMatchObject({ elected: ['a'], reserve: ['b'], notElected: ['c'] });
  });

  it('measures each candidate against a base of their own', () => {
    expect(counted(standing([6, 6], [{ base: 11 }])).elected).toEqual(['a']);
    expect(counted(standing([0], [{ base: 0 }])).elected).toEqual([]);
  });

  it('elects all that meet the threshold where seats are without limit', () => {
    expect(counted(standing([7, 7, 6]), { seats: undefined }).elected).toEqual(['a', 'b']);
  });

  it('takes into the reserve first those that met the threshold, then the others by votes, equals as recommended', () => {
    expect(counted(standing([0, 0, 12, 11, 10, 3]), { reserve: 3 })).toMatchObject({
      elected: ['c', 'd'],
      reserve: ['e', 'f', 'a'],
      notElected: ['b'],
    });
    expect(counted(standing([0, 0, 9]).reverse())).toMatchObject({ elected: ['c'], reserve: ['a'], notElected: ['b'] });
  });
});

describe('a tie in a ballot', () => {
  it('elects none of the tied at the edge, and settles nothing below', () => {
    expect(counted(standing([9, 12, 9, 8]))).toEqual({
      quorate: true,
      elected: ['b'],
      tied: ['a', 'c'],
      reserve: [],
      notElected: [],
      passedOver: [],
    });
  });

  it('is none where all the tied fit', () => {
    expect(counted(standing([9, 9, 8])).elected).toEqual(['a', 'b']);
  });

  it('is settled by the votes of a further ballot, or goes on among those still tied', () => {
    const again = (...votes: number[]) =>
      standing(
        [9, 9, 9, 12],
        votes.map((n) => ({ again: [n] })),
      );
    expect(counted(again(4, 8, 0))).toMatchObject({ elected: ['d', 'b'], tied: [], reserve: ['a'], notElected: ['c'] });
    expect(counted(again(5, 5, 2))).toMatchObject({ elected: ['d'], tied: ['a', 'b'] });
    expect(counted(again(5, 5, 2), { seats: 3 })).toMatchObject({ elected: ['d', 'a', 'b'], tied: [] });
  });

  it('holds only those between whom the shares leave a choice', () => {
    const nine = Array.from({ length: 7 }, () => 12);
    const candidates = standing(
      [12, ...nine, 9, 9, 9],
      [{ options: division }, ...nine.map(() => ({})), { options: division }, { options: division }],
    );
    expect(counted(candidates, { seats: 10, rules: [divisionAtMost20] })).toMatchObject({
      elected: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'k'],
      tied: ['i', 'j'],
      passedOver: [],
    });
  });
});

describe('shares in a ballot', () => {
  const candidates = standing([12, 11, 10, 9, 8, 7], [{ options: division }, { options: division }]);

  it('pass over with the rule named, and keep the one passed over first in the reserve', () => {
    expect(counted(candidates, { seats: 5, rules: [divisionAtMost20] })).toEqual({
      quorate: true,
      elected: ['a', 'c', 'd', 'e', 'f'],
      tied: [],
      reserve: ['b'],
      notElected: [],
      passedOver: [{ id: 'b', rule: 0 }],
    });
  });

  it('count those already elected in a further ballot for open seats', () => {
    const elected = (already: Options[]) =>
      counted(candidates, { seats: 2, rules: [divisionAtMost20], already }).elected;
    expect(elected([{}, {}, {}])).toEqual(['a', 'c']);
    expect(elected([])).toEqual(['c', 'd']);
    const already: Options[] = [division, {}, {}];
    const result = counted(candidates, { seats: 2, rules: [divisionAtMost20], already });
    expect(result).toMatchObject({
      elected: ['c', 'd'],
      passedOver: [
        { id: 'a', rule: 0 },
        { id: 'b', rule: 0 },
      ],
    });
  });
});

describe('for any candidates', () => {
  const options = fc.constantFrom<Options>({}, division, { postKind: 'front-line' });
  const rules = fc.subarray<ShareRule>([
    divisionAtMost20,
    { where: { postKind: 'front-line' }, of: 'all', min: parseLimit('30%') },
    { where: { postKind: 'division-level' }, of: 'all', max: parseLimit({ 4: 1, 8: 2 }) },
  ]);
  const scores = fc.array(fc.record({ score: fc.integer({ min: 1, max: 5 }), options }), { maxLength: 10 }).map(named);
  const everyone = (list: { id: string }[]): string[] => list.map((one) => one.id).sort();

  it('ends each exactly once, and keeps every share', () => {
    fc.assert(
      fc.property(
        scores,
        fc.nat(8),
        fc.nat(3),
        fc.constantFrom('decide' as const, 'all' as const, 'none' as const),
        rules,
        (list, keep, reserve, ties, all) => {
          const result = choose({ candidates: list, keep, reserve, ties, rules: all });
          const of = (id: string) => list.find((one) => one.id === id)!;
          if (result.tied.length === 0) {
            expect([...result.kept, ...result.reserve, ...result.notKept].sort()).toEqual(everyone(list));
            expect(
              brokenShares(
                result.kept.map((id) => of(id).options),
                all,
              ),
            ).toEqual([]);
            if (ties !== 'all') expect(result.kept.length).toBeLessThanOrEqual(keep);
          } else {
            expect(ties).toBe('decide');
            expect(new Set(result.tied.map((id) => of(id).score)).size).toBe(1);
            expect(result.kept.filter((id) => result.tied.includes(id))).toEqual([]);
          }
        },
      ),
    );
  });

  it('is settled at last by taking the first of the tied, again and again', () => {
    fc.assert(
      fc.property(scores, fc.nat(8), rules, (list, keep, all) => {
        const decideTie: { id: string; reason: string }[] = [];
        let result = choose({ candidates: list, keep, ties: 'decide', rules: all });
        for (
          ;
          result.tied.length > 0;
          result = choose({ candidates: list, keep, ties: 'decide', rules: all, decideTie })
        ) {
          expect(decideTie.length).toBeLessThanOrEqual(list.length);
          decideTie.push({ id: result.tied[0]!, reason: 'first as recommended' });
        }
        const plain = choose({
          candidates: named(list.map((one, i) => ({ ...one, score: one.score - i / 100 }))),
          keep,
          ties: 'decide',
          rules: all,
        });
        expect(result.kept).toEqual(plain.kept);
      }),
    );
  });

  it('gives nobody a seat past somebody with more votes, where no share speaks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 10 }), fc.nat(6), (votes, seats) => {
        const list = standing(votes);
        const { elected, tied, reserve, notElected } = counted(list, { seats });
        const of = (id: string) => list.find((one) => one.id === id)!.votes;
        const others = list.filter((one) => !elected.includes(one.id));
        for (const id of elected) expect(others.every((one) => one.votes <= of(id))).toBe(true);
        for (const id of [...elected, ...tied]) expect(of(id)).toBeGreaterThan(6);
        if (tied.length === 0) expect([...elected, ...reserve, ...notElected].sort()).toEqual(everyone(list));
        else expect(tied.length).toBeGreaterThan(seats - elected.length);
      }),
    );
  });
});
