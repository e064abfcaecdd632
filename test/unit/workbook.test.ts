import { describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import ExcelJS from '@protobi/exceljs';
import { streamLists, type ListSheet } from '../../src/documents/workbook.service.js';

jest.setTimeout(60_000);

/** Pages of fifty rows that hardly shrink; `read` counts those that were asked for. */
function listOf(many: number): { sheet: ListSheet; read: () => number } {
  let read = 0;
  async function* pages() {
    for (; read < many;) {
      read += 1;
      yield Array.from({ length: 50 }, () => [randomBytes(400).toString('base64'), read]);
    }
  }
  const columns = [
    { header: 'a', width: 20 },
    { header: 'b', width: 10 },
  ];
  return { sheet: { name: '1', language: 'en', columns, pages: pages() }, read: () => read };
}
const quiet = async (): Promise<void> => {
  for (let n = 0; n < 500; n++) await turn();
};

describe('a list that is streamed', () => {
  it('arrives whole, and is noted before it ends', async () => {
    const noted: unknown[] = [];
    const out = streamLists([listOf(10).sheet], async (...about) => noted.push(about));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await buffer(out)) as unknown as ExcelJS.Buffer);
    expect(book.worksheets[0]!.rowCount).toBe(501);
    expect(noted).toEqual([[500, true]]);
  });

  it('is read no faster than it is taken: what nobody takes stays unread', async () => {
    const { sheet, read } = listOf(300);
    const out = streamLists([sheet], async () => {});
    await quiet();
    expect(read()).toBeLessThan(100);
    const before = read();
    out.resume();
    await once(out, 'end');
    expect(read()).toBe(300);
    expect(before).toBeGreaterThan(0);
  });

  it('is left unread when whoever asked is gone, and noted as far as it went', async () => {
    const { sheet, read } = listOf(300);
    let noted: [number, boolean] | undefined;
    const out = streamLists([sheet], async (rows, whole) => (noted = [rows, whole]));
    await once(out, 'readable');
    out.destroy();
    await quiet();
    expect(noted).toEqual([read() * 50, false]);
    expect(read()).toBeLessThan(100);
  });

  it('cannot be opened where it could not be noted, or its two halves differ', async () => {
    const failing = streamLists([listOf(5).sheet], () => Promise.reject(new Error('no database')));
    await expect(buffer(failing)).rejects.toThrow('no database');
    const uneven = streamLists([listOf(5).sheet, listOf(6).sheet], async () => {});
    await expect(buffer(uneven)).rejects.toThrow('changed');
  });
});
