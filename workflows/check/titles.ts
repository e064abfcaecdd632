/** Titles that a nominee must hold already: who gives them, and whether they can be there in time. */
import { LEVELS, type Level, type Programme } from '../programme.js';
import type { Fault } from '../read/places.js';
import { and, codesIn, codesOf, faultIf, type Step, steps, wayOf } from './about.js';

export const titleFaults = (programme: Programme): Fault[] => [
  ...programme.categories.flatMap((_, index) => required(programme, index)),
  ...steps(programme).flatMap((step) => fromTitles(programme, step)),
];

/** `from: titles` makes a case of each title that `requiresTitle` names. */
function fromTitles(programme: Programme, { stage, index }: Step): Fault[] {
  if (stage.stage !== 'recommendation') return [];
  const path = `stages[${index}]`;
  if (stage.from !== 'titles')
    return faultIf(stage.endingWithin !== undefined, `${path}.endingWithin`, 'only from: titles has it: remove one');
  const without = programme.categories
    .filter(({ code, requiresTitle }) => requiresTitle === undefined && codesIn(programme, stage).includes(code))
    .map(({ code }) => code);
  const message = `which titles of ${and(without)} are meant is missing: write requiresTitle there`;
  return faultIf(without.length > 0, `${path}.from`, message);
}

function required(programme: Programme, index: number): Fault[] {
  const category = programme.categories[index];
  const requires = category?.requiresTitle;
  if (category === undefined || requires === undefined) return [];
  const path = `categories[${index}].requiresTitle`;
  const own = requires.programme === undefined || requires.programme === programme.programme;
  const faults = own ? tooLow(programme, requires.of, requires.level, path) : [];
  if (!requires.sameRound) return faults;
  if (!own) {
    const message = `titles of ${requires.programme} never come in a round of this programme: remove one of the two`;
    return [...faults, ...faultIf(true, `${path}.sameRound`, message)];
  }
  // A category that no stage handles is told by itself.
  const known = codesOf(programme).filter((code) => wayOf(programme, code).length > 0);
  const begins = wayOf(programme, category.code)[0]?.index ?? Infinity;
  const late = (requires.of ?? known).filter((code) => known.includes(code) && !(given(programme, code) < begins));
  // Without `of` the titles of any category will do, so one that comes in time is enough.
  const wrong = requires.of === undefined ? late.length === known.length : late.length > 0;
  const message = `titles of ${and(late)} are not given before ${category.code} begins: put its stages behind theirs`;
  return [...faults, ...faultIf(wrong, `${path}.sameRound`, message)];
}

/** The number of the stage in which a category's titles are given: its last one. */
const given = (programme: Programme, code: string): number => wayOf(programme, code).at(-1)?.index ?? Infinity;

/** A programme does not give titles of a higher level than its last stages name. */
function tooLow(programme: Programme, of: string[] | undefined, level: Level | undefined, path: string): Fault[] {
  if (level === undefined) return [];
  const levels = (of ?? codesOf(programme)).flatMap((code) => {
    const last = wayOf(programme, code).at(-1)?.stage;
    if (last?.stage === 'commendation') return [last.level ?? programme.organiser.level];
    return last?.stage === 'referral' ? [last.to] : [];
  });
  const never = levels.length > 0 && levels.every((each) => LEVELS.indexOf(each) < LEVELS.indexOf(level));
  return faultIf(
    never,
    `${path}.level`,
    `these titles are of level ${and([...new Set(levels)])}: write that, or remove level`,
  );
}
