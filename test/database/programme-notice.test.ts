import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../workflows/people.js';
import { openOffice, type TestOffice } from '../office.js';
import { answer, begin, persons, small, type Scene } from './programme-scene.js';

const TWO = `categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { min: 1, max: 1 } }
  - { code: team, title: { zh-CN: 集体 }, nominee: collective, perUnit: { min: 1, max: 1 } }
`;
const byUnit = (categories = persons('perUnit: { min: 2, max: 2 }'), more = '') =>
  small(`${categories}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 10 }, seal: true }
  - { id: unit-notice, stage: notice, by: unit, lasts: { workingDays: 5 }${more} }
  - { id: review, stage: review, closes: { workingDays: 5 } }
  - { id: decision, stage: commendation }
`);
const byOffice = (lasts = 'workingDays: 5', more = '') =>
  small(`${persons('perUnit: { min: 2, max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: notice, stage: notice, lasts: { ${lasts} }${more} }
  - { id: decision, stage: commendation }
`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** Sent, and the notice of the office published on Thursday 5 March. */
async function shown(text = byOffice()): Promise<Scene> {
  const scene = await begin(where, text);
  await scene.send();
  await scene.round.goTo('2026-03-05');
  expect(await scene.publish('notice')).toBe('ok');
  return scene;
}

describe('a notice by units', () => {
  it('is published as soon as a unit has sealed all its lists, and its stage opens with the first', async () => {
    const scene = await begin(where, byUnit());
    await scene.send(scene.of(0));
    expect(await scene.stage('unit-notice')).toBe('waiting');
    expect(await scene.publish('unit-notice', scene.unit(0))).toBe('ok');
    expect(await scene.stage('unit-notice')).toMatch('open 2026-03-02');
    expect(await scene.stage('recommendation')).toMatch('open');
    await scene.round.goTo('2026-03-10');
    expect(await scene.states(...scene.of(0))).toEqual(Array(2).fill('review.reading'));
    expect(await scene.stage('review')).toBe('waiting');
  });

  it('is not published before: neither while one of its lists can still be sealed, nor by opening the stage', async () => {
    const scene = await begin(where, byUnit(TWO));
    const [person, team] = scene.of(0);
    await scene.send([person!]);
    expect(await scene.publish('unit-notice', scene.unit(0))).toBe('mayPublish');
    expect(await scene.stage('unit-notice')).toBe('waiting');
    await scene.send([team!]);
    expect(await scene.publish('unit-notice', scene.unit(0))).toBe('ok');
    expect((await scene.notice(person!)).id).toBe((await scene.notice(team!)).id);
  });

  it('does not wait for a list whose cases it will not show', async () => {
    const text = small(`${TWO}stages:
  - { id: recommendation, stage: recommendation, for: [person], closes: { workingDays: 5 }, seal: true }
  - { id: teams, stage: recommendation, for: [team], closes: { workingDays: 20 }, seal: true }
  - { id: unit-notice, stage: notice, by: unit, for: [person], lasts: { workingDays: 5 } }
  - { id: decision, stage: commendation }
`);
    const scene = await begin(where, text);
    const [person] = scene.of(0);
    await scene.send([person!]);
    expect(await scene.publish('unit-notice', scene.unit(0))).toBe('ok');
  });

  it('is published by the head of the unit, or by the secretary of the office for it', async () => {
    const scene = await begin(where, byUnit());
    await scene.send();
    for (const who of [scene.who('clerk', scene.unit(0)), scene.who('head', scene.unit(1)), scene.who('approver')])
      expect(await scene.publish('unit-notice', scene.unit(0), who)).toContain('role');
    expect(await scene.publish('unit-notice', scene.unit(0), scene.who('head', scene.unit(0)))).toBe('ok');
    expect(await scene.publish('unit-notice', scene.unit(1), scene.who('secretary'))).toBe('ok');
  });

  it('closes with the last list, on the day that ends; those of the others wait meanwhile', async () => {
    const scene = await begin(where, byUnit());
    await scene.send();
    await scene.publish('unit-notice', scene.unit(0));
    await scene.round.goTo('2026-04-01');
    expect(await scene.stage('unit-notice')).toMatch('open');
    await scene.publish('unit-notice', scene.unit(1));
    await scene.round.goTo('2026-04-09', '23:59');
    expect(await scene.states(...scene.of(1))).toEqual(Array(2).fill('unit-notice.open'));
    await scene.round.goTo('2026-04-10', '00:00');
    expect(await scene.stage('unit-notice')).toMatch('closed');
    expect(await scene.stage('review')).toMatch('open 2026-04-10');
    expect(await scene.act('SCORED', scene.of(0)[0]!, scene.reviewer(), { score: 80 })).toBe('ok');
  });

  it('shows a case that entered late, by exception, alone and in full', async () => {
    const scene = await begin(where, byUnit(persons('perUnit: { max: 3 }')));
    await scene.send(scene.of(0));
    await scene.publish('unit-notice', scene.unit(0));
    await scene.round.goTo('2026-03-17');
    for (const [at, late] of [scene.more(0), scene.more(1)].entries()) {
      expect(await scene.enterLate(late, '邮寄延误')).toBe('ok');
      await scene.act('SUBMITTED', late, scene.who('clerk', scene.unit(at)));
      expect(await scene.act('SEALED', late, scene.who('head', scene.unit(at)))).toBe('ok');
      expect(await scene.publish('unit-notice', scene.unit(at))).toBe('ok');
      expect(await scene.notice(late)).toMatchObject({ opened_on: '2026-03-17', ends_on: '2026-03-24' });
    }
  });

  it('needs no consent within the unit; for the public it shows those who agreed, and the others wait', async () => {
    const within = await begin(where, byUnit());
    await within.list(within.of(0), false);
    await within.seal(0);
    expect(await within.publish('unit-notice', within.unit(0))).toBe('ok');
    const open = await begin(where, byUnit(undefined, ', audience: public'));
    const [agreed, other] = open.of(0);
    await open.list(open.of(0), false);
    await open.consent([agreed!]);
    await open.seal(0);
    expect(await open.publish('unit-notice', open.unit(0))).toBe('ok');
    expect(await open.states(agreed!, other!)).toEqual(['unit-notice.open', 'unit-notice.waiting']);
  });
});

describe('a notice by the office', () => {
  it('is one list, published by the secretary when the stage has opened, not before', async () => {
    const scene = await begin(where, byOffice());
    await scene.send();
    expect(await scene.publish('notice')).toBe('mayPublish');
    await scene.round.goTo('2026-03-05');
    expect(await scene.publish('notice', scene.organiser, scene.who('head', scene.unit(0)))).toContain('role');
    expect(await scene.publish('notice')).toBe('ok');
    const lists = await Promise.all(scene.cases().map((each) => scene.notice(each)));
    expect(new Set(lists.map(({ id }) => id)).size).toBe(1);
    expect(await scene.publish('notice')).toBe('nothing to do');
  });

  it.each([
    ['working days, the first of them the day after', 'workingDays: 5', '', '2026-03-12'],
    ['working days from the first day on', 'workingDays: 5', ', firstDayCounts: true', '2026-03-11'],
    ['calendar days', 'calendarDays: 7', '', '2026-03-12'],
    ['calendar days that end on a Saturday: on the next working day', 'calendarDays: 9', '', '2026-03-16'],
  ])('lasts so many %s; its end is counted, and nobody can type it', async (_, lasts, more, ends) => {
    const scene = await begin(where, byOffice(lasts, more));
    await scene.send();
    await scene.round.goTo('2026-03-05');
    await scene.publish('notice');
    expect(await scene.notice(scene.cases()[0]!)).toMatchObject({ opened_on: '2026-03-05', ends_on: ends });
    await scene.round.goTo(ends, '23:59');
    expect(await scene.states(scene.cases()[0]!)).toEqual(['notice.open']);
    await where.setClock(new Date(Date.parse(`${ends}T16:00:00Z`)).toISOString());
    await scene.office.sweep();
    expect(await scene.states(scene.cases()[0]!)).toEqual(['decision.awaiting']);
  });

  it('cannot be ended early: not by the clock, and not by a person at any time', async () => {
    const scene = await shown();
    const [first] = scene.cases();
    const { id } = await scene.notice(first!);
    const end = async (who: Actor) => [
      answer(await scene.round.act('list', id, 'EXPIRED', who)),
      await scene.act('NOTICE_EXPIRED', first!, who),
    ];
    await scene.round.goTo('2026-03-12', '23:59');
    expect(await end('clock')).toEqual(['windowEnded', 'windowEnded']);
    for (const role of ['secretary', 'approver'] as const)
      for (const said of await end(scene.who(role))) expect(said).toContain('role');
  });

  it('shows nobody without consent: that case waits, and is shown alone and in full once it is given', async () => {
    const scene = await begin(where, byOffice());
    const [agreed, later] = scene.cases();
    await scene.list(scene.cases(), false);
    for (const unit of [0, 1]) await scene.seal(unit);
    await scene.consent(scene.cases().filter((each) => each !== later));
    await scene.round.goTo('2026-03-05');
    expect(await scene.publish('notice')).toBe('ok');
    expect(await scene.states(agreed!, later!)).toEqual(['notice.open', 'notice.waiting']);
    await scene.round.goTo('2026-03-09');
    expect(await scene.publish('notice')).toBe('nothing to do');
    await scene.consent([later!]);
    expect(await scene.publish('notice')).toBe('ok');
    expect(await scene.notice(later!)).toMatchObject({ alone: true, opened_on: '2026-03-09', ends_on: '2026-03-16' });
    await scene.round.goTo('2026-03-13', '00:00');
    expect(await scene.states(agreed!, later!)).toEqual(['decision.awaiting', 'notice.open']);
    expect(await scene.stage('decision')).toMatch('open 2026-03-13');
  });

  it('shows who agreed last even if all the others, and the stage, are long done', async () => {
    const scene = await begin(where, byOffice().replace('min: 2, ', ''));
    const [only] = scene.cases();
    await scene.list([only!], false);
    expect(await scene.seal(0)).toBe('ok');
    await scene.round.goTo('2026-04-01');
    await scene.consent([only!]);
    expect(await scene.publish('notice')).toBe('ok');
    expect(await scene.notice(only!)).toMatchObject({ ends_on: '2026-04-09' });
  });
});
