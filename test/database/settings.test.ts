import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { people } from './contest.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(30_000);

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served.close());

const asked = async (person: string) => served.ask('/api/v1/settings', { token: await served.token(person) });

describe('what is set up', () => {
  it('is told to administrators, with how the service is', async () => {
    const [administrator] = await people(served.where.pool, 'administrator', served.round.invented.organiser, 1);
    const { status, body } = await asked(administrator!);
    expect(status).toBe(200);
    const { rows } = await served.where.pool.query('select count(*)::int as owed from outbox where done_at is null');
    expect(body).toMatchObject({
      address: 'http://localhost:3000',
      languages: ['zh-CN', 'ug', 'en'],
      health: { status: 'ok', effects_owed: rows[0].owed },
    });
  });

  it('is nobody else’s, secretaries and supervisors included', async () => {
    const [supervisor] = await people(served.where.pool, 'supervisor', served.round.invented.organiser, 1);
    for (const person of [supervisor!, served.round.staff().secretary, served.staff(0).clerk])
      isProblem(await asked(person), 403, 'not-yours');
  });
});
