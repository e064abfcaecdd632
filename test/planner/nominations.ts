/** Who is sent, by the rules of the invented round, and which options of the choice fields they carry. */
import type { Category, Field, Programme, Share } from './programme.js';
import type { Readings } from './readings.js';
import { least, most, type Options } from './shares.js';

export interface Case {
  category: string;
  unit: number;
  rank: number;
  options: Options;
  /** Place in the order by score, lower is better; "no two scores are equal". */
  place: number;
  /** The stage it is in or waits for, and the day it comes there. */
  at: string | null;
  arrives: string;
  end: string | null;
}

/** What cannot happen in a round that works; the rehearsal is expected to break. */
export class Broke extends Error {}

/** How many each unit sends in each category, unit 1 first. */
export function sendings(programme: Programme, units: number, seed: number, readings: Readings): Map<string, number[]> {
  const sent = new Map(programme.categories.map((category) => [category.code, Array<number>(units).fill(0)]));
  const totals = programme.rehearsal?.nominations ?? {};
  for (let unit = 1; unit <= units; unit += 1) {
    let left = programme.perUnitTotal ?? Infinity;
    for (const category of programme.categories) {
      const counts = sent.get(category.code) ?? [];
      const total = totals[category.code];
      if (total !== undefined) {
        // "A total in `nominations` is dealt to the units in turn instead": unit 1 gets the first, the (N + 1)th, …
        const dealt = Math.floor(total / units) + (unit <= total % units ? 1 : 0);
        counts[unit - 1] = dealt;
        if (readings.totalAndNominations === 'together') left = Math.max(0, left - dealt);
        continue;
      }
      const count = Math.min(perUnit(category, seed + unit), left); // "in file order until `perUnitTotal`"
      counts[unit - 1] = belowMin(category, count, readings);
      left -= counts[unit - 1] ?? 0;
    }
  }
  return sent;
}

/** "min + ((seed + u) mod (max − min + 1)) …; without `max`, min or 1 if that is more." */
function perUnit(category: Category, seedAndUnit: number): number {
  const min = category.perUnit?.min ?? 0;
  const max = category.perUnit?.max;
  if (max === undefined) return Math.max(min, 1);
  return min + (seedAndUnit % (max - min + 1));
}

/** "A list below `min` … cannot be sealed", yet the total may leave no more than that. */
function belowMin(category: Category, count: number, readings: Readings): number {
  if (count >= (category.perUnit?.min ?? 0) || readings.totalBelowMin === 'fewer') return count;
  if (readings.totalBelowMin === 'broke') throw new Broke(`${category.code}: the total leaves less than min`);
  return 0;
}

/** All cases, in order of category, unit, rank. */
export function nominate(programme: Programme, sent: Map<string, number[]>, readings: Readings): Case[] {
  const cases: Case[] = [];
  for (const category of programme.categories) {
    for (const [index, count] of (sent.get(category.code) ?? []).entries()) {
      for (let rank = 1; rank <= count; rank += 1) {
        const place = cases.length;
        cases.push({
          category: category.code,
          unit: index + 1,
          rank,
          options: {},
          place,
          at: null,
          arrives: '',
          end: null,
        });
      }
    }
  }
  const turns = new Map<string, number>();
  for (const category of programme.categories) {
    const own = cases.filter((each) => each.category === category.code);
    const dealt = readings.optionsDealt === 'dealt' && programme.rehearsal?.nominations?.[category.code] !== undefined;
    if (dealt) own.sort((left, right) => left.rank - right.rank || left.unit - right.unit);
    giveOptions(programme, category, own, turns, readings);
  }
  return cases;
}

/** "The options of a `choice` field go to nominees in turn" */
function giveOptions(
  programme: Programme,
  category: Category,
  own: Case[],
  turns: Map<string, number>,
  readings: Readings,
): void {
  const fields = (category.form ?? programme.form ?? []).filter((field) => field.kind === 'choice');
  if (readings.optionsTurn !== 'programme') turns.clear();
  const lists = new Map<number, Case[]>();
  for (const [index, one] of own.entries()) {
    const list = lists.get(one.unit) ?? [];
    if (readings.optionsTurn === 'unit' && list.length === 0) turns.clear();
    lists.set(one.unit, [...list, one]);
    const length = own.filter((each) => each.unit === one.unit).length;
    for (const field of fields) {
      const turn = readings.optionsPassed === 'own' ? index : (turns.get(field.name) ?? 0);
      const given = nextOption(field, turn, { before: list, length, shares: category.shares ?? [], readings });
      if (given === null) {
        if (readings.allotmentImpossible === 'broke')
          throw new Broke(`unit ${String(one.unit)}: its ${category.code} list breaks a share`);
        for (const each of own) if (each.unit === one.unit) each.end = 'notSent';
        continue;
      }
      one.options[field.name] = given.code;
      turns.set(field.name, readings.optionsPassed === 'kept' && given.passed > 0 ? turn : given.place + 1);
    }
  }
}

interface UnitList {
  before: Case[];
  length: number;
  shares: Share[];
  readings: Readings;
}

/** "… passing over one that would break an `allotment` share" */
function nextOption(
  field: Field,
  turn: number,
  list: UnitList,
): { code: string; place: number; passed: number } | null {
  const codes = (field.options ?? []).map((option) => option.code);
  for (let passed = 0; passed < codes.length; passed += 1) {
    const place = (turn + passed) % codes.length;
    const code = codes[place] ?? '';
    if (mayTake(field.name, code, codes, list)) return { code, place, passed };
  }
  return null;
}

/** An option breaks a share when the unit's whole list could not hold it any more, whatever the rest of it takes. */
function mayTake(
  field: string,
  code: string,
  codes: string[],
  { before, length, shares, readings }: UnitList,
): boolean {
  const left = length - before.length - 1;
  let needed = 0;
  let room = 0;
  for (const option of codes) {
    const count = before.filter((one) => one.options[field] === option).length + Number(option === code);
    const own = shares.filter((share) => share.of === 'allotment' && share.where[field] === option);
    const low = Math.max(0, ...own.map((share) => least(share, length)));
    const high = Math.min(Infinity, ...own.map((share) => most(share, length, readings)));
    if (count > high) return false;
    needed += Math.max(0, low - count);
    room += high - count;
  }
  return needed <= left && room >= left;
}
