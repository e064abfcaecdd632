import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ReviewScene, reviewed } from './review-scene.js';
import { Served } from './served.js';

jest.setTimeout(60_000);

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served.close());

interface Seen {
  stages: {
    stage: string;
    needed: number;
    given: number;
    scores: { reviewer: string; score: number; mine: boolean; scores: Record<string, number> | null }[];
    spread: number | null;
  }[];
  indicators: { code: string; points: number; evidence: string | null }[];
}
const seenBy = async (review: ReviewScene, person: string, nomination: string): Promise<Seen> =>
  (await review.as(person)).get<Seen>(`/nominations/${nomination}/scores`);

/** A number that stands nowhere but in the score of the other reviewer. */
const PLANTED = 61.73;

describe('a reviewer', () => {
  it('sees what others gave only after giving their own score, by no route before', async () => {
    const review = await ReviewScene.begin(served, reviewed(', reviewers: 2'));
    const [first, second] = review.staff.reviewers as [string, string];
    const [one] = review.cases as [string];
    for (const each of await review.assign(one, first, second)) await review.declare(each);
    expect((await review.score(second, one, PLANTED)).status).toBe(200);
    const round = review.scene.round.id;
    for (const path of [
      `/nominations/${one}/scores`,
      `/nominations/${one}`,
      `/nominations?round=${round}`,
      '/reviews/queue',
      '/reviews/queue?state=done',
      `/reviews/progress?round=${round}`,
      '/inbox',
    ]) {
      const { status, body } = await review.ask(first, 'GET', path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(JSON.stringify(body)).not.toContain(String(PLANTED));
    }
    expect((await seenBy(review, first, one)).stages).toEqual([
      { stage: 'review', needed: 2, given: 1, scores: [], spread: null },
    ]);
    expect((await review.score(first, one, 70)).status).toBe(200);
    const { stages } = await seenBy(review, first, one);
    expect(stages[0]).toMatchObject({ given: 2, spread: 8.27 });
    expect(stages[0]!.scores.map(({ reviewer, score, mine }) => ({ reviewer, score, mine }))).toEqual(
      expect.arrayContaining([
        { reviewer: second, score: PLANTED, mine: false },
        { reviewer: first, score: 70, mine: true },
      ]),
    );
  });

  it('who scored at one stage does not see those of the next before their own', async () => {
    const second = '  - { id: second, stage: review, closes: { workingDays: 3 }, reviewers: 2 }\n';
    const review = await ReviewScene.begin(served, reviewed('', { stages: second }));
    const { scene } = review;
    const [first, other] = review.staff.reviewers as [string, string];
    const [one] = scene.cases();
    for (const each of scene.cases()) await scene.score([[each, 66]]);
    for (const each of scene.cases()) await scene.act('FORWARDED', each, scene.who('approver'));
    await scene.close('review');
    await scene.round.goTo('2026-03-06');
    expect((await review.score(other, one!.id, PLANTED)).status).toBe(200);
    const shown = await seenBy(review, first, one!.id);
    expect(shown.stages.map(({ stage, given, scores }) => [stage, given, scores.length])).toEqual([
      ['review', 1, 1],
      ['second', 1, 0],
    ]);
    expect(JSON.stringify(shown)).not.toContain(String(PLANTED));
  });
});

describe('the scores of a case', () => {
  it('are all seen by approver, secretary and supervisor, and by nobody of a unit', async () => {
    const review = await ReviewScene.begin(served, reviewed(', reviewers: 2'));
    const { scene, staff } = review;
    const [one] = review.cases as [string];
    await review.score(staff.reviewers[0]!, one, PLANTED);
    const supervisor = await scene.hire(scene.organiser, ['supervisor', scene.organiser]);
    for (const who of [staff.approver, staff.secretary, supervisor.person])
      expect((await seenBy(review, who, one)).stages[0]).toMatchObject({
        given: 1,
        scores: [expect.objectContaining({ score: PLANTED, mine: false })],
      });
    const { clerk, head } = scene.round.staff(scene.unit(0));
    for (const who of [clerk, head, staff.chair])
      await review.refused(review.ask(who, 'GET', `/nominations/${one}/scores`), 404, 'unknown');
  });

  it('are shown to an approver who is a reviewer too when no score is wanted any more', async () => {
    const review = await ReviewScene.begin(served, reviewed(', reviewers: 2'));
    const { scene, staff } = review;
    const [one] = review.cases as [string];
    await scene.give(staff.approver, 'reviewer', scene.organiser);
    await review.score(staff.reviewers[0]!, one, PLANTED);
    expect((await seenBy(review, staff.approver, one)).stages[0]).toMatchObject({ given: 1, scores: [], spread: null });
    await review.score(staff.reviewers[1]!, one, 70);
    expect((await seenBy(review, staff.approver, one)).stages[0]).toMatchObject({ given: 2, spread: 8.27 });
  });
});

const TREE = `indicators:
  total: 120
  tree:
    - code: work
      title: { zh-CN: 工作 }
      points: 80.5
      children:
        - { code: '1.1', title: { zh-CN: 机制 }, points: 50.5, evidence: 会议记录 }
        - { code: '1.2', title: { zh-CN: 宣传 }, points: 30 }
    - { code: service, title: { zh-CN: 服务 }, points: 39.5 }
`;

describe('a score by indicator', () => {
  const begun = () => ReviewScene.begin(served, reviewed(', reviewers: 2', { more: TREE }));
  const give = (review: ReviewScene, scores: object, person = review.staff.reviewers[0]!) =>
    review.post(person, `/nominations/${review.cases[0]}/scores`, { scores });
  const full = { '1.1': 50.5, '1.2': 10.1, service: 30.2 };

  it('is the sum of its points, which are kept beside it and seen with it', async () => {
    const review = await begun();
    expect((await give(review, full)).status).toBe(200);
    const { stages, indicators } = await seenBy(review, review.staff.approver, review.cases[0]!);
    expect(stages[0]!.scores).toEqual([expect.objectContaining({ score: 90.8, scores: full })]);
    expect(indicators.map(({ code, points, evidence }) => [code, points, evidence])).toEqual([
      ['1.1', 50.5, '会议记录'],
      ['1.2', 30, null],
      ['service', 39.5, null],
    ]);
    const best = { '1.1': 50.5, '1.2': 30, service: 39.5 };
    expect((await give(review, best, review.staff.reviewers[1]!)).status).toBe(200);
    expect(await review.scene.act('FORWARDED', { id: review.cases[0]! }, review.scene.who('approver'))).toBe('ok');
  });

  it.each([
    ['one is missing', { '1.1': 50.5, service: 30 }, ['scores.1.2']],
    ['one is not there to be scored', { ...full, work: 1, 旁: 1 }, ['scores.work', 'scores.旁']],
    ['one has more than its points', { ...full, '1.2': 30.1 }, ['scores.1.2']],
    ['one is finer than the record keeps', { ...full, '1.2': 1.000001 }, ['scores.1.2']],
  ])('is refused where %s, by place', async (_, scores, paths) => {
    const review = await begun();
    const { errors } = await review.refused(give(review, scores), 400, 'bad-request');
    expect((errors as { path: string }[]).map(({ path }) => path)).toEqual(paths);
    expect(await review.scene.rows('select 1 from score_lines where nomination_id = $1', [review.cases[0]])).toEqual(
      [],
    );
  });

  it('is asked for where there are indicators, and nowhere else', async () => {
    const [review, plain] = [await begun(), await ReviewScene.begin(served, reviewed(''))];
    const [reviewer] = review.staff.reviewers as [string];
    const wrong = await review.refused(review.score(reviewer, review.cases[0]!), 400, 'bad-request');
    expect(wrong.errors).toMatchObject([{ path: 'scores' }]);
    const other = await plain.refused(give(plain, full), 400, 'bad-request');
    expect(other.errors).toMatchObject([{ path: 'score' }]);
    for (const body of [{}, { score: 1, scores: full }])
      await plain.refused(
        plain.post(plain.staff.reviewers[0]!, `/nominations/${plain.cases[0]}/scores`, body),
        400,
        'bad-request',
      );
  });

  it('cannot be gone round by the door: neither without points, nor with points that come to something else', async () => {
    const review = await begun();
    const [reviewer] = review.staff.reviewers as [string];
    for (const data of [{ score: 80 }, { score: 120, scores: full }, { score: 90.8, scores: { ...full, work: 0 } }])
      expect(await review.scene.act('SCORED', { id: review.cases[0]! }, { person: reviewer }, data)).toBe(
        'indicatorsScored',
      );
    const plain = await ReviewScene.begin(served, reviewed(''));
    const said = { score: 80, scores: { a: 80 } };
    expect(await plain.scene.act('SCORED', { id: plain.cases[0]! }, plain.scene.reviewer(), said)).toBe(
      'indicatorsScored',
    );
  });

  it('sent twice with one key is given once', async () => {
    const review = await begun();
    const token = await served.token(review.staff.reviewers[0]!);
    const ask = () =>
      served.ask(`/api/v1/nominations/${review.cases[0]}/scores`, {
        method: 'POST',
        token,
        body: { scores: full },
        headers: { 'idempotency-key': 'once-and-only' },
      });
    const [one, two] = [await ask(), await ask()];
    expect(one.status).toBe(200);
    expect(two).toEqual(one);
  });
});
