import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonical } from '../../src/casework/canonical.js';
import { hashOfText } from '../../src/casework/chain.js';
import { verify } from '../../src/casework/verify.js';
import { openOffice, type TestOffice } from '../office.js';
import { begin, persons, small, type Scene } from './programme-scene.js';

const TEXT = `form: [{ name: summary, label: { zh-CN: 简要事迹 }, kind: text, required: true, maxChars: 300, public: true }, { name: deeds, label: { zh-CN: 事迹材料 }, kind: text, maxChars: 300 }]\n`;
const SENT = (seal = true) => `${TEXT}${persons('perUnit: { min: 2, max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: ${String(seal)} }
`;
const REST = `  - { id: review, stage: review, closes: { workingDays: 3 }, keep: 2, reserve: 1, reviewers: 2 }
  - { id: ballot, stage: committee, closes: { workingDays: 3 } }
  - { id: decision, stage: commendation }
`;
const NOTICE = `  - { id: notice, stage: notice, lasts: { workingDays: 5 } }\n`;
const back = { missing: '事迹不全', by: '2026-03-20' };

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** In the review from 5 March on, without a notice before it. */
async function inReview(seal = true): Promise<Scene> {
  const scene = await begin(where, small(SENT(seal) + REST));
  await (seal ? scene.send() : scene.list());
  await scene.round.goTo('2026-03-05');
  return scene;
}
/** In the review from 13 March on, having been on notice. */
async function afterNotice(): Promise<Scene> {
  const scene = await begin(where, small(SENT() + NOTICE + REST));
  await scene.send();
  await scene.round.goTo('2026-03-05');
  await scene.publish('notice');
  await scene.round.goTo('2026-03-13');
  return scene;
}
const head = (scene: Scene, unit = 0) => scene.who('head', scene.unit(unit));
const give = (scene: Scene, nominee: { id: string }) => scene.act('RETURNED', nominee, scene.who('approver'), back);

describe('a return', () => {
  it('is by the approver, and names what is missing and a date of its own', async () => {
    const scene = await inReview();
    const [row] = scene.cases();
    const say = (data: object, who = scene.who('approver')) => scene.act('RETURNED', row!, who, data);
    expect(await say({ by: back.by })).toBe('namesWhatIsMissing');
    expect(await say({ ...back, missing: ' ' })).toBe('namesWhatIsMissing');
    for (const by of [undefined, '', 'soon', '2026-02-30', '2026-13-01', '20.3.2026'])
      expect(await say({ missing: back.missing, by })).toBe('namesDate');
    // A day that is over is none to come back by.
    expect(await say({ missing: back.missing, by: '2026-03-04' })).toBe('namesDate');
    for (const who of [scene.reviewer(), scene.who('secretary'), head(scene)])
      expect(await say(back, who)).toBe('role');
    expect(await say(back)).toBe('ok');
  });

  it('keeps the case in its stage; it is sealed again, and comes back to the same people with its scores', async () => {
    const scene = await inReview();
    const [row] = scene.cases();
    await scene.act('SCORED', row!, scene.reviewer(), { score: 80 });
    await give(scene, row!);
    expect(await scene.states(row!)).toEqual(['review.returned']);
    expect(await scene.act('SCORED', row!, scene.reviewer(1), { score: 80 })).toBe('notPossibleHere');
    for (const who of [scene.who('clerk', scene.unit(0)), head(scene, 1), scene.who('secretary')])
      expect(await scene.act('RESEALED', row!, who)).toBe('role');
    expect(await scene.act('RESEALED', row!, head(scene))).toBe('ok');
    expect(await scene.states(row!)).toEqual(['review.reading']);
    expect(await scene.act('SCORED', row!, scene.reviewer(), { score: 90 })).toBe('notYetScored');
    expect(await scene.act('SCORED', row!, scene.reviewer(1), { score: 80 })).toBe('ok');
  });

  it('is mended by a clerk where the programme seals nothing', async () => {
    const scene = await inReview(false);
    const [row] = scene.cases();
    await give(scene, row!);
    expect(await scene.act('RESEALED', row!, scene.who('clerk', scene.unit(0)))).toBe('ok');
  });

  it('holds up nothing but the choice, and the secretary may go on without it', async () => {
    const scene = await inReview();
    const [row, ...others] = scene.cases();
    await give(scene, row!);
    await scene.score(
      others.map((each, at) => [each, 90 - at] as const),
      2,
    );
    expect(await scene.choose('review')).toContain('choiceReady');
    expect(await scene.act('MISSED', row!, scene.who('secretary'), { reason: '逾期未补正' })).toBe('ok');
    expect(await scene.choose('review')).toBe('ok');
    expect(await scene.states(row!)).toEqual(['missed']);
  });

  it('passes its own date, and nothing happens but a reminder', async () => {
    const scene = await inReview();
    const [row] = scene.cases();
    await give(scene, row!);
    await scene.round.goTo('2026-05-20');
    expect(await scene.states(row!)).toEqual(['review.returned']);
    expect(await scene.act('RESEALED', row!, head(scene))).toBe('ok');
  });
});

describe('if a public column changed', () => {
  it('the case passes the earlier notices again, alone and in full, before it can be chosen', async () => {
    const scene = await afterNotice();
    const [row, ...others] = scene.cases();
    await give(scene, row!);
    expect(await scene.act('RESEALED', row!, head(scene), { correction: { form: { summary: '改写' } } })).toBe('ok');
    expect(await scene.states(row!)).toEqual(['review.again-waiting']);
    expect(await scene.publish('notice')).toBe('ok');
    expect(await scene.notice(row!)).toMatchObject({ alone: true, opened_on: '2026-03-13', ends_on: '2026-03-20' });
    await scene.score(
      others.map((each, at) => [each, 90 - at] as const),
      2,
    );
    expect(await scene.choose('review')).toContain('choiceReady');
    await scene.round.goTo('2026-03-23');
    expect(await scene.states(row!)).toEqual(['review.reading']);
    await scene.score([[row!, 100]], 2);
    expect(await scene.choose('review')).toBe('ok');
    expect(await scene.states(row!)).toEqual(['ballot.candidate']);
  });

  it('and if none did, whatever the head says of it, it comes straight back', async () => {
    const scene = await afterNotice();
    const [row, other, third] = scene.cases();
    for (const each of [row!, other!, third!]) await give(scene, each);
    expect(await scene.act('RESEALED', row!, head(scene))).toBe('ok');
    expect(await scene.act('RESEALED', other!, head(scene), { correction: { form: { deeds: '补充' } } })).toBe('ok');
    const same = { correction: { nominee: { name: third!.name }, form: { summary: third!.form.summary } } };
    expect(await scene.act('RESEALED', third!, scene.who('head', third!.unit.id), same)).toBe('ok');
    expect(await scene.states(row!, other!, third!)).toEqual(Array(3).fill('review.reading'));
  });

  it('what it is now is kept, field by field; history holds its hash and not a word of it', async () => {
    const scene = await afterNotice();
    const [row] = scene.cases();
    await give(scene, row!);
    const correction = { nominee: { name: '新名' }, form: { deeds: '绝密的补充' } };
    expect(await scene.act('RESEALED', row!, head(scene), { correction, note: '已补' })).toBe('ok');
    expect(await scene.states(row!)).toEqual(['review.again-waiting']);
    const [now] = await scene.rows<{ nominee: object; form: Record<string, string> }>(
      'select nominee, form from nominations where id = $1',
      [row!.id],
    );
    expect(now).toMatchObject({ nominee: { name: '新名' }, form: { ...row!.form, deeds: '绝密的补充' } });
    const history = await scene.rows<{ data: object }>('select data from history where id = $1 order by seq', [
      row!.id,
    ]);
    const content = hashOfText(canonical(now!.form));
    expect(history.at(-1)!.data).toEqual({
      note: '已补',
      correction: { fields: ['form.deeds', 'nominee.name'], content },
    });
    expect(JSON.stringify(history)).not.toContain('绝密');
    expect((await verify(where.pool)).breaks).toEqual([]);
  });

  it.each([
    ['no object', 'summary'],
    ['null', null],
    ['a list', []],
    ['nothing', {}],
    ['a column of the record', { state: { to: 'commended' } }],
    ['a form that is none', { form: '改写' }],
    ['an option that is no text', { options: { post: 1 } }],
  ])('a correction that is %s changes nothing', async (_, correction) => {
    const scene = await afterNotice();
    const [row] = scene.cases();
    await give(scene, row!);
    expect(await scene.act('RESEALED', row!, head(scene), { correction })).toBe('correctionHolds');
    expect(await scene.states(row!)).toEqual(['review.returned']);
  });

  it('an objection upheld then removes it, and dismissed lets it come back', async () => {
    const scene = await afterNotice();
    const [first, second] = scene.cases();
    for (const each of [first!, second!]) {
      await give(scene, each);
      await scene.act('RESEALED', each, head(scene), { correction: { form: { summary: '改写' } } });
    }
    await scene.publish('notice');
    const [one, two] = [await scene.object(first!), await scene.object(second!)];
    await scene.round.goTo('2026-03-23');
    expect(await scene.states(first!, second!)).toEqual(Array(2).fill('review.again-contested'));
    expect([await scene.decide(one, 'UPHELD'), await scene.decide(two, 'DISMISSED')]).toEqual(['ok', 'ok']);
    expect(await scene.states(first!, second!)).toEqual(['removed', 'review.reading']);
  });

  it('the secretary may go on without it while it is on notice again', async () => {
    const scene = await afterNotice();
    const [row] = scene.cases();
    await give(scene, row!);
    await scene.act('RESEALED', row!, head(scene), { correction: { form: { summary: '改写' } } });
    await scene.publish('notice');
    expect(await scene.act('MISSED', row!, scene.who('secretary'), { reason: '限期将至' })).toBe('ok');
  });
});
