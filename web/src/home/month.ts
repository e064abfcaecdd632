/** The days of a month as a calendar draws them, from Monday on. Days are `YYYY-MM-DD`; pure. */
import { last } from '../parts/last.ts';

export interface OfficeDays {
  /** Weekdays that are free. */
  off: readonly string[];
  /** Weekend days that are worked. */
  on: readonly string[];
  /** Years whose holidays are not yet published. */
  provisional: readonly number[];
}

export interface DayCell {
  day: string;
  /** Of the month that is shown. */
  inside: boolean;
  /** `off` and `worked` are out of the ordinary and marked; a plain weekend is only paler. */
  kind: 'plain' | 'weekend' | 'off' | 'worked';
}

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

export const dayAfter = (day: string, days: number): string => dayOf(at(day) + days * DAY);

/** `2026-04` some months on. */
export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return dayOf(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
}

export const isProvisional = (month: string, { provisional }: OfficeDays): boolean =>
  provisional.includes(Number(month.slice(0, 4)));

/** Whether a month has days that are marked by a sign. */
export const hasSigns = (month: string, days: OfficeDays): boolean =>
  weeksOf(month, days).some((week) => week.some(({ kind }) => kind === 'off' || kind === 'worked'));

/** The first and the last day that a month is drawn with. */
export function spanOf(month: string): [string, string] {
  const weeks = weeksOf(month, { off: [], on: [], provisional: [] });
  return [weeks[0]![0]!.day, last(weeks)![6]!.day];
}

export function weeksOf(month: string, days: OfficeDays): DayCell[][] {
  const first = at(`${month}-01`);
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
  const end = at(`${monthAfter(month, 1)}-01`);
  const weeks: DayCell[][] = [];
  for (let monday = start; monday < end; monday += 7 * DAY)
    weeks.push(Array.from({ length: 7 }, (_, index) => cell(dayOf(monday + index * DAY), month, days)));
  return weeks;
}

function cell(day: string, month: string, { off, on }: OfficeDays): DayCell {
  const weekend = new Date(at(day)).getUTCDay() % 6 === 0;
  const kind = weekend ? (on.includes(day) ? 'worked' : 'weekend') : off.includes(day) ? 'off' : 'plain';
  return { day, inside: day.startsWith(month), kind };
}

/** What day it is where the office is: only to mark it; what is late the server says. */
export const todayThere = (): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' }).format(new Date());
