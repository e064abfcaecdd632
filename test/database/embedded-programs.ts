import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

/** Programs that own an embedded database, and a look at what runs on its folder, for embedded.test.ts. */

export interface Program {
  process: ChildProcess;
  port: number;
  ownerUrl: string;
  appUrl: string;
  /** The lines it said after the first. */
  lines: AsyncIterator<string>;
}

const script = join(import.meta.dirname, 'embedded-owner.mjs');

export function launchProgram(mode: 'own' | 'share', folder: string, prefix: string[] = []): ChildProcess {
  const [command = '', ...args] = [...prefix, process.execPath, script, mode, folder];
  return spawn(command, args, { detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Resolves when it has its database; rejects with what it said if it could not. */
export async function startProgram(mode: 'own' | 'share', folder: string, prefix?: string[]): Promise<Program> {
  const child = launchProgram(mode, folder, prefix);
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const first = await lines.next();
  if (first.done) {
    if (child.exitCode === null) await once(child, 'exit');
    throw new Error(`exit ${child.exitCode}: ${complaint.trim()}`);
  }
  return { process: child, lines, ...(JSON.parse(first.value) as Pick<Program, 'port' | 'ownerUrl' | 'appUrl'>) };
}

/** Ends it in good order; gives its exit code. */
export async function endProgram({ process: child }: Program): Promise<number | null> {
  const over = once(child, 'exit');
  child.stdin?.end();
  await over;
  return child.exitCode;
}

/** kill -9, and waits until it is really gone. */
export async function killProgram({ process: child }: Pick<Program, 'process'>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = once(child, 'exit');
  child.kill('SIGKILL');
  child.stdout?.resume(); // unread output would keep the pipe open
  child.stderr?.resume();
  await over;
}

/** Every process that works in the folder or names it (a shell, a server, a back end), beside programs of ours. */
export function processesOf(folder: string): { pid: number; command: string }[] {
  const found = [];
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      const place = readlinkSync(`/proc/${name}/cwd`);
      const concerned = command.includes(folder) || place.startsWith(folder);
      if (concerned && command !== '' && !command.includes(script)) found.push({ pid: Number(name), command });
    } catch {
      // gone meanwhile
    }
  }
  return found;
}

export const watcherOf = (folder: string): number =>
  processesOf(folder).find(({ command }) => command.includes('accolade-watcher'))!.pid;

export const serverOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);

export async function ask<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the server may be killed under us
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}
