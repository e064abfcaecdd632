import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RouteOptions } from 'fastify';
import { OwnAddress } from '../../src/common/own-address.js';
import { createApp } from '../../src/configure.js';
import { Browser, givePassword, PASSWORD, signedIn } from './browser.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

let served: Served;
let tls: Served;
let clerk: string;

beforeAll(async () => {
  [served, tls] = await Promise.all([Served.open(), Served.open({ publicUrl: 'https://awards.example.org' })]);
  clerk = served.staff(0).clerk;
});
afterAll(() => Promise.all([served.close(), tls.close()]));

describe('a request that another site makes a browser send', () => {
  it('lacks our header, and does nothing', async () => {
    const browser = await signedIn(served, clerk);
    const id = await served.draft();
    for (const [method, path, body] of [
      ['POST', 'acts', { subject: 'nomination', id, type: 'WITHDRAWN' }],
      ['POST', 'password', { old: PASSWORD, new: 'another river in summer' }],
      ['POST', 'second-factor', {}],
      ['DELETE', 'session', undefined],
      ['DELETE', 'sessions', undefined],
    ] as const) {
      const response = await fetch(`${served.url}/api/v1/${path}`, {
        method,
        headers: { cookie: browser.cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      expect([path, response.status, await response.json()]).toEqual([
        path,
        403,
        expect.objectContaining({ code: 'header-missing' }),
      ]);
    }
    expect(await browser.signedIn()).toBe(true);
    expect(await served.historyOf(id)).toBe(1);
  });

  it('names another origin, and does nothing', async () => {
    const browser = await signedIn(served, clerk);
    const { host } = new URL(served.url);
    for (const origin of ['https://evil.example', 'null', `https://${host}`, `http://${host}.evil.example`, ''])
      isProblem(await browser.post('second-factor', {}, { origin }), 403, 'other-origin');
    expect((await browser.post('second-factor', {}, { origin: `http://${host}` })).status).toBe(200);
  });

  it('does not sign anybody in', async () => {
    const email = await givePassword(served, clerk);
    const browser = new Browser(served);
    const answer = await browser.post('session', { email, password: PASSWORD }, { origin: 'https://evil.example' });
    isProblem(answer, 403, 'other-origin');
    expect(browser.cookie).toBe('');
  });

  it('is no matter where an access token is sent on purpose', async () => {
    const token = await served.token(clerk);
    const id = await served.draft();
    const body = { subject: 'nomination', id, type: 'WITHDRAWN' };
    expect((await served.post(token, body, { origin: 'https://elsewhere.example' })).status).toBe(200);
  });

  it('with a token that is void is not let in by the cookie beside it', async () => {
    const browser = await signedIn(served, clerk);
    const headers = { authorization: 'Bearer nonsense' };
    isProblem(await browser.ask('inbox', { headers }), 401, 'not-signed-in');
  });
});

describe('behind a proxy that speaks TLS', () => {
  const proxied = { 'x-forwarded-for': '198.51.100.7', host: 'awards.example.org' };

  it('the cookie is for this host and TLS alone', async () => {
    const browser = await signedIn(tls, tls.staff(0).clerk, proxied);
    expect(browser.setCookie).toMatch(/^__Host-accolade=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(await browser.signedIn()).toBe(true);
    const plain = new Browser(tls, proxied);
    plain.cookie = browser.cookie.replace('__Host-', '');
    expect(await plain.signedIn()).toBe(false);
    expect((await browser.ask('session', { method: 'DELETE' })).status).toBe(204);
    expect(browser.setCookie).toBe('__Host-accolade=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure');
  });

  it('the origin is the public one', async () => {
    const browser = await signedIn(tls, tls.staff(0).clerk, proxied);
    isProblem(await browser.post('second-factor', {}, { origin: tls.url }), 403, 'other-origin');
    const own = { origin: 'https://awards.example.org' };
    expect((await browser.post('second-factor', {}, own)).status).toBe(200);
  });

  it('tries are counted by the address that the proxy saw, whatever the client said before', async () => {
    await tls.where.pool.query('delete from attempts');
    const attempts = async () =>
      (await tls.where.pool.query('select distinct address from attempts')).rows.map(
        ({ address }) => address as string,
      );
    const from = { 'x-forwarded-for': '127.0.0.1, 203.0.113.1, 192.168.1.7' };
    await new Browser(tls, from).signIn('nobody@example.invalid');
    expect(await attempts()).toEqual(['192.168.1.7']);
    // Without such a proxy the header is hearsay altogether.
    await served.where.pool.query('delete from attempts');
    await new Browser(served, from).signIn('nobody@example.invalid');
    expect((await served.where.pool.query('select address from attempts')).rows).toEqual([{ address: '127.0.0.1' }]);
  });
});

describe('without TLS', () => {
  it('nobody signs in from beyond the machine', async () => {
    const email = await givePassword(served, clerk);
    const { port } = new URL(served.url);
    const there = await rawPost(`${served.url}/api/v1/session`, `awards.example.org:${port}`, {
      email,
      password: PASSWORD,
    });
    expect(there).toMatchObject({ status: 403, cookie: undefined });
    expect(there.text).toContain('needs-tls');
    const here = await rawPost(`${served.url}/api/v1/session`, `localhost:${port}`, { email, password: PASSWORD });
    expect(here.status).toBe(204);
  });
});

/** `fetch` does not let one choose the Host header. */
async function rawPost(url: string, host: string, body: object) {
  const { request } = await import('node:http');
  return new Promise<{ status: number; cookie: string | undefined; text: string }>((done, failed) => {
    const sent = request(url, { method: 'POST', headers: { host, 'content-type': 'application/json' } }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => done({ status: answer.statusCode!, cookie: answer.headers['set-cookie']?.[0], text }));
    });
    sent.on('error', failed);
    sent.end(JSON.stringify(body));
  });
}

describe('reading', () => {
  it('changes nothing: no GET route writes a row, whoever asks and whatever is asked', async () => {
    const app = await createApp(served.where.office, {
      capturesMail: true,
      address: new OwnAddress(undefined),
      secretKey: 'k'.repeat(32),
    });
    const routes: string[] = [];
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', ({ method, url }: RouteOptions) => {
        if ([method].flat().includes('GET')) routes.push(url);
      });
    await app.listen(0, '127.0.0.1');
    expect(routes).toEqual(
      expect.arrayContaining(['/', '/health', '/mail', '/api/v1/inbox', '/api/v1/session', '/api/v1/sessions']),
    );
    const id = await served.draft();
    const browser = await signedIn(served, clerk);
    const token = await served.token(clerk);
    const before = await everything();
    let answered = 0;
    for (const url of routes)
      for (const headers of [{}, { cookie: browser.cookie }, { authorization: `Bearer ${token}` }]) {
        const path = url.replace(/:\w+/g, id);
        const { status } = await fetch(`${await app.getUrl()}${path}?type=WITHDRAWN&email=x&code=1`, { headers });
        if (status === 200) answered += 1;
      }
    expect(answered).toBeGreaterThan(routes.length);
    expect(await everything()).toEqual(before);
    await app.close();
  });

  /** Each table as a hash of its rows. */
  async function everything(): Promise<Record<string, string>> {
    const { pool } = served.where;
    const { rows } = await pool.query(`select tablename from pg_tables where schemaname = 'accolade' order by 1`);
    const found: Record<string, string> = {};
    for (const { tablename } of rows) {
      const { rows: hashes } = await pool.query(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${tablename} t`,
      );
      found[tablename] = hashes[0].hash;
    }
    return found;
  }
});
