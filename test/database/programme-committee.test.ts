import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '../office.js';
import { begin, ids, persons, small, type Scene } from './programme-scene.js';

const POST = `form: [{ name: post, label: { zh-CN: 职务 }, kind: choice, options: [{ code: head, title: { zh-CN: 负责人 } }, { code: other, title: { zh-CN: 其他 } }] }]`;
const elects = (ballot: string, person = 'perUnit: { min: 2, max: 2 }, seats: 2') =>
  small(`${persons(person)}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: ballot, stage: committee, closes: { workingDays: 3 }${ballot} }
  - { id: decision, stage: commendation }
`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** Four candidates, in order of unit and recommendation, before a committee of nine: a chair and eight members. */
async function meeting(text = elects('')): Promise<Scene> {
  const scene = await begin(where, text);
  await scene.send();
  await scene.round.goTo('2026-03-05');
  return scene;
}
const votes = (scene: Scene, ...given: number[]) => given.map((each, at) => [scene.cases()[at]!, each] as const);
const result = async (scene: Scene) => {
  const list = await scene.round.list('ballot', 'person', scene.organiser);
  const [row] = await scene.rows<{ result: Record<'kept' | 'reserve' | 'out' | 'tied', string[]> }>(
    'select result from lists where id = $1',
    [list],
  );
  return row!.result;
};

describe('a ballot', () => {
  it('needs a quorum of the members appointed', async () => {
    const scene = await meeting(elects(', quorum: 2/3'));
    expect(await scene.count('ballot', votes(scene, 5, 5, 0, 0), { present: 5, valid: 5 })).toBe('quorate');
    expect(await scene.count('ballot', votes(scene, 6, 6, 0, 0), { present: 6, valid: 6 })).toBe('ok');
    const half = await meeting(elects(', quorum: over 1/2'));
    expect(await half.count('ballot', votes(half, 4, 4, 0, 0), { present: 4, valid: 4 })).toBe('quorate');
    expect(await half.count('ballot', votes(half, 5, 5, 0, 0), { present: 5, valid: 5 })).toBe('ok');
  });

  it('gives seats by votes to those that meet the threshold; the others end, and a seat may stay empty', async () => {
    const scene = await meeting();
    const [a, b, c, d] = scene.cases();
    await scene.count('ballot', votes(scene, 4, 9, 3, 2));
    expect(await scene.closeBallot('ballot')).toBe('ok');
    expect(await scene.states(a!, b!, c!, d!)).toEqual(['notElected', 'decision.awaiting', 'notElected', 'notElected']);
  });

  it.each([
    ['of those present', 'base: present', 1],
    ['of all members', 'base: all', 0],
    ['of the valid ballots', 'base: valid', 2],
  ])('takes the threshold %s', async (_, base, elected) => {
    const scene = await meeting(elects(`, ${base}`));
    expect(await scene.count('ballot', votes(scene, 4, 3, 0, 0), { present: 7, valid: 5 })).toBe('ok');
    expect((await result(scene)).kept).toEqual(ids(scene.cases().slice(0, elected)));
  });

  it('leaves a recused member out of the base of that candidate only', async () => {
    const scene = await meeting(elects(', threshold: 2/3'));
    const [a, b] = scene.cases();
    await scene.count('ballot', votes(scene, 5, 5, 0, 0), { recused: { [a!.id]: 2 } });
    expect((await result(scene)).kept).toEqual([a!.id]);
    expect((await result(scene)).out).toContain(b!.id);
  });

  it('says how many votes each of its candidates has, no more and no less', async () => {
    const scene = await meeting();
    expect(await scene.count('ballot', votes(scene, 9, 9, 0))).toContain('sameCases');
    expect(await scene.count('ballot', [...votes(scene, 9, 9, 0, 0), [{ id: 'stranger' }, 0]])).toContain('sameCases');
  });

  it('cannot hold more votes than could be cast: one a member for a candidate, `seats` a member in all', async () => {
    const scene = await meeting();
    expect(await scene.count('ballot', votes(scene, 10, 0, 0, 0))).not.toBe('ok');
    expect(await scene.count('ballot', votes(scene, 9, 9, 1, 0))).not.toBe('ok');
    expect(await scene.count('ballot', votes(scene, -1, 9, 9, 0))).not.toBe('ok');
    expect(await scene.count('ballot', votes(scene, 9, 9, 0, 0), { present: 12, valid: 12 })).not.toBe('ok');
    expect(await scene.count('ballot', votes(scene, 9, 9, 0, 0))).toBe('ok');
  });

  it('is counted by the secretary or the chair, of all candidates once', async () => {
    const scene = await meeting();
    for (const who of [scene.who('approver'), scene.reviewer()])
      expect(await scene.count('ballot', votes(scene, 9, 9, 0, 0), {}, who)).toBe('role');
    expect(await scene.count('ballot', votes(scene, 9, 8, 1, 0))).toBe('ok');
    expect(await scene.count('ballot', votes(scene, 1, 1, 8, 8))).not.toBe('ok');
    expect((await result(scene)).kept).toEqual(ids(scene.cases().slice(0, 2)));
  });

  it('is closed by the chair, once', async () => {
    const scene = await meeting();
    expect(await scene.closeBallot('ballot')).not.toBe('ok');
    await scene.count('ballot', votes(scene, 9, 8, 0, 0));
    for (const who of [scene.who('secretary'), scene.who('approver'), 'clock' as const])
      expect(await scene.closeBallot('ballot', who)).toContain('role');
    expect(await scene.closeBallot('ballot')).toBe('ok');
    expect(await scene.closeBallot('ballot')).toContain('ended');
    expect(await scene.count('ballot', votes(scene, 0, 0, 9, 9))).toContain('ended');
  });

  it('keeps as reserve the next by votes', async () => {
    const scene = await meeting(elects(', reserve: 1'));
    await scene.count('ballot', votes(scene, 1, 8, 2, 7));
    await scene.closeBallot('ballot');
    expect(await scene.states(...scene.cases())).toEqual([
      'notElected',
      'decision.awaiting',
      'ballot.reserve',
      'decision.awaiting',
    ]);
  });

  it('passes over whoever would make a share impossible', async () => {
    const shares = `shares: [{ where: { post: head }, of: all, max: 1 }]`;
    const scene = await begin(where, elects('', `perUnit: { min: 2, max: 2 }, seats: 2, ${POST}, ${shares}`));
    const cases = ['head', 'head', 'other', 'other'].map((post, at) => scene.more(at < 2 ? 0 : 1, { post }));
    scene.round.invented.nominees.splice(0, Infinity, ...cases);
    await scene.send();
    await scene.round.goTo('2026-03-05');
    await scene.count('ballot', votes(scene, 7, 6, 5, 0));
    expect((await result(scene)).kept).toEqual(ids([cases[0]!, cases[2]!]));
  });
});

describe('a tie at the edge', () => {
  it('is voted again among the tied, and nothing is closed before', async () => {
    const scene = await meeting();
    const [a, b, c, d] = scene.cases();
    await scene.count('ballot', votes(scene, 8, 5, 5, 0));
    expect(await result(scene)).toMatchObject({ kept: [a!.id], tied: expect.arrayContaining(ids([b!, c!])) });
    expect(await scene.closeBallot('ballot')).toContain('noTieLeft');
    const again = { of: 'tied' as const };
    expect(await scene.count('ballot', votes(scene, 8, 5, 5, 0), again)).toContain('sameCases');
    const among = (x: number, y: number): [{ id: string }, number][] => [
      [b!, x],
      [c!, y],
    ];
    expect(await scene.count('ballot', among(4, 4), again)).toBe('ok');
    expect(await scene.closeBallot('ballot')).toContain('noTieLeft');
    expect(await scene.count('ballot', among(3, 6), again)).toBe('ok');
    expect(await scene.closeBallot('ballot')).toBe('ok');
    expect(await scene.states(a!, b!, c!, d!)).toEqual([
      'decision.awaiting',
      'notElected',
      'decision.awaiting',
      'notElected',
    ]);
  });

  it('below the edge, or where all get in, is none', async () => {
    const scene = await meeting();
    await scene.count('ballot', votes(scene, 7, 7, 2, 2));
    expect(await result(scene)).toMatchObject({ tied: [] });
    expect(await scene.closeBallot('ballot')).toBe('ok');
  });
});

describe('open seats', () => {
  it('may be voted on in a further ballot, among those not yet elected, with the threshold', async () => {
    const scene = await meeting();
    const [a, b, c, d] = scene.cases();
    await scene.count('ballot', votes(scene, 8, 4, 3, 2));
    const rest = (x: number, y: number, z: number): [{ id: string }, number][] => [
      [b!, x],
      [c!, y],
      [d!, z],
    ];
    expect(await scene.count('ballot', votes(scene, 8, 4, 3, 2), { of: 'openSeats' })).toContain('sameCases');
    expect(await scene.count('ballot', rest(4, 5, 0), { of: 'openSeats' })).toBe('ok');
    expect((await result(scene)).kept).toEqual(ids([a!, c!]));
    expect(await scene.closeBallot('ballot')).toBe('ok');
    expect(await scene.states(b!, c!)).toEqual(['notElected', 'decision.awaiting']);
  });
});

describe('the committee', () => {
  it('votes once nobody is on the way to it any more', async () => {
    const text = elects('').replace(
      '  - { id: ballot',
      '  - { id: review, stage: review, closes: { workingDays: 1 } }\n  - { id: ballot',
    );
    const scene = await meeting(text);
    const [back, ...others] = scene.cases();
    await scene.act('RETURNED', back!, scene.who('approver'), { missing: '事迹不全', by: '2026-03-10' });
    await scene.score(others.map((each) => [each, 80] as const));
    for (const each of others) await scene.act('FORWARDED', each, scene.who('approver'));
    expect(await scene.close('review')).toBe('ok');
    await scene.round.goTo('2026-03-06');
    expect(await scene.stage('ballot')).toMatch('open 2026-03-06');
    const three = others.map((each) => [each, 6] as const);
    expect(await scene.count('ballot', three)).toBe('choiceReady');
    await scene.act('MISSED', back!, scene.who('secretary'), { reason: '逾期未补正' });
    expect(await scene.count('ballot', three)).toBe('ok');
  });

  it('is not stuck with an elected candidate who has withdrawn before the ballot was closed', async () => {
    const scene = await meeting();
    const [a, b, c, d] = scene.cases();
    await scene.count('ballot', votes(scene, 9, 8, 0, 0));
    await scene.act('WITHDRAWN', a!, scene.who('head', scene.unit(0)));
    await scene.count(
      'ballot',
      [
        [c!, 6],
        [d!, 0],
      ],
      { of: 'openSeats' },
    );
    expect(await scene.closeBallot('ballot')).toBe('ok');
    expect(await scene.states(a!, b!, c!, d!)).toEqual([
      'withdrawn',
      'decision.awaiting',
      'decision.awaiting',
      'notElected',
    ]);
  });
});
