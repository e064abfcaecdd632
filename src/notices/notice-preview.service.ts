/** A notice as it would be if it were published today: its rows, its window, and what should not be read in it. */
import type { Pool } from 'pg';
import { addDays, endOf, isWorkingDay, offAndOn, type Window } from '../../workflows/calendar.js';
import type { Label } from '../../workflows/programme.js';
import type { RoundBook } from '../casework/round-book.js';
import { dayOf } from '../casework/world.js';
import { looked, shownOf, type Shown } from './look.js';
import { waitingFor, withoutConsent } from './waiting.queries.js';

export interface NoticePreview {
  title: Label;
  basis: { number: string; approvedBy: string };
  window: { rule: Window; firstDayCounts: boolean; from: string; to: string; days: Day[]; provisional: number[] };
  /** The body's own list is out already: these rows are shown alone, for as long as the rule says. */
  alone: boolean;
  rows: Shown[];
  withoutConsent: number;
  /** Sent with the publication: these places were looked at. Null: nothing was found. */
  looked: string | null;
}

interface Day {
  on: string;
  /** `off`: a free day that would have been worked; `on`: a weekend that is worked (调休). */
  is: 'working day' | 'weekend' | 'off' | 'on';
}

/** Undefined: there is no such stage, or it is no notice. Who may ask is asked before. */
export async function previewNotice(
  { pool, book }: { pool: Pool; book: RoundBook },
  stage: string,
  body: string,
): Promise<NoticePreview | undefined> {
  const { rows: stages } = await pool.query(
    'select round_id, code, now_here() as now from round_stages where id = $1',
    [stage],
  );
  if (!stages[0]) return undefined;
  const { round_id, code, now } = stages[0];
  await book.of(pool, [round_id]);
  const round = book.get(round_id);
  const { programme } = round.compiled;
  const settings = programme.stages.find(({ id }) => id === code);
  if (settings?.stage !== 'notice') return undefined;
  const { firstDayCounts } = settings;
  const rule = settings.lasts as Window;
  const from = dayOf((now as Date).toISOString(), round.calendar.utcOffset);
  const to = endOf(round.calendar, from, rule, { firstDayCounts });
  const { off, on, provisional } = offAndOn(round.calendar, from, to);
  const is = (day: string): Day['is'] => {
    if (off.includes(day)) return 'off';
    if (on.includes(day)) return 'on';
    return isWorkingDay(round.calendar, day) ? 'working day' : 'weekend';
  };
  const waiting = await waitingFor(pool, stage, body);
  const rows = waiting.map((row) => shownOf(row, round));
  const places = rows.flatMap(({ found }) => found);
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push({ on: day, is: is(day) });
  return {
    title: programme.title,
    basis: { number: programme.basis.number, approvedBy: programme.basis.approvedBy },
    window: { rule, firstDayCounts, from, to, days, provisional },
    alone: waiting.some((row) => row.shown_before),
    rows,
    withoutConsent: await withoutConsent(pool, stage, body),
    looked: places.length > 0 ? looked(places) : null,
  };
}
