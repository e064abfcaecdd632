import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { OwnAddress } from '../../src/common/own-address.js';
import { createApp } from '../../src/configure.js';
import { faultOf, isInside } from '../../src/hooks/allowed.js';
import { HookSender, type HookSettings } from '../../src/hooks/hook-sender.js';
import { Seal } from '../../src/people/sealed.js';
import { accepted } from '../office.js';
import { drafts, onCase, openAnother } from './contest.js';
import { minutesAfter, START } from './mails.js';
import { Robot } from './robots.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(60_000);

const KEY = 'k'.repeat(32);
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

let served: Served;
let robot: Robot;
let url: string;
let closeApp: () => Promise<void>;
let token: string;
beforeAll(async () => {
  served = await Served.open();
  robot = await Robot.start();
  // The same office, served where this robot's host is allowed.
  const app = await createApp(served.where.office, {
    capturesMail: true,
    address: new OwnAddress(undefined),
    secretKey: KEY,
    webhookHosts: [robot.host],
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  closeApp = () => app.close();
  token = await served.token(served.round.staff().secretary);
});
afterAll(async () => {
  await closeApp();
  await robot.stop();
  await served.close();
});
beforeEach(async () => {
  await served.where.owner.query('delete from webhooks');
  await served.where.setClock(START);
  robot.calls.length = 0;
});
afterEach(() => {
  robot.onCall = () => ({ status: 200, body: '{"errcode":0}' });
});

const settings = (more: Partial<HookSettings> = {}): HookSettings => ({
  seal: new Seal(KEY),
  hosts: [robot.host],
  ca: robot.ca,
  ...more,
});
const sender = (more: Partial<HookSettings> = {}, pool = served.where.pool) => new HookSender(pool, settings(more));
const organiser = () => served.round.invented.organiser;

async function ask(method: string, path: string, body?: unknown, as = token): Promise<Answer> {
  const response = await fetch(`${url}/api/v1/webhooks${path}`, {
    method,
    headers: { authorization: `Bearer ${as}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: text ? JSON.parse(text) : {},
  };
}
async function keep(more: object = {}): Promise<string> {
  const answer = await ask('POST', '', {
    office: organiser(),
    kind: 'wecom',
    url: `https://${robot.host}/cgi-bin/webhook/send?key=planted-key-of-the-robot`,
    events: ['withdrawn'],
    ...more,
  });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.id as string;
}
const test = async (id: string) => expect((await ask('POST', `/${id}/test`)).status).toBe(201);
const deliveries = async () =>
  (
    await served.where.pool.query(
      'select state, attempts, next_at, error, event, data from webhook_deliveries order by created_at, id',
    )
  ).rows;

async function withdraw(name: string): Promise<string> {
  const [id] = (await drafts(served.round, served.unit(0), 'person', 1)) as [string];
  await served.where.owner.query(
    `update nominations set nominee = jsonb_build_object('name', $2::text) where id = $1`,
    [id, name],
  );
  accepted(await served.where.office.door.apply([onCase(id, 'WITHDRAWN', { person: served.staff(0).clerk })]));
  await served.where.office.work();
  return id;
}

describe('a robot', () => {
  it('is told of what happens in its office’s rounds by ids and kinds, and never by a name', async () => {
    await keep();
    await keep({ events: ['returned'] });
    const id = await withdraw('不可外传的姓名');
    expect(await sender().run()).toBe(1);
    expect(robot.calls).toHaveLength(1);
    const [call] = robot.calls;
    expect(call!.path).toBe('/cgi-bin/webhook/send?key=planted-key-of-the-robot');
    expect(JSON.parse(call!.body)).toEqual({
      msgtype: 'text',
      text: { content: `Accolade: withdrawn\nround: ${served.round.id}\nnomination: ${id}` },
    });
    await served.where.office.work();
    expect(await sender().run()).toBe(0);
    expect(robot.calls).toHaveLength(1);
  });

  it('of DingTalk is called with a time and its signature in the address', async () => {
    const secret = 'SEC0123456789abcdef';
    await test(await keep({ kind: 'dingtalk', secret, url: `https://${robot.host}/robot/send?access_token=x` }));
    expect(await sender().run()).toBe(1);
    const { searchParams } = new URL(robot.calls[0]!.path, 'https://robot');
    const timestamp = String(Date.parse(START));
    expect(Object.fromEntries(searchParams)).toEqual({
      access_token: 'x',
      timestamp,
      sign: createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'),
    });
  });

  it('of the standard kind is called with a signature that its library verifies, and one id however often', async () => {
    const now = new Date(1000 * Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000)).toISOString();
    await served.where.setClock(now);
    await test(await keep({ kind: 'standard', secret: SECRET, url: `https://${robot.host}/hook` }));
    robot.onCall = () => ({ status: 500 });
    expect(await sender().run()).toBe(0);
    robot.onCall = () => ({ status: 200 });
    await served.where.setClock(minutesAfter(now, 2));
    expect(await sender().run()).toBe(1);
    const [first, second] = robot.calls;
    for (const { body, headers } of [first!, second!])
      expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toMatchObject({ type: 'test' });
    expect(() => new Webhook(SECRET).verify(`${first!.body} `, first!.headers as Record<string, string>)).toThrow();
    expect(first!.headers['webhook-id']).toBe(second!.headers['webhook-id']);
  });

  it('has its address and its secret sealed, and neither is shown again', async () => {
    const id = await keep({ kind: 'dingtalk', secret: 'SECplanted0123456789' });
    await test(id);
    robot.onCall = () => ({ status: 404, body: 'planted-key-of-the-robot' });
    await sender().run();
    const { rows } = await served.where.pool.query(
      'select w::text || d::text as text from webhooks w, webhook_deliveries d',
    );
    const shown = JSON.stringify(await ask('GET', ''));
    expect(shown).toContain(robot.host);
    for (const secret of ['planted-key-of-the-robot', 'SECplanted0123456789'])
      for (const form of [secret, Buffer.from(secret).toString('hex')])
        for (const text of [shown, rows[0].text]) expect(text).not.toContain(form);
    const [webhook] = (await served.where.pool.query('select url from webhooks')).rows;
    expect(() => new Seal('x'.repeat(32)).open(webhook.url, `webhook/${id}/url`)).toThrow();
  });
});

describe('a call that did not get through', () => {
  const FAILURES: [string, () => ReturnType<Robot['onCall']>, string][] = [
    ['is answered 500', () => ({ status: 500 }), 'answered 500'],
    ['is sent elsewhere', () => ({ status: 302, headers: { location: '/elsewhere' } }), 'answered 302'],
    ['is answered by the robot’s own number', () => ({ status: 200, body: '{"errcode":45009}' }), 'errcode 45009'],
    ['is not answered', () => 'hold', 'no answer within 300 ms'],
  ];
  it.each(FAILURES)('where it %s: it is made again, later, and no redirect is followed', async (_, answer, error) => {
    await test(await keep());
    robot.onCall = answer;
    expect(await sender({ patience: 300 }).run()).toBe(0);
    expect(await deliveries()).toMatchObject([
      { state: 'queued', attempts: 1, error, next_at: new Date(minutesAfter(START, 2)) },
    ]);
    expect(robot.calls.map(({ path }) => path)).not.toContain('/elsewhere');
    robot.onCall = () => ({ status: 200, body: '{"errcode":0}' });
    expect(await sender().run()).toBe(0);
    await served.where.setClock(minutesAfter(START, 2));
    expect(await sender().run()).toBe(1);
    expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 2, error: null }]);
  });

  it('is given up after twelve times', async () => {
    await test(await keep());
    robot.onCall = () => ({ status: 503 });
    for (let attempt = 1; attempt <= 12; attempt++) {
      await sender().run();
      const [row] = await deliveries();
      expect(row).toMatchObject({ attempts: attempt, state: attempt < 12 ? 'queued' : 'failed' });
      await served.where.setClock(row.next_at.toISOString());
    }
    expect(await sender().run()).toBe(0);
    expect(robot.calls).toHaveLength(12);
  });

  it('does not trust whoever has no certificate for the name', async () => {
    await test(await keep());
    expect(await sender({ ca: undefined }).run()).toBe(0);
    expect(robot.calls).toEqual([]);
  });
});

describe('at most twenty calls a minute', () => {
  it('go to one robot, whoever sends, and none is lost', async () => {
    const [one, two] = [await keep(), await keep()];
    for (let n = 0; n < 45; n++) await test(one);
    for (let n = 0; n < 5; n++) await test(two);
    const other = await openAnother(served.where);
    const senders = [sender(), sender(), sender({}, other.office.pool)];
    const all = async () => (await Promise.all(senders.map((each) => each.run()))).reduce((sum, each) => sum + each);
    const sentTo = async () => (await all()) + (await all());
    expect(await sentTo()).toBe(25);
    await served.where.setClock(minutesAfter(START, 0.99));
    expect(await sentTo()).toBe(0);
    await served.where.setClock(minutesAfter(START, 1));
    expect(await sentTo()).toBe(20);
    await served.where.setClock(minutesAfter(START, 2));
    expect(await sentTo()).toBe(5);
    expect(robot.calls).toHaveLength(50);
    await other.close();
  });
});

describe('an address', () => {
  it.each([
    ['wecom', 'http://qyapi.weixin.qq.com/x'],
    ['wecom', 'https://qyapi.weixin.qq.com.evil.example/x'],
    ['wecom', 'https://oapi.dingtalk.com/robot/send'],
    ['wecom', 'https://qyapi.weixin.qq.com:8443/x'],
    ['wecom', 'https://qyapi.weixin.qq.com@evil.example/x'],
    ['wecom', 'https://127.0.0.1/x'],
    ['dingtalk', 'https://evil.example/?x=oapi.dingtalk.com'],
    ['standard', 'https://anything.example/hook'],
    ['standard', 'file:///etc/passwd'],
  ] as const)('of a %s can’t be %s', async (kind, address) => {
    const body = { office: organiser(), kind, url: address, secret: SECRET, events: ['returned'] };
    const answer = await ask('POST', '', body);
    isProblem(answer, 400, 'bad-request');
    expect((answer.body.errors as { path: string }[])[0]!.path).toBe('url');
    expect(faultOf('wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', [])).toBeUndefined();
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '::1',
    '::ffff:10.0.0.1',
    'fd00::1',
  ])('that leads to %s is not called', async (address) => {
    expect(isInside(address)).toBe(true);
    expect(isInside('203.119.205.1')).toBe(false);
    await test(await keep({ kind: 'dingtalk', url: `https://oapi.dingtalk.com/robot/send?access_token=x` }));
    const resolve = async () => [{ address: '203.0.113.9' }, { address }];
    expect(await sender({ resolve }).run()).toBe(0);
    expect(await deliveries()).toMatchObject([{ error: 'the name of the robot leads into a private network' }]);
    expect(robot.calls).toEqual([]);
  });

  it('that was put into the database by hand does not open, and is not called', async () => {
    await test(await keep());
    await served.where.owner.query(`update webhooks set url = $1`, [Buffer.from(`https://${robot.host}/by-hand`)]);
    expect(await sender().run()).toBe(0);
    expect(await deliveries()).toMatchObject([{ state: 'queued', error: expect.stringMatching(/./) }]);
    expect(robot.calls).toEqual([]);
  });
});

describe('the robots of an office', () => {
  it('are looked after by its secretary and its administrator, and by nobody else', async () => {
    const id = await keep();
    const { approver } = served.round.staff();
    for (const person of [approver, served.staff(0).head]) {
      const other = await served.token(person);
      expect(await ask('GET', '', undefined, other)).toMatchObject({ body: { rows: [], next: null } });
      isProblem(await ask('POST', `/${id}/test`, undefined, other), 404, 'unknown');
      isProblem(await ask('DELETE', `/${id}`, undefined, other), 404, 'unknown');
      const body = { office: organiser(), kind: 'wecom', url: `https://${robot.host}/`, events: ['returned'] };
      isProblem(await ask('POST', '', body, other), 404, 'unknown');
    }
    expect((await ask('GET', '')).body.rows).toMatchObject([{ id, kind: 'wecom', host: robot.host, last: null }]);
    expect((await ask('DELETE', `/${id}`)).status).toBe(204);
    expect((await ask('GET', '')).body.rows).toEqual([]);
  });
});
