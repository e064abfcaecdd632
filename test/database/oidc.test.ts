import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readConfig } from '../../src/common/config.js';
import { Browser, codeNow, givePassword, wait } from './browser.js';
import { hired } from './people.js';
import { PUBLIC_URL, TestProvider, type Claims } from './oidc-children.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(60_000);

let served: Served;
let provider: TestProvider;
let clerk: string;
let email: string;
const sub = 'subject of the clerk';

beforeAll(async () => {
  provider = await TestProvider.start();
  served = await Served.open({ publicUrl: PUBLIC_URL, oidc: provider.settings });
  clerk = served.staff(0).clerk;
});
beforeEach(async () => {
  const { pool } = served.where;
  await pool.query('delete from attempts; delete from sessions');
  await pool.query(`update accounts set oidc_issuer = null, oidc_subject = null, totp_secret = null, state = 'active'`);
  email = await givePassword(served, clerk);
});
afterAll(async () => {
  await served.close();
  await provider.stop();
});

const start = async (browser: Browser): Promise<string> => {
  const answer = await browser.post('session/oidc/start');
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 200 });
  return answer.body.url as string;
};
/** The whole way: begun here, signed in there, and back. */
async function goes(browser: Browser, claims: Claims, changed = (url: string) => url): Promise<Answer> {
  const back = await provider.signIn(changed(await start(browser)), claims);
  return browser.post('session/oidc', back);
}
const verified = (more: Partial<Claims> = {}): Claims => ({ sub, email, email_verified: true, ...more });
const kept = async (): Promise<{ oidc_issuer: string | null; oidc_subject: string | null }> =>
  (await served.where.pool.query('select oidc_issuer, oidc_subject from accounts where id = $1', [clerk])).rows[0];
const sessions = async (): Promise<number> =>
  (await served.where.pool.query('select count(*)::int as n from sessions')).rows[0].n;

describe('signing in by another provider', () => {
  it('begins with a code flow whose verifier stays in the browser, sealed, for ten minutes', async () => {
    const browser = new Browser(served);
    const url = new URL(await start(browser));
    expect(url.origin).toBe(provider.settings.issuer);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'accolade',
      redirect_uri: `${PUBLIC_URL}/sign-in/oidc`,
      code_challenge_method: 'S256',
      scope: 'openid email',
      state: expect.stringMatching(/.{40}/),
      nonce: expect.stringMatching(/.{40}/),
    });
    expect(browser.setCookie).toMatch(/^accolade-oidc=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    const sealed = Buffer.from(browser.token, 'base64url').toString('latin1');
    expect(sealed).not.toContain(url.searchParams.get('state'));
  });

  it('knows somebody by a verified address once, and by the subject from then on', async () => {
    const browser = new Browser(served);
    expect((await goes(browser, verified({ email: email.toUpperCase() }))).status).toBe(204);
    expect((await browser.ask('session')).body).toMatchObject({ account: { id: clerk }, session: { owed: [] } });
    expect(await kept()).toEqual({ oidc_issuer: provider.settings.issuer, oidc_subject: sub });
    const again = new Browser(served);
    expect((await goes(again, { sub })).status).toBe(204);
    expect((await again.ask('session')).body).toMatchObject({ account: { id: clerk } });
    // The address has another owner there meanwhile: it opens nothing here any more.
    isProblem(await goes(new Browser(served), verified({ sub: 'somebody else' })), 401, 'sign-in-refused');
  });

  it('opens an account that was only invited, and ends the link of the invitation', async () => {
    await served.where.pool.query(`update accounts set state = 'invited', password_hash = null where id = $1`, [clerk]);
    await served.where.pool.query(`insert into password_resets (token_hash, account_id) values ('x', $1)`, [clerk]);
    const browser = new Browser(served);
    expect((await goes(browser, verified())).status).toBe(204);
    expect(await browser.signedIn()).toBe(true);
    const { rows } = await served.where.pool.query('select 1 from password_resets where account_id = $1', [clerk]);
    expect(rows).toEqual([]);
  });

  it('answers alike to whoever is unknown, unverified or closed, and begins nothing', async () => {
    const answers = [
      await goes(new Browser(served), { sub: 'unknown', email: 'nobody@example.invalid', email_verified: true }),
      await goes(new Browser(served), { sub: 'no address' }),
      await goes(new Browser(served), verified({ email_verified: false })),
      await goes(new Browser(served), { sub, email }),
    ];
    await served.where.pool.query(`update accounts set state = 'closed' where id = $1`, [clerk]);
    answers.push(await goes(new Browser(served), verified()));
    await served.where.pool.query('update accounts set oidc_issuer = $2, oidc_subject = $3 where id = $1', [
      clerk,
      provider.settings.issuer,
      sub,
    ]);
    answers.push(await goes(new Browser(served), { sub }));
    for (const answer of answers) {
      isProblem(answer, 401, 'sign-in-refused');
      expect(answer).toEqual(answers[0]);
    }
    expect(await sessions()).toBe(0);
  });

  it('is refused with another state, nonce or challenge, in another browser, too late, or twice', async () => {
    const instead = (name: string) => (url: string) => {
      const changed = new URL(url);
      changed.searchParams.set(name, 'x'.repeat(43));
      return changed.href;
    };
    for (const name of ['nonce', 'code_challenge', 'state'])
      isProblem(await goes(new Browser(served), verified(), instead(name)), 401, 'sign-in-refused');
    const [one, other] = [new Browser(served), new Browser(served)];
    const back = await provider.signIn(await start(one), verified());
    await start(other);
    isProblem(await other.post('session/oidc', back), 401, 'sign-in-refused');
    isProblem(await new Browser(served).post('session/oidc', back), 401, 'sign-in-refused');
    isProblem(await one.post('session/oidc', { ...back, iss: 'http://127.0.0.1:9' }), 401, 'sign-in-refused');
    const cookie = one.cookie;
    await wait(served, 600);
    isProblem(await one.post('session/oidc', back), 401, 'sign-in-refused');
    await wait(served, -600);
    expect(await sessions()).toBe(0);
    const late = new Browser(served);
    late.cookie = cookie;
    expect((await late.post('session/oidc', back)).status).toBe(204);
    const thief = new Browser(served);
    thief.cookie = cookie;
    isProblem(await thief.post('session/oidc', back), 401, 'sign-in-refused');
    expect(await sessions()).toBe(1);
  });

  it('takes no cookie that was changed, nor one that was sealed for something else', async () => {
    const browser = new Browser(served);
    const back = await provider.signIn(await start(browser), verified());
    const [name, value] = browser.cookie.split('=') as [string, string];
    for (const changed of [`${value.slice(0, -2)}AA`, 'AAAA', value.slice(8), '']) {
      browser.cookie = `${name}=${changed}`;
      isProblem(await browser.post('session/oidc', back), 401, 'sign-in-refused');
    }
  });

  it('has five tries for one beginning', async () => {
    const browser = new Browser(served);
    const back = await provider.signIn(await start(browser), verified());
    for (let n = 0; n < 5; n++)
      isProblem(await browser.post('session/oidc', { ...back, code: 'guessed' }), 401, 'sign-in-refused');
    isProblem(await browser.post('session/oidc', back), 429, 'too-many-tries');
  });
});

describe('the second factor', () => {
  it('is still owed where a role demands it', async () => {
    const secretary = await hired(served, served.round.invented.organiser, 'secretary');
    const browser = new Browser(served);
    expect((await goes(browser, verified({ email: `${secretary}@example.invalid` }))).status).toBe(204);
    isProblem(await browser.ask('inbox'), 403, 'second-factor-owed');
    await browser.enrol();
    expect((await browser.ask('inbox')).status).toBe(200);
  });

  it('is asked for of whoever has one, before anything else is open', async () => {
    const own = new Browser(served);
    await own.signIn(email);
    const { secret } = await own.enrol();
    await wait(served, 60);
    const browser = new Browser(served);
    expect((await goes(browser, verified())).status).toBe(204);
    expect((await browser.ask('session')).body.session).toMatchObject({ owed: ['code'], stepUp: { fresh: false } });
    for (const path of ['inbox', 'sessions', 'tokens', 'accounts'])
      isProblem(await browser.ask(path), 403, 'code-owed');
    isProblem(await browser.post('password', { old: 'a', new: 'b' }), 403, 'code-owed');
    isProblem(await browser.post('second-factor'), 400, 'bad-request');
    isProblem(await browser.post('second-factor', {}), 403, 'code-wrong');
    isProblem(await browser.post('second-factor/confirm', { code: '000000' }), 409, 'not-enrolling');
    isProblem(await browser.post('session/step-up', { code: '000000' }), 403, 'code-wrong');
    isProblem(await browser.ask('inbox'), 403, 'code-owed');
    expect((await browser.post('session/step-up', { code: await codeNow(served, secret) })).status).toBe(204);
    expect((await browser.ask('inbox')).status).toBe(200);
  });
});

describe('a provider', () => {
  it('may say the address in the id token too', async () => {
    const telling = await TestProvider.start('in the id token');
    const other = await Served.open({ publicUrl: PUBLIC_URL, oidc: telling.settings });
    try {
      const browser = new Browser(other);
      const begun = await browser.post('session/oidc/start');
      const claims = { sub, email: `${other.staff(0).clerk}@example.invalid`, email_verified: true };
      const back = await telling.signIn(begun.body.url as string, claims);
      expect((await browser.post('session/oidc', back)).status).toBe(204);
    } finally {
      await other.close();
      await telling.stop();
    }
  });

  it('that hangs or is away is said to be, within seconds, and is asked again when it is back', async () => {
    const failing = await TestProvider.start();
    const other = await Served.open({ publicUrl: PUBLIC_URL, oidc: failing.settings });
    const write = process.stderr.write.bind(process.stderr);
    const noted: string[] = [];
    process.stderr.write = ((text: string) => noted.push(String(text)) > 0) as typeof process.stderr.write;
    try {
      const browser = new Browser(other);
      failing.process.kill('SIGSTOP');
      const begun = performance.now();
      isProblem(await browser.post('session/oidc/start'), 503, 'provider-away');
      expect(performance.now() - begun).toBeLessThan(9_000);
      failing.process.kill('SIGCONT');
      const url = (await browser.post('session/oidc/start')).body.url as string;
      const back = await failing.signIn(url, { sub });
      failing.process.kill('SIGSTOP');
      isProblem(await browser.post('session/oidc', back), 503, 'provider-away');
      await failing.stop();
      isProblem(await browser.post('session/oidc', back), 503, 'provider-away');
      expect(noted.join()).toContain('sign-in provider');
      expect(noted.join()).not.toContain(failing.settings.clientSecret);
    } finally {
      process.stderr.write = write;
      await other.close();
      await failing.stop();
    }
  });

  it('is none unless one is set up', async () => {
    const other = await Served.open({ publicUrl: PUBLIC_URL });
    const browser = new Browser(other);
    expect((await browser.ask('session/oidc')).body).toEqual({ on: false });
    isProblem(await browser.post('session/oidc/start'), 404, 'oidc-off');
    isProblem(await browser.post('session/oidc', { code: 'x', state: 'x' }), 404, 'oidc-off');
    await other.close();
  });

  it('is set up with all three settings, over TLS, in production and beyond this machine', () => {
    const set = (issuer: string, more: Record<string, string> = {}) =>
      readConfig({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b', ...more }).oidc;
    expect(readConfig({}).oidc).toBeUndefined();
    expect(set('https://id.example.org/realm')).toEqual({
      issuer: 'https://id.example.org/realm',
      clientId: 'a',
      clientSecret: 'b',
    });
    expect(set('http://127.0.0.1:9')).toBeDefined();
    expect(() => set('http://id.example.org')).toThrow(/OIDC_ISSUER/);
    expect(() => set('id.example.org')).toThrow(/OIDC_ISSUER/);
    expect(() => readConfig({ OIDC_ISSUER: 'https://id.example.org' })).toThrow(/all three/);
    const production = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://a@b/c',
      CHECKPOINT_KEY: 'k',
      SECRET_KEY: 'k'.repeat(32),
      PUBLIC_URL: 'https://awards.example.org',
    };
    expect(() => set('http://127.0.0.1:9', production)).toThrow(/OIDC_ISSUER/);
    expect(set('https://id.example.org', production)).toBeDefined();
  });
});
