import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkpointIn, lineOf, signed } from '../../src/casework/checkpoint-seal.js';
import { CheckpointScene, historyOf, rewrite } from './checkpoint-scene.js';

jest.setTimeout(60_000);

/** Checkpoint 1 covers what was done until two o'clock (UTC), 2 until five. What was done at eight is in none. */
let scene: CheckpointScene;
/** A case whose acts are in checkpoint 1, and one of checkpoint 2. */
let early: string;
let later: string;

beforeAll(async () => {
  scene = await CheckpointScene.open();
  await scene.act('02:00:00');
  await scene.where.setClock('2026-03-02T03:00:00Z');
  await scene.worker().make();
  await scene.act('05:00:00');
  await scene.where.setClock('2026-03-02T06:00:00Z');
  await scene.worker().make();
  await scene.act('08:00:00');
  early = scene.cases[0]!;
  later = scene.cases[3]!;
});
afterAll(() => scene.close());

const FIRST = /^checkpoint 1 \(acts after the beginning, until 2026-03-02T02:59:00\.000000Z\): /;
const SECOND = /^checkpoint 2 \(acts after 2026-03-02T02:59:00\.000000Z, until 2026-03-02T05:59:00\.000000Z\): /;

describe('verify', () => {
  beforeEach(async () => {
    const { breaks, checkpoints } = await scene.verified();
    expect({ breaks, problems: checkpoints!.problems }).toEqual({ breaks: [], problems: [] });
  });

  it('says how far a sound record is covered', async () => {
    expect((await scene.verified()).checkpoints).toEqual({
      count: 2,
      until: '2026-03-02T05:59:00.000000Z',
      problems: [],
    });
  });

  it('needs no more than the public half of the key', async () => {
    const { checkpoints } = await scene.verified(scene.where.pool, createPublicKey(scene.key));
    expect(checkpoints!.problems).toEqual([]);
  });

  /** What no chain shows: so nothing but one checkpoint is broken, and it is named with its time and counts. */
  const onlyIn = (found: { breaks: unknown[]; problems: string[] }, name: RegExp, what: RegExp) => {
    expect(found.breaks).toEqual([]);
    expect(found.problems).toEqual([expect.stringMatching(name)]);
    expect(found.problems[0]).toMatch(what);
  };

  it.each([
    ['first', () => early, FIRST],
    ['second', () => later, SECOND],
  ])('finds an end that was cut with the head mended, in the %s checkpoint', async (_, id, name) => {
    const found = await scene.planted(async (owner) =>
      rewrite(owner, id(), (await historyOf(owner, id())).slice(0, -1)),
    );
    onlyIn(found, name, /it counted (\d+) acts, the record now holds \d+$/);
    const [, counted, held] = /counted (\d+) acts.* (\d+)$/.exec(found.problems[0]!)!;
    expect(Number(counted) - Number(held)).toBe(1);
  });

  it('finds that a case was deleted whole', async () => {
    const found = await scene.planted(async (owner) => {
      for (const table of ['nominations', 'history']) await owner.query(`delete from ${table} where id = $1`, [early]);
    });
    onlyIn(found, FIRST, /counted/);
  });

  it('finds that a history was written anew with right hashes', async () => {
    const found = await scene.planted(async (owner) => {
      const rows = await historyOf(owner, later);
      await rewrite(owner, later, rows.with(1, { ...rows[1]!, who: `person:${early}` }));
    });
    onlyIn(found, SECOND, /no longer, but others in their place/);
  });

  it('finds that two cases changed their acts', async () => {
    const found = await scene.planted(async (owner) => {
      const [one, other] = [await historyOf(owner, early), await historyOf(owner, scene.cases[1]!)];
      await rewrite(owner, early, [one[0]!, other[1]!]);
      await rewrite(owner, scene.cases[1]!, [other[0]!, one[1]!]);
    });
    onlyIn(found, FIRST, /no longer, but others in their place/);
  });

  it.each([
    ['in the time of the first', '2026-03-02T02:30:00.000Z', FIRST],
    ['at the first moment of the second', '2026-03-02T02:59:00.001Z', SECOND],
    ['at the last moment of the second', '2026-03-02T05:59:00.000Z', SECOND],
  ])('finds an act that came afterwards, with a moment %s', async (_, at, name) => {
    const found = await scene.planted(async (owner) => {
      const rows = await historyOf(owner, early);
      await rewrite(owner, early, [
        ...rows,
        {
          ...rows[1]!,
          act: 'TAKEN_BACK',
          from_state: rows[1]!.to_state,
          to_state: rows[0]!.to_state,
          at: new Date(at),
        },
      ]);
    });
    onlyIn(found, name, /counted/);
  });

  it('leaves alone what came after the last checkpoint', async () => {
    const found = await scene.planted(async (owner) => {
      const id = scene.cases[6]!;
      await rewrite(owner, id, (await historyOf(owner, id)).slice(0, -1));
    });
    expect(found).toEqual({ breaks: [], problems: [] });
  });

  it('names the case where a chain shows it, and the checkpoint besides', async () => {
    const found = await scene.planted(async (owner) => {
      await owner.query('delete from history where id = $1 and seq = 1', [early]);
    });
    expect(found.breaks).toEqual([expect.objectContaining({ id: early, seq: 2, act: 'SUBMITTED' })]);
    expect(found.problems).toEqual([expect.stringMatching(FIRST)]);
  });

  it.each([
    ['first', 1, FIRST],
    ['last', 2, SECOND],
  ])('finds that the %s checkpoint is gone from the table', async (_, number, name) => {
    const { problems } = await scene.planted(async (owner) => {
      await owner.query('delete from checkpoints where number = $1', [number]);
    });
    expect(problems).toEqual([expect.stringMatching(name)]);
    expect(problems[0]).toContain('is missing from the table');
  });

  it('finds what was cut although the checkpoint is gone from the table as well', async () => {
    const { problems } = await scene.planted(async (owner) => {
      await owner.query('delete from checkpoints where number = 2');
      await rewrite(owner, later, (await historyOf(owner, later)).slice(0, -1));
    });
    expect(problems).toEqual([expect.stringMatching(/missing from the table/), expect.stringMatching(/counted/)]);
  });

  it('finds a checkpoint that was edited in the table', async () => {
    const { problems } = await scene.planted(async (owner) => {
      await owner.query(`update checkpoints set line = replace(line, '"number":2', '"number":3') where number = 2`);
    });
    expect(problems.join('\n')).toMatch(/line 2 of the table is not what was signed/);
  });

  it('finds a checkpoint that is none', async () => {
    const { problems } = await scene.planted(async (owner) => {
      await owner.query(`update checkpoints set line = '{}' where number = 1`);
    });
    expect(problems.join('\n')).toMatch(/line 1 of the table is no checkpoint/);
  });

  it('finds a checkpoint that was made to fit and signed with another key', async () => {
    const { problems } = await scene.planted(async (owner) => {
      const { rows } = await owner.query('select line from checkpoints where number = 2');
      const { key: _, signature: __, ...body } = checkpointIn(rows[0].line)!;
      const forged = lineOf(signed(body, generateKeyPairSync('ed25519').privateKey));
      await owner.query('update checkpoints set line = $1 where number = 2', [forged]);
    });
    expect(problems.join('\n')).toMatch(/line 2 of the table was signed with another key/);
  });

  it.each([
    ['the first line is gone', (lines: string[]) => lines.slice(1), /^checkpoint 1 .*is missing from the file$/m],
    ['the last line is gone', (lines: string[]) => lines.slice(0, 1), /^checkpoint 2 .*is missing from the file$/m],
    ['all lines are gone', () => [], /^checkpoint 1 .*is missing from the file\ncheckpoint 2 .*is missing/m],
    ['a line stands twice', ([one, two]: string[]) => [one!, one!, two!], /^checkpoint 1 .*stands twice in the file$/m],
    [
      'a line was edited',
      ([one, two]: string[]) => [one!.replace(/"acts":\d+/, '"acts":7'), two!],
      /line 1 of the file is not what was signed/,
    ],
  ])('finds that in the file %s', async (_, change, what) => {
    expect((await scene.inFile(change)).join('\n')).toMatch(what);
  });

  it.each([
    ['comes after a gap', { number: 4 }, /^checkpoint 4 .*checkpoint 3 before it is missing$/m],
    ['goes on from other acts', { prev: 'f'.repeat(64) }, /^checkpoint 3 .*does not follow the one before it$/m],
    ['begins at another time', { after: null }, /^checkpoint 3 .*does not follow the one before it$/m],
    ['is another second one', { number: 2, acts: 3 }, /^checkpoint 2 .*the table and the file do not say the same$/m],
  ])('finds one that our own key has signed, but that %s', async (_, change, what) => {
    const found = await scene.inFile((lines) => {
      const second = checkpointIn(lines[1]!)!;
      const { key: _key, signature: _signature, ...body } = second;
      const third = {
        ...body,
        number: 3,
        after: second.until,
        until: '2026-03-02T07:00:00.000000Z',
        prev: second.digest,
      };
      const line = lineOf(signed({ ...third, ...change }, scene.key));
      return 'acts' in change ? [lines[0]!, line] : [...lines, line];
    });
    expect(found.join('\n')).toMatch(what);
  });
});

describe('the app’s own role', () => {
  it.each([
    ['change', 'update checkpoints set line = line'],
    ['remove', 'delete from checkpoints'],
    ['empty', 'truncate checkpoints'],
    ['drop', 'drop table checkpoints'],
  ])('may not %s the checkpoints', async (_, statement) => {
    await expect(scene.where.pool.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('the command line', () => {
  const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));

  async function verifies(...args: string[]): Promise<{ code: number; out: string; error: string }> {
    const { appUrl, ownerUrl } = scene.where.database;
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
      DATA_DIR: scene.folder,
    };
    const child = spawn(process.execPath, [CLI, 'verify', ...args], { env });
    const said = { out: '', error: '' };
    child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said.error += text.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, ...said };
  }

  it('says that all is whole, and how far it is covered', async () => {
    expect(await verifies()).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^whole: \d+ acts of \d+ cases and lists; 2 checkpoints, the last until 2026-03-02T05:59:00\.000000Z\n$/,
      ),
      error: '',
    });
  });

  it('checks the chains alone when one round is asked for, and says so', async () => {
    writeFileSync(`${scene.path}.kept`, readFileSync(scene.path));
    rmSync(scene.path);
    const { code, out } = await verifies('--round', 'round');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('checked without --round') });
    const all = await verifies();
    writeFileSync(scene.path, readFileSync(`${scene.path}.kept`));
    expect(all).toEqual({ code: 1, out: expect.stringMatching(/^checkpoint 1 .*\ncheckpoint 2 .*\n$/), error: '' });
  });

  it('cannot check without the key, and says so in one line', async () => {
    const kept = readFileSync(scene.keyPath);
    rmSync(scene.keyPath);
    const { code, out, error } = await verifies();
    writeFileSync(scene.keyPath, kept);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^CHECKPOINT_KEY: [^\n]+\n$/);
    expect(error).toContain(join(scene.folder, 'checkpoint.key'));
  });
});
