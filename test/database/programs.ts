/** The server and the worker as they are started, in processes of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promptly } from './servers.js';

const ROOT = join(import.meta.dirname, '..', '..');
const READY = /is ready/;

export type Settings = Record<string, string>;

export class Running {
  stdout = '';
  stderr = '';
  /** Milliseconds from its start until it said that it is ready. */
  readyAfter = 0;
  private readonly over: Promise<unknown>;

  private constructor(private readonly process: ChildProcess) {
    this.process.stdout!.on('data', (text: Buffer) => (this.stdout += text.toString()));
    this.process.stderr!.on('data', (text: Buffer) => (this.stderr += text.toString()));
    this.over = once(this.process, 'close');
  }

  /** Starts `main` or `worker` with these settings and no others. */
  static launch(program: 'main' | 'worker', settings: Settings, prefix: readonly string[] = []): Running {
    const [command, ...args] = [...prefix, process.execPath, join(ROOT, 'dist', 'src', `${program}.js`)];
    const env = { PATH: process.env.PATH, ...settings };
    return new Running(spawn(command!, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** The same, and waits until it is ready; rejects with what it said if it ends before. */
  static async start(program: 'main' | 'worker', settings: Settings): Promise<Running> {
    const begun = performance.now();
    const running = Running.launch(program, settings);
    const ready = new Promise<void>((done) => {
      running.process.stdout!.on('data', () => READY.test(running.stdout) && done());
    });
    await promptly(Promise.race([ready, running.over]), 60_000).catch(async (error: Error) => {
      await running.kill();
      throw new Error(`it is not ready: ${error.message}: ${running.stdout}${running.stderr}`);
    });
    if (running.code !== null) throw new Error(`it ended with ${running.code}: ${running.stderr}`);
    running.readyAfter = performance.now() - begun;
    return running;
  }

  get pid(): number {
    return this.process.pid!;
  }

  get code(): number | null {
    return this.process.exitCode;
  }

  /** Where it listens, as it says. */
  get url(): string {
    return /http:\/\/\S+/.exec(this.stdout)![0];
  }

  /** The demo accounts that it printed, token by role. */
  get tokens(): Map<string, string> {
    const rows = [...this.stdout.matchAll(/^ {2}(\S.*?) {2,}(\S{40,}) {2}\S/gm)];
    return new Map(rows.map(([, role, token]) => [role!, token!]));
  }

  /** Ctrl-C: to its whole group, as a terminal does. Answers the exit code. */
  async interrupt(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    process.kill(-this.pid, signal);
    return this.end(25_000);
  }

  /** Waits for its end; answers the exit code. */
  async end(within: number): Promise<number | null> {
    await promptly(this.over, within).catch(async (error: Error) => {
      await this.kill();
      throw error;
    });
    return this.code;
  }

  async kill(): Promise<void> {
    if (this.code === null && this.process.signalCode === null) this.process.kill('SIGKILL');
    await this.over;
  }
}

/** Does anything listen there? */
export async function listens(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** What a server answers to an act of somebody. */
export async function post(
  url: string,
  token: string,
  body: object,
): Promise<{ status: number; answer: Record<string, unknown> }> {
  const response = await fetch(`${url}/api/v1/acts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

export async function get(url: string, token?: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, text: await response.text() };
}
