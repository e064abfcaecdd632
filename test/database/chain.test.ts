import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { hashOf, type Entry } from '../../src/casework/chain.js';
import { verify, type Break } from '../../src/casework/verify.js';
import { accepted, openOffice, TestRound, type TestOffice } from '../office.js';
import { CONTEST, dice, drafts, onCase } from './contest.js';

jest.setTimeout(60_000);

let where: TestOffice;
let round: TestRound;
let app: pg.Client;
let cases: string[];

beforeAll(async () => {
  where = await openOffice();
  round = await TestRound.open(where, CONTEST, { units: 4 });
  cases = [];
  for (const { id: unit } of round.invented.units) {
    const own = await drafts(round, unit, 'person', 4);
    const clerk = { person: round.staff(unit).clerk };
    for (const type of ['SUBMITTED', 'TAKEN_BACK', 'SUBMITTED'])
      accepted(await where.office.nominations.all(type, own.slice(0, 3), clerk));
    accepted(await where.office.door.apply(own.map((id) => onCase(id, 'CONSENTED', { nominee: id }))));
    accepted(await where.office.nominations.all('WITHDRAWN', own.slice(0, 1), clerk));
    cases.push(...own);
  }
  const { id: unit } = round.invented.units[3]!;
  const list = await round.list('recommendation', 'group', unit);
  accepted(await where.office.nominations.seal(list, { person: round.staff(unit).head }));
  app = new pg.Client({ connectionString: where.database.appUrl, options: '-c search_path=accolade' });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await where.close();
});

describe('the app’s own role', () => {
  it.each([
    ['change', `update history set data = '{}'`],
    ['change back', `update history set act = act where false`],
    ['remove', 'delete from history'],
    ['empty', 'truncate history'],
    ['empty with what hangs on it', 'truncate nominations, history cascade'],
    ['drop', 'drop table history'],
    ['alter', 'alter table history add column more text'],
    ['replace, by another of its name,', 'alter table history rename to old_history'],
    ['rule over', 'create rule forget as on insert to history do instead nothing'],
  ])('may not %s the history', async (_, statement) => {
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('may not allow itself to change it', async () => {
    await app.query('grant update, delete on history to accolade_app'); // says nothing, and gives nothing
    await expect(app.query('delete from history')).rejects.toThrow('permission denied');
  });

  it.each([
    ['by another', `create or replace function now_here() returns timestamptz language sql as 'select now()'`],
    ['by one in a schema of its own', 'create schema mine'],
    ['by one that comes first', `create function accolade.now_here(text) returns text language sql as 'select $1'`],
    ['by changing whose it is', 'alter function now_here() owner to accolade_app'],
    ['by its settings', `alter function now_here() set timezone to 'UTC'`],
    ['by dropping it', 'drop function now_here()'],
    ['by the clock that a test has', `update test_clock set at = '2030-01-01'`],
  ])('may not replace the clock %s', async (_, statement) => {
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('meets the same clock, whatever it has as temporary things', async () => {
    await app.query('begin');
    await app.query(
      `create function pg_temp.now_here() returns timestamptz language sql as 'select timestamptz ''2030-01-01'''`,
    );
    const { rows } = await app.query('select now_here()::text as now');
    await app.query('rollback');
    expect(rows[0].now).toMatch(/^2026-/);
  });

  it('may add to it, and an act that nobody did is found', async () => {
    await app.query(
      `insert into history select subject, id, seq + 100, at, act, who, from_state, to_state, data, prev, hash
       from history where id = $1 and seq = 1`,
      [cases[0]],
    );
    expect(await breaks()).toContainEqual(expect.objectContaining({ id: cases[0], seq: 101 }));
    await where.owner.query('delete from history where id = $1 and seq > 100', [cases[0]]);
    expect(await breaks()).toEqual([]);
  });
});

const breaks = async (): Promise<Break[]> => (await verify(where.pool)).breaks;

/** Does something to the record that the door would not, looks what is found, and undoes it. */
async function tampered(...statements: [string, unknown[]?][]): Promise<Break[]> {
  await where.owner.query('begin');
  try {
    for (const [statement, values = []] of statements) {
      const { rowCount } = await where.owner.query(statement, values);
      expect(rowCount).toBeGreaterThan(0);
    }
    // verify asks for a pool: this is the same connection, which sees what it has not committed.
    return (await verify(where.owner as unknown as pg.Pool)).breaks;
  } finally {
    await where.owner.query('rollback');
  }
}

const CHANGES: Record<string, string> = {
  subject: `'list'`,
  at: `at + interval '1 second'`,
  act: `'FORGIVEN'`,
  who: `'person:00000000-0000-7000-8000-000000000000'`,
  from_state: `'withdrawn'`,
  to_state: `'commended'`,
  data: `data || '{"amended": true}'`,
  prev: `repeat('0', 64)`,
  hash: `repeat('f', 64)`,
  seq: 'seq + 1000',
  id: 'gen_random_uuid()',
};

describe('verify', () => {
  beforeEach(async () => expect(await breaks()).toEqual([]));

  it('says how much it read when all is whole', async () => {
    const { rows, subjects } = await verify(where.pool);
    const { rows: counted } = await where.pool.query(
      'select count(*)::int as rows, count(distinct id)::int as subjects from history',
    );
    expect({ rows, subjects }).toEqual(counted[0]);
  });

  describe.each(Object.entries(CHANGES))('finds a changed %s', (column, value) => {
    it.each([
      ['first', 1],
      ['middle', 3],
      ['last', 5],
    ])('of the %s act of a case', async (_, seq) => {
      const id = cases[1]!;
      const found = await tampered([`update history set ${column} = ${value} where id = $1 and seq = $2`, [id, seq]]);
      expect(found.map((each) => each.id)).toContain(id);
      expect(found.find((each) => each.id === id)!.seq).toBeGreaterThanOrEqual(Math.min(seq, 1));
    });
  });

  it('finds a moment that was moved by less than the record shows', async () => {
    const id = cases[1]!;
    const found = await tampered([
      `update history set at = at + interval '1 microsecond' where id = $1 and seq = 2`,
      [id],
    ]);
    expect(found).toEqual([expect.objectContaining({ id, seq: 2, act: 'SUBMITTED' })]);
  });

  it.each([
    ['first', [1], [2, 'SUBMITTED']],
    ['second', [2], [3, 'TAKEN_BACK']],
    ['last', [5], [5, '']],
    ['last two', [4, 5], [5, '']],
  ] as const)('finds that the %s of a case’s acts were removed', async (_, seqs, [seq, act]) => {
    const id = cases[1]!;
    const found = await tampered(['delete from history where id = $1 and seq = any($2::int[])', [id, seqs]]);
    expect(found).toContainEqual(expect.objectContaining({ subject: 'nomination', id, seq, act }));
  });

  it('finds that a whole history was removed', async () => {
    const id = cases[3]!;
    const found = await tampered(['delete from history where id = $1', [id]]);
    expect(found).toEqual([expect.objectContaining({ subject: 'nomination', id })]);
  });

  it('finds a case that was removed and left its history behind', async () => {
    const id = cases[3]!;
    const found = await tampered(['delete from nominations where id = $1', [id]]);
    expect(found).toEqual([expect.objectContaining({ subject: 'nomination', id })]);
  });

  it('finds two acts of a case that changed places', async () => {
    const id = cases[1]!;
    const found = await tampered(
      ['update history set seq = seq + 100 where id = $1 and seq in (2, 3)', [id]],
      ['update history set seq = 105 - seq where id = $1 and seq > 100', [id]],
    );
    expect(found.map((each) => each.id)).toContain(id);
  });

  it('finds the acts of two cases that changed places, hashes and all', async () => {
    const [, one, other] = cases as [string, string, string];
    const found = await tampered(
      ['update history set seq = seq + 100 where id = any($1::uuid[]) and seq = 2', [[one, other]]],
      [
        'update history set id = case id when $1 then $2::uuid else $1::uuid end, seq = 2 where id in ($1, $2) and seq = 102',
        [one, other],
      ],
    );
    expect(new Set(found.map((each) => each.id))).toEqual(new Set([one, other]));
  });

  it('finds an act that was put in between, the others moved up', async () => {
    const id = cases[1]!;
    const found = await tampered(
      ['update history set seq = seq + 100 where id = $1 and seq >= 3', [id]],
      ['update history set seq = seq - 99 where id = $1 and seq > 100', [id]],
      [
        `insert into history select subject, id, 3, at, 'FORGIVEN', who, from_state, to_state, data, prev, hash
         from history where id = $1 and seq = 2`,
        [id],
      ],
    );
    expect(found.map((each) => each.id)).toContain(id);
  });

  it('finds an act that was added at the end with a right hash, which nobody did', async () => {
    const id = cases[1]!;
    const { rows } = await where.owner.query('select * from history where id = $1 order by seq desc limit 1', [id]);
    const { seq, to_state, hash } = rows[0];
    const entry: Entry = {
      ...{ subject: 'nomination', id, seq: seq + 1, at: '2026-03-02T02:00:00.000Z', act: 'FORGIVEN', who: 'clock' },
      ...{ from: to_state, to: 'commended', data: {}, prev: hash },
    };
    const found = await tampered([
      `insert into history (subject, id, seq, at, act, who, from_state, to_state, data, prev, hash)
       values ('nomination', $1, $2, '2026-03-02T02:00:00Z', 'FORGIVEN', 'clock', $3, 'commended', '{}', $4, $5)`,
      [id, seq + 1, to_state, hash, hashOf(entry)],
    ]);
    expect(found).toContainEqual(expect.objectContaining({ id }));
  });

  it.each([
    ['a case', 'nominations', `'commended'`, 'true'],
    ['a list that was sealed', 'lists', `'open'`, `version > 0`],
    ['a list that nobody has touched yet', 'lists', `'sealed'`, `version = 0 and kind = 'allotment'`],
    ['a stage that has opened', 'round_stages', `'closed'`, 'version > 0'],
    ['a stage that still waits', 'round_stages', `'open'`, 'version = 0'],
    ['a round', 'rounds', `'closed'`, 'true'],
  ])('finds a state of %s that was changed outside the door', async (_, table, state, which) => {
    const { rows } = await where.owner.query(`select id from ${table} where ${which} order by id limit 1`);
    const found = await tampered([`update ${table} set state = ${state} where id = $1`, [rows[0].id]]);
    expect(found).toEqual([expect.objectContaining({ id: rows[0].id })]);
  });

  it('finds a version or a last hash that was changed outside the door', async () => {
    for (const change of [
      'version = version + 1',
      'version = version - 1',
      'version = 0',
      `head_hash = repeat('0', 64)`,
    ]) {
      const found = await tampered([`update nominations set ${change} where id = $1`, [cases[1]]]);
      expect(found).toContainEqual(expect.objectContaining({ subject: 'nomination', id: cases[1] }));
    }
  });

  it('finds every one of forty random changes, and names the case and the act', async () => {
    const next = dice(40);
    const { rows } = await where.owner.query('select id, seq, act from history order by id, seq');
    const last = new Map(rows.map(({ id, seq }) => [id, seq]));
    for (let time = 0; time < 40; time++) {
      const { id, seq, act } = rows[Math.floor(next() * rows.length)]!;
      const [column, value] = Object.entries(CHANGES)[Math.floor(next() * Object.keys(CHANGES).length)]!;
      const kind = Math.floor(next() * 3);
      const found = await tampered(
        kind === 0
          ? ['delete from history where id = $1 and seq = $2', [id, seq]]
          : [`update history set ${column} = ${value} where id = $1 and seq = $2`, [id, seq]],
      );
      const ours = found.filter((each) => each.id === id);
      expect(ours.length).toBeGreaterThan(0);
      if (kind > 0 && !['seq', 'id'].includes(column)) {
        // What was changed is named itself; only its name is then what somebody made of it.
        expect(ours).toContainEqual(expect.objectContaining({ seq, ...(column === 'act' ? {} : { act }) }));
      } else
        expect(ours.some((each) => each.seq === seq || each.seq === seq + 1 || each.seq === last.get(id))).toBe(true);
    }
  });

  it('looks at one round only, when it is asked to', async () => {
    const id = cases[1]!;
    const stranger = await where.owner.query('select gen_random_uuid() as id');
    await where.owner.query('begin');
    await where.owner.query(`update history set who = 'clock' where id = $1 and seq = 2`, [id]);
    const db = where.owner as unknown as pg.Pool;
    const own = await verify(db, round.id);
    const other = await verify(db, stranger.rows[0].id);
    await where.owner.query('rollback');
    expect(own.breaks).toEqual([expect.objectContaining({ id, seq: 2 })]);
    expect(other.breaks).toEqual([]);
  });

  it('finds nothing while people go on acting', async () => {
    const unit = round.invented.units[0]!.id;
    const clerk = { person: round.staff(unit).clerk };
    const [id] = (await drafts(round, unit, 'group', 1)) as [string];
    let over = false;
    const acting = (async () => {
      for (let n = 0; n < 60; n++)
        accepted([await where.office.gathered.act(onCase(id, n % 2 ? 'TAKEN_BACK' : 'SUBMITTED', clerk))]);
      over = true;
    })();
    let looks = 0;
    for (; !over; looks++) expect(await breaks()).toEqual([]);
    await acting;
    expect(looks).toBeGreaterThan(2);
  });
});
