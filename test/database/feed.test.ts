import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accepted } from '../office.js';
import { Client } from './client.js';
import { drafts, onCase } from './contest.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(30_000);

let served: Served;
let returned: string;
beforeAll(async () => {
  served = await Served.open();
  const { door, nominations } = served.where.office;
  const { clerk, head } = served.staff(0);
  [returned] = (await drafts(served.round, served.unit(0), 'group', 1)) as [string];
  accepted(await door.apply([onCase(returned, 'SUBMITTED', { person: clerk })]));
  accepted(await door.apply([onCase(returned, 'CONSENTED', { nominee: returned })]));
  const list = await served.round.list('recommendation', 'group', served.unit(0));
  accepted(await nominations.seal(list, { person: head }));
});
afterAll(() => served.close());

const linkOf = async (person: string): Promise<string> =>
  new URL((await (await Client.of(served, person)).post<{ url: string }>('/feed')).url).pathname;
const get = (path: string, headers: Record<string, string> = {}) => fetch(served.url + path, { headers });

/** The events of a calendar, unfolded (RFC 5545, 3.1); throws where it is not well formed. */
function eventsIn(text: string): Record<string, string>[] {
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR$/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const events: Record<string, string>[] = [];
  let event: Record<string, string> | undefined;
  for (const line of text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')) {
    const [, name, value] = /^([A-Z-]+(?:;[^:]*)?):(.*)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`no line of a calendar: ${line}`);
    if (line === 'BEGIN:VEVENT') event = {};
    else if (line === 'END:VEVENT') events.push(event!);
    else if (event) event[name] = value!;
  }
  return events;
}

describe('the calendar of one’s last days', () => {
  it('has the stages in which one’s unit acts, as whole days where the office is', async () => {
    const response = await get(await linkOf(served.staff(0).clerk));
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    expect(text).toContain('Asia/Shanghai');
    expect(eventsIn(text)).toEqual([
      expect.objectContaining({
        'DTSTART;VALUE=DATE': '20260323',
        SUMMARY: '争先 · 推荐 · 截止',
        DTSTAMP: '20260302T000000Z',
      }),
    ]);
  });

  it('has those of the office for its people, and nothing for whoever has no part', async () => {
    const of = async (person: string) => eventsIn(await (await get(await linkOf(person))).text());
    expect(await of(served.round.staff().approver)).toEqual([]);
    await served.round.goTo('2026-03-24');
    expect(await of(served.round.staff().approver)).toEqual([
      expect.objectContaining({ SUMMARY: '争先 · 审核 · 截止', 'DTSTART;VALUE=DATE': '20260408' }),
    ]);
    const { pool } = served.where;
    const { clerk } = served.staff(2);
    await pool.query('delete from roles where account_id = $1', [clerk]);
    expect(await of(clerk)).toEqual([]);
  });

  it('has a return with its date for the unit, without the name of the nominee', async () => {
    const { approver } = served.round.staff();
    await (
      await Client.of(served, approver)
    ).act('nomination', returned, 'RETURNED', { missing: '补充', by: '2026-03-27' });
    await served.where.office.sweep();
    const text = await (await get(await linkOf(served.staff(0).clerk))).text();
    const event = eventsIn(text).find(({ SUMMARY }) => SUMMARY!.includes('退回'));
    expect(event).toMatchObject({ 'DTSTART;VALUE=DATE': '20260327', SUMMARY: '争先 · 审核 · 集体 退回补正截止' });
    expect(text).not.toContain('group 1');
    for (const n of [1]) expect(await (await get(await linkOf(served.staff(n).clerk))).text()).not.toContain('退回');
  });

  it('speaks its reader’s language', async () => {
    const client = await Client.of(served, served.staff(1).head);
    const path = await linkOf(served.staff(1).head);
    for (const [language, word] of [
      ['ug', 'ئاخىرقى كۈن'],
      ['en', 'last day'],
    ] as const) {
      await client.ask('PATCH', '/preferences', { language });
      expect(eventsIn(await (await get(path)).text())[0]!.SUMMARY).toContain(word);
    }
  });

  it('is told by its ETag to be the same, until a date is another', async () => {
    const path = await linkOf(served.staff(0).head);
    const tag = (await get(path)).headers.get('etag')!;
    expect((await get(path, { 'if-none-match': `W/"x", ${tag}` })).status).toBe(304);
    await served.round.goTo('2026-03-25');
    expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
    await served.where.owner.query(`update round_stages set closes_on = closes_on + 1 where acting = 'unit'`);
    const changed = await get(path, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(tag);
    await served.where.owner.query(`update round_stages set closes_on = closes_on - 1 where acting = 'unit'`);
  });
});

describe('the link of a calendar', () => {
  it('is kept as a hash, and ends when it is renewed, ended, or the account is closed', async () => {
    const person = served.staff(1).clerk;
    const first = await linkOf(person);
    const { rows } = await served.where.pool.query('select encode(token_hash, $1) as hash from feeds', ['hex']);
    expect(JSON.stringify(rows)).not.toContain(/feeds\/(.*)\.ics/.exec(first)![1]!);
    const second = await linkOf(person);
    expect((await get(first)).status).toBe(404);
    expect((await get(second)).status).toBe(200);
    const token = await served.token(person);
    expect((await served.ask('/api/v1/feed', { token })).body).toEqual({ made_at: expect.any(String) });
    expect((await served.ask('/api/v1/feed', { method: 'DELETE', token })).status).toBe(204);
    expect((await served.ask('/api/v1/feed', { token })).body).toEqual({ made_at: null });
    expect((await get(second)).status).toBe(404);
    const third = await linkOf(person);
    await served.where.pool.query(`update accounts set state = 'closed' where id = $1`, [person]);
    expect((await get(third)).status).toBe(404);
  });

  it('answers every wrong one with the same', async () => {
    const answers = await Promise.all(
      [`/feeds/${'A'.repeat(43)}.ics`, `/feeds/${'A'.repeat(42)}.ics`, '/feeds/x', `/feeds/${'A'.repeat(43)}`].map(
        (path) => served.ask(path),
      ),
    );
    for (const answer of answers) {
      isProblem(answer, 404, 'unknown');
      expect(answer).toEqual(answers[0]);
    }
  });
});
