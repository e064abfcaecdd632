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

/** Nominees that are alike to every share: those marked the same. */
interface Kind {
  name: string;
  marks: number[];
  there: number;
}

/** For each share a pair: is the nominee in the group, and is it one that the share limits? */
function marksOf(options: Options, shares: Share[], readings: Readings): number[] {
  return shares.flatMap((share) => {
    const inGroup = typeof share.of === 'string' || matches(options, share.of);
    const counted = inGroup || readings.nestedWhere === 'anywhere';
    return [Number(inGroup), Number(counted && matches(options, share.where))];
  });
}

function kindsOf(there: Options[], shares: Share[], readings: Readings): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const one of there) {
    const marks = marksOf(one, shares, readings);
    const kind = kinds.get(marks.join()) ?? { name: marks.join(), marks, there: 0 };
    kind.there += 1;
    kinds.set(kind.name, kind);
  }
  return [...kinds.values()].sort((left, right) => left.name.localeCompare(right.name));
}

interface Reached {
  length: number;
  counts: number[];
  times: number[];
}

/**
 * A list of `size` in which every share holds, with at least `taken[k]` of kind k and the rest from `kinds`: how many
 * of each kind it has, or null. Exact: every choice is tried, and a count is forgotten as soon as it is final and right.
 */
function complete(size: number, taken: number[], kinds: Kind[], shares: Share[], readings: Readings): number[] | null {
  const lastOf = shares.map((_, share) =>
    kinds.findLastIndex(({ marks }) => marks[2 * share] === 1 || marks[2 * share + 1] === 1),
  );
  const right = ({ counts }: Reached, share: Share, at: number): boolean => {
    const group = typeof share.of === 'string' ? size : (counts[2 * at] ?? 0);
    const limited = counts[2 * at + 1] ?? 0;
    return limited <= most(share, group, readings) && limited >= least(share, group);
  };
  let reached: Reached[] = [{ length: 0, counts: shares.flatMap(() => [0, 0]), times: [] }];
  let left = kinds.reduce((all, kind) => all + kind.there, 0);
  for (const [index, kind] of kinds.entries()) {
    left -= kind.there;
    const next = new Map<string, Reached>();
    for (const before of reached) {
      for (let times = taken[index] ?? 0; times <= kind.there && before.length + times <= size; times += 1) {
        const length = before.length + times;
        if (length + left < size) continue;
        const after = {
          length,
          counts: before.counts.map((count, at) => count + times * (kind.marks[at] ?? 0)),
          times: [...before.times, times],
        };
        if (!shares.every((share, at) => lastOf[at] !== index || right(after, share, at))) continue;
        after.counts = after.counts.map((count, at) => ((lastOf[Math.floor(at / 2)] ?? -1) <= index ? 0 : count));
        next.set(`${String(length)}:${after.counts.join()}`, after);
      }
    }
    reached = [...next.values()];
  }
  const untouched = shares.every(
    (share, at) => lastOf[at] !== -1 || right({ length: 0, counts: [], times: [] }, share, at),
  );
  return untouched ? (reached.find((one) => one.length === size)?.times ?? null) : null;
}

/** Can some of those `there` be a list of this size? */
export function canReach(size: number, there: Options[], shares: Share[], readings: Readings): boolean {
  return complete(size, [], kindsOf(there, shares, readings), shares, readings) !== null;
}

/** The most that a list may hold of those there, not above `places`; nobody is always a list. */
export function largest(places: number, there: Options[], shares: Share[], readings: Readings): number {
  for (let size = Math.min(places, there.length); size > 0; size -= 1) {
    if (canReach(size, there, shares, readings)) return size;
  }
  return 0;
}

/** "The best by score that the shares allow": in order, "passing over whoever would make a share impossible". */
export function choose<T extends { options: Options }>(
  places: number,
  ordered: T[],
  all: Share[],
  readings: Readings,
): T[] {
  const shares = ofLists(all);
  if (shares.length === 0) return ordered.slice(0, places);
  const options = ordered.map((one) => one.options);
  const size = largest(places, options, shares, readings);
  const kinds = kindsOf(options, shares, readings);
  const taken = kinds.map(() => 0);
  let known = size > 0 ? complete(size, taken, kinds, shares, readings) : null;
  const closed = new Set<number>();
  const chosen: T[] = [];
  for (const one of ordered) {
    if (chosen.length === size) break;
    const kind = kinds.findIndex(({ name }) => name === marksOf(one.options, shares, readings).join());
    if (closed.has(kind)) continue;
    const wanted = taken.map((count, index) => count + Number(index === kind));
    // Those passed over are of kinds that stay closed, so a known whole list that has room for this one stands.
    if ((known?.[kind] ?? 0) < (wanted[kind] ?? 0)) {
      const other = completeWithout(closed, size, wanted, kinds, shares, readings);
      if (other === null) {
        closed.add(kind);
        continue;
      }
      known = other;
    }
    taken[kind] = wanted[kind] ?? 0;
    chosen.push(one);
  }
  return chosen;
}

/** Of a closed kind no more may come: one of it was passed over, and those after it would be passed over too. */
function completeWithout(
  closed: Set<number>,
  size: number,
  wanted: number[],
  kinds: Kind[],
  shares: Share[],
  readings: Readings,
): number[] | null {
  const open = kinds.map((kind, index) => (closed.has(index) ? { ...kind, there: wanted[index] ?? 0 } : kind));
  return complete(size, wanted, open, shares, readings);
}
