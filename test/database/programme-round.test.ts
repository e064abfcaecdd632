import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hire } from '../../src/rehearsal/company.js';
import { invent } from '../../src/rehearsal/invented.js';
import { checkProgramme } from '../../workflows/check.js';
import { openOffice, type TestOffice } from '../office.js';
import { answer, begin, persons, small, type Scene } from './programme-scene.js';

const ROUND = (first = 'workingDays: 2', review = '', basis = '') =>
  small(`${basis}${persons('perUnit: { min: 2, max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { ${first} }, seal: true }
  - { id: review, stage: review, closes: { workingDays: 3 }${review} }
  - { id: decision, stage: commendation }
reminders: { before: [1], after: [1] }
`);
const until = (day: string) => `basis: { number: 市办发〔2026〕1号, approvedBy: 市委, validUntil: ${day} }\n`;

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

let planned = 0;
/** A round that is planned, and what becomes of opening it by somebody of its office. */
async function plan(text: string, opensOn: string) {
  const { programme } = checkProgramme(text);
  const invented = invent(programme!, 1, 1);
  const staff = (await hire(where.pool, programme!, invented)).get(invented.organiser)!;
  const kept = await where.office.rounds.keepProgramme(text);
  const round = await where.office.rounds.plan(
    {
      code: `planned-${++planned}`,
      programme: kept,
      organiser: invented.organiser,
      opensOn,
      units: invented.units.map(({ id: unit, offices }) => ({ unit, offices })),
    },
    programme!,
  );
  return {
    open: async (role: 'secretary' | 'approver' = 'secretary') =>
      answer(await where.office.rounds.open(round, { person: staff[role] })),
  };
}

describe('a round is opened', () => {
  beforeAll(() => where.setClock('2026-03-02T00:00:00Z'));

  it('by the secretary, once', async () => {
    const round = await plan(ROUND(), '2026-03-02');
    expect(await round.open('approver')).toBe('role');
    expect(await round.open()).toBe('ok');
    expect(await round.open()).toBe('notPossibleHere');
  });

  it('not for a day after its basis has run out', async () => {
    const text = ROUND(undefined, '', until('2026-03-31'));
    expect(await (await plan(text, '2026-04-01')).open()).toBe('basisValid');
    expect(await (await plan(text, '2026-03-31')).open()).toBe('ok');
  });

  it('not after its basis has run out, whatever day was planned', async () => {
    const round = await plan(ROUND(undefined, '', until('2026-03-31')), '2026-03-30');
    await where.setClock('2026-04-01T02:00:00Z');
    const said = await round.open();
    await where.setClock('2026-03-02T00:00:00Z');
    expect(said).toBe('basisValid');
  });

  it('not with something that this version does not carry out', async () => {
    expect(await (await plan(ROUND(undefined, ', blind: true'), '2026-03-02')).open()).toBe('carriedOut');
  });

  it('not if the plan reaches a stage after its date', async () => {
    const text = ROUND().replace('stage: review, closes: { workingDays: 3 }', 'stage: review, closes: { date: 03-04 }');
    expect(await (await plan(text, '2026-03-02')).open()).toBe('datesReachable');
    expect(await (await plan(text, '2026-03-05')).open()).toBe('ok');
  });

  it('and closes by itself when its last stage is closed', async () => {
    const scene = await begin(where, ROUND());
    await scene.list(scene.of(0));
    await scene.seal(0);
    await scene.round.goTo('2026-03-05');
    await scene.score(scene.of(0).map((each) => [each, 80] as const));
    for (const each of scene.of(0)) await scene.act('FORWARDED', each, scene.who('approver'));
    await scene.close('review');
    await scene.round.goTo('2026-03-06');
    expect([await scene.draft(), await scene.sign(), await state(scene)]).toEqual(['ok', 'ok', 'open']);
    await scene.close('decision');
    expect(await state(scene)).toBe('closed');
  });
});

const state = async (scene: Scene) =>
  (await scene.rows<{ state: string }>('select state from rounds where id = $1', [scene.round.id]))[0]!.state;

describe('a round is cancelled', () => {
  const say = async (scene: Scene, type: string, who = scene.who('secretary'), data = {}) => {
    const said = answer(await scene.round.act('round', scene.round.id, type, who, data));
    await scene.office.sweep();
    return said;
  };
  const asked = async () => {
    const scene = await begin(where, ROUND());
    await scene.list(scene.of(0));
    await scene.seal(0);
    expect(await say(scene, 'CANCEL_ASKED', undefined, { reason: '上级要求' })).toBe('ok');
    return scene;
  };

  it('with a reason, and by a second person', async () => {
    const scene = await begin(where, ROUND());
    expect(await say(scene, 'CANCELLED', scene.who('approver'))).toBe('notPossibleHere');
    expect(await say(scene, 'CANCEL_ASKED', undefined, { reason: ' ' })).toBe('hasReason');
    expect(await say(scene, 'CANCEL_ASKED', scene.who('approver'), { reason: '上级要求' })).toBe('role');
    expect(await say(scene, 'CANCEL_ASKED', undefined, { reason: '上级要求' })).toBe('ok');
    expect(await say(scene, 'CANCELLED')).toBe('secondPerson');
    expect(await say(scene, 'CANCELLED', scene.reviewer())).toBe('role');
    expect(await say(scene, 'CANCELLED', scene.who('approver'))).toBe('ok');
    expect(await state(scene)).toBe('cancelled');
  });

  it('with every case that has not ended, and reminds nobody any more', async () => {
    const scene = await asked();
    const [first, gone] = scene.cases();
    await scene.act('WITHDRAWN', gone!, scene.who('head', scene.unit(0)));
    await scene.round.enter(scene.of(1));
    await say(scene, 'CANCELLED', scene.who('approver'));
    expect(await scene.states(first!, gone!, ...scene.of(1))).toEqual([
      'cancelled',
      'withdrawn',
      'cancelled',
      'cancelled',
    ]);
    const left = await scene.rows(
      `select 1 from reminders r join deadlines d on d.id = r.deadline_id where d.round_id = $1 and r.state = 'scheduled'`,
      [scene.round.id],
    );
    expect(left).toEqual([]);
  });

  it('for good: nothing enters, and no stage moves', async () => {
    const scene = await asked();
    await say(scene, 'CANCELLED', scene.who('approver'));
    await expect(scene.round.enter([scene.more(1)])).rejects.toThrow(/refused/);
    expect(await scene.enterLate(scene.more(1), '邮寄延误')).not.toBe('ok');
    await scene.round.goTo('2026-06-01');
    expect(await scene.stage('review')).toBe('waiting');
    expect(await say(scene, 'CANCEL_DROPPED', scene.who('approver'), { reason: '误会' })).toBe('ended');
  });

  it('unless the request is dropped, with a reason; until then everything goes on', async () => {
    const scene = await asked();
    await scene.round.goTo('2026-03-05');
    expect(await scene.stage('review')).toMatch('open 2026-03-05');
    expect(await say(scene, 'CANCEL_DROPPED', scene.who('approver'))).toBe('hasReason');
    expect(await say(scene, 'CANCEL_DROPPED', scene.who('approver'), { reason: '误会' })).toBe('ok');
    expect(await state(scene)).toBe('open');
    expect(await scene.states(scene.cases()[0]!)).toEqual(['review.reading']);
  });
});
