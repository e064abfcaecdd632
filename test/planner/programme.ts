/** The programme file as the planner needs it, and the words of the format that ask for a little reading. */
import { parse } from 'yaml';
import type { Span } from './calendar.js';

export type Limit = number | string | Record<string, number>;

export interface Share {
  where: Record<string, string>;
  of: 'all' | 'allotment' | Record<string, string>;
  min?: Limit;
  max?: Limit;
  rounding?: 'floor' | 'ceil';
}

export interface Field {
  name: string;
  kind: string;
  options?: { code: string }[];
}

export interface Category {
  code: string;
  nominee: string;
  perUnit?: { min?: number; max?: number };
  seats?: number;
  shares?: Share[];
  form?: Field[];
  requiresTitle?: unknown;
  indicators?: unknown;
}

export interface Stage {
  id: string;
  stage: 'recommendation' | 'notice' | 'review' | 'committee' | 'referral' | 'verification' | 'commendation';
  for?: string[];
  by?: string;
  closes?: Span;
  lasts?: Span;
  firstDayCounts?: boolean;
  upheld?: 'lost' | 'reserve';
  from?: string;
  scores?: 'reviewers' | 'sheet';
  ties?: 'decide' | 'all' | 'none';
  keep?: number | string | Record<string, number | string>;
  reserve?: number | Record<string, number>;
  blind?: boolean;
  fresh?: boolean;
}

export interface Programme {
  programme: string;
  basis: { cap?: number };
  categories: Category[];
  stages: Stage[];
  form?: Field[];
  indicators?: unknown;
  perUnitTotal?: number;
  rehearsal?: {
    units?: number;
    offices?: Record<string, number>;
    nominations?: Record<string, number>;
    from?: string;
  };
}

export const readProgramme = (text: string): Programme => parse(text) as Programme;

/** "`for` (categories; default all)" */
export const handles = (stage: Stage, category: string): boolean => stage.for?.includes(category) ?? true;

export const chainOf = (programme: Programme, category: string): Stage[] =>
  programme.stages.filter((stage) => handles(stage, category));

/** How many offices act in a stage: one, unless `by` is a level: "then each office of that level acts for the units under it". */
export function officesOf(programme: Programme, stage: Stage): number {
  if (stage.by === undefined || stage.by === 'office' || stage.by === 'unit') return 1;
  return programme.rehearsal?.offices?.[stage.by] ?? 1;
}

/** "Unit u belongs to office ((u − 1) mod M) + 1 of a level with M offices." */
export const officeOf = (unit: number, offices: number): number => ((unit - 1) % offices) + 1;

/** "A number, … or a percentage", exactly: `12.5%` is 125 of 1000. */
export function portion(percent: string, size: number, rounding: 'floor' | 'ceil'): number {
  const [whole = '0', decimals = ''] = percent.replace('%', '').trim().split('.');
  const product = size * Number(whole + decimals);
  const divisor = 100 * 10 ** decimals.length;
  return rounding === 'floor' ? Math.floor(product / divisor) : Math.ceil(product / divisor);
}

/**
 * What the version under test says it does not carry out yet. "A key that this version accepts but cannot yet
 * carry out is refused by `rehearse`".
 */
export function notCarriedOut(programme: Programme): string | null {
  for (const stage of programme.stages) {
    if (stage.stage === 'verification') return `${stage.id}: verification`;
    if (stage.from !== undefined && stage.from !== 'units') return `${stage.id}: from ${stage.from}`;
    if (stage.blind === true) return `${stage.id}: blind`;
    if (stage.fresh === true) return `${stage.id}: fresh`;
  }
  if (programme.indicators !== undefined) return 'indicators';
  for (const category of programme.categories) {
    if (category.requiresTitle !== undefined) return `${category.code}: requiresTitle`;
    if (category.indicators !== undefined) return `${category.code}: indicators`;
  }
  return null;
}
