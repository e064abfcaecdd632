import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { programmeText, TestRound } from '../office.js';
import { Client } from './client.js';
import { drafts } from './contest.js';
import { Served } from './served.js';

jest.setTimeout(30_000);

interface Row {
  id: string;
  unit_id: string;
  category: string;
  state: string;
}

let served: Served;
/** Offices at three levels, so that some are above a few units and below the organiser. */
let levels: TestRound;
beforeAll(async () => {
  served = await Served.open();
  for (const n of [0, 1, 2]) await drafts(served.round, served.unit(n), 'person', 30);
  await drafts(served.round, served.unit(0), 'group', 7);
  levels = await TestRound.open(served.where, programmeText('two-reviews-three-notices'), { units: 5, code: 'levels' });
  await levels.enter();
});
afterAll(() => served.close());

const seenBy = async (person: string, round: string, filter = ''): Promise<Row[]> =>
  (await Client.of(served, person)).all<Row>(`/nominations?round=${round}${filter}`);
const unitsIn = (rows: readonly Row[]) => new Set(rows.map(({ unit_id }) => unit_id));

describe('a list of cases', () => {
  it('has every case of the round for the organiser’s people, once, over all pages', async () => {
    const rows = await seenBy(served.round.staff().secretary, served.round.id);
    expect(rows).toHaveLength(97);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(97);
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted());
  });

  it('has a unit’s own cases for its clerks, and no others’', async () => {
    const rows = await seenBy(served.staff(1).clerk, served.round.id);
    expect(rows).toHaveLength(30);
    expect(unitsIn(rows)).toEqual(new Set([served.unit(1)]));
  });

  it('has the cases of the units below for an office between', async () => {
    for (const [level, offices] of levels.invented.offices)
      for (const office of offices) {
        const below = levels.invented.units.filter((unit) => unit.offices[level] === office);
        const rows = await seenBy(levels.staff(office).approver, levels.id);
        expect(unitsIn(rows)).toEqual(new Set(below.map(({ id }) => id)));
        expect(rows).toHaveLength(levels.invented.nominees.filter(({ unit }) => below.includes(unit)).length);
      }
  });

  it('is empty for whoever has no part in the round, and for a round that does not exist', async () => {
    expect(await seenBy(levels.staff(levels.invented.units[0]!.id).clerk, served.round.id)).toEqual([]);
    expect(await seenBy(served.round.staff().secretary, levels.id)).toEqual([]);
    expect(await seenBy(served.round.staff().secretary, '018f0000-0000-7000-8000-000000000000')).toEqual([]);
  });

  it('is narrowed by category, state and unit; a unit that is not one’s own adds nothing', async () => {
    const { secretary } = served.round.staff();
    const [own, other] = [served.unit(0), served.unit(2)];
    expect(await seenBy(secretary, served.round.id, '&category=group')).toHaveLength(7);
    expect(await seenBy(secretary, served.round.id, `&unit=${other}`)).toHaveLength(30);
    expect(await seenBy(secretary, served.round.id, `&unit=${own}&state=recommendation.draft`)).toHaveLength(37);
    expect(await seenBy(secretary, served.round.id, '&state=commended')).toEqual([]);
    expect(await seenBy(secretary, served.round.id, '&state=no.such')).toEqual([]);
    expect(await seenBy(served.staff(0).clerk, served.round.id, `&unit=${other}`)).toEqual([]);
  });

  it('says of each case where it stands, as the inbox does', async () => {
    const { clerk } = served.staff(1);
    const [row] = (await seenBy(clerk, served.round.id)) as (Row & { standing: object })[];
    const inbox = await (await Client.of(served, clerk)).all<Row>('/inbox');
    expect(row!.standing).toEqual(inbox.find(({ id }) => id === row!.id));
  });

  it('is narrowed by how a name begins; nobody finds by it what they may not read', async () => {
    const { secretary } = served.round.staff();
    const begins = (q: string, person = secretary) => seenBy(person, served.round.id, `&q=${encodeURIComponent(q)}`);
    expect(await begins('person')).toHaveLength(90);
    expect(await begins('PERSON 1')).toHaveLength(33);
    expect(await begins('person 1', served.staff(1).clerk)).toHaveLength(11);
    expect(await begins('erson')).toEqual([]);
    expect(await begins('%')).toEqual([]);
    expect(await begins('person 30', levels.staff().secretary)).toEqual([]);
  });

  it('costs as many questions to the database for one row as for fifty', async () => {
    const { pool } = served.where;
    const asked = async (person: string, path: string): Promise<number> => {
      const client = await Client.of(served, person);
      await client.get(path);
      const { query } = pool;
      let count = 0;
      const counting = (...args: unknown[]) => {
        count += 1;
        return (query as (...all: unknown[]) => unknown).apply(pool, args);
      };
      Object.assign(pool, { query: counting });
      try {
        await client.get(path);
      } finally {
        Object.assign(pool, { query });
      }
      return count;
    };
    const { secretary } = served.round.staff();
    const list = `/nominations?round=${served.round.id}`;
    expect(await asked(secretary, `${list}&q=person%2030`)).toBe(await asked(secretary, `${list}&q=person`));
    expect(await asked(secretary, '/search?q=person%2030')).toBe(await asked(secretary, '/search?q=person'));
    expect(await asked(secretary, '/deadlines?from=2026-03-23&to=2026-03-23')).toBe(
      await asked(secretary, '/deadlines?from=2026-01-01&to=2026-12-31'),
    );
  });

  it('is searched over all rounds: nominees and units of what one may read', async () => {
    const find = async (person: string, q: string) =>
      (await Client.of(served, person)).get<{ nominations: { id: string }[]; units: { id: string }[] }>(
        `/search?q=${encodeURIComponent(q)}`,
      );
    const { secretary } = served.round.staff();
    expect((await find(secretary, 'group 7')).nominations).toMatchObject([
      { title: { 'zh-CN': 'group 7' }, unit: { id: served.unit(0) } },
    ]);
    expect((await find(secretary, 'person')).nominations).toHaveLength(20);
    expect((await find(served.staff(1).clerk, 'group 7')).nominations).toEqual([]);
    expect((await find(secretary, '推荐单位')).units).toHaveLength(3);
    expect((await find(served.staff(1).clerk, '推荐单位')).units.map(({ id }) => id)).toEqual([served.unit(1)]);
    expect(await find(levels.staff().secretary, 'person 1')).toMatchObject({ nominations: [] });
    const token = await served.token(secretary);
    expect((await served.ask('/api/v1/search?q=%20', { token })).status).toBe(400);
  });

  it('is counted stage by stage, as far as one may read it', async () => {
    const counts = async (person: string) =>
      (await Client.of(served, person)).get<{ stages: object[]; ended: object[] }>(`/rounds/${served.round.id}`);
    const all = await counts(served.round.staff().secretary);
    expect(all.stages[0]).toMatchObject({ title: { 'zh-CN': '推荐' }, type: 'recommendation', here: 97, gone_on: 0 });
    expect(all).toMatchObject({ basis_number: expect.any(String), ended: [] });
    expect((await counts(served.staff(1).clerk)).stages[0]).toMatchObject({ here: 30, entered: 30 });
  });

  it('of lists holds a unit’s own for the unit, and all for the organiser', async () => {
    const lists = async (person: string) =>
      (await Client.of(served, person)).all<Row>(`/rounds/${served.round.id}/lists?stage=recommendation`);
    expect(unitsIn(await lists(served.staff(0).head))).toEqual(new Set([served.unit(0)]));
    expect(unitsIn(await lists(served.round.staff().approver)).size).toBe(3);
    expect(await lists(levels.staff(levels.invented.units[0]!.id).head)).toEqual([]);
  });

  it('of rounds holds those in which one has a part', async () => {
    const rounds = async (person: string) =>
      (await (await Client.of(served, person)).all('/rounds')).map(({ id }) => id);
    expect(await rounds(served.staff(0).clerk)).toEqual([served.round.id]);
    expect(await rounds(levels.staff().secretary)).toEqual([levels.id]);
  });
});

describe('a draft', () => {
  it('is saved as the version that was read; whoever saves later is told who was first, and loses nothing', async () => {
    const [id] = (await drafts(served.round, served.unit(0), 'person', 1)) as [string];
    const [clerk, head] = [
      await Client.of(served, served.staff(0).clerk),
      await Client.of(served, served.staff(0).head),
    ];
    await clerk.ask('PATCH', `/nominations/${id}`, { nominee: { name: '甲' } }, { 'if-match': '"1"' });
    const token = await served.token(served.staff(0).head);
    const late = await served.ask(`/api/v1/nominations/${id}`, {
      method: 'PATCH',
      token,
      body: { nominee: { name: '乙' } },
      headers: { 'if-match': '"1"' },
    });
    expect(late).toMatchObject({ status: 412, body: { code: 'changed', last: { act: 'EDITED' } } });
    const page = await head.get<{ version: number; nominee: object }>(`/nominations/${id}`);
    expect(page).toMatchObject({ version: 2, nominee: { name: '甲' } });
    await head.ask('PATCH', `/nominations/${id}`, { nominee: { name: '乙' } }, { 'if-match': '"2"' });
    expect(await head.get(`/nominations/${id}`)).toMatchObject({ version: 3, nominee: { name: '乙' } });
  });

  it('is not saved without a version, nor with what its form does not ask', async () => {
    const [id] = (await drafts(served.round, served.unit(0), 'person', 1)) as [string];
    const token = await served.token(served.staff(0).clerk);
    const save = (body: object, headers: Record<string, string> = { 'if-match': '"1"' }) =>
      served.ask(`/api/v1/nominations/${id}`, { method: 'PATCH', token, body, headers });
    expect(await save({ nominee: { name: '甲' } }, {})).toMatchObject({
      status: 428,
      body: { code: 'version-wanted' },
    });
    expect(await save({})).toMatchObject({ status: 400 });
    expect(await save({ nominee: { 民族: '某' } })).toMatchObject({
      status: 409,
      body: { unmet: ['correctionHolds'], faults: [{ path: 'nominee.民族', rule: 'keyKnown' }] },
    });
    expect(await served.historyOf(id)).toBe(1);
  });
});

describe('a case page', () => {
  it('says which acts this person may do now, what they ask for, and why not the others', async () => {
    const [id] = (await drafts(served.round, served.unit(0), 'person', 1)) as [string];
    const acts = async (person: string) => {
      const page = await (await Client.of(served, person)).get<{ acts: { act: string }[] }>(`/nominations/${id}`);
      return Object.fromEntries(page.acts.map(({ act, ...more }) => [act, more]));
    };
    expect(await acts(served.staff(0).clerk)).toMatchObject({
      EDITED: { may: true, unmet: [] },
      SUBMITTED: { may: true, unmet: [] },
      WITHDRAWN: { may: true },
    });
    expect(await acts(served.round.staff().approver)).toMatchObject({ SUBMITTED: { may: false, unmet: ['role'] } });
    expect(await acts(served.round.staff().secretary)).not.toHaveProperty('RECOMMENDATION_CLOSED');
  });
});
