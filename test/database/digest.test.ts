import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { rowOf } from '../../src/mail/mail.service.js';
import { tell, type Told } from '../../src/mail/telling.service.js';
import { accepted } from '../office.js';
import { Client } from './client.js';
import { drafts, onCase, openAnother } from './contest.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(30_000);

let served: Served;
let secretary: string;
beforeAll(async () => {
  served = await Served.open();
  secretary = served.round.staff().secretary;
});
afterAll(() => served.close());
beforeEach(async () => {
  // Reminders stay as they are: what was sent was told.
  await served.where.owner.query(`delete from mails where reminder_id is null; delete from digests;
    delete from messages where cause not like 'reminder/%'; delete from mail_preferences where kind <> 'reminder'`);
  await served.where.setClock('2026-03-10T02:00:00Z');
});

const at = (instant: string) => served.where.setClock(instant);
const digests = async () =>
  (
    await served.where.pool.query(
      `select account_id, subject, body, html, language from mails where kind = 'digest' order by id`,
    )
  ).rows;

/** A unit withdraws a case: news for the secretary. */
async function withdraw(name?: string): Promise<void> {
  const [id] = (await drafts(served.round, served.unit(0), 'person', 1)) as [string];
  if (name !== undefined)
    await served.where.owner.query(
      `update nominations set nominee = jsonb_build_object('name', $2::text) where id = $1`,
      [id, name],
    );
  const { office } = served.where;
  accepted(await office.door.apply([onCase(id, 'WITHDRAWN', { person: served.staff(0).clerk })]));
  await office.work();
}

/** So much news for the secretary; the same again is none. */
async function news(many: number): Promise<number> {
  const { pool } = served.where;
  const { rows } = await pool.query('select id as account_id, name, email, language from accounts where id = $1', [
    secretary,
  ]);
  return tell(
    pool,
    Array.from({ length: many }, (_, n): Told => ({
      reader: rows[0],
      kind: 'news',
      cause: `test/${n}`,
      round: served.round.id,
      data: {},
      text: { subject: `甲\r\nBcc: evil@example.invalid ${n}`, body: 'x' },
    })),
  );
}

describe('the digest of the day', () => {
  it('has the news since the last one in one mail, at 08:30 and not before', async () => {
    await withdraw();
    await withdraw();
    expect((await served.where.pool.query(`select 1 from mails where kind <> 'reminder'`)).rows).toEqual([]);
    await at('2026-03-11T00:29:59Z');
    await served.where.office.work();
    expect(await digests()).toEqual([]);
    await at('2026-03-11T00:30:00Z');
    await served.where.office.work();
    const [mail, ...others] = await digests();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ account_id: secretary, subject: '每日摘要：2 条消息' });
    expect(mail.body.split('\n')).toEqual([
      '以下是您尚未收到邮件的消息：',
      '· 争先: person 1 – 推荐单位撤回',
      '· 争先: person 1 – 推荐单位撤回',
    ]);
    await at('2026-03-12T00:30:00Z');
    await served.where.office.work();
    expect(await digests()).toHaveLength(1);
  });

  it('leaves what came after 08:30 to the next day', async () => {
    await withdraw();
    await at('2026-03-11T03:00:00Z');
    await withdraw('later');
    await served.where.office.work();
    expect((await digests()).map(({ subject }) => subject)).toEqual(['每日摘要：1 条消息']);
    await at('2026-03-12T03:00:00Z');
    await served.where.office.work();
    expect((await digests()).map(({ body }) => body.includes('later'))).toEqual([false, true]);
  });

  it('waits for a working day, as the calendar has it', async () => {
    await at('2026-09-30T02:00:00Z');
    await news(1);
    for (const day of ['2026-10-01', '2026-10-05', '2026-10-07']) {
      await at(`${day}T01:00:00Z`);
      await served.where.office.digests.run();
      expect({ day, many: (await digests()).length }).toEqual({ day, many: 0 });
    }
    await at('2026-10-08T00:30:00Z');
    expect(await served.where.office.digests.run()).toBe(1);
  });

  it('is worked on a Saturday that is worked instead', async () => {
    await at('2026-02-13T02:00:00Z');
    await news(1);
    await at('2026-02-14T00:30:00Z');
    expect(await served.where.office.digests.run()).toBe(1);
  });

  it('is one, however many workers make it at once', async () => {
    for (let n = 0; n < 3; n++) await withdraw();
    await at('2026-03-11T00:30:00Z');
    const others = await Promise.all([openAnother(served.where), openAnother(served.where)]);
    const made = await Promise.all(
      [served.where.office, ...others.map(({ office }) => office)].flatMap((office) => [
        office.digests.run(),
        office.digests.run(),
      ]),
    );
    expect(made.reduce((sum, each) => sum + each)).toBe(1);
    expect(await digests()).toHaveLength(1);
    for (const other of others) await other.close();
  });

  it('says a hundred things and how many more there are, each in one line', async () => {
    expect(await news(130)).toBe(130);
    expect(await news(130)).toBe(0);
    await at('2026-03-11T00:30:00Z');
    await served.where.office.work();
    const [mail] = await digests();
    expect(mail.subject).toBe('每日摘要：130 条消息');
    const lines = mail.body.split('\n');
    expect(lines).toHaveLength(102);
    expect(lines.at(-1)).toBe('另有 30 条，请登录查看。');
    expect(lines.filter((line: string) => line.startsWith('Bcc'))).toEqual([]);
  });

  it('is written in the reader’s language, and in Uyghur from right to left', async () => {
    for (const [language, word] of [
      ['ug', 'كۈندىلىك خۇلاسە'],
      ['en', 'Digest of the day: 1 message'],
    ] as const) {
      await served.where.owner.query(`delete from digests; delete from messages where kind = 'news'`);
      await served.where.owner.query(`delete from mails where kind = 'digest'`);
      await (await Client.of(served, secretary)).ask('PATCH', '/preferences', { language });
      await at('2026-03-10T02:00:00Z');
      await withdraw();
      await at('2026-03-11T00:30:00Z');
      await served.where.office.work();
      const [mail] = await digests();
      expect(mail.subject).toContain(word);
      expect(mail.html).toContain(`lang="${language}" dir="${language === 'ug' ? 'rtl' : 'ltr'}"`);
    }
    await (await Client.of(served, secretary)).ask('PATCH', '/preferences', { language: 'zh-CN' });
  });
});

describe('preferences', () => {
  it('say what comes at once, in the digest, or only in the app', async () => {
    const client = await Client.of(served, secretary);
    expect(await client.get('/preferences')).toEqual({
      language: 'zh-CN',
      mails: {
        task: { way: 'at once', fixed: false },
        reminder: { way: 'at once', fixed: false },
        nudge: { way: 'at once', fixed: false },
        news: { way: 'digest', fixed: false },
        return: { way: 'at once', fixed: true },
        password: { way: 'at once', fixed: true },
        consent: { way: 'at once', fixed: true },
      },
    });
    await client.ask('PATCH', '/preferences', { mails: { news: 'at once' } });
    await withdraw();
    expect((await served.where.pool.query(`select kind from mails where kind <> 'reminder'`)).rows).toEqual([
      { kind: 'news' },
    ]);
    expect(await client.ask('PATCH', '/preferences', { mails: { news: 'off', nudge: 'digest' } })).toMatchObject({
      mails: { news: { way: 'off' }, nudge: { way: 'digest' } },
    });
    await withdraw();
    expect((await served.where.pool.query(`select kind from mails where kind <> 'reminder'`)).rows).toHaveLength(1);
    const { rows } = await client.get<{ rows: { kind: string }[] }>('/messages');
    expect(rows.filter(({ kind }) => kind === 'news')).toHaveLength(2);
    await at('2026-03-11T00:30:00Z');
    await served.where.office.work();
    expect(await digests()).toEqual([]);
  });

  it.each(['return', 'password', 'consent'])('cannot turn off what has to reach its reader: %s', async (kind) => {
    const token = await served.token(secretary);
    for (const way of ['off', 'digest']) {
      const answer = await served.ask('/api/v1/preferences', {
        method: 'PATCH',
        token,
        body: { mails: { [kind]: way } },
      });
      isProblem(answer, 400, 'bad-request');
      expect(answer.body.errors).toEqual([
        { path: `mails.${kind}`, message: 'this mail has to reach you: it comes at once' },
      ]);
    }
    expect((await served.where.pool.query('select 1 from mail_preferences')).rows).toEqual([]);
  });

  it('hold for reminders too: told in the app, mailed in the digest', async () => {
    const client = await Client.of(served, served.staff(1).clerk);
    await client.ask('PATCH', '/preferences', { mails: { reminder: 'digest' } });
    const mailed = async (person: string) =>
      (await served.where.pool.query(`select 1 from mails where kind = 'reminder' and account_id = $1`, [person])).rows
        .length;
    const [clerk, head] = [await mailed(served.staff(1).clerk), await mailed(served.staff(1).head)];
    await served.round.goTo('2026-03-18', '09:00'); // three working days before the last
    expect(await mailed(served.staff(1).clerk)).toBe(clerk);
    expect(await mailed(served.staff(1).head)).toBe(head + 1);
    const { rows } = await client.get<{ rows: { kind: string }[] }>('/messages');
    expect(rows.map(({ kind }) => kind)).toContain('reminder');
  });

  it('keeps the text of a mail apart from its HTML: what people write is never markup', () => {
    const reader = { account_id: secretary, name: 'x', email: 'x@example.invalid', language: 'zh-CN' };
    const { html } = rowOf(reader, { subject: '<b>&"', body: `<img src=x onerror=1>\nhttps://evil.example/` });
    expect(html).not.toMatch(/<img|<b>|<a /);
    expect(html).toContain('&lt;img src=x onerror=1&gt;');
  });
});
