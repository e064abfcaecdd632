import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Act, Outcome } from '../../src/casework/act.js';
import { act, onCase } from './contest.js';
import { CATEGORIES, COUNTIES, lawRounds, type LawRounds } from './law-rounds.js';
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

function took(acts: readonly Act[], outcomes: readonly Outcome[]): void {
  outcomes.forEach(({ ok }, index) => {
    const { subject, type } = acts[index]!;
    if (ok) accepted.set(`${subject} ${type}`, (accepted.get(`${subject} ${type}`) ?? 0) + 1);
  });
}

/** Runs a property on one county after the other, as many times as there are counties for it. */
const overCounties = <T>(moves: fc.Arbitrary<T>, check: (county: number, moves: T) => Promise<void>): Promise<void> => {
  let county = 0;
  return fc.assert(
    fc.asyncProperty(moves, (some) => check(county++, some)),
    { numRuns: COUNTIES, endOnFailure: true }, // a county that a list was tried on is not as it was: nothing can be shrunk
  );
};

const keyed = (acts: Act[], keys: readonly (number | undefined)[], county: string): Act[] =>
  acts.map((one, index) => {
    const key = keys[index % keys.length];
    return key === undefined ? one : { ...one, key: `law ${county} ${key}` };
  });
const sometimes = (many: number, number: fc.Arbitrary<number>) =>
  fc.oneof({ weight: many, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: number });
const keys = fc.array(sometimes(5, fc.nat(20)), { minLength: 5, maxLength: 9 });
const versions = sometimes(8, fc.integer({ min: 1, max: 4 }));
const pick = <T>(all: readonly T[], n: number): T => all[n % all.length]!;

describe('a list of acts has the same outcomes as its acts one by one', () => {
  const listingMove = fc.record({
    kind: fc.constantFrom(
      'SUBMITTED',
      'SUBMITTED',
      'TAKEN_BACK',
      'WITHDRAWN',
      'CONSENTED',
      'CONSENTED',
      'DECLINED',
      'seal',
      'seal',
      'SEALED',
    ),
    unit: fc.nat(2),
    category: fc.constantFrom(...CATEGORIES),
    n: fc.nat(3),
    some: fc.subarray([0, 1, 2, 3]),
    stranger: fc.integer({ min: 0, max: 9 }),
    version: versions,
  });

  it('while units list, withdraw and seal', () =>
    overCounties(
      fc.tuple(fc.array(listingMove, { minLength: 10, maxLength: 40 }), keys),
      async (county, [moves, some]) => {
        const { listing } = rounds;
        const acts: Act[] = [];
        for (const { kind, unit, category, n, some: chosen, stranger, version } of moves) {
          const own = listing.invented.units[county + unit * COUNTIES]!.id;
          const cases = rounds.drafts.get(`${own} ${category}`)!;
          const staff = listing.staff(stranger === 0 ? listing.invented.units[county]!.id : own);
          const more = version === undefined ? {} : { version };
          if (kind === 'seal') {
            const ids = chosen.map((each) => cases[each]!);
            const [list] = rounds.lists.get(`listing recommendation ${category} ${own}`) as [string];
            acts.push(
              ...ids.map((id) => onCase(id, 'CONSENTED', { nominee: id })),
              ...ids.map((id) => onCase(id, 'SUBMITTED', { person: staff.clerk })),
              act('list', list, 'SEALED', { person: staff.head }, { data: { cases: ids } }),
              ...ids.map((id) => onCase(id, 'SEALED', { person: staff.head }, { data: { list } })),
            );
          } else {
            const id = cases[n]!;
            const nominee = kind === 'CONSENTED' || kind === 'DECLINED';
            const who = nominee ? { nominee: id } : { person: kind === 'SEALED' ? staff.head : staff.clerk };
            acts.push(onCase(id, kind, who, more));
          }
        }
        const asked = keyed(acts, some, `listing ${county}`);
        took(asked, await twins.same(asked));
      },
    ));

  const readingMove = fc.record({
    kind: fc.constantFrom(
      ...[
        'SCORED',
        'SCORED',
        'SCORED',
        'RETURNED',
        'RESEALED',
        'REFUSED',
        'FORWARDED',
        'WITHDRAWN',
        'DECLINED',
        'MISSED',
      ],
      ...['score all', 'choose', 'MOVED_UP', 'RELEASED'],
    ),
    category: fc.constantFrom('person', 'person', 'person', 'group'),
    n: fc.nat(8),
    hand: fc.nat(1),
    score: fc.constantFrom(50, 60, 60.5, 70, 80, 80, 90, 101),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }),
    reserve: fc.nat(2),
    version: versions,
  });

  it('while a county scores, returns, chooses, and the next in reserve moves up', () =>
    overCounties(
      fc.tuple(fc.array(readingMove, { minLength: 6, maxLength: 18 }), keys),
      async (index, [moves, some]) => {
        const { reading } = rounds;
        const county = reading.invented.offices.get('county')![index]!;
        const staff = reading.staff(county);
        const inCounty = (category: string) =>
          reading
            .nominees(category)
            .filter(({ unit }) => unit.offices.county === county)
            .map(({ id }) => id);
        const [list] = rounds.lists.get(`reading first person ${county}`) as [string];
        const acts: Act[] = [];
        for (const { kind, category, n, hand, score, order, reserve, version } of moves) {
          const cases = inCounty(category);
          const persons = inCounty('person');
          if (kind === 'score all')
            for (const person of staff.reviewers)
              acts.push(
                ...persons.map((id, at) => onCase(id, 'SCORED', { person }, { data: { score: 60 + ((at * n) % 40) } })),
              );
          else if (kind === 'choose') {
            const sorted = order.flatMap((at) => persons[at] ?? []);
            const [kept, waiting, out] = [sorted.slice(0, 2), sorted.slice(2, 2 + reserve), sorted.slice(2 + reserve)];
            const reasons = Object.fromEntries(persons.map((id) => [id, 'known well']));
            const who = { person: staff.approver };
            acts.push(
              act('list', list, 'CHOSEN', who, {
                data: { kept, reserve: waiting, notKept: out, reasons, decideTie: [] },
              }),
              ...kept.map((id) => onCase(id, 'KEPT', who, { data: { choice: list } })),
              ...waiting.map((id) => onCase(id, 'RESERVED', who, { data: { choice: list } })),
              ...out.map((id) => onCase(id, 'NOT_KEPT', who, { data: { choice: list } })),
            );
          } else if (cases.length > 0) {
            const id = pick(cases, n);
            const unit = reading.invented.nominees.find((each) => each.id === id)!.unit.id;
            const who: Record<string, Act['who']> = {
              SCORED: { person: staff.reviewers[hand]! },
              RESEALED: { person: reading.staff(unit).head },
              WITHDRAWN: { person: reading.staff(unit).clerk },
              DECLINED: { nominee: id },
              MISSED: { person: staff.secretary },
              MOVED_UP: 'clock',
              RELEASED: 'clock',
            };
            const data = {
              score,
              missing: 'proof',
              by: '2026-04-10',
              reason: 'why',
              to: pick(['first', 'shown'], hand),
              publicChanged: hand === 1,
            };
            acts.push(
              onCase(id, kind, who[kind] ?? { person: staff.approver }, {
                data,
                ...(version === undefined ? {} : { version }),
              }),
            );
          }
        }
        const asked = keyed(acts, some, `reading ${index}`);
        took(asked, await twins.same(asked));
      },
    ));

  const shownMove = fc.record({
    kind: fc.constantFrom(
      'publish',
      'publish',
      'object',
      'object',
      'UPHELD',
      'DISMISSED',
      'CORRECTED',
      'ROW_CORRECTED',
      'WITHDRAWN',
      'MOVED_UP',
      'MOVED_UP',
      'MISSED',
    ),
    n: fc.nat(20),
    list: fc.nat(1),
    objection: fc.nat(3),
    version: versions,
  });

  it('while rows are shown, objected to, removed, and others move up', () =>
    overCounties(fc.tuple(fc.array(shownMove, { minLength: 6, maxLength: 24 }), keys), async (index, [moves, some]) => {
      const { shown } = rounds;
      const county = shown.invented.offices.get('county')![index]!;
      const staff = shown.staff(county);
      const cases = shown.invented.nominees.filter(({ unit }) => unit.offices.county === county);
      const lists = rounds.lists.get(`shown shown ${county}`)!;
      const objections: string[] = [];
      const acts: Act[] = [];
      for (const { kind, n, list: whichList, objection, version } of moves) {
        const { id, unit } = pick(cases, n);
        const list = pick(lists, whichList);
        const secretary = { person: staff.secretary };
        const handler = { person: staff.handlers[n % 2]! };
        const named = objections[objection] ?? id;
        if (kind === 'publish')
          acts.push(
            act('list', list, 'PUBLISHED', secretary, { data: { cases: [id] } }),
            onCase(id, 'NOTICE_PUBLISHED', secretary, { data: { list } }),
          );
        else if (kind === 'object') {
          const made = `00000000-0000-7000-8000-${String(index * 1000 + objections.length).padStart(12, '0')}`;
          objections.push(made);
          const create = { nomination_id: id, list_id: list, facts: 'facts', round_id: shown.id };
          acts.push(
            act('objection', made, 'FILED', handler, { create }),
            onCase(id, 'OBJECTION_FILED', handler, { data: { objection: made } }),
          );
        } else if (['UPHELD', 'DISMISSED', 'CORRECTED'].includes(kind))
          acts.push(
            act('objection', named, kind, handler, { data: { reason: 'examined' } }),
            onCase(id, `OBJECTION_${kind}`, handler, { data: { objection: named, reason: 'examined' } }),
          );
        else {
          const who: Record<string, Act['who']> = {
            WITHDRAWN: { person: shown.staff(unit.id).clerk },
            MOVED_UP: 'clock',
          };
          const more = version === undefined ? {} : { version };
          acts.push(onCase(id, kind, who[kind] ?? secretary, { data: { to: 'shown', reason: 'why' }, ...more }));
        }
      }
      const asked = keyed(acts, some, `shown ${index}`);
      took(asked, await twins.same(asked));
    }));

  it('of which each kind was accepted often enough to tell', () => {
    const kinds = ['nomination SUBMITTED', 'nomination TAKEN_BACK', 'nomination WITHDRAWN', 'nomination SEALED'];
    kinds.push('list SEALED', 'nomination CONSENTED', 'nomination SCORED', 'nomination RETURNED', 'nomination RESEALED');
    kinds.push('list CHOSEN', 'nomination KEPT', 'nomination RESERVED', 'nomination MOVED_UP', 'nomination REFUSED');
    kinds.push('list PUBLISHED', 'nomination NOTICE_PUBLISHED', 'objection FILED', 'nomination OBJECTION_UPHELD');
    for (const kind of kinds) expect([kind, accepted.get(kind) ?? 0]).toEqual([kind, expect.any(Number)]);
    console.log(Object.fromEntries(accepted));
    expect(kinds.filter((kind) => (accepted.get(kind) ?? 0) < 5)).toEqual([]);
  });
});
