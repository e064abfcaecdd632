import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inTransaction } from '../../src/casework/store.js';
import { personOf } from './programme-scene.js';
import { loadsOf, ReviewScene, reviewed, type Assignment } from './review-scene.js';
import { Served } from './served.js';

jest.setTimeout(60_000);

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served.close());

const inReview = (review = '', cases = { each: 2, units: 2 }) => ReviewScene.begin(served, reviewed(review), cases);
const SECOND = '  - { id: second, stage: review, closes: { workingDays: 3 }, fresh: true }\n';

describe('a case that was given to reviewers', () => {
  it('is scored by them and by nobody else; one that was not, by any reviewer of the office', async () => {
    const review = await inReview();
    const [mine, other] = [review.staff.reviewers[0]!, (await review.reviewers(1))[0]!];
    const [given] = await review.assign(review.cases[0]!, mine);
    expect((await review.refused(review.score(other, review.cases[0]!), 409, 'rules-unmet')).unmet).toEqual([
      'assigned',
    ]);
    expect((await review.score(other, review.cases[1]!)).status).toBe(200);
    await review.declare(given!);
    expect((await review.score(mine, review.cases[0]!)).status).toBe(200);
  });

  it('opens, and is scored, only when its reviewer has said whether there is a conflict', async () => {
    const review = await inReview();
    const [mine] = review.staff.reviewers as [string];
    const [one] = review.cases as [string];
    const [given] = await review.assign(one, mine);
    for (const path of ['', '/scores']) {
      const shut = await review.refused(review.ask(mine, 'GET', `/nominations/${one}${path}`), 409, 'declare-first');
      expect(shut.assignment).toBe(given!.id);
      expect(JSON.stringify(shut)).not.toContain('增补');
    }
    expect((await review.refused(review.score(mine, one), 409, 'rules-unmet')).unmet).toEqual(['declared']);
    expect((await review.ask(review.staff.approver, 'GET', `/nominations/${one}`)).status).toBe(200);
    await review.declare(given!);
    expect((await review.ask(mine, 'GET', `/nominations/${one}`)).status).toBe(200);
    await review.declare(given!);
    expect((await review.score(mine, one)).status).toBe(200);
    const said = review.post(mine, `/assignments/${given!.id}/declaration`, { conflict: false });
    await review.refused(said, 409, 'already-scored');
  });

  it('is closed for good to a reviewer who declares a conflict, and can be given to another', async () => {
    const review = await inReview();
    const [mine, other] = [review.staff.reviewers[0]!, (await review.reviewers(1))[0]!];
    const [one] = review.cases as [string];
    const [given] = await review.assign(one, mine);
    const at = `/assignments/${given!.id}/declaration`;
    for (const body of [{ conflict: true }, { conflict: false, ground: '亲属' }, {}])
      await review.refused(review.post(mine, at, body), 400, 'bad-request');
    for (const who of [other, review.staff.approver])
      await review.refused(review.post(who, at, { conflict: false }), 404, 'unknown');
    expect((await review.post(mine, at, { conflict: true, ground: '亲属' })).body).toMatchObject({ state: 'released' });
    await review.refused(review.post(mine, at, { conflict: false }), 409, 'taken-back');
    await review.refused(review.ask(mine, 'GET', `/nominations/${one}`), 404, 'unknown');
    expect(await review.scene.act('SCORED', { id: one }, { person: mine }, { score: 80 })).toBe('notRecused');
    expect(await refusedFor(review, one, mine)).toEqual(['recused']);
    expect(await review.assign(one, other)).toEqual([expect.objectContaining({ reviewer: other, state: 'offered' })]);
  });
});

/** Why the secretary may not give a case to somebody. */
async function refusedFor(review: ReviewScene, nomination: string, reviewer: string): Promise<string[]> {
  const body = { rows: [{ nomination, reviewers: [reviewer] }] };
  const asked = review.post(review.staff.secretary, `/stages/${review.stage}/assignments`, body);
  const { refused } = await review.refused(asked, 409, 'not-assignable');
  expect(refused).toEqual([expect.objectContaining({ nomination, reviewer })]);
  return (refused as { why: string[] }[])[0]!.why;
}

describe('a case is never given to', () => {
  it('somebody of the nominee’s own unit, by home or by a role; nor to who sent it', async () => {
    const review = await inReview();
    const { scene, cases } = review;
    const [home] = await review.reviewers(1, scene.unit(0));
    const [role] = await review.reviewers(1);
    await scene.give(role!, 'clerk', scene.unit(0));
    expect(await refusedFor(review, cases[0]!, home!)).toEqual(['ownUnit']);
    expect(await refusedFor(review, cases[0]!, role!)).toEqual(['ownUnit']);
    expect(await review.assign(cases[2]!, home!)).toHaveLength(1);
    const sender = personOf(scene.who('clerk', scene.unit(0)));
    await scene.rows('delete from roles where account_id = $1', [sender]);
    await scene.rows('update accounts set unit_id = $2 where id = $1', [sender, scene.organiser]);
    await scene.give(sender, 'reviewer', scene.organiser);
    expect(await refusedFor(review, cases[0]!, sender)).toEqual(['sent']);
  });

  it('who approved it before, nor, where readers are fresh, who scored it before', async () => {
    const review = await ReviewScene.begin(served, reviewed('', { stages: SECOND }));
    const { scene, staff } = review;
    const [one] = scene.cases();
    await scene.give(staff.approver, 'reviewer', scene.organiser);
    for (const each of scene.cases()) await scene.score([[each, 80]]);
    for (const each of scene.cases()) expect(await scene.act('FORWARDED', each, scene.who('approver'))).toBe('ok');
    await scene.close('review');
    await scene.round.goTo('2026-03-06');
    const { id } = await scene.round.stage('second');
    const why = async (reviewer: string) => {
      const body = { rows: [{ nomination: one!.id, reviewers: [reviewer] }] };
      const asked = review.post(staff.secretary, `/stages/${id}/assignments`, body);
      return ((await review.refused(asked, 409, 'not-assignable')).refused as { why: string[] }[])[0]!.why;
    };
    expect(await why(staff.approver)).toEqual(['approved']);
    expect(await why(staff.reviewers[0]!)).toEqual(['scored']);
    expect(await scene.act('SCORED', one!, scene.reviewer(), { score: 70 })).toBe('neverScored');
    expect(await scene.act('SCORED', one!, scene.reviewer(1), { score: 70 })).toBe('ok');
  });

  it('somebody who is no reviewer of its office, twice to the same, or to more than the stage asks for', async () => {
    const review = await inReview();
    const [one] = review.cases as [string];
    for (const person of [review.staff.secretary, '018f0000-0000-7000-8000-000000000000'])
      expect(await refusedFor(review, one, person)).toEqual(['notReviewer']);
    await review.assign(one, review.staff.reviewers[0]!);
    expect(await refusedFor(review, one, review.staff.reviewers[0]!)).toEqual(['assigned']);
    expect(await refusedFor(review, one, (await review.reviewers(1))[0]!)).toEqual(['enough']);
  });
});

describe('giving many at once', () => {
  it('is done for all or for none', async () => {
    const review = await inReview();
    const { cases, staff } = review;
    const [own] = await review.reviewers(1, review.scene.unit(0));
    const rows = cases.map((nomination) => ({ nomination, reviewers: [own!] }));
    const at = `/stages/${review.stage}/assignments`;
    const { refused } = await review.refused(review.post(staff.secretary, at, { rows }), 409, 'not-assignable');
    expect(refused).toHaveLength(2);
    expect(await countOf(review)).toBe(0);
    const [other] = staff.reviewers;
    const given = await review.post(staff.approver, at, { rows: rows.map((row) => ({ ...row, reviewers: [other] })) });
    expect((given.body.assigned as object[]).length).toBe(4);
  });

  it('is for the approver and the secretary of the office that acts, and for no case that they stay out of', async () => {
    const review = await inReview();
    const { cases, staff } = review;
    const body = { rows: cases.map((nomination) => ({ nomination, reviewers: [staff.reviewers[0]!] })) };
    const at = `/stages/${review.stage}/assignments`;
    for (const who of [staff.reviewers[0]!, staff.chair, review.scene.round.staff(review.scene.unit(0)).head])
      for (const [path, asked] of [
        [at, body],
        [`${at}/spread`, {}],
      ] as const)
        await review.refused(review.post(who, path, asked), 404, 'unknown');
    const elsewhere = { rows: [{ nomination: await served.draft(), reviewers: [staff.reviewers[0]!] }] };
    await review.refused(review.post(staff.secretary, at, elsewhere), 404, 'unknown');
    await review.recuse(staff.approver, cases[0]!);
    await review.refused(review.post(staff.approver, at, body), 404, 'unknown');
    expect((await review.spread()).map(({ nomination }) => nomination).sort()).toEqual(cases.slice(1).sort());
  });

  it('lets exactly one of ten simultaneous hands fill a place', async () => {
    const review = await inReview();
    const people = await review.reviewers(10);
    const { assignments } = review.scene.office;
    const tried = await Promise.allSettled(
      people.map((person) =>
        assignments.assign(review.staff.secretary, review.stage, {
          rows: [{ nomination: review.cases[0]!, reviewers: [person] }],
        }),
      ),
    );
    const refused = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason as { code: string }] : []));
    expect(refused.map(({ code }) => code)).toEqual(Array(9).fill('not-assignable'));
    expect(await countOf(review)).toBe(1);
  });
});

const countOf = async (review: ReviewScene): Promise<number> =>
  (
    await review.scene.rows<{ many: number }>(
      `select count(*)::int as many from assignments where stage_id = $1 and state <> 'released'`,
      [review.stage],
    )
  )[0]!.many;

describe('spreading', () => {
  it('gives every case as many as the stage asks for, nobody one more than one more than anybody else', async () => {
    const review = await inReview(', reviewers: 2', { each: 5, units: 3 });
    await review.reviewers(2);
    const assigned = await review.spread();
    expect(assigned).toHaveLength(30);
    for (const own of Map.groupBy(assigned, ({ nomination }) => nomination).values())
      expect(new Set(own.map(({ reviewer }) => reviewer)).size).toBe(2);
    expect(loadsOf(assigned)).toEqual([7, 7, 8, 8]);
    expect(await review.spread()).toEqual([]);
  });

  it('evens out what was given by hand, and fills only what is lacking', async () => {
    const review = await inReview('', { each: 3, units: 2 });
    const [mine] = review.staff.reviewers as [string];
    const others = await review.reviewers(2);
    for (const nomination of review.cases.slice(0, 2)) await review.assign(nomination, mine);
    const assigned = await review.spread();
    expect(assigned.map(({ reviewer }) => reviewer).sort()).toEqual([...others, ...others].sort());
  });

  it('goes round conflicts, and stays even where they allow it', async () => {
    const review = await inReview('', { each: 4, units: 2 });
    const [own] = await review.reviewers(1, review.scene.unit(0));
    const [free] = review.staff.reviewers as [string];
    const assigned = await review.spread();
    expect(loadsOf(assigned)).toEqual([4, 4]);
    const ofUnit = new Set(review.scene.of(0).map(({ id }) => id));
    for (const { nomination, reviewer } of assigned) expect(reviewer).toBe(ofUnit.has(nomination) ? free : own);
  });

  it('says of which cases nobody is left, and why of each person, and then gives nothing', async () => {
    const review = await inReview();
    const { cases, staff } = review;
    const [own] = await review.reviewers(1, review.scene.unit(0));
    await review.recuse(staff.reviewers[0]!, cases[0]!);
    const at = `/stages/${review.stage}/assignments/spread`;
    const problem = await review.refused(review.post(staff.approver, at), 409, 'nobody-left');
    expect(problem.cases).toEqual([
      {
        nomination: cases[0],
        lacks: 1,
        reviewers: expect.arrayContaining([
          { reviewer: staff.reviewers[0], name: expect.any(String), why: ['recused'] },
          { reviewer: own, name: expect.any(String), why: ['ownUnit'] },
        ]),
      },
    ]);
    expect(await countOf(review)).toBe(0);
    expect(await review.spread({ except: [cases[0]] })).toHaveLength(3);
    await review.reviewers(1);
    expect(await review.spread()).toEqual([expect.objectContaining({ nomination: cases[0] })]);
  });

  it('by two at once gives nothing twice', async () => {
    const review = await inReview(', reviewers: 2', { each: 6, units: 2 });
    await review.reviewers(3);
    const { assignments } = review.scene.office;
    const tried = await Promise.all(
      Array.from({ length: 6 }, () => assignments.spread(review.staff.approver, review.stage, { except: [] })),
    );
    expect(tried.map(({ length }) => length).sort()).toEqual([0, 0, 0, 0, 0, 24]);
    expect(await countOf(review)).toBe(24);
  });

  it('is each office’s own where offices of a level act; the organiser’s secretary does it for all', async () => {
    const text = reviewed(', by: county').concat('rehearsal: { offices: { county: 2 } }\n');
    const review = await ReviewScene.begin(served, text, { each: 3, units: 2 });
    const { scene, stage } = review;
    const [one, other] = scene.round.invented.offices.get('county')!.map((office) => scene.round.staff(office));
    const spread = async (person: string) => {
      const { status, body } = await review.post(person, `/stages/${stage}/assignments/spread`);
      expect(status).toBe(201);
      return (body.assigned as Assignment[]).map(({ reviewer }) => reviewer);
    };
    await review.refused(review.post(review.staff.approver, `/stages/${stage}/assignments/spread`), 404, 'unknown');
    expect(await spread(one!.approver)).toEqual(Array(3).fill(one!.reviewers[0]));
    expect(await spread(review.staff.secretary)).toEqual(Array(3).fill(other!.reviewers[0]));
    const at = `/reviews/progress?round=${scene.round.id}`;
    const seen = async (person: string) => (await (await review.as(person)).get<{ rows: object[] }>(at)).rows.length;
    expect([await seen(one!.approver), await seen(review.staff.secretary)]).toEqual([1, 2]);
    const [theirs] = await scene.rows<{ id: string }>('select id from assignments where reviewer = $1 limit 1', [
      other!.reviewers[0],
    ]);
    await review.refused(review.post(one!.approver, `/assignments/${theirs!.id}/take-back`), 404, 'unknown');
  });

  it('does not count what has left a stage unread as somebody’s work', async () => {
    const review = await inReview('', { each: 4, units: 2 });
    const [mine] = review.staff.reviewers as [string];
    for (const nomination of review.cases.slice(0, 4)) await review.assign(nomination, mine);
    const clerk = review.scene.who('clerk', review.scene.unit(0));
    for (const id of review.cases.slice(0, 4)) expect(await review.scene.act('WITHDRAWN', { id }, clerk)).toBe('ok');
    await review.reviewers(1);
    expect(loadsOf(await review.spread())).toEqual([2, 2]);
    const { counts } = await (await review.as(mine)).get<{ counts: object }>('/reviews/queue');
    expect(counts).toEqual({ open: 2, waiting: 0, done: 0, doneNow: 0, returned: 0, most: 1000 });
  });

  it('is refused where the office’s reviewers do not score', async () => {
    const review = await inReview(', scores: sheet');
    const at = `/stages/${review.stage}/assignments/spread`;
    await review.refused(review.post(review.staff.approver, at), 409, 'not-assigned-here');
  });
});

describe('work', () => {
  it('is taken back and given to another, who says anew whether there is a conflict', async () => {
    const review = await inReview();
    const [mine, other] = [review.staff.reviewers[0]!, (await review.reviewers(1))[0]!];
    const [given] = (await review.assign(review.cases[0]!, mine)) as [Assignment];
    await review.declare(given);
    const at = `/assignments/${given.id}/take-back`;
    for (const who of [mine, review.scene.round.staff(review.scene.unit(0)).head])
      await review.refused(review.post(who, at), 404, 'unknown');
    const [own] = await review.reviewers(1, review.scene.unit(0));
    await review.refused(review.post(review.staff.approver, at, { to: own }), 409, 'not-assignable');
    expect((await review.post(review.staff.approver, at, { to: other })).body).toMatchObject({
      reviewer: other,
      state: 'offered',
    });
    expect((await review.refused(review.score(mine, review.cases[0]!), 409, 'rules-unmet')).unmet).toEqual([
      'assigned',
    ]);
    await review.refused(review.post(review.staff.approver, at), 409, 'taken-back');
  });

  it('that is done is not taken back', async () => {
    const review = await inReview();
    const [mine] = review.staff.reviewers as [string];
    const [given] = (await review.assign(review.cases[0]!, mine)) as [Assignment];
    await review.declare(given);
    await review.score(mine, review.cases[0]!);
    const back = review.post(review.staff.approver, `/assignments/${given.id}/take-back`);
    await review.refused(back, 409, 'already-scored');
  });

  it('is handed over whole to whoever follows, but what they may not read, which is there to be given again', async () => {
    const review = await inReview();
    const { scene, cases } = review;
    const [from] = review.staff.reviewers as [string];
    const assigned = await review.spread();
    expect(loadsOf(assigned)).toEqual([4]);
    await review.declare(assigned[3]!);
    await review.score(from, assigned[3]!.nomination);
    const [to] = await review.reviewers(1);
    const [kept] = assigned.map(({ nomination }) => nomination);
    await review.recuse(to!, kept!);
    const over = (role: string) =>
      inTransaction(
        served.where.pool,
        async () => {},
        (db) => scene.office.assignments.handOver(db, { from, to: to!, unit: scene.organiser, role }),
      );
    expect(await over('chair')).toEqual({ moved: 0, left: [] });
    expect(await over('reviewer')).toEqual({ moved: 2, left: [kept] });
    expect(await over('reviewer')).toEqual({ moved: 0, left: [] });
    const [third] = await review.reviewers(1);
    await scene.rows(`delete from roles where account_id = any($1::uuid[])`, [[from]]);
    expect(await review.spread()).toEqual([expect.objectContaining({ nomination: kept, reviewer: third })]);
    expect(await countOf(review)).toBe(cases.length);
  });
});

describe('a reviewer’s queue', () => {
  it('holds what is to be read and what is done, page by page, with how many there are', async () => {
    const review = await inReview('', { each: 30, units: 2 });
    const [mine] = review.staff.reviewers as [string];
    const client = await review.as(mine);
    const assigned = await review.spread();
    interface Row {
      id: string;
      nomination: string;
      nominee: { name: string };
      unit: object;
      category: string;
      state: string;
    }
    const rows = await client.all<Row>('/reviews/queue');
    expect(rows.map(({ id }) => id)).toEqual(assigned.map(({ id }) => id));
    expect(rows[0]).toMatchObject({ category: 'person', state: 'offered', nominee: { name: expect.any(String) } });
    expect(JSON.stringify(rows)).not.toContain('form');
    for (const each of assigned.slice(0, 3)) {
      await review.declare(each);
      await review.score(mine, each.nomination);
    }
    const returned = { missing: '证明', by: '2026-03-09' };
    await review.scene.act('RETURNED', { id: assigned[5]!.nomination }, review.scene.who('approver'), returned);
    await review.recuse(mine, assigned[4]!.nomination);
    await review.recuse(mine, assigned[0]!.nomination);
    const page = await client.get<{ rows: Row[]; counts: object }>('/reviews/queue?state=done');
    expect(page.rows.map(({ id }) => id)).toEqual([assigned[1]!.id, assigned[2]!.id]);
    expect(page.counts).toEqual({ open: 55, waiting: 0, done: 2, doneNow: 2, returned: 1, most: 1000 });
    expect(await client.all<Row>('/reviews/queue?state=open')).toHaveLength(55);
    const other = await review.as((await review.reviewers(1))[0]!);
    expect(await other.get('/reviews/queue')).toEqual({
      rows: [],
      next: null,
      counts: { open: 0, waiting: 0, done: 0, doneNow: 0, returned: 0, most: 1000 },
    });
  });

  it('is counted for approver and secretary, by name; others are told nothing', async () => {
    const review = await inReview('', { each: 3, units: 2 });
    const [mine] = review.staff.reviewers as [string];
    await review.reviewers(1);
    const assigned = await review.spread();
    const one = assigned.find(({ reviewer }) => reviewer === mine)!;
    await review.declare(one);
    await review.score(mine, one.nomination);
    const at = `/reviews/progress?round=${review.scene.round.id}&stage=review`;
    const { rows } = await (await review.as(review.staff.approver)).get<{ rows: { name: string }[] }>(at);
    expect(rows).toEqual(
      expect.arrayContaining([
        {
          stage: 'review',
          office: review.scene.organiser,
          reviewer: mine,
          name: expect.any(String),
          assigned: 3,
          done: 1,
        },
      ]),
    );
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).toSorted());
    expect(rows).toHaveLength(2);
    for (const who of [mine, review.scene.round.staff(review.scene.unit(0)).head])
      expect(await (await review.as(who)).get(at)).toEqual({ rows: [] });
  });
});
