import { z } from 'zod';
import { STAGE_TYPES } from '../../workflows/programme.js';
import { fieldView, inEachView } from '../casework/answer.schema.js';

const span = z.object({
  workingDays: z.int().nullable(),
  calendarDays: z.int().nullable(),
  /** A day of the year, MM-DD. */
  date: z
    .string()
    .nullable()
    .meta({ examples: ['10-20'] }),
  words: inEachView,
});

const indicators = z.object({
  total: z.number(),
  /** The tree, line by line, each before those below it. */
  lines: z.array(
    z.object({
      code: z.string(),
      title: inEachView,
      points: z.number(),
      depth: z.int(),
      parent: z.string().nullable(),
      scored: z.boolean(),
      evidence: z.union([z.string(), z.boolean()]).nullable(),
      responsible: z.string().nullable(),
    }),
  ),
});

const category = z.object({
  code: z.string(),
  title: inEachView,
  nominee_kind: z.enum(['person', 'collective', 'work', 'unit']),
  per_unit: z.object({ min: z.int(), max: z.int().nullable() }).nullable(),
  withdrawn_frees: z.boolean(),
  seats: z.int().nullable(),
  /** The nominee has to hold a title already. */
  requires_title: z.boolean(),
  minors: z.boolean(),
  nominee_fields: z.array(fieldView),
  form_fields: z.array(fieldView),
  indicators: indicators.nullable(),
  /** The stages that its cases pass, in order. */
  stages: z.array(z.string()),
});

const places = z.record(z.string(), z.union([z.int(), z.string()]));
const stage = z.object({
  id: z.string().meta({ examples: ['office-review'] }),
  type: z.enum(STAGE_TYPES),
  title: inEachView,
  /** `unit`, `office` or a level. */
  by: z.string().meta({ examples: ['office'] }),
  categories: z.array(z.string()),
  lasts: span.nullable(),
  seal: z.boolean(),
  ranked: z.boolean(),
  consent: z.boolean(),
  audience: z.enum(['unit', 'public']).nullable(),
  first_day_counts: z.boolean(),
  reviewers: z.int().nullable(),
  blind: z.boolean(),
  pass: z.number().nullable(),
  /** By category: a number or a percentage. */
  keep: places.meta({ examples: [{ individual: 20 }] }),
  reserve: places.meta({ examples: [{ individual: 3 }] }),
  opinions: z.record(z.string(), z.array(z.string())).meta({ examples: [{ individual: ['discipline'] }] }),
  ballot: z.enum(['secret', 'open']).nullable(),
  quorum: z.string().nullable(),
  threshold: z.string().nullable(),
  base: z.enum(['present', 'all', 'valid']).nullable(),
  sent_to: inEachView.nullable(),
  title_years: z.int().nullable(),
});

export const roundProgrammeView = z.object({
  round: z.object({ id: z.uuid(), code: z.string() }),
  programme: z.string(),
  /** Of the programme’s rules, as this round has them. */
  version: z.int(),
  title: inEachView,
  organiser: z.object({ title: inEachView, level: z.string() }),
  basis: z.object({
    number: z.string().meta({ examples: ['市创办发〔2026〕3号'] }),
    approved_by: z.string(),
    valid_until: z.string().meta({ examples: ['2030-12-31'] }),
    /** The most titles that a round may give. */
    cap: z.int().nullable(),
  }),
  per_unit_total: z.int().nullable(),
  categories: z.array(category),
  settings: z.array(
    z.object({
      code: z.string(),
      title: inEachView,
      form_fields: z.array(fieldView).nullable(),
      indicators: indicators.nullable(),
    }),
  ),
  stages: z.array(stage),
});

const role = z.object({ role: z.string(), title: inEachView });
const way = {
  act: z.string(),
  label: inEachView,
  by: z.array(role),
};
export const diagramView = z.object({
  category: z.string(),
  title: inEachView,
  stages: z.array(z.object({ code: z.string(), title: inEachView })),
  nodes: z.array(
    z.object({
      state: z.string(),
      stage: z.string().nullable(),
      label: inEachView,
      kind: z.enum(['start', 'state', 'end']),
    }),
  ),
  edges: z.array(z.object({ from: z.string(), to: z.string(), ...way })),
  /** What is possible wherever a case stands; null: it stays there. */
  everywhere: z.array(z.object({ to: z.string().nullable(), ...way })),
  /** The same to be read, a sentence a way. */
  text: z.object({ 'zh-CN': z.array(z.string()), ug: z.array(z.string()), en: z.array(z.string()) }),
});
