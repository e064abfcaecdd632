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

/** A reminder of one person. */
export interface Reminding extends Omit<PlannedReminder, 'dueAt'> {
  account_id: string;
  due_at: string;
}

const HOUR = '09:00';
const DAY = 86_400_000;

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

/**
 * Whom they reach: those who act, once each, and with what comes after the day those above them. What was due long before
 * the act (`at`) that sets the day is not made; what has fallen due since is, and goes out late.
 */
export function remindersOf(
  planned: readonly PlannedReminder[],
  { acting, above }: { acting: readonly string[]; above: readonly string[] },
  at: Date,
): Reminding[] {
  return planned
    .filter(({ dueAt }) => Date.parse(dueAt) > at.getTime() - DAY)
    .flatMap(({ kind, days, dueAt }) =>
      [...new Set(kind === 'escalation' ? above : acting)].map((account_id) => ({
        account_id,
        kind,
        days,
        due_at: dueAt,
      })),
    );
}
