import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Browser, minutes, PASSWORD, signedIn, wait } from './browser.js';
import { as, hired, rowsOf, unitAt, type Person } from './people.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(60_000);

let served: Served;
let city: string;
let mayor: Person;
let local: Person;
let stranger: Person;
let foreign: string;

beforeAll(async () => {
  served = await Served.open({ publicUrl: 'http://localhost:3000' });
  city = served.round.invented.organiser;
  foreign = await unitAt(served, null, '外地办');
  mayor = await as(served, await hired(served, city, 'administrator'));
  local = await as(served, await hired(served, served.unit(0), 'administrator'));
  stranger = await as(served, await hired(served, foreign, 'administrator', 'secretary', 'supervisor'));
});
beforeEach(() => served.where.pool.query('delete from attempts; delete from mails'));
afterAll(() => served.close());

let count = 0;
const invite = (by: Person, more: object = {}): Promise<Answer> =>
  by.post('accounts', {
    name: '新同事',
    email: `new${++count}@example.invalid`,
    unit: served.unit(0),
    language: 'zh-CN',
    ...more,
  });
const mails = async () =>
  (await served.where.pool.query('select to_address, body, language, subject from mails order by id')).rows;
const linkIn = (mail: { body: string }): string => /\/invitation#([\w-]{43})$/m.exec(mail.body)![1]!;
const accept = (token: string, password = PASSWORD): Promise<Answer> =>
  new Browser(served).post('invitations/use', { token, password });
const stateOf = async (account: string): Promise<string> =>
  (await served.where.pool.query('select state from accounts where id = $1', [account])).rows[0].state;

describe('an account', () => {
  it('is made for a unit below, invited by mail, and opened by the link with a password of one’s own', async () => {
    const email = 'zhang@example.invalid';
    const { status, body } = await invite(local, { email, name: '张三' });
    expect(status).toBe(201);
    const id = body.id as string;
    expect(await stateOf(id)).toBe('invited');
    const [mail, ...more] = await mails();
    expect([mail.to_address, more]).toEqual([email, []]);
    expect(mail.body).toContain('\nhttp://localhost:3000/invitation#');
    const kept = await served.where.pool.query(
      'select count(*)::int as n from password_resets r where r::text like $1',
      [`%${linkIn(mail)}%`],
    );
    expect(kept.rows).toEqual([{ n: 0 }]);
    expect((await new Browser(served).signIn(email)).status).toBe(401);
    isProblem(await accept(linkIn(mail), 'short'), 400, 'password-weak');
    expect((await accept(linkIn(mail))).status).toBe(204);
    expect(await stateOf(id)).toBe('active');
    expect((await new Browser(served).signIn(email)).status).toBe(204);
    isProblem(await accept(linkIn(mail), `${PASSWORD} and more`), 400, 'link-void');
  });

  it.each(['zh-CN', 'ug', 'en'])('is invited in %s', async (language) => {
    await invite(mayor, { language });
    expect(await mails()).toEqual([expect.objectContaining({ language, body: expect.stringContaining('7') })]);
  });

  it('is opened within seven days, and by the last link only', async () => {
    const { body } = await invite(local);
    const id = body.id as string;
    expect((await local.post(`accounts/${id}/invitation`)).status).toBe(204);
    const [first, second] = (await mails()).map(linkIn) as [string, string];
    isProblem(await accept(first), 400, 'link-void');
    await wait(served, minutes(7 * 24 * 60) - 1);
    await served.where.office.tidy();
    isProblem(await accept(second, 'short'), 400, 'password-weak');
    await wait(served, 1);
    isProblem(await accept(second), 400, 'link-void');
    await served.where.office.tidy();
    const left = await served.where.pool.query('select 1 from password_resets where account_id = $1', [id]);
    expect(left.rows).toEqual([]);
    expect((await local.post(`accounts/${id}/invitation`)).status).toBe(204);
    expect((await accept(linkIn((await mails()).at(-1)!))).status).toBe(204);
    isProblem(await local.post(`accounts/${id}/invitation`), 409, 'not-invited');
  });

  it('has name, address, language and unit, and nothing else can be kept of a person', async () => {
    for (const more of [
      { phone: '1' },
      { 民族: '某' },
      { language: 'fr' },
      { email: 'two@example.invalid, three@example.invalid' },
      { email: 'a@b\nbcc: c@d' },
      { name: ' ' },
    ])
      isProblem(await invite(mayor, more), 400, 'bad-request');
    const { body } = await invite(mayor, { email: 'Li@Example.invalid' });
    isProblem(await invite(mayor, { email: 'li@example.INVALID' }), 409, 'email-taken');
    isProblem(await mayor.patch(`accounts/${body.id as string}`, { email: 'x@example.invalid' }), 400, 'bad-request');
    isProblem(await mayor.patch(`accounts/${body.id as string}`, { state: 'active' }), 400, 'bad-request');
    expect(await mails()).toHaveLength(1);
  });

  it('is changed by an administrator of its home, who administers the new home too', async () => {
    const person = await hired(served, served.unit(0));
    expect((await local.patch(`accounts/${person}`, { name: '改名', language: 'ug' })).status).toBe(204);
    isProblem(await local.patch(`accounts/${person}`, { unit: served.unit(1) }), 404, 'unknown');
    expect((await mayor.patch(`accounts/${person}`, { unit: served.unit(1) })).status).toBe(204);
    isProblem(await local.patch(`accounts/${person}`, { name: '再改' }), 404, 'unknown');
    expect((await mayor.get(`accounts/${person}`)).body).toMatchObject({
      name: '改名',
      language: 'ug',
      unit: served.unit(1),
      state: 'active',
      roles: [],
    });
  });

  it('is nobody’s to make, change, invite or close but an administrator’s above', async () => {
    const person = await hired(served, served.unit(0));
    const before = (await served.where.pool.query('select * from accounts order by id')).rows;
    const secretary = await as(served, served.round.staff().secretary);
    const head = await as(served, served.staff(0).head);
    const supervisor = await as(served, await hired(served, city, 'supervisor'));
    const there = (await served.where.pool.query('select * from accounts order by id')).rows;
    expect(there.length).toBe(before.length + 1);
    for (const by of [stranger, secretary, head, supervisor]) {
      isProblem(await invite(by), 404, 'unknown');
      isProblem(await by.patch(`accounts/${person}`, { name: '甲' }), 404, 'unknown');
      isProblem(await by.post(`accounts/${person}/invitation`), 404, 'unknown');
      isProblem(await by.post(`accounts/${person}/close`, { reason: '调离' }), 404, 'unknown');
    }
    isProblem(await local.patch(`accounts/${mayor.account}`, { name: '甲' }), 404, 'unknown');
    expect((await served.where.pool.query('select * from accounts order by id')).rows).toEqual(there);
    expect(await mails()).toEqual([]);
  });

  it('is signed out everywhere by an administrator of its home, who is told since when it is signed in, not from where', async () => {
    const person = await hired(served, served.unit(0), 'clerk');
    const browser = await signedIn(served, person);
    const path = `accounts/${person}/sessions`;
    const { body } = await local.get(path);
    expect(body.rows).toEqual([{ id: expect.any(String), begunAt: expect.any(String), seenAt: expect.any(String) }]);
    for (const other of [stranger, await as(served, person)]) {
      isProblem(await other.get(path), 404, 'unknown');
      isProblem(await other.remove(path), 404, 'unknown');
    }
    expect(await browser.signedIn()).toBe(true);
    expect((await local.remove(path)).body).toEqual({ ended: 1 });
    expect(await browser.signedIn()).toBe(false);
    expect((await local.get(path)).body).toEqual({ rows: [] });
  });

  it('that is closed is signed out everywhere, and its roles are taken, on record', async () => {
    const person = await hired(served, served.unit(0), 'clerk', 'head');
    const browser = await signedIn(served, person);
    const token = await served.token(person);
    expect([await browser.signedIn(), (await served.ask('/api/v1/inbox', { token })).status]).toEqual([true, 200]);
    isProblem(await local.post(`accounts/${person}/close`, {}), 400, 'bad-request');
    expect((await local.post(`accounts/${person}/close`, { reason: '调离' })).status).toBe(204);
    expect([await browser.signedIn(), (await served.ask('/api/v1/inbox', { token })).status]).toEqual([false, 401]);
    expect((await browser.signIn(`${person}@example.invalid`)).status).toBe(401);
    const { rows } = await served.where.pool.query(
      'select change, role, by_id, reason from role_changes where account_id = $1 order by role',
      [person],
    );
    expect(rows).toEqual([
      { change: 'taken', role: 'clerk', by_id: local.account, reason: '调离' },
      { change: 'taken', role: 'head', by_id: local.account, reason: '调离' },
    ]);
    expect((await mayor.get(`accounts/${person}`)).body).toMatchObject({ state: 'closed', roles: [] });
    isProblem(await local.patch(`accounts/${person}`, { name: '甲' }), 409, 'account-closed');
    isProblem(await local.post(`accounts/${person}/invitation`), 409, 'not-invited');
  });

  it('of somebody who administers an office above is not closed from below', async () => {
    const person = await hired(served, served.unit(0), ['administrator', city]);
    isProblem(await local.post(`accounts/${person}/close`, { reason: '调离' }), 409, 'administers-elsewhere');
    expect(await stateOf(person)).toBe('active');
    expect((await mayor.post(`accounts/${person}/close`, { reason: '调离' })).status).toBe(204);
  });

  it('invited once is opened by one of two who use the link in one moment', async () => {
    await invite(mayor);
    const token = linkIn((await mails())[0]!);
    const both = await Promise.all([accept(token), accept(token, `${PASSWORD}, and winter`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
  });
});

describe('accounts', () => {
  it('are listed to administrators and supervisors of their home, page by page, by part of name or address', async () => {
    for (let n = 0; n < 55; n++) await hired(served, served.unit(2));
    const known = await served.where.pool.query(
      'select id from accounts where unit_id in (select units_under(array[$1::uuid])) order by id',
      [city],
    );
    const supervisor = await as(served, await hired(served, city, 'supervisor'));
    const found: string[] = [];
    for (let next: unknown = ''; next !== null;) {
      const page = await supervisor.get(`accounts${next === '' ? '' : `?after=${String(next)}`}`);
      found.push(...rowsOf<{ id: string }>(page).map(({ id }) => id));
      next = page.body.next;
    }
    expect(found).toEqual([...known.rows.map(({ id }) => id), supervisor.account].sort());
    const ofStranger = rowsOf<{ id: string }>(await stranger.get('accounts'));
    expect(ofStranger.map(({ id }) => id)).toEqual([stranger.account]);
    isProblem(await stranger.get(`accounts/${mayor.account}`), 404, 'unknown');
    expect(rowsOf(await stranger.get(`accounts?at=${city}`))).toEqual([]);
    expect(rowsOf(await (await as(served, served.round.staff().secretary)).get('accounts'))).toEqual([]);
    const one = found[3]!;
    expect(rowsOf(await mayor.get(`accounts?q=${one.toUpperCase()}`)).map(({ id }) => id)).toEqual([one]);
    expect(rowsOf(await mayor.get('accounts?q=%25'))).toEqual([]);
    expect(rowsOf(await mayor.get(`accounts?unit=${foreign}`))).toEqual([]);
    const ofUnit = rowsOf<{ unit: string }>(await mayor.get(`accounts?unit=${served.unit(1)}`));
    expect(new Set(ofUnit.map(({ unit }) => unit))).toEqual(new Set([served.unit(1)]));
    expect(JSON.stringify(ofUnit)).not.toMatch(/hash|totp|secret"/);
  });
});
