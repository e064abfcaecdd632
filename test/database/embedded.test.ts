import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MAJOR } from '../../src/database/embedded-cluster.js';
import { until } from '../../src/database/embedded-processes.js';
import {
  ask,
  endProgram,
  killProgram,
  launchProgram,
  processesOf,
  serverOf,
  startProgram,
  watcherOf,
  type Program,
} from './embedded-programs.js';

jest.setTimeout(120_000);

let made: string;
let home: string;
let folder: string;

beforeAll(async () => {
  made = realpathSync(mkdtempSync(join(tmpdir(), 'accolade-made-')));
  folder = join(made, 'postgres');
  await startsAgain();
});

afterAll(() => rmSync(made, { recursive: true }));

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'accolade-embedded-')));
  folder = join(home, 'postgres');
});

afterEach(() => {
  expect(processesOf(home)).toEqual([]);
  rmSync(home, { recursive: true });
});

const start = (): Promise<Program> => startProgram('own', folder);
/** A folder that was in use before, copied: making one takes most of a second. */
const inUse = (): void => void execFileSync('cp', ['-a', `${made}/.`, home]);
const allGone = async (): Promise<boolean> => until(() => processesOf(folder).length === 0, 20_000);
const refusal = (error: Error): string => error.message;

/** A start that works, finds what was written before, and ends leaving nothing. */
async function startsAgain(): Promise<void> {
  const again = await start();
  await ask(again.ownerUrl, 'create table if not exists kept (n int)');
  await ask(again.ownerUrl, 'insert into kept values (1)');
  expect(await endProgram(again)).toBe(0);
  expect(processesOf(folder)).toEqual([]);
}

async function rows(program: Program): Promise<number> {
  return (await ask<{ n: number }>(program.ownerUrl, 'select count(*)::int as n from kept'))[0]!.n;
}

describe('the built-in database', () => {
  it('keeps what was written, and is gone when its owner stops it', async () => {
    await startsAgain();
    const second = await start();
    expect(await rows(second)).toBe(1);
    expect(await endProgram(second)).toBe(0);
    expect(readdirSync(home).sort()).toEqual(['postgres', 'postgres.log', 'postgres.passwords']);
  });

  it('is reached by password over the loopback only, and is durable', async () => {
    inUse();
    const program = await start();
    const settings = await ask<{ name: string; setting: string }>(
      program.ownerUrl,
      `select name, setting from pg_settings where name in ('listen_addresses', 'fsync', 'server_encoding') order by name`,
    );
    const [version] = await ask<{ major: string }>(
      program.ownerUrl,
      `select current_setting('server_version_num')::int / 10000 as major, datcollate from pg_database where datname = 'accolade'`,
    );
    const wrong = Object.assign(new URL(program.appUrl), { password: 'guess' }).href;
    await expect(ask(wrong, 'select 1')).rejects.toThrow('password authentication failed');
    await endProgram(program);
    expect(settings.map(({ setting }) => setting)).toEqual(['on', '127.0.0.1', 'UTF8']);
    expect(version).toEqual({ major: Number(MAJOR), datcollate: 'C' });
    expect(statSync(`${folder}.passwords`).mode & 0o777).toBe(0o600);
    expect(existsSync(join(folder, '.s.PGSQL.5432'))).toBe(false);
  });

  it('lets the owner make schemas and databases, and the app nothing', async () => {
    inUse();
    const program = await start();
    await ask(program.ownerUrl, 'create schema rehearsal');
    await ask(program.ownerUrl, 'create database another');
    await ask(program.ownerUrl, 'drop database another');
    await expect(ask(program.appUrl, 'create table t ()')).rejects.toThrow('permission denied');
    await expect(ask(program.appUrl, 'create schema s')).rejects.toThrow('permission denied');
    await expect(ask(program.appUrl, 'create database d')).rejects.toThrow('permission denied');
    await expect(ask(program.appUrl, 'set role accolade_owner')).rejects.toThrow('permission denied');
    await endProgram(program);
  });

  it('runs under an ordinary user', async () => {
    const ordinary = process.getuid?.() === 0 ? ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'] : [];
    const program = await startProgram('own', folder, ordinary);
    expect(await endProgram(program)).toBe(0);
  });
});

describe('survives the killing of', () => {
  beforeEach(inUse);

  it('its owner: the server ends by itself', async () => {
    for (let time = 1; time <= 2; time++) {
      const program = await start();
      await killProgram(program);
      expect(await allGone()).toBe(true);
      await startsAgain();
    }
  });

  it('its owner, when the next one starts at once', async () => {
    for (let time = 1; time <= 2; time++) {
      await killProgram(await start());
      await startsAgain();
    }
  });

  it('its owner and the server', async () => {
    for (let time = 1; time <= 2; time++) {
      const program = await start();
      process.kill(serverOf(folder), 'SIGKILL');
      await killProgram(program);
      await startsAgain();
    }
  });

  it('its owner and the watcher: the orphan is adopted, and then ends with its new owner', async () => {
    for (const end of [endProgram, killProgram, endProgram]) {
      const program = await start();
      const orphan = serverOf(folder);
      process.kill(watcherOf(folder), 'SIGKILL');
      await killProgram(program);
      expect(serverOf(folder)).toBe(orphan);
      const heir = await start();
      expect(heir.port).toBe(program.port);
      expect(serverOf(folder)).toBe(orphan);
      expect(await rows(heir)).toBe(1);
      await end(heir);
      expect(await allGone()).toBe(true);
    }
  });

  it('a back end: the owner keeps its claim', async () => {
    const program = await start();
    const [victim] = await ask<{ pid: number }>(
      program.ownerUrl,
      `select pid from pg_stat_activity where application_name like 'accolade process %'`,
    );
    process.kill(victim!.pid, 'SIGKILL');
    expect(await until(() => !processesOf(folder).some(({ pid }) => pid === victim!.pid), 5000)).toBe(true);
    await expect(start().then(endProgram, refusal)).resolves.toContain('in use by another Accolade');
    expect(await endProgram(program)).toBe(0);
  });

  it('the server alone: the owner is told', async () => {
    const program = await start();
    process.kill(serverOf(folder), 'SIGKILL');
    expect((await program.lines.next()).value).toMatch(/^lost: The built-in database ended unexpectedly/);
    expect(await endProgram(program)).toBe(0);
    await startsAgain();
  });
});

describe('a start', () => {
  it('may be killed at any moment of its first second and a half, the making of the files included', async () => {
    for (let time = 0; time < 6; time++) {
      const child = launchProgram('own', folder);
      await pause(Math.round((time + Math.random()) * 250)); // the moments are the point here
      await killProgram({ process: child });
    }
    await startsAgain();
    for (let time = 0; time < 3; time++) {
      folder = join(home, `postgres-${time}`);
      const child = launchProgram('own', folder);
      await pause(Math.round(Math.random() * 1500));
      await killProgram({ process: child });
      await startsAgain();
      expect(readdirSync(home).filter((name) => name.endsWith('.new'))).toEqual([]);
    }
  });

  it('is not misled by a pid file that names a living stranger', async () => {
    inUse();
    writeFileSync(join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n0\n5432\n\n127.0.0.1\n`);
    await startsAgain();
  });

  it('does not reach the server with its Ctrl-C', async () => {
    inUse();
    const program = await start();
    const over = once(program.process, 'exit');
    process.kill(-program.process.pid!, 'SIGINT');
    expect(await over).toEqual([0, null]);
  });

  it('is refused in one line while another process owns the folder, which goes on undisturbed', async () => {
    inUse();
    const program = await start();
    const line = await start().catch(refusal);
    expect(line).toBe(
      `exit 1: StartError: ${folder} is in use by another Accolade (process ${program.process.pid}); ` +
        'stop it, or give another data folder.',
    );
    expect(await ask(program.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await endProgram(program);
  });

  it('of two at once on a new folder lets one through', async () => {
    const both = await Promise.allSettled([start(), start()]);
    const won = both.filter((one) => one.status === 'fulfilled');
    expect(won).toHaveLength(1);
    await endProgram(won[0]!.value);
  });

  it.each([
    [
      'below a file',
      () => ((folder = join(home, 'file', 'postgres')), writeFileSync(join(home, 'file'), '')),
      'cannot be used: EEXIST',
    ],
    ['that is a file', () => writeFileSync(folder, ''), 'cannot be used: ENOTDIR'],
    [
      'of something else',
      () => (mkdirSync(folder), writeFileSync(join(folder, 'mine.txt'), 'x')),
      'is not empty and holds no',
    ],
    [
      'of PostgreSQL 17',
      () => (mkdirSync(folder), writeFileSync(join(folder, 'PG_VERSION'), '17\n')),
      'was made by PostgreSQL 17',
    ],
  ])('is refused in one line for a folder %s, and touches nothing', async (_, prepare, reason) => {
    prepare();
    const before = readdirSync(home, { recursive: true });
    const line = await start().catch(refusal);
    expect(line).toContain(`exit 1: StartError: `);
    expect(line).toContain(reason);
    expect(line).not.toContain('\n');
    expect(readdirSync(home, { recursive: true })).toEqual(before);
  });

  it('is refused in one line when the passwords are gone', async () => {
    inUse();
    rmSync(`${folder}.passwords`);
    expect(await start().catch(refusal)).toContain('postgres.passwords is missing or damaged');
  });
});
