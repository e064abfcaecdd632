import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../src/casework/verify.js';
import { Browser, signedIn } from './browser.js';
import { DemoScene } from './demo-scene.js';
import { isProblem, Served } from './served.js';
import { ask } from './embedded-programs.js';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'accolade-demo-'));
let scene: DemoScene;
beforeAll(async () => {
  scene = await DemoScene.open(folder);
});
afterAll(async () => {
  await scene.close();
  rmSync(folder, { recursive: true });
});

describe('outside the demo', () => {
  let served: Served;
  beforeAll(async () => {
    served = await Served.open();
  });
  afterAll(() => served.close());

  it('there is none, and nobody of it', async () => {
    expect(await served.ask('/api/v1/demo')).toMatchObject({ status: 200, body: { demo: false, people: [] } });
  });

  it('nobody is signed in by one click, and no code is told', async () => {
    const account = served.staff(0).clerk;
    const browser = new Browser(served);
    isProblem(await browser.post('demo/session', { account }), 404, 'unknown');
    expect(browser.cookie).toBe('');
    isProblem(await browser.ask('demo/code'), 401, 'not-signed-in');
    const clerk = await signedIn(served, account);
    isProblem(await clerk.ask('demo/code'), 404, 'unknown');
  });
});

describe('the people of the demo', () => {
  it('are of every role, at two units and the office, with names that nobody else has', () => {
    const count = Map.groupBy(scene.people, ({ role }) => role);
    expect(Object.fromEntries([...count].map(([role, all]) => [role, all.length]))).toEqual({
      clerk: 3,
      head: 2,
      reviewer: 3,
      approver: 1,
      secretary: 1,
      chair: 1,
      member: 5,
      handler: 2,
      supervisor: 1,
      administrator: 1,
    });
    expect(new Set(scene.people.map(({ name }) => name)).size).toBe(scene.people.length);
    expect(new Set(scene.people.map(({ unit }) => unit)).size).toBe(3);
    const words = JSON.parse(readFileSync('web/src/words/zh-CN/sign-in.json', 'utf8')).demo.does;
    for (const { role } of scene.people) expect(words[role]).toEqual(expect.any(String));
  });

  it('sign in by one request each, and owe nothing', async () => {
    for (const person of scene.people) {
      const browser = await scene.signIn(person);
      const { status, body } = await browser.ask('session');
      expect({ status, body }).toMatchObject({
        status: 200,
        body: {
          account: { id: person.account, name: person.name },
          session: { owed: [], stepUp: { fresh: true } },
        },
      });
      expect((body.roles as { role: string }[]).map(({ role }) => role)).toContain(person.role);
    }
  });

  it('are the only ones', async () => {
    const { rows } = await scene.pool.query(
      'select id from accounts where id not in (select account_id from demo_people) limit 1',
    );
    for (const account of [rows[0].id as string, '018f0000-0000-7000-8000-000000000000'])
      isProblem(await scene.browser().post('demo/session', { account }), 404, 'unknown');
  });

  it('are signed in by no other site', async () => {
    const { account } = scene.person('chair');
    const headers = { origin: 'https://elsewhere.example.invalid' };
    isProblem(await scene.browser().post('demo/session', { account }, headers), 403, 'other-origin');
  });

  it('are told a code that counts, once each; then how long to wait', async () => {
    const browser = await scene.signIn(scene.person('approver'));
    let told = await browser.ask('demo/code');
    // Half a minute may end in between: then there is one more.
    for (let codes = 0; told.status === 200; codes++, told = await browser.ask('demo/code')) {
      expect(codes).toBeLessThan(4);
      expect(told.body).toEqual({ code: expect.stringMatching(/^\d{6}$/), seconds: expect.any(Number) });
      expect(told.body.seconds).toBeGreaterThanOrEqual(29);
      expect((await browser.post('session/step-up', { code: told.body.code })).status).toBe(204);
    }
    isProblem(told, 409, 'codes-used');
    expect(Number(browser.retryAfter)).toBeLessThanOrEqual(60);
  });

  it('who have no second factor are told no code, nor is a program by its token', async () => {
    isProblem(await (await scene.signIn(scene.person('clerk'))).ask('demo/code'), 404, 'unknown');
    const headers = { authorization: `Bearer ${scene.accounts[0]!.token}` };
    isProblem(await scene.browser().ask('demo/code', { headers }), 403, 'needs-session');
  });
});

describe('the desks', () => {
  it('have each something to do', async () => {
    const idle = new Set(['member', 'supervisor', 'administrator']);
    for (const person of scene.people.filter(({ role }) => !idle.has(role))) {
      const { body } = await (await scene.signIn(person)).ask('inbox');
      expect({ role: person.role, unit: person.unit, empty: (body.rows as object[]).length === 0 }).toEqual({
        role: person.role,
        unit: person.unit,
        empty: false,
      });
    }
  });

  it('of reviewers have cases to declare, to score, and scored', async () => {
    for (const person of scene.people.filter(({ role }) => role === 'reviewer')) {
      const { body } = await (await scene.signIn(person)).ask('reviews/queue');
      expect((body.rows as object[]).length).toBeGreaterThan(3);
    }
    const { rows } = await scene.pool.query('select distinct state from assignments order by state');
    expect(rows.map(({ state }) => state)).toEqual(['declared', 'done', 'offered', 'released']);
  });

  it('have a case returned, one contested, one that somebody stays out of, slips half answered, a ballot counted', async () => {
    const has = async (query: string) => (await scene.pool.query(`select exists (${query}) as is`)).rows[0].is;
    for (const query of [
      `select 1 from nominations where state = 'office-review.returned'`,
      `select 1 from nominations where state = 'unit-notice.contested'`,
      `select 1 from objections where state = 'open'`,
      'select 1 from recusals',
      `select 1 from slips where answer = 'objection'`,
      `select 1 from lists where kind = 'ballot' and state = 'counted'`,
      `select 1 from lists where kind = 'ballot' and state = 'open'`,
    ])
      expect({ query, is: await has(query) }).toEqual({ query, is: true });
  });

  it('of those who only look have something to look at', async () => {
    for (const [role, path] of [
      ['supervisor', 'rounds'],
      ['member', 'rounds'],
      ['administrator', 'accounts'],
    ] as const) {
      const { status, body } = await (await scene.signIn(scene.person(role))).ask(path);
      expect({ role, status }).toEqual({ role, status: 200 });
      expect((body.rows as object[]).length).toBeGreaterThan(0);
    }
  });
});

describe('the rounds', () => {
  it('are four: one in progress, one in review, one before its committee, one that is over, with titles', async () => {
    const { rows } = await scene.pool.query(
      `select r.programme_code as programme, r.state, (select code from round_stages s where s.round_id = r.id and s.state = 'open'
         order by position limit 1) as stage, (select count(*)::int from titles t join nominations n on n.id = t.nomination_id
         where n.round_id = r.id) > 0 as titles from rounds r order by r.opens_on`,
    );
    expect(rows).toEqual([
      { programme: 'standard', state: 'closed', stage: null, titles: true },
      { programme: 'standard', state: 'open', stage: 'committee', titles: false },
      { programme: 'standard', state: 'open', stage: 'office-review', titles: false },
      { programme: 'four-tens', state: 'open', stage: 'recommendation', titles: false },
    ]);
  });

  it('reminded on the day, once, and mailed nothing that waits', async () => {
    const { rows } = await scene.pool.query(
      `select count(*)::int as sent, count(*) filter (where sent_at > due_at + interval '1 minute')::int as late,
         (select count(*)::int from reminders where state = 'scheduled' and due_at < now_here()) as forgotten,
         (select count(*)::int from mails where state <> 'captured') as waiting
       from reminders where sent_at is not null`,
    );
    expect(rows[0]).toMatchObject({ late: 0, forgotten: 0, waiting: 0 });
    expect(rows[0].sent).toBeGreaterThan(10);
  });
});

describe('the clock that the demo was seeded by', () => {
  it('is gone, and nothing is dated later than now', async () => {
    expect(await scene.clock()).toBe('select clock_timestamp()');
    const { rows } = await scene.pool.query(
      `select (select max(at) from history) < clock_timestamp() as past, min(at) < clock_timestamp() - interval '40 days' as weeks,
         to_regclass('seeding_clock') as table, to_regnamespace('accolade_seeding') as schema from history`,
    );
    expect(rows[0]).toEqual({ past: true, weeks: true, table: null, schema: null });
  });

  it('can be put in place by nobody who works for the app', async () => {
    const set = `create or replace function accolade.now_here() returns timestamptz language sql volatile as 'select timestamptz ''2020-01-01'''`;
    await expect(ask(scene.database.appUrl, set)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('left a record that is whole', async () => {
    const { breaks, rows } = await verify(scene.pool);
    expect(breaks).toEqual([]);
    expect(rows).toBeGreaterThan(500);
    expect(await scene.broken()).toEqual([]);
  });

  it('never runs in an office: a seeding that dies leaves none, and the next begins anew', async () => {
    const another = await DemoScene.database();
    const schemas = async () =>
      ask<{ name: string }>(
        another.ownerUrl,
        `select nspname as name from pg_namespace where nspname like 'accolade%' order by 1`,
      ).then((rows) => rows.map(({ name }) => name));
    await expect(
      DemoScene.seed(another, async ({ setClock, pool }) => {
        await setClock('2026-03-02T02:00:00Z');
        await pool.query(`insert into units (id, name) values (gen_random_uuid(), '{"zh-CN": "半途"}')`);
        throw new Error('died');
      }),
    ).rejects.toThrow('died');
    expect(await schemas()).toEqual(['accolade', 'accolade_seeding']);
    expect(await DemoScene.seed(another, async () => {})).toBe(true);
    expect(await schemas()).toEqual(['accolade']);
    expect(await ask(another.ownerUrl, 'select name from accolade.units')).toEqual([]);
    await another.drop();
  });

  it('would be found at a start, in whatever way it came there', async () => {
    const another = await DemoScene.database();
    const owns = (source: string) =>
      ask(
        another.ownerUrl,
        `create or replace function accolade.now_here() returns timestamptz language sql volatile as '${source}'`,
      );
    await ask(another.ownerUrl, `insert into accolade.units (id, name) values (gen_random_uuid(), '{"zh-CN": "甲"}')`);
    await ask(
      another.ownerUrl,
      `insert into accolade.accounts (id, name, email, unit_id) select gen_random_uuid(), '甲', 'a@example.invalid', id from accolade.units`,
    );
    await owns('select current_timestamp');
    await expect(DemoScene.seed(another, () => Promise.resolve())).rejects.toThrow('The clock of this database');
    await owns('select clock_timestamp()');
    expect(await DemoScene.seed(another, () => Promise.resolve())).toBe(false);
    await another.drop();
  });

  it('is put in place in no office that has people', async () => {
    const never = () => Promise.reject(new Error('seeded twice'));
    expect(await DemoScene.seed(scene.database, never)).toBe(false);
  });
});
