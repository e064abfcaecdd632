/** A form as a page draws it: what is asked, in every language. */
import { COLUMNS } from './form.js';
import { inAll, NOMINEE_LABELS, type InEach } from './labels.js';
import type { Category, Field } from './programme.js';

export interface FieldView {
  name: string;
  label: InEach;
  kind: Field['kind'];
  required: boolean;
  /** Notices show it. */
  public: boolean;
  maxChars: number | null;
  min: number | null;
  max: number | null;
  maxFiles: number | null;
  options: { code: string; title: InEach }[];
}

export const fieldView = (field: Field): FieldView => ({
  name: field.name,
  label: inAll(field.label),
  kind: field.kind,
  required: field.required,
  public: field.kind === 'text' && field.public,
  maxChars: field.kind === 'text' ? field.maxChars : null,
  min: (field.kind === 'number' ? field.min : undefined) ?? null,
  max: (field.kind === 'number' ? field.max : undefined) ?? null,
  maxFiles: field.kind === 'files' ? field.maxFiles : null,
  options: field.kind === 'choice' ? field.options.map(({ code, title }) => ({ code, title: inAll(title) })) : [],
});

/** The built-in columns; what is no person has a name that is called otherwise. */
export const columnViews = (kind: Category['nominee']): FieldView[] =>
  COLUMNS[kind].map((field) => {
    const label = field.name === 'name' && kind !== 'person' ? 'collective' : field.name;
    return { ...fieldView(field), label: NOMINEE_LABELS[label]! };
  });
