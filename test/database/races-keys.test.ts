import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Act, Outcome } from '../../src/casework/act.js';
import type { Office } from '../../src/office.js';
import { accepted, openOffice, TestRound, type TestOffice } from '../office.js';
import { CONTEST, drafts, lost, onCase, openAnother, won } from './contest.js';

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

describe('an idempotency key', () => {
  it('gives a thousand triple clicks one effect each', async () => {
    const cases = await drafts(round, unit(8), 'group', 50);
    const clicks = Array.from({ length: 1000 }, (_, n) => {
      const id = cases[n % cases.length]!;
      return onCase(id, 'CONSENTED', { nominee: id }, { key: `triple click ${n}`, data: { n } });
    });
    const answers = await Promise.all(
      clicks.map((click, n) => Promise.all([0, 1, n % 3].map((server) => offices[server]!.gathered.act({ ...click })))),
    );
    for (const [first, second, third] of answers) {
      expect(first).toMatchObject({ ok: true });
      expect([second, third]).toEqual([first, first]);
    }
    const { rows } = await where.pool.query(
      `select count(*)::int as acts, count(distinct data ->> 'n')::int as clicks from history
       where id = any($1::uuid[]) and act = 'CONSENTED'`,
      [cases],
    );
    expect(rows[0]).toEqual({ acts: 1000, clicks: 1000 });
  });

  it('answers a click that comes later as it answered the first, whatever has happened since', async () => {
    const [id] = (await drafts(round, unit(8), 'person', 1)) as [string];
    const click = onCase(id, 'SUBMITTED', clerkOf(8), { key: 'once and again', version: 1 });
    const [first] = await where.office.door.apply([click]);
    expect(first).toMatchObject({ ok: true, to: 'recommendation.listed' });
    accepted(await where.office.door.apply([onCase(id, 'WITHDRAWN', clerkOf(8))]));
    expect(await offices[1]!.door.apply([click])).toEqual([first]);
    expect(await round.state(id)).toBe('withdrawn');
  });

  it('is refused with another body, and does nothing', async () => {
    const [id, other] = (await drafts(round, unit(8), 'person', 2)) as [string, string];
    const click = onCase(id, 'CONSENTED', { nominee: id }, { key: 'another body', data: { said: 'yes' } });
    accepted(await where.office.door.apply([click]));
    for (const changed of [
      { ...click, data: { said: 'no' } },
      { ...click, version: 2 },
      { ...click, type: 'DECLINED' },
      { ...click, id: other, who: { nominee: other } },
      { ...click, who: { nominee: other } },
    ]) {
      const [outcome] = await where.office.door.apply([changed]);
      expect(outcome).toMatchObject({ ok: false, why: 'keyReused' });
    }
    expect(await historyOf([id])).toHaveLength(2);
    expect(await historyOf([other])).toHaveLength(1);
  });

  it('that is used for several acts at the same moment is had by one of them', async () => {
    const cases = await drafts(round, unit(8), 'group', 20);
    for (let time = 0; time < 5; time++) {
      const key = `contested key ${time}`;
      const outcomes = await atOnce(cases.map((id) => onCase(id, 'CONSENTED', { nominee: id }, { key })));
      expect(won(outcomes)).toHaveLength(1);
      for (const loser of lost(outcomes)) expect(loser.why).toBe('keyReused');
    }
    expect((await historyOf(cases)).filter(({ act: type }) => type === 'CONSENTED')).toHaveLength(5);
  });
});

describe('acts that go together', () => {
  it('are all undone by one refusal, wherever it stands in the list', async () => {
    const cases = await drafts(round, unit(9), 'person', 5);
    for (const bad of [0, 2, 4]) {
      const acts = cases.map((id, n) =>
        onCase(id, n === bad ? 'SEALED' : 'CONSENTED', n === bad ? clerkOf(9) : { nominee: id }, {
          key: `together ${bad} ${n}`,
        }),
      );
      const outcomes = await where.office.door.apply(acts, { together: true });
      expect(outcomes.map((each) => !each.ok && each.why)).toEqual(
        cases.map((_, n) => (n === bad ? 'notPossibleHere' : 'together')),
      );
      expect(outcomes.map(({ id }) => id)).toEqual(cases);
    }
    expect(await historyOf(cases)).toHaveLength(5);
    // The keys were given back as well: the same acts, alone, are done.
    const again = cases
      .slice(1)
      .map((id, n) => onCase(id, 'CONSENTED', { nominee: id }, { key: `together 0 ${n + 1}` }));
    accepted(await where.office.door.apply(again));
  });

  it('are all done where none is refused, over several statements too', async () => {
    const cases = await drafts(round, unit(9), 'group', 600);
    const consent = cases.map((id) => onCase(id, 'CONSENTED', { nominee: id }));
    const spoilt = [...consent, onCase(cases[0]!, 'SEALED', clerkOf(9))];
    const none = await where.office.door.apply(spoilt, { together: true });
    expect(won(none)).toEqual([]);
    expect(await historyOf(cases)).toHaveLength(600);
    accepted(await where.office.door.apply(consent, { together: true }));
    expect(await historyOf(cases)).toHaveLength(1200);
  });
});
