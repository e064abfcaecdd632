/** Somebody at a browser: keeps the cookies that are set, sends what our pages send, remembers all that was answered. */
import { codeAt, stepOf } from '../../src/people/totp.js';
import { hashPassword } from '../../src/people/passwords.js';
import type { Answer, Served } from './served.js';

export const PASSWORD = 'a quiet river in spring';

export interface Sent {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export class Browser {
  cookie = '';
  /** The last Set-Cookie header. */
  setCookie = '';
  readonly heard: string[] = [];
  retryAfter: string | null = null;

  constructor(
    readonly served: Served,
    private readonly always: Record<string, string> = {},
  ) {}

  /** As our own pages ask: with the cookie and, where something changes, the header that no other site can set. */
  async ask(path: string, { method = 'GET', body, headers = {} }: Sent = {}): Promise<Answer> {
    const response = await fetch(`${this.served.url}/api/v1/${path}`, {
      method,
      headers: {
        'x-request-id': 'asked-by-a-test',
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(method === 'GET' ? {} : { 'x-accolade': '1' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...this.always,
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) {
      this.setCookie = set;
      this.cookie = /max-age=0/i.test(set) ? '' : set.split(';')[0]!;
    }
    this.retryAfter = response.headers.get('retry-after');
    this.heard.push(`${JSON.stringify([...response.headers].filter(([name]) => name !== 'set-cookie'))} ${text}`);
    const type = response.headers.get('content-type') ?? '';
    return {
      status: response.status,
      type,
      body: type.includes('json') ? (JSON.parse(text) as Answer['body']) : { text },
    };
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, { method: 'POST', body, headers });
  }

  signIn(email: string, password = PASSWORD, code?: string): Promise<Answer> {
    return this.post('session', { email, password, ...(code === undefined ? {} : { code }) });
  }

  get token(): string {
    return this.cookie.slice(this.cookie.indexOf('=') + 1);
  }

  async signedIn(): Promise<boolean> {
    return (await this.ask('session')).status === 200;
  }

  /** Sets up a second factor; answers its secret and the recovery codes. */
  async enrol(code?: string): Promise<{ secret: Buffer; typed: string; recoveryCodes: string[] }> {
    const { status, body } = await this.post('second-factor', code === undefined ? {} : { code });
    if (status !== 200) throw new Error(JSON.stringify(body));
    const secret = fromBase32(body.secret as string);
    const confirmed = await this.post('second-factor/confirm', { code: await codeNow(this.served, secret) });
    if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body));
    return { secret, typed: body.secret as string, recoveryCodes: confirmed.body.recoveryCodes as string[] };
  }
}

/** Gives somebody a password, as one that they chose long ago; answers their address. */
export async function givePassword(served: Served, account: string, password = PASSWORD): Promise<string> {
  const { rows } = await served.where.pool.query(
    'update accounts set password_hash = $2 where id = $1 returning email',
    [account, await hashPassword(password)],
  );
  return rows[0].email;
}

/** Somebody who has just signed in by password. */
export async function signedIn(served: Served, account: string, always: Record<string, string> = {}): Promise<Browser> {
  const browser = new Browser(served, always);
  const { status, body } = await browser.signIn(await givePassword(served, account));
  if (status !== 204) throw new Error(JSON.stringify(body));
  return browser;
}

/** The code of a secret by the clock of the database, or so many steps of half a minute later. */
export async function codeNow(served: Served, secret: Buffer, later = 0): Promise<string> {
  const { rows } = await served.where.pool.query('select extract(epoch from now_here())::float8 as seconds');
  return codeAt(secret, stepOf(rows[0].seconds) + later);
}

/** Moves the clock forward; answers where it is. */
export async function wait(served: Served, seconds: number): Promise<void> {
  const { rows } = await served.where.pool.query(`select now_here() + make_interval(secs => $1) as then`, [seconds]);
  await served.where.setClock((rows[0].then as Date).toISOString());
}

export const minutes = (count: number): number => count * 60;

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
