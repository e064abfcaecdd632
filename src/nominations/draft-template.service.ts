/** The sheet that a unit fills in for a category, made for whoever asks and in the language asked for. */
import type { Pool } from 'pg';
import { charactersIn } from '../../workflows/form.js';
import { nothingThere } from '../casework/answer.js';
import type { RoundBook } from '../casework/round-book.js';
import type { Language } from '../common/html.js';
import { templateBook, type TemplateColumn } from '../documents/workbook.service.js';
import { draftScope } from './draft-scope.queries.js';
import { choicesOf, columnsOf, inTongue, type DraftColumn, type DraftScope } from './draft-sheet.js';
import { EXPLAINED, HOW_TO, limitOf, OPTIONAL, REQUIRED } from './draft-sheet.words.js';

export interface TemplateAsked {
  person: string;
  round: string;
  category: string;
  language: Language;
}

/** A workbook. Throws a Problem of 404 where the person may not enter drafts, or there is no such category. */
export async function draftTemplate(
  { pool, book }: { pool: Pool; book: RoundBook },
  { person, round, category, language }: TemplateAsked,
): Promise<Buffer> {
  const scope = await draftScope(pool, book, person, round);
  if (!scope) throw nothingThere();
  const { programme } = book.get(round).compiled;
  const found = programme.categories.find(({ code }) => code === category);
  if (!found) throw nothingThere();
  const columns = columnsOf(programme, category, scope).map((column) => templateColumn(column, scope, language));
  return templateBook({
    name: sheetName(inTongue(found.title, language)),
    language,
    columns,
    explained: {
      title: HOW_TO[language],
      lines: EXPLAINED[language],
      table: columns.map(({ label, note, choices = [] }) => [label, note, choices.slice(0, 50).join(' / ')]),
    },
  });
}

function templateColumn(column: DraftColumn, { units }: DraftScope, language: Language): TemplateColumn {
  const { name, field, required } = column;
  const label = inTongue(column.label, language);
  const choices = name === 'unit' ? [...units.keys()] : choicesOf(field, language).map(({ shown }) => shown);
  return {
    name,
    label,
    required,
    note: `${(required ? REQUIRED : OPTIONAL)[language]}. ${limitOf(field, language)}`,
    width: field?.kind === 'text' && field.maxChars > 200 ? 50 : Math.max(14, 2 * charactersIn(label) + 6),
    ...(choices.length > 0 ? { choices } : {}),
    ...(field?.kind === 'number' ? { number: { min: field.min, max: field.max } } : {}),
    ...(field?.kind === 'date' ? { date: true } : {}),
  };
}

/** What a program takes for the name of a sheet: 31 characters, and none of these. */
export const sheetName = (title: string): string =>
  title
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || '1';
