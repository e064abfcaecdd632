import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '../office.js';
import { begin, persons, small, type Scene } from './programme-scene.js';

const POST = `form: [{ name: post, label: { zh-CN: 职务 }, kind: choice, options: [{ code: head, title: { zh-CN: 负责人 } }, { code: other, title: { zh-CN: 其他 } }] }]`;
const rules = (between = '', person = 'perUnit: { min: 3, max: 3 }') =>
  small(`${persons(person)}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: review, stage: review, closes: { workingDays: 1 }, keep: 2, reserve: 2 }
${between}  - { id: second, stage: review, closes: { workingDays: 3 } }
  - { id: ballot, stage: committee, closes: { workingDays: 3 }, reserve: 1 }
  - { id: decision, stage: commendation }
`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** The first review has kept the best two of six on 5 March; the third and fourth are in reserve. */
async function chosen(text = rules()): Promise<Scene> {
  const scene = await begin(where, text);
  await scene.send();
  await scene.round.goTo('2026-03-05');
  await scene.score(scene.cases().map((each, at) => [each, 90 - at] as const));
  expect(await scene.choose('review')).toBe('ok');
  await scene.close('review');
  return scene;
}
const leave = async (scene: Scene, nominee: { id: string }, how: 'WITHDRAWN' | 'DECLINED' | 'REFUSED') => {
  const who = {
    WITHDRAWN: scene.who('head', scene.unit(0)),
    DECLINED: { nominee: nominee.id },
    REFUSED: scene.who('approver'),
  }[how];
  expect(await scene.act(how, nominee, who, how === 'REFUSED' ? { reason: '材料不实' } : {})).toBe('ok');
  await scene.office.sweep();
};

describe('a place that falls free before the next choice', () => {
  it.each(['WITHDRAWN', 'DECLINED', 'REFUSED'] as const)('is taken by the next in reserve (%s)', async (how) => {
    const scene = await chosen();
    const [best, , third, fourth] = scene.cases();
    await scene.round.goTo('2026-03-06');
    await leave(scene, best!, how);
    expect(await scene.states(third!, fourth!)).toEqual(['second.reading', 'review.reserve']);
  });

  it('is taken in order, each by one; when the reserve is used up it stays empty', async () => {
    const scene = await chosen();
    const [best, second, third, fourth, fifth] = scene.cases();
    await leave(scene, best!, 'WITHDRAWN');
    await leave(scene, second!, 'DECLINED');
    expect(await scene.states(third!, fourth!, fifth!)).toEqual(['second.reading', 'second.reading', 'notKept']);
    await leave(scene, third!, 'WITHDRAWN');
    expect(await scene.states(fourth!, fifth!)).toEqual(['second.reading', 'notKept']);
  });

  it('passes over who has left the reserve', async () => {
    const scene = await chosen();
    const [best, , third, fourth] = scene.cases();
    await leave(scene, third!, 'WITHDRAWN');
    expect(await scene.states(fourth!)).toEqual(['review.reserve']);
    await leave(scene, best!, 'WITHDRAWN');
    expect(await scene.states(third!, fourth!)).toEqual(['withdrawn', 'second.reading']);
  });

  it('is not taken by who would break a share, but by the next with whom it holds', async () => {
    const person = `perUnit: { min: 3, max: 3 }, ${POST}, shares: [{ where: { post: head }, of: all, max: 1 }]`;
    const scene = await begin(where, rules('', person));
    const posts = ['head', 'other', 'head', 'other', 'other', 'other'];
    const cases = posts.map((post, at) => scene.more(at < 3 ? 0 : 1, { post }));
    scene.round.invented.nominees.splice(0, Infinity, ...cases);
    await scene.send();
    await scene.round.goTo('2026-03-05');
    await scene.score(cases.map((each, at) => [each, 90 - at] as const));
    await scene.choose('review');
    const [best, second, head, fourth] = cases;
    expect(await scene.states(best!, second!, head!, fourth!)).toEqual([
      'second.reading',
      'second.reading',
      'review.reserve',
      'review.reserve',
    ]);
    await leave(scene, second!, 'WITHDRAWN');
    expect(await scene.states(head!, fourth!)).toEqual(['review.reserve', 'second.reading']);
    await leave(scene, best!, 'WITHDRAWN');
    expect(await scene.states(head!)).toEqual(['second.reading']);
  });

  it('sends whoever takes it first through the notices in between, alone', async () => {
    const scene = await chosen(rules('  - { id: notice, stage: notice, lasts: { workingDays: 5 } }\n'));
    const [best, , third] = scene.cases();
    await scene.round.goTo('2026-03-06');
    await scene.publish('notice');
    await scene.round.goTo('2026-03-16');
    expect(await scene.states(best!)).toEqual(['second.reading']);
    await leave(scene, best!, 'REFUSED');
    expect(await scene.states(third!)).toEqual(['notice.waiting']);
    await scene.consent([third!]);
    await scene.publish('notice');
    expect(await scene.notice(third!)).toMatchObject({ alone: true, opened_on: '2026-03-16', ends_on: '2026-03-23' });
    await scene.round.goTo('2026-03-24');
    expect(await scene.states(third!)).toEqual(['second.reading']);
  });

  it('is taken also when the secretary goes on without a case', async () => {
    const scene = await chosen();
    const [best, , third] = scene.cases();
    await scene.round.goTo('2026-03-06');
    await scene.act('RETURNED', best!, scene.who('approver'), { missing: '事迹不全', by: '2026-03-10' });
    await scene.act('MISSED', best!, scene.who('secretary'), { reason: '逾期未补正' });
    await scene.office.sweep();
    expect(await scene.states(best!, third!)).toEqual(['missed', 'second.reading']);
  });
});

describe('a reserve serves until the next choice is made', () => {
  /** The two that were kept stand before the committee from 9 March on. */
  const beforeBallot = async () => {
    const scene = await chosen();
    await scene.round.goTo('2026-03-06');
    const kept = scene.cases().slice(0, 2);
    await scene.score(kept.map((each) => [each, 80] as const));
    for (const each of kept) await scene.act('FORWARDED', each, scene.who('approver'));
    await scene.close('second');
    await scene.round.goTo('2026-03-09');
    return { scene, kept };
  };

  it('and moves straight there if the place falls free in its stage', async () => {
    const { scene, kept } = await beforeBallot();
    await leave(scene, kept[0]!, 'DECLINED');
    expect(await scene.states(scene.cases()[2]!)).toEqual(['ballot.candidate']);
  });

  it('then it ends, and a place that falls free later is not for it', async () => {
    const { scene, kept } = await beforeBallot();
    const [, , third, fourth] = scene.cases();
    expect(
      await scene.count(
        'ballot',
        kept.map((each) => [each, 9] as const),
      ),
    ).toBe('ok');
    expect(await scene.states(third!, fourth!)).toEqual(['review.reserve', 'review.reserve']);
    expect(await scene.closeBallot('ballot')).toBe('ok');
    expect(await scene.states(third!, fourth!)).toEqual(['notKept', 'notKept']);
    await leave(scene, kept[0]!, 'DECLINED');
    expect(await scene.states(third!, fourth!)).toEqual(['notKept', 'notKept']);
  });

  it('and those of the last choice end with the decision', async () => {
    const { scene, kept } = await beforeBallot();
    await scene.count('ballot', [
      [kept[0]!, 9],
      [kept[1]!, 4],
    ]);
    await scene.closeBallot('ballot');
    expect(await scene.states(...kept)).toEqual(['decision.awaiting', 'ballot.reserve']);
    await scene.close('ballot');
    await scene.round.goTo('2026-03-10');
    await scene.consent([kept[0]!]);
    expect([await scene.draft(), await scene.sign()]).toEqual(['ok', 'ok']);
    expect(await scene.states(...kept)).toEqual(['commended', 'notElected']);
  });
});
