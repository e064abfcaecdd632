/**
 * Is a programme sound? Reads the file, asks whether what it says makes sense, builds its machines and walks them.
 *
 * There are no warnings: what is told here keeps a round from opening. All faults are told, in file order; what only
 * follows from another fault is not.
 */
import { codesIn, fault, steps } from './check/about.js';
import { formFaults } from './check/forms.js';
import { keepFaults } from './check/keeps.js';
import { mended } from './check/mend.js';
import { meantWidely, nameFaults } from './check/names.js';
import { neverFaults } from './check/never.js';
import { placeFaults } from './check/places.js';
import { shareFaults } from './check/shares.js';
import { stageFaults } from './check/stages.js';
import { titleFaults } from './check/titles.js';
import { machineFaults } from './explore.js';
import type { Programme } from './programme.js';
import { type Fault, readFile, type ReadProgramme } from './read.js';
import { within } from './read/places.js';

export function checkProgramme(text: string): ReadProgramme {
  const { value, places, textFaults, shapeFaults, ...file } = readFile(text);
  const never = neverFaults(value);
  const isNever = ({ path }: Fault) => never.some((one) => one.path === path);
  const told = [...never, ...[...textFaults, ...shapeFaults].filter((one) => !isNever(one))];
  const programme = file.programme ?? mended(value, shapeFaults);
  const sense = programme === undefined ? [] : senseFaults(programme);
  const faults = [...told, ...sense.filter(({ path }) => !told.some((one) => within(path, one.path)))];
  if (programme === undefined || faults.length > 0) return { faults: places.inOrder(faults) };
  // Only of a programme that is sound so far can machines be built; what they show is the last word.
  const last = places.inOrder(machineFaults(programme));
  return last.length > 0 ? { faults: last } : { programme, faults: last };
}

/** Stages that cases pass, over all categories: forty times our largest programme, and still walked in a second. */
const MOST_STEPS = 800;

function senseFaults(programme: Programme): Fault[] {
  const many = programme.stages.length * programme.categories.length > 1_000_000 ? Infinity : stepsIn(programme);
  if (many > MOST_STEPS)
    return [
      fault('stages', `all categories together pass ${many} stages, more than ${MOST_STEPS}: divide the programme`),
    ];
  const names = nameFaults(programme);
  const wider = meantWidely(programme);
  const faults = ordinary(programme);
  if (wider === undefined) return [...names, ...faults];
  const anyway = ordinary(wider).map(({ path }) => path);
  return [...names, ...faults.filter(({ path }) => anyway.includes(path))];
}

const stepsIn = (programme: Programme): number =>
  steps(programme).reduce((sum, { stage }) => sum + codesIn(programme, stage).length, 0);

const ordinary = (programme: Programme): Fault[] => [
  ...stageFaults(programme),
  ...titleFaults(programme),
  ...placeFaults(programme),
  ...keepFaults(programme),
  ...shareFaults(programme),
  ...formFaults(programme),
];
