/**
 * `keep`: whether what one stage lets through is enough for what comes after it.
 *
 * Numbers are compared only where both count for one office, the organiser's: a `keep` of a lower level counts for each
 * of its offices, and a percentage for whatever comes.
 */
import { forCategory, type Programme, type Stage } from '../programme.js';
import { type Fault, shown } from '../read/places.js';
import { and, codesIn, fault, faultIf, steps, wayOf } from './about.js';

export const keepFaults = (programme: Programme): Fault[] => [
  ...keeping(programme),
  ...steps(programme).flatMap(({ stage, index }) => percentages(stage, index)),
];

export const keepOf = (stage: Stage, code: string) => ('keep' in stage ? forCategory(stage.keep, code) : undefined);

/** The number that the organiser's office keeps of a category; undefined where it keeps none, or a lower level does. */
function numberOf(stage: Stage, code: string): number | undefined {
  const keep = keepOf(stage, code);
  return typeof keep === 'number' && 'by' in stage && stage.by === 'office' ? keep : undefined;
}

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
    const short = seated.filter(({ code, seats }) => (numberOf(stage, code) ?? Infinity) < (seats ?? 0));
    const some = typeof stage.keep === 'number' && short.length < seated.length;
    for (const each of short) {
      const path = `categories[${programme.categories.indexOf(each)}].seats`;
      const keep = `keep ${keepOf(stage, each.code)} of ${stage.id}`;
      if (some) bySeats.set(path, `${each.seats} seats are above ${keep}: lower seats, or raise stages[${index}].keep`);
      else blame(keepPath(stage, index, each.code), `the ${each.seats} seats of ${each.code}`);
    }
    for (const code of codes)
      for (const later of wayOf(programme, code).filter((step) => step.index > index)) {
        const [keep = Infinity, most = 0] = [numberOf(stage, code), numberOf(later.stage, code)];
        if (keep < most) blame(keepPath(stage, index, code), `the ${most} that ${later.stage.id} keeps later`);
      }
  }
  return [
    ...[...bySeats].map(([path, message]) => fault(path, message)),
    ...[...byKeep].map(([path, why]) => fault(path, `keep is below ${and([...why])}: raise it, or lower those`)),
  ];
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
      `${keep} is no part of a whole: write more than 0% and up to 100%`,
    );
  });
}
