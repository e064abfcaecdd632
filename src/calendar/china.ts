import { createRequire } from 'node:module';
import type { CalendarYear } from '../../workflows/calendar.js';

// Not an import: jest's transformer drops `with { type: 'json' }`, and Node insists on it.
const data = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as DayLists;

/** Dates with the name of the holiday: days that are free, and days that are worked instead. */
type DayLists = { holidays: Record<string, string>; workdays: Record<string, string> };

/**
 * The holidays of mainland China, 2004 on, as the State Council announced them year by year (npm `chinese-days`).
 *
 * Read from the package's lists and not through its functions: those go by the time zone of the machine.
 */
export function chinaYears(lists: DayLists = data): CalendarYear[] {
  const free = Object.keys(lists.holidays);
  const worked = Object.keys(lists.workdays);
  const years = [...new Set([...free, ...worked].map((date) => Number(date.slice(0, 4))))].sort((a, b) => a - b);
  return years.map((year) => {
    const ofThisYear = (date: string): boolean => date.startsWith(`${year}-`);
    return {
      year,
      // A plan can reach into the last days of the year before; only National Day says that a year has its own.
      published: free.includes(`${year}-10-01`),
      off: free.filter((date) => ofThisYear(date) && !isWeekend(date)).sort(),
      on: worked.filter((date) => ofThisYear(date) && isWeekend(date)).sort(),
    };
  });
}

function isWeekend(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0;
}
