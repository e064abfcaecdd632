import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Act, Outcome } from '../../src/casework/act.js';
import { BusyError } from '../../src/casework/store.js';
import type { Office } from '../../src/office.js';
import { accepted, openOffice, TestRound, type TestOffice } from '../office.js';
import {
  act,
  CONTEST,
  CONTEST_BY_CATEGORY,
  dice,
  drafts,
  lost,
  onCase,
  openAnother,
  people,
  shuffled,
  won,
} from './contest.js';

jest.setTimeout(60_000);

/** Four servers on one database, as large offices would run them. */
let where: TestOffice;
let round: TestRound;
let offices: Office[];
const others: { office: Office; close(): Promise<void> }[] = [];

beforeAll(async () => {
  where = await openOffice();
  round = await TestRound.open(where, CONTEST, { units: 12 });
  for (let n = 0; n < 3; n++) others.push(await openAnother(where));
  offices = [where.office, ...others.map(({ office }) => office)];
});

afterAll(async () => {
  for (const other of others) await other.close();
  await where.close();
});

const unit = (n: number) => round.invented.units[n]!.id;
const clerkOf = (n: number) => ({ person: round.staff(unit(n)).clerk });

/** Sends every act at once, each to the next server, gathered with others or alone. */
const atOnce = (acts: readonly Act[]): Promise<Outcome[]> =>
  Promise.all(
    acts.map(async (one, n) => {
      const { gathered, door } = offices[n % offices.length]!;
      return n % 8 < 4 ? gathered.act(one) : (await door.apply([one]))[0]!;
    }),
  );

async function historyOf(ids: readonly string[]): Promise<{ id: string; seq: number; act: string; who: string }[]> {
  const { rows } = await where.pool.query(
    'select id, seq, act, who from history where id = any($1::uuid[]) order by id, seq',
    [ids],
  );
  return rows;
}

describe('of twenty simultaneous contrary acts on one case exactly one wins, and the others are told which', () => {
  it('when they were made for the same version of it', async () => {
    const clerks = await people(where.pool, 'clerk', unit(0), 10);
    const heads = await people(where.pool, 'head', unit(0), 10);
    const crowd = [...clerks, ...heads];
    const cases = await drafts(round, unit(0), 'person', 10);
    for (const id of cases) {
      const acts = crowd.map((person, n) =>
        onCase(id, ['WITHDRAWN', 'SUBMITTED'][n % 2]!, { person }, { version: 1, data: { n } }),
      );
      const outcomes = await atOnce(acts);
      expect(won(outcomes)).toHaveLength(1);
      const winner = acts[outcomes.findIndex(({ ok }) => ok)]!;
      const [, second, ...more] = await historyOf([id]);
      expect(second).toMatchObject({ act: winner.type, seq: 2 });
      expect(more).toEqual([]);
      for (const loser of lost(outcomes)) {
        expect(loser.why).toBe('changed');
        expect(loser.last).toMatchObject({
          act: winner.type,
          who: `person:${(winner.who as { person: string }).person}`,
        });
      }
      if (winner.type === 'SUBMITTED')
        accepted(
          await where.office.door.apply([onCase(id, 'WITHDRAWN', clerkOf(0))]), // gives the place to the next
        );
    }
  });

  it('taken back, withdrawn and submitted by different people, however they are mixed', async () => {
    const crowd = await people(where.pool, 'clerk', unit(1), 20);
    const cases = await drafts(round, unit(1), 'person', 3);
    accepted(await where.office.nominations.all('SUBMITTED', cases, clerkOf(1)));
    const kinds = ['TAKEN_BACK', 'WITHDRAWN', 'SUBMITTED'];
    const acts = cases.flatMap((id) => crowd.map((person, n) => onCase(id, kinds[n % 3]!, { person }, { version: 2 })));
    const outcomes = await atOnce(shuffled(acts, dice(3)));
    for (const id of cases) {
      const mine = outcomes.filter((each) => each.id === id);
      expect(mine).toHaveLength(20);
      const [winner, ...second] = won(mine);
      expect(second).toEqual([]);
      const last = (await historyOf([id])).at(-1)!;
      expect(last).toMatchObject({ seq: 3 });
      expect(['TAKEN_BACK', 'WITHDRAWN']).toContain(last.act);
      expect(winner).toMatchObject({ ok: true, seq: 3 });
      for (const loser of lost(mine)) {
        // A SUBMITTED that came first was in nobody's way: the case stood on the list already.
        if (loser.why === 'notPossibleHere')
          expect(loser).toMatchObject({ act: 'SUBMITTED', last: { act: 'SUBMITTED' } });
        else expect(loser).toMatchObject({ why: 'changed', last: { act: last.act, who: last.who } });
      }
    }
  });
});

describe('the last place', () => {
  it.each([
    ['alone', CONTEST_BY_CATEGORY],
    ['beside a limit over all categories', CONTEST],
  ])('of a quota, asked for by twenty cases at once, goes to exactly one: %s', async (code, text) => {
    const own = await TestRound.open(where, text, { units: 3, code });
    for (const { id } of own.invented.units) {
      const clerk = { person: own.staff(id).clerk };
      const cases = await drafts(own, id, 'person', 22);
      accepted(await where.office.nominations.all('SUBMITTED', cases.slice(0, 2), clerk));
      const outcomes = await atOnce(cases.slice(2).map((each) => onCase(each, 'SUBMITTED', clerk)));
      expect(won(outcomes)).toHaveLength(1);
      for (const loser of lost(outcomes)) expect(loser).toMatchObject({ why: 'unmet', unmet: ['quotaLeft'] });
    }
  });

  it('of a unit over all its categories goes to exactly one, though each category has room', async () => {
    const n = 6;
    const persons = await drafts(round, unit(n), 'person', 12);
    const groups = await drafts(round, unit(n), 'group', 11);
    accepted(await where.office.nominations.all('SUBMITTED', [...persons.slice(0, 2), groups[0]!], clerkOf(n)));
    const wanting = [...persons.slice(2), ...groups.slice(1)];
    const outcomes = await atOnce(shuffled(wanting, dice(5)).map((id) => onCase(id, 'SUBMITTED', clerkOf(n))));
    expect(won(outcomes)).toHaveLength(1);
    for (const loser of lost(outcomes)) expect(loser.unmet).toContain('totalLeft');
  });

  it('that a withdrawal gives back is had once by those who want it at that moment', async () => {
    const n = 7;
    const cases = await drafts(round, unit(n), 'person', 23);
    accepted(await where.office.nominations.all('SUBMITTED', cases.slice(0, 3), clerkOf(n)));
    const asked = cases.slice(3).map((id) => onCase(id, 'SUBMITTED', clerkOf(n)));
    const outcomes = await atOnce([
      ...asked.slice(0, 10),
      onCase(cases[0]!, 'WITHDRAWN', clerkOf(n)),
      ...asked.slice(10),
    ]);
    expect(outcomes[10]).toMatchObject({ ok: true, to: 'withdrawn' });
    expect(won(outcomes).length).toBeLessThanOrEqual(2);
    await atOnce(asked);
    const { rows } = await where.pool.query(
      'select count(*)::int as used from nominations where id = any($1::uuid[]) and slot_used',
      [cases],
    );
    expect(rows[0].used).toBe(3);
  });
});

describe('an act made for an older version', () => {
  it('is refused as changed, and told what changed it', async () => {
    const [id] = (await drafts(round, unit(10), 'person', 1)) as [string];
    accepted(await where.office.door.apply([onCase(id, 'SUBMITTED', clerkOf(10), { version: 1 })]));
    const [late] = await where.office.door.apply([onCase(id, 'WITHDRAWN', clerkOf(10), { version: 1 })]);
    expect(late).toMatchObject({
      ok: false,
      why: 'changed',
      state: 'recommendation.listed',
      last: { act: 'SUBMITTED', who: `person:${clerkOf(10).person}` },
    });
    accepted(await where.office.door.apply([onCase(id, 'WITHDRAWN', clerkOf(10), { version: 2 })]));
  });

  it('is refused for a list in the same way', async () => {
    const list = await round.list('recommendation', 'person', unit(10));
    const head = { person: round.staff(unit(10)).head };
    const sealed = act('list', list, 'SEALED', head, { data: { cases: [] }, version: 7 });
    expect(await where.office.door.apply([sealed])).toMatchObject([{ ok: false, why: 'changed', state: 'open' }]);
  });
});

describe('acts that get in each other’s way', () => {
  it('never fail with an error of the database: each is done, refused, or asked to come again', async () => {
    const n = 11;
    const cases = await drafts(round, unit(n), 'person', 12);
    const { id: stage } = await round.stage('recommendation');
    const secretary = { person: round.staff().secretary };
    const next = dice(11);
    const lists = Array.from({ length: 60 }, (_, time): Act[] => {
      const some = shuffled(cases, next).slice(0, 6);
      const acts = some.map((id) => onCase(id, ['SUBMITTED', 'TAKEN_BACK'][Math.floor(next() * 2)]!, clerkOf(n)));
      const moved = act('stage', stage, 'DATE_MOVED', secretary, { data: { to: '2026-03-31', reason: 'x' } });
      return time % 10 === 0 ? shuffled([...acts, moved], next) : acts;
    });
    const ends = await Promise.allSettled(lists.map((list, time) => offices[time % 4]!.door.apply(list)));
    const errors = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as Error] : []));
    expect(errors.filter((error) => !(error instanceof BusyError))).toEqual([]);
    const done = ends.flatMap((end) => (end.status === 'fulfilled' ? won(end.value) : []));
    const { rows } = await where.pool.query(
      `select count(*)::int as acts from history where id = any($1::uuid[]) and act in ('SUBMITTED', 'TAKEN_BACK', 'DATE_MOVED')`,
      [[...cases, stage]],
    );
    expect(rows[0].acts).toBe(done.length);
  });
});

// The last of this file: the recommendation closes for it, for every unit.
describe('of twenty simultaneous decisions of a review exactly one wins', () => {
  it('returned, refused or forwarded, by twenty approvers', async () => {
    const own = await drafts(round, unit(2), 'person', 3);
    accepted(await where.office.nominations.all('SUBMITTED', own, clerkOf(2)));
    accepted(await where.office.door.apply(own.map((id) => onCase(id, 'CONSENTED', { nominee: id }))));
    const list = await round.list('recommendation', 'person', unit(2));
    accepted(await where.office.nominations.seal(list, { person: round.staff(unit(2)).head }));
    await round.goTo('2026-04-02', '00:00');
    await round.goTo('2026-04-02');
    const approvers = await people(where.pool, 'approver', round.invented.organiser, 20);
    const scorer = { person: round.staff().reviewers[0]! };
    accepted(await where.office.nominations.all('SCORED', own, scorer, { score: 80 }));
    const kinds = ['RETURNED', 'REFUSED', 'FORWARDED'];
    const data = { missing: 'proof', by: '2026-04-10', reason: 'no proof' };
    const acts = own.flatMap((id) => approvers.map((person, n) => onCase(id, kinds[n % 3]!, { person }, { data })));
    const outcomes = await atOnce(shuffled(acts, dice(7)));
    for (const id of own) {
      const mine = outcomes.filter((each) => each.id === id);
      expect(won(mine)).toHaveLength(1);
      const last = (await historyOf([id])).at(-1)!;
      for (const loser of lost(mine)) {
        expect(['ended', 'notPossibleHere']).toContain(loser.why);
        expect(loser.last).toMatchObject({ act: last.act, who: last.who });
        expect(loser.state).toBe(await round.state(id));
      }
    }
  });
});
