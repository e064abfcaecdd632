import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted, openOffice, TestRound, type TestOffice } from '../office.js';
import { act, CONTEST, drafts, onCase } from './contest.js';

describe('a unit that has done its part', () => {
  let where: TestOffice;
  let round: TestRound;
  beforeAll(async () => {
    where = await openOffice();
    round = await TestRound.open(where, CONTEST, { units: 2 });
  });
  afterAll(() => where.close());

  const scheduled = async (n: number): Promise<number> => {
    const { rows } = await where.pool.query(
      `select count(*)::int as reminders from reminders r join deadlines d on d.id = r.deadline_id
       where r.state = 'scheduled' and d.state = 'open' and d.unit_id = $1`,
      [round.invented.units[n]!.id],
    );
    return rows[0].reminders;
  };

  it('is reminded no more, also when the date is moved afterwards', async () => {
    const unit = round.invented.units[0]!.id;
    const { clerk, head } = round.staff(unit);
    const [id] = (await drafts(round, unit, 'person', 1)) as [string];
    accepted(
      await where.office.door.apply([
        onCase(id, 'SUBMITTED', { person: clerk }),
        onCase(id, 'CONSENTED', { nominee: id }),
      ]),
    );
    for (const category of ['person', 'group'])
      accepted(
        await where.office.nominations.seal(await round.list('recommendation', category, unit), { person: head }),
      );
    await where.office.sweep();
    expect(await scheduled(0)).toBe(0);
    const others = await scheduled(1);
    expect(others).toBeGreaterThan(0);

    const { id: stage } = await round.stage('recommendation');
    const data = { to: '2026-03-31', reason: 'the roads are closed' };
    accepted(
      await where.office.door.apply([act('stage', stage, 'DATE_MOVED', { person: round.staff().secretary }, { data })]),
    );
    await where.office.sweep();
    expect(await scheduled(1)).toBe(others);
    expect(await scheduled(0)).toBe(0);
  });
});
