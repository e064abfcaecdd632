import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accepted } from '../office.js';
import { Client } from './client.js';
import { drafts, onCase } from './contest.js';
import { isProblem, Served } from './served.js';
import { keepCalendar } from '../../src/calendar/calendar.service.js';

jest.setTimeout(60_000);

interface Due {
  kind: string;
  label: Record<string, string>;
  on: string;
  left: number;
  late: boolean;
  over: boolean;
  count: number;
  subject: string;
  id: string;
}

let served: Served;
beforeAll(async () => {
  served = await Served.open();
  await keepCalendar(served.where.owner);
});
afterAll(() => served.close());

const get = async <T>(person: string, path: string): Promise<T> => (await Client.of(served, person)).get(path);
const due = async (person: string, from = '2026-03-01', to = '2026-06-30') =>
  (await get<{ rows: Due[] }>(person, `/deadlines?from=${from}&to=${to}`)).rows;

describe('the calendar', () => {
  it('has the weekdays that are free, the weekends that are worked, and the years that nobody has announced', async () => {
    const told = await get<{ off: string[]; on: string[] }>(
      served.staff(0).clerk,
      '/calendar?from=2025-09-25&to=2025-10-12',
    );
    expect(told).toMatchObject({ provisional: [] });
    expect(told.off).toEqual(['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08']);
    expect(told.on).toEqual(['2025-09-28', '2025-10-11']);
    expect(await get(served.staff(0).clerk, '/calendar?from=2036-12-01&to=2037-01-04')).toMatchObject({
      off: [],
      provisional: [2036, 2037],
    });
  });

  it('is asked for at most 400 days, in their order', async () => {
    const token = await served.token(served.staff(0).clerk);
    for (const what of ['calendar', 'deadlines'])
      for (const span of [
        'from=2026-01-02&to=2026-01-01',
        'from=2026-01-01&to=2027-02-05',
        'from=2026-02-30&to=2026-03-01',
        '',
      ])
        isProblem(await served.ask(`/api/v1/${what}?${span}`, { token }), 400, 'bad-request');
    const most = await served.ask('/api/v1/calendar?from=2026-01-01&to=2027-02-04', { token });
    expect(most.status).toBe(200);
  });
});

describe('one’s deadlines', () => {
  it('are the last days of the stages of one’s rounds, with the working days left', async () => {
    const rows = await due(served.staff(0).clerk);
    expect(rows[0]).toMatchObject({
      kind: 'stage',
      label: { 'zh-CN': '推荐 · 截止', en: 'Recommendation · last day' },
      on: '2026-03-23',
      left: 15,
      late: false,
      over: false,
      subject: 'stage',
    });
    expect(await due(served.staff(0).clerk, '2026-03-01', '2026-03-22')).toEqual([]);
  });

  it('have a returned case for its unit and its office, and several of one day as one', async () => {
    const { door, nominations } = served.where.office;
    const made: string[] = [];
    for (const n of [0, 1]) {
      const [id] = (await drafts(served.round, served.unit(n), 'group', 1)) as [string];
      accepted(await door.apply([onCase(id, 'SUBMITTED', { person: served.staff(n).clerk })]));
      accepted(await door.apply([onCase(id, 'CONSENTED', { nominee: id })]));
      const list = await served.round.list('recommendation', 'group', served.unit(n));
      accepted(await nominations.seal(list, { person: served.staff(n).head }));
      made.push(id);
    }
    await served.round.goTo('2026-03-24');
    const approver = await Client.of(served, served.round.staff().approver);
    for (const id of made) await approver.act('nomination', id, 'RETURNED', { missing: '照片', by: '2026-03-27' });
    await served.where.office.sweep();
    const returned = (rows: Due[]) => rows.filter(({ kind }) => kind === 'return');
    expect(returned(await due(served.staff(0).clerk))).toMatchObject([
      { on: '2026-03-27', left: 3, count: 1, subject: 'nomination', id: made[0] },
    ]);
    expect(returned(await due(served.round.staff().approver))).toMatchObject([
      { on: '2026-03-27', count: 2, subject: 'stage' },
    ]);
    expect(returned(await due(served.staff(2).clerk))).toEqual([]);
    expect((await due(served.staff(2).clerk))[0]).toMatchObject({ on: '2026-03-23', over: true, late: false });
  });

  it('are nobody else’s', async () => {
    const { person } = { person: served.staff(2).head };
    await served.where.pool.query('delete from roles where account_id = $1', [person]);
    expect(await due(person)).toEqual([]);
  });
});
