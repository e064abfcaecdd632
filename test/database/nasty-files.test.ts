import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { attach, BY_HAND, byHand, pdf, send } from './forms.js';
import { NASTY_NAMES, nastyFiles, type Nasty } from './nasty.js';
import { worked } from './looking.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(400_000);

/** Milliseconds: of work for each file, and for what somebody else asks meanwhile, in the middle. */
const EACH = 2_000;
const OTHERS = 100;

let served: Served;
let clerk: string;
let nomination: string;
beforeAll(async () => {
  served = await Served.open();
  clerk = await served.token(served.staff(0).clerk);
  nomination = await served.draft();
});
afterAll(() => served.close());

const middle = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
const content = async (id: unknown): Promise<{ bytes: Buffer; headers: Headers }> => {
  const answer = await fetch(`${served.url}/api/v1/files/${String(id)}`, {
    headers: { authorization: `Bearer ${clerk}` },
  });
  return { bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
};
const clean = () => expect(readdirSync(join(served.where.files, 'tmp'))).toEqual([]);

describe('a nasty file', () => {
  it('is refused or made harmless with less than two seconds of work, and holds up nobody', async () => {
    const nasty = await nastyFiles();
    expect(nasty.length).toBeGreaterThanOrEqual(60);
    const others: number[] = [];
    let over = false;
    const asking = (async () => {
      const token = await served.token(served.staff(1).clerk);
      while (!over) {
        const begun = performance.now();
        expect((await served.ask('/api/v1/inbox', { token })).status).toBe(200);
        others.push(performance.now() - begun);
      }
    })();
    // The first one starts the process that looks.
    await attach(served, clerk, nomination, pdf());
    const wrong: string[] = [];
    const slow: string[] = [];
    for (const each of nasty) {
      const begun = worked();
      const answer = await attach(served, clerk, nomination, each.content, { name: 'evidence.pdf' });
      const took = worked() - begun;
      if (took > EACH) slow.push(`${each.what}: ${Math.round(took)} ms`);
      wrong.push(...(await whatIsWrong(each, answer)));
    }
    over = true;
    await asking;
    expect(wrong).toEqual([]);
    expect(slow).toEqual([]);
    expect(middle(others)).toBeLessThan(OTHERS);
    clean();
  });

  it('keeps no name that leads anywhere or shows as another', async () => {
    for (const [n, [given, shown]] of NASTY_NAMES.entries()) {
      const form = byHand([
        { head: `content-disposition: form-data; name="file"; filename="${given}"`, content: pdf({ more: `/N ${n}` }) },
      ]);
      const answer = await send(served, clerk, nomination, form, BY_HAND);
      expect({ given, answer }).toMatchObject({
        given,
        answer: { status: 201, body: { name: expect.stringMatching(shown) } },
      });
      const { headers } = await content(answer.body.id);
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/);
      expect(headers.get('set-cookie')).toBeNull();
    }
  });
});

async function whatIsWrong(nasty: Nasty, answer: Answer): Promise<string[]> {
  const said = `${nasty.what}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`;
  if (nasty.refused !== undefined) {
    if (answer.body.code !== nasty.refused) return [said];
    isProblem(answer, answer.status);
    return answer.status >= 400 && answer.status < 500 ? [] : [said];
  }
  if (answer.status !== 201) return [said];
  const { bytes } = await content(answer.body.id);
  return nasty
    .without!.filter((each) => bytes.includes(each, 0, 'latin1'))
    .map((each) => `${nasty.what}: still has ${each}`);
}

const FILE = 'content-disposition: form-data; name="file"; filename="a.pdf"';

describe('a form that no browser sends', () => {
  it.each<[string, number, string, () => Promise<Answer>]>([
    [
      'two files',
      400,
      'form-broken',
      () =>
        form([
          { head: FILE, content: pdf() },
          { head: FILE, content: pdf() },
        ]),
    ],
    [
      'a file in another field',
      400,
      'form-broken',
      () => form([{ head: FILE.replace('"file"', '"other"'), content: pdf() }]),
    ],
    [
      'a text where the file should be',
      400,
      'form-broken',
      () => form([{ head: 'content-disposition: form-data; name="file"', content: 'x' }]),
    ],
    [
      'no file',
      400,
      'form-broken',
      () => form([{ head: 'content-disposition: form-data; name="field"', content: 'x' }]),
    ],
    ['nothing', 400, 'form-broken', () => send(served, clerk, nomination, '', BY_HAND)],
    ['many texts', 400, 'form-broken', () => form([...texts(50), { head: FILE, content: pdf() }])],
    [
      'a field of every object',
      400,
      'form-broken',
      () =>
        form([
          { head: 'content-disposition: form-data; name="__proto__"', content: 'x' },
          { head: FILE, content: pdf() },
        ]),
    ],
    [
      'a head without an end',
      400,
      'form-broken',
      () => send(served, clerk, nomination, `--edge\r\n${'x-a: b\r\n'.repeat(9_000)}`, BY_HAND),
    ],
    [
      'no end',
      400,
      'form-broken',
      () => send(served, clerk, nomination, byHand([{ head: FILE, content: pdf() }], false), BY_HAND),
    ],
    [
      'no boundary',
      400,
      'form-broken',
      () =>
        send(served, clerk, nomination, byHand([{ head: FILE, content: pdf() }]), {
          'content-type': 'multipart/form-data',
        }),
    ],
    [
      'another boundary',
      400,
      'form-broken',
      () =>
        send(served, clerk, nomination, byHand([{ head: FILE, content: pdf() }]), {
          'content-type': 'multipart/form-data; boundary=other',
        }),
    ],
    [
      'JSON',
      415,
      'wrong-media-type',
      () => send(served, clerk, nomination, '{}', { 'content-type': 'application/json' }),
    ],
    [
      'the file itself',
      415,
      'wrong-media-type',
      () => send(served, clerk, nomination, pdf(), { 'content-type': 'application/pdf' }),
    ],
    [
      'a field that the form has not',
      400,
      'field-unknown',
      () => attach(served, clerk, nomination, pdf({ more: '/Z 1' }), { field: 'deeds' }),
    ],
    ['a key that is too short', 400, 'bad-request', () => attach(served, clerk, nomination, pdf(), { key: 'x' })],
  ])('with %s is refused', async (_what, status, code, ask) => {
    isProblem(await ask(), status, code);
    clean();
  });

  it('and says another length than it has leaves nothing, and the server as it was', async () => {
    const body = byHand([{ head: FILE, content: pdf({ more: '/L 1' }) }]);
    const before = await served.where.pool.query('select 1 from files');
    expect(await raw(body, body.length - 30)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw(body, body.length + 5_000)).toMatch(/^(HTTP\/1\.1 400 |$)/);
    expect(await raw(body, 11_000_000, { waits: true })).toMatch(/^HTTP\/1\.1 413 /);
    expect(await raw(body, undefined, { waits: true })).toMatch(/^HTTP\/1\.1 411 /);
    while (readdirSync(join(served.where.files, 'tmp')).length > 0) await new Promise(setImmediate);
    expect((await served.where.pool.query('select 1 from files')).rows).toHaveLength(before.rows.length);
    expect((await served.ask('/api/v1/inbox', { token: clerk })).status).toBe(200);
  });
});

const form = (parts: Parameters<typeof byHand>[0]) => send(served, clerk, nomination, byHand(parts), BY_HAND);
const texts = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ head: `content-disposition: form-data; name="t${n}"`, content: 'x' }));

/** Sends a form with whatever length it says, ends unless it waits, and answers what came back. Without a length: in pieces. */
async function raw(body: Buffer, length: number | undefined, { waits = false } = {}): Promise<string> {
  const { hostname, port } = new URL(served.url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  socket.on('error', () => {});
  const said = (async () => {
    let text = '';
    for await (const piece of socket) {
      text += String(piece);
      if (text.includes('\r\n')) break;
    }
    return text;
  })().catch(() => '');
  await once(socket, 'connect');
  const how = length === undefined ? 'transfer-encoding: chunked' : `content-length: ${length}`;
  socket.write(
    `POST /api/v1/nominations/${nomination}/files HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${clerk}\r\n` +
      `content-type: ${BY_HAND['content-type']}\r\n${how}\r\n\r\n`,
  );
  if (length === undefined) socket.write(`${body.length.toString(16)}\r\n`);
  socket.write(body);
  if (length === undefined) socket.write('\r\n0\r\n\r\n');
  if (!waits) socket.end();
  const text = await said;
  socket.destroy();
  return text;
}
