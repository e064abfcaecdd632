/** Asks ClamAV's clamd, over TCP, whether a file is infected: its command INSTREAM. */
import { connect } from 'node:net';
import { createReadStream } from 'node:fs';
import { Problem } from '../common/problem.js';

export interface ScannerSettings {
  host: string;
  port: number;
}

/** Milliseconds, for all of it. */
const PATIENCE = 15_000;
const MOST_ANSWER = 4_096;

/** Throws a Problem: of 422 where the file is infected, of 503 where nobody says that it is not. */
export async function scan(settings: ScannerSettings, path: string): Promise<void> {
  const said = await verdict(settings, path).catch(() => '');
  if (/^stream: OK\0?\s*$/.test(said)) return;
  const [, found] = /^stream: (.{1,200}) FOUND/.exec(said) ?? [];
  if (found !== undefined)
    throw new Problem(422, 'file-infected', 'The virus scanner found something in this file. It was not kept.', {
      found,
    });
  throw new Problem(503, 'scanner-away', 'The virus scanner does not answer: nothing was kept. Send it again later.');
}

/** Each piece with its length before it, then a length of nothing. */
async function verdict({ host, port }: ScannerSettings, path: string): Promise<string> {
  const socket = connect({ host, port });
  const late = setTimeout(() => socket.destroy(new Error('the scanner took too long')), PATIENCE);
  const content = createReadStream(path);
  try {
    const answer = (async () => {
      let text = '';
      for await (const piece of socket) {
        text += String(piece);
        if (text.length > MOST_ANSWER) throw new Error('the scanner says too much');
      }
      return text;
    })();
    // It may answer, or go, before it has heard everything.
    answer.catch(() => content.destroy());
    const sent = (async () => {
      socket.write('zINSTREAM\0');
      for await (const piece of content as AsyncIterable<Buffer>) {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(piece.length);
        socket.write(length);
        if (!socket.write(piece)) await drained(socket);
      }
      socket.write(Buffer.alloc(4));
    })();
    sent.catch(() => {});
    return await answer;
  } finally {
    clearTimeout(late);
    socket.destroy();
    content.destroy();
  }
}

const drained = (socket: NodeJS.EventEmitter): Promise<void> =>
  new Promise((done) => {
    const go = () => {
      socket.off('drain', go).off('close', go);
      done();
    };
    socket.on('drain', go).on('close', go);
  });
