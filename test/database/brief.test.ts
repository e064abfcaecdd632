import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { keepCalendar } from '../../src/calendar/calendar.service.js';
import { Client } from './client.js';
import { ReviewScene, reviewed } from './review-scene.js';
import { Served } from './served.js';

jest.setTimeout(60_000);

interface Brief {
  on: string;
  round: { code: string; basis_number: string };
  stages: Record<string, unknown>[];
}

let served: Served;
let review: ReviewScene;
let secretary: Client;
beforeAll(async () => {
  served = await Served.open();
  await keepCalendar(served.where.owner);
  review = await ReviewScene.begin(served, reviewed(''));
  secretary = await review.as(review.staff.secretary);
});
afterAll(() => served.close());

const brief = () => secretary.get<Brief>(`/rounds/${review.scene.round.id}/brief`);

describe('a brief', () => {
  it('says of each stage how many are in it, wait, were returned and are late, and of no unit anything', async () => {
    const approver = await review.as(review.staff.approver);
    await approver.act('nomination', review.cases[0]!, 'RETURNED', { missing: '照片', by: '2026-03-06' });
    await served.where.office.sweep();
    const told = await brief();
    expect(told).toMatchObject({ on: '2026-03-05', round: { basis_number: expect.any(String) } });
    expect(told.stages).toMatchObject([
      { code: 'recommendation', state: 'closed', left: null, entered: 4, here: 0, gone_on: 4, waiting: 0, late: 0 },
      { code: 'review', state: 'open', left: 3, entered: 4, here: 4, waiting: 3, returned: 1, late: 0, gone_on: 0 },
      { code: 'decision', state: 'waiting', entered: 0, here: 0, waiting: 0, returned: 0, late: 0 },
    ]);
    const { rows } = await served.where.pool.query('select id, name from units where id = any($1::uuid[])', [
      [review.scene.unit(0), review.scene.unit(1)],
    ]);
    for (const { id, name } of rows) {
      expect(JSON.stringify(told)).not.toContain(id);
      expect(JSON.stringify(told)).not.toContain(name['zh-CN']);
    }
  });

  it('counts a returned case as late by its own day, and the others by the day of the stage', async () => {
    await review.scene.round.goTo('2026-03-10');
    expect((await brief()).stages[1]).toMatchObject({ returned: 1, waiting: 3, late: 1 });
    await review.scene.round.goTo('2026-03-11');
    expect((await brief()).stages[1]).toMatchObject({ here: 4, left: 0, late: 4 });
  });

  it('is for secretaries and supervisors of the round', async () => {
    const at = `/rounds/${review.scene.round.id}/brief`;
    for (const who of [review.staff.approver, review.scene.round.staff(review.scene.unit(0)).head])
      await review.refused(review.ask(who, 'GET', at), 404, 'unknown');
  });
});
