/** What the checks ask of a programme again and again. */
import type { Field, Indicator, Programme, Stage } from '../programme.js';
import type { Fault } from '../read/places.js';

export type Indicators = NonNullable<Programme['indicators']>;

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

interface Holder {
  form?: Field[] | undefined;
  indicators?: Indicators | undefined;
}

/** Whatever may have a form and indicators of its own, with what stands before their paths. */
const holders = (programme: Programme): [string, Holder][] => [
  ['', programme],
  ...programme.categories.map((category, index): [string, Holder] => [`categories[${index}].`, category]),
  ...programme.settings.map((setting, index): [string, Holder] => [`settings[${index}].`, setting]),
];

export const formsIn = (programme: Programme): { path: string; form: Field[] }[] =>
  holders(programme).flatMap(([at, { form }]) => (form ? [{ path: `${at}form`, form }] : []));

export const indicatorsIn = (programme: Programme): { path: string; indicators: Indicators }[] =>
  holders(programme).flatMap(([at, { indicators }]) => (indicators ? [{ path: `${at}indicators`, indicators }] : []));

export const fieldsIn = (programme: Programme): { path: string; field: Field }[] =>
  formsIn(programme).flatMap(({ path, form }) => form.map((field, index) => ({ path: `${path}[${index}]`, field })));

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
