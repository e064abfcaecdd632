import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openQueues } from '../../src/jobs/queues.js';
import { Sender } from '../../src/mail/sender.js';
import { uuid } from '../../src/casework/ids.js';
import { Office } from '../../src/office.js';
import { startWorker } from '../../src/worker-loop.js';
import { accepted, openOffice, TestRound, type TestOffice } from '../office.js';
import { CONTEST, drafts, onCase, openAnother } from './contest.js';
import { eventually, MailServer, promptly, refusing } from './servers.js';

jest.setTimeout(30_000);

const FROM = { name: 'Accolade', address: 'accolade@example.invalid' };
const START = '2026-03-02T02:00:00.000Z';

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
  sender.close();
  await server.stop();
});

interface Mail {
  to_name?: string;
  to_address?: string;
  subject?: string;
  body?: string;
}

/** Stores mails as they are stored when somebody is told something; answers their Message-IDs. */
async function store(mails: readonly Mail[]): Promise<string[]> {
  const rows = mails.map((mail) => {
    const id = uuid();
    const text = { subject: '主题', body: '正文。', to_name: '张三', to_address: `${id}@example.invalid`, ...mail };
    return { id, message_id: `<${id}@accolade.invalid>`, ...text };
  });
  await where.pool.query(
    `insert into mails (id, to_name, to_address, language, subject, body, message_id, state, next_at, created_at)
     select id, to_name, to_address, 'zh-CN', subject, body, message_id, 'queued', now_here(), now_here()
     from json_populate_recordset(null::mails, $1::json)`,
    [JSON.stringify(rows)],
  );
  return rows.map(({ message_id }) => message_id);
}

const one = async (mail: Mail = {}): Promise<string> => (await store([mail]))[0]!;

async function rowOf(
  messageId: string,
): Promise<{ state: string; attempts: number; next_at: Date; sent_at: Date | null; error: string | null }> {
  const { rows } = await where.pool.query(
    'select state, attempts, next_at, sent_at, error from mails where message_id = $1',
    [messageId],
  );
  return rows[0];
}

const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

const decoded = (header: string): string =>
  header
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi, (_, text: string) => Buffer.from(text, 'base64').toString('utf8'))
    .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=\s*/gi, (_, text: string) =>
      Buffer.from(
        text
          .replaceAll('_', ' ')
          .replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString('utf8'),
    );

const headers = (head: string, name: string): string[] =>
  head
    .split('\r\n')
    .filter((line) => line.toLowerCase().startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).trim());

describe('a mail goes to one reader', () => {
  const NAMES = [
    'Li, Wei',
    'Li, Wei <evil@example.invalid>',
    '<evil@example.invalid>, x',
    '"evil@example.invalid"',
    `O'Brien "the \\ head"`,
    'a\r\nBcc: evil@example.invalid',
    'a\nTo: evil@example.invalid\n\nbody',
    '\r\n.\r\nRCPT TO:<evil@example.invalid>\r\n',
    'group: evil@example.invalid;',
    '=?utf-8?B?PGV2aWxAZXhhbXBsZS5pbnZhbGlkPiwg?=',
    '古丽·买买提（经办人）',
    'تۇرسۇن، مەمەت',
    '👩‍🏫 e\u0301',
    '',
    '名'.repeat(300),
  ];

  it('whatever their name is', async () => {
    const ids = await store(NAMES.map((to_name, n) => ({ to_name, to_address: `reader${n}@example.invalid` })));
    expect(await sender.run()).toBe(NAMES.length);
    expect(server.received).toHaveLength(NAMES.length);
    for (const { to, head, messageId } of server.received) {
      const n = ids.indexOf(messageId);
      expect(to).toEqual([`reader${n}@example.invalid`]);
      expect(headers(head, 'to')).toHaveLength(1);
      expect(headers(head, 'to')[0]).toContain(`reader${n}@example.invalid`);
      expect([...headers(head, 'bcc'), ...headers(head, 'cc')]).toEqual([]);
    }
  });

  it('whatever they and the case are called, a hundred times at random', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((each) => each.replaceAll('\u0000', ''));
    const lines = fc
      .array(fc.oneof(text, fc.constantFrom('\r\n', '\n', ',', ';', '"', '<', '>', 'evil@example.invalid', 'Bcc: ')), {
        maxLength: 8,
      })
      .map((parts) => parts.join('').toWellFormed());
    const mails = fc.sample(fc.record({ to_name: lines, subject: lines, body: lines }), 100);
    const ids = await store(mails);
    expect(await sender.run()).toBe(100);
    expect(server.received.map(({ to }) => to.length)).toEqual(Array.from({ length: 100 }, () => 1));
    expect(server.received.map(({ messageId }) => messageId).sort()).toEqual([...ids].sort());
    for (const { to, head } of server.received) {
      expect(to[0]).toMatch(/^[0-9a-f-]{36}@example\.invalid$/);
      for (const name of ['bcc', 'cc']) expect(headers(head, name)).toEqual([]);
      for (const name of ['to', 'from', 'subject', 'message-id'])
        expect(headers(head, name)).toHaveLength(name === 'subject' ? headers(head, 'subject').length : 1);
    }
  });

  it('with its text as it was stored, in every script', async () => {
    const subject = '【四个十评选】还有 3 天截止 – ئېلان';
    const body = '第一行\nئىككىنچى قۇر\n. a lonely point\nFrom the beginning';
    await one({ to_name: '古丽', subject, body });
    await sender.run();
    const [mail] = server.received;
    expect(decoded(headers(mail!.head, 'subject')[0]!)).toBe(subject);
    expect(decoded(headers(mail!.head, 'to')[0]!)).toContain('古丽');
    const encoding = headers(mail!.head, 'content-transfer-encoding')[0]!.toLowerCase();
    const text =
      encoding === 'base64'
        ? Buffer.from(mail!.body, 'base64').toString('utf8')
        : encoding === 'quoted-printable'
          ? Buffer.from(
              mail!.body
                .replaceAll(/=\r\n/g, '')
                .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
              'latin1',
            ).toString('utf8')
          : mail!.body;
    expect(text.replaceAll('\r\n', '\n').trimEnd()).toBe(body);
    expect(headers(mail!.head, 'from')).toEqual(['Accolade <accolade@example.invalid>']);
  });

  it.each([
    'first@example.invalid, evil@example.invalid',
    'first@example.invalid;evil@example.invalid',
    'first@example.invalid>\r\nRCPT TO:<evil@example.invalid',
    'Name <evil@example.invalid>, first@example.invalid',
    'group: first@example.invalid, evil@example.invalid;',
    '',
    'no address',
  ])('or to nobody, where what is stored is not one address: %j', async (to_address) => {
    const id = await one({ to_address });
    await sender.run();
    for (const { to } of server.received) expect(to).toHaveLength(1);
    expect(server.received.flatMap(({ to }) => to).filter((address) => address.includes('evil'))).toEqual([]);
    if (server.received.length === 0) {
      const { state, error } = await rowOf(id);
      expect(['queued', 'failed']).toContain(state);
      expect(error).not.toBeNull();
    }
  });

  it('to each of those whom it concerns, one by one, from an act to the server', async () => {
    const round = await TestRound.open(where, CONTEST, { units: 1, code: 'news' });
    const unit = round.invented.units[0]!.id;
    await where.owner.query(
      `update accounts set name = 'Li, "Wei" <evil@example.invalid>' || chr(10) || 'Bcc: evil@example.invalid' where unit_id = $1`,
      [round.invented.organiser],
    );
    const office = new Office(where.pool, { url: server.url, from: FROM });
    const [id] = (await drafts(round, unit, 'person', 1)) as [string];
    accepted(await office.door.apply([onCase(id, 'WITHDRAWN', { person: round.staff(unit).clerk })]));
    await office.sweep();
    office.sender.close();
    expect(server.received).toHaveLength(1);
    const { rows } = await where.pool.query('select email from accounts where id = $1', [round.staff().secretary]);
    expect(server.received[0]!.to).toEqual([rows[0].email]);
    expect(headers(server.received[0]!.head, 'bcc')).toEqual([]);
    await office.sweep();
    expect(server.received).toHaveLength(1);
  });
});

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
    expect(await rowOf(id)).toEqual({
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
    expect(await rowOf(id)).toMatchObject({
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
    expect(await rowOf(id)).toMatchObject({ state: 'sending', attempts: 1 });
    server.release('cut');
    expect(await promptly(sending, 5000)).toBe(0);
    expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 1, next_at: new Date(minutesAfter(START, 2)) });
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
    expect((await rowOf(id)).state).toBe('sent');
  });

  it('while others are sent past it', async () => {
    let first = true;
    server.onMessage = () => {
      const answer = first ? refusing(450) : ('take' as const);
      first = false;
      return answer;
    };
    await store(Array.from({ length: 30 }, () => ({})));
    expect(await sender.run()).toBe(29);
  });

  it('until twelve attempts over more than a day have failed: then it says so, with why', async () => {
    server.onMessage = () => refusing(450);
    const id = await one();
    const gaps: number[] = [];
    let now = START;
    for (let attempt = 1; attempt <= 12; attempt++) {
      await sender.run();
      const row = await rowOf(id);
      expect(row).toMatchObject({ state: attempt < 12 ? 'queued' : 'failed', attempts: attempt });
      gaps.push((row.next_at.getTime() - Date.parse(now)) / 60_000);
      now = row.next_at.toISOString();
      await where.setClock(now);
    }
    expect(gaps.slice(0, 11)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
    expect((await rowOf(id)).error).toContain('not now');
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
    const ids = await store(Array.from({ length: 150 }, () => ({})));
    const sent = await Promise.all(senders.map((each) => each.run()));
    expect(sent.reduce((sum, each) => sum + each)).toBe(150);
    expect(server.received.map(({ messageId }) => messageId).sort()).toEqual([...ids].sort());
    for (const each of senders.slice(1)) each.close();
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
    expect(await rowOf(id)).toMatchObject({ state: 'sending', attempts: 1 });
    expect(await sender.run()).toBe(0);
    await where.setClock(minutesAfter(START, 30));
    expect(await sender.run()).toBe(1);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
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
    expect(await rowOf(id)).toMatchObject({ state: 'sent' });
    server.release('cut');
    await promptly(hanging, 5000);
    expect(await rowOf(id)).toMatchObject({ state: 'sent' });
    await where.setClock(minutesAfter(START, 3000));
    expect(await sender.run()).toBe(0);
    expect(server.received).toHaveLength(1);
    slow.close();
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
    office.sender.close();
    expect(closed).toBe(true);
  });
});

describe('without a mail server', () => {
  it('mails are kept to be read here, and none is sent later', async () => {
    const id = await one();
    const capturing = new Sender(where.pool, { from: FROM });
    expect(await capturing.run()).toBe(1);
    expect((await rowOf(id)).state).toBe('captured');
    expect(await sender.run()).toBe(0);
    expect(server.received).toEqual([]);
  });
});
