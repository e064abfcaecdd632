import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { loadsOf, ReviewScene, reviewed } from './review-scene.js';
import { Served } from './served.js';

jest.setTimeout(60_000);

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served.close());

interface Board {
  lacking: number;
  needed: number;
  deadline: { on: string; left: number; late: boolean };
  reviewers: { id: string; open: number; done: number }[];
}
interface Eligible {
  rows: { id: string; open: number; against: { nomination: string; why: string[] }[]; against_count: number }[];
}
interface Foreseen {
  seen: string;
  cases: number;
  reviewers: { id: string; has: number; gets: number }[];
  short: { nomination: string; lacks: number; reviewers: { reviewer: string; why: string[] }[] }[];
  short_count: number;
}

const inReview = (cases = { each: 2, units: 2 }) => ReviewScene.begin(served, reviewed(''), cases);
const at = (review: ReviewScene, path = '') => `/stages/${review.stage}/assignments${path}`;
const boardOf = async (review: ReviewScene, person = review.staff.secretary): Promise<Board> =>
  (await review.as(person)).get<Board>(at(review));
const foreseen = async (review: ReviewScene, body: object = {}): Promise<Foreseen> =>
  (await review.as(review.staff.approver)).post<Foreseen>(at(review, '/spread/preview'), body);
const lackingOf = async (review: ReviewScene, query = ''): Promise<string[]> => {
  const approver = await review.as(review.staff.approver);
  const { rows } = await approver.get<{ rows: { id: string }[] }>(`/stages/${review.stage}/reviews${query}`);
  return rows.map(({ id }) => id);
};

describe('the board of a review', () => {
  it('says what each reviewer has, open and done, and how many cases lack one', async () => {
    const review = await inReview();
    const [mine] = review.staff.reviewers as [string];
    const [one, two] = review.cases as [string, string];
    expect(await boardOf(review)).toMatchObject({ lacking: 4, needed: 1, deadline: { on: '2026-03-10', late: false } });
    const [given] = await review.assign(one, mine);
    await review.assign(two, mine);
    await review.declare(given!);
    await review.score(mine, one);
    const board = await boardOf(review);
    expect(board.lacking).toBe(2);
    expect(board.reviewers.find(({ id }) => id === mine)).toMatchObject({ open: 1, done: 1 });
    expect(await lackingOf(review, '?state=lacking')).toEqual(review.cases.slice(2).sort());
    expect(await lackingOf(review, `?reviewer=${mine}`)).toEqual([one, two].sort());
  });

  it('does not count a case that one stays out of', async () => {
    const review = await inReview();
    await review.recuse(review.staff.secretary, review.cases[0]!);
    expect((await boardOf(review)).lacking).toBe(3);
    expect((await boardOf(review, review.staff.approver)).lacking).toBe(4);
  });

  it('is for the approver and the secretary of the office alone', async () => {
    const review = await inReview();
    const strangers = [
      review.staff.reviewers[0]!,
      review.staff.chair,
      review.scene.round.staff(review.scene.unit(0)).head,
    ];
    for (const who of strangers) {
      await review.refused(review.ask(who, 'GET', at(review)), 404, 'unknown');
      await review.refused(review.post(who, at(review, '/spread/preview')), 404, 'unknown');
      await review.refused(review.post(who, at(review, '/eligible'), { cases: review.cases }), 404, 'unknown');
    }
  });
});

describe('whom cases may be given to', () => {
  it('is told before they are given, with the reasons that giving them would be refused for', async () => {
    const review = await inReview();
    const [own] = await review.reviewers(1, review.scene.unit(0));
    const [mine] = review.staff.reviewers as [string];
    const [one, other] = [review.cases[0]!, review.cases[2]!];
    await review.assign(one, mine);
    const secretary = await review.as(review.staff.secretary);
    const { rows } = await secretary.post<Eligible>(at(review, '/eligible'), { cases: [one, other] });
    const of = (id: string) => rows.find((each) => each.id === id)!;
    expect(of(mine).against).toEqual([{ nomination: one, why: ['assigned'] }]);
    expect(of(own!).against).toEqual([{ nomination: one, why: ['ownUnit'] }]);
    const refused = await review.refused(
      review.post(review.staff.secretary, at(review), { rows: [{ nomination: one, reviewers: [own] }] }),
      409,
      'not-assignable',
    );
    expect(refused.refused).toEqual([{ nomination: one, reviewer: own, why: ['ownUnit'] }]);
  });
});

describe('a spread that is looked at first', () => {
  it('is carried out as it was shown, case for case', async () => {
    const review = await inReview();
    await review.reviewers(2);
    const before = await foreseen(review);
    expect(before).toMatchObject({ cases: 4, short: [], short_count: 0 });
    expect(await review.spread({ except: review.cases })).toEqual([]);
    const given = await review.spread({ seen: before.seen });
    expect(given).toHaveLength(4);
    const gets = before.reviewers.map((each) => each.gets).filter((many) => many > 0);
    expect(loadsOf(given)).toEqual(gets.sort((a, b) => a - b));
    for (const { id, gets: many } of before.reviewers)
      expect(given.filter(({ reviewer }) => reviewer === id)).toHaveLength(many);
  });

  it('is not carried out where somebody was faster: it is looked at again', async () => {
    const review = await inReview();
    const { seen } = await foreseen(review);
    await review.assign(review.cases[0]!, review.staff.reviewers[0]!);
    await review.refused(review.post(review.staff.approver, at(review, '/spread'), { seen }), 409, 'set-changed');
    expect((await boardOf(review)).lacking).toBe(3);
    expect(await review.spread({ seen: (await foreseen(review)).seen })).toHaveLength(3);
  });

  it('names the cases for which conflicts leave too few, and changes nothing', async () => {
    const review = await inReview();
    for (const person of review.staff.reviewers) await review.recuse(person, review.cases[0]!);
    const { short, short_count } = await foreseen(review);
    expect(short_count).toBe(1);
    expect(short[0]).toMatchObject({ nomination: review.cases[0], lacks: 1 });
    expect(short[0]!.reviewers.every(({ why }) => why.includes('recused'))).toBe(true);
    expect((await boardOf(review)).lacking).toBe(4);
  });
});
