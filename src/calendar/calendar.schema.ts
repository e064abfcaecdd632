import { z } from 'zod';
import { addDays, isDay } from '../../workflows/calendar.js';
import { Problem } from '../common/problem.js';

/** A day in a query. */
export const dayAsked = z
  .string()
  .refine(isDay, 'write a day as YYYY-MM-DD')
  .meta({ examples: ['2026-03-02'] });

const MOST_DAYS = 400;

/** Throws a Problem of 400 where the days are in the wrong order, or too many. */
export function refuseLongSpan(from: string, to: string): void {
  if (from > to) throw new Problem(400, 'bad-request', '`to` comes before `from`.');
  if (addDays(from, MOST_DAYS - 1) < to)
    throw new Problem(400, 'bad-request', `Ask for at most ${MOST_DAYS} days at once.`);
}

const days = z.array(z.string().meta({ examples: ['2026-05-01'] }));

export const calendarView = z.object({
  from: dayAsked,
  to: dayAsked,
  /** Weekdays that are free. */
  off: days,
  /** Days of a weekend that are worked (调休). */
  on: days,
  /** Years nobody has announced yet: only their weekends are free so far. */
  provisional: z.array(z.int()).meta({ examples: [[2027]] }),
});
