import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASKED, compareOffices } from '../../bench/growth.js';
import { grow, type Grown } from '../../bench/grown.js';
import { freshDatabase, type FreshDatabase } from '../database.js';

/** The tables that grow with the cases; the others are as large as what runs. */
const GROWING = ['nominations', 'history', 'lists', 'scores', 'idempotency_keys', 'round_units'];
const MOST = 1.3;

describe('an office of 50,000 cases beside one of 1,000', () => {
  const databases: FreshDatabase[] = [];
  let small: Grown;
  let large: Grown;
  beforeAll(async () => {
    databases.push(await freshDatabase(), await freshDatabase());
    small = await grow(databases[0]!, 1_000);
    large = await grow(databases[1]!, 50_000);
    // A vacuum sums up the new pages of history's BRIN index, and is counted as reading them whole: none comes by now,
    // and that of the owner, at the end of grow(), is reported before we count.
    for (const table of GROWING) await large.where.owner.query(`alter table ${table} set (autovacuum_enabled = false)`);
  }, 300_000);
  afterAll(async () => {
    for (const office of [small, large]) await office?.where.close();
    for (const database of databases) await database.drop();
  });

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
});

/**
 * How often each growing table was read as a whole, as the database counts it: that is what EXPLAIN would call a Seq
 * Scan, but of the plans that really ran, those inside functions and of cached statements included.
 */
async function wholeReads({ where: { pool, owner } }: Grown): Promise<Record<string, number>> {
  // Every connection is made to report what it has done.
  await Promise.all(
    Array.from({ length: 8 }, () => pool.query('select pg_stat_force_next_flush() from pg_sleep(0.05)')),
  );
  await owner.query('select pg_stat_force_next_flush()');
  const { rows } = await owner.query(
    `select relname, seq_scan::int from pg_stat_user_tables where relname = any($1) order by relname`,
    [GROWING],
  );
  return Object.fromEntries(rows.map(({ relname, seq_scan }) => [relname, seq_scan]));
}
