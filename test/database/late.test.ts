import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { keepCalendar } from '../../src/calendar/calendar.service.js';
import { accepted } from '../office.js';
import { Client } from './client.js';
import { drafts, onCase } from './contest.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

interface Row {
  kind: string;
  stage: { code: string };
  deadline: { on: string; left: number; late: boolean };
  body: { id: string } | null;
  roles: { role: string }[];
  nomination: { id: string; title: object | null; version: number } | null;
  cases: number;
  nudge: string | null;
  nudged: boolean;
}

let served: Served;
let secretary: Client;
beforeAll(async () => {
  served = await Served.open();
  await keepCalendar(served.where.owner);
  secretary = await Client.of(served, served.round.staff().secretary);
});
afterAll(() => served.close());

const late = async (query = '', client = secretary): Promise<Row[]> =>
  (await client.get<{ rows: Row[] }>(`/rounds/${served.round.id}/late${query}`)).rows;
const of = (rows: readonly Row[], n: number) => rows.find(({ body }) => body?.id === served.unit(n))!;

describe('who is late', () => {
  it('is nobody while no day is near; then each unit that has not sealed, in the order of days', async () => {
    expect(await late()).toEqual([]);
    await served.round.goTo('2026-03-20');
    const rows = await late();
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      kind: 'stage',
      stage: { code: 'recommendation' },
      deadline: { on: '2026-03-23', left: 1, late: false },
      roles: [{ role: 'clerk' }, { role: 'head' }],
      nomination: null,
    });
    expect(await late('?within=0')).toEqual([]);
  });

  it('can be reminded of a case that waits there, once a day; where none waits there is nobody to remind', async () => {
    const [draft] = await drafts(served.round, served.unit(0), 'group', 1);
    const before = await late();
    expect(of(before, 0)).toMatchObject({ cases: 1, nudge: draft, nudged: false });
    expect(of(before, 1)).toMatchObject({ cases: 0, nudge: null, nudged: false });
    await secretary.post(`/nominations/${draft!}/nudges`);
    expect(of(await late(), 0)).toMatchObject({ nudge: draft, nudged: true });
    await served.round.goTo('2026-03-23');
    expect(of(await late(), 0)).toMatchObject({ nudged: false, deadline: { left: 0, late: false } });
  });

  it('is not whoever has sealed all that is theirs', async () => {
    const { door, nominations } = served.where.office;
    const { clerk, head } = served.staff(0);
    const [group] = (await late()).flatMap((row) => (row.body?.id === served.unit(0) ? [row.nudge!] : []));
    const [person] = (await drafts(served.round, served.unit(0), 'person', 1)) as [string];
    for (const id of [group!, person]) {
      accepted(await door.apply([onCase(id, 'SUBMITTED', { person: clerk })]));
      accepted(await door.apply([onCase(id, 'CONSENTED', { nominee: id })]));
    }
    for (const category of ['group', 'person'])
      accepted(
        await nominations.seal(await served.round.list('recommendation', category, served.unit(0)), { person: head }),
      );
    await served.where.office.sweep();
    expect((await late()).map(({ body }) => body!.id).sort()).toEqual([served.unit(1), served.unit(2)].sort());
  });

  it('is the office itself in its own stage, and the unit of a returned case by the day of that case', async () => {
    await served.round.goTo('2026-03-24');
    const reading = (await late('?within=60')).find(({ stage }) => stage.code === 'check')!;
    expect(reading).toMatchObject({ kind: 'stage', cases: 2, deadline: { on: '2026-04-08', late: false } });
    expect(reading.roles.map(({ role }) => role)).toEqual(['reviewer', 'approver']);
    const approver = await Client.of(served, served.round.staff().approver);
    await approver.act('nomination', reading.nudge!, 'RETURNED', { missing: '照片', by: '2026-03-26' });
    await served.where.office.sweep();
    await served.round.goTo('2026-03-27');
    const [first, ...rest] = await late();
    expect(first).toMatchObject({
      kind: 'return',
      deadline: { on: '2026-03-26', left: 0, late: true },
      body: { id: served.unit(0) },
      nomination: { id: reading.nudge, title: { 'zh-CN': expect.any(String) } },
      cases: 1,
    });
    expect(rest).toEqual([]);
  });

  it('is not told about a case that one stays out of, nor to anybody but secretaries and supervisors', async () => {
    const [row] = await late();
    for (const person of [served.staff(0).head, served.round.staff().approver, served.round.staff().chair]) {
      const token = await served.token(person);
      isProblem(await served.ask(`/api/v1/rounds/${served.round.id}/late`, { token }), 404, 'unknown');
    }
    await secretary.post(`/nominations/${row!.nudge!}/recusals`, { ground: '亲属' });
    expect(await late()).toEqual([]);
  });
});
