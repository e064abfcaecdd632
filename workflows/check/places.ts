/** Places: how many may be sent and commended, and who waits for one. */
import { choosesIn } from '../compile.js';
import { forCategory, type Category, type Programme, type Stage } from '../programme.js';
import { type Fault, shown } from '../read/places.js';
import { and, codesIn, fault, faultIf, handles, type Step, steps, wayOf } from './about.js';
import { keepOf } from './keeps.js';

export const placeFaults = (programme: Programme): Fault[] => [
  ...programme.categories.flatMap((category, index) => perUnit(category, index)),
  ...sending(programme),
  ...cap(programme),
  ...steps(programme).flatMap((step) => [...waiting(programme, step), ...movesUp(programme, step)]),
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
    const why = dealt ? `rehearsal.nominations, ${most}` : `what ${units} can send, ${most}`;
    const advice = 'lower seats, or raise perUnit or rehearsal';
    return [fault(`categories[${index}].seats`, `${category.seats} seats are above ${why}: ${advice}`)];
  });
  if (perUnitTotal === undefined) return faults;
  const byUnits = categories.filter((category) => !sent(programme, category).dealt);
  const least = sum(byUnits.map((category) => category.perUnit?.min));
  return [
    ...faults,
    ...faultIf(least > perUnitTotal, 'perUnitTotal', `the categories ask for ${least} of each unit: raise it to that`),
  ];
}

function cap({ basis, categories }: Programme): Fault[] {
  const seats = sum(categories.map((each) => each.seats));
  const message = `the seats of all categories are ${seats}, more than cap ${basis.cap}: raise cap or lower seats`;
  return faultIf(basis.cap !== undefined && seats > basis.cap, 'basis.cap', message);
}

const reserveOf = (stage: Stage, code: string): number =>
  ('reserve' in stage ? forCategory(stage.reserve, code) : undefined) ?? 0;

/** A reserve waits below a choice; where nothing is chosen nobody can wait. */
function waiting(programme: Programme, { stage, index }: Step): Fault[] {
  if (!('reserve' in stage) || stage.reserve === undefined) return [];
  const chosen = programme.categories.filter(
    (category) => codesIn(programme, stage).includes(category.code) && choosesIn(programme, category, stage),
  );
  const advice = 'a reserve without a choice: add keep, or remove reserve';
  if (typeof stage.reserve === 'number')
    return faultIf(stage.reserve > 0 && chosen.length === 0, `stages[${index}].reserve`, advice);
  return codesIn(programme, stage)
    .filter((code) => reserveOf(stage, code) > 0 && !chosen.some((category) => category.code === code))
    .map((code) => fault(shown(['stages', index, 'reserve', code]), `for ${code} ${advice}`));
}

/**
 * The next in reserve moves up, and a reserve serves until the next choice: every category of the notice needs one at
 * the nearest choice above. A last review that is not said to choose may leave the reserve of the one before in force.
 */
function movesUp(programme: Programme, { stage, index }: Step): Fault[] {
  if (stage.stage !== 'notice' || stage.upheld !== 'reserve') return [];
  const lacks = (category: Category) => {
    const above = wayOf(programme, category.code).filter((step) => step.index < index);
    const choice = above.findLast((step) => saidToChoose(step.stage, category.code) || reserves(step.stage, category));
    return choice === undefined || !reserves(choice.stage, category);
  };
  const reserves = (above: Stage, category: Category) =>
    reserveOf(above, category.code) > 0 && choosesIn(programme, category, above);
  const without = programme.categories
    .filter((each) => handles(stage, each.code) && lacks(each))
    .map(({ code }) => code);
  const message = `the nearest choice above has no reserve for ${and(without)}: add reserve there, or write lost`;
  return faultIf(without.length > 0, `stages[${index}].upheld`, message);
}

const saidToChoose = (stage: Stage, code: string) => stage.stage === 'committee' || keepOf(stage, code) !== undefined;

const sum = (numbers: readonly (number | undefined)[]): number => numbers.reduce<number>((a, b) => a + (b ?? 0), 0);
