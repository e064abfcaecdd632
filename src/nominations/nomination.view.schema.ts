import { z } from 'zod';
import { names, pageOf, values } from '../casework/answer.schema.js';

const inList = z.object({
  id: z.uuid(),
  category: z.string(),
  unit_id: z.uuid(),
  state: z.string(),
  version: z.int(),
  position: z.int(),
  nominee: values,
});
export const casesPageView = pageOf(inList);

export const caseView = z.object({
  id: z.uuid(),
  round: z.string(),
  category: z.string(),
  state: z.string(),
  version: z.int(),
  unit: names,
  nominee: values,
  options: names,
  form: values,
  history: z.array(
    z.object({ seq: z.int(), at: z.string(), act: z.string(), who: z.string(), to: z.string(), hash: z.string() }),
  ),
  /** What this person may do with it now; for the rest, the rules that do not hold. */
  acts: z.array(z.object({ act: z.string(), may: z.boolean(), unmet: z.array(z.string()), asks: z.array(z.string()) })),
});

export const linkView = z.object({ token: z.string(), ends_at: z.string() });
export const askedView = z.object({
  nomination: z.uuid(),
  round: z.string(),
  category: z.string(),
  unit: names,
  nominee: values,
  form: values,
});
