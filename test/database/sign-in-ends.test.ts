import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Sessions } from '../../src/people/sessions.js';
import { Browser, givePassword, minutes, PASSWORD, signedIn, wait } from './browser.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

let served: Served;
let clerk: string;

beforeAll(async () => {
  served = await Served.open();
  clerk = served.staff(0).clerk;
});
beforeEach(() => served.where.pool.query('delete from attempts'));
afterAll(() => served.close());

const sessions = async (account = clerk): Promise<number> => {
  const { rows } = await served.where.pool.query('select count(*)::int as n from sessions where account_id = $1', [
    account,
  ]);
  return rows[0].n;
};

describe('a session ends by the clock of the database', () => {
  it('after half an hour without a request', async () => {
    const browser = await signedIn(served, clerk);
    await wait(served, minutes(30) - 1);
    expect(await browser.signedIn()).toBe(true);
    await wait(served, minutes(30) - 1);
    expect(await browser.signedIn()).toBe(true);
    await wait(served, minutes(30));
    isProblem(await browser.ask('session'), 401, 'not-signed-in');
    await wait(served, -minutes(10));
    expect(await browser.signedIn()).toBe(true);
  });

  it('after twelve hours, however busy', async () => {
    const browser = await signedIn(served, clerk);
    for (let spent = 0; spent < 12 * 60 - 20; spent += 20) {
      await wait(served, minutes(20));
      expect(await browser.signedIn()).toBe(true);
    }
    const { body } = await browser.ask('session');
    const { rows } = await served.where.pool.query(`select now_here() + interval '20 minutes' as then`);
    expect(body.session).toMatchObject({ endsAt: (rows[0].then as Date).toISOString() });
    await wait(served, minutes(20) - 1);
    expect(await browser.signedIn()).toBe(true);
    await wait(served, 1);
    isProblem(await browser.ask('session'), 401, 'not-signed-in');
  });

  it('and not by anything that whoever asks could say', async () => {
    const browser = await signedIn(served, clerk);
    await wait(served, minutes(31));
    const headers = { date: 'Mon, 02 Mar 2026 02:00:00 GMT', 'x-accolade': '1' };
    isProblem(await browser.ask('session', { headers }), 401, 'not-signed-in');
  });

  it('and is swept away', async () => {
    await served.where.pool.query('delete from sessions');
    await signedIn(served, clerk);
    await served.where.office.tidy();
    expect(await sessions()).toBe(1);
    await wait(served, minutes(30));
    await served.where.office.tidy();
    expect(await sessions()).toBe(0);
  });
});

describe('that somebody was seen', () => {
  const seen = async (): Promise<number> => {
    const { rows } = await served.where.pool.query(
      `select extract(epoch from now_here() - max(seen_at))::int as ago from sessions where account_id = $1`,
      [clerk],
    );
    return rows[0].ago;
  };

  it('is written at most once a minute', async () => {
    const browser = await signedIn(served, clerk);
    await wait(served, 59);
    await browser.ask('inbox');
    expect(await seen()).toBe(59);
    await wait(served, 1);
    await browser.ask('inbox');
    expect(await seen()).toBe(0);
  });

  it('holds nobody up while another writes it', async () => {
    const browser = await signedIn(served, clerk);
    await wait(served, minutes(2));
    const other = await served.where.pool.connect();
    try {
      await other.query('begin');
      await other.query('select 1 from sessions for update');
      expect(await browser.signedIn()).toBe(true);
    } finally {
      await other.query('rollback');
      other.release();
    }
  });

  it('costs one query, however many ask at once', async () => {
    const browsers = await Promise.all([signedIn(served, clerk), signedIn(served, served.staff(1).clerk)]);
    const asked: unknown[] = [];
    const { pool } = served.where;
    const counting = new Proxy(pool, {
      get: (target, name) =>
        name === 'query'
          ? (...args: [never]) => (asked.push(args), target.query(...args))
          : (Reflect.get(target, name) as unknown),
    });
    const holders = new Sessions(counting);
    const tokens = [...browsers.map(({ token }) => token), 'nobody’s'];
    const found = await Promise.all([...tokens, ...tokens].map((token) => holders.holder(token)));
    expect(found.map((session) => session?.account)).toEqual([
      clerk,
      served.staff(1).clerk,
      undefined,
      clerk,
      served.staff(1).clerk,
      undefined,
    ]);
    expect(asked).toHaveLength(1);
  });
});

describe('the sessions of a person', () => {
  it('are listed to that person alone, and ended one by one or all others at once', async () => {
    await served.where.pool.query('delete from sessions');
    const other = await signedIn(served, served.staff(1).clerk);
    const here = await signedIn(served, clerk, { 'user-agent': 'Firefox on the desk' });
    const home = new Browser(served, { 'user-agent': 'Phone' });
    const cafe = new Browser(served, { 'user-agent': 'x'.repeat(300) });
    const { rows } = await served.where.pool.query('select email from accounts where id = $1', [clerk]);
    for (const browser of [home, cafe]) await browser.signIn(rows[0].email);
    const listed = (await here.ask('sessions')).body.rows as { id: string; agent: string; current: boolean }[];
    expect(listed.map(({ agent, current }) => [agent, current]).sort()).toEqual([
      ['Firefox on the desk', true],
      ['Phone', false],
      ['x'.repeat(200), false],
    ]);
    const phone = listed.find(({ agent }) => agent === 'Phone')!.id;
    isProblem(await other.ask(`sessions/${phone}`, { method: 'DELETE' }), 404, 'unknown');
    isProblem(await here.ask(`sessions/${randomUUID()}`, { method: 'DELETE' }), 404, 'unknown');
    expect(await home.signedIn()).toBe(true);
    expect((await here.ask(`sessions/${phone}`, { method: 'DELETE' })).status).toBe(204);
    expect([await home.signedIn(), await cafe.signedIn(), await here.signedIn()]).toEqual([false, true, true]);
    expect((await here.ask('sessions', { method: 'DELETE' })).body).toEqual({ ended: 1 });
    expect([await cafe.signedIn(), await here.signedIn(), await other.signedIn()]).toEqual([false, true, true]);
  });
});

describe('all sessions of an account end at once, whoever writes the change', () => {
  it.each([
    ['a role is given', `insert into roles select id, 'reviewer', unit_id from accounts where id = $1`],
    ['a role is changed', `update roles set role = 'head' where account_id = $1 and role = 'reviewer'`],
    ['a role is taken', `delete from roles where account_id = $1 and role = 'head'`],
    ['the password is another', `update accounts set password_hash = 'x' where id = $1`],
    ['the second factor is another', `update accounts set totp_secret = 'x' where id = $1`],
    ['the account is closed', `update accounts set state = 'closed' where id = $1`],
  ])('when %s', async (_, change) => {
    const account = served.staff(2).clerk;
    await served.where.pool.query(`update accounts set state = 'active', totp_secret = null where id = $1`, [account]);
    const [one, two] = [await signedIn(served, account), new Browser(served)];
    const { rows } = await served.where.pool.query('select email from accounts where id = $1', [account]);
    await two.signIn(rows[0].email);
    const stranger = await signedIn(served, clerk);
    expect([await one.signedIn(), await two.signedIn()]).toEqual([true, true]);
    await served.where.pool.query(change, [account]);
    expect([await one.signedIn(), await two.signedIn(), await stranger.signedIn()]).toEqual([false, false, true]);
  });

  it('a role that moves to somebody else ends the sessions of both', async () => {
    const [from, to] = [served.staff(0).head, served.staff(1).head];
    const both = [await signedIn(served, from), await signedIn(served, to)];
    await served.where.pool.query('update roles set account_id = $2 where account_id = $1', [from, to]);
    for (const browser of both) expect(await browser.signedIn()).toBe(false);
  });

  it('access tokens go on, but not when the account is closed', async () => {
    const account = served.staff(2).head;
    const token = await served.token(account);
    await givePassword(served, account);
    expect((await served.ask('/api/v1/inbox', { token })).status).toBe(200);
    await served.where.pool.query(`update accounts set state = 'closed' where id = $1`, [account]);
    isProblem(await served.ask('/api/v1/inbox', { token }), 401, 'not-signed-in');
  });

  it('nobody signs in by a password that is changed in the same moment', async () => {
    const begin = { account: clerk, proven: false, agent: '' };
    const { rows } = await served.where.pool.query('select password_hash from accounts where id = $1', [clerk]);
    const before = rows[0].password_hash as string;
    const change = await served.where.pool.connect();
    await change.query('begin');
    await change.query(`update accounts set password_hash = 'another' where id = $1`, [clerk]);
    const waiting = new Sessions(served.where.pool).begin(served.where.pool, { ...begin, passwordHash: before });
    await change.query('commit');
    change.release();
    expect(await waiting).toBeUndefined();
    await givePassword(served, clerk, PASSWORD);
  });
});
