/** The calendar of an office is rows: what came with the software, and what the office imported since. */
import type { CalendarYear } from '../../workflows/calendar.js';
import type { Queryable } from '../casework/store.js';

/** Adds the years that are not there yet; what an office has put right itself stays. */
export async function keepCalendar(db: Queryable, code: string, years: readonly CalendarYear[]): Promise<void> {
  await db.query(
    `insert into calendar_years (code, year, published, off, "on")
     select $1, x.year, x.published, array(select jsonb_array_elements_text(x.off)::date), array(select jsonb_array_elements_text(x."on")::date)
     from jsonb_to_recordset($2::jsonb) as x(year int, published boolean, off jsonb, "on" jsonb)
     on conflict (code, year) do nothing`,
    [code, JSON.stringify(years)],
  );
}
