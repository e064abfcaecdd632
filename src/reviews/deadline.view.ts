/** A day by which something is due, as pages show it: how many working days are left is told here, never by a browser. */
import { z } from 'zod';
import { workingDaysLeft } from '../../workflows/calendar.js';
import type { RoundInfo } from '../casework/round-book.js';
import { dayOf } from '../casework/world.js';

export const deadlineView = z.object({ on: z.string(), left: z.int(), late: z.boolean() }).nullable();

export function deadlineOf({ calendar }: RoundInfo, on: string | null, now: Date) {
  if (on === null) return null;
  const today = dayOf(now.toISOString(), calendar.utcOffset);
  return { on, left: workingDaysLeft(calendar, today, on), late: today > on };
}
