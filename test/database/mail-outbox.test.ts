import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { uuid } from '../../src/casework/ids.js';
import { Sender } from '../../src/mail/sender.js';
import { programmeText, TestRound } from '../office.js';
import { Client } from './client.js';
import { FROM, minutesAfter, START } from './mails.js';
import { isProblem, Served } from './served.js';
import { MailServer, refusing } from './servers.js';

jest.setTimeout(60_000);

const TOKEN = 'Zm9yIHRoZSByZWFkZXIgb25seSwgYW5kIG5vYm9keSBl';
const OBJECTOR = '举报人赵某';

interface Mail {
  id: string;
  kind: string;
  subject: string;
  state: string;
  to: { name: string; address: string };
  body?: string;
  html?: string;
  resends?: { by: string }[];
}

let served: Served;
let other: TestRound;
let server: MailServer;
let sender: Sender;
beforeAll(async () => {
  served = await Served.open();
  other = await TestRound.open(served.where, programmeText('two-reviews-three-notices'), { units: 2, code: 'other' });
});
afterAll(() => served.close());
beforeEach(async () => {
  await served.where.owner.query('delete from mails');
  await served.where.setClock(START);
  server = await MailServer.start();
  sender = new Sender(served.where.pool, { url: server.url, from: FROM });
});
afterEach(async () => {
  await sender.close();
  await server.stop();
});

async function plant(mail: Partial<Record<string, unknown>> = {}): Promise<string> {
  const id = uuid();
  const row = {
    id,
    account_id: served.staff(0).clerk,
    to_name: '某人',
    to_address: `${id}@example.invalid`,
    language: 'zh-CN',
    subject: '主题',
    body: '正文',
    html: '<p>正文</p>',
    message_id: `<${id}@accolade.invalid>`,
    kind: 'news',
    round_id: served.round.id,
    state: 'queued',
    attempts: 0,
    attempts_before: 0,
    next_at: START,
    created_at: START,
    ...mail,
  };
  await served.where.pool.query('insert into mails select * from json_populate_record(null::mails, $1::json)', [
    JSON.stringify(row),
  ]);
  return id;
}
const list = async (person: string, filter = '') => (await Client.of(served, person)).all<Mail>(`/mails${filter}`);
const read = async (person: string, id: string) => (await Client.of(served, person)).get<Mail>(`/mails/${id}`);
const secretary = () => served.round.staff().secretary;

describe('the mails of an office’s rounds', () => {
  it('are all listed for its secretary, latest first, page by page, and by state', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 120; n++) ids.push(await plant({ state: n % 3 === 0 ? 'failed' : 'sent' }));
    expect((await list(secretary())).map(({ id }) => id)).toEqual(ids.toReversed());
    expect(await list(secretary(), '?state=failed')).toHaveLength(40);
    expect(await list(secretary(), '?state=queued')).toEqual([]);
    const token = await served.token(secretary());
    isProblem(await served.ask('/api/v1/mails?state=none', { token }), 400, 'bad-request');
  });

  it('are no other office’s, nor a reviewer’s or a clerk’s to look at', async () => {
    const id = await plant();
    for (const person of [other.staff().secretary, served.round.staff().reviewers[0]!, served.staff(1).clerk]) {
      expect(await list(person)).toEqual([]);
      const token = await served.token(person);
      isProblem(await served.ask(`/api/v1/mails/${id}`, { token }), 404, 'unknown');
      isProblem(await served.ask(`/api/v1/mails/${id}/resend`, { method: 'POST', token }), 404, 'unknown');
    }
    expect(await read(served.staff(0).clerk, id)).toMatchObject({ body: '正文' });
  });

  it('do not tell who objected, nor show mails that stand in no round', async () => {
    const hidden = [
      await plant({ account_id: null, to_name: OBJECTOR, kind: 'objector', body: OBJECTOR }),
      await plant({ account_id: null, to_name: OBJECTOR, body: OBJECTOR }),
      await plant({ to_name: OBJECTOR, kind: 'objector', body: OBJECTOR }),
      await plant({ to_name: OBJECTOR, kind: null }),
      await plant({ kind: 'password', round_id: null, body: TOKEN }),
      await plant({ kind: 'digest', round_id: null }),
    ];
    const shown = await plant();
    expect((await list(secretary())).map(({ id }) => id)).toEqual([shown]);
    const token = await served.token(secretary());
    for (const id of hidden) isProblem(await served.ask(`/api/v1/mails/${id}`, { token }), 404, 'unknown');
    for (const id of hidden)
      isProblem(await served.ask(`/api/v1/mails/${id}/resend`, { method: 'POST', token }), 404, 'unknown');
  });

  it('are shown as they were stored, but for links that only their reader may use', async () => {
    const link = `https://accolade.example/consent/${TOKEN}`;
    const id = await plant({
      subject: `打开 ${TOKEN}`,
      body: `请打开\n${link}`,
      html: `<a href="${link}">${link}</a>`,
    });
    const shown = await read(secretary(), id);
    expect(JSON.stringify(shown)).not.toContain(TOKEN);
    expect(shown.body).toBe('请打开\nhttps://accolade.example/consent/…');
    expect(JSON.stringify(await list(secretary()))).not.toContain(TOKEN);
    expect(await read(served.staff(0).clerk, id)).toMatchObject({ body: `请打开\n${link}` });
  });
});

describe('a mail that is sent again', () => {
  it('is the same mail at a new attempt, and who did it is on record', async () => {
    const id = await plant();
    expect(await sender.run()).toBe(1);
    const client = await Client.of(served, secretary());
    expect(await client.post<Mail>(`/mails/${id}/resend`)).toMatchObject({
      state: 'queued',
      resends: [{ by: '市办公室秘书', at: expect.any(String) }],
    });
    expect(await sender.run()).toBe(1);
    expect(new Set(server.received.map(({ messageId }) => messageId))).toEqual(new Set([`<${id}@accolade.invalid>`]));
    expect(server.received).toHaveLength(2);
    expect(server.received[0]!.head).toMatch(/multipart\/alternative/);
  });

  it('is refused while it is on its way, so that two who ask at once send it once', async () => {
    const id = await plant({ state: 'sent', attempts: 1 });
    const token = await served.token(secretary());
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => served.ask(`/api/v1/mails/${id}/resend`, { method: 'POST', token })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) isProblem(answer, 409, 'still-on-its-way');
    expect(await sender.run()).toBe(1);
    expect(server.received).toHaveLength(1);
  });

  it('has twelve attempts anew where twelve had failed', async () => {
    const id = await plant({ state: 'failed', attempts: 12, error: 'not now' });
    server.onMessage = () => refusing(450);
    await (await Client.of(served, secretary())).post(`/mails/${id}/resend`);
    expect(await sender.run()).toBe(0);
    const one = async () =>
      (await served.where.pool.query('select state, attempts, next_at from mails where id = $1', [id])).rows[0];
    expect(await one()).toEqual({ state: 'queued', attempts: 13, next_at: new Date(minutesAfter(START, 2)) });
    for (let attempt = 2; attempt <= 12; attempt++) {
      await served.where.setClock((await one()).next_at.toISOString());
      await sender.run();
    }
    expect(await one()).toMatchObject({ state: 'failed', attempts: 24 });
  });
});
