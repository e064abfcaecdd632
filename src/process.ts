/** What main and worker share: configuration, database, office, an orderly end, and one clear line when it cannot begin. */
import type { Pool } from 'pg';
import { Checkpoints } from './casework/checkpoint.js';
import { CheckpointFile } from './casework/checkpoint-file.js';
import { signingKey } from './casework/checkpoint-key.js';
import { poolOf } from './casework/store.js';
import { keepCalendar } from './calendar/calendar.service.js';
import { ConfigError, readConfig, type Config } from './common/config.js';
import { connect } from './database/data-source.js';
import { migrate, upToDate } from './database/migrate.js';
import { openDatabase, type OpenDatabase } from './database/open.js';
import { StartError } from './database/start-error.js';
import { openQueues } from './jobs/queues.js';
import { Office } from './office.js';
import { ownKey } from './people/own-key.js';
import { Seal } from './people/sealed.js';
import { startWorker, type WorkerLoop } from './worker-loop.js';

export interface Part {
  office: Office;
  embedded: boolean;
  worker: WorkerLoop | undefined;
  /** Something to stop before the database goes; the last first. */
  closing(stop: () => Promise<void>): void;
}

const PATIENCE = 20_000;

export interface Options {
  worker: (config: Config) => boolean;
  migrates: boolean;
  /** Before the database is brought up to date and anybody is served. */
  prepares?: (config: Config, database: OpenDatabase) => Promise<void>;
}

/** Starts, runs until it is told to stop, stops what it started. A start that fails says one line and exits 1. */
export async function runProcess(
  begin: (config: Config, part: Part) => Promise<void>,
  options: Options,
): Promise<void> {
  const stops: (() => Promise<void> | void)[] = [];
  let ending: Promise<void> | undefined;
  const end = (code: number): Promise<void> =>
    (ending ??= (async () => {
      setTimeout(() => process.exit(code || 1), PATIENCE).unref();
      for (const stop of stops.reverse()) await Promise.resolve(stop()).catch((error: unknown) => complain(error));
      process.exit(code);
    })());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0));
  try {
    const config = readConfig();
    watchParent(() => void end(0));
    const database = await openDatabase(config, true, { onLost: (error) => (complain(error), void end(1)) });
    stops.push(() => database.stop());
    await options.prepares?.(config, database);
    if (options.migrates) await answers(config, migrate(database));
    const dataSource = await answers(config, connect({ url: database.appUrl }));
    stops.push(() => dataSource.destroy());
    const pool = poolOf(dataSource);
    if (!(await upToDate(dataSource)))
      throw new StartError('The database is not up to date: start the server first, it brings it up to date.');
    if (options.migrates) await keepCalendar(pool);
    const queues = await openQueues({ redisUrl: config.redisUrl, ...database, prepares: options.migrates });
    stops.push(() => queues.close());
    const office = new Office(
      pool,
      { ...(config.smtpUrl === undefined ? {} : { url: config.smtpUrl }), from: config.mailFrom },
      queues.wake,
      { seal: new Seal(config.secretKey ?? ownKey(config.dataDir)), hosts: config.webhookHosts },
    );
    stops.push(() => office.close());
    office.files.keepIn(config.files);
    const worker = options.worker(config)
      ? await startWorker(office, queues, complain, checkpointsOf(config, pool))
      : undefined;
    if (worker) stops.push(() => worker.stop());
    office.nudge = soon(() => (worker ? worker.nudge() : void queues.wakeNow()));
    await begin(config, {
      office,
      embedded: config.database === undefined,
      worker,
      closing: (stop) => stops.push(stop),
    });
  } catch (error) {
    complain(error);
    await end(1);
  }
}

/** Only whoever works for the record reads the key. */
function checkpointsOf({ checkpoints }: Config, pool: Pool): Checkpoints {
  const key = signingKey(checkpoints.key);
  const file = new CheckpointFile(checkpoints.file);
  file.prepare();
  return new Checkpoints(pool, key, file);
}

const MOMENT = 200;

/** Does `work` once, a moment after the first of many calls. */
function soon(work: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  return () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      work();
    }, MOMENT).unref();
  };
}

/** npm may be killed without a word to us: then we must go too, and let go of the port. */
function watchParent(gone: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) gone();
  }, 1_000).unref();
}

/** A database of one's own that cannot be reached is named with its setting. */
async function answers<T>(config: Config, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!config.database) throw error;
    throw new StartError(`DATABASE_URL: the database does not answer as it should: ${(error as Error).message}`);
  }
}

/** One line, unless it is a fault of our own. */
function complain(error: unknown): void {
  const { name, message, stack } = error as Error;
  const ours = name === 'TypeError' || name === 'RangeError' || name === 'ReferenceError';
  process.stderr.write(`${error instanceof ConfigError || !ours ? message : stack}\n`);
}
