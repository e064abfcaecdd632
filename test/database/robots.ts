/** A group robot of a test's own: a real https server with a certificate made for the day. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Call {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}
type Answer = { status: number; body?: string; headers?: Record<string, string> } | 'hold';

export class Robot {
  readonly calls: Call[] = [];
  onCall: () => Answer = () => ({ status: 200, body: '{"errcode":0,"errmsg":"ok"}' });
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
    readonly ca: string,
  ) {}

  get host(): string {
    return `localhost:${this.port}`;
  }

  static async start(): Promise<Robot> {
    const folder = mkdtempSync(join(tmpdir(), 'accolade-robot-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const names = 'subjectAltName=DNS:localhost,DNS:oapi.dingtalk.com';
    const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
    execFileSync('openssl', [...made, '-subj', '/CN=robot', '-addext', names, '-keyout', key, '-out', cert], {
      stdio: 'ignore',
    });
    const ca = readFileSync(cert, 'utf8');
    const server = createServer({ key: readFileSync(key), cert: ca });
    rmSync(folder, { recursive: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const robot = new Robot(server, (server.address() as AddressInfo).port, ca);
    server.on('connection', (socket: Socket) => {
      robot.sockets.add(socket);
      socket.once('close', () => robot.sockets.delete(socket));
    });
    server.on('request', (request, reply) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        robot.calls.push({ path: request.url!, headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
        const answer = robot.onCall();
        if (answer !== 'hold') reply.writeHead(answer.status, answer.headers).end(answer.body ?? '');
      });
    });
    return robot;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((done) => this.server.close(() => done()));
  }
}
