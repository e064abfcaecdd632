import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { openQueues, type Queues } from '../../src/jobs/queues.js';
import { Office } from '../../src/office.js';
import { startWorker, type WorkerLoop } from '../../src/worker-loop.js';
import { openOffice, TestRound, type TestOffice } from '../office.js';
import { CONTEST, openAnother } from './contest.js';
import { eventually, everythingIn, freePort, promptly, RedisServer } from './servers.js';

jest.setTimeout(30_000);

/**
 * The worker sweeps every half minute by itself, and that is not a setting. What a lost wake-up leaves undone is therefore
 * swept up here by `nudge`, which does at once what the half minute does; an absence of a minute is one of seconds.
 */
let where: TestOffice;
let round: TestRound;
let reminders: string[];
let office: Office;
let queues: Queues | undefined;
let worker: WorkerLoop | undefined;
const faults: unknown[] = [];

beforeAll(async () => {
  where = await openOffice();
  round = await TestRound.open(where, CONTEST, { units: 6 });
  // As the built-in server has it: the app may connect, and no more than that.
  await where.owner.query(
    `do $$ begin execute format('revoke all on database %I from public', current_database());
       execute format('grant connect on database %I to accolade_app', current_database()); end $$`,
  );
  // From here on the clock runs, from where the round has begun.
  await where.owner.query(`create or replace function now_here() returns timestamptz language sql volatile
    as 'select clock_timestamp() - interval ''${await gone()} seconds'''`);
});
afterAll(() => where.close());

/** Seconds from the day of the round to today. */
async function gone(): Promise<number> {
  const { rows } = await where.owner.query(`select extract(epoch from clock_timestamp() - now_here())::float8 as s`);
  return rows[0].s;
}

beforeEach(async () => {
  faults.length = 0;
  await nextFive();
});

/** Five reminders that are not due for long. */
async function nextFive(): Promise<void> {
  const { rows } = await where.owner.query(
    `select id from reminders where state = 'scheduled' and due_at > now_here() + interval '1 minute' order by id limit 5`,
  );
  reminders = rows.map(({ id }) => id);
  expect(reminders).toHaveLength(5);
}

afterEach(async () => {
  const [loop, open] = [worker, queues];
  [worker, queues] = [undefined, undefined];
  if (loop) await promptly(loop.stop(), 5000);
  if (open) await promptly(open.close(), 5000);
  await promptly(office.close(), 5000);
});

const connection = (redisUrl?: string) => ({
  redisUrl,
  appUrl: where.database.appUrl,
  ownerUrl: where.database.ownerUrl,
  appRole: 'accolade_app',
  prepares: true,
});

/** Opens a worker with its queue, as the processes do. */
async function work(redisUrl?: string): Promise<void> {
  queues = await openQueues(connection(redisUrl));
  office = new Office(where.pool, { from: { name: 'Accolade', address: 'a@example.invalid' } }, queues.wake);
  worker = await startWorker(office, queues, (fault) => faults.push(fault));
  await office.sweep();
}

/** Lets the five reminders fall due in so many milliseconds; with `asked` somebody is to wake us then. */
async function dueIn(ms: number, { asked = true } = {}): Promise<void> {
  await where.owner.query(
    `update reminders set due_at = now_here() + $2 * interval '1 ms' where id = any($1::uuid[]) and state = 'scheduled'`,
    [reminders, ms],
  );
  if (asked) await queues!.wake([new Date(Date.now() + ms).toISOString()]);
}

interface Sent {
  sent: number;
  mails: number;
  early: number;
}

async function look(): Promise<Sent> {
  const { rows } = await where.owner.query(
    `select count(*) filter (where r.state = 'sent')::int as sent, count(m.id)::int as mails,
       count(*) filter (where r.sent_at < due_at or m.created_at < due_at)::int as early
     from reminders r left join mails m on m.reminder_id = r.id where r.id = any($1::uuid[])`,
    [reminders],
  );
  return rows[0];
}

const ALL: Sent = { sent: 5, mails: 5, early: 0 };
const NONE: Sent = { sent: 0, mails: 0, early: 0 };
const allSent = (within: number) => eventually(async () => (await look()).sent === 5, within);
const due = () =>
  eventually(async () => {
    const { rows } = await where.owner.query(
      `select bool_and(due_at <= now_here()) as due from reminders where id = any($1::uuid[])`,
      [reminders],
    );
    return rows[0].due;
  }, 10_000);

describe('without Redis', () => {
  it('the worker is woken when a reminder falls due, long before it would sweep', async () => {
    await work();
    await dueIn(1500);
    expect(await look()).toEqual(NONE);
    await due();
    expect(await allSent(2500)).toBe(true);
    expect(await look()).toEqual(ALL);
    expect(faults).toEqual([]);
  });

  it('two workers that are both woken send each reminder once', async () => {
    await work();
    const other = await openAnother(where);
    const second = await openQueues(connection());
    const loop = await startWorker(other.office, second, (fault) => faults.push(fault));
    await dueIn(1000);
    await second.wake([new Date(Date.now() + 1000).toISOString()]);
    await due();
    worker!.nudge();
    loop.nudge();
    expect(await allSent(2500)).toBe(true);
    await loop.stop();
    await second.close();
    await other.close();
    expect(await look()).toEqual(ALL);
    expect(faults).toEqual([]);
  });
});

describe('with Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await RedisServer.start();
  });
  afterAll(() => redis.stop());

  it('the worker is woken when a reminder falls due', async () => {
    await work(redis.url);
    await dueIn(1500);
    expect(await look()).toEqual(NONE);
    await due();
    expect(await allSent(2500)).toBe(true);
    expect(await look()).toEqual(ALL);
  });

  it('a wake-up that comes too early sends nothing, and the sweep sends it then', async () => {
    await work(redis.url);
    await dueIn(1500, { asked: false });
    await queues!.wake([new Date(Date.now() + 200).toISOString()]);
    await eventually(async () => (await look()).sent > 0, 1000);
    expect(await look()).toEqual(NONE);
    await due();
    worker!.nudge();
    expect(await allSent(2500)).toBe(true);
    expect(await look()).toEqual(ALL);
  });

  it('FLUSHALL loses no reminder: the next sweep sends it, not early, and once', async () => {
    await work(redis.url);
    await dueIn(1500);
    const client = new Redis(redis.url);
    await client.flushall();
    await client.quit();
    worker!.nudge();
    await office.sweep();
    expect(await look()).toEqual(NONE);
    await due();
    worker!.nudge();
    expect(await allSent(2500)).toBe(true);
    await office.sweep();
    expect(await look()).toEqual(ALL);
  });

  it('killed and away for seconds it loses none either, and wakes us again when it is back, empty', async () => {
    await work(redis.url);
    await dueIn(1000);
    await redis.kill();
    worker!.nudge();
    expect(await look()).toEqual(NONE);
    await due();
    worker!.nudge();
    expect(await allSent(2500)).toBe(true);
    expect(await look()).toEqual(ALL);

    await redis.start();
    await nextFive();
    expect(
      await eventually(async () => {
        await dueIn(1500);
        await due();
        return allSent(1500);
      }, 20_000),
    ).toBe(true);
    expect(await look()).toEqual(ALL);
  });

  it('away while it is asked for a wake-up keeps nobody waiting', async () => {
    await work(redis.url);
    await redis.kill();
    await promptly(dueIn(500), 1000);
    await redis.start();
  });

  it('holds instants and nothing about anybody', async () => {
    await where.owner.query(`delete from mails; delete from reminders; delete from deadlines`);
    await work(redis.url);
    await office.deadlines.plan([
      {
        id: '0',
        kind: 'planReminders',
        subject: 'stage',
        subject_id: (await round.stage('recommendation')).id,
        data: {},
        at: new Date('2026-03-02T02:00:00Z'),
      },
    ]);
    const held = await everythingIn(redis.url);
    const { rows } = await where.owner.query(
      `select extract(epoch from due_at)::bigint || '000' as at from reminders limit 1`,
    );
    expect(held).toContain(`at-${rows[0].at}`);
    const { rows: secrets } = await where.owner.query(
      `select name as text from accounts union select email from accounts union select id::text from accounts
       union select name ->> 'zh-CN' from units union select id::text from units union select id::text from reminders
       union select code from rounds union select id::text from rounds`,
    );
    expect(secrets.length).toBeGreaterThan(20);
    expect(secrets.filter(({ text }) => held.includes(text))).toEqual([]);
    expect(held).not.toMatch(/[\u4e00-\u9fff]|@/);
  });
});

describe('a Redis that is not there', () => {
  it('keeps nobody waiting who asks for a wake-up, nor who closes', async () => {
    queues = await openQueues(connection(`redis://127.0.0.1:${await freePort()}`));
    const { wake, close } = queues;
    queues = undefined;
    await promptly(wake([new Date().toISOString()]), 1000);
    await promptly(close(), 5000);
  });

  it('does not keep the worker from sending what is due when it starts, and wakes it when it has come', async () => {
    const redis = await RedisServer.start();
    await redis.kill();
    queues = await openQueues(connection(redis.url));
    office = new Office(where.pool, { from: { name: 'Accolade', address: 'a@example.invalid' } }, queues.wake);
    await dueIn(0, { asked: false });
    const starting = startWorker(office, queues, (fault) => faults.push(fault));
    expect(await allSent(4000)).toBe(true);
    await redis.start();
    worker = await starting;
    await nextFive();
    await eventually(async () => {
      await dueIn(1000);
      await due();
      return allSent(1000);
    }, 15_000);
    expect(await look()).toEqual(ALL);
    await worker.stop();
    await queues.close();
    [worker, queues] = [undefined, undefined];
    await redis.stop();
  });
});

describe('a Redis that throws keys away under pressure', () => {
  it('is refused by the worker, in a sentence that says what to do', async () => {
    const redis = await RedisServer.start('allkeys-lru');
    queues = await openQueues(connection(redis.url));
    const refused = startWorker(where.office, queues, (fault) => faults.push(fault));
    await expect(refused).rejects.toThrow(
      'This Redis is set to allkeys-lru and would lose reminders: set maxmemory-policy to noeviction.',
    );
    await redis.stop();
  });
});
