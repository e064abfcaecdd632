/** What the checks ask of a programme again and again. */
import { type Field, type Indicator, type Programme, type Stage } from '../programme.js';
import type { Fault } from '../read/places.js';

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

/** Everything that may be written for the programme, for a category and for a setting, with its path. */
export function everywhere<K extends 'form' | 'indicators'>(programme: Programme, key: K) {
  const holders: [string, Pick<Programme, K> | undefined][] = [
    [key, programme],
    ...programme.categories.map((each, i): [string, Pick<Programme, K>] => [`categories[${i}].${key}`, each as never]),
    ...programme.settings.map((each, i): [string, Pick<Programme, K>] => [`settings[${i}].${key}`, each as never]),
  ];
  return holders.flatMap(([path, holder]) => (holder?.[key] ? [{ path, it: holder[key] }] : []));
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
