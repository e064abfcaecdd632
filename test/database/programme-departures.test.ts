import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Departures } from '../../src/reviews/review.service.js';
import { openOffice, type TestOffice } from '../office.js';
import { answer, begin, ids, persons, small, type Scene } from './programme-scene.js';

const POST = `form: [{ name: post, label: { zh-CN: 职务 }, kind: choice, options: [{ code: head, title: { zh-CN: 负责人 } }, { code: other, title: { zh-CN: 其他 } }] }]`;
const ONE_HEAD = `${POST}, shares: [{ where: { post: head }, of: all, max: 1 }]`;
const choosing = (review: string, person = '') =>
  small(`${persons(`perUnit: { min: 3, max: 3 }${person}`)}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: review, stage: review, closes: { workingDays: 3 }, ${review} }
  - { id: decision, stage: commendation }
`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** Six, a to f, whose scores fall in that order unless they are given. */
async function six(review = 'keep: 3, reserve: 2', scores = [90, 80, 70, 60, 50, 40], person = ''): Promise<Scene> {
  const scene = await begin(where, choosing(review, person));
  if (person !== '') {
    const cases = ['head', 'head', 'other', 'other', 'other', 'other'].map((post, at) =>
      scene.more(at < 3 ? 0 : 1, { post }),
    );
    scene.round.invented.nominees.splice(0, Infinity, ...cases);
  }
  await scene.send();
  await scene.round.goTo('2026-03-05');
  await scene.score(scores.map((score, at) => [scene.cases()[at]!, score] as const));
  return scene;
}
const choose = async (scene: Scene, decide: Departures): Promise<string> => {
  const list = await scene.round.list('review', 'person', scene.organiser);
  return answer(await scene.office.reviews.choose(list, scene.who('approver'), decide));
};
const choiceOf = async (scene: Scene) => {
  const list = await scene.round.list('review', 'person', scene.organiser);
  const [row] = await scene.rows<{
    state: string;
    result: { kept: string[]; reserve: string[]; out: string[] } | null;
  }>('select state, result from lists where id = $1', [list]);
  const said = await scene.rows<{ data: Record<string, unknown> }>('select data from history where id = $1', [list]);
  return { ...row!, history: said.map(({ data }) => data) };
};

describe('the approver who departs from the order of scores', () => {
  it('keeps whom the approver says, with a reason for each; the reasons stay in the history', async () => {
    const scene = await six();
    const [a, b, c, d, e, f] = ids(scene.cases());
    const reasons = { [b!]: '材料单薄', [d!]: '基层一线' };
    expect(await choose(scene, { kept: [a!, c!, d!], reasons })).toBe('ok');
    const { result, history } = await choiceOf(scene);
    expect(result).toMatchObject({ kept: [a, c, d], reserve: [b, e], out: [f] });
    expect(history).toEqual([{ kept: [a, c, d], reserve: [b, e], notKept: [f], reasons, decideTie: [] }]);
    expect(await scene.states(...scene.cases())).toEqual([
      'decision.awaiting',
      'review.reserve',
      'decision.awaiting',
      'decision.awaiting',
      'review.reserve',
      'notKept',
    ]);
  });

  it.each([
    ['for neither', {}],
    ['for the one let in alone', { in: '基层一线' }],
    ['for the one left out alone', { out: '材料单薄' }],
    ['in blanks', { in: '基层一线', out: ' ' }],
  ] as [string, { in?: string; out?: string }][])('is refused as a whole with a reason %s', async (_, said) => {
    const scene = await six();
    const [a, b, c, d] = ids(scene.cases());
    const reasons = { ...(said.in ? { [d!]: said.in } : {}), ...(said.out ? { [b!]: said.out } : {}) };
    expect(await choose(scene, { kept: [a!, c!, d!], reasons })).toBe('departuresReasoned');
    expect(await choiceOf(scene)).toMatchObject({ state: 'open', result: null, history: [] });
    expect(new Set(await scene.states(...scene.cases()))).toEqual(new Set(['review.reading']));
  });

  it('may rank them otherwise, with a reason for each that is moved', async () => {
    const scene = await six();
    const [a, b, c] = ids(scene.cases());
    const kept = [b!, a!, c!];
    expect(await choose(scene, { kept, reasons: { [b!]: '事迹突出' } })).toBe('departuresReasoned');
    expect(await choose(scene, { kept, reasons: { [b!]: '事迹突出', [a!]: '次之' } })).toBe('ok');
    expect((await choiceOf(scene)).result!.kept).toEqual(kept);
  });

  it('may leave places empty: whoever is left out stands first in the reserve, and moves up', async () => {
    const scene = await six();
    const [a, b, c, d, e, f] = ids(scene.cases());
    expect(await choose(scene, { kept: [a!], reasons: { [b!]: '宁缺毋滥' } })).toBe('departuresReasoned');
    expect(await choose(scene, { kept: [a!], reasons: { [b!]: '宁缺毋滥', [c!]: '宁缺毋滥' } })).toBe('ok');
    expect((await choiceOf(scene)).result).toMatchObject({ kept: [a], reserve: [b, c], out: [d, e, f] });
    await scene.act('WITHDRAWN', { id: a! }, scene.who('head', scene.unit(0)));
    await scene.office.sweep();
    expect(await scene.states({ id: b! }, { id: c! })).toEqual(['decision.awaiting', 'review.reserve']);
  });

  it('may leave all places empty', async () => {
    const scene = await six('keep: 1, reserve: 0');
    expect(await choose(scene, { kept: [], reasons: { [scene.cases()[0]!.id]: '宁缺毋滥' } })).toBe('ok');
    expect(new Set(await scene.states(...scene.cases()))).toEqual(new Set(['notKept']));
  });

  it('says who waits in reserve, with a reason for whoever is put before a better one', async () => {
    const scene = await six();
    const [a, b, c, d, e] = ids(scene.cases());
    const kept = [a!, b!, c!];
    expect(await choose(scene, { kept, reserve: [e!, d!], reasons: { [e!]: '基层' } })).toBe('departuresReasoned');
    expect(await choose(scene, { kept, reserve: [e!], reasons: { [e!]: '基层' } })).toBe('ok');
    expect((await choiceOf(scene)).result!.reserve).toEqual([e]);
  });

  it('does not break a share, whatever the reason', async () => {
    const scene = await six('keep: 2', undefined, `, ${ONE_HEAD}`);
    const [a, b, c] = ids(scene.cases());
    const reasons = { [b!]: '优秀', [c!]: '让位' };
    expect(await choose(scene, { kept: [a!, b!], reasons })).toBe('sharesHold');
    expect(await choiceOf(scene)).toMatchObject({ state: 'open', result: null });
    expect(await choose(scene, { kept: [b!, c!], reasons: { [a!]: '让位', [b!]: '优秀' } })).toBe('ok');
  });

  it('keeps no more than there are places, nobody below pass, and nobody who is not there', async () => {
    const scene = await six('keep: 2, reserve: 2, pass: 55');
    const [a, b, c, , e] = ids(scene.cases());
    const because = (...cases: string[]) => Object.fromEntries(cases.map((id) => [id, '优秀']));
    expect(await choose(scene, { kept: [a!, b!, c!], reasons: because(c!) })).toBe('keepHeld');
    expect(await choose(scene, { kept: [a!, e!], reasons: because(b!, e!) })).toBe('keepHeld');
    expect(await choose(scene, { kept: [a!, a!], reasons: because(a!, b!) })).toContain('sameCases');
    expect(await choose(scene, { kept: [a!, scene.unit(0)], reasons: because(b!, scene.unit(0)) })).toBe('sameCases');
  });
});

describe('the approver who departs where there is a tie at the edge', () => {
  const tied = () => six('keep: 3, reserve: 1', [90, 80, 80, 80, 50, 40]);

  it('gives a reason for those preferred', async () => {
    const scene = await tied();
    const [a, b, c, d, e, f] = ids(scene.cases());
    // Of equals whoever was recommended first stands first: d leads the list of the second unit.
    const kept = [a!, d!, b!];
    expect(await choose(scene, { kept, reasons: { [b!]: '一线' } })).toBe('departuresReasoned');
    expect(await choose(scene, { kept, reasons: { [b!]: '一线', [d!]: '一线' } })).toBe('ok');
    const { result, history } = await choiceOf(scene);
    expect(result).toMatchObject({ kept, reserve: [c], out: [e, f] });
    expect(history[0]!.decideTie).toEqual([d, b]);
  });

  it('leaves no place empty in silence that one of the tied could have had', async () => {
    const scene = await tied();
    const [a, b, c, d] = ids(scene.cases());
    const kept = [a!, b!];
    expect(await choose(scene, { kept, reasons: { [b!]: '一线' } })).toBe('departuresReasoned');
    const reasons = { [b!]: '一线', [c!]: '宁缺毋滥', [d!]: '宁缺毋滥' };
    expect(await choose(scene, { kept, reasons })).toBe('ok');
  });

  it('may prefer somebody else to all of them, with a reason for each', async () => {
    const scene = await tied();
    const [a, b, c, d, e] = ids(scene.cases());
    const kept = [a!, e!];
    expect(await choose(scene, { kept, reasons: { [e!]: '一线' } })).toBe('departuresReasoned');
    const reasons = Object.fromEntries([b, c, d, e].map((id) => [id!, '一线']));
    expect(await choose(scene, { kept, reasons })).toBe('ok');
  });
});
