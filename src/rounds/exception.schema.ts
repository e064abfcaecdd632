/** What was done in a round that its rules do not foresee (特批), each with its reason, as history has it. */
import { z } from 'zod';
import { inEachView, names } from '../casework/answer.schema.js';
import { doneAfter } from '../inbox/inbox.schema.js';

export const exceptionsPage = z.object({
  rows: z.array(
    z.object({
      /** What it was done to: a case, a stage, a notice. */
      id: z.uuid(),
      seq: z.int(),
      /** `late`: entered after the closing; `missed`: gone on without; `moved`: another last day; `extended`: a longer notice. */
      kind: z.enum(['late', 'missed', 'moved', 'extended']),
      at: z.string(),
      /** Null: by no person. */
      who: z.string().nullable(),
      reason: z.string(),
      /** The new day. */
      to: z.string().nullable(),
      stage: z.object({ code: z.string(), title: inEachView }).nullable(),
      /** Names are null while the case is read blind. */
      nomination: z.object({ id: z.uuid(), title: names.nullable(), unit: names.nullable() }).nullable(),
    }),
  ),
  next: doneAfter.unwrap().nullable(),
});
export type ExceptionsPage = z.output<typeof exceptionsPage>;
