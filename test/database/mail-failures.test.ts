import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openQueues } from '../../src/jobs/queues.js';
import { Sender } from '../../src/mail/sender.js';
import { Office } from '../../src/office.js';
import { startWorker } from '../../src/worker-loop.js';
import { openOffice, TestRound, type TestOffice } from '../office.js';
import { CONTEST, openAnother } from './contest.js';
import { FROM, minutesAfter, rowOf, START, store } from './mails.js';
import { eventually, MailServer, promptly, refusing } from './servers.js';

jest.setTimeout(30_000);

let where: TestOffice;
let server: MailServer;
let sender: Sender;

beforeAll(async () => {
  where = await openOffice();
});
afterAll(() => where.close());
beforeEach(async () => {
  server = await MailServer.start();
  sender = new Sender(where.pool, { url: server.url, from: FROM });
  await where.owner.query('delete from mails');
  await where.setClock(START);
});
afterEach(async () => {
  server.release('cut');
  await sender.close();
  await server.stop();
});

const one = async (): Promise<string> => (await store(where, [{}]))[0]!;

describe('a mail that could not be sent is not lost', () => {
  const FAILURES: [string, (server: MailServer) => void | Promise<void>][] = [
    ['is told to come again later (450)', (it) => void (it.onMessage = () => refusing(450))],
    ['is told that the box is full (452 for the reader)', (it) => void (it.onRecipient = () => refusing(452))],
    ['is refused (550 for the reader)', (it) => void (it.onRecipient = () => refusing(550))],
    ['is refused (554 for the message)', (it) => void (it.onMessage = () => refusing(554))],
    ['is cut off in the middle of the message', (it) => void (it.onMessage = () => 'cut')],
    ['finds nobody there', (it) => it.stop()],
  ];

  it.each(FAILURES)('when the sender %s', async (_, fail) => {
    await fail(server);
    const id = await one();
    expect(await sender.run()).toBe(0);
    expect(await rowOf(where, id)).toEqual({
      state: 'queued',
      attempts: 1,
      next_at: new Date(minutesAfter(START, 2)),
      sent_at: null,
      error: expect.stringMatching(/./),
    });
    await server.stop();
    [server.onMessage, server.onRecipient] = [() => 'take', () => null];
    await server.start();
    await where.setClock(minutesAfter(START, 1.9));
    expect(await sender.run()).toBe(0);
    await where.setClock(minutesAfter(START, 2));
    expect(await sender.run()).toBe(1);
    expect(await rowOf(where, id)).toMatchObject({
      state: 'sent',
      attempts: 2,
      error: null,
      sent_at: new Date(minutesAfter(START, 2)),
    });
    expect(server.received.map(({ messageId }) => messageId)).toEqual([id]);
    expect(await sender.run()).toBe(0);
  });

  it('when the server hangs after the message and then goes', async () => {
    server.onMessage = () => 'hold';
    const id = await one();
    const sending = sender.run();
    await eventually(() => server.holding === 1, 5000);
    expect(await rowOf(where, id)).toMatchObject({ state: 'sending', attempts: 1 });
    server.release('cut');
    expect(await promptly(sending, 5000)).toBe(0);
    expect(await rowOf(where, id)).toMatchObject({
      state: 'queued',
      attempts: 1,
      next_at: new Date(minutesAfter(START, 2)),
    });
    server.onMessage = () => 'take';
    await where.setClock(minutesAfter(START, 2));
    expect(await sender.run()).toBe(1);
  });

  it('and is the same mail at every attempt: one Message-ID', async () => {
    let refusals = 0;
    const seen: string[] = [];
    server.onMessage = () => (refusals++ < 3 ? 'hold' : 'take');
    const id = await one();
    for (let attempt = 0; attempt < 4; attempt++) {
      const sending = sender.run();
      if (attempt < 3) {
        await eventually(() => server.holding === 1, 5000);
        server.release('take'); // it took the message, and the sender is never told
        await server.stop();
        await server.start();
      }
      await promptly(sending, 5000);
      await where.setClock(minutesAfter(START, 60 * (attempt + 1)));
    }
    seen.push(...server.received.map(({ messageId }) => messageId));
    expect(new Set(seen)).toEqual(new Set([id]));
    expect((await rowOf(where, id)).state).toBe('sent');
  });

  it('when the server is away for two hours: nothing is lost, nothing comes twice', async () => {
    await server.stop();
    const ids = await store(
      where,
      Array.from({ length: 25 }, () => ({})),
    );
    for (let minutes = 0; minutes < 120; minutes += 5) {
      await where.setClock(minutesAfter(START, minutes));
      expect(await sender.run()).toBe(0);
    }
    await server.start();
    for (let minutes = 120; minutes <= 240; minutes += 5) {
      await where.setClock(minutesAfter(START, minutes));
      await sender.run();
    }
    expect(server.received.map(({ messageId }) => messageId).sort()).toEqual([...ids].sort());
    for (const id of ids) expect((await rowOf(where, id)).state).toBe('sent');
  });

  it('while others are sent past it', async () => {
    let first = true;
    server.onMessage = () => {
      const answer = first ? refusing(450) : ('take' as const);
      first = false;
      return answer;
    };
    await store(
      where,
      Array.from({ length: 30 }, () => ({})),
    );
    expect(await sender.run()).toBe(29);
  });

  it('until twelve attempts over more than a day have failed: then it says so, with why', async () => {
    server.onMessage = () => refusing(450);
    const id = await one();
    const gaps: number[] = [];
    let now = START;
    for (let attempt = 1; attempt <= 12; attempt++) {
      await sender.run();
      const row = await rowOf(where, id);
      expect(row).toMatchObject({ state: attempt < 12 ? 'queued' : 'failed', attempts: attempt });
      gaps.push((row.next_at.getTime() - Date.parse(now)) / 60_000);
      now = row.next_at.toISOString();
      await where.setClock(now);
    }
    expect(gaps.slice(0, 11)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
    expect((await rowOf(where, id)).error).toContain('not now');
    server.onMessage = () => 'take';
    await where.setClock(minutesAfter(now, 10_000));
    expect(await sender.run()).toBe(0);
  });
});

describe('two workers', () => {
  it('that send at the same time send each mail once', async () => {
    const other = await openAnother(where);
    const senders = [
      sender,
      new Sender(where.pool, { url: server.url, from: FROM }),
      new Sender(other.office.pool, { url: server.url, from: FROM }),
    ];
    const ids = await store(
      where,
      Array.from({ length: 150 }, () => ({})),
    );
    const sent = await Promise.all(senders.map((each) => each.run()));
    expect(sent.reduce((sum, each) => sum + each)).toBe(150);
    expect(server.received.map(({ messageId }) => messageId).sort()).toEqual([...ids].sort());
    for (const each of senders.slice(1)) await each.close();
    await other.close();
  });

  it('one of which is killed while it sends: the other sends the mail when its time is over', async () => {
    server.onMessage = () => 'hold';
    const id = await one();
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'mail-child.mjs'), where.database.appUrl, server.url],
      { stdio: 'inherit' },
    );
    const over = once(child, 'exit');
    expect(await eventually(() => server.holding === 1, 10_000)).toBe(true);
    child.kill('SIGKILL');
    await over;
    server.release('cut');
    server.onMessage = () => 'take';
    expect(await rowOf(where, id)).toMatchObject({ state: 'sending', attempts: 1 });
    expect(await sender.run()).toBe(0);
    await where.setClock(minutesAfter(START, 30));
    expect(await sender.run()).toBe(1);
    expect(await rowOf(where, id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(server.received).toHaveLength(1);
  });

  it('one of which hangs for so long that the other sends the mail: its late failure sends nothing again', async () => {
    const slow = new Sender(where.pool, { url: server.url, from: FROM });
    server.onMessage = () => 'hold';
    const id = await one();
    const hanging = slow.run();
    expect(await eventually(() => server.holding === 1, 5000)).toBe(true);
    server.onMessage = () => 'take';
    await where.setClock(minutesAfter(START, 30));
    expect(await sender.run()).toBe(1);
    expect(await rowOf(where, id)).toMatchObject({ state: 'sent' });
    server.release('cut');
    await promptly(hanging, 5000);
    expect(await rowOf(where, id)).toMatchObject({ state: 'sent' });
    await where.setClock(minutesAfter(START, 3000));
    expect(await sender.run()).toBe(0);
    expect(server.received).toHaveLength(1);
    await slow.close();
  });
});

describe('a mail server that hangs', () => {
  it('does not hold up the clock: stages close, reminders fall due', async () => {
    const round = await TestRound.open(where, CONTEST, { units: 1, code: 'held-up' });
    server.onMessage = () => 'hold';
    await one();
    const office = new Office(where.pool, { url: server.url, from: FROM });
    const { ownerUrl, appUrl } = where.database;
    const queues = await openQueues({ ownerUrl, appUrl, appRole: 'accolade_app', prepares: true });
    const worker = await startWorker(office, queues, () => {});
    expect(await eventually(() => server.holding === 1, 5000)).toBe(true);
    await where.setClock('2026-03-25T02:00:00Z');
    worker.nudge();
    const closed = await eventually(async () => (await round.stage('recommendation')).state === 'closed', 5000);
    server.onMessage = () => 'take';
    server.release('take');
    await worker.stop();
    await queues.close();
    await office.close();
    expect(closed).toBe(true);
  });
});

describe('a sender that is closed', () => {
  it('claims no more, and has ended with what it was sending', async () => {
    server.onMessage = () => 'hold';
    const id = await one();
    const sending = sender.run();
    expect(await eventually(() => server.holding === 1, 5000)).toBe(true);
    const next = await one();
    const closed = sender.close();
    server.release('take');
    await closed;
    expect((await rowOf(where, id)).state).toBe('sent');
    expect(await rowOf(where, next)).toMatchObject({ state: 'queued', attempts: 0 });
    expect(await sending).toBe(1);
    expect(await sender.run()).toBe(0);
  });

  it('lets go of a server that hangs, within seconds: its mail is tried again', async () => {
    server.onMessage = () => 'hold';
    const id = await one();
    const sending = sender.run();
    expect(await eventually(() => server.holding === 1, 5000)).toBe(true);
    await promptly(sender.close(), 6000);
    expect(await sending).toBe(0);
    expect(await rowOf(where, id)).toMatchObject({
      state: 'queued',
      attempts: 1,
      next_at: new Date(minutesAfter(START, 2)),
    });
  });
});

describe('without a mail server', () => {
  it('mails are kept to be read here, and none is sent later', async () => {
    const id = await one();
    const capturing = new Sender(where.pool, { from: FROM });
    expect(await capturing.run()).toBe(1);
    expect((await rowOf(where, id)).state).toBe('captured');
    expect(await sender.run()).toBe(0);
    expect(server.received).toEqual([]);
  });
});
