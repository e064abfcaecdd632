/** A case's own text, put right: what it comes to, and whether anything that notices show has changed with it. */
import { formOf, type Programme } from './programme.js';

type Values = Readonly<Record<string, unknown>>;

/** What a unit wrote of a nominee. */
export interface Text {
  nominee: Values;
  options: Readonly<Record<string, string>>;
  form: Values;
}

/** What is put in the place of it, field by field; whatever is not named stays, null empties. */
export interface Correction {
  nominee?: Values;
  options?: Readonly<Record<string, string | null>>;
  form?: Values;
}

const PARTS = ['nominee', 'options', 'form'] as const;
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The correction that was sent with an act; undefined: it is none. */
export function asCorrection(sent: unknown): Correction | undefined {
  if (!isValues(sent) || Object.keys(sent).length === 0) return undefined;
  const known = Object.entries(sent).every(([part, values]) => PARTS.includes(part as never) && isValues(values));
  const texts = Object.values(sent.options ?? {}).every((value) => value === null || typeof value === 'string');
  return known && texts ? (sent as Correction) : undefined;
}

export const corrected = (text: Text, { nominee, options, form }: Correction): Text => ({
  nominee: filled(text.nominee, nominee),
  options: filled(text.options, options) as Text['options'],
  form: filled(text.form, form),
});

/** A number or a choice that was wrong has to be taken out again: there is no empty one. */
const filled = (before: Values, put: Values = {}): Values =>
  Object.fromEntries(Object.entries({ ...before, ...put }).filter(([name, value]) => value !== null || !(name in put)));

/** The fields that differ, as `form.summary`, in order of name. */
export function changedFields(before: Text, after: Text): string[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return PARTS.flatMap((part) =>
    [...new Set([...Object.keys(before[part]), ...Object.keys(after[part])])]
      .filter((name) => !same((before[part] as Values)[name], (after[part] as Values)[name]))
      .map((name) => `${part}.${name}`),
  ).sort();
}

/** The built-in columns of a nominee are public, and the text fields that the programme marks so; nothing else is. */
export function isPublic(programme: Programme, category: string, setting: string | undefined, field: string): boolean {
  const [part, name] = field.split('.');
  if (part === 'nominee') return true;
  return (
    part === 'form' &&
    formOf(programme, category, setting).some((each) => each.name === name && each.kind === 'text' && each.public)
  );
}
