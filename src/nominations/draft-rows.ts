/** What a sheet of drafts says: drafts, or what is wrong, by row and column. Reads and judges; writes nothing. */
import { setImmediate as turn } from 'node:timers/promises';
import { charactersIn, faultsOf, gapsOf, type FormFault } from '../../workflows/form.js';
import type { Field, Programme } from '../../workflows/programme.js';
import { nearest } from '../../workflows/read/spelling.js';
import type { Draft } from '../casework/enter.js';
import { alike, dayIn, letterOf, textOf } from '../common/cells.js';
import type { Language } from '../common/html.js';
import { placeColumns, type ColumnFault } from '../documents/columns.service.js';
import type { SheetRow } from '../documents/sheet.service.js';
import { choicesOf, chosen, inTongue, type DraftColumn, type DraftScope, type DraftUnit } from './draft-sheet.js';
import { faultSentence, type About, type FaultCode } from './draft-sheet.words.js';

export interface SheetFault {
  row: number;
  /** The column's own name; of one that nobody knows, what its header says. */
  column: string;
  /** As the program shows it, like C7; where a column is missing, A1. */
  cell: string;
  code: FaultCode;
  message: string;
}

export interface DraftSheet {
  round: string;
  category: string;
  programme: Programme;
  scope: DraftScope;
  columns: readonly DraftColumn[];
  language: Language;
}

/** Rows between which others have their turn. */
const ROWS = 200;
const BROKEN = /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)$/;

/** Drafts where there is no fault. `incomplete`: how many still lack something before they can be sent. */
export async function readDrafts(
  sheet: DraftSheet,
  rows: readonly SheetRow[],
): Promise<{ drafts: Draft[]; faults: SheetFault[]; incomplete: number }> {
  const found = placeColumns(sheet.columns, rows);
  const { placed, first } = found;
  const faults = found.faults.map((fault) => columnFault(sheet, fault));
  const drafts: Draft[] = [];
  const seen = new Map<string, number>();
  let incomplete = 0;
  let done = 0;
  if (faults.length > 0) return { drafts, faults, incomplete };
  for (const row of rows) {
    if (row.number < first) continue;
    if (done++ % ROWS === 0) await turn();
    const read = readRow(sheet, placed, row, faults);
    if (!read) continue;
    const { draft, complete } = read;
    drafts.push(draft);
    if (!complete) incomplete += 1;
    const same = `${draft.unit} ${JSON.stringify(
      Object.entries(draft.nominee)
        .map(([key, text]) => [key, alike(String(text))])
        .toSorted(),
    )}`;
    const before = seen.get(same);
    if (before === undefined) seen.set(same, row.number);
    else faults.push(faultIn(sheet, placed, row.number, firstOfNominee(placed), 'duplicate', { row: before }));
  }
  return { drafts, faults, incomplete };
}

function columnFault({ columns, language }: DraftSheet, { near, ...fault }: ColumnFault): SheetFault {
  const known = columns.find(({ name }) => name === fault.column);
  const label = known ? inTongue(known.label, language) : fault.column;
  return { ...fault, message: faultSentence(fault.code, language, { near, label }) };
}

type Placed = ReadonlyMap<number, DraftColumn>;

interface Read {
  draft: Draft;
  complete: boolean;
}

/** Undefined where the row has a fault. */
function readRow(
  sheet: DraftSheet,
  placed: Placed,
  { number, cells }: SheetRow,
  faults: SheetFault[],
): Read | undefined {
  const before = faults.length;
  const read = { unit: {}, nominee: {}, options: {}, form: {} } as Record<DraftColumn['part'], Record<string, unknown>>;
  const wrong = (column: DraftColumn, code: FaultCode, about?: Partial<About>) =>
    void faults.push(faultIn(sheet, placed, number, column, code, about));
  for (const [at, column] of placed) {
    const cell = cells[at - 1];
    const text = textOf(cell);
    if (text === undefined) continue;
    if (BROKEN.test(text)) wrong(column, 'broken-formula');
    else if (
      typeof cell === 'number' &&
      column.field?.kind === 'text' &&
      Number.isInteger(cell) &&
      !Number.isSafeInteger(cell)
    )
      wrong(column, 'digits-lost');
    else read[column.part][column.key] = valueOf(column.field, text);
  }
  const unit = unitOf(sheet, read.unit.code as string | undefined);
  if (!unit) {
    const column = sheet.columns.find(({ part }) => part === 'unit')!;
    wrong(column, read.unit.code === undefined ? 'required' : 'unknown-unit');
    return undefined;
  }
  const draft = {
    round: sheet.round,
    category: sheet.category,
    unit: unit.id,
    nominee: read.nominee as Draft['nominee'],
    options: read.options as Draft['options'],
    form: read.form as Draft['form'],
  };
  const byName = new Map([...placed.values()].map((column) => [column.name, column]));
  for (const fault of faultsOf(sheet.programme, sheet.category, draft, unit.setting)) {
    const column = byName.get(fault.path)!;
    wrong(column, codeOf(fault, column.field), aboutValue(column.field, read[column.part][column.key], sheet.language));
  }
  // A draft may be incomplete; but nobody finds again a nomination of nobody.
  const gaps = gapsOf(sheet.programme, sheet.category, draft, unit.setting);
  for (const gap of gaps)
    if (gap.path.startsWith('nominee.') && !faultyAt(faults, before, gap.path))
      wrong(byName.get(gap.path)!, 'required');
  return faults.length > before ? undefined : { draft, complete: gaps.length === 0 };
}

const faultyAt = (faults: readonly SheetFault[], from: number, column: string) =>
  faults.slice(from).some((fault) => fault.column === column);

const unitOf = ({ scope }: DraftSheet, code: string | undefined): DraftUnit | undefined =>
  scope.own ?? (code === undefined ? undefined : scope.units.get(code));

const firstOfNominee = (placed: Placed) => [...placed.values()].find(({ part }) => part === 'nominee')!;

/** What a text means in a field; what it cannot mean stays as it is, for the form to refuse. */
function valueOf(field: Field | undefined, text: string): string | number {
  switch (field?.kind) {
    case 'number': {
      const number = Number(text.normalize('NFKC').replaceAll(',', ''));
      return Number.isFinite(number) ? number : text;
    }
    case 'date':
      return dayIn(text);
    case 'yesno':
    case 'choice':
      return chosen(field, text) ?? (/^true$/i.test(text) ? 'yes' : /^false$/i.test(text) ? 'no' : text);
    default:
      return text;
  }
}

function codeOf({ rule }: FormFault, field: Field | undefined): FaultCode {
  if (rule === 'maxCharsHeld') return 'too-long';
  if (rule === 'maxHeld') return 'too-much';
  if (rule === 'plainText') return 'not-plain-text';
  if (rule === 'keyKnown') return 'not-asked';
  if (field?.kind === 'number') return 'not-a-number';
  if (field?.kind === 'date') return 'not-a-date';
  return field?.kind === 'yesno' ? 'not-yes-or-no' : 'unknown-option';
}

function aboutValue(field: Field | undefined, value: unknown, language: Language): Partial<About> {
  if (field?.kind === 'text') return { has: charactersIn(String(value)), most: field.maxChars };
  if (field?.kind === 'number') return { most: field.max ?? 0 };
  return {
    near: nearest(
      String(value),
      choicesOf(field, language).map(({ shown }) => shown),
    ),
  };
}

function faultIn(
  { language }: DraftSheet,
  placed: Placed,
  row: number,
  column: DraftColumn,
  code: FaultCode,
  about: Partial<About> = {},
): SheetFault {
  const at = [...placed].find(([, each]) => each === column)?.[0] ?? 1;
  return {
    row,
    column: column.name,
    cell: `${letterOf(at)}${row}`,
    code,
    message: faultSentence(code, language, about),
  };
}
