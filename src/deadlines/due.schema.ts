import { z } from 'zod';
import { inEachView, names } from '../casework/answer.schema.js';

export const dueView = z.object({
  from: z.string().meta({ examples: ['2026-03-02'] }),
  to: z.string().meta({ examples: ['2026-03-31'] }),
  rows: z.array(
    z.object({
      kind: z.enum(['stage', 'notice', 'return']),
      label: inEachView,
      on: z.string(),
      /** Working days after today up to that day; 0 on the day itself and later. */
      left: z.int(),
      late: z.boolean(),
      /** Nothing more has to be done for it. */
      over: z.boolean(),
      round: z.object({ id: z.uuid(), code: z.string(), title: names }),
      /** How many notices or returned cases end on that day; a stage is one. */
      count: z.int(),
      /** What to look at: the case or the list where it is one, else the stage. */
      subject: z.enum(['nomination', 'list', 'stage']),
      id: z.uuid(),
    }),
  ),
  /** There are more than could be told: ask for fewer days. */
  more: z.boolean(),
});
