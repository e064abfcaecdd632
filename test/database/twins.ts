/**
 * Twins: a database with a round in it, and exact copies of it. One list of acts in one and the same acts one by one in
 * the other must end alike: same ids, same clock, so even the hashes are the same.
 */
import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { keepCalendar } from '../../src/calendar/calendar.service.js';
import type { Act, Outcome } from '../../src/casework/act.js';
import { poolOf } from '../../src/casework/store.js';
import { connect } from '../../src/database/data-source.js';
import { Office } from '../../src/office.js';
import { brokenInvariants } from '../invariants.js';
import { freshDatabase, type FreshDatabase } from '../database.js';
import type { TestOffice } from '../office.js';

/** An office on a database that is there already or is new, with a clock that the test sets. */
async function openOn(database: FreshDatabase, made: boolean): Promise<TestOffice> {
  const owner = new pg.Client({ connectionString: database.ownerUrl, options: '-c search_path=accolade' });
  await owner.connect();
  if (made)
    await owner.query(`
      create table test_clock (at timestamptz not null);
      insert into test_clock values ('2026-03-02T02:00:00Z');
      grant select on test_clock to accolade_app;
      create or replace function now_here() returns timestamptz language sql volatile as 'select at from test_clock';`);
  const dataSource = await connect({ url: database.appUrl, poolSize: 3 });
  const pool = poolOf(dataSource);
  if (made) await keepCalendar(pool);
  return {
    database,
    pool,
    owner,
    office: new Office(pool, { from: { name: 'Accolade', address: 'accolade@example.invalid' } }),
    files: '',
    async setClock(instant) {
      await owner.query('update test_clock set at = $1', [instant]);
    },
    async close() {
      await dataSource.destroy();
      await owner.end();
    },
  };
}

async function copyOf({ ownerUrl, appUrl }: FreshDatabase): Promise<FreshDatabase> {
  const name = `twin_${randomUUID().replaceAll('-', '')}`;
  const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: process.env.ACCOLADE_TEST_OWNER_URL });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name} template ${new URL(ownerUrl).pathname.slice(1)}`);
  return { ownerUrl: on(ownerUrl), appUrl: on(appUrl), drop: () => run(`drop database ${name} with (force)`) };
}

const COMPARED = [
  `select id, seq, act, who, from_state, to_state, data, prev, hash from history where id = any($1::uuid[]) order by id, seq`,
  `select id, state, version, slot_used, consent, owes, notice_id, place_id, reserve_of, reserve_rank, rank, sent_by,
     approved_by from nominations where id = any($1::uuid[]) order by id`,
  `select id, state, version, opened_on, ends_on, ends_at, result from lists where id = any($1::uuid[]) order by id`,
  `select id, state, version, opens_on, closes_on, closed_on from round_stages where id = any($1::uuid[]) order by id`,
  `select nomination_id, stage_id, reviewer, score from scores where nomination_id = any($1::uuid[]) order by 1, 2, 3`,
  `select kind, subject_id, data from outbox where subject_id = any($1::uuid[]) order by subject_id, id`,
];

export class Twins {
  private constructor(
    private readonly list: TestOffice,
    private readonly single: TestOffice,
  ) {}

  /** `prepare` fills a new database, once; the twins are copies of it. */
  static async of<T>(prepare: (where: TestOffice) => Promise<T>): Promise<{ twins: Twins; prepared: T }> {
    const first = await freshDatabase();
    const where = await openOn(first, true);
    const prepared = await prepare(where).finally(() => where.close());
    const list = await openOn(await copyOf(first), false);
    const single = await openOn(first, false);
    return { twins: new Twins(list, single), prepared };
  }

  /** Does one act alone in the one database; `same` does it with the others in the other. */
  async alone(act: Act): Promise<Outcome> {
    const [outcome] = await this.single.office.door.apply([act]);
    return outcome!;
  }

  /** Looks at the database in which acts are done one by one. */
  async look<T extends pg.QueryResultRow>(query: string, values: unknown[] = []): Promise<T[]> {
    return (await this.single.pool.query<T>(query, values)).rows;
  }

  /**
   * Does acts as one list, that were done one by one already or are now, and expects the same outcomes, rows and history,
   * to the hash; answers the outcomes.
   */
  async same(acts: readonly Act[], done?: readonly Outcome[]): Promise<Outcome[]> {
    const single = [...(done ?? [])];
    if (!done) for (const act of acts) single.push(await this.alone(act));
    const list = await this.list.office.door.apply(acts);
    expect(list).toEqual(single);
    const ids = [...new Set(acts.map(({ id }) => id))];
    for (const query of COMPARED)
      expect((await this.list.pool.query(query, [ids])).rows).toEqual(await this.look(query, [ids]));
    return list;
  }

  /** Checks the invariants in both. */
  async close(): Promise<void> {
    const broken = [...(await brokenInvariants(this.list.pool)), ...(await brokenInvariants(this.single.pool))];
    for (const { close, database } of [this.list, this.single]) {
      await close();
      await database.drop();
    }
    if (broken.length > 0) throw new Error(`what must always hold does not:\n${broken.join('\n')}`);
  }
}
