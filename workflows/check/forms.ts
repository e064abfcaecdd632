/** Forms within their budget, indicators that add up, and every language that is published. */
import { type Field, type Programme } from '../programme.js';
import type { Fault } from '../read/places.js';
import {
  and,
  codesIn,
  fault,
  faultIf,
  fieldsIn,
  flat,
  formsIn,
  type Indicators,
  indicatorsIn,
  type Step,
  steps,
} from './about.js';

export const formFaults = (programme: Programme): Fault[] => [
  ...formsIn(programme).flatMap(({ path, form }) => budget(form, path)),
  ...fieldsIn(programme).flatMap(({ path, field }) => numberRange(field, path)),
  ...indicatorsIn(programme).flatMap(({ path, indicators }) => points(indicators, path)),
  ...steps(programme).flatMap((step) => pass(programme, step)),
  ...languages(programme),
];

/** Ask once, ask little: a clerk fills this in for every nominee. */
const MOST_FIELDS = 20;
const MOST_FILES = 5;

function budget(form: readonly Field[], path: string): Fault[] {
  const files = form.filter(({ kind }) => kind === 'files').length;
  return [
    ...faultIf(form.length > MOST_FIELDS, path, `${form.length} fields are more than ${MOST_FIELDS}: ask for less`),
    ...faultIf(files > MOST_FILES, path, `${files} fields of kind files are more than ${MOST_FILES}: ask for fewer`),
  ];
}

function numberRange(field: Field, path: string): Fault[] {
  if (field.kind !== 'number') return [];
  const { min = -Infinity, max = Infinity } = field;
  return faultIf(min > max, `${path}.min`, `min ${min} is above max ${max}: lower min or raise max`);
}

/** Points are often tenths, and tenths do not add up exactly in binary. */
const same = (a: number, b: number) => Math.abs(a - b) < 1e-6;

function points({ total, threshold, tree }: Indicators, path: string): Fault[] {
  const sumOf = (rows: readonly { points: number }[]) =>
    Number(rows.reduce((all, row) => all + row.points, 0).toFixed(6));
  const top = sumOf(tree);
  return [
    ...faultIf(!same(top, total), `${path}.total`, `the top indicators add up to ${top}, not ${total}: change one`),
    ...faultIf(
      threshold !== undefined && threshold > total,
      `${path}.threshold`,
      `threshold ${threshold} is above the total ${total}: lower it`,
    ),
    ...flat(tree, `${path}.tree`).flatMap(({ path: place, indicator }) => {
      if (indicator.children === undefined) return [];
      const below = sumOf(indicator.children);
      const message = `its children add up to ${below}, not ${indicator.points}: change one`;
      return faultIf(!same(below, indicator.points), `${place}.points`, message);
    }),
  ];
}

/** Without indicators reviewers score from 0 to 100. What a sheet brings has a total of its own. */
function pass(programme: Programme, { stage, index }: Step): Fault[] {
  if (!('pass' in stage) || stage.pass === undefined) return [];
  if (stage.stage === 'review' && stage.scores === 'sheet') return [];
  const settings = programme.settings.length === 0 ? [undefined] : programme.settings;
  const least = programme.categories
    .filter(({ code }) => codesIn(programme, stage).includes(code))
    .flatMap((category) =>
      settings.map((setting) => setting?.indicators ?? category.indicators ?? programme.indicators),
    )
    .reduce((lowest, used) => Math.min(lowest, used?.total ?? 100), Infinity);
  const message = `pass ${stage.pass} is above the total ${least}: lower it`;
  return faultIf(stage.pass > least, `stages[${index}].pass`, message);
}

/** What is published in a language needs its titles in that language. */
function languages(programme: Programme): Fault[] {
  const published = steps(programme).flatMap(({ stage }) =>
    'languages' in stage ? stage.languages.map((language) => ({ language, stage })) : [],
  );
  return [...new Set(published.map(({ language }) => language))].flatMap((language) => {
    const stages = published.filter((each) => each.language === language).map(({ stage }) => stage);
    const why = `missing: write it, for ${and(stages.map(({ id }) => id))} is published in ${language}`;
    const wanted = new Set(stages.flatMap((stage) => codesIn(programme, stage)));
    const titles = [
      { path: 'title', title: programme.title },
      { path: 'organiser.title', title: programme.organiser.title },
      ...programme.categories.flatMap(({ code, title }, index) =>
        wanted.has(code) ? [{ path: `categories[${index}].title`, title }] : [],
      ),
    ];
    return titles
      .filter(({ title }) => title[language] === undefined)
      .map(({ path }) => fault(`${path}.${language}`, why));
  });
}
