import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spread, type Wanting } from '../../src/reviews/spread.js';

/** Cases and reviewers as they may come: anybody may be kept from anything. */
const scene = fc
  .record({ people: fc.integer({ min: 1, max: 5 }), cases: fc.integer({ min: 0, max: 6 }), seed: fc.nat() })
  .chain(({ people, cases }) =>
    fc.record({
      cases: fc.array(fc.record({ lacks: fc.integer({ min: 0, max: 2 }), may: fc.subarray(names(people)) }), {
        minLength: cases,
        maxLength: cases,
      }),
      loads: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: people, maxLength: people }),
    }),
  )
  .map(({ cases, loads }) => ({
    cases: cases.map((each, at): Wanting => ({ id: `case ${at}`, ...each })),
    loads: new Map(names(loads.length).map((name, at) => [name, loads[at]!])),
  }));
const names = (many: number) => Array.from({ length: many }, (_, at) => `person ${at}`);

const squares = (loads: Iterable<number>) => [...loads].reduce((sum, load) => sum + load * load, 0);

function after(loads: ReadonlyMap<string, number>, given: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const load = new Map(loads);
  for (const to of given.values()) for (const person of to) load.set(person, load.get(person)! + 1);
  return load;
}

/** The least uneven of all ways to give the cases, by trying every one. */
function best(cases: readonly Wanting[], load: ReadonlyMap<string, number>): number {
  const [first, ...rest] = cases;
  if (!first) return squares(load.values());
  const ways = chosen(first.may, Math.min(first.lacks, first.may.length));
  return Math.min(...ways.map((to) => best(rest, after(load, new Map([[first.id, to]])))));
}
const chosen = (from: readonly string[], many: number): string[][] =>
  many === 0 ? [[]] : from.flatMap((each, at) => chosen(from.slice(at + 1), many - 1).map((more) => [each, ...more]));

describe('cases are spread', () => {
  it('as evenly as conflicts allow: no other way is more even', () => {
    fc.assert(
      fc.property(scene, ({ cases, loads }) => {
        expect(squares(after(loads, spread(cases, loads)).values())).toBe(best(cases, loads));
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  it('to as many as each lacks, none twice, and only to those who may have it', () => {
    fc.assert(
      fc.property(scene, ({ cases, loads }) => {
        const given = spread(cases, loads);
        for (const { id, lacks, may } of cases) {
          const to = given.get(id)!;
          expect(to).toHaveLength(Math.min(lacks, may.length));
          expect(new Set(to).size).toBe(to.length);
          expect(may).toEqual(expect.arrayContaining(to));
        }
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  it('the same way each time, in whatever order they come', () => {
    fc.assert(
      fc.property(scene, ({ cases, loads }) => {
        const again = spread(cases.toReversed(), new Map([...loads].reverse()));
        expect([...again].sort()).toEqual([...spread(cases, loads)].sort());
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('in moments, also where a whole office reads thousands', () => {
    const people = names(40);
    const cases = Array.from({ length: 4_000 }, (_, at): Wanting => ({
      id: `case ${String(at).padStart(4, '0')}`,
      lacks: 2,
      may: people.filter((_person, n) => (n * 7 + at) % 5 !== 0),
    }));
    const begun = performance.now();
    const loads = [
      ...after(
        new Map(people.map((each) => [each, 0])),
        spread(cases, new Map(people.map((each) => [each, 0]))),
      ).values(),
    ];
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
