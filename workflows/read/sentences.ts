/** From what zod finds to one plain sentence a place: what stands there and what to write. */
import type { z } from 'zod';

import { type Fault, type Path, shown } from './places.js';
import { nearest } from './spelling.js';

type Issue = z.core.$ZodIssue;

/** What to write where a key is missing or of the wrong kind; where the schema says it better, it does. */
const BY_KEY = new Map(
  Object.entries({
    closes: 'write { workingDays: 10 }, { calendarDays: 30 } or { date: 05-31 }',
    lasts: 'write { workingDays: 5 } or { calendarDays: 7 }',
    rectify: 'write { calendarDays: 90 }',
    minimumNotice: 'write { workingDays: 5, calendarDays: 7 }',
    title: 'write { zh-CN: the Chinese text }',
    label: 'write { zh-CN: the Chinese text }',
    'zh-CN': 'write the text in Chinese',
    organiser: 'write { title: { zh-CN: … }, level: city }',
    basis: 'write { number: …, approvedBy: …, validUntil: 2030-12-31 }',
    categories: 'write a list of - { code: …, title: { zh-CN: … }, nominee: person }',
    stages: 'write a list of - { id: …, stage: recommendation, … }',
    perUnit: 'write { min: 2, max: 3 }',
    requiresTitle: 'write { of: [ a category ] }',
    where: 'write { field: option }',
    for: 'write a list of category codes, like [ individual, school ]',
    languages: 'write a list like [ zh-CN, ug ]',
    form: 'write a list of fields',
    before: 'write a list of days, like [ 7, 3, 1 ]',
    after: 'write a list of days, like [ 1, 3 ]',
  }),
);
const BY_KIND: Record<string, string> = {
  string: 'write text',
  number: 'write a number',
  int: 'write a whole number',
  boolean: 'write true or false',
  object: 'write a map of key: value',
  record: 'write a map of key: value',
  array: 'write a list',
};

const lastKey = (path: Path | undefined): string => String(path?.findLast((part) => typeof part === 'string') ?? '');

/** An object has a shape, a record keys of one type. */
interface Keyed {
  _zod: { def: { shape?: object; keyType?: { _zod: { values?: Set<string> } } } };
}

/** zod's wording where the schema has none of its own. For unknown keys: the known ones, for `sentences` to read. */
export const wording: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') {
    const { shape, keyType } = (issue.inst as Keyed | undefined)?._zod.def ?? {};
    return [...(shape ? Object.keys(shape) : (keyType?._zod.values ?? []))].join(' ');
  }
  const fromKey = BY_KEY.get(lastKey(issue.path));
  if (issue.code === 'invalid_type') return fromKey ?? BY_KIND[issue.expected] ?? `write ${issue.expected}`;
  if (issue.code === 'invalid_value') return `write ${issue.values.map(String).join(' or ')}`;
  return fromKey ?? 'write a value as the format describes it';
};

/** A fault of the shape, with the path in parts, and whether its key is one that the format does not have. */
export interface ShapeFault extends Fault {
  parts: Path;
  unknownKey: boolean;
}

export function sentences(value: unknown, issues: readonly Issue[], before: Path = []): ShapeFault[] {
  // What a map lacks is not told where a key of it is unknown: the one is meant for the other.
  const misspelt = issues.filter(({ code }) => code === 'unrecognized_keys').map((issue) => shown(issue.path));
  const all = issues.filter((issue) => issue.code !== 'custom' || !misspelt.includes(shown(issue.path)));
  return all.flatMap((issue) => {
    const path = [...before, ...issue.path];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => fault([...path, key], unknownKey(value, path, key, issue.message), true));
    const inner = issue.code === 'invalid_union' ? intended(at(value, path), issue.errors) : undefined;
    if (inner !== undefined) return sentences(value, inner, path);
    if (issue.code === 'invalid_key') return [fault(path, `unknown key ${lastKey(path)}: ${issue.issues[0]?.message}`)];
    const there = at(value, path);
    const kind = issue.code === 'invalid_type' ? issue.expected : '';
    return [fault(path, `${found(value, path)}: ${issue.message}${inQuotes(kind, there)}`)];
  });
}

const fault = (parts: Path, message: string, isUnknown = false): ShapeFault => ({
  path: shown(parts),
  message,
  parts,
  unknownKey: isUnknown,
});

/** Of a union, the branch whose kind is right but something inside it is not; none: the union itself is to blame. */
function intended(value: unknown, branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return branches.find((each) =>
    each.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys' || issue.code === 'custom'),
  );
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, part) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[part], value);

function found(value: unknown, path: Path): string {
  const there = at(value, path);
  if (there === undefined) return 'missing';
  if (there === null) return 'empty';
  if (typeof there === 'string') return there === '' ? 'empty' : `found the text ${there.slice(0, 60)}`;
  if (Array.isArray(there)) return there.length === 0 ? 'found an empty list' : 'found a list';
  if (typeof there === 'object') return `found ${Object.keys(there).slice(0, 3).join(' and ') || 'an empty map'}`;
  return `found ${typeof there === 'number' ? 'the number ' : ''}${String(there)}`;
}

/** YAML reads 2024 as a number and true as yes; where text belongs, quotes make it text. */
const inQuotes = (expected: string, value: unknown): string =>
  expected === 'string' && (typeof value === 'number' || typeof value === 'boolean') ? `, in quotes: "${value}"` : '';

const THINGS = new Map(
  Object.entries({
    '': 'a programme',
    categories: 'a category',
    settings: 'a setting',
    shares: 'a share',
    options: 'an option',
    tree: 'an indicator',
    children: 'an indicator',
  }),
);

function unknownKey(value: unknown, path: Path, key: string, known: string): string {
  const holder = at(value, path) as Record<string, unknown> | null | undefined;
  const list = lastKey(path);
  const thing =
    list === 'stages'
      ? `a ${String(holder?.['stage'])}`
      : list === 'form'
        ? `a field of kind ${String(holder?.['kind'])}`
        : (THINGS.get(list) ?? list);
  const words = known.split(' ').filter((word) => !Object.hasOwn(holder ?? {}, word));
  const meant = nearest(key, words);
  // Where none of a few known keys is there, one of them is meant.
  const none = words.length === known.split(' ').length && words.length <= 6 && known !== '';
  const few = none ? `write ${words.join(', ')}, or remove it` : 'remove it';
  const advice = meant === undefined ? few : `did you mean ${meant}? Else remove it`;
  return `unknown key ${key.slice(0, 60)} in ${thing}: ${advice}`;
}
