import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Data } from '../../src/casework/act.js';
import { RULES } from '../../src/people/access.js';
import { signedIn } from './browser.js';
import { Client } from './client.js';
import { drafts } from './contest.js';
import { begin, personOf, small, type Scene } from './programme-scene.js';
import { isProblem, Served, type Answer } from './served.js';
import { fetched, opened, rowsOf, XLSX, type Sent } from './sheets.js';

jest.setTimeout(60_000);

/** Stand in every form: no list shows them to anybody, so no sheet may hold them. */
const PRIVATE = { phone: '13812345678', idNumber: '650101199001011234', deeds: '私密事迹' };
const FORM = `form:
  - { name: deeds, label: { zh-CN: 事迹 }, kind: text, maxChars: 200 }
  - { name: phone, label: { zh-CN: 手机 }, kind: text, maxChars: 20 }
  - { name: idNumber, label: { zh-CN: 证件号 }, kind: text, maxChars: 20 }
`;
const CHOSEN = small(`${FORM}categories:
  - { code: person, title: { zh-CN: 好模范, ug: ياخشى ئۈلگە }, nominee: person, perUnit: { max: 3 } }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 } }
  - { id: check, stage: review, closes: { workingDays: 10 }, keep: 3, reserve: 1 }
  - { id: decision, stage: commendation }
`);

let served: Served;
/** Ended with three titles, one in reserve and two that were not kept. */
let scene: Scene;
let secretary: string;
let clerk: string;

beforeAll(async () => {
  served = await Served.open();
  scene = await begin(served.where, CHOSEN);
  const { nominees } = scene.round.invented;
  const cases = [0, 0, 0, 1, 1, 1].map((unit) => scene.more(unit));
  nominees.splice(0, Infinity, ...cases);
  for (const each of cases) Object.assign(each, { form: { ...PRIVATE } satisfies Data });
  cases[0]!.nominee.post = '=HYPERLINK("http://example.invalid","职务")';
  const { pool } = served.where;
  await pool.query(`update units set name = name || '{"ug": "ئورۇن"}' where id = $1`, [scene.unit(0)]);
  await scene.list();
  await scene.round.goTo('2026-03-05');
  await scene.score(cases.map((each, index) => [each, 90 - index] as const));
  secretary = await served.token(personOf(scene.who('secretary')));
  clerk = await served.token(personOf(scene.who('clerk', scene.unit(0))));
});
afterAll(() => served.close());

const problem = (answer: Sent, status: number, code: string) => isProblem(answer as unknown as Answer, status, code);
const get = (token: string | undefined, path: string) => fetched(served, token, path);
const sheetFrom = async (token: string, path: string): Promise<unknown[][]> => {
  const answer = await get(token, path);
  expect(answer).toMatchObject({ status: 200, type: XLSX });
  return rowsOf(await opened(answer.bytes));
};
const noted = async () =>
  (
    await served.where.pool.query(
      'select account_id, what, round_id, list_id, asked, rows, whole from exports order by id',
    )
  ).rows;

describe('the cases of a round as a sheet', () => {
  it('are those of the list on the screen, for each person their own, over all pages', async () => {
    for (const n of [0, 1, 2]) await drafts(served.round, served.unit(n), 'person', 60, { deeds: PRIVATE.deeds });
    const people = [served.round.staff().secretary, served.staff(1).clerk, served.staff(2).head];
    for (const person of people) {
      const listed = await (
        await Client.of(served, person)
      ).all<{ id: string; unit_id: string; nominee: { name: string } }>(`/nominations?round=${served.round.id}`);
      const [head, ...rows] = await sheetFrom(
        await served.token(person),
        `/rounds/${served.round.id}/nominations.xlsx?language=en`,
      );
      const [name, unit] = [head!.indexOf('Name'), head!.indexOf('Nominated by')];
      const { rows: units } = await served.where.pool.query('select id, name from units');
      const names = new Map(units.map((each) => [each.id, each.name['zh-CN']]));
      expect(rows.map((row) => [row[name], row[unit]])).toEqual(
        listed.map((each) => [each.nominee.name, names.get(each.unit_id)]),
      );
      expect(rows.length).toBe(person === people[0] ? 180 : 60);
    }
  });

  it('are narrowed as the list is', async () => {
    const token = await served.token(served.round.staff().secretary);
    const path = `/rounds/${served.round.id}/nominations.xlsx`;
    expect(await sheetFrom(token, `${path}?unit=${served.unit(1)}`)).toHaveLength(61);
    expect(await sheetFrom(token, `${path}?category=group`)).toHaveLength(1);
    expect(await sheetFrom(await served.token(served.staff(0).clerk), `${path}?unit=${served.unit(1)}`)).toHaveLength(
      1,
    );
  });

  it('hold nothing of the form, and of other units not even that they are there', async () => {
    const own = scene.of(0).map(({ name }) => name);
    const others = scene.of(1).map(({ name }) => name);
    const [all, part] = [
      JSON.stringify(await sheetFrom(secretary, `/rounds/${scene.round.id}/nominations.xlsx`)),
      JSON.stringify(await sheetFrom(clerk, `/rounds/${scene.round.id}/nominations.xlsx`)),
    ];
    for (const name of [...own, ...others]) expect(all).toContain(name);
    for (const name of own) expect(part).toContain(name);
    for (const name of others) expect(part).not.toContain(name);
    for (const secret of Object.values(PRIVATE)) expect(all).not.toContain(secret);
  });

  it('hold no formula, however a text begins', async () => {
    const { bytes } = await get(secretary, `/rounds/${scene.round.id}/nominations.xlsx`);
    const [sheet] = (await opened(bytes)).worksheets;
    const cells: unknown[] = [];
    sheet!.eachRow((row) => row.eachCell((cell) => cells.push(cell.formula ?? cell.value)));
    expect(cells).toContain(`'=HYPERLINK("http://example.invalid","职务")`);
    expect(cells).not.toContain('HYPERLINK("http://example.invalid","职务")');
  });

  it('read from right to left in Uyghur, in a font that has it, below a header that stays', async () => {
    const { bytes } = await get(secretary, `/rounds/${scene.round.id}/nominations.xlsx?language=ug`);
    const [sheet] = (await opened(bytes)).worksheets;
    expect(sheet!.views[0]).toMatchObject({ rightToLeft: true, state: 'frozen', ySplit: 1 });
    expect(sheet!.getCell('A1').font).toMatchObject({ name: 'Microsoft Uighur', bold: true });
    expect(sheet!.getCell('A2').font).toMatchObject({ name: 'Microsoft Uighur' });
    expect(sheet!.getColumn(1).width).toBe(18);
    expect(sheet!.getCell('A1').value).toBe('تۈرى');
    expect(sheet!.getCell('A2').value).toBe('ياخشى ئۈلگە');
  });
});

describe('one list as a sheet', () => {
  const list = (stage: string, unit = scene.organiser) =>
    scene.round.list(stage, stage === 'decision' ? null : 'person', unit);

  it('is a unit’s own for the unit and the office, and no list at all for others', async () => {
    const [own, other] = [await list('recommendation', scene.unit(0)), await list('recommendation', scene.unit(1))];
    const names = (rows: unknown[][]) => rows.slice(1).map((row) => row[1]);
    expect(names(await sheetFrom(clerk, `/lists/${own}/nominations.xlsx`))).toEqual(
      scene.of(0).map(({ name }) => name),
    );
    expect(names(await sheetFrom(secretary, `/lists/${other}/nominations.xlsx`))).toHaveLength(3);
    problem(await get(clerk, `/lists/${other}/nominations.xlsx`), 404, 'unknown');
    problem(
      await get(await served.token(served.round.staff().secretary), `/lists/${own}/nominations.xlsx`),
      404,
      'unknown',
    );
  });

  it('that is not decided shows nobody; then who is on it, with their places, and who is in reserve', async () => {
    const choice = await list('check');
    problem(await get(secretary, `/lists/${choice}/nominations.xlsx`), 409, 'not-decided');
    expect(await scene.choose('check')).toBe('ok');
    const [head, ...rows] = await sheetFrom(secretary, `/lists/${choice}/nominations.xlsx?language=en`);
    expect(head!.slice(0, 4)).toEqual(['Place', 'Outcome', 'Category', 'Name']);
    expect(rows.map(([place, outcome, , name]) => [place, outcome, name])).toEqual(
      scene
        .cases()
        .slice(0, 4)
        .map(({ name }, index) => [index + 1, index < 3 ? 'on the list' : 'reserve', name]),
    );
  });
});

describe('the final list as a sheet', () => {
  it('has the same rows in Chinese and Uyghur, side by side and once more from right to left', async () => {
    expect(await scene.close('check')).toBe('ok');
    await scene.round.goTo('2026-03-24');
    expect([await scene.draft(), await scene.sign()]).toEqual(['ok', 'ok']);
    const { bytes } = await get(clerk, `/rounds/${scene.round.id}/final-list.xlsx`);
    const book = await opened(bytes);
    const [both, ug] = [rowsOf(book, 0), rowsOf(book, 1)];
    expect(both).toHaveLength(4);
    expect(both[0]!.slice(0, 5)).toEqual(['编号 نومۇرى', '类别', 'تۈرى', '级别', 'دەرىجىسى']);
    const first = both.find((row) => row.includes(scene.cases()[0]!.name))!;
    expect(first).toEqual(expect.arrayContaining(['好模范', 'ياخشى ئۈلگە', '市级', 'شەھەر دەرىجىلىك', 'ئورۇن']));
    expect(ug.map(([number]) => number).slice(1)).toEqual(both.map(([number]) => number).slice(1));
    const [left, right] = book.worksheets;
    expect(left!.views[0]).not.toMatchObject({ rightToLeft: true });
    expect(right!.views[0]).toMatchObject({ rightToLeft: true });
    expect([left!.getCell('B2').font.name, left!.getCell('C2').font.name]).toEqual(['SimSun', 'Microsoft Uighur']);
    expect(JSON.stringify([both, ug])).not.toContain(PRIVATE.phone);
  });

  it('is nothing to whoever has no part in the round', async () => {
    const stranger = await served.token(served.staff(0).clerk);
    for (const path of ['final-list.xlsx', 'nominations.xlsx'])
      problem(await get(stranger, `/rounds/${scene.round.id}/${path}`), 404, 'unknown');
  });
});

describe('every export', () => {
  it('is noted: who, what, of which round, how many rows; nothing is noted of what was refused', async () => {
    const before = await noted();
    await sheetFrom(clerk, `/rounds/${scene.round.id}/nominations.xlsx?category=person`);
    const own = await scene.round.list('recommendation', 'person', scene.unit(1));
    await get(clerk, `/lists/${own}/nominations.xlsx`);
    const added = (await noted()).slice(before.length);
    expect(added).toEqual([
      {
        account_id: personOf(scene.who('clerk', scene.unit(0))),
        what: 'nominations',
        round_id: scene.round.id,
        list_id: null,
        asked: { category: 'person', language: 'zh-CN' },
        rows: 3,
        whole: true,
      },
    ]);
  });

  it('stays noted: the app can neither change nor remove the note', async () => {
    const app = served.where.pool;
    for (const statement of ['update exports set rows = 0', 'delete from exports', 'truncate exports'])
      await expect(app.query(statement)).rejects.toThrow('permission denied');
  });

  it('asks whoever is there in person for the second factor again', async () => {
    expect(RULES['export lists']).toEqual({ who: 'signed in', stepUp: true });
    const browser = await signedIn(served, personOf(scene.who('clerk', scene.unit(0))));
    for (const path of [`rounds/${scene.round.id}/nominations.xlsx`, `rounds/${scene.round.id}/final-list.xlsx`])
      isProblem(await browser.ask(path), 403, 'step-up-needed');
  });
});
