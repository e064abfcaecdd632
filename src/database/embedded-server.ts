import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Binaries } from './embedded-cluster.js';
import { isBusy, runningServer, until, WATCHER } from './embedded-processes.js';
import { ENVIRONMENT, type Runner } from './embedded-runner.js';
import { StartError } from './start-error.js';

/** Starting the server so that it ends when we do, in whatever way, and never because of a Ctrl-C meant for us. */

export interface Server {
  port: number;
  stop(): Promise<void>;
}

/** For a machine of 2 cores: few processes, no shared memory beyond what Docker gives (64 MB). fsync stays on. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  max_connections: 100,
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  maintenance_work_mem: '64MB',
  max_worker_processes: 4,
  max_parallel_workers_per_gather: 0,
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * The watcher is a shell in a session of its own, parent of the server. It reads from a pipe whose other end is ours:
 * it comes back when we close it or die. TERM goes before INT because a shell starts background commands deaf to INT,
 * and the server may not have set its own signals yet; on a server that has, the two mean "fast shutdown".
 */
const START = `
shift
"$@" </dev/null & server=$!
exec 3>&-
read -r _
kill -TERM $server 2>/dev/null; kill -INT $server 2>/dev/null
wait $server`;

/** The same for a server that was found running and so is nobody's child. It stays until the server is gone. */
const ADOPT = `
server=$2
runs() { grep -qa postgres /proc/$server/cmdline 2>/dev/null; }
read -r _
runs && kill -INT $server
while runs; do sleep 0.05; done`;

const MOST_LOG = 8 * 1024 * 1024;
const STOP_PATIENCE = 15_000;
const START_PATIENCE = 120_000; // recovery after a power cut may take long

const logFile = (folder: string): string => `${folder}.log`;

function watch(folder: string, script: string, command: string[]): ChildProcess {
  const file = logFile(folder);
  const full = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_LOG;
  const log = openSync(file, full ? 'w' : 'a', 0o600);
  const watcher = spawn('/bin/sh', ['-c', script, WATCHER, folder, ...command], {
    detached: true,
    env: ENVIRONMENT,
    cwd: '/',
    stdio: ['pipe', log, log, 'pipe'],
  });
  closeSync(log);
  watcher.unref(); // a command that forgets to stop the server can still end, and then the server does
  for (const end of [watcher.stdin, watcher.stdio[3]] as (Readable | null)[]) {
    end?.on('error', () => {}); // closing a pipe to a killed watcher is no error of ours
    (end as unknown as { unref(): void }).unref();
  }
  return watcher;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** What the server said last, for the one line that the person gets. */
function lastWords(folder: string): string {
  const lines = existsSync(logFile(folder)) ? readFileSync(logFile(folder), 'utf8').trim().split('\n') : [];
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '';
}

function signal(folder: string, pid: number, name: NodeJS.Signals): void {
  if (runningServer(folder)?.pid === pid) process.kill(pid, name);
}

/** Ends the server through its watcher; a server that will not end in time is cut off, which costs a recovery. */
async function stop(folder: string, pid: number, watcher: ChildProcess): Promise<void> {
  if (watcher.exitCode === null && watcher.signalCode === null) {
    watcher.ref();
    const over = once(watcher, 'exit');
    const slow = setTimeout(() => signal(folder, pid, 'SIGQUIT'), STOP_PATIENCE);
    watcher.stdin?.end();
    await over;
    clearTimeout(slow);
  }
  signal(folder, pid, 'SIGINT'); // still there only if the watcher was killed
  await until(() => runningServer(folder)?.pid !== pid, STOP_PATIENCE);
}

/** Starts the server on a folder that no server runs on. A port may be taken in between, so it is tried again. */
export async function launch(folder: string, { postgres }: Binaries, { prefix }: Runner, tries = 3): Promise<Server> {
  // A back end may outlive its killed postmaster for a moment, and must not meet a second server on the same files.
  if (!(await until(() => !isBusy(folder), START_PATIENCE)))
    throw new StartError(`Processes are still at work in ${folder}, but no database server that answers.`);
  rmSync(join(folder, 'postmaster.pid'), { force: true }); // a dead server's; it may name a living stranger
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const port = await freePort();
  const watcher = watch(folder, START, [...prefix, postgres, '-D', folder, '-p', String(port), ...settings]);
  let gone = false;
  // The server holds the other end of this pipe: it closes when the server's last process is gone.
  (watcher.stdio[3] as Readable).once('close', () => (gone = true)).resume();
  await until(() => gone || runningServer(folder)?.ready === true, START_PATIENCE);
  const running = runningServer(folder);
  if (running?.ready) return { port, stop: () => stop(folder, running.pid, watcher) };
  watcher.stdin?.end();
  if (!gone) throw new StartError(`The database in ${folder} did not start in time; see ${logFile(folder)}.`);
  if (tries > 1) return launch(folder, { postgres } as Binaries, { prefix }, tries - 1);
  throw new StartError(`The database in ${folder} does not start: ${lastWords(folder)} (${logFile(folder)})`);
}

/** Takes over a server whose owner and watcher were killed. */
export function adopt(folder: string, { pid, port }: { pid: number; port: number }): Server {
  const watcher = watch(folder, ADOPT, [String(pid)]);
  return { port, stop: () => stop(folder, pid, watcher) };
}
