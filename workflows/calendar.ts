/**
 * Working days: when a stage closes, when a notice ends, when a reminder is due.
 *
 * Dates are 'YYYY-MM-DD', instants ISO strings in UTC. Nothing here knows what day it is: callers bring the day.
 * A date that does not exist, or a count that is not a whole number, is a RangeError: a fault of ours, not the user's.
 */

/** One year as the State Council announces it: weekdays that are free, weekend days that are worked (调休). */
export type CalendarYear = { year: number; published: boolean; off: string[]; on: string[] };

/** `utcOffset` in hours (CN: 8). A notice keeps the calendar it began with, so this stays plain, copyable data. */
export type Calendar = { code: string; utcOffset: number; years: CalendarYear[] };

export type DayUnit = 'workingDays' | 'calendarDays';
export type Window = { workingDays: number } | { calendarDays: number };
export type Span = Window | { date: string };

const DAY = 86_400_000;

/** A later entry for the same year replaces an earlier one, so an office can correct what came with the software. */
export function makeCalendar(code: string, utcOffset: number, years: CalendarYear[]): Calendar {
  const byYear = new Map(years.map((year) => [year.year, year]));
  return { code, utcOffset, years: [...byYear.values()].sort((a, b) => a.year - b.year) };
}

/** Monday to Friday unless free, Saturday and Sunday if worked. In a year not yet published only weekends are off. */
export function isWorkingDay(cal: Calendar, date: string): boolean {
  const weekend = isWeekend(date);
  const year = publishedYear(cal, yearOf(date));
  return weekend ? year?.on.includes(date) === true : year?.off.includes(date) !== true;
}

/** The date itself if it is a working day. */
export function nextWorkingDay(cal: Calendar, date: string): string {
  return isWorkingDay(cal, date) ? date : firstWorkingDayAfter(cal, date);
}

export function firstWorkingDayAfter(cal: Calendar, date: string): string {
  return step(cal, date, 1, 1);
}

/** A date that exists, as YYYY-MM-DD. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;

/** `n` may be negative. */
export function addDays(date: string, n: number): string {
  return new Date(utc(date) + n * DAY).toISOString().slice(0, 10);
}

/**
 * The last day, inclusive, of a stage or notice that opens or is published on `start`.
 *
 * Day 1 is the day after `start`, or with `firstDayCounts` that day itself. Calendar days that end on a day off end on
 * the next working day (Civil Code art. 203). A `date` is not moved; it is the first such day from the round's
 * opening on (`roundOpens`, else `start`), and so may lie before `start`: then the round cannot open.
 */
export function endOf(
  cal: Calendar,
  start: string,
  span: Span,
  { firstDayCounts = false, roundOpens = start }: { firstDayCounts?: boolean; roundOpens?: string } = {},
): string {
  if ('date' in span) return dateFrom(roundOpens, span.date);
  const dayZero = firstDayCounts ? addDays(start, -1) : start;
  return 'workingDays' in span
    ? step(cal, dayZero, atLeast(1, span.workingDays), 1)
    : nextWorkingDay(cal, addDays(dayZero, atLeast(1, span.calendarDays)));
}

/** The first day called 'MM-DD' on or after `opening`; 02-29 waits for a leap year. */
export function dateFrom(opening: string, monthDay: string): string {
  const first = yearOf(opening);
  for (let year = first; year <= first + 8; year++) {
    const date = `${String(year).padStart(4, '0')}-${monthDay}`;
    if (exists(date) && date >= opening) return date;
  }
  throw new RangeError(`no day of the year is called ${monthDay}`);
}

/** `n` days before `date` in `unit`; calendar days are not moved, a reminder may fall on a Sunday. */
export function daysBefore(cal: Calendar, date: string, n: number, unit: DayUnit): string {
  return unit === 'workingDays' ? step(cal, date, atLeast(0, n), -1) : addDays(date, -atLeast(0, n));
}

/** `n` days after `date` in `unit`; calendar days are not moved. */
export function daysAfter(cal: Calendar, date: string, n: number, unit: DayUnit): string {
  return unit === 'workingDays' ? step(cal, date, atLeast(0, n), 1) : addDays(date, atLeast(0, n));
}

/** Does a notice say less than the programme's minimum in its own unit? A unit without a minimum has none. */
export function windowTooShort(lasts: Window, minimum: { workingDays?: number; calendarDays?: number }): boolean {
  return 'workingDays' in lasts
    ? lasts.workingDays < (minimum.workingDays ?? 0)
    : lasts.calendarDays < (minimum.calendarDays ?? 0);
}

/** For a notice put up on paper, whose end was announced by hand: is it before the end that the rule gives? */
export function announcedEndIsTooEarly(
  cal: Calendar,
  published: string,
  rule: Window,
  firstDayCounts: boolean,
  announcedEnd: string,
): boolean {
  utc(announcedEnd);
  return announcedEnd < endOf(cal, published, rule, { firstDayCounts });
}

/** Working days after `today` up to and with `end`: 0 on the last day and later. */
export function workingDaysLeft(cal: Calendar, today: string, end: string): number {
  return days(addDays(today, 1), end).filter((date) => isWorkingDay(cal, date)).length;
}

/** What differs from plain weekends between two days, both included, and the years nobody has announced yet. */
export function offAndOn(
  cal: Calendar,
  from: string,
  to: string,
): { off: string[]; on: string[]; provisional: number[] } {
  const all = days(from, to);
  return {
    off: all.filter((date) => !isWeekend(date) && !isWorkingDay(cal, date)),
    on: all.filter((date) => isWeekend(date) && isWorkingDay(cal, date)),
    provisional: [...new Set(all.map(yearOf))].filter((year) => !publishedYear(cal, year)),
  };
}

/** 00:00 of the day, where the calendar is kept. */
export function startOfDay(cal: Calendar, date: string): string {
  return at(cal, date, '00:00');
}

/** 24:00 of the day, which is 00:00 of the next: a day ends when it is over, not a second before. */
export function endOfDay(cal: Calendar, date: string): string {
  return startOfDay(cal, addDays(date, 1));
}

/** An hour of the day, 'HH:MM' as the clock on the wall says it. */
export function at(cal: Calendar, date: string, time: string): string {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (!hours || !minutes) throw new RangeError(`not a time of day: ${time}`);
  return new Date(utc(date) + (Number(hours) - cal.utcOffset) * 3_600_000 + Number(minutes) * 60_000).toISOString();
}

/** Walks until `n` working days have been met, `date` itself not among them. */
function step(cal: Calendar, date: string, n: number, direction: 1 | -1): string {
  let day = date;
  for (let left = n; left > 0;) {
    day = addDays(day, direction);
    if (isWorkingDay(cal, day)) left--;
  }
  return day;
}

function days(from: string, to: string): string[] {
  const count = (utc(to) - utc(from)) / DAY + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => addDays(from, i));
}

function publishedYear(cal: Calendar, year: number): CalendarYear | undefined {
  return cal.years.find((known) => known.year === year && known.published);
}

function isWeekend(date: string): boolean {
  return new Date(utc(date)).getUTCDay() % 6 === 0;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Midnight of the date as if it were in UTC, so that no zone or summer time of the machine gets in. */
function utc(date: string): number {
  if (!exists(date)) throw new RangeError(`not a date: ${date}`);
  return Date.parse(date);
}

/** Date.parse rolls 02-30 over in some forms, so the date has to come back as it went in. */
function exists(date: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
}

function atLeast(least: number, n: number): number {
  if (!Number.isInteger(n) || n < least) throw new RangeError(`not a number of days: ${n}`);
  return n;
}
