import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { drafts } from './contest.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(30_000);

let served: Served;
let clerk: string;
let approver: string;

beforeAll(async () => {
  served = await Served.open();
  clerk = await served.token(served.staff(0).clerk);
  approver = await served.token(served.round.staff().approver);
});
afterAll(() => served.close());

describe('what cannot be understood', () => {
  const act = (more: object = {}) => ({ subject: 'nomination', id: randomUUID(), type: 'SUBMITTED', ...more });
  const deep = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const withData = (data: string): string => JSON.stringify(act()).replace(/}$/, `,"data":${data}}`);

  it.each([
    ['null', 'null'],
    ['true', 'true'],
    ['a number', '1'],
    ['a text', '"act"'],
    ['a list', '[]'],
    ['a list of acts', JSON.stringify([act()])],
    ['nothing in it', '{}'],
    ['half of it', '{"subject":"nomina'],
    ['two of them', `${JSON.stringify(act())}${JSON.stringify(act())}`],
    ['no JSON', 'subject=nomination'],
    ['an empty body', ''],
    ['a byte that is no letter', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['another subject', JSON.stringify(act({ subject: 'account' }))],
    ['a subject that every object has', JSON.stringify(act({ subject: 'constructor' }))],
    ['no id', JSON.stringify(act({ id: 'all' }))],
    ['a list of ids', JSON.stringify(act({ id: [randomUUID()] }))],
    ['null for the id', JSON.stringify(act({ id: null }))],
    ['true for the type', JSON.stringify(act({ type: true }))],
    ['a type in small letters', JSON.stringify(act({ type: 'submitted' }))],
    ['SQL for the type', JSON.stringify(act({ type: `SUBMITTED'; drop table history; --` }))],
    ['null for the version', JSON.stringify(act({ version: null }))],
    ['a text for the version', JSON.stringify(act({ version: '1' }))],
    ['half a version', JSON.stringify(act({ version: 1.5 }))],
    ['a version beyond counting', JSON.stringify(act({ version: 1e30 }))],
    ['null for the data', JSON.stringify(act({ data: null }))],
    ['true for the data', JSON.stringify(act({ data: true }))],
    ['a list for the data', JSON.stringify(act({ data: [1] }))],
    ['a key that nobody knows', JSON.stringify(act({ who: 'clock' }))],
    ['who acts', JSON.stringify(act({ who: { person: randomUUID() } }))],
    ['columns of a new row', JSON.stringify(act({ create: { state: 'commended' } }))],
    ['an idempotency key in the body', JSON.stringify(act({ key: 'somebody else/key' }))],
    ['a prototype', `{"__proto__":{"subject":"nomination"},${JSON.stringify(act()).slice(1)}`],
    ['a prototype in the data', withData('{"__proto__":{"reason":"x"}}')],
    ['NUL in a text', withData('{"note":"a\\u0000b"}')],
    ['NUL in a key', withData('{"a\\u0000b":1}')],
    ['half a letter in a text', withData('{"note":"\\ud800"}')],
    ['half a letter in a key', withData('{"\\ud800":1}')],
    ['NUL deep inside', withData('{"a":[{"b":["\\u0000"]}]}')],
    ['NUL in a key deep inside', withData('{"a":[{"b\\u0000":1}]}')],
    ['more than any number', withData('{"score":1e999}')],
    ['a text without end', withData(`{"note":"${'x'.repeat(30_000)}"}`)],
    ['a key without end', withData(`{"${'k'.repeat(300)}":1}`)],
    ['a list without end', withData(`{"many":[${Array.from({ length: 20_000 }, () => 1).join(',')}]}`)],
    ['ten thousand levels', withData(deep(10_000))],
    ['a hundred thousand levels of lists', withData(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
  ])('is 400, says where, and changes nothing: %s', async (_, raw) => {
    const answer = await served.ask('/api/v1/acts', {
      method: 'POST',
      token: clerk,
      raw,
      headers: { 'content-type': 'application/json' },
    });
    isProblem(answer, 400, 'bad-request');
    expect(JSON.stringify(answer.body).length).toBeLessThan(5000);
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.[jt]s:\d/);
  });

  it('is 400 on a case of one’s own just as on none: the record holds no such thing', async () => {
    const id = await served.draft();
    for (const data of ['{"a\\u0000b":1}', '{"\\ud800":1}', deep(10_000)]) {
      const raw = `{"subject":"nomination","id":"${id}","type":"WITHDRAWN","data":${data}}`;
      for (const headers of [{}, { 'idempotency-key': randomUUID() }] as Record<string, string>[])
        isProblem(await served.ask('/api/v1/acts', { method: 'POST', token: clerk, raw, headers }), 400);
    }
    expect(await served.historyOf(id)).toBe(1);
  });

  it.each([
    ['list', 'not an id'],
    ['list', ''],
    ['list', `' or true --`],
    ['objection', 'not an id'],
    ['choice', 'not an id'],
    ['by', '9999-99-99'],
  ])('is never our fault: %s %j said with an act', async (key, value) => {
    const id = await served.draft();
    for (const type of ['SUBMITTED', 'SEALED', 'NOTICE_PUBLISHED', 'OBJECTION_FILED', 'KEPT']) {
      const { status } = await served.post(approver, { subject: 'nomination', id, type, data: { [key]: value } });
      expect([400, 409]).toContain(status);
    }
  });

  it('does not fail those who act at the same moment', async () => {
    const cases = await drafts(served.round, served.unit(2), 'person', 20);
    const token = await served.token(served.staff(2).clerk);
    const answers = await Promise.all(
      cases.map((id, n) =>
        served.post(token, {
          subject: 'nomination',
          id,
          type: 'WITHDRAWN',
          ...(n % 5 === 0 ? { data: { list: 'not an id' } } : {}),
        }),
      ),
    );
    answers.forEach(({ status }, n) => expect(status).toBe(n % 5 === 0 && status !== 200 ? 400 : 200));
  });

  it('is 400 where a key is there twice, at any depth: who checks one and does the other must not differ', async () => {
    const id = await served.draft();
    const send = (raw: string) => served.ask('/api/v1/acts', { method: 'POST', token: clerk, raw });
    const plain = JSON.stringify({
      subject: 'nomination',
      id,
      type: 'WITHDRAWN',
      data: { note: 'a":"b\\', 'c:d': [{}] },
    });
    for (const twice of [
      plain.replace('{', `{"id":"${randomUUID()}",`),
      plain.replace('{', '{"type":"SUBMITTED",'),
      plain.replace('{', '{"\\u0069d":1,'),
      plain.replace('"c:d":[{}]', '"c:d":[{"a":1,"a":1}]'),
      plain.replace('"c:d"', '"note":"","c:d"'),
    ])
      isProblem(await send(twice), 400, 'bad-request');
    expect(await served.historyOf(id)).toBe(1);
    expect((await send(plain)).status).toBe(200);
  });

  it.each<[string, (text: string) => Buffer, Record<string, string>]>([
    ['bytes that are no letter, inside a text', (text) => Buffer.from(text.replace('x', '\u00ff'), 'latin1'), {}],
    ['UTF-16', (text) => Buffer.from(text, 'utf16le'), {}],
    ['UTF-16, said', (text) => Buffer.from(text, 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }],
    ['another encoding than it is', (text) => Buffer.from(text), { 'content-type': 'application/json;charset="GBK"' }],
    ['said to be packed, and is not', (text) => Buffer.from(text), { 'content-encoding': 'gzip' }],
    ['packed, which nobody unpacks', (text) => gzipSync(text), { 'content-encoding': 'gzip' }],
  ])('is 400 in another encoding, and changes nothing: %s', async (_, encode, headers) => {
    const id = await served.draft();
    const raw = encode(JSON.stringify({ subject: 'nomination', id, type: 'WITHDRAWN', data: { note: 'x' } }));
    const answer = await served.ask('/api/v1/acts', { method: 'POST', token: clerk, raw, headers });
    isProblem(answer, 400, 'bad-request');
    expect(await served.historyOf(id)).toBe(1);
  });

  it('is 400 on every route that takes a text: NUL, and half of a letter', async () => {
    const id = randomUUID();
    for (const text of ['a\\u0000b', '\\ud800', '\\udc00\\ud800'])
      for (const [path, raw] of [
        [`/nominations/${id}/objections`, `{"objector":{"name":"${text}","contact":"1"},"facts":"事实"}`],
        [`/objections/${id}/decision`, `{"outcome":"UPHELD","reason":"${text}"}`],
        [`/programmes`, `{"source":"${text}"}`],
        [`/nominations`, `{"round":"${id}","category":"${text}","unit":"${id}","nominee":{}}`],
      ] as const)
        isProblem(await served.ask(`/api/v1${path}`, { method: 'POST', token: approver, raw }), 400, 'bad-request');
    isProblem(await served.ask(`/api/v1/nominations?round=${id}&state=a%00`, { token: approver }), 400, 'bad-request');
  });

  it('is 413 beyond a megabyte, and 415 in another form', async () => {
    const huge = withData(`{"note":["${'x'.repeat(1_100_000)}"]}`);
    isProblem(await served.ask('/api/v1/acts', { method: 'POST', token: clerk, raw: huge }), 413, 'too-large');
    for (const type of ['text/xml', 'application/octet-stream', 'multipart/form-data; boundary=x']) {
      const answer = await served.ask('/api/v1/acts', {
        method: 'POST',
        token: clerk,
        raw: '<x/>',
        headers: { 'content-type': type },
      });
      isProblem(answer, 415, 'wrong-media-type');
    }
  });

  it.each([
    [
      'a body that is shorter than it says',
      'POST /api/v1/acts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\nConnection: close\r\n\r\n{}',
    ],
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['a header without end', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`],
    ['two lengths', 'POST /api/v1/acts HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['a NUL in the path', 'GET /a%00b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['a broken escape in the path', 'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ])('on the wire is answered with 4xx or nothing, and others are served: %s', async (_, bytes) => {
    const { port } = new URL(served.url);
    const socket = connect({ port: Number(port), host: '127.0.0.1' });
    let said = '';
    socket.on('data', (text: Buffer) => (said += text.toString()));
    const closed = new Promise((done) => socket.on('error', () => {}).on('close', done));
    await once(socket, 'connect');
    socket.end(bytes);
    await closed;
    expect(said).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
    expect((await served.ask('/health')).status).toBe(200);
  });
});
