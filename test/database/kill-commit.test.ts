import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect as dial, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { DataSource } from 'typeorm';
import { poolOf } from '../../src/casework/store.js';
import { connect } from '../../src/database/data-source.js';
import { Office } from '../../src/office.js';
import { openOffice, TestRound, type TestOffice } from '../office.js';
import { CONTEST, drafts, onCase } from './contest.js';

/** A line to the database that can be cut just when the answer to a commit comes back: it is done, and nobody is told. */
class Line {
  cutNext = false;
  cuts = 0;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(url: string): Promise<Line> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const through = Object.assign(new URL(url), {
      hostname: '127.0.0.1',
      port: String((server.address() as AddressInfo).port),
    });
    const line = new Line(server, through.href);
    server.on('connection', (near) => line.join(near, dial(Number(port), hostname)));
    return line;
  }

  private join(near: Socket, far: Socket): void {
    near.on('data', (bytes) => void far.write(bytes));
    far.on('data', (bytes) => {
      // What the database says when it has committed.
      if (!this.cutNext || !bytes.includes('COMMIT\0')) return void near.write(bytes);
      this.cutNext = false;
      this.cuts += 1;
      near.destroy();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => {}).on('close', () => other.destroy());
  }

  close(): void {
    this.server.close();
  }
}

describe('a connection that breaks while it commits', () => {
  let where: TestOffice;
  let line: Line;
  let dataSource: DataSource;
  let office: Office;
  let cases: string[];

  beforeAll(async () => {
    where = await openOffice();
    const round = await TestRound.open(where, CONTEST, { units: 1 });
    cases = await drafts(round, round.invented.units[0]!.id, 'group', 10);
    line = await Line.to(where.database.appUrl);
    dataSource = await connect({ url: line.url, poolSize: 4 });
    office = new Office(poolOf(dataSource), { from: { name: 'Accolade', address: 'a@example.invalid' } });
  });
  afterAll(async () => {
    await dataSource.destroy();
    line.close();
    await where.close();
  });

  const consents = async (): Promise<number[]> => {
    const { rows } = await where.pool.query(
      `select (select count(*)::int from history h where h.id = n.id and h.act = 'CONSENTED') as acts
       from nominations n where n.id = any($1::uuid[])`,
      [cases],
    );
    return rows.map(({ acts }) => acts);
  };

  it('does no act twice, though they had no keys', async () => {
    line.cutNext = true;
    const ends = await Promise.allSettled(
      cases.map((id) => office.gathered.act(onCase(id, 'CONSENTED', { nominee: id }))),
    );
    expect(line.cuts).toBe(1);
    expect(await consents()).toEqual(cases.map(() => 1));
    // Who is not told that it was done is told that this is not known.
    for (const end of ends) if (end.status === 'fulfilled') expect(end.value).toMatchObject({ ok: true, seq: 2 });
  });

  it('answers whoever sends an act again, with its key, as if nothing had happened', async () => {
    const acts = cases.map((id) => onCase(id, 'CONSENTED', { nominee: id }, { key: `cut ${id}` }));
    line.cutNext = true;
    await Promise.allSettled(acts.map((act) => office.gathered.act(act)));
    expect(line.cuts).toBe(2);
    const again = await Promise.all(acts.map((act) => office.gathered.act(act)));
    expect(again.map((outcome) => outcome.ok && outcome.seq)).toEqual(cases.map(() => 3));
    expect(await consents()).toEqual(cases.map(() => 2));
  });
});
