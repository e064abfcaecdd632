import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { accepted } from '../office.js';
import { Client } from './client.js';
import { drafts, onCase, people } from './contest.js';
import { isProblem, Served, type Answer } from './served.js';

jest.setTimeout(30_000);

let served: Served;
/** A case that waits for the reviewers and the approver of the office. */
let reading: string;
beforeAll(async () => {
  served = await Served.open();
  reading = await sent(0);
  await served.round.goTo('2026-03-24');
});
afterAll(() => served.close());
beforeEach(async () => {
  await served.where.owner.query('delete from mails; delete from messages; delete from nudges');
  await served.where.setClock('2026-03-24T02:00:00Z');
});

async function sent(n: number): Promise<string> {
  const { door, nominations } = served.where.office;
  const [id] = (await drafts(served.round, served.unit(n), 'group', 1)) as [string];
  const { clerk, head } = served.staff(n);
  accepted(await door.apply([onCase(id, 'SUBMITTED', { person: clerk })]));
  accepted(await door.apply([onCase(id, 'CONSENTED', { nominee: id })]));
  accepted(
    await nominations.seal(await served.round.list('recommendation', 'group', served.unit(n)), { person: head }),
  );
  return id;
}

const nudge = async (person: string, id = reading): Promise<Answer> =>
  served.ask(`/api/v1/nominations/${id}/nudges`, { method: 'POST', token: await served.token(person), body: {} });
const rows = async <T>(text: string): Promise<T[]> => (await served.where.pool.query(text)).rows;
const waitedFor = () => [served.round.staff().approver, ...served.round.staff().reviewers];

describe('a nudge', () => {
  it('reminds everybody the case waits for, in the app and by mail, and is on record', async () => {
    const client = await Client.of(served, served.staff(0).clerk);
    expect(await client.post(`/nominations/${reading}/nudges`)).toEqual({
      told: waitedFor().length,
      again_at: '2026-03-24T16:00:00.000Z',
    });
    const told = await rows<{ account_id: string }>('select account_id from messages');
    expect(told.map(({ account_id }) => account_id).toSorted()).toEqual(waitedFor().toSorted());
    const mails = await rows<{ account_id: string; subject: string; body: string; html: string }>(
      'select * from mails',
    );
    expect(mails.map(({ account_id }) => account_id).toSorted()).toEqual(waitedFor().toSorted());
    expect(mails[0]).toMatchObject({
      subject: '【争先】催办：group 1（集体）',
      body: '第01推荐单位提醒您：group 1（集体）在“审核”环节等待您办理。\n争先（round）',
      html: expect.stringContaining('group 1（集体）'),
    });
    expect(await rows('select distinct nomination_id, by_id, on_day::text as on_day, state from nudges')).toEqual([
      { nomination_id: reading, by_id: served.staff(0).clerk, on_day: '2026-03-24', state: 'check.reading' },
    ]);
  });

  it('comes at most once a day to a person of a case, and says when it can come again', async () => {
    expect((await nudge(served.staff(0).clerk)).status).toBe(201);
    const again = await nudge(served.staff(0).head);
    isProblem(again, 409, 'nudged-today');
    expect(again.body.again_at).toBe('2026-03-24T16:00:00.000Z');
    await served.where.setClock('2026-03-24T15:59:59Z');
    isProblem(await nudge(served.staff(0).clerk), 409, 'nudged-today');
    await served.where.setClock('2026-03-24T16:00:00Z');
    expect((await nudge(served.staff(0).clerk)).status).toBe(201);
    expect(await rows('select 1 from nudges')).toHaveLength(2 * waitedFor().length);
  });

  it('comes once where twenty ask at the same moment', async () => {
    const clerks = await people(served.where.pool, 'clerk', served.unit(0), 20);
    const answers = await Promise.all(clerks.map((clerk) => nudge(clerk)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) isProblem(answer, 409, 'nudged-today');
    expect(await rows('select 1 from mails')).toHaveLength(waitedFor().length);
    expect(await rows('select 1 from messages')).toHaveLength(waitedFor().length);
  });

  it('reaches a person who joined since, and nobody else again', async () => {
    await nudge(served.staff(0).clerk);
    const [newcomer] = await people(served.where.pool, 'reviewer', served.round.invented.organiser, 1);
    expect(await nudge(served.staff(0).clerk)).toMatchObject({ status: 201, body: { told: 1 } });
    expect(await rows(`select account_id from messages order by id desc limit 1`)).toEqual([{ account_id: newcomer }]);
    await served.where.pool.query('delete from roles where account_id = $1', [newcomer]);
  });

  it('does not go to the reviewer who has done their part, nor to the one who asks', async () => {
    const { approver, reviewers } = served.round.staff();
    accepted(
      await served.where.office.door.apply([
        onCase(reading, 'SCORED', { person: reviewers[0]! }, { data: { score: 90 } }),
      ]),
    );
    expect(await nudge(served.staff(0).clerk)).toMatchObject({ status: 201, body: { told: 1 } });
    expect(await rows('select account_id from messages')).toEqual([{ account_id: approver }]);
    isProblem(await nudge(approver), 409, 'waits-for-nobody');
  });

  it('is refused where the case waits for nobody else', async () => {
    const { rows: drafted } = await served.where.pool.query(
      `select id from nominations where state = 'notSent' limit 1`,
    );
    expect(drafted).toEqual([]);
    await served.where.owner.query(`update rounds set state = 'closed' where id = $1`, [served.round.id]);
    isProblem(await nudge(served.staff(0).clerk), 404, 'unknown');
    await served.where.owner.query(`update rounds set state = 'open' where id = $1`, [served.round.id]);
  });

  it('is not for those who only read the case, and tells strangers nothing', async () => {
    isProblem(await nudge(served.round.staff().handlers[0]!), 403, 'not-yours');
    for (const stranger of [served.staff(1).clerk, served.staff(1).head])
      isProblem(await nudge(stranger), 404, 'unknown');
    expect(await nudge(served.staff(1).clerk, '018f0000-0000-7000-8000-000000000000')).toEqual(
      await nudge(served.staff(1).clerk),
    );
    expect(await rows('select 1 from nudges')).toEqual([]);
  });

  it('names nobody and no unit while the case is read blind', async () => {
    const review = served.where.office.book.get(served.round.id).compiled.programme.stages[1] as { blind: boolean };
    review.blind = true;
    await nudge(served.staff(0).clerk);
    review.blind = false;
    const [mail] = await rows<{ subject: string; body: string; html: string }>('select subject, body, html from mails');
    expect(mail!.subject).toBe('【争先】催办：集体');
    for (const text of Object.values(mail!)) {
      expect(text).not.toContain('group 1');
      expect(text).not.toContain('第01推荐单位');
    }
  });

  it('adds no recipient and no header, whatever the case and the people are called', async () => {
    const evil = 'Li, "Wei" <evil@example.invalid>\r\nBcc: evil@example.invalid<script>';
    await served.where.owner.query(`update accounts set name = $1 where id = $2`, [
      evil,
      served.round.staff().approver,
    ]);
    await nudge(served.staff(0).clerk);
    const mails = await rows<{ to_address: string; html: string }>('select to_address, html from mails');
    expect(mails.filter(({ to_address }) => to_address.includes('evil'))).toEqual([]);
    for (const { html } of mails) expect(html).not.toContain('<script');
  });
});

describe('messages', () => {
  it('are one’s own, latest first, and are read once', async () => {
    await nudge(served.staff(0).clerk);
    const approver = await Client.of(served, served.round.staff().approver);
    const page = await approver.get<{ rows: { id: string; read_at: string | null; data: object; kind: string }[] }>(
      '/messages',
    );
    expect(page.rows).toMatchObject([{ kind: 'nudge', data: { nomination: reading }, read_at: null }]);
    expect(await approver.get('/inbox/counts')).toMatchObject({ messages: 1 });
    const ids = page.rows.map(({ id }) => id);
    const stranger = await Client.of(served, served.staff(1).clerk);
    expect(await stranger.post('/messages/read', { ids })).toEqual({ read: 0 });
    expect(await stranger.get('/messages')).toEqual({ rows: [], next: null });
    expect(await approver.post('/messages/read', { ids })).toEqual({ read: 1 });
    expect(await approver.post('/messages/read', { ids })).toEqual({ read: 0 });
    expect(await approver.get('/inbox/counts')).toMatchObject({ messages: 0 });
  });
});
