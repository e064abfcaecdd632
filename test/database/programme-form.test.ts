import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Draft } from '../../src/casework/enter.js';
import type { Outcome } from '../../src/casework/act.js';
import { openOffice, type TestOffice } from '../office.js';
import { answer, begin, persons, small, type Scene } from './programme-scene.js';

const POST = `{ name: post, label: { zh-CN: 职务 }, kind: choice, required: true, options: [{ code: head, title: { zh-CN: 负责人 } }, { code: other, title: { zh-CN: 其他 } }] }`;
const DEEDS = `{ name: deeds, label: { zh-CN: 事迹 }, kind: text, required: true, maxChars: 5 }`;
const asking = (seal: boolean) =>
  small(`${persons(`perUnit: { max: 3 }, form: [${DEEDS}, ${POST}]`)}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 5 }, seal: ${seal} }
  - { id: decision, stage: commendation }
`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

type Typed = Partial<Pick<Draft, 'nominee' | 'options' | 'form'>>;
const WHOLE = { nominee: { name: '张三' }, options: { post: 'head' }, form: { deeds: '好人好事' } };
const draft = (scene: Scene, typed: Typed): Draft & { id: string } => ({
  id: randomUUID(),
  round: scene.round.id,
  category: 'person',
  unit: scene.unit(0),
  ...WHOLE,
  ...typed,
});
const clerk = (scene: Scene) => scene.who('clerk', scene.unit(0));
const enter = (scene: Scene, ...drafts: Draft[]) => scene.office.nominations.enter(clerk(scene), drafts);
const placesOf = (outcome: Outcome) => (outcome.ok ? [] : outcome.faults?.map(({ path, rule }) => `${path} ${rule}`));
const entered = async (scene: Scene, id: string) =>
  (await scene.rows<{ complete: boolean }>('select complete from nominations where id = $1', [id]))[0];

describe('a draft that is entered', () => {
  it.each<[string, Typed, string[]]>([
    ['an unknown field', { form: { deeds: '好', phone: '138' } }, ['form.phone keyKnown']],
    ['an unknown option', { options: { post: 'boss' } }, ['options.post optionKnown']],
    ['too long a text', { form: { deeds: '𠮷'.repeat(6) } }, ['form.deeds maxCharsHeld']],
    ['a column of another kind of nominee', { nominee: { title: '家乡' } }, ['nominee.title keyKnown']],
    ['a text the record cannot keep', { form: { deeds: 'a\u0000' } }, ['form.deeds plainText']],
    ['several at once', { nominee: { name: 1 }, form: { deeds: 2 } }, ['nominee.name kindHeld', 'form.deeds kindHeld']],
  ])('is refused with %s, and named the places', async (_, typed, places) => {
    const scene = await begin(where, asking(true));
    const wrong = draft(scene, typed);
    const [outcome] = await enter(scene, wrong);
    expect(outcome).toMatchObject({ ok: false, why: 'unmet', act: 'NOMINATED', unmet: ['formHolds'] });
    expect(placesOf(outcome!)).toEqual(places);
    expect(await entered(scene, wrong.id)).toBeUndefined();
  });

  it('is refused alone: those beside it in an import are entered', async () => {
    const scene = await begin(where, asking(true));
    const drafts = [draft(scene, {}), draft(scene, { form: { deeds: '\ud83d' } }), draft(scene, {})];
    const outcomes = await scene.office.nominations.enter('import', drafts);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    const rows = await scene.rows('select id from nominations where round_id = $1 order by position', [scene.round.id]);
    expect(rows).toEqual([{ id: drafts[0]!.id }, { id: drafts[2]!.id }]);
  });

  it('names every rule that is unmet, the form last', async () => {
    const scene = await begin(where, asking(true));
    const stranger = scene.who('clerk', scene.unit(1));
    const wrong = draft(scene, { form: { phone: '138' } });
    expect(answer(await scene.office.nominations.enter(stranger, [wrong]))).toBe('role, formHolds');
  });

  it('may be as long as its form says, in whatever script', async () => {
    const scene = await begin(where, asking(true));
    const texts = ['𠮷𠮷𠮷𠮷𠮷', 'ئۇيغۇ', '民族团结好'];
    expect(answer(await enter(scene, ...texts.map((deeds) => draft(scene, { form: { deeds } }))))).toBe('ok');
  });

  it('is unknown where there is no such round', async () => {
    const scene = await begin(where, asking(true));
    expect(answer(await enter(scene, { ...draft(scene, {}), round: randomUUID() }))).toBe('unknown');
  });
});

describe('a draft that is listed', () => {
  it.each([
    ['listed, for the head to seal', true, 'recommendation.listed'],
    ['sent on by itself', false, 'decision.awaiting'],
  ])('is complete before it is %s', async (_, seal, then) => {
    const scene = await begin(where, asking(seal));
    const [half, whole] = [draft(scene, { options: {}, form: { deeds: ' ' } }), draft(scene, {})];
    expect(answer(await enter(scene, half, whole))).toBe('ok');
    expect([await entered(scene, half.id), await entered(scene, whole.id)]).toEqual([
      { complete: false },
      { complete: true },
    ]);
    const outcomes = await scene.office.nominations.all('SUBMITTED', [half.id, whole.id], clerk(scene));
    expect(outcomes[0]).toMatchObject({ ok: false, why: 'unmet', unmet: ['formComplete'] });
    expect(placesOf(outcomes[0]!)).toEqual(['options.post filled', 'form.deeds filled']);
    expect(await scene.states(half, whole)).toEqual(['recommendation.draft', then]);
  });

  it('that was never complete is not sent when the recommendation closes', async () => {
    const scene = await begin(where, asking(true));
    const half = draft(scene, { form: {} });
    await enter(scene, half);
    await scene.round.goTo('2026-03-16');
    expect(await scene.states(half)).toEqual(['notSent']);
  });

  it('late, by recorded exception, is held to the same form', async () => {
    const scene = await begin(where, asking(true));
    await scene.round.goTo('2026-03-16');
    const late = (typed: Typed) => ({ ...draft(scene, typed), exception: '邮寄延误' });
    const [wrong, half] = [late({ form: { phone: '138' } }), late({ form: {} })];
    const outcomes = await scene.office.nominations.enter(scene.who('secretary'), [wrong, half]);
    expect(outcomes.map((each) => answer(each))).toEqual(['formHolds', 'ok']);
    expect(await scene.act('SUBMITTED', half, clerk(scene))).toBe('formComplete');
  });
});

describe('the form', () => {
  it('is that of the unit’s setting, where it has one', async () => {
    const text = asking(true).replace(
      'stages:',
      `settings: [{ code: school, title: { zh-CN: 学校 }, form: [] }]\nstages:`,
    );
    const scene = await begin(where, text);
    const [typed, blank] = [draft(scene, {}), draft(scene, { options: {}, form: {} })];
    const [refused, taken] = await enter(scene, typed, blank);
    expect(placesOf(refused!)).toEqual(['options.post keyKnown', 'form.deeds keyKnown']);
    expect(taken!.ok).toBe(true);
    expect(await entered(scene, blank.id)).toEqual({ complete: true });
  });
});
