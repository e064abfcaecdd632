/** Which reminders a deadline has: pure, from the programme and the calendar. */
import { at, daysAfter, daysBefore, type Calendar } from '../../workflows/calendar.js';
import type { Role } from '../../workflows/people.js';
import type { Programme, StageType } from '../../workflows/programme.js';

export interface PlannedReminder {
  kind: 'before' | 'after' | 'escalation';
  days: number;
  /** ISO instant: 09:00 where the round is held. */
  dueAt: string;
}

const HOUR = '09:00';

/** Who must still act while a stage is open; notices remind nobody. */
export const WHO_ACTS: Record<StageType, readonly Role[]> = {
  recommendation: ['clerk', 'head'],
  notice: [],
  review: ['reviewer', 'approver'],
  committee: ['secretary', 'chair'],
  referral: ['approver', 'secretary'],
  verification: ['inspector', 'approver'],
  commendation: ['secretary', 'approver'],
};

/** Days are counted back and on in the programme's unit; those that would fall before the opening are not made. */
export function planReminders(
  reminders: NonNullable<Programme['reminders']>,
  calendar: Calendar,
  opensOn: string,
  closesOn: string,
): PlannedReminder[] {
  const before = reminders.before
    .map((days) => ({ kind: 'before' as const, days, on: daysBefore(calendar, closesOn, days, reminders.unit) }))
    .filter(({ on }) => on >= opensOn);
  const after = reminders.after.flatMap((days) => {
    const on = daysAfter(calendar, closesOn, days, reminders.unit);
    return [
      { kind: 'after' as const, days, on },
      { kind: 'escalation' as const, days, on },
    ];
  });
  return [...before, ...after].map(({ kind, days, on }) => ({ kind, days, dueAt: at(calendar, on, HOUR) }));
}
