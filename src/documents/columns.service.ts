/** Finds the columns of a sheet by their names, whatever their order. */
import { nearest } from '../../workflows/read/spelling.js';
import { alike, letterOf, textOf } from '../common/cells.js';
import type { SheetRow } from './sheet.service.js';

export interface KnownColumn {
  /** Stands in the hidden second row of a template. */
  name: string;
  /** What it is called in the first row, in each language. */
  titles: readonly string[];
  required: boolean;
}

export interface ColumnFault {
  row: number;
  /** Its name; of one that nobody knows, what its header says. */
  column: string;
  cell: string;
  code: 'unknown-column' | 'column-twice' | 'missing-column';
  /** What was probably meant. */
  near: string | undefined;
}

export interface Placed<T> {
  /** By column of the sheet, from 1 on. */
  placed: ReadonlyMap<number, T>;
  faults: ColumnFault[];
  /** The first row below the header. */
  first: number;
}

/** By the names in the second row; where that is gone, by the titles in the first. */
export function placeColumns<T extends KnownColumn>(columns: readonly T[], rows: readonly SheetRow[]): Placed<T> {
  const cellsOf = (number: number) => rows.find((row) => row.number === number)?.cells ?? [];
  const row = cellsOf(2).some((cell) => columns.some(({ name }) => name === cell)) ? 2 : 1;
  const placed = new Map<number, T>();
  const faults: ColumnFault[] = [];
  const fault = (at: number, column: string, code: ColumnFault['code'], near?: string) =>
    faults.push({ row, column, cell: `${letterOf(at)}1`, code, near });
  cellsOf(row).forEach((cell, index) => {
    const text = textOf(cell)?.replace(/\s*\*$/, '');
    if (text === undefined) return;
    const column = columns.find(({ name, titles }) => [name, ...titles].map(alike).includes(alike(text)));
    if (!column)
      fault(
        index + 1,
        text.slice(0, 100),
        'unknown-column',
        nearest(
          text,
          columns.flatMap(({ titles }) => titles),
        ),
      );
    else if ([...placed.values()].includes(column)) fault(index + 1, column.name, 'column-twice');
    else placed.set(index + 1, column);
  });
  const there = new Set(placed.values());
  for (const column of columns) if (column.required && !there.has(column)) fault(1, column.name, 'missing-column');
  return { placed, faults, first: row + 1 };
}
