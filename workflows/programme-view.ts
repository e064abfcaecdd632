/** A programme as people read it: what is asked, how many, in which stages, with every text in three languages. */
import { columnViews, fieldView } from './form-view.js';
import { indicatorsOf } from './indicators.js';
import { inAll, inEach, levelTitle, stageTitle, type InEach } from './labels.js';
import {
  forCategory,
  formOf,
  pathOf,
  type Category,
  type Indicator,
  type Label,
  type Programme,
  type Span,
  type Stage,
} from './programme.js';
import { spanOf } from './timetable.js';

const DAYS = {
  workingDays: (n: number): InEach => ({ 'zh-CN': `${n} 个工作日`, ug: `${n} خىزمەت كۈنى`, en: `${n} working days` }),
  calendarDays: (n: number): InEach => ({
    'zh-CN': `${n} 个自然日`,
    ug: `${n} كالېندار كۈنى`,
    en: `${n} calendar days`,
  }),
};

/** How long a stage is open, in data and in words. */
function spanView(span: Span | null) {
  if (span === null) return null;
  const { workingDays = null, calendarDays = null, date = null } = span;
  const [month, day] = (date ?? '').split('-').map(Number);
  const words =
    workingDays !== null
      ? DAYS.workingDays(workingDays)
      : calendarDays !== null
        ? DAYS.calendarDays(calendarDays)
        : { 'zh-CN': `${month}月${day}日截止`, ug: `${month}-ئاينىڭ ${day}-كۈنىگىچە`, en: `until ${date}` };
  return { workingDays, calendarDays, date, words };
}

interface Line {
  code: string;
  title: InEach;
  points: number;
  /** 0 at the top. */
  depth: number;
  parent: string | null;
  /** It has no lines below it: points are given for it. */
  scored: boolean;
  evidence: string | boolean | null;
  responsible: string | null;
}

/** The tree as lines, each before those below it. */
const linesIn = (tree: readonly Indicator[], depth = 0, parent: string | null = null): Line[] =>
  tree.flatMap(({ code, title, points, children, evidence, responsible }) => [
    {
      code,
      title: inAll(title),
      points,
      depth,
      parent,
      scored: children === undefined,
      evidence: evidence ?? null,
      responsible: responsible ?? null,
    },
    ...linesIn(children ?? [], depth + 1, code),
  ]);

function indicatorsView(programme: Programme, category: string, setting?: string) {
  const found = indicatorsOf(programme, category, setting);
  return found ? { total: found.total, lines: linesIn(found.tree) } : null;
}

const categoryView = (programme: Programme, category: Category) => ({
  code: category.code,
  title: inAll(category.title),
  nominee_kind: category.nominee,
  per_unit: category.perUnit ? { min: category.perUnit.min, max: category.perUnit.max ?? null } : null,
  /** A place that was used is free again when the case is withdrawn. */
  withdrawn_frees: category.perUnit?.withdrawnFrees ?? false,
  seats: category.seats ?? null,
  requires_title: category.requiresTitle !== undefined,
  minors: category.minors,
  nominee_fields: columnViews(category.nominee),
  form_fields: formOf(programme, category.code).map(fieldView),
  indicators: indicatorsView(programme, category.code),
  stages: pathOf(programme, category.code).map(({ id }) => id),
});

/** A setting by category, where it is one for all as well. */
function byCategory<T>(
  programme: Programme,
  stage: Stage,
  value: T | Record<string, T> | undefined,
): Record<string, T> {
  const codes = stage.for ?? programme.categories.map(({ code }) => code);
  return Object.fromEntries(
    codes.flatMap((code) => {
      const own = forCategory(value, code);
      return own === undefined ? [] : [[code, own]];
    }),
  );
}

function stageView(programme: Programme, stage: Stage) {
  const by = 'by' in stage ? stage.by : 'unit';
  return {
    id: stage.id,
    type: stage.stage,
    title: inEach((language) => stageTitle(stage, language)),
    by,
    categories: stage.for ?? programme.categories.map(({ code }) => code),
    lasts: spanView(spanOf(stage)),
    seal: stage.stage === 'recommendation' && stage.seal,
    ranked: stage.stage === 'recommendation' && stage.ranked,
    consent: stage.stage === 'recommendation' && stage.consent,
    audience: stage.stage === 'notice' ? (stage.audience ?? (stage.by === 'unit' ? 'unit' : 'public')) : null,
    first_day_counts: stage.stage === 'notice' && stage.firstDayCounts,
    reviewers: stage.stage === 'review' || stage.stage === 'verification' ? stage.reviewers : null,
    blind: stage.stage === 'review' && stage.blind,
    pass: (stage.stage === 'review' || stage.stage === 'verification' ? stage.pass : undefined) ?? null,
    keep: byCategory(programme, stage, 'keep' in stage ? stage.keep : undefined),
    reserve: byCategory(programme, stage, 'reserve' in stage ? stage.reserve : undefined),
    opinions: opinionsOf(programme, stage),
    ballot: stage.stage === 'committee' ? stage.ballot : null,
    quorum: stage.stage === 'committee' ? stage.quorum : null,
    threshold: stage.stage === 'committee' ? stage.threshold : null,
    base: stage.stage === 'committee' ? stage.base : null,
    sent_to: stage.stage === 'referral' ? inEach((language) => levelTitle(stage.to, language)) : null,
    title_years: ('titleYears' in stage ? stage.titleYears : undefined) ?? null,
  };
}

/** Whose opinion is asked, by category. */
export function opinionsOf(programme: Programme, stage: Stage): Record<string, string[]> {
  const asked = 'opinions' in stage ? stage.opinions : undefined;
  if (!Array.isArray(asked)) return { ...asked };
  return Object.fromEntries((stage.for ?? programme.categories.map(({ code }) => code)).map((code) => [code, asked]));
}

export const programmeInWords = (programme: Programme) => ({
  programme: programme.programme,
  title: inAll(programme.title),
  organiser: { title: inAll(programme.organiser.title as Label), level: programme.organiser.level },
  basis: {
    number: programme.basis.number,
    approved_by: programme.basis.approvedBy,
    valid_until: programme.basis.validUntil,
    cap: programme.basis.cap ?? null,
  },
  per_unit_total: programme.perUnitTotal ?? null,
  categories: programme.categories.map((category) => categoryView(programme, category)),
  /** Kinds of place that a unit can be, each with a form and indicators of its own where it has any. */
  settings: programme.settings.map(({ code, title, form, indicators }) => ({
    code,
    title: inAll(title),
    form_fields: form?.map(fieldView) ?? null,
    indicators: indicators ? { total: indicators.total, lines: linesIn(indicators.tree) } : null,
  })),
  stages: programme.stages.map((stage) => stageView(programme, stage)),
});
