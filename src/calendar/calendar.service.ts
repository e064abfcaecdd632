/** The calendar of an office is rows: what came with the software, and what the office imported since. */
import { makeCalendar, type Calendar } from '../../workflows/calendar.js';
import type { Queryable } from '../casework/store.js';
import { chinaYears } from './china.js';

const CODE = 'CN';
const UTC_OFFSET = 8;

/** Adds the years that came with the software and are not there yet; what an office has put right itself stays. */
export async function keepCalendar(db: Queryable): Promise<void> {
  await db.query(
    `insert into calendar_years (code, year, published, off, "on")
     select $1, x.year, x.published, array(select jsonb_array_elements_text(x.off)::date), array(select jsonb_array_elements_text(x."on")::date)
     from jsonb_to_recordset($2::jsonb) as x(year int, published boolean, off jsonb, "on" jsonb)
     on conflict (code, year) do nothing`,
    [CODE, JSON.stringify(chinaYears())],
  );
}

/** The calendar as the rows have it now. */
export async function calendarOf(db: Queryable): Promise<Calendar> {
  const { rows } = await db.query(
    'select year, published, off::text[] as off, "on"::text[] as "on" from calendar_years where code = $1',
    [CODE],
  );
  return makeCalendar(CODE, UTC_OFFSET, rows);
}
