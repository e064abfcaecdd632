/** Redis and mail servers of a test's own: real ones, on a free port, that can be killed and come back. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Asks again and again until it is so; false if it is not so in time. */
export async function eventually(isSo: () => Promise<boolean> | boolean, within: number): Promise<boolean> {
  const end = performance.now() + within;
  for (;;) {
    if (await isSo()) return true;
    if (performance.now() > end) return false;
    await pause(20);
  }
}

/** Rejects when something is not done in so many milliseconds. */
export async function promptly<T>(work: Promise<T>, within: number): Promise<T> {
  const over = new AbortController();
  const late = pause(within, undefined, { signal: over.signal }).then(() => {
    throw new Error(`not done within ${within} ms`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => {});
    over.abort();
  }
}

/** A Redis that keeps nothing on disk: killed, it comes back empty. */
export class RedisServer {
  private process: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'accolade-redis-'));

  private constructor(
    readonly port: number,
    private readonly policy: string,
  ) {}

  static async start(policy = 'noeviction'): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), policy);
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const settings = { port: this.port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: this.folder };
    const args = Object.entries({ ...settings, 'maxmemory-policy': this.policy }).flatMap(([key, value]) => [
      `--${key}`,
      String(value),
    ]);
    this.process = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: this.process.stdout! }))
      if (line.includes('Ready to accept connections')) break;
    this.process.stdout!.resume();
  }

  /** kill -9; it is gone when this resolves. */
  async kill(): Promise<void> {
    const { process } = this;
    this.process = undefined;
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    const over = once(process, 'exit');
    process.kill('SIGKILL');
    await over;
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true });
  }
}
