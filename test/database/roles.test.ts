import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Role } from '../../workflows/people.js';
import { codeNow, signedIn, wait } from './browser.js';
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
  served = await Served.open();
  city = served.round.invented.organiser;
  foreign = await unitAt(served, null, '外地办');
});
beforeEach(async () => {
  mayor = await as(served, await hired(served, city, 'administrator'));
  local = await as(served, await hired(served, served.unit(0), 'administrator'));
  stranger = await as(served, await hired(served, foreign, 'administrator', 'secretary', 'supervisor'));
});
afterEach(async () => {
  const people = [mayor, local, stranger].map(({ account }) => account);
  await served.where.owner.query('delete from held_roles where account_id = any($1::uuid[])', [people]);
});
afterAll(() => served.close());

const rolesOf = async (account: string): Promise<string[]> => {
  const { rows } = await served.where.pool.query('select role from roles where account_id = $1 order by role', [
    account,
  ]);
  return rows.map(({ role }) => role);
};
const give = (by: Person, account: string, role: string, unit = served.unit(0)): Promise<Answer> =>
  by.post('roles', { account, role, unit, reason: '任命' });
const take = (by: Person, account: string, role: string, unit = served.unit(0)): Promise<Answer> =>
  by.post('roles/take', { account, role, unit, reason: '调离' });
const recordOf = async (account: string) => {
  const { rows } = await served.where.pool.query(
    'select change, role, by_id, from_id, reason, until::text as until from role_changes where account_id = $1 order by id',
    [account],
  );
  return rows;
};

describe('a role', () => {
  it('is given and taken by an administrator at or above the unit, each time on record with its reason', async () => {
    const person = await hired(served, served.unit(0));
    expect(await give(mayor, person, 'clerk')).toMatchObject({ status: 201, body: { id: expect.any(String) } });
    expect((await give(local, person, 'head')).status).toBe(201);
    isProblem(await give(local, person, 'head'), 409, 'held-already');
    expect(await rolesOf(person)).toEqual(['clerk', 'head']);
    expect((await take(local, person, 'clerk')).status).toBe(200);
    isProblem(await take(local, person, 'clerk'), 404, 'unknown');
    expect(await rolesOf(person)).toEqual(['head']);
    expect(await recordOf(person)).toMatchObject([
      { change: 'given', role: 'clerk', by_id: mayor.account, reason: '任命' },
      { change: 'given', role: 'head', by_id: local.account },
      { change: 'taken', role: 'clerk', by_id: local.account, reason: '调离' },
    ]);
  });

  it('is nobody else’s to give or take: not above, not elsewhere, not to somebody of elsewhere', async () => {
    const person = await hired(served, served.unit(0), 'clerk');
    const secretary = await as(served, served.round.staff().secretary);
    const head = await as(served, served.staff(0).head);
    for (const by of [stranger, secretary, head]) {
      isProblem(await give(by, person, 'head'), 404, 'unknown');
      isProblem(await take(by, person, 'clerk'), 404, 'unknown');
    }
    isProblem(await give(local, person, 'reviewer', city), 404, 'unknown');
    isProblem(await give(local, await hired(served, foreign), 'clerk'), 404, 'unknown');
    isProblem(await give(stranger, person, 'clerk', foreign), 404, 'unknown');
    expect(await rolesOf(person)).toEqual(['clerk']);
    expect(await recordOf(person)).toEqual([]);
  });

  it('needs a reason, and is one that a person can have', async () => {
    const person = await hired(served, served.unit(0));
    for (const body of [{ reason: ' ' }, { reason: undefined }, { role: 'clock' }, { role: 'nominee' }]) {
      const whole = { account: person, role: 'clerk', unit: served.unit(0), reason: '任命', ...body };
      isProblem(await mayor.post('roles', whole), 400, 'bad-request');
    }
    await served.where.pool.query(`update accounts set state = 'closed' where id = $1`, [person]);
    isProblem(await give(mayor, person, 'clerk'), 409, 'account-closed');
  });

  it('is given only after a code of the second factor, by whoever is at a browser', async () => {
    const person = await hired(served, served.unit(0));
    const browser = await signedIn(served, mayor.account);
    const body = { account: person, role: 'clerk', unit: served.unit(0), reason: '任命' };
    isProblem(await browser.post('roles', body), 403, 'second-factor-owed');
    const { secret } = await browser.enrol();
    await wait(served, 601);
    isProblem(await browser.post('roles', body), 403, 'step-up-needed');
    expect((await browser.post('session/step-up', { code: await codeNow(served, secret) })).status).toBe(204);
    expect((await browser.post('roles', body)).status).toBe(201);
  });

  it('is handed over in one step, with reminders and mails not yet sent', async () => {
    const { pool } = served.where;
    const old = served.staff(0).clerk;
    const next = await hired(served, served.unit(0));
    const planned = async (account: string) =>
      (
        await pool.query(
          `select kind, days, due_at from reminders where account_id = $1 and state = 'scheduled' order by kind, days`,
          [account],
        )
      ).rows;
    const before = await planned(old);
    expect(before.length).toBeGreaterThan(0);
    const head = await planned(served.staff(0).head);
    const { rows } = await pool.query(`select id from reminders where account_id = $1 order by due_at limit 1`, [old]);
    await pool.query(`update reminders set state = 'sent', sent_at = now_here() + interval '1 year' where id = $1`, [
      rows[0].id,
    ]);
    await pool.query(
      `insert into mails (id, reminder_id, account_id, to_name, to_address, language, subject, body, message_id, state, next_at, created_at)
       select $1::uuid, $1::uuid, id, name, email, 'zh-CN', 's', 'b', $1::text, 'queued', now_here(), now_here() from accounts where id = $2`,
      [rows[0].id, old],
    );
    await pool.query(
      `insert into messages (id, account_id, kind, cause, subject, body, data, at)
       values ($1::uuid, $2, 'reminder', 'reminder/' || $1::text, 's', 'b', '{}', now_here())`,
      [rows[0].id, old],
    );
    const body = { from: old, to: next, role: 'clerk', unit: served.unit(0), reason: '退休' };
    isProblem(await stranger.post('roles/hand-over', body), 404, 'unknown');
    expect((await mayor.post('roles/hand-over', body)).status).toBe(200);
    expect([await rolesOf(old), await rolesOf(next)]).toEqual([[], ['clerk']]);
    expect(await planned(old)).toEqual([]);
    expect((await planned(next)).length).toBe(before.length - 1);
    expect(await planned(served.staff(0).head)).toEqual(head);
    const mail = await pool.query('select to_address from mails where reminder_id = $1', [rows[0].id]);
    expect(mail.rows).toEqual([{ to_address: `${next}@example.invalid` }]);
    expect(await recordOf(next)).toMatchObject([{ change: 'handed over', from_id: old, reason: '退休' }]);
    // The draft of the one is the work of the other.
    const draft = { round: served.round.id, category: 'person', unit: served.unit(0), nominee: { name: '甲' } };
    expect((await (await as(served, next)).post('nominations', draft)).status).toBe(201);
    isProblem(await (await as(served, old)).post('nominations', draft), 404, 'unknown');
    isProblem(await mayor.post('roles/hand-over', body), 404, 'unknown');
    isProblem(await mayor.post('roles/hand-over', { ...body, from: next, to: next }), 409, 'same-person');
  });

  it('of the clerk is handed over by the head of the unit too, within the unit, and no other role', async () => {
    const head = await as(served, served.staff(1).head);
    const [unit, from] = [served.unit(1), served.staff(1).clerk];
    const to = await hired(served, unit);
    const body = { from, to, role: 'clerk', unit, reason: '分工调整' };
    isProblem(await head.post('roles/hand-over', { ...body, to: await hired(served, foreign) }), 404, 'unknown');
    isProblem(await head.post('roles/hand-over', { ...body, role: 'head', from: head.account }), 404, 'unknown');
    const other = { ...body, unit: served.unit(2), from: served.staff(2).clerk };
    isProblem(await head.post('roles/hand-over', other), 404, 'unknown');
    expect((await head.post('roles/hand-over', body)).status).toBe(200);
    expect(await rolesOf(to)).toEqual(['clerk']);
  });
});

describe('an administrator', () => {
  it('can neither decide nor vote, whichever of both was first', async () => {
    for (const role of ['reviewer', 'approver', 'member', 'chair', 'handler', 'inspector']) {
      isProblem(await give(mayor, mayor.account, role, city), 409, 'roles-apart');
      const person = await hired(served, city, role as Role);
      isProblem(await give(mayor, person, 'administrator', served.unit(1)), 409, 'roles-apart');
      expect(await rolesOf(person)).toEqual([role]);
    }
    const write = `insert into roles (account_id, role, unit_id) values ($1, 'administrator', $2), ($1, 'chair', $2)`;
    const person = await hired(served, city);
    await expect(served.where.pool.query(write, [person, city])).rejects.toMatchObject({
      constraint: 'ck_roles_apart',
    });
    expect((await give(mayor, await hired(served, city, 'secretary'), 'administrator', city)).status).toBe(201);
  });

  it('is not made one who decides by two requests at the same moment', async () => {
    for (let n = 0; n < 5; n++) {
      const person = await hired(served, city);
      const insert = (role: string) =>
        served.where.pool
          .query('insert into roles (account_id, role, unit_id) values ($1, $2, $3)', [person, role, city])
          .then(() => 'done')
          .catch(({ constraint }) => constraint as string);
      const both = await Promise.all([insert('administrator'), insert('reviewer')]);
      expect(both.sort()).toEqual(['ck_roles_apart', 'done']);
    }
  });

  it('is always left: of the last two who take each other’s role in one moment one stays', async () => {
    const { pool } = served.where;
    await pool.query(`delete from roles where role = 'administrator' and account_id <> all($1::uuid[])`, [
      [mayor.account, local.account],
    ]);
    const second = await as(served, await hired(served, city, 'administrator'));
    await pool.query(`delete from roles where account_id = $1`, [local.account]);
    // Both are held up where they would write the record, until both are under way.
    const { owner } = served.where;
    await owner.query('begin; lock table role_changes in exclusive mode');
    const asked = Promise.all([
      take(mayor, second.account, 'administrator', city),
      take(second, mayor.account, 'administrator', city),
    ]);
    for (let waiting = 0; waiting < 2;) {
      const { rows } = await owner.query(
        `select count(*)::int as n from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`,
      );
      waiting = rows[0].n;
    }
    await owner.query('commit');
    const both = await asked;
    // Whoever was second has no right left to take anything, or would have taken the last.
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    const left = (await rolesOf(mayor.account)).length > 0 ? mayor : second;
    isProblem(await take(left, left.account, 'administrator', city), 409, 'last-administrator');
    isProblem(await left.post(`accounts/${left.account}/close`, { reason: '退休' }), 409, 'last-administrator');
    const invited = await hired(served, city);
    await pool.query(`update accounts set state = 'invited' where id = $1`, [invited]);
    const over = { from: left.account, to: invited, role: 'administrator', unit: city, reason: '交接' };
    isProblem(await left.post('roles/hand-over', over), 409, 'last-administrator');
    expect(await rolesOf(left.account)).toEqual(['administrator']);
    await pool.query(`delete from roles where account_id = any($1::uuid[])`, [[second.account, mayor.account]]);
  });
});

describe('the record of roles', () => {
  it('is read by those who administer or supervise the unit, the latest first, and nobody else’s', async () => {
    const supervisor = await as(served, await hired(served, city, 'supervisor'));
    const person = await hired(served, served.unit(0));
    await give(mayor, person, 'head');
    const there = await hired(served, foreign);
    await give(stranger, there, 'clerk', foreign);
    for (const reader of [mayor, local, supervisor]) {
      const rows = rowsOf(await reader.get('role-changes'));
      expect(rows[0]).toMatchObject({
        change: 'given',
        role: 'head',
        whom: { id: person },
        by: { id: mayor.account },
        reason: '任命',
      });
      expect(JSON.stringify(rows)).not.toContain(there);
    }
    expect(rowsOf(await stranger.get('role-changes')).map(({ unit }) => unit)).toEqual([foreign]);
    expect(rowsOf(await (await as(served, served.round.staff().secretary)).get('role-changes'))).toEqual([]);
  });

  it('is only ever added to', async () => {
    await give(mayor, await hired(served, served.unit(0)), 'clerk');
    for (const change of [`update role_changes set reason = 'x'`, 'delete from role_changes', 'truncate role_changes'])
      await expect(served.where.pool.query(change)).rejects.toThrow(/permission denied/);
  });
});

describe('a borrowed person', () => {
  const LAST = '2026-03-20';
  const borrow = (by: Person, account: string, more: object = {}): Promise<Answer> =>
    by.post('roles/borrow', {
      email: `${account}@example.invalid`,
      role: 'clerk',
      unit: served.unit(0),
      round: served.round.id,
      until: LAST,
      reason: '三人回避，无人可办',
      ...more,
    });
  const enter = async (account: string, round = served.round.id) =>
    (await as(served, account)).post('nominations', {
      round,
      category: 'person',
      unit: served.unit(0),
      nominee: { name: '甲' },
    });

  it('acts for the office that borrows, until the last day is over, swept or not', async () => {
    const person = await hired(served, foreign);
    isProblem(await enter(person), 404, 'unknown');
    expect((await borrow(mayor, person)).status).toBe(201);
    const entered = await enter(person);
    expect(entered.status).toBe(201);
    const id = entered.body.id as string;
    const reader = await as(served, person);
    const reads = async () => [
      (await reader.get(`nominations/${id}`)).status,
      rowsOf(await reader.get('rounds')).length,
      rowsOf(await reader.get(`nominations?round=${served.round.id}`)).length > 0,
      rowsOf(await reader.get('inbox')).length > 0,
    ];
    expect(await reads()).toEqual([200, 1, true, true]);
    expect(await recordOf(person)).toMatchObject([{ change: 'borrowed', until: LAST, by_id: mayor.account }]);
    const { rows } = await served.where.pool.query('select now_here() as now');
    await served.where.setClock(`${LAST}T15:59:59Z`);
    expect((await reads())[0]).toBe(200);
    await served.where.setClock(`${LAST}T16:00:00Z`);
    expect(await reads()).toEqual([404, 0, false, false]);
    isProblem(await enter(person), 404, 'unknown');
    const held = () => served.where.pool.query('select 1 from held_roles where account_id = $1', [person]);
    expect((await held()).rows).toHaveLength(1);
    await served.where.office.tidy();
    expect((await held()).rows).toEqual([]);
    expect((await recordOf(person)).at(-1)).toMatchObject({ change: 'ended', by_id: null });
    await served.where.setClock((rows[0].now as Date).toISOString());
  });

  it('acts in no other round of that office, and reads none', async () => {
    const { pool } = served.where;
    const other = await pool.query(
      `insert into rounds (id, code, programme_code, programme_version, organiser_id, opens_on, state, version)
       select gen_random_uuid(), 'other', programme_code, programme_version, organiser_id, opens_on, 'planned', 0 from rounds
       where id = $1 returning id`,
      [served.round.id],
    );
    const round = other.rows[0].id as string;
    const person = await hired(served, foreign);
    expect((await borrow(mayor, person, { role: 'reviewer', unit: city, round })).status).toBe(201);
    const reader = await as(served, person);
    expect(rowsOf(await reader.get('rounds'))).toMatchObject([{ id: round }]);
    isProblem(await reader.get(`rounds/${served.round.id}`), 404, 'unknown');
    expect(rowsOf(await reader.get(`nominations?round=${served.round.id}`))).toEqual([]);
    const id = await served.draft(2);
    isProblem(await reader.get(`nominations/${id}`), 404, 'unknown');
    // Through the door too: as the clerk of the other round nobody may withdraw this one’s draft.
    await pool.query(
      `insert into held_roles (account_id, role, unit_id, borrowed_for, borrowed_until) values ($1, 'clerk', $2, $3, $4)`,
      [person, served.unit(2), round, LAST],
    );
    const act = { subject: 'nomination', id, type: 'WITHDRAWN', who: { person } } as const;
    expect(await served.where.office.door.apply([act])).toMatchObject([{ ok: false, unmet: ['role'] }]);
    await pool.query('update held_roles set borrowed_for = $2 where account_id = $1', [person, served.round.id]);
    expect(await served.where.office.door.apply([act])).toMatchObject([{ ok: true }]);
    await pool.query('delete from held_roles where borrowed_for is not null');
  });

  it('is borrowed by the office’s administrator or secretary, for its own rounds, from elsewhere', async () => {
    const person = await hired(served, foreign);
    const secretary = await as(served, served.round.staff().secretary);
    const before = (await served.where.pool.query('select * from held_roles order by 1, 2, 3')).rows;
    for (const by of [stranger, secretary, await as(served, served.staff(0).head)])
      isProblem(await borrow(by, person), 404, 'unknown');
    isProblem(await borrow(mayor, 'nobody'), 404, 'unknown');
    isProblem(await borrow(mayor, person, { round: served.unit(0) }), 404, 'unknown');
    isProblem(await borrow(stranger, person, { unit: foreign }), 404, 'unknown');
    isProblem(await borrow(mayor, await hired(served, served.unit(0))), 409, 'at-home');
    isProblem(await borrow(mayor, person, { until: '2026-03-01' }), 400, 'day-past');
    for (const role of ['administrator', 'secretary'])
      isProblem(await borrow(mayor, person, { role }), 400, 'bad-request');
    isProblem(await borrow(mayor, stranger.account, { role: 'reviewer', unit: city }), 409, 'roles-apart');
    expect((await served.where.pool.query('select * from held_roles order by 1, 2, 3')).rows).toEqual(before);
    expect((await borrow(secretary, person, { role: 'reviewer', unit: city })).status).toBe(201);
    isProblem(await borrow(mayor, person, { role: 'reviewer', unit: city }), 409, 'held-already');
    const shown = rowsOf<{ id: string; roles: object[] }>(await mayor.get(`accounts?at=${city}`));
    expect(shown.find(({ id }) => id === person)?.roles).toMatchObject([{ role: 'reviewer', until: LAST }]);
  });

  it('is never secretary or administrator, whoever writes it', async () => {
    const person = await hired(served, foreign);
    for (const role of ['administrator', 'secretary'])
      await expect(
        served.where.pool.query(
          `insert into held_roles (account_id, role, unit_id, borrowed_for, borrowed_until) values ($1, $2, $3, $4, $5)`,
          [person, role, city, served.round.id, LAST],
        ),
      ).rejects.toMatchObject({ constraint: 'ck_held_roles_borrowed' });
  });
});
