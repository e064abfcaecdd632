/**
 * The planner: what `rehearse FILE --json` must print, from the file and the flags alone. Written from
 * the format, without a look at the product, so that the two can be held against each other.
 */
import { calendarOf, type Calendar } from './calendar.js';
import { Broke, nominate, sendings, type Case } from './nominations.js';
import { notCarriedOut, readProgramme, type Programme } from './programme.js';
import { otherReadings, plainReadings, type Readings } from './readings.js';
import { Round, type StageResult, type Title } from './round.js';

export interface Flags {
  units?: number;
  seed?: number;
  objections?: number;
  from?: string;
}

export interface CategoryResult {
  nominated: number;
  removed: number;
  kept: number | null;
  reserve: number;
  seats: number | null;
  commended: number;
  ends: Record<string, number>;
}

export interface Plan {
  programme: string;
  from: string;
  units: number;
  seed: number;
  calendar: Calendar;
  stages: StageResult[];
  categories: Record<string, CategoryResult>;
  objections: { filed: number; dismissed: number; upheld: number; corrected: number };
  chain: 'whole';
  titles: number;
  list: { category: string; number: string }[];
}

export interface BrokenPlan {
  broke: string;
}

export const plan = (programmeText: string, flags: Flags): Plan | BrokenPlan =>
  planAs(readProgramme(programmeText), flags, plainReadings);

function planAs(programme: Programme, flags: Flags, readings: Readings): Plan | BrokenPlan {
  const missing = notCarriedOut(programme);
  if (missing !== null) return { broke: `not carried out yet: ${missing}` };
  try {
    return run(programme, flags, readings);
  } catch (fault) {
    if (fault instanceof Broke) return { broke: fault.message };
    throw fault;
  }
}

/** The open readings on which this plan rests: those that would change it. Empty: the format alone settles everything. */
export function restsOn(programmeText: string, flags: Flags): string[] {
  const programme = readProgramme(programmeText);
  const plain = planAs(programme, flags, plainReadings);
  const text = JSON.stringify(plain);
  const found = new Set<string>(
    'calendar' in plain && plain.calendar.provisional.length > 0 ? ['yearUnpublished'] : [],
  );
  for (const { name, readings } of otherReadings()) {
    if (!found.has(name) && JSON.stringify(planAs(programme, flags, readings)) !== text) found.add(name);
  }
  return [...found];
}

function run(programme: Programme, flags: Flags, readings: Readings): Plan {
  // "A flag beats `rehearsal`."
  const from = flags.from ?? programme.rehearsal?.from ?? '2026-03-02';
  const units = flags.units ?? programme.rehearsal?.units ?? 10;
  const seed = flags.seed ?? Number(readings.defaultSeed);
  const cases = nominate(programme, sendings(programme, units, seed, readings), readings);
  for (const one of cases) one.place = place(one.place, cases.length, readings.scoreOrder);
  const round = new Round(programme, cases, from, flags.objections ?? 0, readings);
  round.run();
  const days = round.stages.flatMap(({ opens, closes }) => [opens, closes]).sort();
  const list = numbered(programme, round.titles, readings);
  if (programme.basis.cap !== undefined && list.length > programme.basis.cap && readings.capOverAll === 'broke') {
    throw new Broke('more titles than the basis allows');
  }
  return {
    programme: programme.programme,
    from,
    units,
    seed,
    calendar: calendarOf(days[0] ?? from, days.at(-1) ?? from),
    stages: round.stages,
    categories: Object.fromEntries(
      programme.categories.map((category) => {
        const own = cases.filter((one) => one.category === category.code);
        const left = round.kept.get(category.code) ?? { kept: null, reserve: 0 };
        return [category.code, summary(own, left, category.seats ?? null)];
      }),
    ),
    objections: round.objections,
    chain: 'whole',
    titles: list.length,
    list,
  };
}

/** "`ends` has only what occurred, and adds up to `nominated`. `commended` counts `commended` and `renewed` by a commendation". */
function summary(cases: Case[], left: { kept: number | null; reserve: number }, seats: number | null): CategoryResult {
  const ends: Record<string, number> = {};
  for (const end of cases.map((one) => one.end ?? 'none').sort()) ends[end] = (ends[end] ?? 0) + 1;
  const removed = ends['removed'] ?? 0;
  return {
    nominated: cases.length,
    removed,
    kept: left.kept,
    reserve: left.reserve,
    seats,
    commended: ends['commended'] ?? 0,
    ends,
  };
}

/** "Numbered `YEAR-0001` on, one series a year for the whole office, by category, then rank" */
function numbered(programme: Programme, titles: Title[], readings: Readings): { category: string; number: string }[] {
  const order = (title: Title): number =>
    programme.categories.findIndex((category) => category.code === title.category);
  const byDay = (left: Title, right: Title): number => left.day.localeCompare(right.day) || left.stage - right.stage;
  const sorted = titles.toSorted(
    (left, right) => (readings.titlesOrder === 'byDay' ? byDay(left, right) : 0) || order(left) - order(right),
  );
  const series = new Map<string, number>();
  return sorted.map(({ category, day }) => {
    const year = day.slice(0, 4);
    const next = (series.get(year) ?? 0) + 1;
    series.set(year, next);
    return { category, number: `${year}-${String(next).padStart(4, '0')}` };
  });
}

/** The order by score is nobody's to know; nothing that is predicted may depend on it, so `restsOn` tries several. */
function place(index: number, length: number, order: Readings['scoreOrder']): number {
  if (order === 'recommended') return index;
  if (order === 'reversed') return length - index;
  const mixed = Math.imul((index + 1) ^ Math.imul(Number(order.slice(5)), 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
