import { z } from 'zod';

/** What the service owes: consequences of acts, reminders, mails, calls of group robots. */
export const OWED_KINDS = ['effects', 'reminders', 'mails', 'calls'] as const;

/** Counted to a hundred and no further. */
const count = z.int().min(0).max(100);

export const owedView = z.object({
  now: z.string(),
  rows: z.array(
    z.object({
      kind: z.enum(OWED_KINDS),
      /** Due, and not done yet. */
      owed: count,
      /** Of these: due for more than two minutes, so that something holds them up. */
      late: count,
      /** Given up after many tries. */
      failed: count,
      /** Since when the oldest of them waits. */
      since: z.string().nullable(),
    }),
  ),
});
export type OwedView = z.output<typeof owedView>;
