/** Reads spreadsheets that came from outside, each in a process of its own, one at a time. */
import { fork, type ChildProcess } from 'node:child_process';
import { extname } from 'node:path';
import type { Cell } from '../common/cells.js';
import { Problem } from '../common/problem.js';
import { lookInto, tooLarge, unreadable } from './sheet-zip.js';

export interface SheetRow {
  /** As the program shows it, from 1 on. */
  number: number;
  cells: Cell[];
}

/** MB of memory, and ms, that reading one sheet may take. */
const MEMORY = 256;
const PATIENCE = 20_000;
/** More than these do not wait: each may take as long as it is allowed to. */
const MOST_WAITING = 20;

/** As it was built, or, under test, as it was written. */
const CHILD = new URL(`./sheet-child${extname(import.meta.url)}`, import.meta.url);

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * The rows of a workbook's first sheet in which anything stands: at most 10,000 below two of a header, of 100 columns.
 * Throws Problems: `sheet-too-large` (413), `sheet-unreadable`, `sheet-macros`, `sheet-timeout` (422), `sheet-busy` (503).
 */
export async function readSheet(bytes: Buffer, patience = PATIENCE): Promise<SheetRow[]> {
  await lookInto(bytes);
  if (waiting >= MOST_WAITING)
    throw new Problem(503, 'sheet-busy', 'Many spreadsheets wait to be read: try again in a minute.');
  waiting += 1;
  const turn = last.then(() => inChild(bytes, patience));
  last = turn.catch(() => {});
  return turn.finally(() => (waiting -= 1));
}

interface Said {
  rows?: [number, Cell[]][];
  end?: true;
  fault?: 'too-large' | 'unreadable';
}

function inChild(bytes: Buffer, patience: number): Promise<SheetRow[]> {
  const child = fork(CHILD, [], {
    execArgv: [`--max-old-space-size=${MEMORY}`],
    // Nothing of what we know: no address of a database, no key.
    env: {},
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  const rows: SheetRow[] = [];
  return new Promise<SheetRow[]>((done, failed) => {
    const timer = setTimeout(() => {
      failed(new Problem(422, 'sheet-timeout', 'Reading this spreadsheet takes too long: send it in smaller parts.'));
      child.kill('SIGKILL');
    }, patience);
    child.on('message', ({ rows: more = [], end, fault }: Said) => {
      for (const [number, cells] of more) rows.push({ number, cells });
      if (end) done(rows);
      if (fault === 'too-large') failed(tooLarge('It has more than 10,000 rows, or more than 100 columns.'));
      if (fault === 'unreadable') failed(unreadable());
    });
    child.on('error', failed);
    // Where its memory is used up it ends without a word. Everything it said has been heard by then.
    child.on('disconnect', () => failed(tooLarge('Reading it takes too much memory: send it in smaller parts.')));
    child.on('exit', () => clearTimeout(timer));
    // It may be gone before it has read all.
    child.stdin!.on('error', () => {});
    child.stdin!.end(bytes);
  }).finally(() => gone(child));
}

const gone = (child: ChildProcess): Promise<unknown> | undefined =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null
    ? undefined
    : new Promise((done) => child.once('exit', done));
