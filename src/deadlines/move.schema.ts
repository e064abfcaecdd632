/** What another last day of a stage would change, before anybody moves it. */
import { z } from 'zod';
import { inEachView } from '../casework/answer.schema.js';

const day = z.string().meta({ examples: ['2026-03-24'] });
const days = z.object({ opens: day, closes: day });

export const moveForeseen = z.object({
  title: inEachView,
  /** The last day now, and the one that is thought of, with the working days left until each. */
  now: z.object({ on: day, left: z.int() }),
  then: z.object({ on: day, left: z.int() }),
  /** By how many working days it moves; less than none: it comes earlier. */
  by: z.int(),
  /** It could be done; else why not. */
  may: z.boolean(),
  reasons: z.array(inEachView),
  /** Stages to come that are then planned for other days, if each before it closes on its last day. */
  stages: z.array(
    z.object({
      code: z.string(),
      title: inEachView,
      now: days,
      then: days,
      /** Its own date would lie before its opening. */
      unreachable: z.boolean(),
    }),
  ),
  /** Reminders that fall away, and those that take their place; bodies that have done their part are not asked again. */
  reminders: z.object({ cancelled: z.int(), planned: z.int(), next: z.string().nullable() }),
  /** Returned cases keep the day they were given; `after`: those whose day would lie behind the stage’s last. */
  returns: z.object({ open: z.int(), after: z.int() }),
});
export type MoveForeseen = z.output<typeof moveForeseen>;
