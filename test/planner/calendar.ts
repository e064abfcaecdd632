/** Days of the planner: text `YYYY-MM-DD`, which sorts as it reads. Written from the format alone. */
import { createRequire } from 'node:module';

const days = createRequire(import.meta.url)('chinese-days') as {
  isWorkday(day: string): boolean;
  isHoliday(day: string): boolean;
};

export interface Span {
  workingDays?: number;
  calendarDays?: number;
  date?: string;
}

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const weekend = (day: string): boolean => weekday(day) === 0 || weekday(day) === 6;

const working = new Map<string, boolean>();

export function isWorking(day: string): boolean {
  const found = working.get(day) ?? days.isWorkday(day);
  working.set(day, found);
  return found;
}

export function plus(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

export function sameOrNextWorking(day: string): string {
  let found = day;
  while (!isWorking(found)) found = plus(found, 1);
  return found;
}

/** "A stage opens on the first working day after …" */
export const nextWorking = (day: string): string => sameOrNextWorking(plus(day, 1));

/**
 * "Day 1 is the day after opening or publication (`firstDayCounts: true`: that day itself).
 * `calendarDays` that end on a day off end on the next working day."
 */
export function lastDay(span: Span, opens: string, roundOpens: string, firstDayCounts = false): string {
  if (span.date !== undefined) return firstSuch(span.date, roundOpens);
  const before = firstDayCounts ? plus(opens, -1) : opens;
  if (span.calendarDays !== undefined) return sameOrNextWorking(plus(before, span.calendarDays));
  let day = before;
  for (let left = span.workingDays ?? 0; left > 0; left -= 1) day = nextWorking(day);
  return day;
}

/** "`date` is the first such day from the round's opening on and is not moved" */
function firstSuch(monthDay: string, from: string): string {
  for (let year = Number(from.slice(0, 4)); ; year += 1) {
    const day = `${String(year)}-${monthDay}`;
    const exists = !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && plus(day, 0) === day;
    if (exists && day >= from) return day;
  }
}

export interface Calendar {
  code: string;
  off: string[];
  on: string[];
  provisional: number[];
}

/** "`off` are working weekdays that are free, `on` weekend days that are worked …; `provisional` the years not yet published." */
export function calendarOf(first: string, last: string): Calendar {
  const calendar: Calendar = { code: 'CN', off: [], on: [], provisional: [] };
  for (let day = first; day <= last; day = plus(day, 1)) {
    if (weekend(day) && isWorking(day)) calendar.on.push(day);
    if (!weekend(day) && !isWorking(day)) calendar.off.push(day);
    const year = Number(day.slice(0, 4));
    if (!published(year) && !calendar.provisional.includes(year)) calendar.provisional.push(year);
  }
  return calendar;
}

const known = new Map<number, boolean>();

/** A year is published when the package knows a weekday of it that is free. */
function published(year: number): boolean {
  const before = known.get(year);
  if (before !== undefined) return before;
  let found = false;
  for (let day = `${String(year)}-01-01`; day.startsWith(String(year)) && !found; day = plus(day, 1)) {
    found = !weekend(day) && days.isHoliday(day);
  }
  known.set(year, found);
  return found;
}
