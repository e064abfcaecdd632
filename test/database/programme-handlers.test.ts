import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '../office.js';
import { begin, personOf, persons, small, type Scene } from './programme-scene.js';

/** Units below two counties below the city; both have handlers. */
const LEVELS = small(`${persons('perUnit: { min: 2, max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: unit-notice, stage: notice, by: unit, lasts: { workingDays: 5 } }
  - { id: county-notice, stage: notice, by: county, lasts: { workingDays: 5 } }
  - { id: review, stage: review, closes: { workingDays: 5 } }
  - { id: city-notice, stage: notice, lasts: { workingDays: 5 } }
  - { id: decision, stage: commendation }
rehearsal: { offices: { county: 2 } }
`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** Units 0 and 1 show their lists from 2 to 9 March. */
async function inUnits(): Promise<Scene> {
  const scene = await begin(where, LEVELS);
  await scene.send();
  expect(await scene.publish('unit-notice')).toBe('ok');
  return scene;
}
const county = (scene: Scene, at: number) => scene.round.invented.offices.get('county')![at]!;

/** On the notices of the counties from 10 to 17 March. */
async function inCounties(): Promise<Scene> {
  const scene = await inUnits();
  await scene.consent(scene.cases());
  await scene.round.goTo('2026-03-10');
  for (const at of [0, 1]) expect(await scene.publish('county-notice', county(scene, at))).toBe('ok');
  return scene;
}

/** On the notice of the city from 25 March to 1 April; scored by the first reviewer. */
async function inCity(): Promise<Scene> {
  const scene = await inCounties();
  await scene.round.goTo('2026-03-18');
  await scene.score(scene.cases().map((each) => [each, 80] as const));
  for (const each of scene.cases()) await scene.act('FORWARDED', each, scene.who('approver'));
  await scene.close('review');
  await scene.round.goTo('2026-03-19');
  expect(await scene.publish('city-notice')).toBe('ok');
  return scene;
}

describe('objections are decided', () => {
  it("to a unit's own notice by handlers of the office above it: not of the unit, of another office, or higher up", async () => {
    const scene = await inUnits();
    const [row] = scene.of(0);
    const objection = await scene.object(row!, scene.handler(county(scene, 0)));
    const ofUnit = await scene.hire(scene.unit(0), ['handler', scene.unit(0)]);
    for (const who of [ofUnit, scene.handler(county(scene, 1)), scene.handler(), scene.who('head', scene.unit(0))])
      expect(await scene.decide(objection, 'DISMISSED', who)).toContain('role');
    expect(await scene.decide(objection, 'DISMISSED', scene.handler(county(scene, 0)))).toBe('ok');
  });

  it("to an office's notice by handlers of that office", async () => {
    const scene = await inCounties();
    const [row] = scene.of(0);
    const objection = await scene.object(row!, scene.handler(county(scene, 0)));
    for (const who of [scene.handler(county(scene, 1)), scene.handler(), scene.who('approver', county(scene, 0))])
      expect(await scene.decide(objection, 'DISMISSED', who)).toContain('role');
    expect(await scene.decide(objection, 'UPHELD', scene.handler(county(scene, 0)))).toBe('ok');
  });

  it("never by somebody of the nominee's own unit, whoever the notice is by", async () => {
    const unit = await inUnits();
    const [first] = unit.of(0);
    const lent = await unit.hire(unit.unit(0), ['handler', county(unit, 0)]);
    expect(await unit.decide(await unit.object(first!, unit.handler(county(unit, 0))), 'DISMISSED', lent)).toBe(
      'notOwnUnit',
    );
    const city = await inCity();
    const [row] = city.of(0);
    const other = await city.hire(city.unit(0), ['handler', city.organiser]);
    const objection = await city.object(row!);
    expect(await city.decide(objection, 'DISMISSED', other)).toBe('notOwnUnit');
    expect(await city.decide(await city.object(city.of(1)[0]!), 'DISMISSED', other)).toBe('ok');
  });

  it.each(['reviewer', 'approver'] as const)('never by somebody who was its %s', async (role) => {
    const scene = await inCity();
    const hand = role === 'reviewer' ? scene.reviewer() : scene.who('approver');
    await scene.give(personOf(hand), 'handler', scene.organiser);
    const objection = await scene.object(scene.of(0)[0]!);
    expect(await scene.decide(objection, 'DISMISSED', hand)).not.toBe('ok');
    expect(await scene.decide(objection, 'DISMISSED')).toBe('ok');
  });
});

describe('a case that was returned and is on earlier notices again', () => {
  const again = async () => {
    const scene = await inCounties();
    const [row] = scene.of(0);
    await scene.round.goTo('2026-03-18');
    const back = { missing: '事迹不全', by: '2026-03-20' };
    expect(await scene.act('RETURNED', row!, scene.who('approver'), back)).toBe('ok');
    const head = scene.who('head', scene.unit(0));
    expect(await scene.act('RESEALED', row!, head, { correction: { nominee: { name: '更名' } } })).toBe('ok');
    expect(await scene.publish('unit-notice', scene.unit(0))).toBe('ok');
    return { scene, row: row! };
  };

  it('is objected to before the handlers of that notice, not of the stage that returned it', async () => {
    const { scene, row } = await again();
    const objection = await scene.object(row, scene.handler(county(scene, 0)));
    expect(await scene.decide(objection, 'DISMISSED', scene.handler())).toContain('role');
    expect(await scene.decide(objection, 'DISMISSED', scene.handler(county(scene, 0)))).toBe('ok');
  });

  it('is published again by the office whose notice it is', async () => {
    const { scene, row } = await again();
    await scene.round.goTo('2026-03-26');
    expect(await scene.states(row)).toEqual(['review.again-waiting']);
    const secretary = scene.who('secretary', county(scene, 0));
    expect(await scene.publish('county-notice', county(scene, 0), secretary)).toBe('ok');
    expect(await scene.notice(row)).toMatchObject({ alone: true, opened_on: '2026-03-26', ends_on: '2026-04-02' });
    await scene.round.goTo('2026-04-03');
    expect(await scene.states(row)).toEqual(['review.reading']);
  });
});
