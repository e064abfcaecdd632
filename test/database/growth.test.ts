import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASKED, compareOffices } from '../../bench/growth.js';
import { grow, type Grown } from '../../bench/grown.js';
import { freshDatabase, type FreshDatabase } from '../database.js';

/** The tables that grow with the cases; the others are as large as what runs. */
const GROWING = ['nominations', 'history', 'lists', 'scores', 'idempotency_keys', 'round_units'];
const MOST = 1.3;
/** What is read does not depend on the machine, but a little on which cases a page happens to show. */
const MOST_READ = 1.1;
/** As many as make up a million cases, each of fewer: what grows with the rounds shows too. */
const ROUNDS = 99;

describe('an office of 50,000 cases beside one of 1,000', () => {
  const databases: FreshDatabase[] = [];
  let small: Grown;
  let large: Grown;
  beforeAll(async () => {
    databases.push(await freshDatabase(), await freshDatabase());
    small = await grow(databases[0]!, 1_000);
    large = await grow(databases[1]!, 50_000, { rounds: ROUNDS });
    // A vacuum sums up the new pages of history's BRIN index, and is counted as reading them whole: none comes by now,
    // and that of the owner, at the end of grow(), is reported before we count.
    for (const { where } of [small, large])
      for (const table of GROWING) await where.owner.query(`alter table ${table} set (autovacuum_enabled = false)`);
  }, 300_000);
  afterAll(async () => {
    for (const office of [small, large]) await office?.where.close();
    for (const database of databases) await database.drop();
  }, 60_000);

  it.each(Object.keys(ASKED))(
    'pays for %s what the small one pays, give or take',
    async (what) => {
      let ratio = Infinity;
      // Both take turns, and the median tells; whoever is disturbed all the same may try again.
      for (let attempt = 0; attempt < 3 && ratio > MOST; attempt++) {
        const measured = await compareOffices(small, large, ASKED[what]!, { samples: 100, from: attempt * 130 });
        ratio = Math.min(ratio, measured.ratio);
      }
      expect(ratio).toBeLessThanOrEqual(MOST);
    },
    120_000,
  );

  it.each(Object.keys(ASKED))(
    'never reads a growing table from end to end for %s',
    async (what) => {
      const before = await wholeReads(large);
      for (let n = 0; n < 20; n++) await ASKED[what]!(large, 450 + n);
      expect(await wholeReads(large)).toEqual(before);
    },
    60_000,
  );

  // Of an act its time alone is measured: its facts still come by way of all rounds that there are.
  it.each(Object.keys(ASKED).filter((what) => what !== 'an act'))(
    'reads no more rows for %s than the small one does',
    async (what) => {
      const [few, many] = [await readFor(small, what), await readFor(large, what)];
      expect(many).toBeLessThanOrEqual(few * MOST_READ);
    },
    60_000,
  );
});

const ASKS = 40;

/** Rows, of tables and of indexes, that the database reads for one ask, on average. */
async function readFor(office: Grown, what: string): Promise<number> {
  const { where } = office;
  const read = async (): Promise<number> => {
    await reportAll(office);
    const { rows } = await where.owner.query(
      `select (select sum(idx_tup_read) from pg_stat_user_indexes)::float8
         + (select sum(seq_tup_read) from pg_stat_user_tables)::float8 as read`,
    );
    return rows[0].read;
  };
  const before = await read();
  for (let n = 0; n < ASKS; n++) await ASKED[what]!(office, 500 + n);
  return ((await read()) - before) / ASKS;
}

/** Every connection is made to report what it has done. */
async function reportAll({ where: { pool, owner } }: Grown): Promise<void> {
  await Promise.all(
    Array.from({ length: 8 }, () => pool.query('select pg_stat_force_next_flush() from pg_sleep(0.05)')),
  );
  await owner.query('select pg_stat_force_next_flush()');
}

/**
 * How often each growing table was read as a whole, as the database counts it: that is what EXPLAIN would call a Seq
 * Scan, but of the plans that really ran, those inside functions and of cached statements included.
 */
async function wholeReads(office: Grown): Promise<Record<string, number>> {
  await reportAll(office);
  const { rows } = await office.where.owner.query(
    `select relname, seq_scan::int from pg_stat_user_tables where relname = any($1) order by relname`,
    [GROWING],
  );
  return Object.fromEntries(rows.map(({ relname, seq_scan }) => [relname, seq_scan]));
}
