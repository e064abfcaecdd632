import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ReviewScene, reviewed } from './review-scene.js';
import { Served } from './served.js';

jest.setTimeout(60_000);

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served.close());

interface Row {
  nomination: string;
  state: string;
  place: string | null;
  score: number | null;
  spread: number | null;
  given: number;
  needed: number;
  deadline: { on: string; left: number; late: boolean } | null;
}
interface Queue {
  rows: Row[];
  counts: Record<string, number>;
}
interface Case {
  id: string;
  place: string;
  given: number;
  mean: number | null;
  spread: number | null;
  reviewers: { assignment: string; name: string; state: string }[];
}
const queueOf = async (review: ReviewScene, person: string, query = ''): Promise<Queue> =>
  (await review.as(person)).get<Queue>(`/reviews/queue${query}`);
const casesOf = async (review: ReviewScene, person: string, query = ''): Promise<Case[]> =>
  (await (await review.as(person)).get<{ rows: Case[] }>(`/stages/${review.stage}/reviews${query}`)).rows;

describe('a reviewer’s queue', () => {
  it('says how long there is, what one gave, and by how much the other differs only after that', async () => {
    const review = await ReviewScene.begin(served, reviewed(', reviewers: 2'));
    const [first, second] = review.staff.reviewers as [string, string];
    const [one, two] = review.cases as [string, string];
    for (const each of [one, two])
      for (const given of await review.assign(each, first, second)) await review.declare(given);
    await review.score(second, one, 60);
    const round = review.scene.round.id;
    const here = `?round=${round}`;
    const before = await queueOf(review, first, here);
    expect(before.rows).toHaveLength(2);
    expect(before.rows[0]).toMatchObject({ place: 'reading', needed: 2, score: null, spread: null });
    expect(before.rows[0]!.deadline).toMatchObject({ left: expect.any(Number), late: false });
    await review.score(first, one, 71.5);
    await review.score(first, two, 80);
    const after = await queueOf(review, first, `${here}&state=done`);
    expect(after.rows.find(({ nomination }) => nomination === one)).toMatchObject({
      score: 71.5,
      spread: 11.5,
      given: 2,
    });
    expect(after.counts).toMatchObject({ open: 0, done: 2, doneNow: 2, waiting: 1, returned: 0 });
    const waiting = await queueOf(review, first, `${here}&state=waiting`);
    expect(waiting.rows.map(({ nomination }) => nomination)).toEqual([two]);
    const apart = await queueOf(review, first, `${here}&state=done&apart=11.5`);
    expect(apart.rows.map(({ nomination }) => nomination)).toEqual([one]);
    expect((await queueOf(review, first, `${here}&state=done&apart=12`)).rows).toEqual([]);
    expect((await queueOf(review, first, `${here}&category=none`)).rows).toEqual([]);
    expect((await queueOf(review, first, `?nomination=${one}`)).rows.map(({ state }) => state)).toEqual(['done']);
  });

  it('keeps apart what was returned to its unit, with the day by which it is due', async () => {
    const review = await ReviewScene.begin(served, reviewed(', reviewers: 2'));
    const [first] = review.staff.reviewers as [string];
    const [one] = review.cases as [string];
    for (const given of await review.assign(one, first)) await review.declare(given);
    await review.scene.act(
      'RETURNED',
      { id: one },
      { person: review.staff.approver },
      {
        missing: '缺盖章',
        by: '2026-03-09',
      },
    );
    await served.where.office.sweep();
    const here = `?round=${review.scene.round.id}`;
    expect((await queueOf(review, first, here)).rows).toEqual([]);
    const { rows, counts } = await queueOf(review, first, `${here}&state=returned`);
    expect(rows[0]).toMatchObject({ nomination: one, place: 'returned', deadline: { on: '2026-03-09' } });
    expect(counts).toMatchObject({ open: 0, returned: 1 });
  });
});

describe('the desk of a review', () => {
  it('shows an approver every case with its scores and readers, and lets the filters choose', async () => {
    const review = await ReviewScene.begin(served, reviewed(', reviewers: 2'));
    const { approver } = review.staff;
    const [first, second] = review.staff.reviewers as [string, string];
    const [one, two] = review.cases as [string, string];
    for (const given of await review.assign(one, first, second)) await review.declare(given);
    await review.score(first, one, 70);
    await review.score(second, one, 82);
    const all = await casesOf(review, approver);
    expect(all.map(({ id }) => id).sort()).toEqual([...review.cases].sort());
    expect(all.find(({ id }) => id === one)).toMatchObject({ given: 2, mean: 76, spread: 12, place: 'reading' });
    expect(all.find(({ id }) => id === one)!.reviewers.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(all.find(({ id }) => id === two)).toMatchObject({ given: 0, mean: null, spread: null, reviewers: [] });
    expect((await casesOf(review, approver, '?state=scored')).map(({ id }) => id)).toEqual([one]);
    expect((await casesOf(review, approver, '?state=unscored')).map(({ id }) => id)).not.toContain(one);
    expect((await casesOf(review, approver, '?apart=12')).map(({ id }) => id)).toEqual([one]);
    expect(await casesOf(review, approver, '?state=returned')).toEqual([]);
    await review.refused(review.ask(first, 'GET', `/stages/${review.stage}/reviews`), 404, 'unknown');
  });

  it('tells whoever is to score a case nothing of what it was given, by no filter', async () => {
    const review = await ReviewScene.begin(served, reviewed(', reviewers: 2'));
    const { secretary } = review.staff;
    const organiser = review.scene.organiser;
    const [first] = review.staff.reviewers as [string];
    const both = (await review.scene.hire(organiser, ['reviewer', organiser], ['approver', organiser])).person;
    const [one] = review.cases as [string];
    for (const given of await review.assign(one, first)) await review.declare(given);
    await review.score(first, one, 61.73);
    const seen = (await casesOf(review, both)).find(({ id }) => id === one);
    expect(seen).toMatchObject({ given: 1, mean: null, spread: null });
    expect((await casesOf(review, secretary)).find(({ id }) => id === one)).toMatchObject({ mean: 61.73 });
    expect((await casesOf(review, both, '?apart=0')).map(({ id }) => id)).toEqual([]);
  });

  it('lists the reviews in which one has a part, each with one’s roles', async () => {
    const review = await ReviewScene.begin(served, reviewed(', reviewers: 2, keep: 1'));
    const desks = async (person: string) =>
      (
        await (
          await review.as(person)
        ).get<{ rows: { id: string; roles: string[]; chooses: boolean; choices: object[] }[] }>('/reviews/stages')
      ).rows.filter(({ id }) => id === review.stage);
    const [reader] = review.staff.reviewers as [string];
    expect(await desks(reader)).toMatchObject([{ roles: ['reviewer'], chooses: true, choices: [] }]);
    expect(await desks(review.staff.approver)).toMatchObject([{ roles: ['approver'], choices: [{ state: 'open' }] }]);
  });
});

describe('a choice before it is made', () => {
  it('shows everybody by merit, who is not ready, and tries what keeping others would break', async () => {
    const review = await ReviewScene.begin(served, reviewed(', keep: 1, reserve: 1'), { each: 2, units: 1 });
    const { approver } = review.staff;
    const [one, two] = review.cases as [string, string];
    const list = await review.scene.round.list('review', 'person', review.scene.organiser);
    const client = await review.as(approver);
    const unscored = await client.get<{ unready: number; cases: { id: string; lacks: string[] }[] }>(
      `/choices/${list}`,
    );
    expect(unscored.unready).toBe(2);
    expect(unscored.cases.map(({ lacks }) => lacks)).toEqual([['scores'], ['scores']]);
    const [reader] = review.staff.reviewers as [string];
    await review.score(reader, one, 70);
    await review.score(reader, two, 90);
    const ready = await client.get<{ places: number; reserve: number; unready: number; cases: { id: string }[] }>(
      `/choices/${list}`,
    );
    expect(ready).toMatchObject({ places: 1, reserve: 1, unready: 0 });
    expect(ready.cases.map(({ id }) => id)).toEqual([two, one]);
    const asProposed = await client.post<object>(`/choices/${list}/trial`, { kept: [two] });
    expect(asProposed).toMatchObject({ kept: [two], reserve: [one], notKept: [], reasons: [], empty: 0 });
    const otherwise = await client.post<{ reasons: string[] }>(`/choices/${list}/trial`, { kept: [one] });
    expect(otherwise.reasons.sort()).toEqual([one, two].sort());
    expect(await client.post<object>(`/choices/${list}/trial`, { kept: [] })).toMatchObject({ empty: 1 });
    await review.refused(review.ask(reader, 'GET', `/choices/${list}`), 404, 'unknown');
    await review.refused(review.post(reader, `/choices/${list}/trial`, { kept: [] }), 404, 'unknown');
  });
});
