/**
 * The programme file, format 1: its schema and its types.
 *
 * A programme is data. What is wrong with one is found in two steps: here its shape (keys, types, defaults),
 * in check.ts its sense (does every name exist, can every place be filled, can every case reach an end).
 */
import { z } from 'zod';

/** Low to high. */
export const LEVELS = ['village', 'township', 'county', 'city', 'province', 'nation'] as const;
export type Level = (typeof LEVELS)[number];

export const STAGE_TYPES = [
  'recommendation',
  'notice',
  'review',
  'committee',
  'referral',
  'verification',
  'commendation',
] as const;
export type StageType = (typeof STAGE_TYPES)[number];

/** Every case ends as exactly one of these. */
export const ENDS = [
  'commended',
  'renewed',
  'granted',
  'refusedAbove',
  'notKept',
  'notElected',
  'refused',
  'removed',
  'withdrawn',
  'declined',
  'notSent',
  'missed',
  'lapsed',
  'revoked',
  'cancelled',
] as const;
export type End = (typeof ENDS)[number];

/** The ends that give the nominee a title. */
export const WELL_ENDED: readonly End[] = ['commended', 'renewed', 'granted'];

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write a code in kebab-case: a-z, 0-9 and single hyphens');
const code = z
  .string()
  .regex(/^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/, 'write a code of letters and digits, joined by single hyphens');
const name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$/, 'write a name of letters and digits that begins with a letter');
const text = z.string().refine((value) => value.trim() !== '', 'write some text');
const whole = z.int('write a whole number').max(1_000_000, 'write a number up to 1000000');
const count = whole.min(0, 'write 0 or more');
const several = whole.min(1, 'write 1 or more');
const points = z.number('write a number').min(0, 'write 0 or more').max(1_000_000, 'write a number up to 1000000');
const level = z.enum(LEVELS, { error: `write one of ${LEVELS.join(', ')}` });
const language = z.enum(['zh-CN', 'ug', 'en'], { error: 'write one of zh-CN, ug, en' });
const percent = (message: string) => z.string().regex(/^\d{1,4}(\.\d{1,4})?%$/, message);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date as YYYY-MM-DD')
  .refine((value) => new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true, 'write a date that exists');
/** 02-29 is a day too: the first that comes. */
const dayOfYear = z
  .string()
  .regex(/^\d{2}-\d{2}$/, 'write a day of the year as MM-DD')
  .refine(
    (value) => new Date(`2024-${value}T00:00:00Z`).toJSON()?.startsWith(`2024-${value}`) === true,
    'write a date that exists',
  );
const fraction = z
  .string('write a fraction like 2/3, over 1/2 or 60%')
  .regex(/^(over )?(\d{1,6}\/\d{1,6}|\d{1,6}(\.\d{1,6})?%)$/, 'write a fraction like 2/3, over 1/2 or 60%');

export const label = z
  .strictObject({ 'zh-CN': text, ug: text.optional(), en: text.optional() })
  .describe('a text in each language; zh-CN is required');
export type Label = z.output<typeof label>;

const oneKey = (value: object) => Object.keys(value).length === 1;
const lasts = z
  .strictObject({ workingDays: several.optional(), calendarDays: several.optional() })
  .refine(oneKey, 'write either workingDays or calendarDays');
const closes = z
  .strictObject({ workingDays: several.optional(), calendarDays: several.optional(), date: dayOfYear.optional() })
  .refine(oneKey, 'write one of workingDays, calendarDays, date');
export type Span = z.output<typeof closes>;

const common = { name, label, required: z.boolean().default(false) };
const isPublic = z.boolean().default(false);
const field = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...common, kind: z.literal('text'), maxChars: several, public: isPublic }),
    z.strictObject({ ...common, kind: z.literal('number'), min: z.number().optional(), max: z.number().optional() }),
    z.strictObject({ ...common, kind: z.literal('date') }),
    z.strictObject({
      ...common,
      kind: z.literal('choice'),
      options: z.array(z.strictObject({ code, title: label })).min(1, 'name at least one option'),
    }),
    z.strictObject({ ...common, kind: z.literal('yesno') }),
    z.strictObject({ ...common, kind: z.literal('files'), maxFiles: several }),
  ],
  { error: 'write text, number, date, choice, yesno or files' },
);
export type Field = z.output<typeof field>;
const form = z.array(field);

export interface Indicator {
  code: string;
  title: Label;
  points: number;
  children?: Indicator[] | undefined;
  evidence?: string | boolean | undefined;
  responsible?: string | undefined;
}
const indicator: z.ZodType<Indicator> = z.lazy(() =>
  z.strictObject({
    code: z.string().min(1),
    title: label,
    points,
    children: z.array(indicator).min(1, 'name at least one child or leave children out').optional(),
    evidence: z.union([z.string(), z.boolean()]).optional(),
    responsible: z.string().optional(),
  }),
);
const indicators = z.strictObject({
  total: points,
  threshold: points.optional(),
  tree: z.array(indicator).min(1, 'name at least one indicator'),
});

const table = z
  .record(z.string().regex(/^[1-9]\d{0,6}$/, 'write a whole number'), count)
  .refine((value) => Object.keys(value).length > 0, 'write a table like { 5: 1, 10: 2 }');
const aLimit = 'write a number, a percentage like 20%, or a table like { 5: 1, 10: 2 }';
const limit = z.union([count, percent(aLimit), table], { error: aLimit });
const share = z.strictObject({
  where: z.record(z.string(), code).refine((value) => Object.keys(value).length > 0, 'name a field and its option'),
  of: z.union(
    [
      z.enum(['all', 'allotment']),
      z.record(z.string(), code).refine((value) => Object.keys(value).length > 0, 'name a field and its option'),
    ],
    { error: 'write all, allotment or { field: option }' },
  ),
  min: limit.optional(),
  max: limit.optional(),
  rounding: z.enum(['floor', 'ceil'], { error: 'write floor or ceil' }).optional(),
});
export type Share = z.output<typeof share>;

const category = z.strictObject({
  code,
  title: label,
  nominee: z.enum(['person', 'collective', 'work', 'unit'], { error: 'write person, collective, work or unit' }),
  perUnit: z
    .strictObject({ min: count.default(0), max: several.optional(), withdrawnFrees: z.boolean().default(false) })
    .optional(),
  seats: several.optional(),
  requiresTitle: z
    .strictObject({
      programme: code.optional(),
      of: z.array(code).min(1, 'name at least one category').optional(),
      level: level.optional(),
      sameRound: z.boolean().default(false),
    })
    .optional(),
  minors: z.boolean().default(false),
  shares: z.array(share).default([]),
  form: form.optional(),
  indicators: indicators.optional(),
});
export type Category = z.output<typeof category>;

const perCategory = <T extends z.ZodType>(value: T, error: string) =>
  z.union([value, z.record(z.string(), value)], { error: `${error}, or a map of category: value` });
const keepOfOne = 'write a whole number from 1 on, or a percentage like 30%';
const keep = perCategory(z.union([several, percent(keepOfOne)], { error: keepOfOne }), keepOfOne);
const reserve = perCategory(count, 'write a whole number');
const bodies = z.array(code).min(1, 'name at least one body');

const every = {
  id: kebab,
  title: label.optional(),
  for: z.array(code).min(1, 'name at least one category').optional(),
};
const by = z.enum(['unit', 'office', ...LEVELS], { error: `write unit, office or a level (${LEVELS.join(', ')})` });
const acting = { ...every, by: by.default('office') };
const opinions = z
  .union([bodies, z.record(z.string(), bodies)], {
    error: 'write a list of bodies like [ discipline ], or a map of category: list',
  })
  .optional();
const titleYears = several.optional();

const recommendation = z.strictObject({
  ...every,
  stage: z.literal('recommendation'),
  closes,
  from: z.enum(['units', 'sheet', 'packages', 'titles']).default('units'),
  endingWithin: several.optional(),
  seal: z.boolean().default(false),
  ranked: z.boolean().default(false),
  consent: z.boolean().default(false),
});
const notice = z.strictObject({
  ...acting,
  stage: z.literal('notice'),
  lasts,
  firstDayCounts: z.boolean().default(false),
  audience: z.enum(['unit', 'public'], { error: 'write unit or public' }).optional(),
  upheld: z.enum(['lost', 'reserve'], { error: 'write lost or reserve' }).default('lost'),
  languages: z.array(language).min(1).default(['zh-CN']),
});
const review = z.strictObject({
  ...acting,
  stage: z.literal('review'),
  closes,
  reviewers: several.default(1),
  scores: z.enum(['reviewers', 'sheet'], { error: 'write reviewers or sheet' }).default('reviewers'),
  blind: z.boolean().default(false),
  fresh: z.boolean().default(false),
  pass: points.optional(),
  keep: keep.optional(),
  reserve: reserve.optional(),
  ties: z.enum(['decide', 'all', 'none'], { error: 'write decide, all or none' }).default('decide'),
  opinions,
});
const committee = z.strictObject({
  ...acting,
  stage: z.literal('committee'),
  closes,
  ballot: z.enum(['secret', 'open'], { error: 'write secret or open' }).default('secret'),
  quorum: fraction.default('over 1/2'),
  threshold: fraction.default('over 1/2'),
  base: z.enum(['present', 'all', 'valid'], { error: 'write present, all or valid' }).default('present'),
  reserve: reserve.optional(),
});
const referral = z.strictObject({ ...acting, stage: z.literal('referral'), closes, to: level, titleYears });
const verification = z.strictObject({
  ...acting,
  stage: z.literal('verification'),
  closes,
  reviewers: several.default(2),
  rectify: lasts.default({ calendarDays: 90 }),
  pass: points.optional(),
  keep: keep.optional(),
  opinions,
});
const commendation = z.strictObject({
  ...acting,
  stage: z.literal('commendation'),
  closes: closes.optional(),
  titleYears,
  level: level.optional(),
  certificate: z.boolean().default(false),
  languages: z.array(language).min(1).default(['zh-CN']),
});
const stage = z.discriminatedUnion(
  'stage',
  [recommendation, notice, review, committee, referral, verification, commendation],
  { error: `write one of ${STAGE_TYPES.join(', ')}` },
);
export type Stage = z.output<typeof stage>;
export type StageOf<T extends StageType> = Extract<Stage, { stage: T }>;

export const ESCALATE_TO = ['secretary', 'approver', 'head', 'supervisor', 'administrator'] as const;

export const programmeSchema = z.strictObject({
  format: z.literal(1, { error: 'write format: 1' }),
  programme: kebab,
  title: label,
  organiser: z.strictObject({ title: label, level }),
  basis: z.strictObject({ number: text, approvedBy: text, validUntil: day, cap: several.optional() }),
  calendar: z.enum(['CN'], { error: 'write CN' }).default('CN'),
  minimumNotice: z
    .strictObject({ workingDays: several.default(5), calendarDays: several.default(7) })
    .default({ workingDays: 5, calendarDays: 7 }),
  settings: z
    .array(z.strictObject({ code, title: label, form: form.optional(), indicators: indicators.optional() }))
    .default([]),
  perUnitTotal: several.optional(),
  form: form.default([]),
  indicators: indicators.optional(),
  categories: z.array(category).min(1, 'name at least one category'),
  stages: z.array(stage).min(1, 'name at least one stage'),
  reminders: z
    .strictObject({
      before: z.array(several).default([]),
      after: z.array(several).default([]),
      unit: z
        .enum(['workingDays', 'calendarDays'], { error: 'write workingDays or calendarDays' })
        .default('workingDays'),
      escalateTo: z.enum(ESCALATE_TO, { error: `write one of ${ESCALATE_TO.join(', ')}` }).default('secretary'),
    })
    .optional(),
  rehearsal: z
    .strictObject({
      units: several.default(10),
      offices: z.partialRecord(level, several).default({}),
      nominations: z.record(z.string(), count).default({}),
      members: several.default(9),
      from: day.default('2026-03-02'),
    })
    .default({ units: 10, offices: {}, nominations: {}, members: 9, from: '2026-03-02' }),
});
export type Programme = z.output<typeof programmeSchema>;

/** The stages that a category passes, in order. */
export const pathOf = (programme: Programme, category: string): Stage[] =>
  programme.stages.filter((each) => each.for === undefined || each.for.includes(category));

/** A setting that is one value for all categories, or a map by category (undefined: the category is not named). */
export function forCategory<T>(value: T | Record<string, T> | undefined, category: string): T | undefined {
  if (value === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return value as T;
  return Object.hasOwn(value, category) ? (value as Record<string, T>)[category] : undefined;
}

/** The form a case fills in: its unit's setting's, else its category's, else the programme's. */
export function formOf(programme: Programme, category: string, setting?: string): Field[] {
  const ofSetting = programme.settings.find((each) => each.code === setting)?.form;
  return ofSetting ?? programme.categories.find((each) => each.code === category)?.form ?? programme.form;
}
