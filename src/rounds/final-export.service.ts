/** What a round came to, as a sheet in two scripts: side by side, and the same rows once more from right to left. */
import type { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { levelTitle, NOMINEE_LABELS } from '../../workflows/labels.js';
import type { Label, Programme } from '../../workflows/programme.js';
import type { RoundBook } from '../casework/round-book.js';
import type { Cell } from '../common/cells.js';
import type { Language } from '../common/html.js';
import { exportLists } from '../documents/export.service.js';
import type { ListSheet } from '../documents/workbook.service.js';
import { finalPages, type FinalRow } from './round.queries.js';

type Script = 'zh-CN' | 'ug';
const BOTH: readonly Script[] = ['zh-CN', 'ug'];

interface Column {
  label: Required<Label>;
  width: number;
  value: (row: FinalRow, script: Script) => Cell;
  /** Says something else in each script. */
  both?: boolean;
}

const LABELS = {
  number: { 'zh-CN': '编号', ug: 'نومۇرى', en: 'Number' },
  category: { 'zh-CN': '类别', ug: 'تۈرى', en: 'Category' },
  level: { 'zh-CN': '级别', ug: 'دەرىجىسى', en: 'Level' },
  unit: { 'zh-CN': '推荐单位', ug: 'تەۋسىيە قىلغان ئورۇن', en: 'Nominated by' },
  from: { 'zh-CN': '起始日期', ug: 'باشلانغان چېسلا', en: 'Valid from' },
  to: { 'zh-CN': '截止日期', ug: 'ئاخىرلاشقان چېسلا', en: 'Valid to' },
} satisfies Record<string, Required<Label>>;

/** Whoever asks may read the round. */
export async function finalExport(
  { pool, book }: { pool: Pool; book: RoundBook },
  person: string,
  round: string,
): Promise<Readable> {
  await book.of(pool, [round]);
  const columns = columnsOf(book.get(round).compiled.programme);
  return exportLists(pool, { person, what: 'final list', round, asked: {} }, [
    sideBySide(columns, finalPages(pool, round)),
    inUyghur(columns, finalPages(pool, round)),
  ]);
}

function columnsOf(programme: Programme): Column[] {
  const kinds = new Set(programme.categories.map(({ nominee }) => nominee));
  const titles = new Map(programme.categories.map(({ code, title }) => [code, title]));
  const nominee = (key: string, label = key): Column => ({
    label: NOMINEE_LABELS[label] as Required<Label>,
    width: 24,
    value: (row) => cellOf(row.nominee[key]),
  });
  const [works, persons] = [kinds.has('work'), kinds.has('person')];
  const named = persons || kinds.has('collective') || kinds.has('unit');
  return [
    { label: LABELS.number, width: 20, value: ({ number }) => number },
    {
      label: LABELS.category,
      width: 18,
      both: true,
      value: (row, script) => inScript(titles.get(row.category), script),
    },
    { label: LABELS.level, width: 12, both: true, value: ({ level }, script) => levelTitle(level, script) },
    ...(named ? [nominee('name', persons ? 'name' : 'collective')] : []),
    ...(works ? [nominee('title'), nominee('author')] : []),
    ...(works || persons ? [nominee('workUnit')] : []),
    ...(persons ? [nominee('post')] : []),
    { label: LABELS.unit, width: 28, both: true, value: ({ unit }, script) => inScript(unit, script) },
    { label: LABELS.from, width: 14, value: ({ valid_from }) => valid_from },
    { label: LABELS.to, width: 14, value: ({ valid_to }) => valid_to },
  ];
}

function sideBySide(columns: readonly Column[], rows: AsyncIterable<FinalRow[]>): ListSheet {
  const each = columns.flatMap((column) =>
    (column.both ? BOTH : (['zh-CN'] as const)).map((script) => ({ column, script })),
  );
  return {
    name: '名单 تىزىملىك',
    language: 'zh-CN',
    columns: each.map(({ column: { label, width, both }, script }) => ({
      header: both ? label[script] : `${label['zh-CN']} ${label.ug}`,
      width,
      language: script satisfies Language,
    })),
    pages: cells(rows, (row) => each.map(({ column, script }) => column.value(row, script))),
  };
}

const inUyghur = (columns: readonly Column[], rows: AsyncIterable<FinalRow[]>): ListSheet => ({
  name: 'تىزىملىك',
  language: 'ug',
  columns: columns.map(({ label, width }) => ({ header: label.ug, width })),
  pages: cells(rows, (row) => columns.map(({ value }) => value(row, 'ug'))),
});

async function* cells(pages: AsyncIterable<FinalRow[]>, of: (row: FinalRow) => Cell[]): AsyncGenerator<Cell[][]> {
  for await (const page of pages) yield page.map(of);
}

const inScript = (label: Readonly<Record<string, string | undefined>> | undefined, script: Script): Cell =>
  label?.[script] ?? label?.['zh-CN'] ?? null;
const cellOf = (value: unknown): Cell => (typeof value === 'string' ? value : null);
