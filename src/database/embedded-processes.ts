import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Which processes belong to a database folder. A pid file proves nothing (the number may long belong to a stranger),
 * so everything here is read from /proc.
 */

/** The name by which a watcher of ours is found among the processes of the machine. */
export const WATCHER = 'accolade-watcher';

function commandOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // gone, or a zombie: it has no command line any more
  }
}

/** PostgreSQL works inside its data folder, whatever the folder was called when it started. */
function worksIn(pid: number, folder: string): boolean {
  try {
    const here = statSync(`/proc/${pid}/cwd`);
    const there = statSync(folder);
    return here.dev === there.dev && here.ino === there.ino;
  } catch {
    return false; // gone, another user's, or the folder is not there
  }
}

function pids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid);
}

/** The server that runs on this folder, if any: its process, and its port (undefined while it is just starting). */
export function runningServer(folder: string): { pid: number; port: number | undefined; ready: boolean } | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  const command = commandOf(pid);
  const isServer = basename(command[0] ?? '') === 'postgres';
  if (!isServer || !(command.includes(folder) || worksIn(pid, folder))) return undefined;
  return { pid, port: Number(lines[3]) || undefined, ready: lines[7]?.trim() === 'ready' };
}

/** Does a watcher still stand by this folder's server? Then the server ends as soon as the watcher's owner does. */
export function isWatched(folder: string): boolean {
  return pids().some((pid) => {
    const command = commandOf(pid);
    return command.includes(WATCHER) && command.includes(folder);
  });
}

const OURS = ['postgres', 'initdb', 'unshare', 'setpriv'];

/**
 * Is any process still at work on the folder: a watcher, a server that has no pid file yet, a back end that outlives
 * its killed postmaster for a moment, an initdb whose parent was killed?
 */
export function isBusy(folder: string): boolean {
  return pids().some((pid) => {
    const command = commandOf(pid);
    const program = basename(command[0] ?? '');
    if (command.includes(folder) && (OURS.includes(program) || command.includes(WATCHER))) return true;
    return program.startsWith('postgres') && worksIn(pid, folder); // back ends call themselves "postgres: ..."
  });
}

/** Looks every 20 ms until `done` holds; false when it does not within `ms`. Of other processes there are no events. */
export async function until(done: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (!done()) {
    if (performance.now() > end) return false;
    await pause(20);
  }
  return true;
}
