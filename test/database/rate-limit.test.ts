import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { readConfig } from '../../src/common/config.js';
import { isProblem, Served, type Answer } from './served.js';
import { everythingIn, RedisServer } from './servers.js';

jest.setTimeout(60_000);

/** A person 60 a minute, so an address 12, what takes a link 6, and an export 1. */
const limits = { perPerson: 60 };
const LINK = `/api/v1/consents/${'A'.repeat(43)}`;

const open: { close(): Promise<unknown> }[] = [];
const keep = <T extends { close(): Promise<unknown> }>(each: T): T => {
  open.push(each);
  return each;
};
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});
const times = async (many: number, ask: () => Promise<Answer>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let n = 0; n < many; n++) statuses.push((await ask()).status);
  return statuses;
};
const all = (status: number, many: number) => Array.from({ length: many }, () => status);

describe('whoever asks more often than they may', () => {
  let served: Served;
  beforeEach(async () => {
    served = keep(await Served.open({ limits }));
  });

  it('is told so as problem+json, with when to come again; the others are served', async () => {
    const token = await served.token(served.staff(0).clerk);
    const other = await served.token(served.staff(1).clerk);
    const inbox = (by: string) => served.ask('/api/v1/inbox', { token: by });
    expect(await times(60, () => inbox(token))).toEqual(all(200, 60));
    isProblem(await inbox(token), 429, 'too-many-requests');
    const { headers } = await fetch(`${served.url}/api/v1/inbox`, { headers: { authorization: `Bearer ${token}` } });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(headers.get('ratelimit-limit')).toBe('60');
    expect(headers.get('ratelimit-remaining')).toBe('0');
    expect(headers.get('ratelimit-reset')).toBe(headers.get('retry-after'));
    expect((await inbox(other)).status).toBe(200);
  });

  it('is told before how much is left', async () => {
    const token = await served.token(served.staff(0).clerk);
    const { headers } = await fetch(`${served.url}/api/v1/inbox`, { headers: { authorization: `Bearer ${token}` } });
    expect(headers.get('ratelimit-limit')).toBe('60');
    expect(headers.get('ratelimit-remaining')).toBe('59');
    expect(headers.get('retry-after')).toBeNull();
  });

  it('is one person however many tokens they have', async () => {
    const [one, two] = [await served.token(served.staff(0).clerk), await served.token(served.staff(0).clerk)];
    const statuses = await Promise.all(
      Array.from({ length: 80 }, (_, n) => served.ask('/api/v1/inbox', { token: n % 2 ? one : two })),
    );
    expect(statuses.filter(({ status }) => status === 200)).toHaveLength(60);
  });

  it('gains nothing by made-up tokens: they count by the address, and shut out nobody who is signed in', async () => {
    let n = 0;
    const guess = () => served.ask('/api/v1/inbox', { token: `made-up-${n++}` });
    expect(await times(14, guess)).toEqual([...all(401, 12), 429, 429]);
    expect((await served.ask('/api/v1/inbox')).status).toBe(429);
    expect((await served.ask('/api/v1/inbox', { token: await served.token(served.staff(0).clerk) })).status).toBe(200);
  });

  it('tries few links, passwords and mails, whatever else they asked', async () => {
    expect(await times(7, () => served.ask(LINK))).toEqual([...all(404, 6), 429]);
    const body = { email: 'nobody@example.invalid' };
    isProblem(await served.ask('/api/v1/password-resets', { method: 'POST', body }), 429, 'too-many-requests');
    isProblem(await served.ask('/api/v1/session', { method: 'POST', body }), 429, 'too-many-requests');
    expect((await served.ask('/')).status).toBe(200);
  });

  it('may ask as often as they like whether the service is well', async () => {
    expect(await times(40, () => served.ask('/health'))).toEqual(all(200, 40));
  });

  it('has changed nothing by what came too late', async () => {
    const token = await served.token(served.staff(0).clerk);
    const id = await served.draft();
    await times(60, () => served.ask('/api/v1/inbox', { token }));
    isProblem(await served.post(token, { subject: 'nomination', id, type: 'WITHDRAWN' }), 429);
    expect(await served.historyOf(id)).toBe(1);
  });
});

describe('what sends mail or takes a link', () => {
  it('counts over all servers in Redis, which learns no address; without Redis each server counts its own', async () => {
    const redis = await RedisServer.start();
    const said: string[] = [];
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    try {
      const [one, two] = [
        keep(await Served.open({ limits: { ...limits, redisUrl: redis.url } })),
        keep(await Served.open({ limits: { ...limits, redisUrl: redis.url } })),
      ];
      // Until both have connected they count their own.
      while (!(await everythingIn(redis.url)).includes('accolade:limit')) await one.ask(LINK);
      await one.ask(LINK);
      said.length = 0;
      const statuses = await times(8, () => two.ask(LINK));
      expect(statuses.at(-1)).toBe(429);
      expect(await everythingIn(redis.url)).not.toContain('127.0.0.1');

      await redis.kill();
      const begun = performance.now();
      const answers = await times(4, () => two.ask(LINK));
      expect(answers).toEqual(all(404, 4));
      expect(performance.now() - begun).toBeLessThan(3_000);
      expect(said.filter((line) => line.includes('Redis does not answer'))).toHaveLength(1);
    } finally {
      write.mockRestore();
      await redis.stop();
    }
  });

  it('waits for no Redis that takes a connection and says nothing', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const write = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    try {
      const { port } = silent.address() as AddressInfo;
      const served = keep(await Served.open({ limits: { ...limits, redisUrl: `redis://127.0.0.1:${port}` } }));
      const begun = performance.now();
      expect(await times(7, () => served.ask(LINK))).toEqual([...all(404, 6), 429]);
      expect(performance.now() - begun).toBeLessThan(2_000);
    } finally {
      write.mockRestore();
      for (const each of open.splice(0)) await each.close();
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => silent.close(done));
    }
  });
});

describe('RATE_LIMIT', () => {
  it.each([
    [undefined, 600],
    ['off', undefined],
    ['1000', 1000],
  ])('%s: %s requests a minute for a person', (value, expected) => {
    expect(readConfig({ RATE_LIMIT: value }).rateLimit).toBe(expected);
  });
  it.each(['0', '-1', '1.5', 'many', '1e3'])('takes no %s', (value) => {
    expect(() => readConfig({ RATE_LIMIT: value })).toThrow('RATE_LIMIT');
  });

  it('off limits nobody', async () => {
    const served = keep(await Served.open());
    expect(await times(130, () => served.ask(LINK))).toEqual(all(404, 130));
  });
});
