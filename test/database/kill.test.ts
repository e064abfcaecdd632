import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Act } from '../../src/casework/act.js';
import { verify } from '../../src/casework/verify.js';
import { planReminders } from '../../src/deadlines/plan.js';
import { openOffice, TestRound, type TestOffice } from '../office.js';
import { act, CONTEST, dice, drafts, onCase } from './contest.js';
import { Child } from './contest-children.js';

jest.setTimeout(60_000);

const KILLS = 20;
const ACTS = 2000;
const ROUNDS = 10;

let where: TestOffice;
let round: TestRound;

beforeAll(async () => {
  where = await openOffice();
  round = await TestRound.open(where, CONTEST, { units: 10 });
});
afterAll(() => where.close());

describe('a server that is killed twenty times during two thousand acts', () => {
  const rounds: string[] = [];
  let acts: Act[] = [];
  const answers = new Map<number, string>();
  let killed = 0;

  beforeAll(async () => {
    acts = await mixed();
    const next = dice(20);
    let spare = Child.start(where.database.appUrl);
    for (let life = 0; life <= KILLS; life++) {
      const child = await spare;
      spare = life < KILLS ? Child.start(where.database.appUrl) : spare;
      // Every life begins on a later day: reminders fall due while the acts are done, and the servers die.
      await where.setClock(`2026-03-${String(2 + life).padStart(2, '0')}T02:00:00Z`);
      const left = acts.map((one, index) => ({ one, index })).filter(({ index }) => !answers.has(index));
      child.begin({ acts: left.map(({ one }) => one), lanes: 16, sweep: true });
      if (life === KILLS) await child.finish();
      else {
        await child.answered(ACTS / (KILLS + 5));
        await pause(next() * 30); // the moments are the point here
        await child.kill();
        killed += 1;
      }
      for (const [index, answer] of child.answers) answers.set(left[index]!.index, answer);
    }
    await where.setClock('2026-03-30T02:00:00Z');
    await where.office.sweep();
  });

  /** Consents that may be given again and again, places that are wanted by more than there are, and rounds that open. */
  async function mixed(): Promise<Act[]> {
    const { programme, company, invented } = round;
    const kept = await where.office.rounds.keepProgramme(CONTEST);
    const { organiser } = invented;
    for (let n = 0; n < ROUNDS; n++) {
      const units = invented.units.map(({ id: unit, offices }) => ({ unit, offices }));
      const planned = { code: `killed-${n}`, programme: kept, organiser, opensOn: '2026-03-02', units };
      rounds.push(await where.office.rounds.plan(planned, programme));
    }
    const cases: { id: string; clerk: string }[] = [];
    for (const { id: unit } of invented.units)
      for (const id of await drafts(round, unit, 'person', 20)) cases.push({ id, clerk: company.get(unit)!.clerk });
    const made = Array.from({ length: ACTS }, (_, n): Act => {
      const { id, clerk } = cases[n % cases.length]!;
      const data = { n };
      if (n % (ACTS / ROUNDS) === 50)
        return act(
          'round',
          rounds[Math.floor(n / (ACTS / ROUNDS))]!,
          'OPENED',
          { person: round.staff().secretary },
          { data },
        );
      if (n < cases.length) return onCase(id, 'SUBMITTED', { person: clerk }, { data });
      return onCase(id, 'CONSENTED', { nominee: id }, { data });
    });
    return made.map((one, n) => ({ ...one, key: `killed ${n}` }));
  }

  it('has acknowledged every act in the end', () => {
    expect(killed).toBe(KILLS);
    expect(answers.size).toBe(ACTS);
    expect([...answers.values()].filter((answer) => answer === 'ok').length).toBeGreaterThan(ACTS * 0.8);
    expect(new Set(answers.values())).toEqual(new Set(['ok', 'unmet']));
  });

  it('has done every acknowledged act once, and no refused one', async () => {
    const { rows } = await where.pool.query(
      `select (data ->> 'n')::int as n, count(*)::int as times from history where data ? 'n' group by 1`,
    );
    const times = new Map(rows.map((row) => [row.n, row.times]));
    const wrong = [...answers].filter(([n, answer]) => (times.get(n) ?? 0) !== (answer === 'ok' ? 1 : 0));
    expect(wrong).toEqual([]);
  });

  it('leaves the chain whole', async () => {
    expect((await verify(where.pool)).breaks).toEqual([]);
  });

  it('has paid every effect that was owed', async () => {
    const { rows } = await where.pool.query('select count(*)::int as owed from outbox where done_at is null');
    expect(rows[0].owed).toBe(0);
  });

  it('has planned each reminder once, and sent those that were due, neither early nor twice', async () => {
    const { programme, calendar } = round;
    const { rows: stages } = await where.pool.query(
      `select s.id, s.opens_on::text as opens_on, s.closes_on::text as closes_on from round_stages s
       where s.round_id = any($1::uuid[]) and s.code = 'recommendation' and s.opens_on is not null`,
      [rounds],
    );
    expect(stages).toHaveLength(ROUNDS);
    const { rows: readers } = await where.pool.query(
      `select account_id, role from roles r where role in ('clerk', 'head') or role = 'secretary' and unit_id = $1`,
      [round.invented.organiser],
    );
    const units = round.invented.units.length;
    const wanted: string[] = [];
    for (const { id, opens_on, closes_on } of stages)
      for (const { kind, days, dueAt } of planReminders(programme.reminders!, calendar, opens_on, closes_on)) {
        const to = readers.filter(({ role }) => (role === 'secretary') === (kind === 'escalation'));
        for (const { account_id } of to)
          for (let n = 0; n < (kind === 'escalation' ? units : 1); n++)
            wanted.push(`${id} ${account_id} ${kind} ${days} ${Date.parse(dueAt)}`);
      }
    const { rows: made } = await where.pool.query(
      `select d.stage_id, r.account_id, r.kind, r.days, r.due_at, r.state, r.sent_at, s.state as stage, m.mails
       from reminders r join deadlines d on d.id = r.deadline_id join round_stages s on s.id = d.stage_id
       cross join lateral (select count(*)::int as mails from mails where reminder_id = r.id) m
       where d.round_id = any($1::uuid[]) and s.code = 'recommendation'`,
      [rounds],
    );
    const names = made.map(
      (each) => `${each.stage_id} ${each.account_id} ${each.kind} ${each.days} ${each.due_at.getTime()}`,
    );
    expect(names.sort()).toEqual(wanted.sort());
    const now = Date.parse('2026-03-30T02:00:00Z');
    for (const { state, due_at, sent_at, stage, mails } of made) {
      // The clock closed some of these stages: what was still to come for them was called off.
      const due = due_at.getTime() <= now;
      if (stage === 'open') expect(state).toBe(due ? 'sent' : 'scheduled');
      expect(mails).toBe(state === 'sent' ? 1 : 0);
      if (state === 'sent') expect(sent_at.getTime()).toBeGreaterThanOrEqual(due_at.getTime());
    }
    expect(made.filter(({ state }) => state === 'sent').length).toBeGreaterThan(ROUNDS * units);
  });
});

describe('a bulk act of ten thousand that is killed in the middle', () => {
  const MANY = 10_000;
  let cases: string[];

  beforeAll(async () => {
    const unit = round.invented.units[0]!.id;
    const stage = `where round_id = '${round.id}' and code = 'recommendation'`;
    const { rows } = await where.owner.query(`select closes_on::text as day from round_stages ${stage}`);
    await where.owner.query(`update round_stages set state = 'open', closes_on = '2099-01-01' ${stage}`);
    // What an attempt has written is told by how much the table has grown: nothing may be cleared away meanwhile.
    await where.owner.query('alter table history set (autovacuum_enabled = false)');
    cases = await drafts(round, unit, 'group', MANY);
    await where.owner.query(`update round_stages set state = 'closed', closes_on = '${rows[0].day}' ${stage}`);
  });

  const bulk = (attempt: number): Act[] =>
    cases.map((id) => onCase(id, 'CONSENTED', { nominee: id }, { data: { attempt } }));

  const written = async (): Promise<number> =>
    (await where.owner.query(`select pg_relation_size('history')::int as bytes`)).rows[0].bytes;

  /** How many acts of an attempt there are when the server’s connections are gone. */
  async function done(attempt: number): Promise<number> {
    const others = `select count(*)::int as others from pg_stat_activity where datname = current_database()
      and application_name = 'accolade' and pid <> pg_backend_pid() and state <> 'idle'`;
    while ((await where.owner.query(others)).rows[0].others > 0);
    const { rows } = await where.owner.query(
      `select count(*)::int as acts from history where act = 'CONSENTED' and data = $1`,
      [{ attempt }],
    );
    return rows[0].acts;
  }

  let size = 0;

  it('leaves all of it from the moment at which it is acknowledged', async () => {
    const child = await Child.start(where.database.appUrl);
    const before = await written();
    child.begin({ acts: bulk(1), bulk: true });
    await child.answered(1);
    await child.kill();
    expect(await done(1)).toBe(MANY);
    size = (await written()) - before;
  });

  it.each([0.1, 0.5, 0.9])('leaves nothing, with %f of it written', async (part) => {
    const child = await Child.start(where.database.appUrl);
    const before = await written();
    child.begin({ acts: bulk(part), bulk: true });
    while ((await written()) < before + part * size) expect(child.answers.size).toBe(0);
    await child.kill();
    expect(child.answers.size).toBe(0);
    expect(await done(part)).toBe(0);
  });
});
