import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '../office.js';
import { answer, begin, ids, personOf, persons, small, type Scene } from './programme-scene.js';

const POST = `form: [{ name: post, label: { zh-CN: 职务 }, kind: choice, options: [{ code: head, title: { zh-CN: 负责人 } }, { code: other, title: { zh-CN: 其他 } }] }]`;
const OFFICE = `
  - { id: review, stage: review, closes: { workingDays: 5 } }
  - { id: decision, stage: commendation }
`;
const units = (perUnit: string, more = 'seal: true', also = '') =>
  small(`${also}${persons(`perUnit: { ${perUnit} }`)}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 5 }, ${more} }${OFFICE}`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

const clerk = (scene: Scene, unit = 0) => scene.who('clerk', scene.unit(unit));

describe("a unit's list", () => {
  it('is drafted by clerks and sealed by the head of the unit: by nobody else, and as a whole', async () => {
    const scene = await begin(where, units('min: 2, max: 2'));
    const [first, second] = scene.of(0);
    await scene.list(scene.of(0));
    for (const who of [clerk(scene), scene.who('head', scene.unit(1)), scene.who('secretary')])
      expect(await scene.seal(0, 'person', who)).toBe('role');
    expect(await scene.states(first!, second!)).toEqual(Array(2).fill('recommendation.listed'));
    expect(await scene.seal(0)).toBe('ok');
    expect(await scene.states(first!, second!)).toEqual(Array(2).fill('review.reading'));
    expect(await scene.seal(0)).toBe('ended');
  });

  it('is sealed with exactly what is on it', async () => {
    const scene = await begin(where, units('max: 2'));
    const [first, second] = scene.of(0);
    await scene.list(scene.of(0));
    const list = await scene.round.list('recommendation', 'person', scene.unit(0));
    const head = scene.who('head', scene.unit(0));
    for (const cases of [[first!.id], [first!.id, second!.id, first!.id], []])
      expect(answer(await scene.round.act('list', list, 'SEALED', head, { cases }))).toBe('sameCases');
  });

  it('is sealed in the order that its head gives, which is the order of recommendation from then on', async () => {
    const scene = await begin(where, units('min: 2, max: 2'));
    const [first, second] = scene.of(0);
    await scene.list([first!, second!]);
    const list = await scene.round.list('recommendation', 'person', scene.unit(0));
    const seal = (order: string[]) => scene.office.nominations.seal(list, scene.who('head', scene.unit(0)), order);
    expect(answer(await seal([second!.id]))).toBe('sameCases');
    expect(answer(await seal([second!.id, first!.id, first!.id]))).toBe('sameCases');
    expect(answer(await seal([second!.id, first!.id]))).toBe('ok');
    const rows = await scene.rows<{ id: string }>('select id from nominations where list_id = $1 order by position', [
      list,
    ]);
    expect(rows.map(({ id }) => id)).toEqual([second!.id, first!.id]);
  });

  it('cannot be sealed below its min; drafts that are not listed do not count', async () => {
    const scene = await begin(where, units('min: 2, max: 3'));
    const [listed, draft] = scene.of(0);
    await scene.list([listed!]);
    await scene.round.enter([draft!]);
    expect(await scene.seal(0)).toBe('atLeastMin');
  });

  it('cannot have more than its max', async () => {
    const scene = await begin(where, units('max: 2'));
    const extra = scene.more(0);
    await scene.list(scene.of(0).filter((each) => each !== extra));
    await scene.round.enter([extra]);
    expect(await scene.act('SUBMITTED', extra, clerk(scene))).toBe('quotaLeft');
    expect(await scene.act('TAKEN_BACK', scene.of(0)[0]!, clerk(scene))).toBe('ok');
    expect(await scene.act('SUBMITTED', extra, clerk(scene))).toBe('ok');
  });

  it('cannot be sealed while it breaks a share of the allotment', async () => {
    const text = small(`categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { max: 3 }, ${POST}, shares: [{ where: { post: head }, of: allotment, max: 1 }] }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 5 }, seal: true }${OFFICE}`);
    const scene = await begin(where, text);
    const heads = [scene.more(0, { post: 'head' }), scene.more(0, { post: 'head' })];
    await scene.list(heads);
    expect(await scene.seal(0)).toBe('sharesHold');
    await scene.act('TAKEN_BACK', heads[1]!, clerk(scene));
    await scene.list([scene.more(0, { post: 'other' })]);
    expect(await scene.seal(0)).toBe('ok');
  });

  it('is one for each category, each sealed alone', async () => {
    const text = small(`categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { min: 1, max: 1 } }
  - { code: team, title: { zh-CN: 集体 }, nominee: collective, perUnit: { min: 1, max: 1 } }
perUnitTotal: 2
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 5 }, seal: true }${OFFICE}`);
    const scene = await begin(where, text);
    await scene.list(scene.of(0));
    expect(await scene.seal(0, 'team')).toBe('ok');
    const [person] = scene.of(0);
    expect(await scene.states(person!)).toEqual(['recommendation.listed']);
  });

  it('stands in the order in which it was recommended', async () => {
    const scene = await begin(where, units('min: 3, max: 3', 'seal: true, ranked: true'));
    const order = [scene.of(0)[2]!, scene.of(0)[0]!, scene.of(0)[1]!];
    await scene.list(order);
    await scene.seal(0);
    const kept = await scene.rows<{ id: string }>(
      'select id from nominations where round_id = $1 and unit_id = $2 order by position',
      [scene.round.id, scene.unit(0)],
    );
    expect(ids(kept)).toEqual(ids(order));
  });

  it('takes nothing more once it is sealed', async () => {
    const scene = await begin(where, units('max: 3'));
    await scene.send(scene.of(0));
    await expect(scene.round.enter([scene.more(0)])).rejects.toThrow('listOpen');
  });

  it('is not needed where the programme does not seal: each draft goes on by itself', async () => {
    const scene = await begin(where, units('max: 3', 'seal: false'));
    const [first] = scene.of(0);
    await scene.list([first!]);
    expect(await scene.states(first!)).toEqual(['review.reading']);
  });
});

describe('what one unit sends over all categories', () => {
  it('is at most perUnitTotal', async () => {
    const scene = await begin(where, units('max: 3', 'seal: true', 'perUnitTotal: 2\n'));
    const [third, other] = [scene.more(0), scene.more(1)];
    await scene.list([scene.more(0), scene.more(0)]);
    await scene.round.enter([third, other]);
    expect(await scene.act('SUBMITTED', third, clerk(scene))).toBe('totalLeft');
    expect(await scene.act('SUBMITTED', other, clerk(scene, 1))).toBe('ok');
  });
});

describe('consent', () => {
  it('is asked before sealing, if the recommendation says so, and given by the nominee alone', async () => {
    const scene = await begin(where, units('min: 2, max: 2', 'seal: true, consent: true'));
    const [first, second] = scene.of(0);
    await scene.list(scene.of(0), false);
    await scene.consent([first!]);
    expect(await scene.seal(0)).toBe('consentsGiven');
    for (const who of [clerk(scene), scene.who('head', scene.unit(0)), { nominee: first!.id }])
      expect(await scene.act('CONSENTED', second!, who)).toBe('role');
    await scene.consent([second!]);
    expect(await scene.seal(0)).toBe('ok');
  });

  it('may be refused by the nominee, and that ends the case', async () => {
    const scene = await begin(where, units('max: 2', 'seal: true, consent: true'));
    const [first, second] = scene.of(0).concat(scene.more(0));
    await scene.list([first!, second!], false);
    await scene.consent([first!]);
    expect(await scene.act('DECLINED', second!, { nominee: second!.id })).toBe('ok');
    expect(await scene.seal(0)).toBe('ok');
    expect(await scene.states(first!, second!)).toEqual(['review.reading', 'declined']);
  });
});

describe('a withdrawal', () => {
  it.each([
    ['leaves its slot used', 'max: 2', 'quotaLeft'],
    ['frees its slot, with withdrawnFrees', 'max: 2, withdrawnFrees: true', 'ok'],
  ])('%s', async (_, perUnit, expected) => {
    const scene = await begin(where, units(perUnit));
    const [gone, instead] = [scene.more(0), scene.more(0)];
    await scene.list([scene.more(0), gone]);
    expect(await scene.act('WITHDRAWN', gone, clerk(scene))).toBe('ok');
    await scene.round.enter([instead]);
    expect(await scene.act('SUBMITTED', instead, clerk(scene))).toBe(expected);
    expect(await scene.states(gone)).toEqual(['withdrawn']);
  });

  it("is the unit's own, and possible until the case has ended", async () => {
    const scene = await begin(where, units('min: 2, max: 2'));
    const [first, second] = scene.of(0);
    await scene.send();
    await scene.round.goTo('2026-03-10');
    for (const who of [clerk(scene, 1), scene.who('secretary'), scene.who('approver'), 'clock' as const])
      expect(await scene.act('WITHDRAWN', first!, who)).toBe('role');
    expect(await scene.act('WITHDRAWN', first!, scene.who('head', scene.unit(0)))).toBe('ok');
    expect(await scene.act('WITHDRAWN', first!, scene.who('head', scene.unit(0)))).toBe('ended');
    expect(await scene.act('DECLINED', second!, { nominee: second!.id })).toBe('ok');
  });
});

describe('after the close', () => {
  const closed = async (text = units('max: 2')) => {
    const scene = await begin(where, text);
    const [sealed, late] = [scene.more(0), scene.more(0)];
    await scene.send([sealed]);
    await scene.round.goTo('2026-03-10');
    return { scene, sealed, late };
  };

  it('nothing enters', async () => {
    const { scene, late } = await closed();
    await expect(scene.round.enter([late])).rejects.toThrow('stageOpen');
    expect(await scene.enterLate(late, 'forgotten', clerk(scene))).toBe('role');
    expect(await scene.enterLate(late, ' ')).toBe('hasReason');
    expect(await scene.enterLate(late, '')).toBe('hasReason');
  });

  it.each([
    ['was sealed', 0],
    ['was never sealed', 1],
  ])('the secretary may enter one by recorded exception, where the list of the unit %s', async (_, unit) => {
    const { scene } = await closed();
    const late = scene.more(unit);
    const head = scene.who('head', scene.unit(unit));
    expect(await scene.enterLate(late, '邮寄延误')).toBe('ok');
    await scene.office.sweep();
    expect(await scene.act('SUBMITTED', late, clerk(scene, unit))).toBe('ok');
    expect(await scene.act('SEALED', late, head)).toBe('ok');
    expect(await scene.states(late)).toEqual(['review.reading']);
    const [last] = await scene.rows<{ id: string }>(
      'select id from nominations where round_id = $1 and unit_id = $2 order by position desc limit 1',
      [scene.round.id, scene.unit(unit)],
    );
    expect(last!.id).toBe(late.id);
    const [entry] = await scene.rows<{ who: string; data: object }>(
      'select who, data from history where id = $1 and seq = 1',
      [late.id],
    );
    expect(entry).toMatchObject({
      who: `person:${personOf(scene.who('secretary'))}`,
      data: { exception: '邮寄延误' },
    });
  });

  it('even an exception needs a slot that is left: what was withdrawn keeps it', async () => {
    const { scene, sealed, late } = await closed(units('max: 1'));
    await scene.act('WITHDRAWN', sealed, clerk(scene));
    await scene.enterLate(late, '邮寄延误');
    expect(await scene.act('SUBMITTED', late, clerk(scene))).toBe('quotaLeft');
    const freed = await closed(units('max: 1, withdrawnFrees: true'));
    await freed.scene.act('WITHDRAWN', freed.sealed, clerk(freed.scene));
    await freed.scene.enterLate(freed.late, '邮寄延误');
    expect(await freed.scene.act('SUBMITTED', freed.late, clerk(freed.scene))).toBe('ok');
  });
});
