import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Act } from '../../src/casework/act.js';
import { accepted, TestRound, type TestOffice } from '../office.js';
import { act, onCase } from './contest.js';
import { programme, send } from './law-rounds.js';
import { Twins } from './twins.js';

jest.setTimeout(60_000);

/**
 * People who act at the same moment are gathered into one list. Here one of them asks for what another has just changed:
 * each is done as a list in one database, and one by one in its twin.
 */
const PROGRAMMES = {
  forward: programme('forward', `  - { id: first, stage: review, by: county, closes: { workingDays: 10 }, pass: 60 }`),
  mean: programme('mean', `  - { id: first, stage: review, closes: { workingDays: 10 }, reviewers: 3, pass: 60 }`),
  returned: programme('returned', `  - { id: first, stage: review, closes: { workingDays: 10 } }`),
  seats: programme('seats', `  - { id: first, stage: review, by: county, closes: { workingDays: 10 } }`, {
    person: ', seats: 1',
  }),
  reserve: programme(
    'reserve',
    `  - { id: first, stage: review, closes: { workingDays: 10 }, for: [person], keep: { person: 1 }, reserve: { person: 1 } }
  - { id: shown, stage: notice, for: [person], lasts: { calendarDays: 7 }, upheld: reserve }`,
  ),
  posted: programme('posted', `  - { id: posted, stage: notice, by: unit, lasts: { calendarDays: 7 } }`),
  told: programme('told', `  - { id: first, stage: review, closes: { workingDays: 10 } }`),
};
type Name = keyof typeof PROGRAMMES;

let twins: Twins;
let rounds: Record<Name, TestRound>;
let known: { lists: Map<string, string>; stages: Map<string, string> };

beforeAll(async () => {
  const { twins: made, prepared } = await Twins.of(prepare);
  twins = made;
  ({ rounds, ...known } = prepared);
}, 60_000);
afterAll(() => twins.close());

/** A round of two counties with a unit each for every question, all of them reading but the one whose lists are open. */
async function prepare(where: TestOffice) {
  const made = {} as Record<Name, TestRound>;
  const open = async (code: Name, from: string) => {
    made[code] = await TestRound.open(where, PROGRAMMES[code], { units: 2, code, from });
  };
  const reading = (Object.keys(PROGRAMMES) as Name[]).filter((code) => code !== 'posted' && code !== 'told');
  for (const code of reading) {
    await open(code, '2026-03-02');
    await send(made[code]);
  }
  for (const code of ['posted', 'told'] as const) {
    await open(code, '2026-03-24');
    await made[code].enter();
  }
  const notice = await made.posted.stage('posted');
  for (const { id } of made.posted.invented.units)
    await where.pool.query(
      `insert into lists (id, round_id, stage_id, kind, unit_id, alone, state, version)
       values (gen_random_uuid(), $1, $2, 'notice', $3, false, 'drawn', 0)`,
      [made.posted.id, notice.id, id],
    );
  const { rows: lists } = await where.pool.query(
    `select l.id, concat_ws(' ', r.code, s.code, l.kind, l.category, l.unit_id) as place from lists l
     join round_stages s on s.id = l.stage_id join rounds r on r.id = l.round_id`,
  );
  const { rows: stages } = await where.pool.query(
    `select s.id, r.code || ' ' || s.code as place from round_stages s join rounds r on r.id = s.round_id`,
  );
  return {
    rounds: made,
    lists: new Map(lists.map(({ place, id }) => [place as string, id as string])),
    stages: new Map(stages.map(({ place, id }) => [place as string, id as string])),
  };
}

const ids = (name: Name, category: string, county?: string) =>
  rounds[name]
    .nominees(category)
    .filter(({ unit }) => county === undefined || unit.offices.county === county)
    .map(({ id }) => id);
const list = (...place: string[]) => known.lists.get(place.join(' '))!;
const stage = (name: Name, code: string) => known.stages.get(`${name} ${code}`)!;
const scoredBy = (people: readonly string[], cases: readonly string[], score = 80): Act[] =>
  people.flatMap((person) => cases.map((id) => onCase(id, 'SCORED', { person }, { data: { score } })));
const follow = (type: string, cases: readonly string[], who: Act['who'], data: Act['data']): Act[] =>
  cases.map((id) => onCase(id, type, who, { data }));

describe('at the same moment', () => {
  it('the last case is forwarded and the stage closed: it can be', async () => {
    const round = rounds.forward;
    const acts = [...round.invented.offices.get('county')!].flatMap((county) => {
      const { approver, reviewers } = round.staff(county);
      const own = [...ids('forward', 'person', county), ...ids('forward', 'group', county)];
      return [...scoredBy([reviewers[0]!], own), ...follow('FORWARDED', own, { person: approver }, {})];
    });
    const closed = act('stage', stage('forward', 'first'), 'CLOSED', { person: round.staff().secretary });
    accepted(await twins.same([...acts, closed]));
  });

  it('a case comes back from its unit and the stage is closed: it cannot be', async () => {
    const round = rounds.returned;
    const { approver, reviewers, secretary } = round.staff();
    const [late, ...others] = [...ids('returned', 'person'), ...ids('returned', 'group')] as [string, ...string[]];
    const { unit } = round.invented.nominees.find(({ id }) => id === late)!;
    accepted(
      await twins.same([
        ...scoredBy([reviewers[0]!], others),
        ...follow('FORWARDED', others, { person: approver }, {}),
        onCase(late, 'RETURNED', { person: approver }, { data: { missing: 'proof', by: '2026-04-01' } }),
      ]),
    );
    const outcomes = await twins.same([
      onCase(late, 'RESEALED', { person: round.staff(unit.id).head }),
      act('stage', stage('returned', 'first'), 'CLOSED', { person: secretary }),
    ]);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: false, why: 'unmet', unmet: ['nothingPending'] }]);
  });

  it('two offices choose for one seat: it is given once', async () => {
    const round = rounds.seats;
    const acts = round.invented.offices.get('county')!.map((county) => {
      const { approver, reviewers } = round.staff(county);
      const [first, ...rest] = ids('seats', 'person', county) as [string, ...string[]];
      const choice = list('seats', 'first', 'choice', 'person', county);
      const who = { person: approver };
      const reasons = Object.fromEntries([first, ...rest].map((id) => [id, 'known well']));
      const data = { kept: [first], reserve: [], notKept: rest, reasons, decideTie: [] };
      return {
        scores: scoredBy([reviewers[0]!], [first, ...rest]),
        choice: [act('list', choice, 'CHOSEN', who, { data }), ...follow('KEPT', [first], who, { choice })],
      };
    });
    const outcomes = await twins.same([
      ...acts.flatMap(({ scores }) => scores),
      ...acts.flatMap(({ choice }) => choice),
    ]);
    expect(outcomes.slice(-4)).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: false, why: 'unmet', unmet: ['keepHeld'] },
      { ok: false, why: 'unmet' },
    ]);
  });

  it('a place falls free and is asked for by the next in a reserve that was only just made', async () => {
    const round = rounds.reserve;
    const { approver, reviewers } = round.staff();
    const [kept, next, ...rest] = ids('reserve', 'person') as [string, string, ...string[]];
    const { unit } = round.invented.nominees.find(({ id }) => id === kept)!;
    const choice = list('reserve', 'first', 'choice', 'person', round.invented.organiser);
    const who = { person: approver };
    const reasons = Object.fromEntries([kept, next, ...rest].map((id) => [id, 'known well']));
    const data = { kept: [kept], reserve: [next], notKept: rest, reasons, decideTie: [] };
    accepted(
      await twins.same([
        ...scoredBy([reviewers[0]!], [kept, next, ...rest]),
        act('list', choice, 'CHOSEN', who, { data }),
        ...follow('KEPT', [kept], who, { choice }),
        ...follow('RESERVED', [next], who, { choice }),
        ...follow('NOT_KEPT', rest, who, { choice }),
        onCase(kept, 'WITHDRAWN', { person: round.staff(unit.id).clerk }),
        onCase(next, 'MOVED_UP', 'clock', { data: { to: 'shown' } }),
      ]),
    );
  });

  it('a unit seals its last list and publishes all of them', async () => {
    const round = rounds.posted;
    const [unit] = round.invented.units;
    const { head, clerk } = round.staff(unit!.id);
    const acts: Act[] = [];
    const all: string[] = [];
    for (const category of ['person', 'group']) {
      const own = round
        .nominees(category)
        .filter((each) => each.unit === unit)
        .map(({ id }) => id);
      const allotment = list('posted', 'recommendation', 'allotment', category, unit!.id);
      all.push(...own);
      acts.push(
        ...own.map((id) => onCase(id, 'CONSENTED', { nominee: id })),
        ...follow('SUBMITTED', own, { person: clerk }, {}),
        act('list', allotment, 'SEALED', { person: head }, { data: { cases: own } }),
        ...follow('SEALED', own, { person: head }, { list: allotment }),
      );
    }
    const notice = list('posted', 'posted', 'notice', unit!.id);
    const who = { person: head };
    accepted(
      await twins.same([
        ...acts,
        act('stage', stage('posted', 'posted'), 'OPENED', 'clock'),
        act('list', notice, 'PUBLISHED', who, { data: { cases: all } }),
        ...follow('NOTICE_PUBLISHED', all, who, { list: notice }),
      ]),
    );
  });

  it('three act on a case: who came second is told of the first, not of the third', async () => {
    const [nominee] = rounds.told.nominees('person');
    const clerk = { person: rounds.told.staff(nominee!.unit.id).clerk };
    const id = nominee!.id;
    const outcomes = await twins.same([
      onCase(id, 'SUBMITTED', clerk, { version: 1 }),
      onCase(id, 'WITHDRAWN', clerk, { version: 1 }),
      onCase(id, 'SUBMITTED', clerk),
      onCase(id, 'CONSENTED', { nominee: id }),
    ]);
    expect(outcomes).toMatchObject([
      { ok: true },
      { ok: false, why: 'changed', last: { act: 'SUBMITTED' } },
      { ok: false, why: 'notPossibleHere', last: { act: 'SUBMITTED' } },
      { ok: true },
    ]);
  });

  it('a score of many decimals is given and the case forwarded: it counts as it is kept', async () => {
    const round = rounds.mean;
    const { approver, reviewers } = round.staff();
    const [id] = ids('mean', 'person') as [string];
    await twins.same([
      ...scoredBy(reviewers, [id], 59.9999999),
      onCase(id, 'FORWARDED', { person: approver }),
      onCase(id, 'REFUSED', { person: approver }, { data: { reason: 'below the mark' } }),
    ]);
  });
});

describe('a mean score that is exactly the mark', () => {
  it('passes, though the sum of such decimals is a little less to a computer', async () => {
    const round = rounds.mean;
    const { approver, reviewers } = round.staff();
    const [, id] = ids('mean', 'person') as [string, string];
    const scores = [58.8, 69.6, 51.6];
    expect((58.8 + 69.6 + 51.6) / 3).toBeLessThan(60);
    accepted(
      await twins.same([
        ...reviewers.flatMap((person, n) => scoredBy([person], [id], scores[n])),
        onCase(id, 'FORWARDED', { person: approver }),
      ]),
    );
  });
});
