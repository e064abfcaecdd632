/**
 * `keep`: whether what one stage lets through is enough for what comes after it.
 *
 * Numbers are compared only where both count for one office: those of the organiser with each other and with `seats`,
 * those of one lower level with each other. Percentages are not compared.
 */
import { forCategory, type Category, type Programme, type Stage } from '../programme.js';
import { type Fault, shown } from '../read/places.js';
import { and, codesIn, fault, faultIf, type Step, steps, wayOf } from './about.js';

export const keepFaults = (programme: Programme): Fault[] => [
  ...keeping(programme),
  ...steps(programme).flatMap(({ stage, index }) => percentages(stage, index)),
];

export const keepOf = (stage: Stage, code: string) => ('keep' in stage ? forCategory(stage.keep, code) : undefined);

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
