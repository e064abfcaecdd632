import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { importUnits } from '../../src/units/unit.service.js';
import type { ImportRow } from '../../src/units/unit-import.js';
import { as, hired, rowsOf, unitAt, type Person } from './people.js';
import { isProblem, Served } from './served.js';

jest.setTimeout(60_000);

let served: Served;
let city: string;
/** Administrators: of the city, of the first unit below it, and of a tree of their own. */
let mayor: Person;
let local: Person;
let stranger: Person;
let foreign: string;

beforeAll(async () => {
  served = await Served.open();
  city = served.round.invented.organiser;
  foreign = await unitAt(served, null, '外地办', 'F-1');
  mayor = await as(served, await hired(served, city, 'administrator'));
  local = await as(served, await hired(served, served.unit(0), 'administrator'));
  stranger = await as(served, await hired(served, foreign, 'administrator', 'secretary', 'supervisor'));
});
afterAll(() => served.close());

const parentOf = async (unit: string): Promise<string> =>
  (await served.where.pool.query('select parent_id from units where id = $1', [unit])).rows[0].parent_id;
const all = async () => (await served.where.pool.query('select * from units order by id')).rows;

async function madeBy(person: Person, name: string, parent: string, more: object = {}): Promise<string> {
  const answer = await person.post('units', { name: { 'zh-CN': name }, parent, ...more });
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 201 });
  return answer.body.id as string;
}

describe('units', () => {
  it('are listed to whoever has a role there, with all below them, and nobody else’s', async () => {
    const ids = async (person: Person) => rowsOf<{ id: string }>(await person.get('units')).map(({ id }) => id);
    expect(await ids(mayor)).toEqual([city, served.unit(0), served.unit(1), served.unit(2)].sort());
    expect(await ids(local)).toEqual([served.unit(0)]);
    expect(await ids(stranger)).toEqual([foreign]);
    expect(await ids(await as(served, await hired(served, served.unit(1))))).toEqual([]);
  });

  it('are found by part of a name in any language or of a code, page by page, each once', async () => {
    const own = await madeBy(mayor, '第七街道', served.unit(2), { code: 'S-7', level: 'township' });
    await mayor.patch(`units/${own}`, { name: { 'zh-CN': '第七街道', en: 'Seventh Street' } });
    for (let n = 0; n < 60; n++) await unitAt(served, own, `社区${n}`, `C-${n}`);
    await unitAt(served, foreign, '社区外', 'C-外');
    for (const text of ['七街', 'seventh', 's-7'])
      expect(rowsOf(await mayor.get(`units?q=${encodeURIComponent(text)}`))).toMatchObject([{ id: own }]);
    const found: string[] = [];
    for (let next: unknown = ''; next !== null;) {
      const page = await mayor.get(
        `units?q=${encodeURIComponent('社区')}${next === '' ? '' : `&after=${String(next)}`}`,
      );
      found.push(...rowsOf<{ id: string }>(page).map(({ id }) => id));
      next = rowsOf(page).length === 0 ? null : page.body.next;
    }
    expect([found.length, new Set(found).size]).toEqual([60, 60]);
    expect(rowsOf(await mayor.get(`units?under=${served.unit(2)}`))).toMatchObject([{ id: own }]);
    expect(rowsOf(await stranger.get(`units?under=${served.unit(2)}`))).toEqual([]);
  });

  it('are made, renamed and moved by the administrator above, by nobody else', async () => {
    const unit = await madeBy(mayor, '新单位', served.unit(0));
    const before = await all();
    const secretary = await as(served, served.round.staff().secretary);
    for (const person of [stranger, secretary, await as(served, served.staff(0).head)]) {
      isProblem(await person.post('units', { name: { 'zh-CN': '甲' }, parent: served.unit(0) }), 404, 'unknown');
      isProblem(await person.patch(`units/${unit}`, { name: { 'zh-CN': '甲' } }), 404, 'unknown');
    }
    // Not the own unit: that is the office's above. Not out of one's own part of the tree either.
    isProblem(await local.patch(`units/${served.unit(0)}`, { name: { 'zh-CN': '甲' } }), 404, 'unknown');
    isProblem(await local.patch(`units/${unit}`, { parent: served.unit(1) }), 404, 'unknown');
    isProblem(await stranger.patch(`units/${foreign}`, { parent: city }), 404, 'unknown');
    expect(await all()).toEqual(before);
    expect(await local.patch(`units/${unit}`, { name: { 'zh-CN': '改名', ug: 'ئات' } })).toMatchObject({
      status: 200,
      body: { id: unit, name: { 'zh-CN': '改名', ug: 'ئات' }, parent: served.unit(0) },
    });
    expect((await mayor.patch(`units/${unit}`, { parent: served.unit(1) })).status).toBe(200);
    expect(await parentOf(unit)).toBe(served.unit(1));
    expect((await stranger.patch(`units/${foreign}`, { name: { 'zh-CN': '外地' } })).status).toBe(200);
  });

  it('never come to stand below themselves, nor beside their level, nor twice under one code', async () => {
    const county = await madeBy(mayor, '县', served.unit(1), { level: 'county', code: 'X-1' });
    const town = await madeBy(mayor, '乡', county, { level: 'township' });
    isProblem(await mayor.patch(`units/${county}`, { parent: town }), 409, 'own-subtree');
    isProblem(await mayor.patch(`units/${county}`, { parent: county }), 409, 'own-subtree');
    isProblem(await mayor.patch(`units/${county}`, { level: 'village' }), 409, 'level-not-below');
    isProblem(await mayor.patch(`units/${town}`, { level: 'city' }), 409, 'level-not-below');
    const higher = { name: { 'zh-CN': '市' }, parent: town, level: 'city' };
    isProblem(await mayor.post('units', higher), 409, 'level-not-below');
    isProblem(await mayor.patch(`units/${town}`, { code: 'X-1' }), 409, 'code-taken');
    isProblem(await mayor.patch(`units/${town}`, {}), 400, 'bad-request');
  });

  it('of two that are moved below each other in one moment one stays', async () => {
    for (let n = 0; n < 5; n++) {
      const [one, two] = [await madeBy(mayor, '甲', city), await madeBy(mayor, '乙', city)];
      const both = await Promise.all([
        mayor.patch(`units/${one}`, { parent: two }),
        mayor.patch(`units/${two}`, { parent: one }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });
});

describe('an import of units', () => {
  const row = (n: number, code: string, parent: string | null, more: Partial<ImportRow> = {}): ImportRow => ({
    row: n,
    code,
    parent,
    level: null,
    name: { 'zh-CN': `单位 ${code}` },
    ...more,
  });
  const run = (rows: ImportRow[], person = mayor) => importUnits(served.where.pool, person.account, rows);
  const unit = async (code: string) =>
    (await served.where.pool.query('select id, parent_id, name, level from units where code = $1', [code])).rows[0];

  it('takes ten thousand rows in seconds, whatever their order', async () => {
    const rows = [row(2, 'T', null, { level: 'county' })];
    for (let n = 0; n < 99; n++) rows.push(row(rows.length + 2, `T-${n}`, 'T', { level: 'township' }));
    for (let n = 0; n < 9_900; n++)
      rows.push(row(rows.length + 2, `T-${n % 99}-${n}`, `T-${n % 99}`, { level: 'village' }));
    const begun = performance.now();
    expect(await run(rows.toReversed())).toEqual({ imported: 10_000 });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect((await unit('T')).parent_id).toBe(city);
    expect((await unit('T-7-106')).parent_id).toBe((await unit('T-7')).id);
    const again = performance.now();
    expect(await run(rows)).toEqual({ imported: 10_000 });
    expect(performance.now() - again).toBeLessThan(10_000);
  });

  it('renames what is there, keeps it where it stands, and moves it where the sheet says so', async () => {
    await run([row(2, 'A', null), row(3, 'A-1', 'A', { name: { 'zh-CN': '旧名', ug: 'ئات' } })]);
    const before = await unit('A-1');
    await run([row(2, 'A-1', null, { name: { 'zh-CN': '新名' } })]);
    expect(await unit('A-1')).toEqual({ ...before, name: { 'zh-CN': '新名', ug: 'ئات' } });
    await run([row(2, 'A-1', 'T', { name: { 'zh-CN': '新名' } })]);
    expect((await unit('A-1')).parent_id).toBe((await unit('T')).id);
  });

  it('takes all or nothing, and says of every fault where it is', async () => {
    await run([row(2, 'R', null), row(3, 'R-1', 'R', { level: 'township' })]);
    const before = await all();
    const answer = await run([
      row(2, 'B', null),
      row(3, 'B', null),
      row(4, 'B-1', 'nowhere'),
      row(5, 'B-2', 'B', { name: { 'zh-CN': ' ' } }),
      row(6, 'B-3', 'B', { level: 'kingdom' }),
      row(7, 'B-4', 'R-1', { level: 'county' }),
      row(8, 'B-5', 'B-6'),
      row(9, 'B-6', 'B-5'),
      row(10, 'R', 'R-1'),
      row(11, 'F-1', 'B'),
      row(12, 'B-7', 'F-1', {}),
      row(13, '', 'B'),
    ]);
    expect('errors' in answer && answer.errors.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '3 code code-twice',
      '4 parent parent-unknown',
      '5 name name-missing',
      '6 level level-unknown',
      '7 level level-not-below',
      '8 parent ring',
      '9 parent ring',
      '10 parent ring',
      '11 code code-taken',
      '13 code code-missing',
    ]);
    for (const { message } of 'errors' in answer ? answer.errors : []) expect(message).toMatch(/.{8}/);
    expect(await all()).toEqual(before);
  });

  it('finds a level that would no longer be above those the sheet does not name', async () => {
    expect(await run([row(2, 'R', null, { level: 'village' })])).toMatchObject({
      errors: [{ row: 2, column: 'level', code: 'level-not-below' }],
    });
  });

  it('touches nothing that is not the importer’s own, and nothing for whoever administers nothing', async () => {
    const before = await all();
    expect(await run([row(2, 'R', null)], stranger)).toMatchObject({ errors: [{ code: 'code-taken' }] });
    expect(await run([row(2, 'N', 'R')], stranger)).toMatchObject({ errors: [{ code: 'parent-unknown' }] });
    const nobody = await as(served, served.round.staff().secretary);
    expect(await run([row(2, 'N', null)], nobody)).toMatchObject({ errors: [{ code: 'parent-missing' }] });
    expect(await all()).toEqual(before);
  });
});
