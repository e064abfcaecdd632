import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '../office.js';
import { answer, begin, small, type Scene } from './programme-scene.js';

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

const text = (seats: number) =>
  small(`categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { max: 2 }, seats: ${seats} }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 } }
  - { id: notice, stage: notice, lasts: { workingDays: 5 } }
  - { id: decision, stage: commendation }
`);

/** One of four is contested; the secretary has gone on without that one, and the three others are commended. */
async function signedWithoutOne(seats: number): Promise<{ scene: Scene; id: string; objection: string }> {
  const scene = await begin(where, text(seats));
  const cases = [0, 0, 1, 1].map((unit) => scene.more(unit));
  scene.round.invented.nominees.splice(0, Infinity, ...cases);
  await scene.list();
  await scene.round.goTo('2026-03-05');
  await scene.publish('notice');
  const row = scene.cases()[0]!;
  const objection = await scene.object(row);
  await scene.round.goTo('2026-03-13');
  const without = { [row.id]: '异议待查' };
  expect([await scene.draft(without), await scene.sign(without)]).toEqual(['ok', 'ok']);
  return { scene, id: row.id, objection };
}

/** A further decision, drafted and signed. */
async function supplement(scene: Scene): Promise<string[]> {
  const { decisions } = where.office;
  const list = await decisions.supplement((await scene.round.stage('decision')).id, scene.organiser);
  return [
    answer([await decisions.draft(list, scene.who('secretary'))]),
    answer(await decisions.sign(list, scene.who('approver'))),
  ];
}

describe('a supplementary decision', () => {
  it('commends who was left out, once nothing holds the case up any more, and does not hold the stage open', async () => {
    const { scene, id, objection } = await signedWithoutOne(4);
    expect(await scene.close('decision')).toBe('ok');
    expect(await scene.decide(objection, 'DISMISSED')).toBe('ok');
    expect(await scene.states({ id })).toEqual(['decision.awaiting']);
    expect(await supplement(scene)).toEqual(['ok', 'ok']);
    expect(await scene.states({ id })).toEqual(['commended']);
  });

  it('counts the titles of the first one against the seats', async () => {
    const { scene, objection } = await signedWithoutOne(3);
    expect(await scene.decide(objection, 'DISMISSED')).toBe('ok');
    expect(await supplement(scene)).toEqual(['ok', 'seatsHeld']);
  });

  it('is not made before the first one was signed', async () => {
    const scene = await begin(where, text(4));
    await expect(
      where.office.decisions.supplement((await scene.round.stage('decision')).id, scene.organiser),
    ).rejects.toThrow(/first decision/);
  });
});
