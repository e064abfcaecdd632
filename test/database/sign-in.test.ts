import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Browser, givePassword, minutes, PASSWORD, signedIn, wait } from './browser.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(60_000);

let served: Served;
let clerk: string;
let email: string;

beforeAll(async () => {
  served = await Served.open();
  clerk = served.staff(0).clerk;
  email = await givePassword(served, clerk);
});
beforeEach(() => served.where.pool.query('delete from attempts'));
afterAll(() => served.close());

describe('whoever signs in', () => {
  it('is known by a cookie that no script reads and no other site sends, and does what an access token does', async () => {
    const browser = new Browser(served);
    expect((await browser.signIn(email)).status).toBe(204);
    expect(browser.setCookie).toMatch(/^accolade=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await browser.ask('inbox')).status).toBe(200);
    const id = await served.draft();
    const answer = await browser.post('acts', { subject: 'nomination', id, type: 'WITHDRAWN' });
    expect(answer.body).toMatchObject({ ok: true });
    const { rows } = await served.where.pool.query('select who from history where id = $1 and seq = 2', [id]);
    expect(rows).toEqual([{ who: `person:${clerk}` }]);
  });

  it('is told who it is, in which roles, and when the session ends', async () => {
    await served.where.setClock('2026-03-02T03:00:00Z');
    const browser = await signedIn(served, clerk);
    const answer = await browser.ask('session');
    expect(answer.body).toEqual({
      account: { id: clerk, name: expect.any(String), email, language: 'zh-CN', secondFactor: false },
      roles: [
        { role: 'clerk', unit: served.unit(0), unit_name: expect.objectContaining({ 'zh-CN': expect.any(String) }) },
      ],
      session: {
        id: expect.any(String),
        endsAt: '2026-03-02T03:30:00.000Z',
        stepUp: { fresh: false, until: null },
        owed: [],
      },
    });
    const token = await served.token(clerk);
    const { body } = await served.ask('/api/v1/session', { token });
    expect(body).toEqual({ ...answer.body, session: null });
  });

  it('may write the address in capitals', async () => {
    expect((await new Browser(served).signIn(` ${email.toUpperCase()} `)).status).toBe(204);
  });

  it('has a token that the database keeps as a hash only', async () => {
    const { token } = await signedIn(served, clerk);
    const { rows } = await served.where.pool.query('select token_hash from sessions where account_id = $1', [clerk]);
    const hashes = rows.map(({ token_hash }) => (token_hash as Buffer).toString('hex'));
    expect(hashes).toContain(createHash('sha256').update(token).digest('hex'));
  });

  it('is nobody again after signing out, also to whoever kept the cookie', async () => {
    const browser = await signedIn(served, clerk);
    const { cookie } = browser;
    expect((await browser.ask('session', { method: 'DELETE' })).status).toBe(204);
    expect(browser.cookie).toBe('');
    browser.cookie = cookie;
    isProblem(await browser.ask('session'), 401, 'not-signed-in');
  });

  it('is not let in twice by one account’s address: an address belongs to one account, in whatever letters', async () => {
    await expect(
      served.where.pool.query(
        `insert into accounts (id, name, email, unit_id) select gen_random_uuid(), 'x', upper(email), unit_id from accounts where id = $1`,
        [clerk],
      ),
    ).rejects.toThrow('uq_accounts_email');
  });
});

describe('whoever may not sign in learns nothing', () => {
  let closed: string;
  let closedWithFactor: string;
  let invited: string;

  beforeAll(async () => {
    closed = await givePassword(served, served.staff(1).clerk);
    invited = await givePassword(served, served.staff(1).head);
    closedWithFactor = await givePassword(served, served.staff(2).clerk);
    await served.where.pool.query(`update accounts set totp_secret = 'sealed' where email = $1`, [closedWithFactor]);
    const state = 'update accounts set state = $2 where email = $1';
    for (const each of [closed, closedWithFactor]) await served.where.pool.query(state, [each, 'closed']);
    await served.where.pool.query(state, [invited, 'invited']);
  });

  async function timed(address: string, password: string): Promise<{ answer: Answer; took: number }> {
    const browser = new Browser(served);
    const begun = performance.now();
    const answer = await browser.signIn(address, password);
    const took = performance.now() - begun;
    expect(browser.cookie).toBe('');
    return { answer, took };
  }

  it('in words: a name that nobody has, a wrong password, a closed and an invited account are answered alike', async () => {
    const { answer } = await timed('nobody@example.invalid', PASSWORD);
    isProblem(answer, 401, 'sign-in-refused');
    for (const [address, password] of [
      [email, 'not the password at all'],
      [closed, PASSWORD],
      [closed, 'not the password at all'],
      [closedWithFactor, PASSWORD],
      [invited, PASSWORD],
      ['no address', 'x'],
      [(await withoutPassword())!, PASSWORD],
    ] as const)
      expect((await timed(address, password)).answer).toEqual(answer);
  });

  async function withoutPassword(): Promise<string | undefined> {
    const { rows } = await served.where.pool.query('select email from accounts where password_hash is null limit 1');
    return rows[0].email;
  }

  it('in time: as much work is done for a name that nobody has', async () => {
    const median = async (address: (n: number) => string) => {
      const took: number[] = [];
      for (let n = 0; n < 9; n++) {
        took.push((await timed(address(n), 'not the password at all')).took);
        await served.where.pool.query('delete from attempts');
      }
      return took.sort((a, b) => a - b)[4]!;
    };
    await median(() => email);
    const [known, unknown, shut] = [
      await median(() => email),
      await median((n) => `nobody${n}@example.invalid`),
      await median(() => closed),
    ];
    // Without the same work the answer comes in a tenth of the time.
    for (const other of [unknown, shut]) {
      expect(other).toBeGreaterThan(known * 0.6);
      expect(other).toBeLessThan(known / 0.6);
    }
  });

  it.each([
    [{ email: 'a@example.invalid' }],
    [{ email: 'a@example.invalid', password: '' }],
    [{ email: 'a\u0000@example.invalid', password: 'x' }],
    [{ email: ['a@example.invalid'], password: 'x' }],
    [{ email: 'a@example.invalid', password: 'x'.repeat(1001) }],
    [{ email: 'a@example.invalid', password: 'x', more: 1 }],
    [{ email: 'a@example.invalid', password: 'x', code: 123456 }],
  ])('%j is 400', async (body) => {
    isProblem(await new Browser(served).post('session', body), 400, 'bad-request');
  });
});

describe('whoever tries too often', () => {
  const wrong = (address: string) => new Browser(served).signIn(address, 'not the password at all');

  it.each([
    ['a name that there is', () => email],
    ['a name that nobody has', () => 'nobody@example.invalid'],
  ])('%s: is told after five failures how long to wait, whatever the password', async (_, address) => {
    for (let n = 0; n < 5; n++) isProblem(await wrong(address()), 401, 'sign-in-refused');
    await wait(served, minutes(5));
    const browser = new Browser(served);
    const answer = await browser.signIn(address().toUpperCase());
    isProblem(answer, 429, 'too-many-tries');
    expect(browser.retryAfter).toBe('600');
    expect(answer.body).toMatchObject({
      retryAfter: 600,
      detail: 'There were too many tries. Wait 10 minutes, then try again.',
    });
    await wait(served, minutes(10) - 1);
    isProblem(await browser.signIn(address()), 429, 'too-many-tries');
    await wait(served, 1);
    expect((await browser.signIn(address())).status).toBe(address() === email ? 204 : 401);
  });

  it('all at once gets no further: of twenty simultaneous tries five are looked at', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => wrong(email)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(5).fill(401), ...Array(15).fill(429)]);
  });

  it('starts again from nothing after having got in', async () => {
    for (let n = 0; n < 4; n++) await wrong(email);
    expect((await new Browser(served).signIn(email)).status).toBe(204);
    for (let n = 0; n < 4; n++) isProblem(await wrong(email), 401, 'sign-in-refused');
    expect((await new Browser(served).signIn(email)).status).toBe(204);
  });

  it('with ever new names is stopped by the address', async () => {
    const { pool } = served.where;
    const { rows } = await pool.query('select distinct address from attempts');
    expect(rows).toEqual([]);
    await wrong('name0@example.invalid');
    await pool.query(
      `insert into attempts (kind, name_hash, address, at) select kind, sha256(n::text::bytea), address, at
       from attempts, generate_series(1, 48) n`,
    );
    isProblem(await wrong('name50@example.invalid'), 401, 'sign-in-refused');
    for (const address of ['name51@example.invalid', email]) {
      const answer = await new Browser(served).signIn(address);
      isProblem(answer, 429, 'too-many-tries');
      expect(answer.body.retryAfter).toBe(900);
    }
  });

  it('is counted by rows that are swept away when they count no more', async () => {
    for (let n = 0; n < 3; n++) await wrong(email);
    const count = async () =>
      (await served.where.pool.query('select count(*)::int as n from attempts')).rows[0].n as number;
    await served.where.office.tidy();
    expect(await count()).toBe(3);
    await wait(served, minutes(15));
    await served.where.office.tidy();
    expect(await count()).toBe(0);
  });
});
