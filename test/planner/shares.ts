/**
 * Shares, exactly: which sizes of list can hold them, and which list the best by score make.
 * "Of all at most 20 % division-level", and nested ones: "of the enterprise staff at least 55 % front-line".
 */
import { portion, type Limit, type Share } from './programme.js';
import type { Readings } from './readings.js';

export type Options = Record<string, string>;

/** "A limit is a number, a percentage or a table `{ 5: 1, 10: 2 }`: from 5 on one, from 10 on two, below none." */
export function limitOf(limit: Limit, size: number, rounding: 'floor' | 'ceil', below = 0): number {
  if (typeof limit === 'number') return limit;
  if (typeof limit === 'string') return portion(limit, size, rounding);
  let found = below;
  let from = -1;
  for (const [start, value] of Object.entries(limit)) {
    if (Number(start) <= size && Number(start) > from) {
      from = Number(start);
      found = value;
    }
  }
  return found;
}

export const matches = (options: Options, where: Record<string, string>): boolean =>
  Object.entries(where).every(([field, option]) => options[field] === option);

/** "rounding: default floor for max, ceil for min" */
export function most(share: Share, size: number, readings: Readings): number {
  if (share.max === undefined) return Infinity;
  return limitOf(share.max, size, share.rounding ?? 'floor', readings.tableBelow === 'zero' ? 0 : Infinity);
}
export const least = (share: Share, size: number): number =>
  share.min === undefined ? 0 : limitOf(share.min, size, share.rounding ?? 'ceil');

/** Those that are tested on a list being decided: of all, and of a group within it. */
export const ofLists = (shares: Share[]): Share[] => shares.filter((share) => share.of !== 'allotment');

/** For each share a pair: is the nominee in the group, and is it one that the share limits? */
function marks(options: Options, shares: Share[], readings: Readings): number[] {
  return shares.flatMap((share) => {
    const inGroup = typeof share.of === 'string' || matches(options, share.of);
    const counted = inGroup || readings.nestedWhere === 'anywhere';
    return [Number(inGroup), Number(counted && matches(options, share.where))];
  });
}

function holds(counts: number[], shares: Share[], readings: Readings): boolean {
  return shares.every((share, index) => {
    const group = counts[2 * index] ?? 0;
    const limited = counts[2 * index + 1] ?? 0;
    return limited <= most(share, group, readings) && limited >= least(share, group);
  });
}

const nothing = (shares: Share[]): number[] => shares.flatMap(() => [0, 0]);
const sum = (left: number[], right: number[], times = 1): number[] =>
  left.map((value, index) => value + times * (right[index] ?? 0));

/** Can `size` be reached from those already `taken` with some of `rest`, every share holding? Every choice is tried, alike nominees as one. */
export function canReach(size: number, taken: Options[], rest: Options[], shares: Share[], readings: Readings): boolean {
  const start = taken.map((one) => marks(one, shares, readings)).reduce((all, one) => sum(all, one), nothing(shares));
  const kinds = new Map<string, { mark: number[]; there: number }>();
  for (const one of rest) {
    const mark = marks(one, shares, readings);
    const kind = kinds.get(mark.join()) ?? { mark, there: 0 };
    kind.there += 1;
    kinds.set(mark.join(), kind);
  }
  let reached = new Map<string, [number, number[]]>([['start', [taken.length, start]]]);
  for (const { mark, there } of kinds.values()) {
    const next = new Map<string, [number, number[]]>();
    for (const [length, counts] of reached.values()) {
      for (let times = 0; times <= there && length + times <= size; times += 1) {
        const after = sum(counts, mark, times);
        next.set(`${String(length + times)}:${after.join()}`, [length + times, after]);
      }
    }
    reached = next;
  }
  return [...reached.values()].some(([length, counts]) => length === size && holds(counts, shares, readings));
}

/** The most that a list may hold of those there, not above `places`; nobody is always a list. */
export function largest(places: number, there: Options[], shares: Share[], readings: Readings): number {
  for (let size = Math.min(places, there.length); size > 0; size -= 1) {
    if (canReach(size, [], there, shares, readings)) return size;
  }
  return 0;
}

/** "The best by score that the shares allow": in order, "passing over whoever would make a share impossible". */
export function choose<T extends { options: Options }>(places: number, ordered: T[], all: Share[], readings: Readings): T[] {
  const shares = ofLists(all);
  if (shares.length === 0) return ordered.slice(0, places);
  const options = ordered.map((one) => one.options);
  const size = largest(places, options, shares, readings);
  const chosen: T[] = [];
  for (const [index, one] of ordered.entries()) {
    if (chosen.length === size) break;
    const taken = [...chosen, one].map((each) => each.options);
    if (canReach(size, taken, options.slice(index + 1), shares, readings)) chosen.push(one);
  }
  return chosen;
}
