/** An office whose record has checkpoints, and people who can write where they should not. */
import { expect } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { hashOf, type Entry } from '../../src/casework/chain.js';
import { Checkpoints } from '../../src/casework/checkpoint.js';
import { CheckpointCheck } from '../../src/casework/checkpoint-check.js';
import { CheckpointFile } from '../../src/casework/checkpoint-file.js';
import { signingKey } from '../../src/casework/checkpoint-key.js';
import { verify, type Verdict } from '../../src/casework/verify.js';
import { accepted, openOffice, TestRound, type TestOffice } from '../office.js';
import { CONTEST, drafts, onCase } from './contest.js';

export class CheckpointScene {
  readonly folder = mkdtempSync(join(tmpdir(), 'accolade-checkpoints-'));
  readonly path = join(this.folder, 'checkpoints.jsonl');
  readonly keyPath = join(this.folder, 'checkpoint.key');
  readonly key: KeyObject = signingKey({ path: this.keyPath, given: false });
  readonly cases: string[] = [];

  private constructor(
    readonly where: TestOffice,
    readonly round: TestRound,
  ) {}

  static async open(): Promise<CheckpointScene> {
    const where = await openOffice();
    return new CheckpointScene(where, await TestRound.open(where, CONTEST, { units: 3 }));
  }

  async close(): Promise<void> {
    rmSync(this.folder, { recursive: true });
    await this.where.close();
  }

  /** Whoever makes checkpoints, just started; another worker has a pool of its own. */
  worker(pool = this.where.pool, path = this.path): Checkpoints {
    return new Checkpoints(pool, this.key, new CheckpointFile(path));
  }

  /** Three persons of every unit are entered and submitted. */
  async act(hour: string): Promise<void> {
    await this.where.setClock(`2026-03-02T${hour}Z`);
    for (const { id: unit } of this.round.invented.units) {
      const own = await drafts(this.round, unit, 'person', 1);
      accepted(await this.where.office.nominations.all('SUBMITTED', own, { person: this.round.staff(unit).clerk }));
      this.cases.push(...own);
    }
  }

  consent(id: string) {
    return this.where.office.door.apply([onCase(id, 'CONSENTED', { nominee: id })]);
  }

  /** What verify says, with the checkpoints; on a connection that sees what it has not committed, if one is given. */
  async verified(db: pg.Pool | pg.Client = this.where.pool, key = this.key): Promise<Verdict> {
    const against = await CheckpointCheck.read(db, new CheckpointFile(this.path), () => key);
    return verify(db as pg.Pool, undefined, against);
  }

  /** Does something to the record as its owner, looks what is found, and undoes it. */
  async planted(
    plant: (owner: pg.Client) => Promise<void>,
  ): Promise<{ breaks: Verdict['breaks']; problems: string[] }> {
    const { owner } = this.where;
    await owner.query('begin');
    try {
      await plant(owner);
      const { breaks, checkpoints } = await this.verified(owner);
      return { breaks, problems: checkpoints!.problems };
    } finally {
      await owner.query('rollback');
    }
  }

  /** Does something to the lines of the file, looks what is found, and undoes it. */
  async inFile(change: (lines: string[]) => string[]): Promise<string[]> {
    const before = readFileSync(this.path, 'utf8');
    const lines = change(before.split('\n').slice(0, -1));
    writeFileSync(this.path, lines.map((line) => `${line}\n`).join(''));
    try {
      return (await this.verified()).checkpoints!.problems;
    } finally {
      writeFileSync(this.path, before);
    }
  }
}

export type Row = Omit<Entry, 'from' | 'to' | 'at'> & {
  from_state: string | null;
  to_state: string;
  at: Date;
  hash: string;
};

export async function historyOf(db: pg.Client, id: string): Promise<Row[]> {
  return (await db.query('select * from history where id = $1 order by seq', [id])).rows;
}

/** Writes a history anew, every hash right, and the head on the case as well: no chain can show it. */
export async function rewrite(db: pg.Client, id: string, rows: readonly Row[]): Promise<void> {
  await db.query('delete from history where id = $1', [id]);
  let prev: string | null = null;
  for (const [index, { from_state, to_state, at, hash: _, ...rest }] of rows.entries()) {
    const entry: Entry = { ...rest, id, seq: index + 1, at: at.toISOString(), from: from_state, to: to_state, prev };
    const hash: string = hashOf(entry);
    await db.query(
      `insert into history (subject, id, seq, at, act, who, from_state, to_state, data, prev, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [entry.subject, id, entry.seq, entry.at, entry.act, entry.who, entry.from, entry.to, entry.data, prev, hash],
    );
    prev = hash;
  }
  const { rowCount } = await db.query('update nominations set state = $2, version = $3, head_hash = $4 where id = $1', [
    id,
    rows.at(-1)!.to_state,
    rows.length,
    prev,
  ]);
  expect(rowCount).toBe(1);
}
