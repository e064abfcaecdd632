import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Act, Outcome } from '../../src/casework/act.js';
import { accepted, TestRound, type TestOffice } from '../office.js';
import { act, drafts, onCase } from './contest.js';
import { Twins } from './twins.js';

jest.setTimeout(120_000);

/** Counties, each with three units of its own: every random list has a county to itself. */
const COUNTIES = 20;
const CATEGORIES = ['person', 'group'] as const;
const NOW = '2026-03-27T02:00:00Z';

const programme = (code: string, stages: string, more = '') => `
format: 1
programme: ${code}
title: { zh-CN: 次序 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委办公室, validUntil: 2030-12-31, cap: ${code === 'cap' ? 1 : 400} }
perUnitTotal: 4
form:
  - { name: deeds, label: { zh-CN: 事迹 }, kind: text, required: true, maxChars: 200, public: true }
categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { min: 1, max: 3, withdrawnFrees: true }${more} }
  - { code: group, title: { zh-CN: 集体 }, nominee: collective, perUnit: { max: 2 } }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 15 }, seal: true, consent: true }
${stages}
rehearsal: { offices: { county: ${code === 'law' ? COUNTIES : 2} } }
`;

const LAW = programme(
  'law',
  `
  - { id: first, stage: review, by: county, closes: { workingDays: 10 }, reviewers: 2, pass: 60, keep: { person: 2 }, reserve: { person: 2 } }
  - { id: shown, stage: notice, by: county, for: [person], lasts: { calendarDays: 7 }, upheld: reserve }
  - { id: commendation, stage: commendation }`,
);

/** A round in each stage, all on the same day. */
interface Prepared {
  listing: TestRound;
  reading: TestRound;
  shown: TestRound;
  drafts: Map<string, string[]>;
  small: Record<string, TestRound>;
}

let twins: Twins;
let prepared: Prepared;

beforeAll(async () => {
  ({ twins, prepared } = await Twins.of(prepare));
}, 120_000);
afterAll(() => twins.close());

async function prepare(where: TestOffice): Promise<Prepared> {
  const units = COUNTIES * 3;
  const shown = await TestRound.open(where, LAW, { units, code: 'shown' });
  const reading = await TestRound.open(where, LAW, { units, seed: 8, code: 'reading' });
  for (const round of [shown, reading]) await send(round);
  const small = await prepareSmall(where);
  await shown.goTo('2026-03-24');
  const { rows } = await where.pool.query(
    `select l.id, l.unit_id from lists l where l.round_id = $1 and l.kind = 'choice'`,
    [shown.id],
  );
  for (const reviewer of [0, 1]) {
    for (const { id: nominee, unit } of shown.invented.nominees) {
      const by = { person: shown.staff(unit.offices.county!).reviewers[reviewer]! };
      accepted(await where.office.nominations.all('SCORED', [nominee], by, { score: 60 + (parseInt(nominee.slice(-4), 16) % 40) }));
    }
  }
  for (const { id, unit_id } of rows)
    accepted(await where.office.reviews.choose(id, { person: shown.staff(unit_id).approver }, { reason: 'drawn' }));
  for (const { id, unit, category } of shown.invented.nominees) {
    if (category.code !== 'group') continue;
    accepted(await where.office.nominations.all('FORWARDED', [id], { person: shown.staff(unit.offices.county!).approver }));
  }
  await closeStage(shown, 'first');
  await shown.goTo('2026-03-25');
  const listing = await TestRound.open(where, LAW, { units, seed: 9, code: 'listing', from: '2026-03-26' });
  const made = new Map<string, string[]>();
  for (const { id } of listing.invented.units)
    for (const category of CATEGORIES) made.set(`${id} ${category}`, await drafts(listing, id, category, 4));
  // Half of the counties show their rows already; all have one more list drawn for rows that come later.
  const { id: notice } = await shown.stage('shown');
  for (const [index, county] of shown.invented.offices.get('county')!.entries()) {
    const secretary = { person: shown.staff(county).secretary };
    if (index % 2 === 0) accepted(await where.office.notices.publish(notice, county, secretary));
    for (const alone of index % 2 === 0 ? [true] : [false, true])
      await where.pool.query(
        `insert into lists (id, round_id, stage_id, kind, unit_id, alone, state, version)
         values (gen_random_uuid(), $1, $2, 'notice', $3, $4, 'drawn', 0)`,
        [shown.id, notice, county, alone],
      );
  }
  await where.setClock(NOW);
  await where.office.sweep();
  return { listing, reading, shown, drafts: made, small };
}

/** Enters, consents, lists and seals everything of a round. */
async function send(round: TestRound): Promise<void> {
  const { office, pool } = round.at;
  await round.enter();
  const { nominees } = round.invented;
  await round.all('CONSENTED', nominees, ({ id }) => ({ nominee: id }));
  await round.all('SUBMITTED', nominees, ({ unit }) => ({ person: round.staff(unit.id).clerk }));
  const { rows } = await pool.query(
    `select distinct l.id, l.unit_id from lists l join nominations n on n.list_id = l.id
     where l.round_id = $1 and l.kind = 'allotment'`,
    [round.id],
  );
  for (const { id, unit_id } of rows) accepted(await office.nominations.seal(id, { person: round.staff(unit_id).head }));
}

async function closeStage(round: TestRound, code: string): Promise<void> {
  const { id } = await round.stage(code);
  accepted([await round.act('stage', id, 'CLOSED', { person: round.staff().secretary })]);
}

/** What was decided, without who was told to have been first: that is asked below. */
const decided = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => {
    const { last: _, ...rest } = outcome as Outcome & { last?: unknown };
    return rest;
  });

/** Does acts in both ways, and expects the same outcomes, rows and history, to the hash. */
async function sameInBothWays(acts: readonly Act[]): Promise<Outcome[]> {
  const { list, single } = await twins.both(acts);
  expect(decided(list)).toEqual(decided(single));
  const ids = [...new Set(acts.map(({ id }) => id))];
  for (const query of [
    `select id, seq, act, who, from_state, to_state, data, prev, hash from history where id = any($1::uuid[]) order by id, seq`,
    `select id, state, version, slot_used, consent, owes, notice_id, place_id, reserve_of, reserve_rank, rank, sent_by, approved_by
       from nominations where id = any($1::uuid[]) order by id`,
    `select id, state, version, opened_on, ends_on, ends_at, result from lists where id = any($1::uuid[]) order by id`,
    `select nomination_id, stage_id, reviewer, score from scores where nomination_id = any($1::uuid[]) order by 1, 2, 3`,
    `select kind, subject_id, data from outbox where subject_id = any($1::uuid[]) order by subject_id, id`,
  ]) {
    const rows = await twins.states(query, [ids]);
    expect(rows.list).toEqual(rows.single);
  }
  return list;
}

/** Runs a property on one county after the other, as many times as there are counties for it. */
const overCounties = <T>(moves: fc.Arbitrary<T>, check: (county: number, moves: T) => Promise<void>): Promise<void> => {
  let county = 0;
  return fc.assert(
    fc.asyncProperty(moves, (some) => check(county++, some)),
    { numRuns: COUNTIES, endOnFailure: true },
  );
};

const keyed = (acts: Act[], keys: readonly (number | undefined)[], county: string): Act[] =>
  acts.map((one, index) => {
    const key = keys[index % keys.length];
    return key === undefined ? one : { ...one, key: `law ${county} ${key}` };
  });
const keys = fc.array(fc.option(fc.nat(12), { nil: undefined, freq: 3 }), { minLength: 5, maxLength: 9 });
const versions = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 12 });
const pick = <T>(all: readonly T[], n: number): T => all[n % all.length]!;

describe('a list of acts has the same outcomes as its acts one by one', () => {
  const listingMove = fc.record({
    kind: fc.constantFrom('SUBMITTED', 'SUBMITTED', 'TAKEN_BACK', 'WITHDRAWN', 'CONSENTED', 'CONSENTED', 'DECLINED', 'seal', 'seal', 'SEALED'),
    unit: fc.nat(2),
    category: fc.constantFrom(...CATEGORIES),
    n: fc.nat(3),
    some: fc.subarray([0, 1, 2, 3]),
    stranger: fc.integer({ min: 0, max: 9 }),
    version: versions,
  });

  it('while units list, withdraw and seal', () =>
    overCounties(fc.tuple(fc.array(listingMove, { minLength: 10, maxLength: 40 }), keys), async (county, [moves, some]) => {
      const { listing } = prepared;
      const acts: Act[] = [];
      for (const { kind, unit, category, n, some: chosen, stranger, version } of moves) {
        const own = listing.invented.units[county + unit * COUNTIES]!.id;
        const cases = prepared.drafts.get(`${own} ${category}`)!;
        const staff = listing.staff(stranger === 0 ? listing.invented.units[county]!.id : own);
        const more = version === undefined ? {} : { version };
        if (kind === 'seal') {
          const ids = chosen.map((each) => cases[each]!);
          const list = await listing.list('recommendation', category, own);
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
      await sameInBothWays(keyed(acts, some, `listing ${county}`));
    }));

  const readingMove = fc.record({
    kind: fc.constantFrom(
      ...['SCORED', 'SCORED', 'SCORED', 'RETURNED', 'RESEALED', 'REFUSED', 'FORWARDED', 'WITHDRAWN', 'DECLINED', 'MISSED'],
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
    overCounties(fc.tuple(fc.array(readingMove, { minLength: 6, maxLength: 18 }), keys), async (index, [moves, some]) => {
      const { reading } = prepared;
      const county = reading.invented.offices.get('county')![index]!;
      const staff = reading.staff(county);
      const inCounty = (category: string) =>
        reading.nominees(category).filter(({ unit }) => unit.offices.county === county).map(({ id }) => id);
      const list = await reading.list('first', 'person', county);
      const acts: Act[] = [];
      for (const { kind, category, n, hand, score, order, reserve, version } of moves) {
        const cases = inCounty(category);
        const persons = inCounty('person');
        if (kind === 'score all')
          for (const person of staff.reviewers)
            acts.push(...persons.map((id, at) => onCase(id, 'SCORED', { person }, { data: { score: 60 + ((at * n) % 40) } })));
        else if (kind === 'choose') {
          const sorted = order.flatMap((at) => persons[at] ?? []);
          const [kept, waiting, out] = [sorted.slice(0, 2), sorted.slice(2, 2 + reserve), sorted.slice(2 + reserve)];
          const reasons = Object.fromEntries(persons.map((id) => [id, 'known well']));
          const who = { person: staff.approver };
          acts.push(
            act('list', list, 'CHOSEN', who, { data: { kept, reserve: waiting, notKept: out, reasons, decideTie: [] } }),
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
          const data = { score, missing: 'proof', by: '2026-04-10', reason: 'why', to: pick(['first', 'shown'], hand), publicChanged: hand === 1 };
          acts.push(onCase(id, kind, who[kind] ?? { person: staff.approver }, { data, ...(version === undefined ? {} : { version }) }));
        }
      }
      await sameInBothWays(keyed(acts, some, `reading ${index}`));
    }));

  const shownMove = fc.record({
    kind: fc.constantFrom('publish', 'publish', 'object', 'object', 'UPHELD', 'DISMISSED', 'CORRECTED', 'ROW_CORRECTED', 'WITHDRAWN', 'MOVED_UP', 'MOVED_UP', 'MISSED'),
    n: fc.nat(20),
    list: fc.nat(1),
    objection: fc.nat(3),
    version: versions,
  });

  it('while rows are shown, objected to, removed, and others move up', () =>
    overCounties(fc.tuple(fc.array(shownMove, { minLength: 6, maxLength: 24 }), keys), async (index, [moves, some]) => {
      const { shown } = prepared;
      const county = shown.invented.offices.get('county')![index]!;
      const staff = shown.staff(county);
      const cases = shown.invented.nominees.filter(({ unit }) => unit.offices.county === county);
      const { list: lists } = await twins.states(
        `select id from lists where round_id = $1 and unit_id = $2 and kind = 'notice' order by alone, id`,
        [shown.id, county],
      );
      const objections: string[] = [];
      const acts: Act[] = [];
      for (const { kind, n, list: whichList, objection, version } of moves) {
        const { id, unit } = pick(cases, n);
        const list = (pick(lists, whichList) as { id: string }).id;
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
          const who: Record<string, Act['who']> = { WITHDRAWN: { person: shown.staff(unit.id).clerk }, MOVED_UP: 'clock' };
          const more = version === undefined ? {} : { version };
          acts.push(onCase(id, kind, who[kind] ?? secretary, { data: { to: 'shown', reason: 'why' }, ...more }));
        }
      }
      await sameInBothWays(keyed(acts, some, `shown ${index}`));
    }));
});

/** Rounds of two counties with one unit each, for one question each. */
async function prepareSmall(where: TestOffice): Promise<Record<string, TestRound>> {
  const texts: Record<string, string> = {
    forward: programme('forward', `
  - { id: first, stage: review, by: county, closes: { workingDays: 10 }, pass: 60 }
  - { id: second, stage: review, closes: { workingDays: 10 } }
  - { id: commendation, stage: commendation }`),
    returned: programme('returned', `
  - { id: first, stage: review, closes: { workingDays: 10 } }
  - { id: commendation, stage: commendation }`),
    seats: programme('seats', `
  - { id: first, stage: review, by: county, closes: { workingDays: 10 } }
  - { id: commendation, stage: commendation }`, ', seats: 1'),
    notice: programme('notice', `
  - { id: posted, stage: notice, by: unit, lasts: { calendarDays: 7 } }
  - { id: first, stage: review, by: county, closes: { workingDays: 10 }, keep: { person: 2 }, reserve: { person: 1 } }
  - { id: shown, stage: notice, by: county, for: [person], lasts: { calendarDays: 7 }, upheld: reserve }
  - { id: commendation, stage: commendation }`),
    twice: programme('twice', `
  - { id: first, stage: review, by: county, closes: { workingDays: 10 }, keep: { person: 1 } }
  - { id: second, stage: review, closes: { workingDays: 10 }, keep: { person: 1 } }
  - { id: commendation, stage: commendation }`),
    cap: programme('cap', `
  - { id: first, stage: review, by: county, closes: { workingDays: 10 } }
  - { id: commendation, stage: commendation, by: county }`),
    tie: programme('tie', `
  - { id: first, stage: review, closes: { workingDays: 10 }, reviewers: 3, keep: { person: 1 } }
  - { id: commendation, stage: commendation }`),
    last: programme('last', `
  - { id: first, stage: review, closes: { workingDays: 10 } }
  - { id: commendation, stage: commendation }`),
  };
  const rounds: Record<string, TestRound> = {};
  for (const [name, text] of Object.entries(texts)) {
    const round = await TestRound.open(where, text, { units: 2, code: name, seed: name === 'seats' || name === 'cap' ? 5 : 7 });
    if (name !== 'notice' && name !== 'last') await send(round);
    else await round.enter();
    rounds[name] = round;
  }
  return rounds;
}
