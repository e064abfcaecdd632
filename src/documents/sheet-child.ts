/**
 * A process of its own that reads one spreadsheet from its input: what is made to hurt, hurts nobody else. It knows no
 * database and no setting. Run as it is built, and by tests as it is written: it imports nothing of ours.
 *
 * Says { rows } again and again, each row as [number, cells]; then { end: true }; or { fault: 'too-large' | 'unreadable' }.
 */
import ExcelJS from '@protobi/exceljs';
import { fromBuffer, type Entry } from 'yauzl';

type Cell = string | number | null;
type Fault = 'too-large' | 'unreadable';

/** 10,000 below the two of the header. */
const MOST_ROWS = 10_002;
const MOST_COLUMNS = 100;
/** Rows of one message: whoever reads it does other things in between. */
const MESSAGE = 250;
/** What is not content, and what a few bytes of a file can blow up: a list of values for every cell of a column. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
  'mergeCells',
];

class FaultError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

/** Unpacks everything once and throws it away: yauzl stops where an entry is larger than the directory says. */
async function proveSizes(bytes: Buffer): Promise<void> {
  await new Promise<void>((done, failed) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return failed(error);
      zip.on('error', failed);
      zip.on('end', done);
      zip.on('entry', (entry: Entry) =>
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) return failed(fault);
          stream.on('error', failed);
          stream.on('end', () => zip.readEntry());
          stream.resume();
        }),
      );
      zip.readEntry();
    });
  });
}

/** Formulas are never run: what they came to when the file was saved is what they say. */
function plain(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  const { richText, text, result, error } = value as Record<string, unknown>;
  if (Array.isArray(richText)) return richText.map((run: { text?: unknown }) => String(run.text ?? '')).join('');
  if (text !== undefined) return plain(text);
  if (typeof error === 'string') return error;
  return plain(result);
}

async function read(bytes: Buffer): Promise<[number, Cell[]][]> {
  await proveSizes(bytes);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED });
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new FaultError('unreadable');
  const rows: [number, Cell[]][] = [];
  sheet.eachRow((row, number) => {
    const cells: Cell[] = [];
    row.eachCell((cell, column) => {
      const value = plain(cell.value);
      if (value === null || value === '') return;
      if (column > MOST_COLUMNS) throw new FaultError('too-large');
      while (cells.length < column - 1) cells.push(null);
      cells.push(value);
    });
    if (cells.length > 0) rows.push([number, cells]);
    if (rows.length > MOST_ROWS) throw new FaultError('too-large');
  });
  return rows;
}

const say = (message: object): Promise<void> =>
  new Promise((done, failed) => process.send!(message, (error: Error | null) => (error ? failed(error) : done())));

// Nobody is left to be told.
process.on('disconnect', () => process.exit(0));
const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
try {
  const rows = await read(Buffer.concat(parts));
  for (let at = 0; at < rows.length; at += MESSAGE) await say({ rows: rows.slice(at, at + MESSAGE) });
  await say({ end: true });
} catch (error) {
  await say({ fault: error instanceof FaultError ? error.fault : 'unreadable' });
}
process.disconnect();
