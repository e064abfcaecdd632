/** Redis and mail servers of a test's own: real ones, on a free port, that can be killed and come back. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

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

/** Every key of a Redis with all that it holds. */
export async function everythingIn(url: string): Promise<string> {
  const client = new Redis(url);
  const parts: unknown[] = [];
  for (const key of await client.keys('*')) {
    const type = await client.type(key);
    const read: Record<string, () => Promise<unknown>> = {
      string: () => client.get(key),
      hash: () => client.hgetall(key),
      list: () => client.lrange(key, 0, -1),
      set: () => client.smembers(key),
      zset: () => client.zrange(key, 0, -1),
      stream: () => client.xrange(key, '-', '+'),
    };
    parts.push(key, await read[type]?.()); // one that has just gone holds nothing
  }
  await client.quit();
  return JSON.stringify(parts);
}

export interface Received {
  to: string[];
  head: string;
  body: string;
  messageId: string;
}

type Answer = 'take' | 'hold' | 'cut' | Error;

/** A mail server that takes what it is given, or does what it is told to. */
export class MailServer {
  readonly received: Received[] = [];
  /** What to do with a recipient and with a message. */
  onRecipient: () => Error | null = () => null;
  onMessage: () => Answer = () => 'take';
  /** Messages that are held: begun, and not answered. */
  private readonly held: ((answer: 'take' | 'cut') => void)[] = [];
  private server: SMTPServer | undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(readonly port: number) {}

  static async start(): Promise<MailServer> {
    const server = new MailServer(await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  get holding(): number {
    return this.held.length;
  }

  /** Ends the wait of all that are held. */
  release(answer: 'take' | 'cut'): void {
    for (const go of this.held.splice(0)) go(answer);
  }

  async start(): Promise<void> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: (_address, _session, done) => done(this.onRecipient()),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => void this.take(Buffer.concat(parts).toString('utf8'), session, done));
      },
    });
    this.server.on('error', () => {});
    this.server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server.server, 'listening');
  }

  /** Gone at once, in the middle of whatever it does. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((done) => server.close(() => done()));
  }

  private async take(text: string, session: SMTPServerSession, done: (error?: Error | null) => void): Promise<void> {
    let answer = this.onMessage();
    if (answer === 'hold') answer = await new Promise((go) => this.held.push(go));
    if (answer instanceof Error) return done(answer);
    if (answer === 'cut') {
      for (const socket of this.sockets) if (socket.remotePort === session.remotePort) socket.destroy();
      return;
    }
    const end = text.indexOf('\r\n\r\n');
    const head = text.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ');
    this.received.push({
      to: session.envelope.rcptTo.map(({ address }) => address),
      head,
      body: text.slice(end + 4),
      messageId: /^Message-ID: (.*)$/im.exec(head)?.[1] ?? '',
    });
    done();
  }
}

/** What a mail server says when it does not want something: 4xx for now, 5xx for good. */
export const refusing = (code: number): Error => Object.assign(new Error('not now'), { responseCode: code });
