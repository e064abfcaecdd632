import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted, openOffice, type TestOffice } from '../office.js';
import { begin, persons, small, type Scene } from './programme-scene.js';

const SEND = `stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
`;
const TWO_EACH = persons('perUnit: { min: 2, max: 2 }');
/** Shown first, chosen after. */
const BEFORE = small(`${TWO_EACH}${SEND}
  - { id: notice, stage: notice, lasts: { workingDays: 5 } }
  - { id: review, stage: review, closes: { workingDays: 3 }, keep: 2, reserve: 1 }
  - { id: decision, stage: commendation }
`);
/** Chosen first, shown twice after; one can be in reserve. */
const AFTER = (upheld: string) =>
  small(`${TWO_EACH}${SEND}
  - { id: review, stage: review, closes: { workingDays: 1 }, keep: 2, reserve: 2 }
  - { id: first-notice, stage: notice, lasts: { workingDays: 5 }, upheld: ${upheld} }
  - { id: second-notice, stage: notice, lasts: { workingDays: 5 }, upheld: ${upheld} }
  - { id: decision, stage: commendation }
`);

let where: TestOffice;
beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());

/** On notice from Thursday 5 March to Thursday 12 March. */
async function shown(): Promise<Scene> {
  const scene = await begin(where, BEFORE);
  await scene.send();
  await scene.round.goTo('2026-03-05');
  await scene.publish('notice');
  return scene;
}

/** The best two of four are on their first notice from 6 to 13 March; the others wait in reserve. */
async function chosen(upheld: string): Promise<Scene> {
  const scene = await begin(where, AFTER(upheld));
  await scene.send();
  await scene.round.goTo('2026-03-05');
  await scene.score(scene.cases().map((each, at) => [each, 90 - at] as const));
  expect(await scene.choose('review')).toBe('ok');
  await scene.close('review');
  await scene.round.goTo('2026-03-06');
  await scene.publish('first-notice');
  return scene;
}

describe('an objection', () => {
  it('is filed under a real name while the notice runs, and the name is kept apart from the record', async () => {
    const scene = await shown();
    const [row] = scene.cases();
    const objection = await scene.object(row!);
    const [kept] = await scene.rows('select name, contact from objectors where objection_id = $1', [objection]);
    expect(kept).toEqual({ name: '张三', contact: '13800000000' });
    await scene.office.sweep();
    for (const table of ['history', 'outbox', 'mails', 'objections', 'nominations'])
      expect(
        await scene.rows(`select 1 from ${table} t where t::text like '%张三%' or t::text like '%138000%'`),
      ).toEqual([]);
    await scene.round.goTo('2026-03-13');
    await expect(scene.object(scene.cases()[1]!)).rejects.toThrow(/notPossibleHere|unmet/);
  });

  it('cannot be filed after 24:00 of the last day, even if nobody has looked at the clock yet', async () => {
    const scene = await shown();
    await where.setClock('2026-03-12T16:00:00Z');
    await expect(scene.object(scene.cases()[0]!)).rejects.toThrow('windowOpen');
  });

  it('stops its case alone: the others go on, and the next stage opens', async () => {
    const scene = await shown();
    const [row, ...others] = scene.cases();
    await scene.object(row!);
    await scene.round.goTo('2026-03-13');
    expect(await scene.states(row!, ...others)).toEqual(['notice.contested', ...Array(3).fill('review.reading')]);
    expect([await scene.stage('notice'), await scene.stage('review')]).toEqual([
      expect.stringMatching('closed'),
      expect.stringMatching('open 2026-03-13'),
    ]);
    expect(await scene.act('SCORED', others[0]!, scene.reviewer(), { score: 80 })).toBe('ok');
  });

  it('that is dismissed lets the case go on: with the others, or at once if the notice has ended', async () => {
    const scene = await shown();
    const [early, late] = scene.cases();
    const [first, second] = [await scene.object(early!), await scene.object(late!)];
    expect(await scene.decide(first, 'DISMISSED')).toBe('ok');
    expect(await scene.states(early!)).toEqual(['notice.open']);
    await scene.round.goTo('2026-03-13');
    expect(await scene.states(early!, late!)).toEqual(['review.reading', 'notice.contested']);
    expect(await scene.decide(second, 'DISMISSED')).toBe('ok');
    expect(await scene.states(late!)).toEqual(['review.reading']);
  });

  it('is one of several: the case goes on when the last is decided', async () => {
    const scene = await shown();
    const [row] = scene.cases();
    const [first, second] = [await scene.object(row!), await scene.object(row!)];
    await scene.round.goTo('2026-03-13');
    await scene.decide(first, 'DISMISSED');
    expect(await scene.states(row!)).toEqual(['notice.contested']);
    await scene.decide(second, 'DISMISSED');
    expect(await scene.states(row!)).toEqual(['review.reading']);
  });

  it.each(['2026-03-09', '2026-03-13'])(
    'that corrects puts the case on notice again, alone, in full (%s)',
    async (day) => {
      const scene = await shown();
      const [row, other] = scene.cases();
      const objection = await scene.object(row!);
      await scene.round.goTo(day);
      expect(await scene.decide(objection, 'CORRECTED')).toBe('ok');
      expect(await scene.states(row!)).toEqual(['notice.waiting']);
      expect(await scene.publish('notice')).toBe('ok');
      const ends = { '2026-03-09': '2026-03-16', '2026-03-13': '2026-03-20' }[day]!;
      expect(await scene.notice(row!)).toMatchObject({ alone: true, opened_on: day, ends_on: ends });
      await scene.round.goTo(ends, '23:59');
      expect(await scene.states(row!, other!)).toEqual(['notice.open', 'review.reading']);
    },
  );

  it('is decided once, with a reason', async () => {
    const scene = await shown();
    const objection = await scene.object(scene.cases()[0]!);
    const { objections } = scene.office;
    const silent = await objections.decide(objection, 'DISMISSED', ' ', scene.handler());
    expect(silent[0]).toMatchObject({ ok: false, unmet: ['hasReason'] });
    accepted(await objections.decide(objection, 'DISMISSED', '经核查', scene.handler()));
    const again = await objections.decide(objection, 'UPHELD', '经核查', scene.handler());
    expect(again[0]).toMatchObject({ ok: false, why: 'ended' });
  });

  it('that nobody made removes nobody', async () => {
    const scene = await shown();
    const [row, other] = scene.cases();
    const objection = await scene.object(other!);
    for (const named of [objection, 'made up'])
      expect(
        await scene.act('OBJECTION_UPHELD', row!, scene.handler(), { objection: named, reason: '经核查' }),
      ).not.toBe('ok');
    expect(await scene.states(row!)).toEqual(['notice.open']);
  });

  it('to a case that has left meanwhile is still answered', async () => {
    const scene = await shown();
    const [row] = scene.cases();
    const objection = await scene.object(row!);
    await scene.act('WITHDRAWN', row!, scene.who('head', scene.unit(0)));
    expect(await scene.decide(objection, 'DISMISSED')).toBe('ok');
    expect(await scene.states(row!)).toEqual(['withdrawn']);
  });
});

describe('an objection that is upheld', () => {
  it('removes the case; with upheld: lost its seat stays empty', async () => {
    const scene = await chosen('lost');
    const [best, , third] = scene.cases();
    expect(await scene.decide(await scene.object(best!), 'UPHELD')).toBe('ok');
    expect(await scene.states(best!, third!)).toEqual(['removed', 'review.reserve']);
  });

  it('with upheld: reserve lets the next in reserve move up, who passes that notice alone and in full', async () => {
    const scene = await chosen('reserve');
    const [best, , third, fourth] = scene.cases();
    await scene.round.goTo('2026-03-09');
    await scene.decide(await scene.object(best!), 'UPHELD');
    expect(await scene.states(best!, third!, fourth!)).toEqual(['removed', 'first-notice.waiting', 'review.reserve']);
    await scene.publish('first-notice');
    expect(await scene.notice(third!)).toMatchObject({ alone: true, opened_on: '2026-03-09', ends_on: '2026-03-16' });
  });

  it('whoever moves up passes, alone, every notice that the removed one had passed since the choice', async () => {
    const scene = await chosen('reserve');
    const [best, , third] = scene.cases();
    await scene.round.goTo('2026-03-16');
    await scene.publish('second-notice');
    await scene.decide(await scene.object(best!), 'UPHELD');
    expect(await scene.states(best!, third!)).toEqual(['removed', 'first-notice.waiting']);
    await scene.publish('first-notice');
    expect(await scene.notice(third!)).toMatchObject({ alone: true, opened_on: '2026-03-16', ends_on: '2026-03-23' });
    await scene.round.goTo('2026-03-24');
    expect(await scene.states(third!)).toEqual(['second-notice.waiting']);
    await scene.publish('second-notice');
    expect(await scene.notice(third!)).toMatchObject({ alone: true, opened_on: '2026-03-24', ends_on: '2026-03-31' });
    await scene.round.goTo('2026-04-01');
    expect(await scene.states(third!)).toEqual(['decision.awaiting']);
  });

  it('after the notice has ended does the same', async () => {
    const scene = await chosen('reserve');
    const [best, , third] = scene.cases();
    const objection = await scene.object(best!);
    await scene.round.goTo('2026-03-18');
    expect(await scene.states(best!)).toEqual(['first-notice.contested']);
    await scene.decide(objection, 'UPHELD');
    expect(await scene.states(best!, third!)).toEqual(['removed', 'first-notice.waiting']);
  });
});

describe('a contested case', () => {
  it('holds up the choice it belongs in; the secretary may go on without it, by exception with a reason', async () => {
    const scene = await shown();
    const [row, ...others] = scene.cases();
    await scene.object(row!);
    await scene.round.goTo('2026-03-13');
    await scene.score(others.map((each, at) => [each, 90 - at] as const));
    expect(await scene.choose('review')).toContain('choiceReady');
    expect(await scene.act('MISSED', row!, scene.who('approver'), { reason: '限期将至' })).toBe('role');
    expect(await scene.act('MISSED', row!, scene.who('secretary'), { reason: ' ' })).toBe('hasReason');
    expect(await scene.act('MISSED', row!, scene.who('secretary'), { reason: '限期将至' })).toBe('ok');
    expect(await scene.choose('review')).toBe('ok');
    expect(await scene.states(row!)).toEqual(['missed']);
  });

  it('is not passed over by the approver alone', async () => {
    const scene = await shown();
    const [row, best, second, third] = scene.cases();
    await scene.object(row!);
    await scene.round.goTo('2026-03-13');
    await scene.score([best!, second!, third!].map((each, at) => [each, 90 - at] as const));
    const without = { [row!.id]: '不等了' };
    expect(await scene.chooseAs('review', { kept: [best!, second!], reserve: [third!], without })).toBe('choiceReady');
  });

  it('may be gone on without while it is on notice again, too', async () => {
    const scene = await shown();
    const [row, ...others] = scene.cases();
    const objection = await scene.object(row!);
    await scene.round.goTo('2026-03-13');
    await scene.decide(objection, 'CORRECTED');
    await scene.publish('notice');
    await scene.score(others.map((each, at) => [each, 90 - at] as const));
    expect(await scene.choose('review')).toContain('choiceReady');
    expect(await scene.act('MISSED', row!, scene.who('secretary'), { reason: '限期将至' })).toBe('ok');
    expect(await scene.choose('review')).toBe('ok');
  });
});
