import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, endProgram, processesOf, startProgram, watcherOf, type Program } from './embedded-programs.js';

jest.setTimeout(120_000);

let home: string;
let folder: string;

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'accolade-command-')));
  folder = join(home, 'postgres');
});

afterEach(() => {
  expect(processesOf(home)).toEqual([]);
  rmSync(home, { recursive: true });
});

const command = (): Promise<Program> => startProgram('share', folder);

/** The process that started the server. */
const ownerOf = (watcher: number): number =>
  Number(readFileSync(`/proc/${watcher}/stat`, 'utf8').split(') ')[1]!.split(' ')[1]);

describe('a command', () => {
  it('uses the server of a running Accolade and leaves it running', async () => {
    const owner = await startProgram('own', folder);
    const shared = await command();
    expect(shared.port).toBe(owner.port);
    expect(await endProgram(shared)).toBe(0);
    expect(await ask(owner.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await endProgram(owner);
  });

  it('starts the server for its own time when nobody else does', async () => {
    expect(await endProgram(await command())).toBe(0);
    expect(processesOf(folder)).toEqual([]);
  });

  it('that started the server waits for those that use it', async () => {
    const [first, second] = await Promise.all([command(), command()]);
    const [owner, guest] = ownerOf(watcherOf(folder)) === first.process.pid ? [first, second] : [second, first];
    const over = endProgram(owner);
    await ask(guest.appUrl, 'select pg_sleep(0.3)');
    expect(owner.process.exitCode).toBeNull();
    expect(await endProgram(guest)).toBe(0);
    expect(await over).toBe(0);
  });
});
