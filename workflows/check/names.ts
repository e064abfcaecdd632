/** Every name is given once, and names something. */
import { LEVELS, type Programme, type Stage } from '../programme.js';
import { type Fault, shown } from '../read/places.js';
import { nearest } from '../read/spelling.js';
import { codesOf, fault, faultIf, fieldsIn, flat, formsIn, handles, indicatorsIn, steps } from './about.js';

export const nameFaults = (programme: Programme): Fault[] => [...doubles(programme), ...nothingCarries(programme)];

function doubles(programme: Programme): Fault[] {
  const { categories, stages, settings, reminders } = programme;
  return [
    ...twice(codesOf(programme), (i) => `categories[${i}].code`),
    ...twice(column(settings, 'code'), (i) => `settings[${i}].code`),
    ...twice(column(stages, 'id'), (i) => `stages[${i}].id`),
    ...formsIn(programme).flatMap(({ path, form }) => twice(column(form, 'name'), (i) => `${path}[${i}].name`)),
    ...fieldsIn(programme).flatMap(({ path, field }) =>
      field.kind === 'choice' ? twice(column(field.options, 'code'), (i) => `${path}.options[${i}].code`) : [],
    ),
    ...indicatorsIn(programme).flatMap(({ path, indicators }) => {
      const all = flat(indicators.tree, `${path}.tree`);
      return twice(
        all.map(({ indicator }) => indicator.code),
        (i) => `${all[i]?.path}.code`,
      );
    }),
    ...categories.flatMap(({ requiresTitle }, i) =>
      twice(requiresTitle?.of, (j) => `categories[${i}].requiresTitle.of[${j}]`),
    ),
    ...steps(programme).flatMap(({ stage, index }) => doublesIn(stage, index)),
    ...twice(reminders?.before, (i) => `reminders.before[${i}]`),
    ...twice(reminders?.after, (i) => `reminders.after[${i}]`),
  ];
}

function doublesIn(stage: Stage, index: number): Fault[] {
  const path = `stages[${index}]`;
  const opinions = 'opinions' in stage ? stage.opinions : undefined;
  return [
    ...twice(stage.for, (i) => `${path}.for[${i}]`),
    ...('languages' in stage ? twice(stage.languages, (i) => `${path}.languages[${i}]`) : []),
    ...(Array.isArray(opinions)
      ? twice(opinions, (i) => `${path}.opinions[${i}]`)
      : Object.entries(opinions ?? {}).flatMap(([key, list]) =>
          twice(list, (i) => shown(['stages', index, 'opinions', key, i])),
        )),
  ];
}

const column = <K extends string>(rows: readonly Record<K, string>[], key: K): string[] => rows.map((row) => row[key]);

function twice(values: readonly (string | number)[] | undefined, path: (index: number) => string): Fault[] {
  const seen = new Set<string | number>();
  return (values ?? []).flatMap((value, index) => {
    if (seen.has(value)) return [fault(path(index), `${value} is there already: change one, or remove it`)];
    seen.add(value);
    return [];
  });
}

function nothingCarries(programme: Programme): Fault[] {
  const { rehearsal, organiser } = programme;
  const codes = codesOf(programme);
  return [
    ...programme.categories.flatMap(({ requiresTitle }, i) => {
      const elsewhere = requiresTitle?.programme !== undefined && requiresTitle.programme !== programme.programme;
      if (elsewhere) return [];
      return unknown(requiresTitle?.of, codes, (_, j) => `categories[${i}].requiresTitle.of[${j}]`);
    }),
    ...steps(programme).flatMap(({ stage, index }) => [
      ...unknown(stage.for, codes, (_, i) => `stages[${index}].for[${i}]`),
      ...mapKeys(programme, stage, index),
    ]),
    ...unknown(Object.keys(rehearsal.nominations), codes, (code) => shown(['rehearsal', 'nominations', code])),
    ...LEVELS.slice(LEVELS.indexOf(organiser.level)).flatMap((level) =>
      faultIf(
        Object.hasOwn(rehearsal.offices, level),
        `rehearsal.offices.${level}`,
        `no office acts below a ${organiser.level} at the level ${level}: write a lower level`,
      ),
    ),
  ];
}

function unknown(
  names: readonly string[] | undefined,
  codes: readonly string[],
  path: (name: string, index: number) => string,
): Fault[] {
  return (names ?? []).flatMap((name, index) => {
    if (codes.includes(name)) return [];
    const meant = nearest(name, codes);
    const advice = meant === undefined ? 'write the code of a category' : `did you mean ${meant}?`;
    return [fault(path(name, index), `no category is called ${name}: ${advice}`)];
  });
}

/** The keys of `keep`, `reserve` and `opinions` where they are maps. */
function mapKeys(programme: Programme, stage: Stage, index: number): Fault[] {
  const codes = codesOf(programme);
  const maps = { keep: undefined, reserve: undefined, opinions: undefined, ...stage };
  // A category that no stage handles is told by itself.
  const elsewhere = (name: string) => programme.stages.some((each) => handles(each, name));
  const unclear = stage.for?.some((name) => !codes.includes(name)) ?? false;
  return (['keep', 'reserve', 'opinions'] as const).flatMap((key) => {
    const map: unknown = maps[key];
    if (typeof map !== 'object' || map === null || Array.isArray(map)) return [];
    const names = Object.keys(map);
    const place = (name: string) => shown(['stages', index, key, name]);
    const strangers = names.filter(
      (name) => codes.includes(name) && !unclear && elsewhere(name) && !handles(stage, name),
    );
    return [
      ...unknown(names, codes, place),
      ...strangers.map((name) =>
        fault(place(name), `this stage does not handle ${name}: remove it, or name it in for`),
      ),
    ];
  });
}

/**
 * The programme as it may be meant where a name is misspelt: a stage with an unknown name handles every category, a
 * map with an unknown key holds for every one. What is wrong with the one and not with the other follows from the
 * misspelling and is not told. Undefined where every name is known.
 */
export function meantWidely(programme: Programme): Programme | undefined {
  const codes = codesOf(programme);
  const known = (names: readonly string[]) => names.every((name) => codes.includes(name));
  const inMap = (map: unknown) => typeof map !== 'object' || map === null || known(Object.keys(map));
  let wider = false;
  const stages = programme.stages.map((stage): Stage => {
    const one = { ...stage };
    if (one.for !== undefined && !known(one.for)) delete one.for;
    if ('keep' in one && !inMap(one.keep)) one.keep = '100%';
    if ('reserve' in one && !inMap(one.reserve)) one.reserve = 1;
    const changed = Object.entries(one).some(([key, value]) => stage[key as keyof Stage] !== value);
    wider ||= changed || Object.keys(one).length < Object.keys(stage).length;
    return one;
  });
  return wider ? { ...programme, stages } : undefined;
}
