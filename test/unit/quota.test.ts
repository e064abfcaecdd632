import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  brokenShares,
  ifRemoved,
  limitOf,
  parseLimit,
  rulesFor,
  type Limit,
  type Options,
  type ShareRule,
} from '../../workflows/quota.js';
import { Counts } from '../../workflows/counts.js';
import { mostThatFit, neverHold, openAmong, pickBest } from '../../workflows/shares.js';

const limit = (raw: unknown): Limit => parseLimit(raw)!;
const many = (n: number, options: Options): Options[] => Array.from({ length: n }, () => options);

const division: Options = { postKind: 'division-level' };
const frontLine: Options = { postKind: 'front-line' };
const divisionAtMost20: ShareRule = {
  where: { postKind: 'division-level' },
  of: 'all',
  max: limit('20%'),
  rounding: 'floor',
};
const divisionFromFiveOne: ShareRule = { where: { postKind: 'division-level' }, of: 'allotment', max: limit({ 5: 1 }) };

/** The seven rules of a national notice (../shared figures, share-rules-from-life). */
const nested: ShareRule[] = [
  { where: { sector: 'enterprise' }, of: 'all', min: limit('45%') },
  { where: { postKind: 'front-line' }, of: { sector: 'enterprise' }, min: limit('55%') },
  { where: { postKind: 'head' }, of: { sector: 'enterprise' }, max: limit('22%') },
  { where: { sector: 'farmer' }, of: 'all', min: limit('25%') },
  { where: { sector: 'migrant' }, of: 'all', min: limit('6%') },
  { where: { sector: 'office' }, of: 'all', max: limit('30%') },
  { where: { postKind: 'division-level' }, of: { sector: 'office' }, max: limit('20%') },
];

describe('limits', () => {
  it('reads a number, a percentage and a table', () => {
    expect(parseLimit(3)).toBe(3);
    expect(parseLimit('20%')).toEqual({ percent: { num: 1, den: 5 } });
    expect(parseLimit('12.5%')).toEqual({ percent: { num: 1, den: 8 } });
    expect(parseLimit({ 10: 2, 5: 1 })).toEqual({
      steps: [
        { from: 5, limit: 1 },
        { from: 10, limit: 2 },
      ],
    });
  });

  it.each([[-1], [1.5], ['20'], ['a%'], ['1/5'], [{}], [{ five: 1 }], [{ 5: '1' }], [[1]], [null], [undefined]])(
    'reads nothing into %j',
    (raw) => expect(parseLimit(raw)).toBeUndefined(),
  );

  it('rounds a maximum down and a minimum up, unless told otherwise', () => {
    expect([9, 10, 14].map((total) => limitOf(limit('20%'), total, 'max'))).toEqual([1, 2, 2]);
    expect([9, 10, 14].map((total) => limitOf(limit('20%'), total, 'min'))).toEqual([2, 2, 3]);
    expect(limitOf(limit('20%'), 9, 'max', 'ceil')).toBe(2);
    expect(limitOf(limit('20%'), 9, 'min', 'floor')).toBe(1);
  });

  it('never errs by a decimal: 7 % of 100 is 7, 55 % of 20 is 11', () => {
    expect(limitOf(limit('7%'), 100, 'min')).toBe(7);
    expect(limitOf(limit('55%'), 20, 'min')).toBe(11);
    expect(limitOf(limit('0.1%'), 3000, 'min')).toBe(3);
  });

  it('climbs a table by its steps: none below five, one from five on, two from ten on', () => {
    expect([0, 4, 5, 9, 10, 99].map((total) => limitOf(limit({ 5: 1, 10: 2 }), total, 'max'))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
  });
});

describe('what is wrong with a list', () => {
  it('says which rule breaks, with how many out of how many', () => {
    const list = [...many(3, division), ...many(7, frontLine)];
    expect(brokenShares(list, [divisionAtMost20])).toEqual([{ rule: 0, side: 'max', has: 3, limit: 2, of: 10 }]);
    expect(brokenShares(list.slice(1), [divisionAtMost20])).toEqual([
      { rule: 0, side: 'max', has: 2, limit: 1, of: 9 },
    ]);
  });

  it('takes a nested share of its group only', () => {
    const list = [
      ...many(2, { sector: 'enterprise', ...frontLine }),
      ...many(9, frontLine),
      ...many(2, { sector: 'enterprise' }),
    ];
    expect(brokenShares(list, [nested[1]!])).toEqual([{ rule: 0, side: 'min', has: 2, limit: 3, of: 4 }]);
  });

  it('tells before it is done what a removal would break', () => {
    const list = [...many(2, division), ...many(8, frontLine)];
    expect(brokenShares(list, [divisionAtMost20])).toEqual([]);
    expect(ifRemoved(list, 9, [divisionAtMost20])).toEqual([{ rule: 0, side: 'max', has: 2, limit: 1, of: 9 }]);
    expect(ifRemoved(list, 0, [divisionAtMost20])).toEqual([]);
  });

  it('does not blame a removal for what was broken before', () => {
    expect(ifRemoved([...many(3, division), frontLine], 3, [divisionAtMost20])).toEqual([]);
  });

  it('keeps the shares of a unit and those of the decision apart', () => {
    const rules = [divisionAtMost20, divisionFromFiveOne];
    expect(rulesFor(rules, 'all')).toEqual([divisionAtMost20]);
    expect(rulesFor(rules, 'allotment')).toEqual([divisionFromFiveOne]);
    expect(brokenShares([division], rulesFor(rules, 'allotment'))).toHaveLength(1);
    expect(brokenShares([division, ...many(4, frontLine)], rulesFor(rules, 'allotment'))).toEqual([]);
  });
});

describe('the best list', () => {
  it('takes all there are without rules', () => {
    expect(pickBest(many(5, {}), [], 3)).toEqual({ chosen: [0, 1, 2], passedOver: [] });
    expect(mostThatFit(many(5, {}), [], 9)).toBe(5);
  });

  it('passes over the third at division level for a later one, and names the rule', () => {
    const ranked = [...many(4, division), ...many(9, frontLine)];
    expect(pickBest(ranked, [divisionAtMost20], 10)).toEqual({
      chosen: [0, 1, 4, 5, 6, 7, 8, 9, 10, 11],
      passedOver: [
        { at: 2, rule: 0 },
        { at: 3, rule: 0 },
      ],
    });
  });

  it('names of two rules in the way the one that counts the nominee', () => {
    const farmer: ShareRule = { where: { sector: 'farmer' }, of: 'all', min: limit('60%') };
    const big: ShareRule = { where: { size: 'big' }, of: 'all', max: 2 };
    const bigFarmer = { sector: 'farmer', size: 'big' };
    const ranked = [{ size: 'big' }, bigFarmer, bigFarmer, { sector: 'farmer' }, {}, {}];
    expect(pickBest(ranked, [farmer, big], 5)).toEqual({ chosen: [1, 2, 3, 4, 5], passedOver: [{ at: 0, rule: 1 }] });
    expect(pickBest(ranked, [big, farmer], 5).passedOver).toEqual([{ at: 0, rule: 0 }]);
  });

  it('leaves places empty rather than break a share', () => {
    const ranked = [...many(20, division), ...many(8, frontLine)];
    const { chosen, passedOver } = pickBest(ranked, [divisionAtMost20], 20);
    expect(chosen).toEqual([0, 1, 20, 21, 22, 23, 24, 25, 26, 27]);
    expect(passedOver.map(({ at }) => at)).toEqual(Array.from({ length: 18 }, (_, i) => i + 2));
  });

  it('keeps a place for those a minimum asks for, at the foot of the order', () => {
    const ranked = [...many(6, {}), ...many(2, { sector: 'farmer' })];
    expect(pickBest(ranked, [nested[3]!], 4).chosen).toEqual([0, 1, 2, 6]);
  });

  it('counts those already elected in the shares and not in the places', () => {
    const given = [...many(2, division), ...many(6, frontLine)];
    expect(pickBest([division, frontLine, frontLine], [divisionAtMost20], 2, given)).toEqual({
      chosen: [1, 2],
      passedOver: [{ at: 0, rule: 0 }],
    });
  });

  it('chooses nobody where a plain number cannot be met', () => {
    const threeFarmers: ShareRule = { where: { sector: 'farmer' }, of: 'all', min: 3 };
    const ranked = [...many(4, {}), ...many(2, { sector: 'farmer' })];
    expect(mostThatFit(ranked, [threeFarmers], 4)).toBe(0);
    expect(pickBest(ranked, [threeFarmers], 4).chosen).toEqual([]);
    expect(pickBest(ranked, [threeFarmers], 4).passedOver).toHaveLength(6);
  });

  it('finds who is really tied: those on some of the lists, not on all or none', () => {
    const rules = [divisionAtMost20];
    const equals = [division, division, frontLine];
    expect(openAmong([division, ...many(7, frontLine)], equals, rules, 2)).toEqual({ in: [2], open: [0, 1], out: [] });
    expect(openAmong([...many(2, division), ...many(7, frontLine)], equals, rules, 1)).toEqual({
      in: [2],
      open: [],
      out: [0, 1],
    });
    expect(openAmong([], many(3, {}), [], 2)).toEqual({ in: [], open: [0, 1, 2], out: [] });
  });
});

describe('shares that can never hold', () => {
  const options = {
    sector: ['enterprise', 'farmer', 'migrant', 'office'],
    postKind: ['front-line', 'head', 'division-level', 'other'],
  };

  it('finds nothing wrong with the rules from life', () => {
    expect(neverHold(nested, options, { to: 818 })).toEqual([]);
    expect(neverHold(nested, options)).toEqual([]);
    expect(neverHold([divisionAtMost20, divisionFromFiveOne], options, { to: 10 })).toEqual([]);
  });

  it('names a share that asks for more than there are seats, or more than there is', () => {
    const where = { sector: 'farmer' };
    expect(neverHold([{ where, of: 'all', min: 11 }], options, { to: 10 })).toEqual([0]);
    expect(neverHold([{ where, of: 'all', min: limit('101%') }], options, { to: 10 })).toEqual([0]);
    expect(neverHold([{ where, of: 'all', min: 2, max: 1 }], options, { to: 10 })).toEqual([0]);
    expect(neverHold([{ where: { sector: 'none such' }, of: 'all', min: limit('1%') }], options, { to: 10 })).toEqual([
      0,
    ]);
  });

  it('names the later of two that cannot hold together', () => {
    const rules = ['enterprise', 'farmer'].map((sector): ShareRule => ({
      where: { sector },
      of: 'all',
      min: limit('51%'),
    }));
    expect(neverHold(rules, options, { to: 100 })).toEqual([1]);
    expect(neverHold([...rules, nested[1]!], options)).toEqual([1]);
  });

  it('knows that everybody has one of the options, unless the field may stay empty', () => {
    const rules = ['a', 'b'].map((half): ShareRule => ({ where: { half }, of: 'all', max: limit('40%') }));
    expect(neverHold(rules, { half: ['a', 'b'] }, { to: 50 })).toEqual([1]);
    expect(neverHold(rules, { half: ['a', 'b', ''] }, { to: 50 })).toEqual([]);
  });
});

describe('for any small list and any rules, compared with trying everything', () => {
  const option = fc.constantFrom('x', 'y', 'z');
  const nominee = fc.record({ p: option, q: option }, { requiredKeys: ['p'] });
  const group = fc.record({ p: option, q: option }, { requiredKeys: [] });
  const anyLimit = fc.oneof(
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 100 }).map((n) => limit(`${n}%`)),
    fc.constantFrom(limit('50%'), limit('33.3%'), limit('25%')),
    fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5 })), {
        minLength: 1,
        maxLength: 3,
        selector: ([from]) => from,
      })
      .map((steps) => limit(Object.fromEntries(steps))),
  );
  const rule = fc
    .record({
      where: group,
      of: fc.oneof(fc.constant('all' as const), group),
      side: fc.constantFrom('min' as const, 'max' as const),
      anyLimit,
      rounding: fc.option(fc.constantFrom('floor' as const, 'ceil' as const), { nil: undefined }),
    })
    .map(({ where, of, side, anyLimit: one, rounding }): ShareRule => ({ where, of, [side]: one, rounding }));
  const rules = fc.array(rule, { maxLength: 4 });
  const list = (maxLength: number): fc.Arbitrary<Options[]> => fc.array(nominee, { maxLength });

  /** Every sound list of each length, as sets of indices in rising order. */
  function soundLists(ranked: Options[], all: ShareRule[], given: Options[]): number[][] {
    return Array.from({ length: 2 ** ranked.length }, (_, bits) =>
      [...ranked.keys()].filter((i) => bits & (1 << i)),
    ).filter((set) => brokenShares([...given, ...set.map((i) => ranked[i]!)], all).length === 0);
  }

  it('finds whole numbers within ranges, on sums that may be negative, exactly if there are any', () => {
    const range = fc
      .tuple(fc.integer({ min: -9, max: 9 }), fc.nat(3))
      .map(([low, width]) => ({ low, high: low + width }));
    const count = fc.tuple(fc.nat(3), fc.nat(3)).map(([low, width]) => ({ low, high: low + width }));
    const sumOf = fc.tuple(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 3, maxLength: 3 }), range);
    fc.assert(
      fc.property(fc.tuple(count, count, count), fc.array(sumOf, { maxLength: 4 }), ([x, y, z], sums) => {
        const fits = (counts: number[]): boolean =>
          sums.every(([factors, { low, high }]) => {
            const value = factors.reduce((total, factor, i) => total + factor * counts[i]!, 0);
            return value >= low && value <= high;
          });
        const within = ({ low, high }: { low: number; high: number }): number[] =>
          Array.from({ length: high - low + 1 }, (_, i) => low + i);
        const every = within(x).flatMap((a) => within(y).flatMap((b) => within(z).map((c) => [a, b, c])));
        const found = new Counts(
          3,
          sums.map(([factors]) => factors),
        ).find([x, y, z, ...sums.map(([, one]) => one)]);
        expect(found !== undefined).toBe(every.some(fits));
        if (found) expect(every.some((counts) => String(counts) === String(found)) && fits(found)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('finds the longest list and the best of them, in order', () => {
    fc.assert(
      fc.property(list(10), rules, fc.nat(10), list(3), (ranked, all, places, given) => {
        const sound = soundLists(ranked, all, given).filter((set) => set.length <= places);
        const most = Math.max(0, ...sound.map((set) => set.length));
        expect(mostThatFit(ranked, all, places, given)).toBe(most);
        const longest = sound.filter((set) => set.length === most);
        const best = longest.reduce((a, b) => (firstDifference(a, b) < 0 ? a : b), longest[0] ?? []);
        expect(pickBest(ranked, all, places, given).chosen).toEqual(best);
      }),
      { numRuns: 600 },
    );
  });

  it('passes over just those who rank before the last chosen, or all others where places stay empty', () => {
    fc.assert(
      fc.property(list(9), rules, fc.nat(10), (ranked, all, places) => {
        const { chosen, passedOver } = pickBest(ranked, all, places);
        const end = chosen.length < Math.min(places, ranked.length) ? ranked.length : (chosen.at(-1) ?? 0);
        const others = [...ranked.keys()].filter((at) => at < end && !chosen.includes(at));
        expect(passedOver.map(({ at }) => at)).toEqual(others);
        expect(passedOver.every((one) => all[one.rule] !== undefined)).toBe(true);
      }),
    );
  });

  it('finds who is open, in and out among equals', () => {
    fc.assert(
      fc.property(list(4), list(6), rules, fc.nat(6), (sure, equals, all, places) => {
        const sound = soundLists(equals, all, sure).filter((set) => set.length === places);
        fc.pre(sound.length > 0);
        const on = (at: number): number => sound.filter((set) => set.includes(at)).length;
        const those = (test: (n: number) => boolean): number[] => [...equals.keys()].filter((at) => test(on(at)));
        expect(openAmong(sure, equals, all, places)).toEqual({
          in: those((n) => n === sound.length),
          open: those((n) => n > 0 && n < sound.length),
          out: those((n) => n === 0),
        });
      }),
    );
  });

  it('says that a share never holds exactly if no list up to the seats keeps it', () => {
    const sorts: Options[] = ['x', 'y', 'z'].flatMap((p) => ['x', 'y', 'z', ''].map((q) => ({ p, q })));
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 3 }), (all, seats) => {
        const lists = (length: number): Options[][] =>
          length === 0 ? [[]] : lists(length - 1).flatMap((shorter) => sorts.map((sort) => [...shorter, sort]));
        const every = Array.from({ length: seats }, (_, i) => lists(i + 1)).flat();
        const never = neverHold(all, { p: ['x', 'y', 'z'], q: ['x', 'y', 'z', ''] }, { to: seats });
        const kept = all.filter((_, i) => !never.includes(i));
        expect(every.some((one) => brokenShares(one, kept).length === 0)).toBe(true);
        for (const i of never) {
          const above = all.filter((_, j) => j <= i && (j === i || !never.includes(j)));
          expect(every.some((one) => brokenShares(one, above).length === 0)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('at the size of a national notice', () => {
  const sectors = ['enterprise', 'enterprise', 'farmer', 'migrant', 'office', 'other'];
  const posts = ['front-line', 'head', 'division-level', 'front-line', 'other'];
  const crowd = (n: number, skew: number): Options[] =>
    Array.from({ length: n }, (_, i) => ({
      sector: sectors[(i * skew) % 6],
      postKind: posts[(i * 3 + Math.floor(i / 7)) % 5],
    }));

  it('chooses under seven nested rules among 400, well within a second', () => {
    for (const [places, skew] of [
      [400, 1],
      [368, 5],
      [200, 1],
      [60, 7],
    ] as const) {
      const ranked = crowd(400, skew);
      const start = performance.now();
      const { chosen, passedOver } = pickBest(ranked, nested, places);
      expect(performance.now() - start).toBeLessThan(1000);
      expect(
        brokenShares(
          chosen.map((at) => ranked[at]!),
          nested,
        ),
      ).toEqual([]);
      expect(chosen.length).toBe(mostThatFit(ranked, nested, places));
      expect(passedOver.length).toBeGreaterThan(0);
    }
  });
});

/** Which of two lists has the better at the first place where they differ. */
function firstDifference(a: number[], b: number[]): number {
  const at = a.findIndex((one, i) => one !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
