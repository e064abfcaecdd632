import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { attach, pdf } from './forms.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

/** What anti-virus programs agree to find; written so that this file is not it. */
const EICAR = [
  'X5O!P%@AP[4',
  String.fromCharCode(92),
  'PZX54(P^)7CC)7}$EICAR',
  '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('');

/** Speaks clamd's INSTREAM: pieces with their length before them, an answer after one of length 0. */
class Clamd {
  private readonly open = new Set<Socket>();
  answer: (content: Buffer) => string | undefined = (content) =>
    content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
  seen: Buffer[] = [];

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.open.add(socket);
      socket.on('error', () => {});
      let heard = Buffer.alloc(0);
      socket.on('data', (piece) => {
        heard = Buffer.concat([heard, piece]);
        const content = contentOf(heard);
        if (content === undefined) return;
        this.seen.push(content);
        const said = this.answer(content);
        if (said === undefined) socket.destroy();
        else socket.end(said);
      });
    });
  }
  static async start(): Promise<Clamd> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Clamd(server);
  }
  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }
  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }
}

/** All that was sent, once it is whole. */
function contentOf(heard: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (!heard.subarray(0, command.length).equals(Buffer.from(command))) return undefined;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

describe('a virus scanner', () => {
  let served: Served;
  let clerk: string;
  let clamd: Clamd;
  beforeAll(async () => {
    served = await Served.open();
    clerk = await served.token(served.staff(0).clerk);
  });
  afterAll(() => served.close());
  beforeEach(async () => {
    clamd = await Clamd.start();
    served.where.office.files.keepIn({ dir: served.where.files, scanner: { host: '127.0.0.1', port: clamd.port } });
  });
  afterEach(() => clamd.stop());

  const keepsNothing = async (nomination: string) => {
    const { body } = await served.ask(`/api/v1/nominations/${nomination}/files`, { token: clerk });
    expect(body).toEqual({ rows: [], next: null });
    expect((await served.where.pool.query('select 1 from file_contents where sweep_at is not null')).rows).toEqual([]);
    expect(readdirSync(join(served.where.files, 'tmp'))).toEqual([]);
  };

  it('sees every byte that was sent before anything is kept', async () => {
    const content = pdf({ objects: `% ${'y'.repeat(3_000_000)}` });
    expect((await attach(served, clerk, await served.draft(), content)).status).toBe(201);
    expect(clamd.seen).toHaveLength(1);
    expect(clamd.seen[0]!.equals(content)).toBe(true);
  });

  it('has a file refused in which it finds something', async () => {
    const nomination = await served.draft();
    const answer = await attach(served, clerk, nomination, pdf({ objects: `% ${EICAR}` }));
    isProblem(answer, 422, 'file-infected');
    expect(answer.body.found).toBe('Eicar-Test-Signature');
    await keepsNothing(nomination);
  });

  it.each<[string, (content: Buffer) => string | undefined]>([
    ['goes while it is asked', () => undefined],
    ['has had too much', () => 'INSTREAM size limit exceeded. ERROR\0'],
    ['says something that nobody knows', () => 'stream: OK, or so it seems\0'],
    ['says nothing', () => ''],
    ['never stops talking', () => 'stream: OK'.repeat(10_000)],
  ])('that %s is as one that is away: nothing is kept', async (_name, answer) => {
    clamd.answer = answer;
    const nomination = await served.draft();
    isProblem(await attach(served, clerk, nomination, pdf()), 503, 'scanner-away');
    await keepsNothing(nomination);
  });

  it('that nobody reaches holds up every file', async () => {
    const nomination = await served.draft();
    await clamd.stop();
    isProblem(await attach(served, clerk, nomination, pdf()), 503, 'scanner-away');
    await keepsNothing(nomination);
    clamd = await Clamd.start();
  });
});
