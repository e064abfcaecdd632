import { describe, expect, it, jest } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readSheet } from '../../src/documents/sheet.service.js';
import { workbookParts, zipOf, type Part } from './zips.js';

jest.setTimeout(60_000);

const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const SMALL = workbookParts(row(1, text('A1', '姓名')) + row(3, `${text('A3', '张三')}<c r="C3"><v>12</v></c>`));
const refused = (bytes: Buffer, patience?: number) =>
  readSheet(bytes, patience).then(
    () => 'read',
    ({ status, code }: { status: number; code: string }) => `${status} ${code}`,
  );
/** Processes of ours that read a sheet now. */
const children = (): number =>
  execFileSync('ps', ['-o', 'args=', '--ppid', String(process.pid)])
    .toString()
    .split('\n')
    .filter((line) => line.includes('sheet-child')).length;

describe('a sheet from outside', () => {
  it('gives its plain values, row by row, as they are numbered', async () => {
    expect(await readSheet(zipOf(SMALL))).toEqual([
      { number: 1, cells: ['姓名'] },
      { number: 3, cells: ['张三', null, 12] },
    ]);
  });

  it('never has a formula run: it says what it came to', async () => {
    const cell = '<c r="A1"><f>1+1</f><v>7</v></c><c r="B1"><f>WEBSERVICE("http://example.invalid")</f></c>';
    expect(await readSheet(zipOf(workbookParts(row(1, cell))))).toEqual([{ number: 1, cells: [7] }]);
  });

  it.each<[string, Buffer]>([
    ['no zip', Buffer.from('name,deeds\n')],
    ['nothing', Buffer.alloc(0)],
    ['half a zip', zipOf(SMALL).subarray(0, 400)],
    ['a zip that is no workbook', zipOf([{ name: 'a.txt', content: 'a' }])],
    ['a remark at its end, where a second directory could hide', zipOf(SMALL, 'remark')],
    ['a sheet that is no XML', zipOf(workbookParts('<row><<<'))],
  ])('is refused as unreadable where it is %s', async (_, bytes) => {
    expect(await refused(bytes)).toBe('422 sheet-unreadable');
  });

  it('is refused with macros', async () => {
    expect(await refused(zipOf([...SMALL, { name: 'xl/vbaProject.bin', content: 'x' }]))).toBe('422 sheet-macros');
  });

  it.each<[string, () => Part[]]>([
    ['one part that shrank a thousandfold', () => [...SMALL, { name: 'xl/media/1', content: Buffer.alloc(1_000_000) }]],
    [
      'more than 500 parts',
      () => [...SMALL, ...Array.from({ length: 500 }, (_, n) => ({ name: `xl/${n}`, content: '' }))],
    ],
    [
      'more than 50 MB when unpacked',
      () => {
        const noise = randomBytes(20_000).toString('hex');
        const content = noise.repeat(300);
        return [...SMALL, ...Array.from({ length: 5 }, (_, n) => ({ name: `xl/media/${n}`, content }))];
      },
    ],
  ])('is refused before it is unpacked: %s', async (_, parts) => {
    expect(await refused(zipOf(parts()), 1)).toBe('413 sheet-too-large');
    expect(children()).toBe(0);
  });

  it('is refused where its directory lies about its size', async () => {
    const blanks = ' '.repeat(30_000_000);
    const bytes = zipOf(workbookParts(`${row(1, text('A1', 'x'))}${blanks}`, 50_000));
    expect(await refused(bytes)).toBe('422 sheet-unreadable');
  });

  it('is refused where reading it takes more memory or time than it is given, and nobody else is hurt', async () => {
    let cells = '';
    for (let n = 0; n < 200_000; n++) cells += row(n + 1, `<c r="A${n + 1}"><v>0.${n * 7919}</v></c>`);
    expect(await refused(zipOf(workbookParts(cells)), 4_000)).toMatch(/^413 sheet-too-large$|^422 sheet-timeout$/);
    expect(await refused(zipOf(SMALL), 1)).toBe('422 sheet-timeout');
    expect(children()).toBe(0);
    expect(await refused(zipOf(SMALL))).toBe('read');
  });

  it('waits for the one before it: one is read at a time, and of many the last are sent away', async () => {
    const reading = Array.from({ length: 22 }, () => refused(zipOf(SMALL), 1));
    const answers = await Promise.all(reading);
    expect(answers.filter((each) => each === '503 sheet-busy')).toHaveLength(2);
    const both = Promise.all([refused(zipOf(SMALL)), refused(zipOf(SMALL))]);
    let most = 0;
    let over = false;
    void both.finally(() => (over = true));
    while (!over) {
      most = Math.max(most, children());
      await new Promise((done) => setImmediate(done));
    }
    expect(await both).toEqual(['read', 'read']);
    expect(most).toBe(1);
  });
});
