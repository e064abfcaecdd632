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

export const sameView = z.object({ category: z.string(), unit: names, id: z.uuid().nullable() });

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
  /** The title that the nominee holds already, where the category asks for one. */
  title: z
    .object({ id: z.uuid(), number: z.string(), level: z.string(), valid_to: z.string().nullable(), nominee: values })
    .nullable(),
  /** Of a case that was sent back for correction: what is missing, and until when. */
  returned: z.object({ missing: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** Other nominations of the round with a nominee of the same name; `id` only where one may read that case. */
  duplicates: z.array(sameView),
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
  /** What will be published, place by place; these texts the nominee may correct. */
  published: z.array(z.object({ path: z.string(), label: names.nullable(), text: z.string(), maxChars: z.int() })),
  /** What the nominee has asked to have corrected and nobody has decided yet. */
  wished: names.nullable(),
});
