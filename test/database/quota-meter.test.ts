import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anotherRound } from './another-round.js';
import { Client } from './client.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

const POST = `{ name: post, label: { zh-CN: 职务 }, kind: choice, required: true, options: [ { code: front-line, title: { zh-CN: 一线 } }, { code: division-level, title: { zh-CN: 县处级 } }, { code: other, title: { zh-CN: 其他 } } ] }`;
const TEXT = `
format: 1
programme: shared
title: { zh-CN: 评选 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委办公室, validUntil: 2030-12-31 }
perUnitTotal: 5
categories:
  - code: person
    title: { zh-CN: 个人 }
    nominee: person
    perUnit: { min: 1, max: 4 }
    form: [ ${POST} ]
    shares:
      - { where: { post: front-line }, of: all, min: 90% }
      - { where: { post: division-level }, of: allotment, max: 34% }
      - { where: { post: front-line }, of: allotment, min: 1 }
  - { code: group, title: { zh-CN: 集体 }, nominee: collective, perUnit: { max: 2, withdrawnFrees: true } }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 15 }, seal: true }
  - { id: check, stage: review, closes: { workingDays: 10 } }
  - { id: commendation, stage: commendation }
`;

interface Meter {
  category: string;
  list: string;
  state: string;
  unmet: string[];
  min: number;
  max: number | null;
  used: number;
  left: number | null;
  drafts: number;
  listed: number;
  shares: { rule: number; holds: boolean; broken: object[]; ifRemoved: string[]; ifAdded: string[] }[];
}
interface Quotas {
  unit: string;
  total: object;
  categories: Meter[];
}

let served: Served;
let round: string;
let clerk: Client;

beforeAll(async () => {
  served = await Served.open();
  round = await anotherRound(served, TEXT, { code: 'shared-1', from: '2026-03-03' });
  clerk = await Client.of(served, served.staff(0).clerk);
});
afterAll(() => served.close());

const quotas = (who = clerk, query = '') => who.get<Quotas>(`/rounds/${round}/quotas${query}`);
const enter = async (post: string | null, unit = 0): Promise<string> => {
  const who = unit === 0 ? clerk : await Client.of(served, served.staff(unit).clerk);
  const body = {
    round,
    category: post === null ? 'group' : 'person',
    unit: served.unit(unit),
    nominee: { name: '甲' },
  };
  return (await who.post<{ id: string }>('/nominations', { ...body, options: post === null ? {} : { post } })).id;
};
const person = async () => (await quotas()).categories[0]!;
const list = (...ids: string[]) => Promise.all(ids.map((id) => clerk.act('nomination', id, 'SUBMITTED')));

describe('the meter of a unit', () => {
  it('stands at nothing in the beginning, by category in the order of the programme, and says what sealing lacks', async () => {
    expect(await quotas()).toEqual({
      unit: served.unit(0),
      total: { max: 5, used: 0, left: 5 },
      categories: [
        expect.objectContaining({
          category: 'person',
          state: 'open',
          min: 1,
          max: 4,
          used: 0,
          left: 4,
          unmet: ['atLeastMin', 'sharesHold'],
        }),
        expect.objectContaining({
          category: 'group',
          state: 'open',
          min: 0,
          max: 2,
          used: 0,
          left: 2,
          unmet: [],
          shares: [],
        }),
      ],
    });
  });

  it('tells of each share whether it holds, and what would break it: whom to take off, whom to add', async () => {
    const [front, division, other, second] = [
      await enter('front-line'),
      await enter('division-level'),
      await enter('other'),
      await enter('division-level'),
    ];
    await list(front, other);
    // One of three is 33 %, rounded down from 34 %: one may be there; of two it is none.
    expect(await person()).toMatchObject({ drafts: 2, listed: 2, used: 2, left: 2, unmet: [] });
    expect((await person()).shares).toEqual([
      { rule: 0, where: { post: 'division-level' }, holds: true, broken: [], ifRemoved: [], ifAdded: [] },
      { rule: 1, where: { post: 'front-line' }, holds: true, broken: [], ifRemoved: [front], ifAdded: [] },
    ]);
    await list(division);
    expect((await person()).shares).toEqual([
      expect.objectContaining({
        rule: 0,
        holds: true,
        ifRemoved: expect.arrayContaining([front, other]),
        ifAdded: [second],
      }),
      expect.objectContaining({ rule: 1, holds: true, ifRemoved: [front] }),
    ]);
    await list(second);
    expect((await person()).shares[0]).toMatchObject({
      holds: false,
      broken: [{ side: 'max', has: 2, limit: 1, of: 4 }],
    });
    expect((await person()).unmet).toEqual(['sharesHold']);
    const head = await served.token(served.staff(0).head);
    const sealed = await served.ask(`/api/v1/lists/${(await person()).list}/seal`, {
      method: 'POST',
      token: head,
      body: {},
    });
    expect(sealed).toMatchObject({ status: 409, body: { unmet: ['sharesHold'] } });
  });

  it('counts a used place as long as the door does: withdrawn it stays used, unless the programme frees it', async () => {
    const group = await enter(null);
    await list(group);
    expect(await quotas()).toMatchObject({ total: { max: 5, used: 5, left: 0 } });
    await clerk.act('nomination', group, 'WITHDRAWN');
    expect(await quotas()).toMatchObject({ total: { max: 5, used: 4, left: 1 } });
    const { rows } = await served.where.pool.query(
      `select id from nominations where round_id = $1 and options ->> 'post' = 'division-level' limit 1`,
      [round],
    );
    await clerk.act('nomination', rows[0].id, 'WITHDRAWN');
    expect(await person()).toMatchObject({ used: 4, left: 0, listed: 3, unmet: [] });
  });

  it('shows a sealed list as sealed, with nothing left to break', async () => {
    const head = await Client.of(served, served.staff(0).head);
    await head.post(`/lists/${(await person()).list}/seal`);
    expect(await person()).toMatchObject({ state: 'sealed', used: 4, shares: [], unmet: [] });
  });

  it('is the unit’s own and the office’s: nobody else learns how many it sends', async () => {
    const secretary = await Client.of(served, served.round.staff().secretary);
    expect(await quotas(secretary, `?unit=${served.unit(0)}`)).toEqual(await quotas());
    const stranger = await served.token(served.staff(1).clerk);
    const path = `/api/v1/rounds/${round}/quotas?unit=`;
    isProblem(await served.ask(path + served.unit(0), { token: stranger }), 404, 'unknown');
    const office = await served.token(served.round.staff().secretary);
    isProblem(await served.ask(`/api/v1/rounds/${round}/quotas`, { token: office }), 400, 'unit-wanted');
  });

  it('asks the database as often for three cases as for one', async () => {
    const { pool } = served.where;
    const asked = async (unit: number): Promise<number> => {
      const who = await Client.of(served, served.staff(unit).clerk);
      await quotas(who);
      const spy = jest.spyOn(pool, 'query');
      await quotas(who);
      const many = spy.mock.calls.length;
      spy.mockRestore();
      return many;
    };
    await enter('other', 1);
    for (let n = 0; n < 3; n++) await enter('other', 2);
    const one = await asked(1);
    expect(await asked(2)).toBe(one);
    expect(one).toBeLessThanOrEqual(5);
  });
});
