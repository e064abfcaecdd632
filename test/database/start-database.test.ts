import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { signingKey } from '../../src/casework/checkpoint-key.js';
import { poolOf } from '../../src/casework/store.js';
import { connect } from '../../src/database/data-source.js';
import { hireFourTens, seedFourTens } from '../../src/demo/four-tens.js';
import { Office } from '../../src/office.js';
import { Tokens } from '../../src/people/tokens.js';
import { programmeText } from '../office.js';
import { freshDatabase, type FreshDatabase } from '../database.js';
import { ask } from './embedded-programs.js';
import { get, post, Running, type Settings } from './programs.js';
import { eventually, freePort, MailServer, RedisServer } from './servers.js';

jest.setTimeout(60_000);

/** A database of one's own, with a server and a worker as processes beside each other. */
const folder = mkdtempSync(join(tmpdir(), 'accolade-start-'));
let empty: FreshDatabase;
let settings: Settings;
let mails: MailServer;
const running: Running[] = [];

beforeAll(async () => {
  empty = await emptyDatabase();
  mails = await MailServer.start();
  signingKey({ path: join(folder, 'checkpoint.key'), given: false });
  settings = {
    DATABASE_URL: empty.appUrl,
    DATABASE_OWNER_URL: empty.ownerUrl,
    SMTP_URL: mails.url,
    DATA_DIR: join(folder, 'unused'),
    NODE_ENV: 'production',
    CHECKPOINT_KEY: join(folder, 'checkpoint.key'),
    SECRET_KEY: 'd'.repeat(44),
    PUBLIC_URL: 'https://awards.example.org',
  };
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.kill();
});
afterAll(async () => {
  await mails.stop();
  await empty.drop();
  rmSync(folder, { recursive: true });
});

/** One without any tables: what a new office gives us. */
async function emptyDatabase(): Promise<FreshDatabase> {
  const database = await freshDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('drop schema accolade cascade');
  await owner.end();
  return database;
}

async function start(program: 'main' | 'worker', more: Settings = {}): Promise<Running> {
  const own: Settings = program === 'main' ? { PORT: String(await freePort()) } : {};
  const started = await Running.start(program, { ...settings, ...own, ...more });
  running.push(started);
  return started;
}

describe('a worker', () => {
  it('that comes before any server has prepared the database says so in one line', async () => {
    const early = Running.launch('worker', settings);
    expect(await early.end(20_000)).toBe(1);
    expect(early.stderr).toBe('The database is not up to date: start the server first, it brings it up to date.\n');
    expect(early.stdout).toBe('');
  });
});

describe('two servers that start at the same time on an empty database', () => {
  it('prepare it once, and both serve', async () => {
    const both = await Promise.all([start('main'), start('main')]);
    for (const { url, stderr, stdout } of both) {
      expect(stderr).toBe('');
      expect(stdout).toContain('DATABASE_URL');
      expect((await get(`${url}/health`)).status).toBe(200);
      expect((await get(`${url}/`)).status).toBe(200);
      // Nothing is captured in production, and nobody is shown a demo.
      expect((await get(`${url}/mail`)).status).toBe(404);
      expect(stdout).not.toMatch(/demo/i);
      expect(JSON.parse((await get(`${url}/api/v1/demo`)).text)).toEqual({ demo: false, people: [], units: [] });
    }
    // One of them makes the administrator, and says the password; no later start does.
    expect(both.filter(({ stdout }) => /^Administrator: .*one-time password \S{20} /m.test(stdout))).toHaveLength(1);
    for (const each of both) expect(await each.interrupt('SIGTERM')).toBe(0);
    const third = await start('main');
    expect(third.stdout).not.toMatch(/Administrator|password/);
    expect(await third.interrupt('SIGTERM')).toBe(0);
  });

  it('leave the app’s role without any right to change the record', async () => {
    await expect(ask(empty.appUrl, 'delete from accolade.history')).rejects.toThrow('permission denied');
    await expect(ask(empty.appUrl, 'create table accolade.more ()')).rejects.toThrow('permission denied');
    await expect(ask(empty.appUrl, `delete from accolade.migrations`)).rejects.toThrow('permission denied');
  });
});

describe('a server and a worker', () => {
  let dataSource: DataSource;
  let token: string;
  let cases: string[];

  beforeAll(async () => {
    // The office of the demo, in the database that the servers above have prepared.
    dataSource = await connect({ url: empty.appUrl });
    const pool = poolOf(dataSource);
    const office = new Office(pool, { url: mails.url, from: { name: 'Accolade', address: 'a@example.invalid' } });
    const fourTens = programmeText('four-tens');
    const staffed = await hireFourTens(office, fourTens);
    await seedFourTens(office, fourTens, staffed);
    // One that has published.
    const unit = staffed.invented.units.at(-1)!.id;
    // News would wait for the digest.
    await pool.query(`insert into mail_preferences (account_id, kind, way) select id, 'news', 'at once' from accounts`);
    await office.close();
    token = await new Tokens(pool).issue(staffed.company.get(unit)!.clerk);
    const { rows } = await pool.query(
      `select id from nominations where unit_id = $1 and state = 'unit-notice.open' order by id`,
      [unit],
    );
    cases = rows.map(({ id }) => id);
  });
  afterAll(() => dataSource.destroy());

  const withdraw = (server: Running) =>
    post(server.url, token, { subject: 'nomination', id: cases.pop()!, type: 'WITHDRAWN' });

  it('work together: what is done at the one is mailed by the other, at once', async () => {
    const [server] = await Promise.all([start('main'), start('worker')]);
    const before = mails.received.length;
    expect((await withdraw(server!)).status).toBe(200);
    expect(await eventually(() => mails.received.length > before, 5000)).toBe(true);
    expect(mails.received.at(-1)!.to).toHaveLength(1);
    for (const each of running) expect(await each.interrupt('SIGTERM')).toBe(0);
  });

  it('work together over Redis too', async () => {
    const redis = await RedisServer.start();
    const more = { REDIS_URL: redis.url };
    const [server] = await Promise.all([start('main', more), start('worker', more)]);
    const before = mails.received.length;
    expect((await withdraw(server!)).status).toBe(200);
    expect(await eventually(() => mails.received.length > before, 5000)).toBe(true);
    for (const each of running) expect(await each.interrupt('SIGTERM')).toBe(0);
    await redis.stop();
  });

  it('while Redis is away: acts are done as quickly, and mailed when a worker comes', async () => {
    const more = { REDIS_URL: `redis://127.0.0.1:${await freePort()}` };
    const server = await start('main', more);
    const before = mails.received.length;
    for (let time = 0; time < 5; time++) {
      const begun = performance.now();
      expect((await withdraw(server)).status).toBe(200);
      expect(performance.now() - begun).toBeLessThan(1000);
    }
    await start('worker', more);
    expect(await eventually(() => mails.received.length >= before + 5, 5000)).toBe(true);
    for (const each of running) expect(await each.interrupt('SIGTERM')).toBe(0);
  });

  it('a worker that is killed leaves its work to the next', async () => {
    const [server, worker] = await Promise.all([start('main'), start('worker')]);
    await worker!.kill();
    const before = mails.received.length;
    expect((await withdraw(server!)).status).toBe(200);
    await start('worker');
    expect(await eventually(() => mails.received.length === before + 1, 5000)).toBe(true);
  });

  it('a worker ends on Ctrl-C though the mail server hangs, and the mail is tried again', async () => {
    mails.onMessage = () => 'hold';
    const [owed] = await ask(
      empty.appUrl,
      `update accolade.mails set state = 'queued', attempts = 0, next_at = now()
       where id = (select id from accolade.mails where state = 'sent' limit 1) returning id`,
    );
    const worker = await start('worker');
    expect(await eventually(() => mails.holding === 1, 5000)).toBe(true);
    const begun = performance.now();
    expect(await worker.interrupt()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(worker.stderr).toBe('');
    expect(await ask(empty.appUrl, `select state, attempts from accolade.mails where id = '${owed!.id}'`)).toEqual([
      { state: 'queued', attempts: 1 },
    ]);
    mails.onMessage = () => 'take';
    mails.release('cut');
  });

  it('a Redis that would lose reminders is refused by the worker in one line', async () => {
    const redis = await RedisServer.start('allkeys-lru');
    const worker = Running.launch('worker', { ...settings, REDIS_URL: redis.url });
    expect(await worker.end(20_000)).toBe(1);
    // BullMQ may say so too, in its own words.
    expect(worker.stderr).toContain(
      'This Redis is set to allkeys-lru and would lose reminders: set maxmemory-policy to noeviction.\n',
    );
    await redis.stop();
  });

  it('lose their database: the server says 503, and serves again when it is back', async () => {
    const server = await start('main');
    const owner = new pg.Client({ connectionString: process.env.ACCOLADE_TEST_OWNER_URL });
    const app = new pg.Client({ connectionString: empty.appUrl });
    await Promise.all([owner.connect(), app.connect()]);
    const name = new URL(empty.appUrl).pathname.slice(1);
    await owner.query(`alter database ${name} with allow_connections false`);
    await app.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
    );
    await app.end();
    expect((await get(`${server.url}/health`)).status).toBe(503);
    await owner.query(`alter database ${name} with allow_connections true`);
    await owner.end();
    expect(await eventually(async () => (await get(`${server.url}/health`)).status === 200, 10_000)).toBe(true);
    expect(server.code).toBeNull();
  });
});
