/**
 * A schema in which an empty office is seeded, under another name and with a clock that can be set. It gets the office's
 * name in the transaction that puts the real clock back: no office can ever be opened that has another. What a killed
 * seeding left behind was never served, and is dropped by the next (docs/decisions/0016-seeding-has-a-clock-of-its-own.md).
 */
import pg from 'pg';
import { keepCalendar } from '../calendar/calendar.service.js';
import { poolOf } from '../casework/store.js';
import { connect, SCHEMA } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { StartError } from '../database/start-error.js';

const SEEDING = 'accolade_seeding';
/** As the first migration makes it. */
const OWN_CLOCK = 'select clock_timestamp()';

export interface Urls {
  ownerUrl: string;
  appUrl: string;
  appRole: string;
}

export interface Seeding {
  pool: pg.Pool;
  /** Sets the clock, to an ISO instant; it only goes forward, and never beyond now. */
  setClock(instant: string): Promise<void>;
  /** The real time, as ISO. */
  now(): Promise<string>;
}

/**
 * Makes the office by `work` where there is none yet, or one that nobody was ever in; false: there is one. Throws a
 * StartError where it has another clock than its own: nobody may be served by that.
 */
export async function seedOffice(
  { ownerUrl, appUrl, appRole }: Urls,
  work: (seeding: Seeding) => Promise<void>,
): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl, options: '-c client_min_messages=warning' });
  // Of a database that goes away the next statement tells.
  owner.on('error', () => {});
  await owner.connect();
  try {
    // Of two that start together the second waits, and finds the office made.
    await owner.query(`select pg_advisory_lock(hashtext('accolade seeding'))`);
    if (await isUsed(owner)) {
      if (await hasOwnClock(owner)) return false;
      throw new StartError('The clock of this database is not its own: give another data folder.');
    }
    await owner.query(`drop schema if exists ${SEEDING} cascade`);
    await migrate({ ownerUrl, schema: SEEDING, appRole });
    const role = owner.escapeIdentifier(appRole);
    await owner.query(`
      set search_path = ${SEEDING};
      set synchronous_commit = off;
      create table demo_people (
        account_id uuid constraint pk_demo_people primary key constraint fk_demo_people_account references accounts (id),
        role text not null,
        position int not null constraint uq_demo_people_position unique
      );
      comment on table demo_people is 'Only in a demo: whom anybody may sign in as.';
      grant select, insert on demo_people to ${role};
      create table seeding_clock (at timestamptz not null);
      insert into seeding_clock values ('-infinity');
      grant select on seeding_clock to ${role};
      create or replace function now_here() returns timestamptz language sql volatile as 'select at from seeding_clock';`);
    const dataSource = await connect({ url: appUrl, schema: SEEDING, poolSize: 4, statementTimeout: 60_000 });
    try {
      const pool = poolOf(dataSource);
      // Nothing counts before the last transaction, which is waited for.
      pool.on('connect', (client) => void client.query('set synchronous_commit = off'));
      await keepCalendar(pool);
      await work({
        pool,
        async setClock(instant) {
          await owner.query('update seeding_clock set at = least($1, clock_timestamp()) where at < $1', [instant]);
        },
        async now() {
          const { rows } = await owner.query('select clock_timestamp() as now');
          return (rows[0].now as Date).toISOString();
        },
      });
    } finally {
      await dataSource.destroy();
    }
    await owner.query(`
      set synchronous_commit = on;
      begin;
      select pg_advisory_xact_lock(hashtext('accolade migrate ${SCHEMA}'));
      create or replace function now_here() returns timestamptz language sql volatile as '${OWN_CLOCK}';
      drop table seeding_clock;
      revoke insert on demo_people from ${role};
      drop schema if exists ${SCHEMA} cascade;
      alter schema ${SEEDING} rename to ${SCHEMA};
      commit`);
    return true;
  } finally {
    await owner.end();
  }
}

async function isUsed(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query(`select to_regclass('${SCHEMA}.rounds') is not null as there`);
  if (!rows[0].there) return false;
  const { rows: used } = await owner.query(
    `select exists (select 1 from ${SCHEMA}.rounds) or exists (select 1 from ${SCHEMA}.accounts) as used`,
  );
  return used[0].used;
}

async function hasOwnClock(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query(`select prosrc from pg_proc where oid = to_regprocedure('${SCHEMA}.now_here()')`);
  return rows[0]?.prosrc === OWN_CLOCK;
}

/** Did the seeding make this office? */
export async function isDemo(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query(`select to_regclass('demo_people') is not null as demo`);
  return rows[0].demo;
}
