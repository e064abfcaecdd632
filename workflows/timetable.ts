/** The planned dates of a round: from its opening day, if every stage closes on its last day. */
import { endOf, firstWorkingDayAfter, nextWorkingDay, type Calendar, type Span } from './calendar.js';
import type { Programme, Stage } from './programme.js';

export interface PlannedStage {
  id: string;
  opens: string;
  closes: string;
}

export interface Timetable {
  stages: PlannedStage[];
  /** Stages that the plan reaches only after their date: the round cannot open. */
  unreachable: PlannedStage[];
}

/** How long a stage lasts, as the calendar counts it; a commendation without `closes` is due on the day it opens. */
export const spanOf = (stage: Stage): Span | null =>
  (stage.stage === 'notice' ? stage.lasts : (stage.closes ?? null)) as Span | null;

/** The last day of a stage that opens, or of a notice that is published, on a day. */
export function lastDay(calendar: Calendar, stage: Stage, opens: string, roundOpens: string): string {
  const span = spanOf(stage);
  const firstDayCounts = stage.stage === 'notice' && stage.firstDayCounts;
  return span === null ? opens : endOf(calendar, opens, span, { firstDayCounts, roundOpens });
}

/** The stages above a stage whose closing it waits for: for each of its categories the nearest that handles it. */
export function nearestAbove(programme: Programme, stage: Stage): Stage[] {
  const handles = (each: Stage, category: string) => each.for === undefined || each.for.includes(category);
  const above = programme.stages.slice(0, programme.stages.indexOf(stage));
  const found = programme.categories
    .filter(({ code }) => handles(stage, code))
    .map(({ code }) => above.findLast((each) => handles(each, code)));
  return [...new Set(found.filter((each) => each !== undefined))];
}

/** The day on which a stage opens, given when those above it closed. */
export function opensOn(calendar: Calendar, roundOpens: string, closedAbove: readonly string[]): string {
  const last = closedAbove.reduce((latest, day) => (day > latest ? day : latest), '');
  return last === '' ? nextWorkingDay(calendar, roundOpens) : firstWorkingDayAfter(calendar, last);
}

/** `known`: the days of stages that have begun; what comes after them is planned from there. */
export function planDates(
  programme: Programme,
  calendar: Calendar,
  roundOpens: string,
  known: ReadonlyMap<string, { opens: string; closes: string }> = new Map(),
): Timetable {
  const planned = new Map<Stage, PlannedStage>();
  const unreachable: PlannedStage[] = [];
  for (const stage of programme.stages) {
    const above = nearestAbove(programme, stage).map((each) => planned.get(each)!.closes);
    const begun = known.get(stage.id);
    const opens = begun?.opens ?? opensOn(calendar, roundOpens, above);
    const row = { id: stage.id, opens, closes: begun?.closes ?? lastDay(calendar, stage, opens, roundOpens) };
    planned.set(stage, row);
    if (!begun && row.closes < opens) unreachable.push(row);
  }
  return { stages: [...planned.values()], unreachable };
}
