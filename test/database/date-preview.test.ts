import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { keepCalendar } from '../../src/calendar/calendar.service.js';
import { accepted } from '../office.js';
import { Client } from './client.js';
import { onCase } from './contest.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

interface Foreseen {
  now: { on: string; left: number };
  then: { on: string; left: number };
  by: number;
  may: boolean;
  reasons: Record<string, string>[];
  stages: { code: string; now: { opens: string; closes: string }; then: { opens: string; closes: string } }[];
  reminders: { cancelled: number; planned: number; next: string | null };
  returns: { open: number; after: number };
}

let served: Served;
let secretary: Client;
let recommendation: string;
let check: string;
beforeAll(async () => {
  served = await Served.open();
  await keepCalendar(served.where.owner);
  secretary = await Client.of(served, served.round.staff().secretary);
  recommendation = (await served.round.stage('recommendation')).id;
  check = (await served.round.stage('check')).id;
});
afterAll(() => served.close());

const foreseen = (to: string, stage = recommendation) => secretary.get<Foreseen>(`/stages/${stage}/moved?to=${to}`);
const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await served.where.pool.query(text, values)).rows;
/** Everything that a date hangs on, as it stands. */
const everything = () =>
  rows(`select (select json_agg(s order by s.id) from round_stages s) as stages, (select json_agg(d order by d.id) from deadlines d) as days,
    (select json_agg(r order by r.id) from reminders r) as reminders, (select count(*) from history) as history`);
const scheduled = async (): Promise<{ many: number; next: Date }> =>
  (
    await rows<{ many: number; next: Date }>(
      `select count(*)::int as many, min(r.due_at) as next from reminders r join deadlines d on d.id = r.deadline_id
       where r.state = 'scheduled' and d.state = 'open' and d.stage_id = $1`,
      [recommendation],
    )
  )[0]!;

describe('another last day, thought of', () => {
  it('says the days, the stages to come and the reminders, and changes nothing', async () => {
    const before = await everything();
    const told = await foreseen('2026-03-30');
    expect(told).toMatchObject({
      now: { on: '2026-03-23', left: 15 },
      then: { on: '2026-03-30', left: 20 },
      by: 5,
      may: true,
      returns: { open: 0, after: 0 },
    });
    expect(told.stages.map(({ code }) => code)).toEqual(['check', 'commendation']);
    expect(told.stages[0]).toMatchObject({ now: { opens: '2026-03-24' }, then: { opens: '2026-03-31' } });
    expect(await everything()).toEqual(before);
    expect(await foreseen('2026-03-23')).toMatchObject({ by: 0, stages: [], reminders: { cancelled: 0, planned: 0 } });
  });

  it('is refused with its reason where the day has passed', async () => {
    expect(await foreseen('2026-03-01')).toMatchObject({ may: false, reasons: [{ en: expect.any(String) }] });
    expect((await foreseen('2026-03-20')).by).toBe(-1);
  });

  it('comes out just so when it is done', async () => {
    const told = await foreseen('2026-03-30');
    const before = await scheduled();
    expect(told.reminders.cancelled).toBe(before.many);
    await secretary.act('stage', recommendation, 'DATE_MOVED', { to: '2026-03-30', reason: '防汛' });
    await served.where.office.sweep();
    const after = await scheduled();
    expect({ many: after.many, next: after.next.toISOString() }).toEqual({
      many: told.reminders.planned,
      next: told.reminders.next,
    });
    await served.round.goTo('2026-03-31');
    const [stage] = await rows<{ opens: string; closes: string }>(
      'select opens_on::text as opens, closes_on::text as closes from round_stages where id = $1',
      [check],
    );
    expect(stage).toEqual(told.stages[0]!.then);
  });

  it('leaves returned cases the day they were given, and says how many lie behind it', async () => {
    const { secretary: person } = served.round.staff();
    const [outcome] = await served.where.office.nominations.enter({ person }, [
      {
        round: served.round.id,
        category: 'group',
        unit: served.unit(0),
        nominee: { name: '迟到者' },
        options: {},
        form: { deeds: 'x' },
        exception: '道路中断',
      },
    ]);
    const { id } = outcome!;
    const { clerk, head } = served.staff(0);
    accepted(await served.where.office.door.apply([onCase(id, 'SUBMITTED', { person: clerk })]));
    accepted(await served.where.office.door.apply([onCase(id, 'CONSENTED', { nominee: id })]));
    accepted(await served.where.office.door.apply([onCase(id, 'SEALED', { person: head })]));
    const approver = await Client.of(served, served.round.staff().approver);
    await approver.act('nomination', id, 'RETURNED', { missing: '照片', by: '2026-04-10' });
    await served.where.office.sweep();
    expect((await foreseen('2026-04-08', check)).returns).toEqual({ open: 1, after: 1 });
    expect((await foreseen('2026-04-20', check)).returns).toEqual({ open: 1, after: 0 });
  });

  it('is not thought of for a stage without a last day, nor by anybody but the secretary', async () => {
    const token = await served.token(secretary.person);
    const closed = await served.ask(`/api/v1/stages/${recommendation}/moved?to=2026-04-20`, { token });
    isProblem(closed, 409, 'no-date');
    for (const person of [served.round.staff().approver, served.staff(1).head]) {
      const asked = { token: await served.token(person) };
      isProblem(await served.ask(`/api/v1/stages/${check}/moved?to=2026-04-20`, asked), 404, 'unknown');
    }
  });
});
