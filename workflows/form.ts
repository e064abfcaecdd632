/**
 * A draft against its programme: what is wrong with it, and what it still lacks.
 *
 * Two strengths. `faultsOf`: what no draft may hold, however little of it is typed yet. `gapsOf`: what has to be filled
 * in before it is sent. A number above its `max` is a fault, for no further typing mends it, one below its `min` a gap.
 * A draft comes from outside, so nothing about its shape is taken for granted; neither function throws on any JSON.
 */
import { isDay } from './calendar.js';
import { formOf, type Category, type Field, type Label, type Programme } from './programme.js';
import { shown } from './read/places.js';

/** As it was sent. What is chosen stands in `options` alone, where shares count it; all other fields in `form`. */
export interface Draft {
  nominee: unknown;
  options: unknown;
  form: unknown;
}

/** The rules of a form; a fault names the one that does not hold. */
export type FormRule =
  | 'keyKnown'
  | 'kindHeld'
  | 'plainText'
  | 'maxCharsHeld'
  | 'optionKnown'
  | 'maxHeld'
  | 'maxFilesHeld'
  | 'minReached'
  | 'filled'
  | 'privateText';

export interface FormFault {
  /** `nominee.name`, `options.postKind`, `form.deeds`. */
  path: string;
  rule: FormRule;
  /** What is wrong and what to do. */
  message: string;
}

type Told = [rule: FormRule, message: string];
type Part = keyof Draft;

/** More faults than this help nobody, and an answer must not grow with what was sent. */
const MOST_FAULTS = 50;
/** What is built in is one line of a public list, not a text. */
const MOST_IN_COLUMN = 200;

const column = (name: string, required = false): Field => {
  return { name, label: { 'zh-CN': name }, kind: 'text', required, maxChars: MOST_IN_COLUMN, public: true };
};

/** The built-in columns by kind of nominee. Who has no work unit or post, a farmer or a pupil, can be nominated too. */
export const COLUMNS: Record<Category['nominee'], readonly Field[]> = {
  person: [column('name', true), column('workUnit'), column('post')],
  collective: [column('name', true)],
  unit: [column('name', true)],
  work: [column('title', true), column('author', true), column('workUnit')],
};

/** What a draft may not hold. `setting`: of the sending unit, where it has one. Throws if there is no such category. */
export function faultsOf(programme: Programme, category: string, draft: Draft, setting?: string): FormFault[] {
  return partsOf(programme, category, setting)
    .flatMap(([part, fields]) => faultsIn(part, fields, draft[part]))
    .slice(0, MOST_FAULTS);
}

/** What a draft still lacks before it can be sent. Throws if there is no such category. */
export function gapsOf(programme: Programme, category: string, draft: Draft, setting?: string): FormFault[] {
  return partsOf(programme, category, setting).flatMap(([part, fields]) =>
    fields.flatMap((field) => {
      const gap = gapIn(field, valueIn(draft[part], field.name));
      return gap === undefined ? [] : [told([part, field.name], gap)];
    }),
  );
}

export interface PublicField {
  /** `nominee.name`, `form.summary`. */
  path: string;
  /** Of a field of the form; what is built in is labelled where it is shown. */
  label: Label | null;
  maxChars: number;
}

/** What notices show of a nominee: the built-in columns, and the texts that the programme marks `public`. */
export function publicFieldsOf(programme: Programme, category: string, setting?: string): PublicField[] {
  return partsOf(programme, category, setting).flatMap(([part, fields]) =>
    fields.flatMap((field) =>
      field.kind === 'text' && field.public
        ? [{ path: `${part}.${field.name}`, label: part === 'form' ? field.label : null, maxChars: field.maxChars }]
        : [],
    ),
  );
}

function partsOf(programme: Programme, code: string, setting?: string): [Part, readonly Field[]][] {
  const category = programme.categories.find((each) => each.code === code);
  if (!category) throw new Error(`${programme.programme} has no category ${code}`);
  const form = formOf(programme, code, setting);
  return [
    ['nominee', COLUMNS[category.nominee]],
    ['options', form.filter(({ kind }) => kind === 'choice')],
    ['form', form.filter(({ kind }) => kind !== 'choice')],
  ];
}

function faultsIn(part: Part, fields: readonly Field[], given: unknown): FormFault[] {
  if (!isRecord(given)) return [told([part], ['kindHeld', 'write an object with a value for each field'])];
  return Object.keys(given).flatMap((key) => {
    const value = given[key];
    if (value === undefined) return [];
    const field = fields.find(({ name }) => name === key);
    const wrong = field ? wrongIn(field, value) : unknown(fields);
    // A key that nobody asked for may be of any length.
    return wrong === undefined ? [] : [told([part, key.slice(0, 100)], wrong)];
  });
}

const unknown = (fields: readonly Field[]): Told => {
  const names = fields.map(({ name }) => name).join(', ');
  return ['keyKnown', names === '' ? 'nothing is asked here: remove it' : `remove it: what is asked here is ${names}`];
};

/** Why this value cannot stand in this field; undefined: it can. */
function wrongIn(field: Field, value: unknown): Told | undefined {
  switch (field.kind) {
    case 'text':
      if (typeof value !== 'string') return ['kindHeld', 'write text'];
      return isPlain(value) ? tooLong(value, field.maxChars) : NOT_PLAIN;
    case 'number': {
      const { max = Infinity } = field;
      if (typeof value !== 'number' || !Number.isFinite(value)) return ['kindHeld', 'write a number'];
      return value > max ? ['maxHeld', `write at most ${max}`] : undefined;
    }
    case 'date':
      return isDay(value) ? undefined : ['kindHeld', 'write a date that exists, as YYYY-MM-DD'];
    case 'choice': {
      const options = field.options.map(({ code }) => code);
      if (typeof value !== 'string') return ['kindHeld', 'write the code of an option'];
      return options.includes(value) ? undefined : ['optionKnown', `write one of ${options.join(', ')}`];
    }
    case 'yesno':
      return value === 'yes' || value === 'no' ? undefined : ['kindHeld', 'write yes or no'];
    case 'files':
      // Only how many there are: whether a file is there is known where files are kept.
      if (!Array.isArray(value) || !value.every(isFileName)) return ['kindHeld', 'write a list of names of files'];
      return value.length > field.maxFiles ? ['maxFilesHeld', `attach at most ${field.maxFiles}`] : undefined;
  }
}

function gapIn(field: Field, value: unknown): Told | undefined {
  if (field.kind === 'number' && typeof value === 'number' && field.min !== undefined && value < field.min)
    return ['minReached', `write at least ${field.min}`];
  const empty = value === undefined || (typeof value === 'string' && !saysSomething(value)) || isEmptyList(value);
  return field.required && empty ? ['filled', 'this is required: fill it in'] : undefined;
}

const NOT_PLAIN: Told = ['plainText', 'write plain text: a broken character cannot be kept'];

function tooLong(text: string, most: number): Told | undefined {
  const has = text.length <= most ? 0 : charactersIn(text);
  return has > most
    ? ['maxCharsHeld', `${has} characters are more than ${most}: shorten it by ${has - most}`]
    : undefined;
}

/**
 * Code points, as PostgreSQL counts them: one for a Chinese character, however rare, and for a Uyghur letter. Not what
 * a script calls a letter with its marks: how those are joined differs between versions of Unicode.
 */
export function charactersIn(text: string): number {
  let many = 0;
  for (const _ of text) many += 1;
  return many;
}

/** PostgreSQL keeps neither NUL nor half a character. */
const isPlain = (text: string) => text.isWellFormed() && !text.includes('\u0000');
/** Blanks say nothing, nor do characters that nobody sees. */
const saysSomething = (text: string) => /[^\s\p{Cc}\p{Cf}]/u.test(text);
const isFileName = (value: unknown) =>
  typeof value === 'string' && isPlain(value) && saysSomething(value) && value.length <= MOST_IN_COLUMN;
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A field may be called like something that every object inherits. */
const valueIn = (given: unknown, name: string) =>
  isRecord(given) && Object.hasOwn(given, name) ? given[name] : undefined;

const told = (path: string[], [rule, message]: Told): FormFault => ({ path: shown(path), rule, message });
