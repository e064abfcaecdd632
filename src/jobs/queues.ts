/**
 * BullMQ, here and nowhere else. It only wakes us: what is due are rows, and a sweep every half minute does whatever a
 * lost wake-up has missed. Backend: Redis when there is a REDIS_URL, else BullMQ's own PostgreSQL backend.
 */
import { createPostgresBackend, createRedisBackend, runMigrations, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

export interface QueueConnection {
  redisUrl?: string | undefined;
  appUrl: string;
  ownerUrl: string;
  appRole: string;
  /** Bring BullMQ's own tables up to date: the server does, the worker finds them so. */
  prepares: boolean;
}

export interface Queues {
  /** Asks to be woken at these instants (ISO). Never throws: a wake-up that could not be asked for is swept up. */
  wake(instants: readonly string[]): Promise<void>;
  /** Asks to be woken at once: something was done that has effects. */
  wakeNow(): Promise<void>;
  /** Calls `work` at every wake-up, one at a time; `work` looks itself at what is due. */
  listen(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const QUEUE = 'wake-ups';
const SCHEMA = 'bullmq';
/** A worker death puts a job back at most this often before it counts as failed; the sweep catches it then. */
const MAX_STALLED = 5;

interface Wake {
  at: string;
}
interface WakeQueue {
  add(name: string, data: Wake, opts: object): Promise<unknown>;
  addBulk(jobs: { name: string; data: Wake; opts: object }[]): Promise<unknown>;
  on(event: 'error', listener: () => void): unknown;
  close(): Promise<void>;
}
interface WakeWorker {
  on(event: 'error' | 'failed', listener: () => void): unknown;
  close(force?: boolean): Promise<void>;
  waitUntilReady(): Promise<unknown>;
}

export async function openQueues(connection: QueueConnection): Promise<Queues> {
  return connection.redisUrl === undefined ? onPostgres(connection) : onRedis(connection.redisUrl);
}

async function onPostgres({ appUrl, ownerUrl, appRole, prepares }: QueueConnection): Promise<Queues> {
  if (prepares) await prepare(ownerUrl, appRole);
  const pool = new pg.Pool({ connectionString: appUrl, options: `-c search_path=${SCHEMA}`, max: 4, keepAlive: true });
  pool.on('error', () => {});
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return queues(
    new Queue<Wake>(QUEUE, { connection: pool }) as unknown as WakeQueue,
    (work) =>
      new Worker<Wake>(QUEUE, work, { connection: pool, maxStalledCount: MAX_STALLED }) as unknown as WakeWorker,
    () => pool.end(),
  );
}

async function onRedis(url: string): Promise<Queues> {
  // The API commits without Redis: what it cannot ask for now it does not wait for.
  const producer = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, connectTimeout: 3_000 });
  const consumer = new Redis(url, { maxRetriesPerRequest: null, connectTimeout: 3_000 });
  for (const client of [producer, consumer]) client.on('error', () => {});
  const { Queue, Worker } = withBackend(createRedisBackend);
  return queues(
    new Queue<Wake>(QUEUE, { connection: producer }) as unknown as WakeQueue,
    (work) =>
      new Worker<Wake>(QUEUE, work, { connection: consumer, maxStalledCount: MAX_STALLED }) as unknown as WakeWorker,
    async () => {
      producer.disconnect();
      consumer.disconnect();
    },
    () => refuseEviction(consumer),
    () => producer.status === 'ready',
  );
}

function queues(
  queue: WakeQueue,
  makeWorker: (work: () => Promise<void>) => WakeWorker,
  disconnect: () => Promise<void>,
  before: () => Promise<void> = async () => {},
  reachable: () => boolean = () => true,
): Queues {
  let worker: WakeWorker | undefined;
  queue.on('error', () => {});
  return {
    async wake(instants) {
      if (!reachable()) return;
      const jobs = instants.map((at) => ({
        name: 'wake',
        data: { at },
        // One job an instant; a finished one must not block its id.
        opts: {
          jobId: `at-${Date.parse(at)}`,
          delay: Math.max(0, untilThen(at)),
          removeOnComplete: true,
          removeOnFail: true,
        },
      }));
      await inTime(queue.addBulk(jobs));
    },
    async wakeNow() {
      if (!reachable()) return;
      // Not addBulk, which makes two temporary tables in PostgreSQL: this comes several times a second while people act.
      await inTime(queue.add('wake', { at: 'now' }, { removeOnComplete: true, removeOnFail: true }));
    },
    async listen(work) {
      await before();
      worker = makeWorker(work);
      worker.on('error', () => {});
      worker.on('failed', () => {});
    },
    async close() {
      await inTime(Promise.resolve(worker?.close(true)));
      await inTime(queue.close());
      await disconnect();
    },
  };
}

// eslint-disable-next-line no-restricted-syntax -- a delay is counted by the worker's own clock; what is due is asked of now_here() when it fires
const untilThen = (at: string): number => Date.parse(at) - Date.now();

/** A queue that is away may answer late or never; nobody waits for it longer than this, in ms. */
const PATIENCE = 500;

async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((done) => (timer = setTimeout(done, PATIENCE)));
  await Promise.race([work.then(() => {}).catch(() => {}), over]);
  clearTimeout(timer);
}

/**
 * BullMQ's tables, made once by the owner; connections apply no migrations. The app's role may use what is made, and
 * makes sequences and temporary tables of its own: BullMQ's statements do.
 */
async function prepare(ownerUrl: string, appRole: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, options: '-c client_min_messages=warning' });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock(hashtext($1))', ['accolade bullmq']);
    const role = owner.escapeIdentifier(appRole);
    const { rows } = await owner.query('select current_database() as name');
    await owner.query(`
      create schema if not exists ${SCHEMA};
      grant temporary on database ${owner.escapeIdentifier(rows[0].name)} to ${role};
      grant usage, create on schema ${SCHEMA} to ${role};
      alter default privileges in schema ${SCHEMA} grant all on tables to ${role};
      alter default privileges in schema ${SCHEMA} grant all on sequences to ${role};
      alter default privileges in schema ${SCHEMA} grant execute on functions to ${role};`);
    await runMigrations(owner as never, SCHEMA);
  } finally {
    await owner.end();
  }
}

/** A Redis that throws keys away under pressure loses delayed jobs without a word: the worker does not start on one. */
async function refuseEviction(redis: Redis): Promise<void> {
  // One that is away now is asked nothing: what it would lose is swept up.
  if (redis.status !== 'ready') await inTime(new Promise<void>((done) => redis.once('ready', () => done())));
  if ((redis.status as string) !== 'ready') return;
  const memory = await redis.info('memory').catch(() => '');
  const policy = /maxmemory_policy:(\S+)/.exec(memory)?.[1];
  if (policy !== undefined && policy !== 'noeviction')
    throw new Error(`This Redis is set to ${policy} and would lose reminders: set maxmemory-policy to noeviction.`);
}
