import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { answer, begin, persons, personOf, small } from './programme-scene.js';
import { ReviewScene, reviewed } from './review-scene.js';
import { Served } from './served.js';

jest.setTimeout(60_000);

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served.close());

const inReview = (text = reviewed('')) => ReviewScene.begin(served, text);

describe('who has declared a conflict', () => {
  it('neither scores nor decides that case, and does all others', async () => {
    const { scene, staff, cases, ...review } = await withParts();
    const [one, other] = scene.cases();
    for (const person of [staff.reviewers[0]!, staff.approver]) await review.recuse(person, cases[0]!);
    expect(await scene.act('SCORED', one!, scene.reviewer(), { score: 80 })).toBe('notRecused');
    expect(await scene.act('SCORED', other!, scene.reviewer(), { score: 80 })).toBe('ok');
    const second = await scene.hire(scene.organiser, ['reviewer', scene.organiser]);
    expect(await scene.act('SCORED', one!, second, { score: 80 })).toBe('ok');
    const approver = scene.who('approver');
    expect(await scene.act('FORWARDED', one!, approver)).toBe('notRecused');
    expect(await scene.act('REFUSED', one!, approver, { reason: '不实' })).toBe('notRecused');
    expect(await scene.act('RETURNED', one!, approver, { missing: '证明', by: '2026-03-09' })).toBe('notRecused');
    expect(await scene.act('FORWARDED', other!, approver)).toBe('ok');
    const third = await scene.hire(scene.organiser, ['approver', scene.organiser]);
    expect(await scene.act('FORWARDED', one!, third)).toBe('ok');
  });

  it('closes no choice in which the case is', async () => {
    const review = await inReview(reviewed(', keep: 2'));
    const { scene } = review;
    await scene.score(scene.cases().map((each, at) => [each, 90 - at] as const));
    await review.recuse(review.staff.approver, review.cases[3]!);
    const list = await scene.round.list('review', 'person', scene.organiser);
    const [ofList] = await scene.office.reviews.choose(list, scene.who('approver'));
    expect(ofList).toMatchObject({ id: list, ok: false, unmet: ['notRecused'] });
    const { person } = await scene.hire(scene.organiser, ['approver', scene.organiser]);
    expect(answer(await scene.office.reviews.choose(list, { person }))).toBe('ok');
  });

  it('decides no objection to it', async () => {
    const notice = '  - { id: shown, stage: notice, lasts: { workingDays: 5 } }\n';
    const { scene, staff, cases, ...review } = await withParts(reviewed('', { stages: notice }));
    const [row] = scene.cases();
    await scene.score(scene.cases().map((each) => [each, 80] as const));
    for (const each of scene.cases()) await scene.act('FORWARDED', each, scene.who('approver'));
    await scene.close('review');
    await scene.round.goTo('2026-03-06');
    await scene.publish('shown');
    const objection = await scene.object(row!);
    await review.recuse(staff.handlers[0]!, cases[0]!);
    expect(await scene.decide(objection, 'UPHELD')).toBe('notRecused');
    expect(await scene.decide(objection, 'UPHELD', { person: staff.handlers[1]! })).toBe('ok');
  });

  it('counts no ballot in which it is, and members who have declared one are missing from its base', async () => {
    const text = small(`${persons('perUnit: { max: 2 }, seats: 1')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 } }
  - { id: ballot, stage: committee, closes: { workingDays: 3 } }
  - { id: decision, stage: commendation }
`);
    const scene = await begin(served.where, text);
    await scene.list();
    await scene.round.goTo('2026-03-05');
    const [one, other] = scene.cases();
    const members = await scene.rows<{ account_id: string }>(
      `select account_id from roles where role = 'member' and unit_id = $1 order by 1 limit 2`,
      [scene.organiser],
    );
    const recuse = (by: string, person: string) =>
      scene.office.recusals.declare(by, one!.id, { ground: '亲属', person });
    for (const { account_id } of members) await recuse(account_id, account_id);
    const votes = scene.cases().map((each, at) => [each, at === 0 ? 5 : 0] as const);
    const recused = (many: number) => ({ recused: { [one!.id]: many } });
    expect(await scene.count('ballot', votes)).toBe('recusalsCounted');
    expect(await scene.count('ballot', votes, recused(1))).toBe('recusalsCounted');
    // One of the nine is away: it may be one of the two.
    expect(await scene.count('ballot', votes, { present: 8, valid: 8, recused: { [other!.id]: 2 } })).toBe(
      'recusalsCounted',
    );
    await recuse(personOf(scene.who('secretary')), personOf(scene.who('secretary')));
    expect(await scene.count('ballot', votes, recused(2))).toBe('notRecused');
    expect(await scene.count('ballot', votes, { present: 8, valid: 8, ...recused(1) }, scene.who('chair'))).toBe('ok');
  });
});

describe('a case that somebody stays out of', () => {
  it('is no longer theirs to see, in no list, by no route; others see it still', async () => {
    const review = await inReview();
    const [reviewer, other] = [review.staff.reviewers[0]!, review.staff.approver];
    const [one] = review.cases as [string];
    const round = review.scene.round.id;
    const seen = async (person: string) => {
      const client = await review.as(person);
      const lists = [`/nominations?round=${round}`, '/inbox'];
      const rows = (await Promise.all(lists.map((path) => client.all<{ id: string }>(path)))).flat();
      return rows.filter(({ id }) => id === one).length;
    };
    expect(await seen(reviewer)).toBe(2);
    await review.recuse(reviewer, one);
    expect(await seen(reviewer)).toBe(0);
    expect(await seen(other)).toBe(2);
    for (const path of ['', '/scores', '/recusals'])
      await review.refused(review.ask(reviewer, 'GET', `/nominations/${one}${path}`), 404, 'unknown');
    expect((await review.ask(other, 'GET', `/nominations/${one}`)).status).toBe(200);
    expect((await review.ask(reviewer, 'GET', `/nominations/${review.cases[1]}`)).status).toBe(200);
  });

  it('stays their own unit’s to see', async () => {
    const review = await inReview();
    const clerk = review.scene.round.staff(review.scene.unit(0)).clerk;
    await review.scene.give(clerk, 'reviewer', review.scene.organiser);
    await review.recuse(clerk, review.cases[0]!);
    expect((await review.ask(clerk, 'GET', `/nominations/${review.cases[0]}`)).status).toBe(200);
    const rows = await (await review.as(clerk)).all<{ id: string }>(`/nominations?round=${review.scene.round.id}`);
    expect(rows.map(({ id }) => id)).toContain(review.cases[0]);
  });
});

describe('a recusal', () => {
  it('is entered by the secretary for somebody else, and by nobody else', async () => {
    const review = await inReview();
    const { secretary, approver, reviewers } = review.staff;
    const at = `/nominations/${review.cases[0]}/recusals`;
    const body = { ground: '同乡', person: reviewers[0] };
    await review.refused(review.post(approver, at, body), 404, 'unknown');
    expect((await review.post(secretary, at, body)).status).toBe(201);
    const { rows } = await (await review.as(approver)).get<{ rows: object[] }>(at);
    expect(rows).toEqual([
      expect.objectContaining({
        person: reviewers[0],
        ground: '同乡',
        declared_by: secretary,
        nomination: review.cases[0],
      }),
    ]);
    await review.refused(review.ask(reviewers[0]!, 'GET', at), 404, 'unknown');
    await review.refused(review.ask(review.scene.round.staff(review.scene.unit(0)).clerk, 'GET', at), 404, 'unknown');
  });

  it('is for somebody who has a part in the case: an account elsewhere and one that is not there are told alike', async () => {
    const review = await inReview();
    const stranger = await review.scene.hire(served.unit(0), ['reviewer', served.unit(0)]);
    const answers = [];
    for (const person of [stranger.person, '018f0000-0000-7000-8000-000000000000'])
      answers.push(
        await review.refused(
          review.post(review.staff.secretary, `/nominations/${review.cases[0]}/recusals`, { ground: '同乡', person }),
          400,
          'bad-request',
        ),
      );
    expect(answers[0]).toEqual(answers[1]);
  });

  it('stays as it was said first, and nobody changes or removes it', async () => {
    const review = await inReview();
    const person = review.staff.reviewers[0]!;
    const at = `/nominations/${review.cases[0]}/recusals`;
    const first = (await review.post(person, at, { ground: '亲属' })).body;
    expect((await review.post(person, at, { ground: '没有' })).body).toEqual(first);
    for (const change of ['update recusals set ground = $1', 'delete from recusals where ground = $1'])
      await expect(served.where.pool.query(change, ['亲属'])).rejects.toThrow('permission denied');
  });

  it('waits for the act that is being done, and is seen by the next one', async () => {
    const review = await inReview();
    const { scene, cases, staff } = review;
    const person = staff.reviewers[0]!;
    const held = await served.where.pool.connect();
    await held.query('begin');
    await held.query('select 1 from nominations where id = $1 for no key update', [cases[0]]);
    const order: string[] = [];
    const recusing = review.recuse(person, cases[0]!).then(() => order.push('recused'));
    await untilWaiting(1);
    const scoring = scene.act('SCORED', { id: cases[0]! }, { person }, { score: 80 }).then((said) => order.push(said));
    await untilWaiting(2);
    await held.query('commit');
    held.release();
    await Promise.all([recusing, scoring]);
    expect(order).toContain('notRecused');
  });
});

const withParts = async (text?: string) => {
  const review = await inReview(text);
  return { scene: review.scene, staff: review.staff, cases: review.cases, recuse: review.recuse.bind(review) };
};

/** Until so many wait for a lock. */
async function untilWaiting(many: number): Promise<void> {
  for (;;) {
    const { rows } = await served.where.pool.query(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows[0].waiting >= many) return;
  }
}
