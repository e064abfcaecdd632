/**
 * The load generator: a process of its own that sends a list of acts over so many kept connections, one at a time on
 * each, and answers how long all took. It speaks HTTP itself, over plain sockets: on a machine of two cores every
 * microsecond that the client takes is missing from the server, and would make all servers look alike.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Asked {
  port: number;
  connections: number;
  acts: { token: string; key: string; body: string }[];
}

export interface Answered {
  ms: number;
  /** Answers by HTTP status. */
  statuses: Record<number, number>;
  p50: number;
  p99: number;
  /** The first answer that is neither 200 nor 409. */
  odd?: string;
}

const request = ({ token, key, body }: Asked['acts'][number], port: number): Buffer =>
  Buffer.from(
    `POST /api/v1/acts HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nIdempotency-Key: ${key}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );

/** Sends one request, and answers the status and body when the whole answer is there. */
function ask(socket: Socket, bytes: Buffer): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    let got: Buffer = Buffer.alloc(0);
    const close = () => failed(new Error('the server closed a connection'));
    const data = (chunk: Buffer) => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
      const head = got.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = /\r\ncontent-length: (\d+)/i.exec(got.toString('latin1', 0, head))?.[1];
      if (length === undefined) return failed(new Error('an answer without Content-Length'));
      if (got.length < head + 4 + Number(length)) return;
      socket.off('data', data).off('close', close);
      done({ status: Number(got.toString('latin1', 9, 12)), text: got.toString('utf8', head + 4) });
    };
    socket.on('data', data).on('close', close);
    socket.write(bytes);
  });
}

async function run({ port, connections, acts }: Asked): Promise<Answered> {
  const requests = acts.map((act) => request(act, port));
  const sockets = await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      await once(socket, 'connect');
      return socket;
    }),
  );
  const statuses: Record<number, number> = {};
  const waits: number[] = [];
  let odd: string | undefined;
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      while (next < requests.length) {
        const bytes = requests[next++]!;
        const sent = performance.now();
        const { status, text } = await ask(socket, bytes);
        waits.push(performance.now() - sent);
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status !== 200 && status !== 409) odd ??= `${status} ${text}`;
      }
    }),
  );
  const ms = performance.now() - begun;
  for (const socket of sockets) socket.destroy();
  waits.sort((a, b) => a - b);
  const at = (part: number) => waits[Math.floor(waits.length * part)]!;
  return { ms, statuses, p50: at(0.5), p99: at(0.99), ...(odd === undefined ? {} : { odd }) };
}

process.on('message', (asked: Asked) => void run(asked).then((answered) => process.send!(answered)));
process.on('disconnect', () => process.exit());
process.send!('ready');
