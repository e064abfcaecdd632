import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '../office.js';
import { begin, ids, persons, small, type Scene } from './programme-scene.js';

const POST = `form: [{ name: post, label: { zh-CN: 职务 }, kind: choice, options: [{ code: head, title: { zh-CN: 负责人 } }, { code: other, title: { zh-CN: 其他 } }] }]`;
const choosing = (review: string, person = 'perUnit: { min: 2, max: 2 }') =>
  small(`${persons(person)}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: review, stage: review, closes: { workingDays: 3 }, ${review} }
  - { id: decision, stage: commendation }
`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** Two of each unit, with these scores in order of unit and recommendation: 0-1, 0-2, 1-1, 1-2. */
async function scored(text: string, ...scores: number[]): Promise<Scene> {
  const scene = await begin(where, text);
  await scene.send();
  await scene.round.goTo('2026-03-05');
  await scene.score(scores.map((score, at) => [scene.cases()[at]!, score] as const));
  return scene;
}
const result = async (scene: Scene) => {
  const list = await scene.round.list('review', 'person', scene.organiser);
  const [row] = await scene.rows<{ result: { kept: string[]; reserve: string[] } }>(
    'select result from lists where id = $1',
    [list],
  );
  return row!.result;
};

describe('a choice', () => {
  it('takes the best by mean score, then by recommendation; below it a reserve waits, the rest end', async () => {
    const scene = await scored(choosing('keep: 2, reserve: 1'), 80, 90, 70, 60);
    const [a, b, c, d] = scene.cases();
    expect(await scene.choose('review')).toBe('ok');
    expect(await result(scene)).toMatchObject({ kept: ids([b!, a!]), reserve: [c!.id] });
    expect(await scene.states(a!, b!, c!, d!)).toEqual([
      'decision.awaiting',
      'decision.awaiting',
      'review.reserve',
      'notKept',
    ]);
  });

  it('puts equals who all get in in the order of recommendation: every unit first, then every second', async () => {
    const scene = await scored(choosing('keep: 4'), 80, 90, 80, 80);
    const [a, b, c, d] = scene.cases();
    await scene.choose('review');
    expect((await result(scene)).kept).toEqual(ids([b!, a!, c!, d!]));
  });

  it('takes the mean of several reviewers', async () => {
    const scene = await scored(choosing('keep: 1, reviewers: 2'), 90, 81, 50, 50);
    const [a, b, c, d] = scene.cases();
    const second = [70, 80, 50, 50];
    for (const [at, each] of [a!, b!, c!, d!].entries())
      await scene.act('SCORED', each, scene.reviewer(1), { score: second[at] });
    await scene.choose('review');
    expect((await result(scene)).kept).toEqual([b!.id]);
  });

  it('is closed by the approver, once, when every case has its scores', async () => {
    const scene = await scored(choosing('keep: 2'), 80, 90, 70);
    const last = scene.cases()[3]!;
    expect(await scene.choose('review')).toContain('choiceReady');
    await scene.score([[last, 60]]);
    const kept = { kept: [scene.cases()[1]!, scene.cases()[0]!], notKept: [scene.cases()[2]!, last] };
    for (const who of [scene.who('secretary'), scene.reviewer(), 'clock' as const])
      expect(await scene.chooseAs('review', kept, who)).toContain('role');
    expect(await scene.choose('review')).toBe('ok');
    expect(await scene.chooseAs('review', kept)).toContain('ended');
  });

  it('waits for opinion slips, and for their answers', async () => {
    const scene = await scored(choosing('keep: 2, opinions: [tax]'), 80, 90, 70, 60);
    const slip = (each: { id: string }, answer: string) =>
      scene.act('SLIP_RECORDED', each, scene.who('secretary'), { body: 'tax', answer });
    for (const each of scene.cases().slice(1)) await slip(each, 'no objection');
    expect(await scene.choose('review')).toContain('choiceReady');
    await slip(scene.cases()[0]!, 'objection');
    expect(await scene.choose('review')).toContain('choiceReady');
    await scene.act('SLIP_ANSWERED', scene.cases()[0]!, scene.who('approver'), { body: 'tax', reason: '已整改' });
    expect(await scene.choose('review')).toBe('ok');
  });

  it('keeps nobody below pass, and no more than keep or a percentage of those that entered, rounded down', async () => {
    const failing = await scored(choosing('keep: 3, pass: 75'), 80, 90, 70, 60);
    await failing.choose('review');
    expect((await result(failing)).kept).toEqual(ids([failing.cases()[1]!, failing.cases()[0]!]));
    const part = await scored(choosing('keep: 70%'), 80, 90, 70, 60);
    const [a, b, c, d] = part.cases();
    expect(await part.chooseAs('review', { kept: [b!, a!, c!], notKept: [d!], reasons: { [c!.id]: '优秀' } })).toBe(
      'keepHeld',
    );
    await part.choose('review');
    expect((await result(part)).kept).toHaveLength(2);
  });

  it('keeps at most the seats, said or not, if it is the last of a category without a committee', async () => {
    const scene = await scored(choosing('reviewers: 1', 'perUnit: { min: 2, max: 2 }, seats: 3'), 80, 90, 70, 60);
    expect(await scene.act('FORWARDED', scene.cases()[0]!, scene.who('approver'))).toBe('notPossibleHere');
    expect(await scene.choose('review')).toBe('ok');
    expect(await scene.states(...scene.cases())).toEqual([...Array(3).fill('decision.awaiting'), 'notKept']);
  });

  it('passes over whoever would break a share, and cannot be closed against one', async () => {
    const person = `perUnit: { min: 2, max: 2 }, ${POST}, shares: [{ where: { post: head }, of: all, max: 1 }]`;
    const scene = await begin(where, choosing('keep: 2', person));
    const [a, b, c, d] = [scene.more(0), scene.more(0), scene.more(1), scene.more(1)];
    for (const [at, post] of ['head', 'head', 'other', 'other'].entries()) [a!, b!, c!, d!][at]!.options = { post };
    scene.round.invented.nominees.splice(0, Infinity, a!, b!, c!, d!);
    await scene.send();
    await scene.round.goTo('2026-03-05');
    await scene.score([
      [a!, 90],
      [b!, 80],
      [c!, 70],
      [d!, 60],
    ]);
    const reasons = { [b!.id]: '优秀', [c!.id]: '让位' };
    expect(await scene.chooseAs('review', { kept: [a!, b!], notKept: [c!, d!], reasons })).toBe('sharesHold');
    await scene.choose('review');
    expect((await result(scene)).kept).toEqual(ids([a!, c!]));
  });
});

describe('the approver', () => {
  const four = (review = 'keep: 2, reserve: 1') => scored(choosing(review), 90, 80, 70, 60);

  it('departs from the order with a reason for each, and not without', async () => {
    const scene = await four();
    const [a, b, c, d] = scene.cases();
    const said = { kept: [a!, c!], reserve: [b!], notKept: [d!] };
    expect(await scene.chooseAs('review', said)).toBe('departuresReasoned');
    expect(await scene.chooseAs('review', { ...said, reasons: { [c!.id]: '事迹突出' } })).toBe('departuresReasoned');
    const reasons = { [c!.id]: '事迹突出', [b!.id]: '材料单薄' };
    expect(await scene.chooseAs('review', { ...said, reasons })).toBe('ok');
  });

  it('leaves a place empty with a reason, and not without', async () => {
    const scene = await four();
    const [a, b, c, d] = scene.cases();
    const said = { kept: [a!], reserve: [b!], notKept: [c!, d!] };
    expect(await scene.chooseAs('review', said)).toBe('departuresReasoned');
    expect(await scene.chooseAs('review', { ...said, reasons: { [b!.id]: '宁缺毋滥' } })).toBe('ok');
    await scene.act('WITHDRAWN', a!, scene.who('head', scene.unit(0)));
    await scene.office.sweep();
    expect(await scene.states(b!)).toEqual(['decision.awaiting']);
  });

  it('names everybody, and nobody twice', async () => {
    const scene = await four();
    const [a, b, c, d] = scene.cases();
    expect(await scene.chooseAs('review', { kept: [a!, b!], reserve: [c!] })).toBe('sameCases');
    expect(await scene.chooseAs('review', { kept: [a!, b!], reserve: [c!], notKept: [d!, a!] })).toBe('sameCases');
  });

  it('puts nobody before a better one in the reserve without a reason, and no more in it than it has', async () => {
    const scene = await four();
    const [a, b, c, d] = scene.cases();
    expect(await scene.chooseAs('review', { kept: [a!, b!], reserve: [d!], notKept: [c!] })).not.toBe('ok');
    expect(await scene.chooseAs('review', { kept: [a!, b!], reserve: [c!, d!] })).not.toBe('ok');
  });

  it('does not rank the kept otherwise than their scores without a reason', async () => {
    const scene = await four();
    const [a, b, c, d] = scene.cases();
    expect(await scene.chooseAs('review', { kept: [b!, a!], reserve: [c!], notKept: [d!] })).not.toBe('ok');
  });

  it.each(['scored one of them', 'belongs to the unit of one of them'])('does not choose who %s', async (what) => {
    const scene = await begin(where, choosing('keep: 2'));
    const office = scene.organiser;
    const home = what.startsWith('belongs') ? scene.unit(0) : office;
    const both = await scene.hire(home, ['reviewer', office], ['approver', office]);
    await scene.send();
    await scene.round.goTo('2026-03-05');
    const [a, b, c, d] = scene.cases();
    if (home === office) expect(await scene.act('SCORED', a!, both, { score: 90 })).toBe('ok');
    await scene.score((home === office ? [b!, c!, d!] : [a!, b!, c!, d!]).map((each, at) => [each, 80 - at] as const));
    expect(await scene.chooseAs('review', { kept: [a!, b!], notKept: [c!, d!] }, both)).not.toBe('ok');
    expect(await scene.choose('review')).toBe('ok');
  });
});

describe('a tie at the edge', () => {
  const tied = (ties: string) => scored(choosing(`keep: 2, reserve: 1, ties: ${ties}`), 90, 80, 80, 60);

  it('is decided by the approver, with a reason', async () => {
    const scene = await tied('decide');
    const [a, b, c, d] = scene.cases();
    expect(await scene.choose('review')).not.toBe('ok');
    const said = { kept: [a!, c!], reserve: [b!], notKept: [d!], decideTie: [c!.id] };
    expect(await scene.chooseAs('review', said)).not.toBe('ok');
    expect(await scene.chooseAs('review', { ...said, reasons: { [c!.id]: '基层一线' } })).toBe('ok');
    expect(await scene.states(b!, c!)).toEqual(['review.reserve', 'decision.awaiting']);
  });

  it('is not passed by in silence, leaving the place empty', async () => {
    const scene = await tied('decide');
    const [a, b, c, d] = scene.cases();
    expect(await scene.chooseAs('review', { kept: [a!], reserve: [b!], notKept: [c!, d!] })).not.toBe('ok');
    expect(await scene.chooseAs('review', { kept: [a!], notKept: [b!, c!, d!] })).not.toBe('ok');
  });

  it('lets all in with ties: all, above keep if need be', async () => {
    const scene = await tied('all');
    const [a, b, c, d] = scene.cases();
    expect(await scene.choose('review')).toBe('ok');
    expect(await result(scene)).toMatchObject({ kept: ids([a!, c!, b!]), reserve: [d!.id] });
  });

  it('lets none in with ties: none, and they head the reserve', async () => {
    const scene = await tied('none');
    const [a, , c] = scene.cases();
    expect(await scene.choose('review')).toBe('ok');
    expect(await result(scene)).toMatchObject({ kept: [a!.id], reserve: [c!.id] });
  });
});

describe('keep', () => {
  it('by a level counts for each of its offices, of their own units', async () => {
    const text = choosing('by: county, keep: 1').concat('rehearsal: { offices: { county: 2 } }\n');
    const scene = await begin(where, text);
    await scene.send();
    await scene.round.goTo('2026-03-05');
    const county = (at: number) => scene.round.invented.offices.get('county')![at]!;
    for (const [at, scores] of [
      [0, [60, 50]],
      [1, [95, 90]],
    ] as const)
      for (const [row, score] of scores.entries())
        await scene.act('SCORED', scene.of(at)[row]!, scene.reviewer(0, county(at)), { score });
    for (const at of [0, 1]) expect(await scene.choose('review', undefined, 'person', county(at))).toBe('ok');
    expect(await scene.states(...scene.cases())).toEqual([
      'decision.awaiting',
      'notKept',
      'decision.awaiting',
      'notKept',
    ]);
  });

  it('that does not name a category does not cut it', async () => {
    const text = small(`categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person }
  - { code: team, title: { zh-CN: 集体 }, nominee: collective }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 } }
  - { id: review, stage: review, closes: { workingDays: 3 }, keep: { person: 1 } }
  - { id: decision, stage: commendation }
`);
    const scene = await begin(where, text);
    await scene.list();
    await scene.round.goTo('2026-03-05');
    await scene.score(scene.cases().map((each, at) => [each, 80 - at] as const));
    for (const each of scene.cases('team'))
      expect(await scene.act('FORWARDED', each, scene.who('approver'))).toBe('ok');
    expect(await scene.act('FORWARDED', scene.cases('person')[0]!, scene.who('approver'))).toBe('notPossibleHere');
    expect(await scene.choose('review')).toBe('ok');
    expect(await scene.states(...scene.cases('person'))).toEqual(['decision.awaiting', 'notKept']);
  });
});
