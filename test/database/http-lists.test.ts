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
