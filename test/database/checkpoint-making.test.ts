import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { LOCK } from '../../src/casework/checkpoint.js';
import { checkpointIn } from '../../src/casework/checkpoint-seal.js';
import { CheckpointFile } from '../../src/casework/checkpoint-file.js';
import { checkingKey, signingKey } from '../../src/casework/checkpoint-key.js';
import { poolOf } from '../../src/casework/store.js';
import { connect } from '../../src/database/data-source.js';
import { openQueues } from '../../src/jobs/queues.js';
import { startWorker } from '../../src/worker-loop.js';
import { accepted } from '../office.js';
import { CheckpointScene } from './checkpoint-scene.js';
import { eventually } from './servers.js';

jest.setTimeout(60_000);

let scene: CheckpointScene;

beforeAll(async () => {
  scene = await CheckpointScene.open();
  await scene.act('02:00:00');
});
afterAll(() => scene.close());

let day = 2;
/** Something is done on another day, two hours before where the clock then stands. */
async function somethingDone(): Promise<void> {
  day += 1;
  await goTo('02:00:00');
  accepted(await scene.consent(scene.cases[day % scene.cases.length]!));
  await goTo('04:00:00');
}
const dayAt = (hour: number): string => new Date(Date.UTC(2026, 2, day, hour)).toISOString();
const goTo = (time: string) => scene.where.setClock(`${dayAt(0).slice(0, 10)}T${time}Z`);

const lines = () => new CheckpointFile(scene.path).lines();
const kept = async (): Promise<string[]> =>
  (await scene.where.pool.query('select line from checkpoints order by number')).rows.map(({ line }) => line);
async function sound(): Promise<void> {
  expect(lines()).toEqual(await kept());
  const { breaks, checkpoints } = await scene.verified();
  expect({ breaks, problems: checkpoints!.problems }).toEqual({ breaks: [], problems: [] });
}

describe('a checkpoint', () => {
  it('is made once an hour, and only if something was done', async () => {
    await somethingDone();
    const worker = scene.worker();
    const first = await worker.make();
    expect(first).toMatchObject({ number: 1, after: null, until: '2026-03-03T03:59:00.000000Z', prev: null });
    expect(await worker.make()).toBeUndefined();
    await goTo('09:00:00');
    expect(await worker.make()).toBeUndefined(); // nothing was done

    accepted(await scene.consent(scene.cases[0]!));
    await goTo('09:00:59');
    expect(await worker.make()).toBeUndefined(); // too fresh: a minute must have passed
    await goTo('09:01:00');
    const second = await worker.make();
    expect(second).toMatchObject({ number: 2, after: first!.until, acts: 1, prev: first!.digest });

    accepted(await scene.consent(scene.cases[0]!));
    await goTo('10:00:59');
    expect(await worker.make()).toBeUndefined(); // the hour is not over
    await goTo('10:01:00');
    expect(await worker.make()).toMatchObject({ number: 3, acts: 1 });
    await sound();
  });

  it('is made by a worker that runs, without being asked', async () => {
    await somethingDone();
    const before = (await kept()).length;
    const { appUrl, ownerUrl } = scene.where.database;
    const queues = await openQueues({ appUrl, ownerUrl, appRole: 'accolade_app', prepares: true });
    const faults: unknown[] = [];
    const loop = await startWorker(scene.where.office, queues, (fault) => faults.push(fault), scene.worker());
    expect(await eventually(() => lines().length === before + 1, 10_000)).toBe(true);
    await loop.stop();
    await queues.close();
    expect(faults).toEqual([]);
    await sound();
  });

  it('is made by one of the workers that try at the same time', async () => {
    for (let time = 0; time < 5; time++) {
      await somethingDone();
      const before = lines().length;
      const made = await Promise.all(Array.from({ length: 6 }, () => scene.worker().make()));
      expect(made.filter(Boolean)).toHaveLength(1);
      expect(lines()).toHaveLength(before + 1);
    }
    await sound();
  });

  it('waits for whoever is in the middle of an act', async () => {
    await somethingDone();
    const slow = new pg.Client({ connectionString: scene.where.database.appUrl, options: '-c search_path=accolade' });
    await slow.connect();
    try {
      await slow.query('begin');
      await slow.query('select now_here()'); // it has its moment, and has written nothing
      await goTo('23:00:00');
      const worker = scene.worker();
      expect(await worker.make()).toBeUndefined();
      const making = worker.make();
      await slow.query('commit');
      expect(await making).toMatchObject({ until: expect.stringContaining('T22:59:00') });
    } finally {
      await slow.end();
    }
    await sound();
  });

  it('is complete whatever is done while it is made', async () => {
    day += 1;
    const dataSource = await connect({ url: scene.where.database.appUrl, poolSize: 3 });
    const worker = scene.worker(poolOf(dataSource));
    const before = lines().length;
    let over = false;
    const lanes = scene.cases.map(async (id) => {
      while (!over) accepted(await scene.consent(id));
    });
    // Every hour passes while acts are under way that took their moment in the hour before.
    for (let hour = 0; hour < 40; hour++) {
      await scene.where.setClock(dayAt(hour));
      await worker.make();
    }
    day += 2;
    over = true;
    await Promise.all(lanes);
    await dataSource.destroy();
    expect(lines().length).toBeGreaterThan(before + 20);
    expect(checkpointIn(lines().at(-1)!)!.acts).toBeGreaterThan(0);
    await sound();
  });
});

describe('verify', () => {
  it('takes a checkpoint that stands in the table and not yet in the file for no break', async () => {
    await somethingDone();
    let looking: ReturnType<typeof scene.verified> | undefined;
    const maker = await scene.where.pool.connect();
    const before = readFileSync(scene.path, 'utf8');
    await scene.worker().make();
    const after = readFileSync(scene.path, 'utf8');
    // As between the two: the lock is held, the line is not there.
    try {
      await maker.query(`select pg_advisory_lock(${LOCK})`);
      writeFileSync(scene.path, before);
      looking = scene.verified();
      const waits = `select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`;
      expect(await eventually(async () => (await scene.where.owner.query(waits)).rowCount === 1, 2_000)).toBe(true);
      writeFileSync(scene.path, after);
      await maker.query(`select pg_advisory_unlock(${LOCK})`);
    } finally {
      maker.release(true); // and with its connection the lock, whatever was found
    }
    expect((await looking)!.checkpoints!.problems).toEqual([]);
  });
});

describe('the file', () => {
  it('is brought up to date after a worker that was killed before it wrote its line', async () => {
    const before = readFileSync(scene.path, 'utf8');
    await somethingDone();
    await scene.worker().make();
    const after = readFileSync(scene.path, 'utf8');
    for (const left of ['', after.slice(before.length, before.length + 40)]) {
      writeFileSync(scene.path, before + left);
      await scene.worker().make();
      expect(readFileSync(scene.path, 'utf8')).toBe(after);
    }
  });

  it('of a worker elsewhere is whole as well', async () => {
    const elsewhere = join(scene.folder, 'elsewhere.jsonl');
    const other = scene.worker(scene.where.pool, elsewhere);
    await other.make();
    expect(readFileSync(elsewhere, 'utf8')).toBe(readFileSync(scene.path, 'utf8'));
    const here = scene.worker();
    for (const worker of [here, other, here]) {
      await somethingDone();
      expect(await worker.make()).toBeDefined();
    }
    await other.make();
    expect(readFileSync(elsewhere, 'utf8')).toBe(readFileSync(scene.path, 'utf8'));
    await sound();
  });

  it('that cannot be written is named when the worker starts', () => {
    writeFileSync(join(scene.folder, 'a-file'), '');
    expect(() => new CheckpointFile(join(scene.folder, 'a-file', 'checkpoints.jsonl')).prepare()).toThrow(
      /^CHECKPOINT_FILE: [^\n]+$/,
    );
  });
});

describe('nothing is built', () => {
  it('on a checkpoint that the app’s role was made to write', async () => {
    await somethingDone();
    const number = lines().length + 1;
    const forged = (await kept()).at(-1)!.replace(/"number":\d+/, `"number":${number}`);
    await scene.where.pool.query('insert into checkpoints (number, line) values ($1, $2)', [number, forged]);
    await expect(scene.worker().make()).rejects.toThrow(/is not what was signed: run verify/);
    expect((await scene.verified()).checkpoints!.problems.join()).toContain('is not what was signed');
    await scene.where.owner.query('delete from checkpoints where number = $1', [number]);
    expect(await scene.worker().make()).toMatchObject({ number });
    await sound();
  });

  it('where the table has lost what the file has', async () => {
    await somethingDone();
    const worker = scene.worker();
    await worker.make();
    const { rows } = await scene.where.owner.query(
      'delete from checkpoints where number = (select max(number) from checkpoints) returning number, line',
    );
    await somethingDone();
    for (const each of [worker, scene.worker()]) await expect(each.make()).rejects.toThrow(/run verify/);
    expect(lines()).toHaveLength(rows[0].number);
    await scene.where.owner.query('insert into checkpoints (number, line) values ($1, $2)', [
      rows[0].number,
      rows[0].line,
    ]);
    expect(await worker.make()).toMatchObject({ number: rows[0].number + 1 });
    await sound();
  });

  it('on lines of the file that nobody signed', async () => {
    const before = readFileSync(scene.path, 'utf8');
    appendFileSync(scene.path, '{"number":1000}\n');
    await somethingDone();
    await expect(scene.worker().make()).rejects.toThrow(/cannot be read: run verify/);
    writeFileSync(scene.path, before);
    expect(await scene.worker().make()).toBeDefined();
    await sound();
  });
});

describe('the key', () => {
  it('is made once, readable by its owner alone', () => {
    const path = join(scene.folder, 'new', 'checkpoint.key');
    const one = signingKey({ path, given: false });
    const again = signingKey({ path, given: false });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(again.equals(one)).toBe(true);
    expect(checkingKey({ path, given: false }).type).toBe('public');
  });

  it.each([
    ['is not there', undefined],
    ['is no key', 'nonsense'],
    ['is of another kind', `-----BEGIN PUBLIC KEY-----\nnonsense\n-----END PUBLIC KEY-----\n`],
  ])('that was given and %s is named in one line, and none is made', (_, text) => {
    const path = join(scene.folder, 'given.key');
    rmSync(path, { force: true });
    if (text !== undefined) writeFileSync(path, text);
    for (const read of [signingKey, checkingKey])
      expect(() => read({ path, given: true })).toThrow(/^CHECKPOINT_KEY: [^\n]+given\.key[^\n]+$/);
    if (text === undefined) expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
  });
});
