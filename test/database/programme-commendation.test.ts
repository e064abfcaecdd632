import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '../office.js';
import { answer, begin, ids, personOf, persons, small, type Scene } from './programme-scene.js';

const POST = `form: [{ name: post, label: { zh-CN: 职务 }, kind: choice, options: [{ code: head, title: { zh-CN: 负责人 } }, { code: other, title: { zh-CN: 其他 } }] }]`;
const SEND = `stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 } }
`;
const commends = (more = '', category = 'perUnit: { max: 2 }') =>
  small(`${persons(category)}${SEND}  - { id: decision, stage: commendation${more} }\n`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** Two of each unit wait for the decision from Thursday 5 March on. */
async function awaiting(text = commends()): Promise<Scene> {
  const scene = await begin(where, text);
  const cases = [0, 0, 1, 1].map((unit) => scene.more(unit));
  scene.round.invented.nominees.splice(0, Infinity, ...cases);
  await scene.list();
  await scene.round.goTo('2026-03-05');
  return scene;
}
interface Title {
  id: string;
  number: string;
  level: string;
  from: string;
  to: string | null;
}
const titles = (scene: Scene) =>
  scene.rows<Title>(
    `select nomination_id as id, number, level, valid_from::text as from, valid_to::text as to from titles
     where round_id = $1 order by number`,
    [scene.round.id],
  );
const decide = async (scene: Scene) => [await scene.draft(), await scene.sign()];

describe('a decision', () => {
  it('is drafted by the secretary, when its stage has opened, and signed by the approver', async () => {
    const scene = await begin(where, commends());
    await scene.list();
    expect(await scene.draft()).toContain('stageBegun');
    await scene.round.goTo('2026-03-05');
    expect(await scene.stage('decision')).toBe('open 2026-03-05 2026-03-05');
    expect(await scene.sign()).toContain('notPossibleHere');
    expect(await scene.draft({}, scene.who('approver'))).toBe('role');
    expect(await scene.draft()).toBe('ok');
    expect(await scene.sign({}, scene.who('secretary'))).toContain('role');
    expect(await scene.sign()).toBe('ok');
  });

  it('is not signed by the person who drafted it', async () => {
    const scene = await awaiting();
    const person = personOf(scene.who('secretary'));
    await scene.give(person, 'approver', scene.organiser);
    await scene.draft();
    expect(await scene.sign({}, { person })).toBe('notTheDrafter');
    expect(await scene.sign()).toBe('ok');
  });

  it('is made once, for all cases that wait', async () => {
    const scene = await awaiting();
    expect(await decide(scene)).toEqual(['ok', 'ok']);
    expect(await scene.states(...scene.cases())).toEqual(Array(4).fill('commended'));
    expect(await decide(scene)).toEqual(['ended', 'ended']);
  });

  it('leaves nobody out in silence, and takes in nobody who was not drafted', async () => {
    const scene = await awaiting();
    const [left, ...others] = scene.cases();
    const list = await scene.round.list('decision', null, scene.organiser);
    const draft = (cases: string[]) => scene.round.act('list', list, 'DRAFTED', scene.who('secretary'), { cases });
    await draft(ids(others));
    expect(await scene.sign()).toBe('choiceReady');
    const all = { cases: ids(scene.cases()) };
    expect(answer(await scene.round.act('list', list, 'SIGNED', scene.who('approver'), all))).toContain('sameCases');
    await scene.draft();
    await scene.act('WITHDRAWN', left!, scene.who('head', scene.unit(0)));
    expect(await scene.sign()).toBe('sameCases');
    expect(await decide(scene)).toEqual(['ok', 'ok']);
    expect(await scene.states(left!)).toEqual(['withdrawn']);
  });

  it('commends nobody without consent; such a case waits, named with a reason', async () => {
    const scene = await begin(where, commends());
    const cases = [0, 0].map((unit) => scene.more(unit));
    scene.round.invented.nominees.splice(0, Infinity, ...cases);
    await scene.list(cases, false);
    await scene.consent([cases[0]!]);
    await scene.round.goTo('2026-03-05');
    expect(await decide(scene)).toEqual(['ok', 'consentsGiven']);
    const without = { [cases[1]!.id]: '联系不上' };
    expect([await scene.draft(without), await scene.sign(without)]).toEqual(['ok', 'ok']);
    expect(await scene.states(...cases)).toEqual(['commended', 'decision.awaiting']);
  });

  it('waits for a contested case, unless the secretary goes on without it, for a supplementary decision', async () => {
    const text = small(
      `${persons('perUnit: { max: 2 }')}${SEND}  - { id: notice, stage: notice, lasts: { workingDays: 5 } }
  - { id: decision, stage: commendation }
`,
    );
    const scene = await awaiting(text);
    await scene.publish('notice');
    const [row, ...others] = scene.cases();
    await scene.object(row!);
    await scene.round.goTo('2026-03-13');
    expect(await decide(scene)).toEqual(['ok', 'choiceReady']);
    const without = { [row!.id]: '限期将至' };
    expect(await scene.sign(without)).toBe('choiceReady');
    expect(await scene.draft(without)).toBe('ok');
    expect(await scene.sign(without)).toBe('ok');
    expect(await scene.states(row!, ...others)).toEqual(['notice.contested', ...Array(3).fill('commended')]);
  });
});

describe('a decision gives', () => {
  it('no more titles than there are seats, in each category', async () => {
    const text = small(`categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { max: 1 }, seats: 1 }
  - { code: team, title: { zh-CN: 集体 }, nominee: collective, perUnit: { max: 1 }, seats: 1 }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 } }
  - { id: review, stage: review, for: [team], closes: { workingDays: 2 }, ties: all }
  - { id: decision, stage: commendation }
`);
    const scene = await begin(where, text);
    const cases = [scene.more(0, {}, scene.cases('person')[0]), scene.more(1, {}, scene.cases('person')[0])];
    await scene.list(cases);
    await scene.round.goTo('2026-03-05');
    await scene.close('review');
    await scene.round.goTo('2026-03-06');
    expect(await decide(scene)).toEqual(['ok', 'seatsHeld']);
    const without = { [cases[1]!.id]: '名额有限' };
    expect([await scene.draft(without), await scene.sign(without)]).toEqual(['ok', 'ok']);
  });

  it('more than the seats to those only whom ties: all let in', async () => {
    const text = small(`${persons('perUnit: { max: 2 }, seats: 1')}${SEND}
  - { id: review, stage: review, closes: { workingDays: 2 }, ties: all }
  - { id: decision, stage: commendation }
`);
    const scene = await awaiting(text);
    await scene.score(scene.cases().map((each, at) => [each, at < 2 ? 90 : 80] as const));
    await scene.choose('review');
    await scene.close('review');
    await scene.round.goTo('2026-03-06');
    expect(await decide(scene)).toEqual(['ok', 'ok']);
    expect(await titles(scene)).toHaveLength(2);
  });

  it('no more titles in a round than the basis allows', async () => {
    const basis = `basis: { number: 市办发〔2026〕1号, approvedBy: 市委, validUntil: 2030-12-31, cap: 3 }\n`;
    const scene = await awaiting(
      small(`${basis}${persons('perUnit: { max: 2 }')}${SEND}  - { id: decision, stage: commendation }\n`),
    );
    expect(await decide(scene)).toEqual(['ok', 'capHeld']);
    const without = { [scene.cases()[3]!.id]: '名额有限' };
    expect([await scene.draft(without), await scene.sign(without)]).toEqual(['ok', 'ok']);
  });

  it('no list that breaks a share', async () => {
    const text = commends('', `perUnit: { max: 2 }, ${POST}, shares: [{ where: { post: head }, of: all, max: 25% }]`);
    const scene = await begin(where, text);
    const cases = ['head', 'head', 'other', 'other'].map((post, at) => scene.more(at % 2, { post }));
    scene.round.invented.nominees.splice(0, Infinity, ...cases);
    await scene.list();
    await scene.round.goTo('2026-03-05');
    expect(await decide(scene)).toEqual(['ok', 'sharesHold']);
    expect(await scene.states(...cases)).toEqual(Array(4).fill('decision.awaiting'));
  });
});

describe('a title', () => {
  it('runs from the decision to the day before it so many years later, at the level of the organiser', async () => {
    const scene = await awaiting(commends(', titleYears: 5'));
    await scene.draft();
    await scene.round.goTo('2026-03-09');
    await scene.sign();
    expect((await titles(scene))[0]).toMatchObject({ level: 'city', from: '2026-03-09', to: '2031-03-08' });
  });

  it('of the 29th of February ends on the 28th; without titleYears it never ends; its level may be said', async () => {
    const leap = await begin(where, commends(', titleYears: 3'), { from: '2028-02-22' });
    await leap.list();
    await leap.round.goTo('2028-02-29');
    await decide(leap);
    expect((await titles(leap))[0]).toMatchObject({ from: '2028-02-29', to: '2031-02-28' });
    const open = await awaiting(commends(', level: township'));
    await decide(open);
    expect((await titles(open))[0]).toMatchObject({ level: 'township', to: null });
  });

  it('is numbered by category, then rank', async () => {
    const text = small(`categories:
  - { code: team, title: { zh-CN: 集体 }, nominee: collective, perUnit: { max: 2 }, seats: 2 }
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { max: 2 }, seats: 2 }
${SEND}  - { id: review, stage: review, closes: { workingDays: 2 } }
  - { id: decision, stage: commendation }
`);
    const scene = await begin(where, text);
    const [team, person] = ['team', 'person'].map((code) => scene.cases(code)[0]!);
    const cases = [team!, person!].flatMap((like) => [scene.more(0, {}, like), scene.more(1, {}, like)]);
    scene.round.invented.nominees.splice(0, Infinity, ...cases);
    await scene.list();
    await scene.round.goTo('2026-03-05');
    await scene.score(cases.map((each, at) => [each, 60 + at] as const));
    for (const code of ['person', 'team']) await scene.choose('review', undefined, code);
    await scene.close('review');
    await scene.round.goTo('2026-03-06');
    await decide(scene);
    const [t1, t2, p1, p2] = cases;
    expect((await titles(scene)).map(({ id }) => id)).toEqual(ids([t2!, t1!, p2!, p1!]));
    expect((await titles(scene)).map(({ number }) => number)).toEqual(['1', '2', '3', '4'].map((n) => `2026-000${n}`));
  });

  it('is numbered in one series a year for the whole office, whatever gave it', async () => {
    const text = small(`categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person }
  - { code: team, title: { zh-CN: 集体 }, nominee: collective }
${SEND}  - { id: referral, stage: referral, for: [team], closes: { workingDays: 2 }, to: province }
  - { id: decision, stage: commendation, for: [person] }
`);
    const scene = await begin(where, text);
    await scene.list();
    await scene.round.goTo('2026-03-05');
    const [first, last] = scene.cases('team');
    for (const act of ['RELEASED', 'SENT_UP', 'RECEIVED'])
      await scene.round.all(act, [first!, last!], () => scene.who(act === 'RELEASED' ? 'approver' : 'secretary'));
    await scene.act('GRANTED', first!, scene.who('secretary'));
    await decide(scene);
    await scene.round.goTo('2027-01-01', '00:00');
    await scene.act('GRANTED', last!, scene.who('secretary'));
    expect((await titles(scene)).map(({ id, number }) => [id, number])).toEqual([
      [first!.id, '2026-0001'],
      [scene.cases('person')[0]!.id, '2026-0002'],
      [scene.cases('person')[1]!.id, '2026-0003'],
      [last!.id, '2027-0001'],
    ]);
  });
});
