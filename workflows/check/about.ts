/** What the checks ask of a programme again and again. */
import type { Category, Field, Indicator, Programme, Stage } from '../programme.js';
import type { Fault } from '../read/places.js';

type Setting = Programme['settings'][number];

/** A stage and its number in the file. */
export interface Step {
  stage: Stage;
  index: number;
}

export const steps = (programme: Programme): Step[] => programme.stages.map((stage, index) => ({ stage, index }));

export const handles = (stage: Stage, category: string) => stage.for === undefined || stage.for.includes(category);

/** The way of a category through the stages. */
export const wayOf = (programme: Programme, category: string): Step[] =>
  steps(programme).filter(({ stage }) => handles(stage, category));

export const codesIn = (programme: Programme, stage: Stage): string[] =>
  programme.categories.map(({ code }) => code).filter((code) => handles(stage, code));

export const codesOf = (programme: Programme): string[] => programme.categories.map(({ code }) => code);

/** All forms, or all indicator trees: the programme's, the categories' and the settings', with their paths. */
export function everywhere<K extends 'form' | 'indicators'>(
  { categories, settings, ...programme }: Programme,
  key: K,
): { path: string; it: NonNullable<Programme[K]> }[] {
  const holders: [string, { [P in K]?: Programme[P] | undefined }][] = [
    [key, programme],
    ...categories.map((each, index): [string, Category] => [`categories[${index}].${key}`, each]),
    ...settings.map((each, index): [string, Setting] => [`settings[${index}].${key}`, each]),
  ];
  return holders.flatMap(([path, { [key]: it }]) => (it === undefined ? [] : [{ path, it }]));
}

export const fieldsOf = (programme: Programme): { path: string; field: Field }[] =>
  everywhere(programme, 'form').flatMap(({ path, it }) =>
    it.map((field, index) => ({ path: `${path}[${index}]`, field })),
  );

/** An indicator tree as a list, parents first. */
export const flat = (tree: readonly Indicator[], path: string): { path: string; indicator: Indicator }[] =>
  tree.flatMap((indicator, index) => [
    { path: `${path}[${index}]`, indicator },
    ...flat(indicator.children ?? [], `${path}[${index}].children`),
  ]);

export const fault = (path: string, message: string): Fault => ({ path, message });

export const faultIf = (wrong: boolean, path: string, message: string): Fault[] =>
  wrong ? [fault(path, message)] : [];

/** `a, b and c`. */
export const and = (words: readonly string[]): string => listed(words, 'and');
export const or = (words: readonly string[]): string => listed(words, 'or');

const listed = (words: readonly string[], last: string) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
