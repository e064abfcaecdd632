import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isProblem, Served, type Answer } from './served.js';
import { codeUnits, fetched, opened, rowsOf, sent, sheetOf, XLSX, type Sent } from './sheets.js';

jest.setTimeout(60_000);

const NAMES = ['nominee.name', 'nominee.workUnit', 'nominee.post', 'form.deeds'];
const TITLES = ['姓名 *', '工作单位', '职务', '事迹 *'];

let served: Served;
let clerk: string;
let other: string;
let secretary: string;
beforeAll(async () => {
  served = await Served.open();
  await codeUnits(served);
  clerk = await served.token(served.staff(0).clerk);
  other = await served.token(served.staff(1).clerk);
  secretary = await served.token(served.round.staff().secretary);
});
afterAll(() => served.close());

const path = (more = '', category = 'person') => `/rounds/${served.round.id}/imports?category=${category}${more}`;
const sheet = (rows: readonly (readonly unknown[])[]) => sheetOf([TITLES, NAMES, ...rows]);
const count = async (): Promise<number> =>
  (await served.where.pool.query('select count(*)::int as many from nominations')).rows[0].many;
const problem = (answer: Sent, status: number, code: string) => isProblem(answer as unknown as Answer, status, code);

describe('a sheet of drafts', () => {
  it('is entered as if it had been typed: values, history, who did it', async () => {
    const answer = await sent(
      served,
      clerk,
      path(),
      await sheet([
        ['王五', '一中', '教师', '事迹一'],
        ['赵六', null, null, '事迹二'],
      ]),
    );
    expect(answer).toMatchObject({ status: 200, body: { imported: 2, incomplete: 0 } });
    const { rows } = await served.where.pool.query(
      `select n.nominee, n.form, n.unit_id, n.state, h.who, h.act from nominations n join history h on h.id = n.id
       where n.nominee ->> 'name' in ('王五', '赵六') order by n.position`,
    );
    expect(rows).toMatchObject([
      { nominee: { name: '王五', workUnit: '一中', post: '教师' }, form: { deeds: '事迹一' }, unit_id: served.unit(0) },
      {
        nominee: { name: '赵六' },
        state: 'recommendation.draft',
        who: `person:${served.staff(0).clerk}`,
        act: 'NOMINATED',
      },
    ]);
  });

  it('may be incomplete, but has a name in every row', async () => {
    expect(await sent(served, clerk, path(), await sheet([['孙七', null, null, null]]))).toMatchObject({
      body: { imported: 1, incomplete: 1 },
    });
    const nameless = await sent(served, clerk, path(), await sheet([[null, '一中', null, '事迹']]));
    problem(nameless, 422, 'sheet-faulty');
    expect(nameless.body.errors).toEqual([
      expect.objectContaining({ row: 3, column: 'nominee.name', code: 'required' }),
    ]);
  });

  it('finds its columns in any order and language, and by their titles where the second row is gone', async () => {
    const turned = [
      ['事迹', '姓名'],
      ['form.deeds', 'nominee.name'],
      ['事迹三', '周八'],
    ];
    expect(await sent(served, clerk, path(), await sheetOf(turned))).toMatchObject({ body: { imported: 1 } });
    const titled = [
      ['Name *', '事迹'],
      ['吴九', '事迹四'],
    ];
    expect(await sent(served, clerk, path(), await sheetOf(titled))).toMatchObject({ body: { imported: 1 } });
    const { rows } = await served.where.pool.query(
      `select form from nominations where nominee ->> 'name' in ('周八', '吴九') order by id`,
    );
    expect(rows.map(({ form }) => form.deeds)).toEqual(['事迹三', '事迹四']);
  });

  it('is refused as a whole, every fault with its row, column and cell', async () => {
    const before = await count();
    const answer = await sent(
      served,
      clerk,
      path('&language=en'),
      await sheet([
        ['郑十', null, null, '好'],
        ['郑十', null, null, '好'],
        ['冯一', null, null, '𠮷'.repeat(201)],
        ['#REF!', null, null, '好'],
      ]),
    );
    problem(answer, 422, 'sheet-faulty');
    expect(answer.body).toMatchObject({
      count: 3,
      errors: [
        { row: 4, cell: 'A4', column: 'nominee.name', code: 'duplicate', message: expect.stringContaining('row 3') },
        {
          row: 5,
          cell: 'D5',
          column: 'form.deeds',
          code: 'too-long',
          message: '201 characters are more than 200: shorten it by 1.',
        },
        { row: 6, cell: 'A6', column: 'nominee.name', code: 'broken-formula' },
      ],
    });
    expect(await count()).toBe(before);
  });

  it('tells of columns that are unknown, missing, or there twice, before it reads a row', async () => {
    const answer = await sent(
      served,
      clerk,
      path(),
      await sheetOf([
        ['姓名', '工作单', '姓名'],
        ['甲', '乙', '丙'],
      ]),
    );
    expect(answer.body).toMatchObject({
      errors: [
        { column: '工作单', cell: 'B1', code: 'unknown-column', message: expect.stringContaining('工作单位') },
        { column: 'nominee.name', cell: 'C1', code: 'column-twice' },
        { column: 'form.deeds', code: 'missing-column' },
      ],
    });
  });

  it('tells at most 200 of many faults, and how many there are', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => [`多${index}`, null, null, '长'.repeat(300)]);
    const { body } = await sent(served, clerk, path(), await sheet(rows));
    expect(body).toMatchObject({ count: 450 });
    expect(body.errors).toHaveLength(200);
  });

  it('comes back marked: the cells coloured, what is wrong in a comment, the rest as it was', async () => {
    const sentIn = await sheet([
      ['褚三', null, null, '长'.repeat(201)],
      ['卫四', null, null, '=1+1'],
    ]);
    const answer = await sent(served, clerk, path('&marked=true'), sentIn);
    expect(answer).toMatchObject({ status: 422, type: XLSX });
    const marked = (await opened(answer.bytes)).worksheets[0]!;
    const cell = marked.getCell('D3');
    expect(cell.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFD9D6' } });
    expect(JSON.stringify(cell.note)).toContain('共 201 字');
    expect(marked.getCell('A3').note).toBeUndefined();
    expect(marked.getRow(2).hidden).toBe(true);
    // What looks like a formula is a text, and stays one when it is mended and sent again.
    expect(marked.getCell('D4').value).toBe("'=1+1");
    marked.getCell('D3').value = '短';
    const mended = Buffer.from(await marked.workbook.xlsx.writeBuffer());
    expect(await sent(served, clerk, path(), mended)).toMatchObject({ body: { imported: 2 } });
    const { rows } = await served.where.pool.query(
      `select form ->> 'deeds' as deeds from nominations where nominee ->> 'name' = '卫四'`,
    );
    expect(rows).toEqual([{ deeds: '=1+1' }]);
  });

  it('is only tried with dryRun', async () => {
    const before = await count();
    const answer = await sent(served, clerk, path('&dryRun=true'), await sheet([['蒋五', null, null, '好']]));
    expect(answer).toMatchObject({ status: 200, body: { imported: 1 } });
    expect(await count()).toBe(before);
  });

  it('with a key is entered once, however often and at the same moment it comes', async () => {
    const before = await count();
    const bytes = await sheet([
      ['沈六', null, null, '好'],
      ['韩七', null, null, '好'],
    ]);
    const key = { 'idempotency-key': 'sheet-0001' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => sent(served, clerk, path(), bytes, key)));
    expect(answers.map(({ body }) => body)).toEqual(answers.map(() => ({ imported: 2, incomplete: 0 })));
    expect(await count()).toBe(before + 2);
    problem(await sent(served, clerk, path(), await sheet([['杨八', null, null, '好']]), key), 409, 'key-reused');
    // Another's key is another key.
    expect(await sent(served, other, path(), bytes, key)).toMatchObject({ status: 200 });
    expect(await count()).toBe(before + 4);
  });

  it('of the secretary names the unit of each row; of a clerk it can only be the own', async () => {
    const rows = [
      ['单位代码', '姓名', '事迹'],
      ['unit', 'nominee.name', 'form.deeds'],
      ['U2', '朱九', '好'],
      ['U3', '秦十', '好'],
    ];
    expect(await sent(served, secretary, path(), await sheetOf(rows))).toMatchObject({ body: { imported: 2 } });
    const { rows: entered } = await served.where.pool.query(
      `select unit_id from nominations where nominee ->> 'name' in ('朱九', '秦十') order by id`,
    );
    expect(entered.map(({ unit_id }) => unit_id)).toEqual([served.unit(1), served.unit(2)]);
    const wrong = await sent(
      served,
      secretary,
      path(),
      await sheetOf([...rows, ['U9', '许一', '好'], [null, '何二', '好']]),
    );
    expect(wrong.body.errors).toMatchObject([
      { row: 5, code: 'unknown-unit' },
      { row: 6, code: 'required', column: 'unit' },
    ]);
    const before = await count();
    expect(await sent(served, clerk, path(), await sheetOf(rows))).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'unknown-column', column: 'unit' }] },
    });
    expect(await count()).toBe(before);
  });

  it('is nobody else’s to send: no such round for whoever has no part in it', async () => {
    const bytes = await sheet([['吕三', null, null, '好']]);
    problem(await sent(served, undefined, path(), bytes), 401, 'not-signed-in');
    problem(await sent(served, await served.token(served.round.staff().approver), path(), bytes), 404, 'unknown');
    problem(await sent(served, clerk, path('', 'nosuch'), bytes), 404, 'unknown');
  });

  it('says where a form has choices, numbers and dates what each may be, and understands what people write', async () => {
    const { ChoiceRound } = await import('./sheets-choices.js');
    const round = await ChoiceRound.open(served);
    const rows = [
      ['options.kind', 'form.years', 'form.since', 'form.agreed', 'nominee.name'],
      ['一线', 12, new Date(Date.UTC(2020, 4, 6)), '是', '施四'],
      ['front-line', '１２', '2020年5月6日', 'yes', '张五'],
      ['other', { formula: '1+2', result: 3 }, '2020/5/6', true, { richText: [{ text: '孔' }, { text: '六' }] }],
    ];
    const good = await sent(served, round.clerk, round.path, await sheetOf([rows[0]!, ...rows]));
    expect(good).toMatchObject({ status: 200, body: { imported: 3 } });
    expect(await round.entered()).toEqual(
      [12, 12, 3].map((years, index) => ({
        name: ['施四', '张五', '孔六'][index],
        options: { kind: index === 2 ? 'other' : 'front-line' },
        form: { years, since: '2020-05-06', agreed: 'yes' },
      })),
    );
    const faulty = [rows[0]!, rows[0]!, ['一先', 41, '2020-02-30', '也许', '曹七'], ['', 'x', 5, '', '严八']];
    const { body } = await sent(served, round.clerk, round.path, await sheetOf(faulty));
    expect(body.errors).toMatchObject([
      { cell: 'A3', code: 'unknown-option', message: expect.stringContaining('一线') },
      { cell: 'B3', code: 'too-much' },
      { cell: 'C3', code: 'not-a-date' },
      { cell: 'D3', code: 'not-yes-or-no' },
      { cell: 'B4', code: 'not-a-number' },
      { cell: 'C4', code: 'not-a-date' },
    ]);
  });
});

describe('a sheet of 10,000 rows', () => {
  it('is entered in less than 30 s, while others are answered in less than 100 ms', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`万${index}`, '单位', '职务', `事迹 ${index}`]);
    const bytes = await sheet(rows);
    const before = await count();
    const begun = performance.now();
    let over = false;
    const importing = sent(served, clerk, path(), bytes).finally(() => (over = true));
    const waits: number[] = [];
    while (!over) {
      const asked = performance.now();
      expect(await fetched(served, other, '/inbox')).toMatchObject({ status: 200 });
      waits.push(performance.now() - asked);
    }
    expect(await importing).toMatchObject({ status: 200, body: { imported: 10_000 } });
    expect(performance.now() - begun).toBeLessThan(30_000);
    expect(await count()).toBe(before + 10_000);
    expect(waits.length).toBeGreaterThan(10);
    const median = waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]!;
    expect(median).toBeLessThan(100);
    process.stdout.write(
      `10,000 rows: ${Math.round(performance.now() - begun)} ms; others: median ${Math.round(median)}, most ${Math.round(Math.max(...waits))} ms\n`,
    );
  });

  it('may have no row more, nor a column beyond the hundredth', async () => {
    const rows = Array.from({ length: 10_001 }, (_, index) => [`多${index}`, null, null, '好']);
    problem(await sent(served, clerk, path(), await sheet(rows)), 413, 'sheet-too-large');
    const wide = [...Array.from({ length: 101 }, (_, index) => `列${index}`)];
    problem(await sent(served, clerk, path(), await sheetOf([wide])), 413, 'sheet-too-large');
  });
});

it('reads back what a template asked for', async () => {
  const template = await fetched(served, clerk, `/rounds/${served.round.id}/templates/person?language=ug`);
  expect(template).toMatchObject({ status: 200, type: XLSX });
  const book = await opened(template.bytes);
  expect(rowsOf(book)[1]).toEqual(NAMES);
  const first = book.worksheets[0]!;
  NAMES.forEach((name, index) => (first.getCell(3, index + 1).value = name === 'nominee.name' ? '华九' : '好'));
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  expect(await sent(served, clerk, path(), bytes)).toMatchObject({ status: 200, body: { imported: 1, incomplete: 0 } });
});
