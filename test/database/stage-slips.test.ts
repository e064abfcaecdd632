import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { InventedNominee } from '../../src/rehearsal/invented.js';
import { Client } from './client.js';
import { begin, ids, persons, personOf, small, type Scene } from './programme-scene.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(30_000);

const TEXT = small(`${persons('perUnit: { max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 } }
  - { id: review, stage: review, closes: { workingDays: 3 }, opinions: [discipline, tax] }
  - { id: decision, stage: commendation }
`);

interface Row {
  body: string;
  cases: number;
  missing: number;
  objecting: number;
  settled: number;
  no_objection: number;
}
interface Case {
  id: string;
  open: boolean;
  asked: boolean;
  answer: string | null;
  settled: boolean;
}

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served.close());

let scene: Scene;
let stage: string;
let secretary: Client;
let cases: InventedNominee[];
beforeEach(async () => {
  scene = await begin(served.where, TEXT);
  cases = [scene.more(0), scene.more(0), scene.more(1), scene.more(1)];
  scene.round.invented.nominees.splice(0, Infinity, ...cases);
  await scene.list();
  await scene.round.goTo('2026-03-05');
  stage = (await scene.round.stage('review')).id;
  secretary = await Client.of(served, personOf(scene.who('secretary')));
});

const told = async (): Promise<Row[]> => (await secretary.get<{ rows: Row[] }>(`/stages/${stage}/slips`)).rows;
const found = async (state: string, body = 'discipline'): Promise<Case[]> =>
  (await secretary.get<{ rows: Case[] }>(`/stages/${stage}/slips/cases?body=${body}&state=${state}`)).rows;
const record = (one: InventedNominee, answer: string, body = 'discipline') =>
  secretary.act('nomination', one.id, 'SLIP_RECORDED', { body, answer });

describe('the opinions that a stage asks', () => {
  it('are counted body by body: in, missing, objecting, settled', async () => {
    const [a, b, c] = cases as [InventedNominee, InventedNominee, InventedNominee];
    await record(a, 'no objection');
    await record(b, 'objection');
    await record(c, 'objection');
    const approver = await Client.of(served, personOf(scene.who('approver')));
    await approver.act('nomination', c.id, 'SLIP_ANSWERED', { body: 'discipline', reason: '已核实' });
    expect(await told()).toEqual([
      { body: 'discipline', cases: 4, no_objection: 1, objecting: 1, settled: 1, not_answered: 0, missing: 1 },
      { body: 'tax', cases: 4, no_objection: 0, objecting: 0, settled: 0, not_answered: 0, missing: 4 },
    ]);
    expect((await found('objecting')).map(({ id }) => id)).toEqual([b.id]);
    expect((await found('in')).map(({ id }) => id)).toEqual(ids([a, b, c]).sort());
    expect((await found('missing')).map(({ id }) => id)).toEqual([cases[3]!.id]);
    expect(await found('missing', 'tax')).toHaveLength(4);
    expect(await found('all', 'nobody')).toEqual([]);
  });

  it('say of each case whether a link asks about it, and with what it came back', async () => {
    const [a, b] = cases as [InventedNominee, InventedNominee];
    const { token, id } = await secretary.post<{ token: string; id: string }>(`/stages/${stage}/slip-links`, {
      body: 'discipline',
      cases: ids([a, b]),
    });
    expect((await found('missing')).filter(({ asked }) => asked).map((each) => each.id)).toEqual(ids([a, b]).sort());
    expect((await found('missing', 'tax')).some(({ asked }) => asked)).toBe(false);
    const answers = [{ case: a.id, answer: 'objection' }];
    expect((await served.ask(`/api/v1/slips/${token}`, { method: 'POST', body: { answers } })).status).toBe(200);
    expect(await found('in')).toEqual([
      expect.objectContaining({ id: a.id, answer: 'objection', asked: false, settled: false, open: true, scan: null }),
    ]);
    const gone = await served.ask(`/api/v1/slip-links/${id}`, {
      method: 'DELETE',
      token: await served.token(secretary.person),
    });
    expect(gone.status).toBe(204);
    expect((await found('missing')).some(({ asked }) => asked)).toBe(false);
  });

  it('are told to the secretary who asks, and not about a case that they stay out of', async () => {
    for (const role of ['approver', 'chair'] as const) {
      const token = await served.token(personOf(scene.who(role)));
      isProblem(await served.ask(`/api/v1/stages/${stage}/slips`, { token }), 404, 'unknown');
    }
    await secretary.post(`/nominations/${cases[0]!.id}/recusals`, { ground: '亲属' });
    expect((await told()).map((row) => row.cases)).toEqual([3, 3]);
    expect((await found('all')).map(({ id }) => id)).not.toContain(cases[0]!.id);
  });
});
