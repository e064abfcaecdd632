import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Served } from './served.js';

jest.setTimeout(30_000);

const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served.close());

const ask = (path: string, init: RequestInit = {}) => fetch(served.url + path, init);

describe('every answer', () => {
  it.each([
    '/',
    '/health',
    '/api/openapi.json',
    '/api/v1/inbox',
    '/nowhere',
    '/%E0%A4%A',
    '/%00',
    `/${'a/'.repeat(500)}`,
  ])('names its request, a new name each time: %s', async (path) => {
    const names = [await ask(path), await ask(path)].map(({ headers }) => headers.get('x-request-id'));
    for (const name of names) expect(name).toMatch(V7);
    expect(new Set(names).size).toBe(2);
  });

  it.each(['12345678', 'a'.repeat(64), randomUUID(), 'Batch-7-row-12'])(
    'keeps the name it was given: %s',
    async (id) => {
      const answer = await ask('/api/v1/inbox', { headers: { 'x-request-id': id } });
      expect(answer.headers.get('x-request-id')).toBe(id);
      expect(await answer.json()).toMatchObject({ status: 401, requestId: id });
    },
  );

  it.each(['1234567', 'a'.repeat(65), 'a b c d e f g', '<script>1</script>', 'name_with_line', '申报'.repeat(5)])(
    'takes no other for a name: %s',
    async (id) => {
      const headers = { 'x-request-id': Buffer.from(id).toString('latin1') };
      expect((await ask('/api/v1/inbox', { headers })).headers.get('x-request-id')).toMatch(V7);
    },
  );

  it('that refuses says the same name in its body, also where no route was reached', async () => {
    const token = await served.token(served.staff(0).clerk);
    const sent = (body: string, headers: Record<string, string> = {}) =>
      ask('/api/v1/acts', {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      });
    for (const answer of [
      await ask('/nowhere'),
      await ask('/%E0%A4%A'),
      await ask('/health%00'),
      await sent('{'),
      await sent('{}'),
      await sent('<x/>', { 'content-type': 'text/xml' }),
      await sent(' '.repeat(1_100_000)),
    ]) {
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(await answer.json()).toMatchObject({
        status: answer.status,
        code: expect.stringMatching(/^[a-z-]+$/),
        requestId: answer.headers.get('x-request-id'),
      });
      expect(answer.headers.get('x-request-id')).toMatch(V7);
    }
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
  ])('is problem+json even to %s', async (_, bytes, status) => {
    const socket = connect({ port: Number(new URL(served.url).port), host: '127.0.0.1' });
    let said = '';
    socket.on('data', (text: Buffer) => (said += text.toString()));
    const closed = new Promise((done) => socket.on('error', () => {}).on('close', done));
    await once(socket, 'connect');
    socket.end(bytes);
    await closed;
    if (said === '') return; // a connection that was reset has lost it
    expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\r\nx-request-id: `));
    expect(JSON.parse(said.split('\r\n\r\n')[1]!)).toMatchObject({ status, requestId: expect.stringMatching(V7) });
  });
});

describe('a fault of ours', () => {
  it('is noted under the name of its request, without what was sent', async () => {
    const id = 'fault-12345';
    const token = await served.token(served.staff(0).clerk);
    const said: string[] = [];
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    await served.where.owner.query('alter table rounds rename to rounds_away');
    try {
      const answer = await ask('/api/v1/rounds', { headers: { authorization: `Bearer ${token}`, 'x-request-id': id } });
      expect(await answer.json()).toMatchObject({ status: 500, code: 'fault', requestId: id });
    } finally {
      await served.where.owner.query('alter table rounds_away rename to rounds');
      write.mockRestore();
    }
    const noted = said.join('');
    expect(noted).toContain(`${id} database error 42P01`);
    expect(noted).toMatch(/\.ts:\d+/);
    expect(noted).not.toContain(token);
  });
});
