import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type MigrationInterface } from 'typeorm';
import { freshDatabase, type FreshDatabase } from '../database.js';

const folder = join(import.meta.dirname, '../../migrations');

let database: FreshDatabase;
let dataSource: DataSource;
let migrations: MigrationInterface[];

beforeAll(async () => {
  database = await freshDatabase();
  dataSource = await new DataSource({
    type: 'postgres',
    url: database.ownerUrl,
    installExtensions: false,
    extra: { options: '-c search_path=accolade' },
  }).initialize();
  migrations = await Promise.all(
    readdirSync(folder)
      .sort()
      .map(async (file) => {
        const [made] = Object.values(
          (await import(join(folder, file))) as Record<string, new () => MigrationInterface>,
        );
        return new made!();
      }),
  );
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** All that is in the schema, by its definition. */
async function schema(): Promise<string[]> {
  const rows: { definition: string }[] = await dataSource.query(`
    select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as definition
      from information_schema.columns where table_schema = 'accolade'
    union all select pg_get_constraintdef(oid) || ' ' || conname from pg_constraint where connamespace = 'accolade'::regnamespace
      and conrelid <> 'migrations'::regclass
    union all select indexdef from pg_indexes where schemaname = 'accolade'
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'accolade'::regnamespace
    order by 1`);
  return rows.map(({ definition }) => definition);
}

describe('a migration', () => {
  it('that is taken back leaves nothing behind, and can be done again', async () => {
    const whole = await schema();
    const run = dataSource.createQueryRunner();
    const states: string[][] = [];
    for (const migration of migrations.toReversed()) {
      states.push(await schema());
      await migration.down(run);
    }
    const own = (definition: string) => !/\bmigrations/.test(definition);
    expect((await schema()).filter(own)).toEqual([]);
    for (const migration of migrations) {
      await migration.up(run);
      expect(await schema()).toEqual(states.pop());
    }
    expect(await schema()).toEqual(whole);
    await run.release();
  });

  it('is run when its file is there', async () => {
    const rows: { name: string }[] = await dataSource.query('select name from migrations order by timestamp');
    expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });

  it('names every constraint by what it keeps', async () => {
    const unnamed = await dataSource.query(
      `select conname from pg_constraint where connamespace = 'accolade'::regnamespace
         and contype in ('p', 'u', 'f', 'c') and conname !~ '^(pk|uq|fk|ck)_' and conrelid::regclass::text <> 'migrations'`,
    );
    expect(unnamed).toEqual([]);
  });
});
