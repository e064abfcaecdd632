import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Browser, codeNow, signedIn, wait } from './browser.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(60_000);

const LAST = '2026-03-20';

let served: Served;
let clerk: string;
let browser: Browser;
let secret: Buffer;

beforeAll(async () => {
  served = await Served.open();
  clerk = served.staff(0).clerk;
});
beforeEach(async () => {
  const { pool } = served.where;
  await served.where.setClock('2026-03-02T02:00:00Z');
  await pool.query('delete from attempts; delete from access_tokens');
  await pool.query('update accounts set totp_secret = null, totp_last_step = null');
  browser = await signedIn(served, clerk);
  ({ secret } = await browser.enrol());
});
afterAll(() => served.close());

const make = (more: object = {}, by = browser): Promise<Answer> =>
  by.post('tokens', { name: '报表程序', endsOn: LAST, ...more });
const uses = async (token: unknown): Promise<number> =>
  (await served.ask('/api/v1/inbox', { token: token as string })).status;

describe('an access token', () => {
  it('is shown once, and stands for its owner from then on', async () => {
    const { status, body } = await make();
    expect(status).toBe(201);
    expect(body.token).toMatch(/^[\w-]{43}$/);
    expect((await served.ask('/api/v1/session', { token: body.token as string })).body).toMatchObject({
      account: { id: clerk },
      session: null,
    });
    const listed = await browser.ask('tokens');
    expect(listed.body.rows).toEqual([{ id: body.id, name: '报表程序', madeAt: expect.any(String), endsOn: LAST }]);
    expect(browser.heard.at(-1)).not.toContain(body.token);
    const { rows } = await served.where.pool.query('select t::text as text from access_tokens t');
    expect(JSON.stringify(rows)).not.toContain(body.token);
  });

  it('is made only after a code of the second factor, and never by an access token', async () => {
    const { body } = await make();
    await wait(served, 601);
    isProblem(await make(), 403, 'step-up-needed');
    expect((await browser.post('session/step-up', { code: await codeNow(served, secret) })).status).toBe(204);
    expect((await make()).status).toBe(201);
    const token = body.token as string;
    const ask = (method: string, path: string, more: object = {}) =>
      served.ask(`/api/v1/tokens${path}`, { token, method, ...more });
    isProblem(await ask('POST', '', { body: { name: 'x', endsOn: LAST } }), 403, 'needs-session');
    isProblem(await ask('GET', ''), 403, 'needs-session');
    isProblem(await ask('DELETE', `/${body.id as string}`), 403, 'needs-session');
  });

  it('has a name and a last day, from today to a year ahead', async () => {
    for (const more of [{ name: '' }, { name: undefined }, { endsOn: undefined }, { endsOn: '2026-02-30' }])
      isProblem(await make(more), 400, 'bad-request');
    for (const endsOn of ['2026-03-01', '2027-03-04']) isProblem(await make({ endsOn }), 400, 'day-unfit');
    for (const endsOn of ['2026-03-02', '2027-03-03']) expect((await make({ endsOn })).status).toBe(201);
  });

  it('ends with its last day, where the office is, and is swept away then', async () => {
    const { body } = await make();
    await served.where.setClock(`${LAST}T15:59:59Z`);
    expect(await uses(body.token)).toBe(200);
    await served.where.setClock(`${LAST}T16:00:00Z`);
    expect(await uses(body.token)).toBe(401);
    await served.where.office.tidy();
    const { rows } = await served.where.pool.query('select 1 from access_tokens');
    expect(rows).toEqual([]);
  });

  it('is one of at most twenty, also when many are made in one moment', async () => {
    const many = await Promise.all(Array.from({ length: 25 }, () => make()));
    expect(many.filter(({ status }) => status === 201)).toHaveLength(20);
    const refused = many.filter(({ status }) => status !== 201);
    for (const each of refused) isProblem(each, 409, 'too-many-tokens');
    const id = many.find(({ status }) => status === 201)!.body.id as string;
    expect((await browser.ask(`tokens/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await make()).status).toBe(201);
  });

  it('is ended by its owner at once, and seen and ended by nobody else', async () => {
    const { body } = await make();
    const other = await signedIn(served, served.staff(1).clerk);
    expect((await other.ask('tokens')).body).toEqual({ rows: [] });
    isProblem(await other.ask(`tokens/${body.id as string}`, { method: 'DELETE' }), 404, 'unknown');
    expect(await uses(body.token)).toBe(200);
    expect((await browser.ask(`tokens/${body.id as string}`, { method: 'DELETE' })).status).toBe(204);
    expect(await uses(body.token)).toBe(401);
    isProblem(await browser.ask(`tokens/${body.id as string}`, { method: 'DELETE' }), 404, 'unknown');
  });
});
