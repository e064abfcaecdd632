/**
 * Places: how many may be sent, kept, elected and commended, and whether one number leaves room for the other.
 *
 * Numbers are compared only where both count for one office; a percentage, and `keep` of a lower level, are not.
 */
import { choosesIn } from '../compile.js';
import { forCategory, type Category, type Programme, type Stage } from '../programme.js';
import { type Fault, shown } from '../read/places.js';
import { and, codesIn, fault, faultIf, type Step, steps, wayOf } from './about.js';

export const placeFaults = (programme: Programme): Fault[] => [
  ...programme.categories.flatMap((category, index) => perUnit(category, index)),
  ...sending(programme),
  ...keeping(programme),
  ...cap(programme),
  ...steps(programme).flatMap((step) => [...reserves(programme, step), ...movesUp(programme, step)]),
];

function perUnit({ perUnit: limit }: Category, index: number): Fault[] {
  const { min = 0, max = Infinity } = limit ?? {};
  const message = `min ${min} is above max ${max}: lower min or raise max`;
  return faultIf(min > max, `categories[${index}].perUnit.min`, message);
}

/** What the units of the rehearsal can send in a category; undefined where nothing limits or nothing says it. */
function sent(programme: Programme, { code, perUnit: limit }: Category): { most?: number; dealt: boolean } {
  const { rehearsal, perUnitTotal } = programme;
  const total = Object.hasOwn(rehearsal.nominations, code) ? rehearsal.nominations[code] : undefined;
  if (total !== undefined) return { most: total, dealt: true };
  const first = wayOf(programme, code)[0]?.stage;
  if (first?.stage !== 'recommendation' || first.from !== 'units') return { dealt: true };
  const each = Math.min(limit?.max ?? Infinity, perUnitTotal ?? Infinity);
  return { ...(each < Infinity && { most: each * rehearsal.units }), dealt: false };
}

function sending(programme: Programme): Fault[] {
  const { rehearsal, perUnitTotal, categories } = programme;
  const units = `${rehearsal.units} units`;
  const faults = categories.flatMap((category, index) => {
    const { most, dealt } = sent(programme, category);
    if (category.seats === undefined || most === undefined || category.seats <= most) return [];
    const why = dealt ? `rehearsal.nominations has ${most}` : `${units} can send ${most}`;
    const advice = 'lower seats, or raise perUnit or rehearsal';
    return [fault(`categories[${index}].seats`, `${category.seats} seats, but ${why}: ${advice}`)];
  });
  if (perUnitTotal === undefined) return faults;
  const byUnits = categories.filter((category) => !sent(programme, category).dealt);
  const least = sum(byUnits.map((category) => category.perUnit?.min));
  const seats = sum(byUnits.map((category) => category.seats));
  const few = `${units} can send ${perUnitTotal * rehearsal.units} in all for ${seats} seats: raise it or rehearsal.units`;
  return [
    ...faults,
    ...faultIf(least > perUnitTotal, 'perUnitTotal', `the categories ask for ${least} of each unit: raise it to that`),
    ...faultIf(faults.length === 0 && seats > perUnitTotal * rehearsal.units, 'perUnitTotal', few),
  ];
}

interface Kept extends Step {
  keep: number;
}

/** The stages on the way of a category that keep a number of it, with the body for which the number counts. */
function keeps(programme: Programme, code: string): Kept[] {
  return wayOf(programme, code).flatMap((step) => {
    const keep = keepOf(step.stage, code);
    return typeof keep === 'number' ? [{ ...step, keep }] : [];
  });
}

const keepOf = (stage: Stage, code: string) => ('keep' in stage ? forCategory(stage.keep, code) : undefined);
const bodyOf = (stage: Stage) => ('by' in stage ? stage.by : 'unit');

/**
 * `keep` below `seats`, or below a later `keep`. One number for all categories that is too low for some of them only
 * is told at their `seats`, for there the mistake will be; everything else at `keep`.
 */
function keeping(programme: Programme): Fault[] {
  const bySeats = new Map<string, string>();
  const byKeep = new Map<string, Set<string>>();
  const blame = (path: string, why: string) => byKeep.set(path, (byKeep.get(path) ?? new Set()).add(why));
  for (const { stage, index } of steps(programme)) {
    if (!('keep' in stage) || stage.keep === undefined) continue;
    const codes = codesIn(programme, stage);
    const seated = programme.categories.filter(({ code, seats }) => seats !== undefined && codes.includes(code));
    const short = seated.filter((each) => belowSeats(stage, each));
    const some = typeof stage.keep === 'number' && short.length < seated.length;
    for (const each of short) {
      const path = `categories[${programme.categories.indexOf(each)}].seats`;
      const keep = `keep ${keepOf(stage, each.code)} of ${stage.id}`;
      if (some)
        bySeats.set(path, `${each.seats} seats are more than ${keep}: lower seats, or raise stages[${index}].keep`);
      else blame(keepPath(stage, index, each.code), `the ${each.seats} seats of ${each.code}`);
    }
    for (const code of codes) {
      const below = keeps(programme, code).filter((later) => later.index > index && bodyOf(later.stage) === stage.by);
      const keep = keepOf(stage, code);
      for (const later of below)
        if (typeof keep === 'number' && keep < later.keep)
          blame(keepPath(stage, index, code), `the ${later.keep} that ${later.stage.id} keeps later`);
    }
  }
  return [
    ...[...bySeats].map(([path, message]) => fault(path, message)),
    ...[...byKeep].map(([path, why]) => fault(path, `keeps fewer than ${and([...why])}: raise it, or lower those`)),
    ...steps(programme).flatMap(({ stage, index }) => percentages(stage, index)),
  ];
}

function belowSeats(stage: Stage, { code, seats }: Category): boolean {
  const keep = keepOf(stage, code);
  return bodyOf(stage) === 'office' && typeof keep === 'number' && seats !== undefined && keep < seats;
}

const keepPath = (stage: Stage, index: number, code: string) =>
  'keep' in stage && typeof stage.keep === 'object' ? shown(['stages', index, 'keep', code]) : `stages[${index}].keep`;

function percentages(stage: Stage, index: number): Fault[] {
  if (!('keep' in stage) || stage.keep === undefined) return [];
  const written: [string, string | number][] =
    typeof stage.keep === 'object'
      ? Object.entries(stage.keep).map(([code, keep]) => [shown(['stages', index, 'keep', code]), keep])
      : [[`stages[${index}].keep`, stage.keep]];
  return written.flatMap(([path, keep]) => {
    const percent = typeof keep === 'string' ? parseFloat(keep) : 1;
    return faultIf(
      percent <= 0 || percent > 100,
      path,
      `${keep} is not above 0% and up to 100%: write a part of a whole`,
    );
  });
}

function cap({ basis, categories }: Programme): Fault[] {
  const seats = sum(categories.map((each) => each.seats));
  const message = `the seats of all categories are ${seats}, more than cap ${basis.cap}: raise cap or lower seats`;
  return faultIf(basis.cap !== undefined && seats > basis.cap, 'basis.cap', message);
}

const reserveOf = (stage: Stage, code: string): number =>
  ('reserve' in stage ? forCategory(stage.reserve, code) : undefined) ?? 0;

/** A reserve waits below a choice; where nothing is chosen nobody can wait. */
function reserves(programme: Programme, { stage, index }: Step): Fault[] {
  if (!('reserve' in stage) || stage.reserve === undefined) return [];
  const chosen = programme.categories.filter(
    (category) => codesIn(programme, stage).includes(category.code) && choosesIn(programme, category, stage),
  );
  const advice = 'nothing is chosen here: add keep, or remove reserve';
  if (typeof stage.reserve === 'number')
    return faultIf(stage.reserve > 0 && chosen.length === 0, `stages[${index}].reserve`, advice);
  return codesIn(programme, stage)
    .filter((code) => reserveOf(stage, code) > 0 && !chosen.some((category) => category.code === code))
    .map((code) => fault(shown(['stages', index, 'reserve', code]), `of ${code} ${advice}`));
}

/** The next in reserve moves up: every category of the notice needs one, from the nearest choice, the only one in force. */
function movesUp(programme: Programme, { stage, index }: Step): Fault[] {
  if (stage.stage !== 'notice' || stage.upheld !== 'reserve') return [];
  const without = programme.categories.filter((category) => {
    const above = wayOf(programme, category.code).filter((step) => step.index < index);
    const choice = above.findLast((step) => choosesIn(programme, category, step.stage));
    return codesIn(programme, stage).includes(category.code) && reserveOf(choice?.stage ?? stage, category.code) === 0;
  });
  const message = `the nearest choice above has no reserve for ${and(without.map(({ code }) => code))}: add reserve there, or write lost`;
  return faultIf(without.length > 0, `stages[${index}].upheld`, message);
}

const sum = (numbers: readonly (number | undefined)[]): number => numbers.reduce<number>((a, b) => a + (b ?? 0), 0);
