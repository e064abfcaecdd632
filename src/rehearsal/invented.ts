/** The invented round: units, offices, staff and nominees, all from the programme, the flags and a seed. */
import { asKept, indicatorsOf, linesOf } from '../../workflows/indicators.js';
import { LEVELS, formOf, pathOf, type Category, type Field, type Programme } from '../../workflows/programme.js';
import { brokenShares, type Options } from '../../workflows/quota.js';
import { sharesOf } from '../casework/on-list.js';
import type { Data } from '../casework/act.js';
import { uuid } from '../casework/ids.js';

export interface Flags {
  units?: number;
  seed?: number;
  objections?: number;
  from?: string;
}

export interface InventedUnit {
  id: string;
  /** From 1 on. */
  number: number;
  setting?: string;
  offices: Record<string, string>;
}

export interface InventedNominee {
  id: string;
  unit: InventedUnit;
  category: Category;
  name: string;
  /** The built-in columns of such a nominee. */
  nominee: Record<string, string>;
  options: Record<string, string>;
  form: InventedForm;
  /** Distinct over the category; the best has 1. */
  merit: number;
}

type InventedForm = Record<string, string | number | string[]>;

export interface Invented {
  organiser: string;
  units: InventedUnit[];
  /** Offices by level, those of the organiser's own level left out. */
  offices: Map<string, string[]>;
  nominees: InventedNominee[];
}

export function invent(programme: Programme, units: number, seed: number): Invented {
  const offices = new Map(levelsIn(programme).map((level) => [level, ids(programme.rehearsal.offices[level] ?? 1)]));
  const made = Array.from({ length: units }, (_, index): InventedUnit => {
    const number = index + 1;
    const own = [...offices].map(([level, all]) => [level, all[index % all.length]!] as const);
    const setting = programme.settings[index % (programme.settings.length || 1)]?.code;
    return { id: uuid(), number, offices: Object.fromEntries(own), ...(setting === undefined ? {} : { setting }) };
  });
  return { organiser: uuid(), units: made, offices, nominees: nomineesOf(programme, made, seed) };
}

/** Levels below the organiser's at which offices act. */
function levelsIn(programme: Programme): (typeof LEVELS)[number][] {
  const named = new Set(programme.stages.map((stage) => ('by' in stage ? stage.by : 'unit')));
  return LEVELS.filter((level) => named.has(level));
}

/**
 * Unit u sends min + ((seed + u) mod (max - min + 1)) in each category, in file order until `perUnitTotal`; without
 * max, min or 1 if that is more. A total in `rehearsal.nominations` is dealt to the units in turn instead.
 */
export function howMany(programme: Programme, units: number, seed: number): Map<string, number[]> {
  const counts = new Map<string, number[]>();
  const left = Array.from({ length: units }, () => programme.perUnitTotal ?? Infinity);
  for (const { code, perUnit } of programme.categories) {
    const total = programme.rehearsal.nominations[code];
    const min = perUnit?.min ?? 0;
    const row = Array.from({ length: units }, (_, index) => {
      const wanted =
        total !== undefined
          ? Math.floor(total / units) + (index < total % units ? 1 : 0)
          : perUnit?.max === undefined
            ? Math.max(min, 1)
            : min + ((seed + index + 1) % (perUnit.max - min + 1));
      const sent = Math.min(wanted, left[index]!);
      left[index]! -= sent;
      return sent;
    });
    counts.set(code, row);
  }
  return counts;
}

function nomineesOf(programme: Programme, units: readonly InventedUnit[], seed: number): InventedNominee[] {
  const counts = howMany(programme, units.length, seed);
  return programme.categories.flatMap((category) => {
    const row = counts.get(category.code)!;
    const total = row.reduce((sum, each) => sum + each, 0);
    const merits = shuffled(total, seed);
    const turn = new Map<string, number>();
    let at = 0;
    return units.flatMap((unit, index) => {
      const list: InventedNominee[] = [];
      for (let rank = 1; rank <= row[index]!; rank++) {
        const options = optionsFor(programme, category, unit, list, turn);
        const name = `${first(100, category.title['zh-CN'])} ${String(unit.number).padStart(2, '0')}-${rank}`;
        list.push({
          id: uuid(),
          unit,
          category,
          name,
          nominee: columnsFor(category, name, unit),
          options,
          form: formFor(programme, category, unit, name),
          merit: merits[at++]!,
        });
      }
      return list;
    });
  });
}

/** Options go to nominees in turn, passing over one that would break a share of the unit's own list. */
function optionsFor(
  programme: Programme,
  category: Category,
  unit: InventedUnit,
  list: readonly InventedNominee[],
  turn: Map<string, number>,
): Record<string, string> {
  const rules = sharesOf(programme, category.code, 'allotment');
  const chosen: Record<string, string> = {};
  for (const field of formOf(programme, category.code, unit.setting)) {
    if (field.kind !== 'choice') continue;
    const start = turn.get(field.name) ?? 0;
    const { length } = field.options;
    const fits = (step: number) => {
      const option = field.options[(start + step) % length]!.code;
      const all: Options[] = [...list.map(({ options }) => options), { ...chosen, [field.name]: option }];
      return brokenShares(all, rules).length === 0;
    };
    const step = Array.from({ length }, (_, each) => each).find(fits) ?? 0;
    chosen[field.name] = field.options[(start + step) % length]!.code;
    turn.set(field.name, start + step + 1);
  }
  return chosen;
}

export function columnsFor({ nominee }: Category, name: string, { number }: InventedUnit): Record<string, string> {
  const workUnit = `第${number}单位`;
  if (nominee === 'person') return { name, workUnit, post: '职员' };
  return nominee === 'work' ? { title: name, author: `${name}作者`, workUnit } : { name };
}

/** So many whole characters: half of a rare one cannot be kept. */
const first = (many: number, text: string) => [...text].slice(0, many).join('');

type Written = Exclude<Field, { kind: 'choice' }>;

/** Every field filled in, required or not; what is chosen stands in the options. */
function formFor(programme: Programme, category: Category, unit: InventedUnit, name: string): InventedForm {
  const fields = formOf(programme, category.code, unit.setting).filter((field) => field.kind !== 'choice');
  return Object.fromEntries(fields.map((field) => [field.name, valueFor(programme, field, name)]));
}

function valueFor({ rehearsal }: Programme, field: Written, name: string): InventedForm[string] {
  switch (field.kind) {
    case 'number':
      return field.min ?? field.max ?? 0;
    case 'date':
      return rehearsal.from;
    case 'yesno':
      return 'yes';
    case 'files':
      return [`${name}.pdf`];
    case 'text':
      return first(field.maxChars, `${name}${field.label['zh-CN']}`);
  }
}

/** 1…n in an order that the seed gives: a small generator of our own, the same on every machine. */
function shuffled(n: number, seed: number): number[] {
  let state = (seed * 2_654_435_761 + n) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  const order = Array.from({ length: n }, (_, index) => index + 1);
  for (let at = n - 1; at > 0; at--) {
    const other = next() % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

const ids = (count: number) => Array.from({ length: count }, () => uuid());

/**
 * The score of a nominee: distinct over the category, at least the highest pass mark of its path, at most 100, or what its
 * indicators come to.
 * Rounded down to five places, which is what the record keeps.
 */
export function scoreOf(programme: Programme, nominee: InventedNominee, many: number): number {
  const marks = pathOf(programme, nominee.category.code).map((stage) => ('pass' in stage ? (stage.pass ?? 0) : 0));
  const settings = [undefined, ...programme.settings.map(({ code }) => code)];
  const most = Math.min(
    ...settings.map((setting) => indicatorsOf(programme, nominee.category.code, setting)?.total ?? 100),
  );
  const least = Math.max(most * 0.6, ...marks);
  const step = (most - least) / (many + 1);
  return Math.floor((most - step * (nominee.merit - 1)) * 100_000) / 100_000;
}

/** What a reviewer says with a score: by indicator, if there are any, full points until the score is used up. */
export function gradeOf(programme: Programme, nominee: InventedNominee, score: number): Data {
  const indicators = indicatorsOf(programme, nominee.category.code, nominee.unit.setting);
  if (!indicators) return { score };
  let left = score;
  const lines = linesOf(indicators).map(({ code, points }): [string, number] => {
    const given = Math.min(points, left);
    left = asKept(left - given);
    return [code, given];
  });
  return { score, scores: Object.fromEntries(lines) };
}
