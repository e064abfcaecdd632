/** A sheet of units: a row each, above all by its code, by which other sheets name it. */
import { levelTitle } from '../../workflows/labels.js';
import { LEVELS, type Level } from '../../workflows/programme.js';
import { nearest } from '../../workflows/read/spelling.js';
import { alike, letterOf, textOf } from '../common/cells.js';
import { placeColumns, type ColumnFault, type KnownColumn } from '../documents/columns.service.js';
import type { SheetRow } from '../documents/sheet.service.js';

export interface UnitRow {
  /** Of the sheet. */
  row: number;
  code: string;
  /** None: of a unit that is there already it stays as it is. */
  parent: string | null;
  level: Level | null;
  name: { 'zh-CN': string; ug?: string; en?: string };
}

export interface UnitFault {
  row: number;
  column: string;
  code: string;
  message: string;
}

const column = (name: string, required: boolean, ...titles: string[]): KnownColumn => ({ name, required, titles });
const COLUMNS: readonly KnownColumn[] = [
  column('code', true, '单位代码', 'ئورۇن كودى', 'Unit code'),
  column('parent', false, '上级单位代码', 'يۇقىرى ئورۇن كودى', 'Parent code'),
  column('level', false, '层级', 'دەرىجىسى', 'Level'),
  column('name.zh-CN', true, '单位名称', 'خەنزۇچە نامى', 'Chinese name'),
  column('name.ug', false, '维吾尔文名称', 'ئۇيغۇرچە نامى', 'Uyghur name'),
  column('name.en', false, '英文名称', 'ئىنگلىزچە نامى', 'English name'),
];
const MOST_IN_CODE = 100;
const MOST_IN_NAME = 200;

const ABOUT_COLUMNS: Record<ColumnFault['code'], string> = {
  'unknown-column': 'There is no such column: remove it.',
  'column-twice': 'This column is there twice: remove one.',
  'missing-column': 'This column is missing: add it.',
};

/** Units where there is no fault; whether their codes and parents exist is not asked here. */
export function readUnits(rows: readonly SheetRow[]): { units: UnitRow[]; faults: UnitFault[] } {
  const { placed, faults: ofColumns, first } = placeColumns(COLUMNS, rows);
  const faults: UnitFault[] = ofColumns.map(({ row, column, code, near }) => ({
    row,
    column,
    code,
    message: `${ABOUT_COLUMNS[code]}${near === undefined ? '' : ` Did you mean “${near}”?`}`,
  }));
  const units: UnitRow[] = [];
  if (faults.length > 0) return { units, faults };
  for (const { number: row, cells } of rows) {
    if (row < first) continue;
    const wrong = (column: string, code: string, message: string) => void faults.push({ row, column, code, message });
    const said = new Map([...placed].map(([at, { name }]) => [name, textOf(cells[at - 1])]));
    const [code, zh, level] = [said.get('code'), said.get('name.zh-CN'), said.get('level')];
    for (const { name, required } of COLUMNS) {
      const text = said.get(name);
      const most = name === 'code' || name === 'parent' ? MOST_IN_CODE : MOST_IN_NAME;
      if (text === undefined && required) wrong(name, 'required', 'This is required: fill it in.');
      if (text !== undefined && text.length > most) wrong(name, 'too-long', `Write at most ${most} characters.`);
    }
    const known = level === undefined ? undefined : levelOf(level);
    if (level !== undefined && known === undefined) {
      const near = nearest(level, LEVELS);
      wrong('level', 'unknown-option', `Write one of ${LEVELS.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`);
    }
    if (code === undefined || zh === undefined) continue;
    const [ug, en] = [said.get('name.ug'), said.get('name.en')];
    const name = { 'zh-CN': zh, ...(ug === undefined ? {} : { ug }), ...(en === undefined ? {} : { en }) };
    units.push({ row, code, parent: said.get('parent') ?? null, level: known ?? null, name });
  }
  return { units, faults };
}

/** By its code or its title in any language; 级 may be left out. */
const levelOf = (text: string): Level | undefined =>
  LEVELS.find((level) =>
    [level, ...(['zh-CN', 'ug', 'en'] as const).map((language) => levelTitle(level, language))]
      .flatMap((title) => [title, title.replace(/级$/, '')])
      .some((title) => alike(title) === alike(text)),
  );

/** The cell of a fault, for the marked copy. */
export function cellOf({ row, column }: UnitFault, rows: readonly SheetRow[]): string {
  const { placed } = placeColumns(COLUMNS, rows);
  const at = [...placed].find(([, { name }]) => name === column)?.[0] ?? 1;
  return `${letterOf(at)}${row}`;
}
