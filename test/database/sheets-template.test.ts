import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type ExcelJS from '@protobi/exceljs';
import { randomUUID } from 'node:crypto';
import { people } from './contest.js';
import { isProblem, Served, type Answer } from './served.js';
import { ChoiceRound } from './sheets-choices.js';
import { codeUnits, fetched, opened, rowsOf, sent, sheetOf, XLSX } from './sheets.js';

jest.setTimeout(60_000);

let served: Served;
let choices: ChoiceRound;
let secretary: string;
beforeAll(async () => {
  served = await Served.open();
  await codeUnits(served);
  choices = await ChoiceRound.open(served);
  secretary = await served.token(served.round.staff().secretary);
});
afterAll(() => served.close());

const template = async (token: string, round: string, more = ''): Promise<ExcelJS.Workbook> => {
  const answer = await fetched(served, token, `/rounds/${round}/templates/person${more}`);
  expect(answer).toMatchObject({ status: 200, type: XLSX });
  return opened(answer.bytes);
};
const column = (book: ExcelJS.Workbook, name: string): ExcelJS.Column => {
  const at = (rowsOf(book)[1] as string[]).indexOf(name) + 1;
  return book.worksheets[0]!.getColumn(at);
};
const head = (book: ExcelJS.Workbook, name: string) => book.worksheets[0]!.getCell(`${column(book, name).letter}1`);
const rule = (book: ExcelJS.Workbook, name: string, row = 3) =>
  book.worksheets[0]!.getCell(`${column(book, name).letter}${row}`).dataValidation;

describe('a template', () => {
  it('asks for the nominee and for the form, files left out; required columns have a star', async () => {
    const book = await template(choices.clerk, choices.round.id);
    const [titles, names] = rowsOf(book);
    expect(names).toEqual([
      'nominee.name',
      'nominee.workUnit',
      'nominee.post',
      'options.kind',
      'form.years',
      'form.since',
      'form.agreed',
      'form.idNumber',
      'form.phone',
    ]);
    expect(titles).toEqual(['姓名 *', '工作单位', '职务', '类别 *', '年限', '起始日期', '同意', '证件号', '手机']);
    expect(book.worksheets[0]!.name).toBe('个人');
  });

  it('keeps its header in sight, and the names that an import goes by out of it', async () => {
    const sheet = (await template(choices.clerk, choices.round.id)).worksheets[0]!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(sheet.getRow(2).hidden).toBe(true);
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, name: 'SimSun' });
    expect(sheet.columns.every(({ width }) => width! >= 14)).toBe(true);
  });

  it('lets nothing be chosen but the options, to its ten thousandth row', async () => {
    const book = await template(choices.clerk, choices.round.id);
    const at = column(book, 'options.kind').letter;
    for (const row of [3, 10_002])
      expect(rule(book, 'options.kind', row)).toMatchObject({ type: 'list', formulae: [`options!$${at}$1:$${at}$2`] });
    expect(rule(book, 'options.kind', 10_003)).toBeUndefined();
    const options = book.worksheets.find(({ name }) => name === 'options')!;
    expect(options.state).toBe('veryHidden');
    expect([options.getCell(`${at}1`).value, options.getCell(`${at}2`).value]).toEqual(['一线', '其他']);
    expect(rule(book, 'form.agreed')).toMatchObject({ type: 'list' });
    expect(rule(book, 'form.years')).toMatchObject({ type: 'decimal', operator: 'between', formulae: [1, 40] });
    expect(rule(book, 'nominee.name')).toBeUndefined();
  });

  it('says in a note what may stand in each column, and keeps long numbers as they are typed', async () => {
    const book = await template(choices.clerk, choices.round.id);
    expect(JSON.stringify(head(book, 'form.idNumber').note)).toContain('最多 18 字');
    expect(JSON.stringify(head(book, 'options.kind').note)).toContain('必填');
    expect(JSON.stringify(head(book, 'form.years').note)).toContain('≤ 40');
    expect(column(book, 'form.idNumber').numFmt).toBe('@');
    expect(column(book, 'form.since').numFmt).toBe('yyyy-mm-dd');
  });

  it('speaks the reader’s language; in Uyghur it reads from right to left', async () => {
    const [ug, en] = [
      await template(choices.clerk, choices.round.id, '?language=ug'),
      await template(choices.clerk, choices.round.id, '?language=en'),
    ];
    expect(ug.worksheets.slice(0, 2).map(({ views }) => views[0]!.rightToLeft)).toEqual([true, true]);
    expect(ug.worksheets[0]!.getCell('A1').font.name).toBe('Microsoft Uighur');
    expect(head(ug, 'options.kind').value).toBe('تۈرى *');
    expect(head(en, 'form.years').value).toBe('Years');
    expect(en.worksheets[0]!.views[0]!.rightToLeft).not.toBe(true);
    expect(en.worksheets[1]!.name).toBe('How to fill in');
    expect(JSON.stringify(rowsOf(en, 1))).toContain('Front line');
    // The same names, whatever the language.
    expect(rowsOf(ug)[1]).toEqual(rowsOf(en)[1]);
  });

  it('asks the secretary for the unit, one of the round’s', async () => {
    const book = await template(secretary, served.round.id);
    expect(rowsOf(book)[1]).toEqual(['unit', 'nominee.name', 'nominee.workUnit', 'nominee.post', 'form.deeds']);
    expect(rule(book, 'unit')).toMatchObject({ type: 'list', formulae: ['options!$A$1:$A$3'] });
    const options = book.worksheets.find(({ name }) => name === 'options')!;
    expect([1, 2, 3].map((row) => options.getCell(row, 1).value)).toEqual(['U1', 'U2', 'U3']);
  });

  it('is not given to whoever enters no drafts, nor for a category that there is not', async () => {
    const approver = await served.token(served.round.staff().approver);
    const own = await served.token(served.staff(0).clerk);
    for (const [token, round, category] of [
      [approver, served.round.id, 'person'],
      [own, choices.round.id, 'person'],
      [own, randomUUID(), 'person'],
      [own, served.round.id, 'nosuch'],
    ] as const) {
      const answer = await fetched(served, token, `/rounds/${round}/templates/${category}`);
      isProblem(answer as unknown as Answer, 404, 'unknown');
    }
  });
});

describe('a sheet of units', () => {
  const HEAD = ['单位代码', '上级单位代码', '层级', '单位名称', '维吾尔文名称', '英文名称'];
  let administrator: string;
  beforeAll(async () => {
    const [account] = await people(served.where.pool, 'administrator', served.round.invented.organiser, 1);
    administrator = await served.token(account!);
  });
  const send = async (rows: readonly (readonly unknown[])[], more = '') =>
    sent(served, administrator, `/units/imports${more}`, await sheetOf([HEAD, ...rows]));
  const units = async () =>
    (
      await served.where.pool.query(
        `select u.code, p.code as parent, u.level, u.name from units u left join units p on p.id = u.parent_id
         where u.code like 'S-%' order by u.code`,
      )
    ).rows;

  it('makes them with those above them, in whatever order they stand', async () => {
    const answer = await send([
      ['S-11', 'S-1', '乡镇', '一镇', 'بىر بازار', 'First Town'],
      ['S-1', null, 'county', '一县', null, null],
    ]);
    expect(answer).toMatchObject({ status: 200, body: { imported: 2 } });
    expect(await units()).toEqual([
      { code: 'S-1', parent: null, level: 'county', name: { 'zh-CN': '一县' } },
      { code: 'S-11', parent: 'S-1', level: 'township', name: { 'zh-CN': '一镇', ug: 'بىر بازار', en: 'First Town' } },
    ]);
    expect(await send([['S-12', 'S-1', '村', '二村']])).toMatchObject({ body: { imported: 1 } });
  });

  it('makes none where one is faulty, and says which', async () => {
    const before = await units();
    const rows = [
      ['S-1', null, 'county', '又一县'],
      ['S-3', 'S-9', 'towship', '三镇'],
      ['S-4', 'S-5', null, '四'],
      ['S-5', 'S-4', null, '五'],
      ['S-5', null, null, '六'],
      ['S-6', null, null, null],
    ];
    expect((await send(rows)).body).toMatchObject({
      count: 2,
      errors: [
        { row: 3, column: 'level', code: 'unknown-option', message: expect.stringContaining('township'), cell: 'C3' },
        { row: 7, column: 'name.zh-CN', code: 'required', cell: 'D7' },
      ],
    });
    rows[1]![2] = '乡镇';
    rows.pop();
    const { status, body } = await send(rows);
    expect(status).toBe(422);
    expect((body.errors as { row: number; code: string }[]).map(({ row, code }) => `${row} ${code}`)).toEqual([
      '3 parent-unknown',
      '4 ring',
      '5 ring',
      '6 code-twice',
    ]);
    const marked = await send(rows, '?marked=true');
    expect(marked).toMatchObject({ status: 422, type: XLSX });
    expect((await opened(marked.bytes)).worksheets[0]!.getCell('B3').note).toBeDefined();
    expect(await units()).toEqual(before);
  });

  it('is an administrator’s to send', async () => {
    const answer = await sent(served, secretary, '/units/imports', await sheetOf([HEAD, ['S-7', null, null, '七']]));
    isProblem(answer as unknown as Answer, 403, 'not-yours');
  });
});
