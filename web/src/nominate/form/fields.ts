/** A form as the programme asks for it, and what stands in it: by path, `nominee.name`, `options.postKind`, `form.deeds`. */
import type { Label } from '../../language/use-language.ts';

export interface FieldView {
  name: string;
  label: Label;
  kind: 'text' | 'number' | 'date' | 'choice' | 'yesno' | 'files';
  required: boolean;
  public: boolean;
  maxChars: number | null;
  min: number | null;
  max: number | null;
  maxFiles: number | null;
  options: { code: string; title: Label }[];
}

export interface Text {
  nominee: Record<string, unknown>;
  options: Record<string, unknown>;
  form: Record<string, unknown>;
}
export type Part = keyof Text;
/** null: emptied. */
export type Value = string | number | string[] | null;
export type Changes = Record<string, Value>;

export interface Place {
  path: string;
  field: FieldView;
}

export const placesOf = (columns: readonly FieldView[], fields: readonly FieldView[]): Place[] => [
  ...columns.map((field) => ({ path: `nominee.${field.name}`, field })),
  ...fields.map((field) => ({ path: `${field.kind === 'choice' ? 'options' : 'form'}.${field.name}`, field })),
];

const partOf = (path: string): [Part, string] => {
  const at = path.indexOf('.');
  return [path.slice(0, at) as Part, path.slice(at + 1)];
};

/** What stands at a place; nothing: null. */
export function valueAt(text: Text, path: string): Value {
  const [part, name] = partOf(path);
  const values = text[part];
  return Object.keys(values).includes(name) ? ((values[name] ?? null) as Value) : null;
}

export function withChanges(text: Text, changes: Changes): Text {
  const after: Text = { nominee: { ...text.nominee }, options: { ...text.options }, form: { ...text.form } };
  for (const [path, value] of Object.entries(changes)) {
    const [part, name] = partOf(path);
    if (value === null) delete after[part][name];
    else after[part][name] = value;
  }
  return after;
}

/** As `PATCH nominations/:id` and `RESEALED` take it. */
export function asCorrection(changes: Changes): { [part in Part]?: Record<string, Value> } {
  const sent: { [part in Part]?: Record<string, Value> } = {};
  for (const [path, value] of Object.entries(changes)) {
    const [part, name] = partOf(path);
    sent[part] = { ...sent[part], [name]: value };
  }
  return sent;
}

const isNothing = (value: Value) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
/** An empty text and one that was never written say the same. */
export const sameValue = (a: Value, b: Value): boolean =>
  (isNothing(a) && isNothing(b)) || JSON.stringify(a) === JSON.stringify(b);

/** Code points, as the server counts. */
export function charactersIn(text: string): number {
  let many = 0;
  for (const _ of text) many += 1;
  return many;
}

export type Fault = { rule: 'tooLong'; by: number } | { rule: 'tooMuch'; max: number } | { rule: 'broken' };

/** What the server would refuse to keep, however little is typed yet: it is not sent, and stays in the page. */
export function faultOf({ kind, maxChars, max }: FieldView, value: Value): Fault | undefined {
  if (kind === 'text' && typeof value === 'string') {
    const over = maxChars === null ? 0 : charactersIn(value) - maxChars;
    if (over > 0) return { rule: 'tooLong', by: over };
    // Half a character: an input method has not finished it, or a paste broke it.
    if (
      value.includes('\u0000') ||
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/.test(value)
    )
      return { rule: 'broken' };
  }
  if (kind === 'number' && typeof value === 'number' && max !== null && value > max) return { rule: 'tooMuch', max };
  return undefined;
}

export const nomineeName = (nominee: Record<string, unknown>): string =>
  [nominee.name, nominee.title].find((each): each is string => typeof each === 'string' && each.trim() !== '') ?? '';
