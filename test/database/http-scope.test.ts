import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { accepted, TestRound } from '../office.js';
import { CONTEST, drafts, onCase } from './contest.js';
import { programme, send } from './law-rounds.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(30_000);

let served: Served;
let clerk: string;
let stranger: string;

beforeAll(async () => {
  served = await Served.open();
  clerk = await served.token(served.staff(0).clerk);
  stranger = await served.token(served.staff(1).clerk);
});
afterAll(() => served.close());

describe('whose case it is', () => {
  let own: string;
  let other: string;

  beforeAll(async () => {
    own = await served.draft(0);
    other = await served.draft(1);
  });

  it('is told by roles: the unit’s own people and the offices that act for it read it', async () => {
    for (const person of [
      served.staff(0).clerk,
      served.staff(0).head,
      ...Object.values(served.round.staff()).flat().filter(Boolean),
    ]) {
      const answer = await served.ask(`/api/v1/nominations/${own}`, { token: await served.token(person) });
      expect(answer).toMatchObject({ status: 200, body: { id: own, history: [{ act: 'NOMINATED' }] } });
    }
  });

  it('others read as little of it as of one that does not exist', async () => {
    const absent = await served.ask(`/api/v1/nominations/${randomUUID()}`, { token: stranger });
    isProblem(absent, 404, 'unknown');
    expect(await served.ask(`/api/v1/nominations/${own}`, { token: stranger })).toEqual(absent);
    expect(await served.ask(`/api/v1/nominations/${other}`, { token: clerk })).toEqual(absent);
  });

  it('is not in the inbox of others, page by page', async () => {
    await drafts(served.round, served.unit(1), 'person', 45);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { body } = await served.ask(`/api/v1/inbox${after === null ? '' : `?after=${after}`}`, { token: stranger });
      const rows = body.rows as { id: string }[];
      if (rows.length === 0) break;
      seen.push(...rows.map(({ id }) => id));
      after = body.next as string;
    }
    const { rows } = await served.where.pool.query(`select id, unit_id from nominations where id = any($1::uuid[])`, [
      seen,
    ]);
    expect(new Set(rows.map(({ unit_id }) => unit_id))).toEqual(new Set([served.unit(1)]));
    expect(seen).toContain(other);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(46);
  });

  it('others may do nothing to it, and learn nothing of it by trying', async () => {
    const absent = await served.post(stranger, { subject: 'nomination', id: randomUUID(), type: 'WITHDRAWN' });
    isProblem(absent, 404, 'unknown');
    for (const body of [
      { subject: 'nomination', id: own, type: 'WITHDRAWN' },
      { subject: 'nomination', id: own, type: 'SEALED' },
      { subject: 'nomination', id: own, type: 'SUBMITTED', version: 9 },
      { subject: 'nomination', id: own, type: 'COMMENDED' },
    ])
      expect(await served.post(stranger, body)).toEqual(absent);
    expect(await served.historyOf(own)).toBe(1);
  });

  it('is not changed by a role that is held elsewhere', async () => {
    const { person } = { person: served.staff(1).clerk };
    await served.where.pool.query(
      `insert into roles (account_id, role, unit_id) values ($1, 'approver', $2), ($1, 'secretary', $2)`,
      [person, served.unit(1)],
    );
    const { status } = await served.post(stranger, { subject: 'nomination', id: own, type: 'WITHDRAWN' });
    expect([404, 409]).toContain(status);
    expect(await served.historyOf(own)).toBe(1);
  });
});

describe('what leaves something behind', () => {
  const rowsIn = async (table: string): Promise<number> =>
    (await served.where.pool.query(`select count(*)::int as rows from ${table}`)).rows[0].rows;

  it('is not begun for whoever may not do it: neither a notice, nor a link, nor a programme, nor a round', async () => {
    const own = await served.draft(0);
    const { rows } = await served.where.pool.query('select id from round_stages where round_id = $1', [
      served.round.id,
    ]);
    const tables = ['lists', 'consent_links', 'programmes', 'rounds', 'nominations', 'objections', 'history'];
    const before = await Promise.all(tables.map(rowsIn));
    const post = (path: string, body: object) =>
      served.ask(`/api/v1${path}`, { method: 'POST', token: stranger, body });
    for (const { id } of rows) isProblem(await post(`/stages/${id}/notices`, { body: served.unit(0) }), 404, 'unknown');
    isProblem(await post(`/nominations/${own}/consent-links`, {}), 404, 'unknown');
    const plain = await served.token(served.staff(2).clerk);
    const kept = await served.ask('/api/v1/programmes', { method: 'POST', token: plain, body: { source: CONTEST } });
    isProblem(kept, 403, 'not-yours');
    const programme = { code: 'contest', version: 1 };
    const round = { code: 'mine', programme, organiser: served.round.invented.organiser, opensOn: '2026-03-02' };
    isProblem(await post('/rounds', { ...round, units: [{ unit: served.unit(1) }] }), 404, 'unknown');
    const draft = { round: served.round.id, category: 'person', unit: served.unit(0), nominee: { name: '甲' } };
    isProblem(await post('/nominations', draft), 409, 'rules-unmet');
    const objection = { objector: { name: '张三', contact: '1' }, facts: '事实' };
    isProblem(await post(`/nominations/${own}/objections`, objection), 404, 'unknown');
    expect(await Promise.all(tables.map(rowsIn))).toEqual(before);
  });
});

describe('what is done as a whole', () => {
  it('a list is not sealed without the cases on it', async () => {
    const [id] = (await drafts(served.round, served.unit(2), 'group', 1)) as [string];
    accepted(await served.where.office.nominations.all('SUBMITTED', [id], { person: served.staff(2).clerk }));
    accepted(await served.where.office.door.apply([onCase(id, 'CONSENTED', { nominee: id })]));
    const list = await served.round.list('recommendation', 'group', served.unit(2));
    const token = await served.token(served.staff(2).head);
    const answer = await served.post(token, { subject: 'list', id: list, type: 'SEALED', data: { cases: [id] } });
    expect(answer.status).toBe(400);
    expect(await served.historyOf(list)).toBe(0);
  });

  describe('by a notice', () => {
    let posted: TestRound;
    let shown: string;
    let waiting: string;
    let notice: string;

    beforeAll(async () => {
      const text = programme('posted', `  - { id: posted, stage: notice, by: unit, lasts: { calendarDays: 7 } }`);
      posted = await TestRound.open(served.where, text, { units: 2, code: 'posted' });
      await send(posted);
      [shown, waiting] = posted.invented.units.map(
        ({ id }) => posted.nominees('person').find((each) => each.unit.id === id)!.id,
      ) as [string, string];
      const [first] = posted.invented.units;
      const { id: stage } = await posted.stage('posted');
      accepted(await served.where.office.notices.publish(stage, first!.id, { person: posted.staff(first!.id).head }));
      const { rows } = await served.where.pool.query('select notice_id from nominations where id = $1', [shown]);
      notice = rows[0].notice_id;
    });

    it('a case is not put on the running notice of others, of which less time is left', async () => {
      const token = await served.token(posted.staff(posted.invented.units[1]!.id).head);
      const { status } = await served.post(token, {
        subject: 'nomination',
        id: waiting,
        type: 'NOTICE_PUBLISHED',
        data: { list: notice },
      });
      expect([400, 409]).toContain(status);
      expect(await posted.state(waiting)).toBe('posted.waiting');
    });

    it('a case is not removed for an objection that nobody filed or decided', async () => {
      const token = await served.token(posted.staff().handlers[0]!);
      for (const type of ['OBJECTION_FILED', 'OBJECTION_UPHELD', 'OBJECTION_DISMISSED', 'OBJECTION_CORRECTED']) {
        const data = { objection: randomUUID(), reason: 'x' };
        const { status } = await served.post(token, { subject: 'nomination', id: shown, type, data });
        expect([400, 409]).toContain(status);
      }
      expect(await posted.state(shown)).toBe('posted.open');
    });
  });
});
