/** A PostgreSQL of the bench's own, in a temporary folder, with fsync on; nothing of it is left afterwards. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbedded, type Embedded } from '../src/database/embedded.js';
import { migrate } from '../src/database/migrate.js';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));
const APP_ROLE = 'accolade_app';

export interface Urls {
  ownerUrl: string;
  appUrl: string;
}

export class BenchServer {
  private readonly children = new Set<ChildProcess>();
  readonly folder: string;
  private readonly embedded: Embedded;

  private constructor(folder: string, embedded: Embedded) {
    this.folder = folder;
    this.embedded = embedded;
  }

  static async start(): Promise<BenchServer> {
    const folder = mkdtempSync(join(tmpdir(), 'accolade-bench-'));
    const embedded = await startEmbedded(join(folder, 'postgres'));
    return new BenchServer(folder, embedded);
  }

  /** A new database with the migrations applied. */
  async database(name: string): Promise<Urls> {
    await this.run(`create database ${name}`);
    const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
    const urls = { ownerUrl: on(this.embedded.ownerUrl), appUrl: on(this.embedded.appUrl) };
    await migrate({ ownerUrl: urls.ownerUrl, appRole: APP_ROLE });
    return urls;
  }

  drop(name: string): Promise<void> {
    return this.run(`drop database if exists ${name} with (force)`);
  }

  /** The folder of the cluster. */
  get data(): string {
    return join(this.folder, 'postgres');
  }

  private async run(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.embedded.ownerUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  /** A process that ends with the bench. */
  spawn(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
    const child = spawn(process.execPath, args, { cwd: ROOT, ...options });
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
    return child;
  }

  /** A program of the bench, in TypeScript, in a process of its own that can be sent messages. */
  fork(file: string, args: readonly string[] = []): ChildProcess {
    return this.spawn(['--import', './bench/resolve.mjs', `bench/${file}`, ...args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  async stop(): Promise<void> {
    await Promise.all([...this.children].map((child) => end(child)));
    await this.embedded.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Ends a process, by force if it takes its time. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = once(child, 'exit');
  child.kill('SIGTERM');
  const slow = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await over;
  clearTimeout(slow);
}

/** The next message of a child; rejects if it ends first. */
export async function answer<T>(child: ChildProcess): Promise<T> {
  const gone = new AbortController();
  const exited = once(child, 'exit', { signal: gone.signal }).then(([code, signal]) => {
    throw new Error(`a process of the bench ended (${code ?? signal}) before it answered`);
  });
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal: gone.signal }), exited])) as [T];
    return message;
  } finally {
    exited.catch(() => {}); // it is still listening when the message came first
    gone.abort();
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
