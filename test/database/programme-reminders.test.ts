import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../workflows/people.js';
import { openOffice, type TestOffice } from '../office.js';
import { begin, personOf, persons, small, type Scene } from './programme-scene.js';

const REST = `  - { id: review, stage: review, closes: { workingDays: 5 }, keep: 2 }
  - { id: notice, stage: notice, lasts: { workingDays: 5 } }
  - { id: decision, stage: commendation, closes: { workingDays: 3 } }
`;
const reminding = (reminders: string, closes = 'workingDays: 10') =>
  small(`${persons('perUnit: { min: 2, max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { ${closes} }, seal: true }
${REST}reminders: { ${reminders} }
`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

interface Row {
  to: string;
  kind: string;
  days: number;
  at: string;
  state: string;
}
/** The reminders of a stage, of one person or all, in order; hours as they are in China. */
const reminders = (scene: Scene, stage: string, who?: Actor) =>
  scene.rows<Row>(
    `select r.account_id as to, r.kind, r.days, to_char(r.due_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as at, r.state
     from reminders r join deadlines d on d.id = r.deadline_id join round_stages s on s.id = d.stage_id
     where d.round_id = $1 and s.code = $2 and ($3::uuid is null or r.account_id = $3) order by r.due_at, r.kind, r.account_id`,
    [scene.round.id, stage, who === undefined ? null : personOf(who)],
  );
const clerk = (scene: Scene, unit = 0) => scene.who('clerk', scene.unit(unit));
const states = async (...from: Parameters<typeof reminders>) =>
  new Set((await reminders(...from)).map(({ state }) => state));

describe('reminders are planned', () => {
  it('at 09:00, so many working days before and after the close', async () => {
    const scene = await begin(where, reminding('before: [7, 3, 1], after: [1, 3]'));
    expect((await reminders(scene, 'recommendation', clerk(scene))).map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'before 03-05 09:00',
      'before 03-11 09:00',
      'before 03-13 09:00',
      'after 03-17 09:00',
      'after 03-19 09:00',
    ]);
  });

  it('or in calendar days, weekends too', async () => {
    const scene = await begin(where, reminding('before: [2], after: [5], unit: calendarDays'));
    expect((await reminders(scene, 'recommendation', clerk(scene))).map(({ at }) => at)).toEqual([
      '03-14 09:00',
      '03-21 09:00',
    ]);
  });

  it('none of them before the stage opens', async () => {
    const scene = await begin(where, reminding('before: [7, 3, 2, 1]', 'workingDays: 2'));
    expect((await reminders(scene, 'recommendation', clerk(scene))).map(({ at }) => at)).toEqual([
      '03-02 09:00',
      '03-03 09:00',
    ]);
    expect(await reminders(scene, 'review')).toEqual([]);
  });

  it('for whoever must still act in the stage, and each one after its date for escalateTo besides', async () => {
    const scene = await begin(where, reminding('before: [1], after: [1], escalateTo: supervisor'));
    const supervisor = await scene.hire(scene.organiser, ['supervisor', scene.organiser]);
    await scene.send();
    await scene.round.goTo('2026-03-17');
    const to = async (stage: string) => {
      const rows = await reminders(scene, stage);
      return Object.fromEntries(
        ['before', 'after', 'escalation'].map((kind) => [
          kind,
          rows.flatMap((row) => (row.kind === kind ? [row.to] : [])).sort(),
        ]),
      );
    };
    const people = (...who: Actor[]) => who.map(personOf).sort();
    const read = people(scene.reviewer(), scene.who('approver'));
    expect(await to('review')).toEqual({ before: read, after: read, escalation: people(supervisor) });
    const both = [0, 1].flatMap((unit) => [clerk(scene, unit), scene.who('head', scene.unit(unit))]);
    expect((await to('recommendation')).before).toEqual(people(...both));
  });

  it('never for a notice', async () => {
    const scene = await begin(where, reminding('before: [3, 1], after: [1]'));
    await scene.send();
    await scene.round.goTo('2026-03-17');
    await scene.score(scene.cases().map((each, at) => [each, 80 - at] as const));
    await scene.choose('review');
    await scene.close('review');
    await scene.round.goTo('2026-03-18');
    await scene.publish('notice');
    expect(await scene.stage('notice')).toMatch('open 2026-03-18');
    expect(await reminders(scene, 'notice')).toEqual([]);
  });
});

describe('reminders are sent', () => {
  it('when they are due, not before, and once, however many look', async () => {
    const scene = await begin(where, reminding('before: [1]'));
    await scene.round.goTo('2026-03-13', '08:59');
    expect(await states(scene, 'recommendation')).toEqual(new Set(['scheduled']));
    await where.setClock('2026-03-13T01:00:00Z');
    await Promise.all(Array.from({ length: 6 }, () => scene.office.deadlines.fire()));
    expect(await states(scene, 'recommendation')).toEqual(new Set(['sent']));
    const mails = await scene.rows<{ mails: number }>(
      `select count(m.id)::int as mails from reminders r join deadlines d on d.id = r.deadline_id
       left join mails m on m.reminder_id = r.id where d.round_id = $1 group by r.id`,
      [scene.round.id],
    );
    expect(mails).toEqual(Array(4).fill({ mails: 1 }));
  });
});

describe('reminders are cancelled', () => {
  it('when the unit has sealed all its lists, and only its own', async () => {
    const scene = await begin(where, reminding('before: [3, 1], after: [1]'));
    await scene.send(scene.of(0));
    await scene.office.sweep();
    expect(await states(scene, 'recommendation', clerk(scene, 0))).toEqual(new Set(['cancelled']));
    expect(await states(scene, 'recommendation', clerk(scene, 1))).toEqual(new Set(['scheduled']));
  });

  it('when the stage is left; what was sent stays sent', async () => {
    const scene = await begin(where, reminding('before: [3, 1], after: [1]'));
    await scene.round.goTo('2026-03-13');
    await scene.round.goTo('2026-03-17', '00:00');
    const rows = await reminders(scene, 'recommendation', clerk(scene));
    expect(rows.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'before sent',
      'before sent',
      'after cancelled',
    ]);
  });

  it('when the choice is made, though the stage is not closed yet', async () => {
    const scene = await begin(where, reminding('before: [1], after: [1]'));
    await scene.send();
    await scene.round.goTo('2026-03-17');
    await scene.score(scene.cases().map((each, at) => [each, 80 - at] as const));
    expect(await states(scene, 'review')).toEqual(new Set(['scheduled']));
    await scene.choose('review');
    expect(await states(scene, 'review')).toEqual(new Set(['cancelled']));
  });

  it('when the date is moved, and planned anew for those who still must act', async () => {
    const scene = await begin(where, reminding('before: [1]'));
    await scene.send(scene.of(0));
    await scene.office.sweep();
    await scene.moveDate('recommendation', '2026-03-20');
    const rows = (await reminders(scene, 'recommendation', clerk(scene, 1))).map(({ at, state }) => `${at} ${state}`);
    expect(rows).toEqual(['03-13 09:00 cancelled', '03-19 09:00 scheduled']);
    expect(await states(scene, 'recommendation', clerk(scene, 0))).toEqual(new Set(['cancelled']));
  });
});

describe('a return', () => {
  const returned = async () => {
    const scene = await begin(where, reminding('before: [2, 1], after: [1]'));
    await scene.send();
    await scene.round.goTo('2026-03-17');
    const [row] = scene.cases();
    await scene.act('RETURNED', row!, scene.who('approver'), { missing: '事迹不全', by: '2026-03-20' });
    await scene.office.sweep();
    return { scene, row: row! };
  };

  it('keeps the reminders of the stage, and gives its unit some of its own', async () => {
    const { scene } = await returned();
    expect(await states(scene, 'review', scene.reviewer())).toEqual(new Set(['scheduled']));
    expect((await reminders(scene, 'review', clerk(scene, 0))).map(({ at }) => at)).toEqual([
      '03-18 09:00',
      '03-19 09:00',
      '03-23 09:00',
    ]);
    expect(await reminders(scene, 'review', clerk(scene, 1))).toEqual([]);
  });

  it('loses none though nobody was there to plan them: they go out late', async () => {
    const scene = await begin(where, reminding('before: [2, 1], after: [1]'));
    await scene.send();
    await scene.round.goTo('2026-03-17');
    const [row] = scene.cases();
    await scene.act('RETURNED', row!, scene.who('approver'), { missing: '事迹不全', by: '2026-03-20' });
    await where.setClock('2026-03-24T02:00:00Z');
    await scene.office.sweep();
    const own = await reminders(scene, 'review', clerk(scene, 0));
    expect(own.map(({ at, state }) => `${at} ${state}`)).toEqual([
      '03-18 09:00 sent',
      '03-19 09:00 sent',
      '03-23 09:00 sent',
    ]);
  });

  it.each(['RESEALED', 'WITHDRAWN'])('that is over reminds nobody any more (%s)', async (how) => {
    const { scene, row } = await returned();
    expect(await scene.act(how, row, scene.who('head', scene.unit(0)))).toBe('ok');
    await scene.office.sweep();
    expect(await states(scene, 'review', clerk(scene, 0))).toEqual(new Set(['cancelled']));
    expect(await states(scene, 'review', scene.reviewer())).toEqual(new Set(['scheduled']));
  });
});
