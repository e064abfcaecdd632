import { z } from 'zod';
import { STAGE_TYPES } from '../../workflows/programme.js';
import { fieldView, inEachView, names, pageOf, values } from '../casework/answer.schema.js';
import { standingView } from '../inbox/inbox.schema.js';

const isBlind = 'nothing while the case is read blind';

const inList = z.object({
  id: z.uuid(),
  category: z.string(),
  unit_id: z.uuid().nullable().describe(isBlind),
  state: z.string(),
  version: z.int(),
  position: z.int(),
  nominee: values.describe(isBlind),
  /** As an inbox shows it. */
  standing: standingView,
});
export const casesPageView = pageOf(inList);

export const sameView = z.object({ category: z.string(), unit: names, id: z.uuid().nullable() });

const stateNamesView = z.object({
  staff: inEachView,
  unit: inEachView,
  public: inEachView,
  /** Which of them is this reader’s. */
  mine: z.enum(['staff', 'unit', 'public']),
});

const railView = z.object({
  code: z.string().meta({ examples: ['office-review'] }),
  title: inEachView,
  type: z.enum(STAGE_TYPES),
  /** `ended`: the case ended here, or had ended before it came here; then `entered_at` is null. */
  state: z.enum(['done', 'now', 'to come', 'ended']),
  entered_at: z.string().nullable(),
  left_at: z.string().nullable(),
  opens_on: z.string().nullable(),
  /** The last day; of a notice that shows the case now, its own. */
  closes_on: z.string().nullable(),
});

const lineView = z.object({
  seq: z.int(),
  at: z.string(),
  act: z.string(),
  label: inEachView,
  /** By name for people of the case’s offices and of the same body; for others by role. */
  who: inEachView,
  by: z.enum(['person', 'nominee', 'clock', 'import']),
  to: z.string(),
  to_label: inEachView,
  hash: z.string(),
  short: z.string().meta({ examples: ['9f86d081'] }),
});

const inputView = z.object({
  /** Its name in `data` of the act; `scores.CODE` is the line CODE of `scores`. */
  name: z.string().meta({ examples: ['reason'] }),
  kind: z.enum(['text', 'date', 'number', 'choice']),
  label: inEachView,
  required: z.boolean(),
  maxChars: z.int().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z.array(z.object({ code: z.string(), title: inEachView })).optional(),
});

const possibleView = z.object({
  act: z.string(),
  label: inEachView,
  may: z.boolean(),
  unmet: z.array(z.string()),
  /** Why not: a sentence for each of `unmet`, in the same order. */
  reasons: z.array(inEachView),
  asks: z.array(z.string()),
  /** What has to be said with it. */
  inputs: z.array(inputView),
});

export const caseView = z.object({
  id: z.uuid(),
  round: z.string(),
  in_round: z.object({ id: z.uuid(), code: z.string(), title: names }),
  category: z.string(),
  category_title: inEachView,
  nominee_kind: z.enum(['person', 'collective', 'work', 'unit']),
  state: z.string(),
  state_names: stateNamesView,
  version: z.int(),
  /** Somebody who must not know whose it is reads it: unit, nominee, title and duplicates are left out. */
  blind: z.boolean(),
  unit_id: z.uuid().nullable().describe(isBlind),
  unit: names.nullable().describe(isBlind),
  nominee: values.describe(isBlind),
  options: names,
  form: values,
  /** The columns of `nominee`, and the fields of `form` and `options`. */
  nominee_fields: z.array(fieldView),
  form_fields: z.array(fieldView),
  /** How many are kept with it. */
  files: z.int(),
  /** As an inbox shows it. */
  standing: standingView,
  /** The stages on its way, in order. */
  rail: z.array(railView),
  /** The last hundred acts, newest first. */
  history: z.array(lineView),
  /** The title that the nominee holds already, where the category asks for one. */
  title: z
    .object({ id: z.uuid(), number: z.string(), level: z.string(), valid_to: z.string().nullable(), nominee: values })
    .nullable(),
  /** Of a case that was sent back for correction: what is missing, and until when. */
  returned: z.object({ missing: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** Other nominations of the round with a nominee of the same name; `id` only where one may read that case. */
  duplicates: z.array(sameView),
  /** What this person may do with it now; for the rest, the rules that do not hold. */
  acts: z.array(possibleView),
});
export type CaseView = z.output<typeof caseView>;

export const linkView = z.object({ token: z.string(), ends_at: z.string() });
export const askedView = z.object({
  nomination: z.uuid(),
  round: z.string(),
  /** Of the programme. */
  title: names,
  category: z.string(),
  category_title: names,
  nominee_kind: z.enum(['person', 'collective', 'work', 'unit']),
  unit: names,
  nominee: values,
  form: values,
  /** What will be published, place by place; these texts the nominee may correct. */
  published: z.array(z.object({ path: z.string(), label: names.nullable(), text: z.string(), maxChars: z.int() })),
  /** What the nominee has asked to have corrected and nobody has decided yet. */
  wished: names.nullable(),
});
