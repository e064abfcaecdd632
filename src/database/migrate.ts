/** Brings a schema up to date, as the owner, one starter at a time. */
import pg from 'pg';
import { DataSource } from 'typeorm';
import { CreateTheRecord1763900000000 } from '../../migrations/1763900000000-create-the-record.js';
import { SignIn1764000000000 } from '../../migrations/1764000000000-sign-in.js';
import { People1764100000000 } from '../../migrations/1764100000000-people.js';
import { Files1764200000000 } from '../../migrations/1764200000000-files.js';
import { Review1764300000000 } from '../../migrations/1764300000000-review.js';
import { Inbox1764400000000 } from '../../migrations/1764400000000-inbox.js';
import { Nominations1764500000000 } from '../../migrations/1764500000000-nominations.js';
import { ThreePeople1764600000000 } from '../../migrations/1764600000000-three-people.js';
import { Spreadsheets1764700000000 } from '../../migrations/1764700000000-spreadsheets.js';
import { Slips1764800000000 } from '../../migrations/1764800000000-slips.js';
import { RunningRounds1764900000000 } from '../../migrations/1764900000000-running-rounds.js';
import { Reading1765100000000 } from '../../migrations/1765100000000-reading.js';
import { Entering1765200000000 } from '../../migrations/1765200000000-entering.js';
import { Exceptions1765300000000 } from '../../migrations/1765300000000-exceptions.js';
import { SCHEMA } from './data-source.js';

const MIGRATIONS = [
  CreateTheRecord1763900000000,
  SignIn1764000000000,
  People1764100000000,
  Files1764200000000,
  Review1764300000000,
  Inbox1764400000000,
  Nominations1764500000000,
  ThreePeople1764600000000,
  Spreadsheets1764700000000,
  Slips1764800000000,
  RunningRounds1764900000000,
  Reading1765100000000,
  Entering1765200000000,
  Exceptions1765300000000,
];

export interface Migrate {
  ownerUrl: string;
  schema?: string;
  /** The role that the app connects as: it may use the tables, and of the record only read and append. */
  appRole: string;
}

/** Runs what has not been run yet. Several starters wait for each other under an advisory lock. */
export async function migrate({ ownerUrl, schema = SCHEMA, appRole }: Migrate): Promise<void> {
  const lock = new pg.Client({ connectionString: ownerUrl, options: '-c client_min_messages=warning' });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock(hashtext($1))', [`accolade migrate ${schema}`]);
    await lock.query(`create schema if not exists ${lock.escapeIdentifier(schema)}`);
    const dataSource = new DataSource({
      type: 'postgres',
      url: ownerUrl,
      schema,
      migrations: MIGRATIONS,
      poolSize: 1,
      installExtensions: false,
      extra: { options: `-c search_path=${schema},public` },
    });
    await dataSource.initialize();
    try {
      await dataSource.runMigrations({ transaction: 'each' });
    } finally {
      await dataSource.destroy();
    }
    await grant(lock, schema, appRole);
  } finally {
    await lock.end();
  }
}

/** What the app may never change or remove. */
const RECORD = ['history', 'checkpoints', 'recusals', 'role_changes', 'exports', 'file_events'];

/** The record is only added to, and the clock belongs to the owner. */
async function grant(owner: pg.Client, schema: string, appRole: string): Promise<void> {
  const [inSchema, role] = [owner.escapeIdentifier(schema), owner.escapeIdentifier(appRole)];
  await owner.query(`
    grant usage on schema ${inSchema} to ${role};
    grant select, insert, update, delete on all tables in schema ${inSchema} to ${role};
    grant usage on all sequences in schema ${inSchema} to ${role};
    revoke update, delete, truncate on ${RECORD.map((table) => `${inSchema}.${table}`).join(', ')} from ${role};
    revoke insert, update, delete on ${inSchema}.migrations from ${role};`);
}

/** True when a schema has every migration that this version knows. */
export async function upToDate(dataSource: DataSource, schema = SCHEMA): Promise<boolean> {
  const rows: { name: string }[] = await dataSource
    .query(`select name from ${schema}.migrations`)
    .catch(() => [] as { name: string }[]);
  return MIGRATIONS.every((migration) => rows.some(({ name }) => name === migration.name));
}
