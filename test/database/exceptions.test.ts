import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from './client.js';
import { personOf } from './programme-scene.js';
import { ReviewScene, reviewed } from './review-scene.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

interface Row {
  id: string;
  seq: number;
  kind: string;
  who: string;
  reason: string;
  to: string | null;
  stage: { code: string } | null;
  nomination: { id: string; title: Record<string, string> | null } | null;
}

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served.close());

let review: ReviewScene;
let round: string;
let secretary: Client;
beforeEach(async () => {
  review = await ReviewScene.begin(served, reviewed(''));
  round = review.scene.round.id;
  secretary = await review.as(review.staff.secretary);
});

const told = async (): Promise<Row[]> => (await secretary.get<{ rows: Row[] }>(`/rounds/${round}/exceptions`)).rows;
/** Returned to its unit: it holds the stage up. */
const giveBack = async () =>
  (await review.as(review.staff.approver)).act('nomination', review.cases[0]!, 'RETURNED', {
    missing: '照片',
    by: '2026-03-10',
  });
const draftOf = (exception?: string) => ({
  round,
  category: 'person',
  unit: review.scene.unit(0),
  nominee: { name: '迟到者', workUnit: '学校', post: '教师' },
  ...(exception === undefined ? {} : { exception }),
});

describe('the exceptions of a round', () => {
  it('are none while everything went by the rules', async () => {
    expect(await told()).toEqual([]);
  });

  it('are each told with who did it and why, newest first: late, missed, another last day', async () => {
    const { id } = await secretary.post<{ id: string }>('/nominations', draftOf('道路中断'));
    await giveBack();
    await review.scene.round.goTo('2026-03-05', '11:00');
    await secretary.act('nomination', review.cases[0]!, 'MISSED', { reason: '长期未补正' });
    await review.scene.round.goTo('2026-03-05', '12:00');
    await secretary.act('stage', review.stage, 'DATE_MOVED', { to: '2026-03-20', reason: '评委出差' });
    expect(await told()).toMatchObject([
      { kind: 'moved', id: review.stage, reason: '评委出差', to: '2026-03-20', stage: { code: 'review' } },
      { kind: 'missed', id: review.cases[0], reason: '长期未补正', stage: { code: 'review' }, to: null },
      { kind: 'late', id, seq: 1, reason: '道路中断', nomination: { id, title: { 'zh-CN': '迟到者' } } },
    ]);
    expect((await told()).every(({ who }) => who.length > 0)).toBe(true);
  });

  it('go on where the page before ended, each once', async () => {
    const entered = Array.from({ length: 51 }, (_, n) => ({
      ...draftOf('道路中断'),
      nominee: { name: `迟到者${n}` },
      options: {},
      form: {},
    }));
    await served.where.office.nominations.enter({ person: secretary.person }, entered);
    const page = (after = '') =>
      secretary.get<{ rows: Row[]; next: string | null }>(`/rounds/${round}/exceptions${after}`);
    const first = await page();
    expect(first.rows).toHaveLength(50);
    const second = await page(`?after=${first.next!}`);
    expect(second).toMatchObject({ rows: [{ kind: 'late' }], next: null });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(51);
  });

  it('are refused without a reason, and to everybody but the secretary; nothing is then on record', async () => {
    isProblem(await review.post(review.staff.secretary, '/nominations', draftOf('  ')), 400, 'bad-request');
    const { clerk } = review.scene.round.staff(review.scene.unit(0));
    for (const exception of ['道路中断', undefined])
      isProblem(await review.post(clerk, '/nominations', draftOf(exception)), 409, 'rules-unmet');
    await giveBack();
    const missed = (reason: string, person: string) =>
      review.post(person, '/acts', {
        subject: 'nomination',
        id: review.cases[0],
        type: 'MISSED',
        data: { reason },
      });
    isProblem(await missed(' ', review.staff.secretary), 409, 'rules-unmet');
    isProblem(await missed('长期未补正', review.staff.approver), 409, 'rules-unmet');
    expect(await told()).toEqual([]);
  });

  it('are told to secretaries and supervisors, without the case that one stays out of', async () => {
    await secretary.post('/nominations', draftOf('道路中断'));
    const [late] = await told();
    for (const person of [review.staff.approver, personOf(review.scene.who('head', review.scene.unit(0)))])
      await review.refused(review.ask(person, 'GET', `/rounds/${round}/exceptions`), 404, 'unknown');
    await review.recuse(review.staff.secretary, late!.id);
    expect(await told()).toEqual([]);
  });
});
