import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { Sender } from '../../src/mail/sender.js';
import { Office } from '../../src/office.js';
import { accepted, openOffice, TestRound, type TestOffice } from '../office.js';
import { CONTEST, drafts, onCase } from './contest.js';
import { FROM, rowOf, START, store, type Mail } from './mails.js';
import { MailServer } from './servers.js';

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

const one = async (mail: Mail = {}): Promise<string> => (await store(where, [mail]))[0]!;

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
    const ids = await store(
      where,
      NAMES.map((to_name, n) => ({ to_name, to_address: `reader${n}@example.invalid` })),
    );
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
    const ids = await store(where, mails);
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
      const { state, error } = await rowOf(where, id);
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
    await where.pool.query(
      `insert into mail_preferences (account_id, kind, way) select id, 'news', 'at once' from accounts where unit_id = $1`,
      [round.invented.organiser],
    );
    const office = new Office(where.pool, { url: server.url, from: FROM });
    const [id] = (await drafts(round, unit, 'person', 1)) as [string];
    accepted(await office.door.apply([onCase(id, 'WITHDRAWN', { person: round.staff(unit).clerk })]));
    await office.sweep();
    await office.close();
    expect(server.received).toHaveLength(1);
    const { rows } = await where.pool.query('select email from accounts where id = $1', [round.staff().secretary]);
    expect(server.received[0]!.to).toEqual([rows[0].email]);
    expect(headers(server.received[0]!.head, 'bcc')).toEqual([]);
    await office.sweep();
    expect(server.received).toHaveLength(1);
  });
});
