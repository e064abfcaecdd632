import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '../office.js';
import { begin, persons, small, type Scene } from './programme-scene.js';

const refers = (more = '', after = '', category = 'perUnit: { min: 2, max: 2 }') =>
  small(`${persons(category)}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: referral, stage: referral, closes: { workingDays: 3 }, to: province${more} }
${after}`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

async function packing(text = refers()): Promise<Scene> {
  const scene = await begin(where, text);
  await scene.send();
  await scene.round.goTo('2026-03-05');
  return scene;
}
/** Released by the approver, sent and received: waits for its answer. */
async function received(text = refers()): Promise<Scene> {
  const scene = await packing(text);
  await scene.round.all('RELEASED', scene.cases(), () => scene.who('approver'));
  await scene.round.all('SENT_UP', scene.cases(), () => scene.who('secretary'));
  await scene.round.all('RECEIVED', scene.cases(), () => scene.who('secretary'));
  return scene;
}
const titles = (scene: Scene) =>
  scene.rows(
    `select nomination_id as id, level, number, valid_from::text as from, valid_to::text as to from titles
     where round_id = $1 order by number`,
    [scene.round.id],
  );

describe('a referral', () => {
  it('is released by the approver, sent by the secretary, who records receipt: each in turn', async () => {
    const scene = await packing();
    const [row] = scene.cases();
    expect(await scene.act('SENT_UP', row!, scene.who('secretary'))).toBe('notPossibleHere');
    expect(await scene.act('RELEASED', row!, scene.who('secretary'))).toBe('role');
    expect(await scene.act('RELEASED', row!, scene.who('approver'))).toBe('ok');
    for (const [act, state] of [
      ['SENT_UP', 'referral.sent'],
      ['RECEIVED', 'referral.received'],
    ] as const) {
      expect(await scene.act(act, row!, scene.who('approver'))).toBe('role');
      expect(await scene.act(act, row!, scene.who('secretary'))).toBe('ok');
      expect(await scene.states(row!)).toEqual([state]);
    }
  });

  it('is not released for who has not agreed', async () => {
    const scene = await begin(where, refers());
    const [row] = scene.cases();
    await scene.list(scene.of(0), false);
    await scene.seal(0);
    await scene.round.goTo('2026-03-05');
    expect(await scene.act('RELEASED', row!, scene.who('approver'))).toBe('consentGiven');
    await scene.consent([row!]);
    expect(await scene.act('RELEASED', row!, scene.who('approver'))).toBe('ok');
  });

  it('that is granted at the end gives a title of the higher level', async () => {
    const scene = await received(refers(', titleYears: 5'));
    const [row, other] = scene.cases();
    expect(await scene.act('GRANTED', row!, scene.who('approver'))).toBe('role');
    expect(await scene.act('GRANTED', row!, scene.who('secretary'))).toBe('ok');
    expect(await scene.states(row!, other!)).toEqual(['granted', 'referral.received']);
    expect(await titles(scene)).toEqual([
      { id: row!.id, level: 'province', number: '2026-0001', from: '2026-03-05', to: '2031-03-04' },
    ]);
  });

  it('that is granted in the middle goes on to the next stage, without a title', async () => {
    const scene = await received(refers('', '  - { id: decision, stage: commendation }\n'));
    const [row] = scene.cases();
    await scene.act('GRANTED', row!, scene.who('secretary'));
    expect(await scene.states(row!)).toEqual(['decision.awaiting']);
    expect(await titles(scene)).toEqual([]);
  });

  it('that is refused above ends, with a reason', async () => {
    const scene = await received();
    const [row] = scene.cases();
    expect(await scene.act('REFUSED_ABOVE', row!, scene.who('secretary'))).toBe('hasReason');
    expect(await scene.act('REFUSED_ABOVE', row!, scene.who('secretary'), { reason: '名额有限' })).toBe('ok');
    expect(await scene.states(row!)).toEqual(['refusedAbove']);
  });

  it('that is returned is mended, released and sent again', async () => {
    const scene = await received();
    const [row] = scene.cases();
    const back = (data: object) => scene.act('RETURNED_ABOVE', row!, scene.who('secretary'), data);
    expect(await back({ by: '2026-03-20' })).toBe('namesWhatIsMissing');
    expect(await back({ missing: '缺附件', by: '2026-02-30' })).toBe('namesDate');
    expect(await back({ missing: '缺附件', by: '2026-03-20' })).toBe('ok');
    expect(await scene.act('RESEALED', row!, scene.who('head', scene.unit(0)))).toBe('ok');
    expect(await scene.states(row!)).toEqual(['referral.packing']);
    await scene.round.all('RELEASED', [row!], () => scene.who('approver'));
    await scene.round.all('SENT_UP', [row!], () => scene.who('secretary'));
    expect(await scene.states(row!)).toEqual(['referral.sent']);
  });

  it('is closed when all is sent, and the round with it; answers may come later', async () => {
    const scene = await packing();
    expect(await scene.close('referral')).toBe('nothingPending');
    await scene.round.all('RELEASED', scene.cases(), () => scene.who('approver'));
    expect(await scene.close('referral')).toBe('nothingPending');
    await scene.round.all('SENT_UP', scene.cases(), () => scene.who('secretary'));
    expect(await scene.close('referral')).toBe('ok');
    expect(await scene.rows('select state from rounds where id = $1', [scene.round.id])).toEqual([{ state: 'closed' }]);
    await scene.round.goTo('2026-06-01');
    const [row] = scene.cases();
    await scene.act('RECEIVED', row!, scene.who('secretary'));
    expect(await scene.act('GRANTED', row!, scene.who('secretary'))).toBe('ok');
    expect(await titles(scene)).toMatchObject([{ number: '2026-0001', from: '2026-06-01' }]);
  });
});

describe('titles of several offices', () => {
  it('are numbered apart, even if they are given in one breath', async () => {
    const [one, other] = [await received(), await received()];
    const grant = (scene: Scene, at: number) => ({
      subject: 'nomination' as const,
      id: scene.cases()[at]!.id,
      type: 'GRANTED',
      who: scene.who('secretary'),
    });
    const acts = [0, 1, 2, 3].flatMap((at) => [grant(one, at), grant(other, at)]);
    await one.office.door.apply(acts.slice(0, 4));
    await one.office.door.apply(acts.slice(4));
    const numbers = ['2026-0001', '2026-0002', '2026-0003', '2026-0004'];
    expect(await titles(one)).toMatchObject(numbers.map((number) => ({ number })));
    expect(await titles(other)).toMatchObject(numbers.map((number) => ({ number })));
  });
});
