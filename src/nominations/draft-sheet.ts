/** The sheet in which drafts of one category are written: its columns, and what each of them says and takes. */
import { COLUMNS } from '../../workflows/form.js';
import { formOf, type Field, type Label, type Programme } from '../../workflows/programme.js';
import { alike } from '../common/cells.js';
import type { Language } from '../common/html.js';
import { COLUMN_TITLES, YES_NO } from './draft-sheet.words.js';

export interface DraftColumn {
  /** By which an import knows it, whatever the language and the order: `unit`, `nominee.name`, `options.kind`, `form.deeds`. */
  name: string;
  part: 'unit' | 'nominee' | 'options' | 'form';
  key: string;
  label: Label;
  titles: readonly string[];
  /** Without it a sheet is not read. */
  required: boolean;
  /** None for the unit's code. */
  field?: Field;
}

/** Whom one writes for: one unit, which then need not be named, or several. */
export interface DraftScope {
  units: ReadonlyMap<string, DraftUnit>;
  /** The only one. */
  own?: DraftUnit | undefined;
}

export interface DraftUnit {
  id: string;
  code: string | null;
  setting?: string | undefined;
}

/**
 * Columns of a category, in the order of its form; where the units' settings have forms of their own, of all of them.
 * Files are attached elsewhere. Throws if there is no such category.
 */
export function columnsOf(programme: Programme, code: string, scope: DraftScope): DraftColumn[] {
  return withoutTitles(programme, code, scope).map((column) => ({
    ...column,
    titles: Object.values(column.label),
    required: column.part === 'unit' || column.field?.required === true,
  }));
}

type Untitled = Omit<DraftColumn, 'titles' | 'required'>;

function withoutTitles(programme: Programme, code: string, { units, own }: DraftScope): Untitled[] {
  const category = programme.categories.find((each) => each.code === code);
  if (!category) throw new Error(`${programme.programme} has no category ${code}`);
  const kind = category.nominee;
  const unit: Untitled[] = own ? [] : [{ name: 'unit', part: 'unit', key: 'code', label: COLUMN_TITLES.unit! }];
  const nominee = COLUMNS[kind].map((field): Untitled => {
    const title = field.name === 'name' && kind !== 'person' ? 'collective' : field.name;
    return { name: `nominee.${field.name}`, part: 'nominee', key: field.name, label: COLUMN_TITLES[title]!, field };
  });
  const settings = new Set([...units.values()].map(({ setting }) => setting));
  const fields = new Map(
    [...settings].toReversed().flatMap((setting) => formOf(programme, code, setting).map((each) => [each.name, each])),
  );
  const form = [...fields.values()]
    .filter((field) => field.kind !== 'files')
    .map((field): Untitled => {
      const part = field.kind === 'choice' ? 'options' : 'form';
      return { name: `${part}.${field.name}`, part, key: field.name, label: field.label, field };
    });
  return [...unit, ...nominee, ...form];
}

export const inTongue = (label: Label, language: Language): string => label[language] ?? label['zh-CN'];

/** What can be chosen, by its code, as the drop-down shows it: a title that two share is told apart by the code. */
export function choicesOf(field: Field | undefined, language: Language): { code: string; shown: string }[] {
  if (field?.kind === 'yesno') return (['yes', 'no'] as const).map((code) => ({ code, shown: YES_NO[code][language] }));
  if (field?.kind !== 'choice') return [];
  const titles = field.options.map(({ title }) => inTongue(title, language));
  return field.options.map(({ code }, index) => {
    const title = titles[index]!;
    return { code, shown: titles.filter((each) => each === title).length > 1 ? `${title} (${code})` : title };
  });
}

const LANGUAGES: readonly Language[] = ['zh-CN', 'ug', 'en'];

/** The code of what somebody wrote, in whatever language; undefined: no option is called so. */
export function chosen(field: Field, text: string): string | undefined {
  const wanted = alike(text);
  for (const language of LANGUAGES)
    for (const { code, shown } of choicesOf(field, language))
      if (alike(shown) === wanted || alike(code) === wanted) return code;
  return undefined;
}
