/** Makes spreadsheets: whole lists as a stream, templates and marked copies whole. */
import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import ExcelJS from '@protobi/exceljs';
import { written, type Cell } from '../common/cells.js';
import type { Language } from '../common/html.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const FONTS: Record<Language, string> = { 'zh-CN': 'SimSun', ug: 'Microsoft Uighur', en: 'Calibri' };
const HEAD = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2EF' } } as const;
const FAULTY = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFD9D6' } } as const;

export interface ListSheet {
  name: string;
  language: Language;
  columns: readonly { header: string; width: number; language?: Language }[];
  pages: AsyncIterable<readonly Cell[][]>;
}

/** How much was written, when it ended, and whether somebody was there to the end. */
export type Written = (rows: number, whole: boolean) => Promise<unknown>;

/**
 * Lists as they are read, page by page: the next is read when the one before has gone out. `ended` is called before the
 * file is closed: what is not noted cannot be opened. Rows are those of the first sheet.
 */
export function streamLists(sheets: readonly ListSheet[], ended: Written): Readable {
  const out = new PassThrough();
  // Whoever asked may be gone: then nobody reads the rest.
  out.on('error', () => {});
  void writeLists(out, sheets, ended).catch((error: Error) => out.destroy(error));
  return out;
}

async function writeLists(out: PassThrough, sheets: readonly ListSheet[], ended: Written): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  book.creator = 'Accolade';
  const counts: number[] = [];
  for (const { name, language, columns, pages } of sheets) {
    const sheet = book.addWorksheet(name, { views: [viewOf(language)] });
    sheet.columns = columns.map(({ width, language: own = language }) => ({ width, style: { font: fontOf(own) } }));
    const head = sheet.addRow(columns.map(({ header }) => header));
    head.eachCell((cell) => styleHead(cell, language));
    head.commit();
    let count = 0;
    for await (const page of pages) {
      for (const row of page) sheet.addRow(row.map(harmless)).commit();
      count += page.length;
      await goneOut(out);
      if (out.destroyed) break;
    }
    counts.push(count);
    if (out.destroyed) break;
    sheet.commit();
  }
  const [rows = 0] = counts;
  await ended(rows, !out.destroyed);
  if (out.destroyed) return;
  if (counts.some((count) => count !== rows)) throw new Error('the list changed while it was read: ask again');
  await Promise.race([book.commit(), once(out, 'close')]);
}

/** Waits until whoever reads has taken what is there. */
async function goneOut(out: PassThrough): Promise<void> {
  await turn();
  while (!out.destroyed && out.readableLength > 0 && out.writableNeedDrain)
    await Promise.race([once(out, 'drain'), once(out, 'close')]);
}

const harmless = (cell: Cell): Cell => (typeof cell === 'string' ? written(cell) : cell);
const fontOf = (language: Language, more: Partial<ExcelJS.Font> = {}) => ({ name: FONTS[language], size: 11, ...more });
const viewOf = (language: Language, ySplit = 1): ExcelJS.WorksheetView =>
  ({ state: 'frozen', ySplit, rightToLeft: language === 'ug' }) as ExcelJS.WorksheetView;

function styleHead(cell: ExcelJS.Cell, language: Language): void {
  cell.font = fontOf(language, { bold: true });
  cell.fill = HEAD;
  cell.alignment = { vertical: 'middle', wrapText: true };
}

export interface TemplateColumn {
  /** By which an import knows it. */
  name: string;
  label: string;
  required: boolean;
  /** What may stand in it. */
  note: string;
  width: number;
  /** One of these, and nothing else. */
  choices?: readonly string[];
  number?: { min?: number | undefined; max?: number | undefined };
  date?: boolean;
}

export interface Template {
  name: string;
  language: Language;
  columns: readonly TemplateColumn[];
  explained: { title: string; lines: readonly string[]; table: readonly (readonly string[])[] };
}

/** Rows below the header that a drop-down covers. */
const ROWS = 10_000;

/** A workbook to be filled in: the sheet, how to fill it in, and, out of sight, what can be chosen. */
export async function templateBook({ name, language, columns, explained }: Template): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Accolade';
  const sheet = book.addWorksheet(name, { views: [viewOf(language, 2)] });
  const how = book.addWorksheet(explained.title, {
    views: [{ rightToLeft: language === 'ug' } as ExcelJS.WorksheetView],
  });
  const options = book.addWorksheet('options', { state: 'veryHidden' });
  columns.forEach((column, index) => {
    const at = sheet.getColumn(index + 1);
    at.width = column.width;
    at.font = fontOf(language);
    if (column.choices || column.date || column.number) at.alignment = { horizontal: 'center' };
    // What is typed stays as it is typed: no number loses its zeros, no text becomes a date.
    at.numFmt = column.date ? 'yyyy-mm-dd' : column.number ? 'General' : '@';
    const head = sheet.getCell(1, index + 1);
    head.value = `${column.label}${column.required ? ' *' : ''}`;
    styleHead(head, language);
    head.note = column.note;
    sheet.getCell(2, index + 1).value = column.name;
    validate(sheet, options, index + 1, column);
  });
  sheet.getRow(2).hidden = true;
  for (const line of explained.lines) how.addRow([line]);
  how.addRow([]);
  for (const row of explained.table) how.addRow(row);
  how.columns.forEach((column) => {
    column.width = 28;
    column.font = fontOf(language);
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Not every program takes 255 characters of options in one formula: they stand in a sheet of their own. */
function validate(sheet: ExcelJS.Worksheet, options: ExcelJS.Worksheet, at: number, column: TemplateColumn): void {
  const letter = sheet.getColumn(at).letter;
  const rule = ((): ExcelJS.DataValidation | undefined => {
    if (column.choices) {
      column.choices.forEach((choice, index) => (options.getCell(index + 1, at).value = choice));
      return { type: 'list', allowBlank: true, formulae: [`options!$${letter}$1:$${letter}$${column.choices.length}`] };
    }
    if (!column.number || (column.number.min === undefined && column.number.max === undefined)) return undefined;
    const { min = -1e15, max = 1e15 } = column.number;
    return { type: 'decimal', operator: 'between', allowBlank: true, formulae: [min, max] };
  })();
  if (!rule) return;
  const { dataValidations } = sheet as unknown as { dataValidations: { add(range: string, rule: object): void } };
  dataValidations.add(`${letter}3:${letter}${ROWS + 2}`, {
    ...rule,
    showErrorMessage: true,
    errorTitle: column.label,
    error: column.note,
  });
}

export interface Marked {
  rows: readonly { number: number; cells: readonly Cell[] }[];
  /** Cells like C7 with what is wrong there. */
  faults: readonly { cell: string; message: string }[];
  language: Language;
  /** Rows of the header: below the first, what only an import reads. */
  header: number;
}

/** The same sheet with its faulty cells coloured, each with a comment; made bit by bit, others have their turn. */
export function markedBook(marked: Marked): Readable {
  const out = new PassThrough();
  out.on('error', () => {});
  void writeMarked(out, marked).catch((error: Error) => out.destroy(error));
  return out;
}

async function writeMarked(out: PassThrough, { rows, faults, language, header }: Marked): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet('1', { views: [viewOf(language, header)] });
  const most = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 1);
  sheet.columns = Array.from({ length: most }, () => ({ width: 22, style: { font: fontOf(language) } }));
  const byRow = Map.groupBy(faults, ({ cell }) => Number(/\d+$/.exec(cell)![0]));
  // A fault of the whole sheet is told in a first row that may be empty.
  const all = rows.some(({ number }) => number === 1) ? rows : [{ number: 1, cells: [] }, ...rows];
  for (const [index, { number, cells }] of all.entries()) {
    if (index % 100 === 0) await turn();
    const row = sheet.getRow(number);
    cells.forEach((cell, at) => {
      if (cell !== null) row.getCell(at + 1).value = harmless(cell);
      if (cell !== null && number === 1) styleHead(row.getCell(at + 1), language);
    });
    if (number === 2 && header === 2) row.hidden = true;
    for (const [cell, own] of Map.groupBy(byRow.get(number) ?? [], (fault) => fault.cell)) {
      const into = row.getCell(cell.replace(/\d+$/, ''));
      into.fill = FAULTY;
      into.note = own.map(({ message }) => message).join('\n');
    }
    row.commit();
  }
  sheet.commit();
  await Promise.race([book.commit(), once(out, 'close')]);
}
