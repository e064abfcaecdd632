import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkProgramme } from '../../workflows/check.js';
import { url } from '../../src/database/embedded-claim.js';
import { readPasswords } from '../../src/database/embedded-cluster.js';
import { invent } from '../../src/rehearsal/invented.js';
import { programmeText } from '../office.js';
import { ask, processesOf } from './embedded-programs.js';
import { get, listens, post, Running, type Settings } from './programs.js';
import { eventually, freePort } from './servers.js';

jest.setTimeout(180_000);

const home = realpathSync(mkdtempSync(join(tmpdir(), 'accolade-start-')));
const data = join(home, 'data');
let port: number;
let settings: Settings;
let server: Running | undefined;

beforeAll(async () => {
  port = await freePort();
  settings = { DATA_DIR: data, PORT: String(port) };
});
afterEach(async () => {
  await server?.kill();
  server = undefined;
});
afterAll(async () => {
  await eventually(() => processesOf(home).length === 0, 10_000);
  rmSync(home, { recursive: true });
});

const start = async (): Promise<Running> => (server = await Running.start('main', settings));
const gone = () => eventually(() => processesOf(data).length === 0, 10_000);

/** The cases of the unit of the person who has a token, as they stand in the database. */
async function casesOf(token: string): Promise<{ id: string; state: string; version: number }[]> {
  const folder = join(data, 'postgres');
  const [, , , place] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  const hash = createHash('sha256').update(token).digest('hex');
  return ask(
    url('app', Number(place), readPasswords(folder)),
    `select n.id, n.state, n.version from accolade.access_tokens t join accolade.accounts a on a.id = t.account_id
     join accolade.nominations n on n.unit_id = a.unit_id where t.token_hash = decode('${hash}', 'hex') order by n.id`,
  );
}

/** What the second start must find again. */
const known = { tokens: new Map<string, string>(), cases: [] as { id: string }[], taken: '' };

describe('npm start in a new folder', () => {
  it('says where it is, who may sign in, and where mail is read; shows the running round; and ends on Ctrl-C', async () => {
    const { stdout, url: address, tokens } = await start();
    expect(stdout).toContain(`Accolade is ready: http://127.0.0.1:${port}\n`);
    expect(stdout).toContain(`http://127.0.0.1:${port}/mail\n`);
    expect(server!.stderr).toBe('');
    expect([...tokens.keys()]).toEqual([
      'clerk',
      'head',
      'reviewer',
      'approver',
      'secretary',
      'chair',
      'objection handler',
    ]);
    known.tokens = tokens;

    expect(JSON.parse((await get(`${address}/health`)).text)).toMatchObject({ status: 'ok' });
    const mail = await get(`${address}/mail`);
    expect(mail.status).toBe(200);
    await showsTheRound(address);

    for (const [role, token] of tokens) {
      const { status } = await get(`${address}/api/v1/inbox`, token);
      expect([role, status]).toEqual([role, 200]);
    }
    await signIn();
    expect(JSON.parse((await get(`${address}/api/v1/demo`)).text)).toMatchObject({ demo: true });
    expect(stdout).not.toContain('one-time password');
    expect(statSync(join(data, 'secret-key')).mode & 0o777).toBe(0o600);

    known.cases = await casesOf(tokens.get('clerk')!);
    expect(known.cases.length).toBeGreaterThan(0);

    expect(await server!.interrupt()).toBe(0);
    expect(processesOf(data)).toEqual([]);
    expect(await listens(port)).toBe(false);
    expect(server!.stderr).toBe('');
  });

  /** By the password that was printed; whoever has a second factor is asked for it. */
  async function signIn(): Promise<void> {
    const { stdout, url: address } = server!;
    const password = /^ {2}Their password: (\S+)$/m.exec(stdout)![1]!;
    const ask = (email: string) =>
      fetch(`${address}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
    const answer = await ask('clerk@example.invalid');
    expect(answer.status).toBe(204);
    const headers = { cookie: answer.headers.getSetCookie()[0]!.split(';')[0]! };
    expect((await fetch(`${address}/api/v1/inbox`, { headers })).status).toBe(200);
    const session = await fetch(`${address}/api/v1/session`, { headers });
    expect(await session.json()).toMatchObject({ account: { email: 'clerk@example.invalid' }, session: { owed: [] } });
    expect(await (await ask('administrator@example.invalid')).json()).toMatchObject({ code: 'code-needed' });
  }

  async function showsTheRound(address: string): Promise<void> {
    const { programme } = checkProgramme(programmeText('four-tens'));
    const { nominees } = invent(programme!, 28, 7);
    for (const [query, language, direction, title, units] of [
      ['', 'zh-CN', 'ltr', '四个十评选', /<bdi>28<\/bdi> 个推荐单位/],
      ['?lang=zh-CN', 'zh-CN', 'ltr', '四个十评选', /<bdi>28<\/bdi> 个推荐单位/],
      ['?lang=en', 'en', 'ltr', 'Four Tens', /<bdi>28<\/bdi> nominating units/],
      ['?lang=ug', 'ug', 'rtl', '', /<bdi>28<\/bdi> تەۋسىيە ئورنى/],
      ['?lang=nonsense', 'zh-CN', 'ltr', '四个十评选', /<bdi>28<\/bdi>/],
    ] as const) {
      const { status, text } = await get(`${address}/${query}`);
      expect(status).toBe(200);
      expect(text).toContain(`<html lang="${language}" dir="${direction}">`);
      expect(text).toContain(title);
      expect(text).toMatch(units);
      const rows = text.slice(text.indexOf('<tbody>'), text.indexOf('</tbody>')).split('</tr>');
      programme!.categories.forEach(({ code, title: name }, index) => {
        const own = nominees.filter(({ category }) => category.code === code).length;
        expect(rows[index]).toContain(name[language] ?? name['zh-CN']);
        const counts = [...rows[index]!.matchAll(/<td class="n"><bdi>(\d+|–)<\/bdi>/g)].map(([, n]) => Number(n) || 0);
        expect(counts.at(-1)).toBe(own);
        expect(counts.slice(0, -1).reduce((sum, n) => sum + n, 0)).toBe(own);
      });
    }
  }
});

describe('npm start again', () => {
  it('is ready within five seconds, with the same people, cases and all that was done', async () => {
    const { tokens, readyAfter } = await start();
    expect(readyAfter).toBeLessThan(5000);
    expect(tokens).toEqual(known.tokens);
    expect(await casesOf(tokens.get('clerk')!)).toEqual(known.cases);
    const { id } = known.cases[0]!;
    const { status } = await post(server!.url, tokens.get('clerk')!, { subject: 'nomination', id, type: 'WITHDRAWN' });
    expect(status).toBe(200);
    known.taken = id;
    await server!.kill();
    expect(await gone()).toBe(true);
    expect(await listens(port)).toBe(false);
  });

  it('after a kill -9 finds all that was acknowledged, and is not hindered by what was left', async () => {
    const { tokens, readyAfter } = await start();
    expect(readyAfter).toBeLessThan(8000);
    const { text } = await get(`${server!.url}/api/v1/nominations/${known.taken}`, tokens.get('clerk')!);
    expect(JSON.parse(text)).toMatchObject({ id: known.taken, state: 'withdrawn' });
    await server!.kill();
    await start(); // at once, while what it started is still going away
    expect(await server!.interrupt('SIGTERM')).toBe(0);
    expect(await gone()).toBe(true);
  });

  it('while it runs is refused in one line, and disturbs nothing', async () => {
    await start();
    const second = Running.launch('main', { ...settings, PORT: String(await freePort()) });
    expect(await second.end(25_000)).toBe(1);
    expect(second.stdout).toBe('');
    expect(second.stderr).toBe(
      `${join(data, 'postgres')} is in use by another Accolade (process ${server!.pid}); stop it, or give another data folder.\n`,
    );
    expect((await get(`${server!.url}/health`)).status).toBe(200);
    expect(await server!.interrupt()).toBe(0);
  });

  it('on a port that is taken says so in one line, and leaves nothing running', async () => {
    const busy = createServer().listen(port, '127.0.0.1');
    await once(busy, 'listening');
    const refused = Running.launch('main', settings);
    expect(await refused.end(25_000)).toBe(1);
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toBe(`Port ${port} is in use: stop what runs there, or set PORT.\n`);
    expect(await gone()).toBe(true);
    busy.close();
  });

  it('with a Redis that is away is ready all the same', async () => {
    server = await Running.start('main', { ...settings, REDIS_URL: `redis://127.0.0.1:${await freePort()}` });
    expect((await get(`${server.url}/health`)).status).toBe(200);
    expect(await server.interrupt()).toBe(0);
    expect(await gone()).toBe(true);
  });
});

describe('a first start that is killed while it seeds', () => {
  it('has served nobody; the next seeds anew, and no office ever has the clock of the seeding', async () => {
    const own = { DATA_DIR: join(home, 'killed'), PORT: String(await freePort()) };
    const folder = join(own.DATA_DIR, 'postgres');
    const owner = () => {
      const [, , , place] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
      return url('owner', Number(place), readPasswords(folder));
    };
    const first = Running.launch('main', own);
    const acts = () =>
      ask<{ acts: number }>(owner(), 'select count(*)::int as acts from accolade_seeding.history').catch(() => []);
    for (;;) {
      const [row] = existsSync(join(folder, 'postmaster.pid')) ? await acts() : [];
      if (row !== undefined && row.acts > 50) break;
      if (first.code !== null) throw new Error(first.stderr);
    }
    await first.kill();
    expect(first.stdout).toBe('');
    server = await Running.start('main', own);
    expect(server.stderr).toBe('');
    const [clock] = await ask<{ source: string; seeding: string | null }>(
      owner(),
      `select prosrc as source, to_regnamespace('accolade_seeding')::text as seeding from pg_proc
       where oid = 'accolade.now_here()'::regprocedure`,
    );
    expect(clock).toEqual({ source: 'select clock_timestamp()', seeding: null });
    expect(JSON.parse((await get(`${server.url}/api/v1/demo`)).text)).toMatchObject({ demo: true });
    expect(await server.interrupt()).toBe(0);
  });
});

/** Starts it with settings that cannot work; it must say one line, to stderr, and end with 1. */
async function refusal(
  more: Settings,
  program: 'main' | 'worker' = 'main',
  prefix: readonly string[] = [],
): Promise<string> {
  const refused = Running.launch(program, { ...settings, DATA_DIR: join(home, 'unused'), ...more }, prefix);
  const code = await refused.end(20_000);
  expect(refused.stdout).toBe('');
  expect(code).toBe(1);
  expect(refused.stderr).toMatch(/^[^\n]{10,300}\n$/);
  expect(refused.stderr).not.toMatch(/^\s*at |Error:/);
  return refused.stderr;
}

const both = (more: Settings): Promise<string[]> => Promise.all([refusal(more, 'main'), refusal(more, 'worker')]);

describe('a setting that is damaged is named in one line', () => {
  const closed = 'postgres://accolade_app:x@127.0.0.1:1/accolade';

  it.each([
    ['PORT', 'abc'],
    ['PORT', '3000.5'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'nonsense'],
    ['DATABASE_URL', 'https://example.invalid/accolade'],
    ['REDIS_URL', 'nonsense'],
    ['SMTP_URL', 'nonsense'],
    ['SECRET_KEY', 'too short'],
    ['PUBLIC_URL', 'nonsense'],
    ['PUBLIC_URL', 'http://awards.example.org'],
    ['PUBLIC_URL', 'https://awards.example.org/accolade'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@example.invalid, b@example.invalid'],
    ['MAIL_FROM', 'Name <a@example.invalid>'],
  ])('%s=%s', async (name, value) => {
    for (const said of await both({ [name]: value })) expect(said).toContain(`${name}:`);
  });

  it('DATABASE_OWNER_URL', async () => {
    expect(await refusal({ DATABASE_URL: closed, DATABASE_OWNER_URL: 'nonsense' })).toContain('DATABASE_OWNER_URL:');
  });

  it('and production is refused without a database of its own', async () => {
    for (const said of await both({ NODE_ENV: 'production' }))
      expect(said).toBe('DATABASE_URL: production needs its own PostgreSQL.\n');
  });

  it('nor without keys and an address of its own', async () => {
    const own = {
      NODE_ENV: 'production',
      DATABASE_URL: closed,
      PUBLIC_URL: 'https://awards.example.org',
      CHECKPOINT_KEY: '/nowhere/checkpoint.key',
    };
    for (const said of await both(own))
      expect(said).toBe('SECRET_KEY: production needs its own: openssl rand -base64 32\n');
    for (const said of await both({ ...own, PUBLIC_URL: '', SECRET_KEY: 'x'.repeat(32) }))
      expect(said).toBe('PUBLIC_URL: production needs its own address: https://awards.example.org\n');
    for (const said of await both({ ...own, CHECKPOINT_KEY: '', SECRET_KEY: 'x'.repeat(32) }))
      expect(said).toBe('CHECKPOINT_KEY: production needs the path of its own key file.\n');
  });

  it.each([
    ['that does not answer', closed],
    ['that does not answer, by name', closed.replace('127.0.0.1', 'localhost')],
    ['on a host that does not exist', closed.replace('127.0.0.1', 'nowhere.invalid')],
  ])('and so is a database %s', async (_, place) => {
    for (const said of await both({ DATABASE_URL: place })) expect(said).toMatch(/database|DATABASE_URL/i);
  });
});

describe('a data folder that cannot be used is named in one line', () => {
  it('below a file', async () => {
    writeFileSync(join(home, 'file'), '');
    expect(await refusal({ DATA_DIR: join(home, 'file', 'data') })).toContain(join(home, 'file', 'data'));
  });

  it('that may not be written', async () => {
    const closed = join(home, 'closed');
    mkdirSync(closed, { mode: 0o755 });
    chmodSync(closed, 0o555);
    // The superuser may write everywhere: as somebody else, then.
    const prefix = process.getuid?.() === 0 ? ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'] : [];
    chmodSync(home, 0o755);
    expect(await refusal({ DATA_DIR: join(closed, 'data') }, 'main', prefix)).toContain(closed);
    expect(await refusal({ DATA_DIR: closed }, 'main', prefix)).toContain(closed);
  });
});
