/** A schema of its own for one rehearsal, with a clock that can be set; gone afterwards. */
import pg from 'pg';
import { keepCalendar } from '../calendar/calendar.service.js';
import { connect } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { poolOf } from '../casework/store.js';

export interface Stage {
  pool: pg.Pool;
  /** Sets the clock; it only goes forward. */
  setClock(instant: string): Promise<void>;
  close(): Promise<void>;
}

export interface Urls {
  ownerUrl: string;
  appUrl: string;
  appRole: string;
}

export async function openStage({ ownerUrl, appUrl, appRole }: Urls, name: string): Promise<Stage> {
  const owner = new pg.Client({ connectionString: ownerUrl, options: '-c client_min_messages=warning' });
  await owner.connect();
  try {
    // Held as long as we live: a schema whose lock is free belongs to a rehearsal that was killed.
    await owner.query('select pg_advisory_lock(hashtext($1))', [name]);
    await dropLeftovers(owner);
    await migrate({ ownerUrl, schema: name, appRole });
    await owner.query(`
      set search_path = ${name};
      create table rehearsal_clock (at timestamptz not null);
      insert into rehearsal_clock values ('-infinity');
      grant select on rehearsal_clock to ${owner.escapeIdentifier(appRole)};
      create or replace function now_here() returns timestamptz language sql volatile as 'select at from rehearsal_clock';`);
    const dataSource = await connect({ url: appUrl, schema: name, poolSize: 4, statementTimeout: 60_000 });
    await keepCalendar(poolOf(dataSource));
    return {
      pool: poolOf(dataSource),
      async setClock(instant) {
        await owner.query('update rehearsal_clock set at = $1 where at < $1', [instant]);
      },
      async close() {
        await dataSource.destroy();
        await owner.query(`drop schema ${name} cascade`);
        await owner.end();
      },
    };
  } catch (error) {
    await owner.query(`drop schema if exists ${name} cascade`).catch(() => {});
    await owner.end();
    throw error;
  }
}

async function dropLeftovers(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(`select nspname as name from pg_namespace where nspname like 'rehearsal\\_%'`);
  for (const { name } of rows) {
    const { rows: got } = await owner.query('select pg_try_advisory_lock(hashtext($1)) as free', [name]);
    if (!got[0].free) continue;
    await owner.query(`drop schema if exists ${owner.escapeIdentifier(name)} cascade`);
    await owner.query('select pg_advisory_unlock(hashtext($1))', [name]);
  }
}

export const schemaName = (id: string): string => `rehearsal_${id.replaceAll('-', '')}`;
