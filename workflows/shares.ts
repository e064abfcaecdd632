/**
 * Which list fits the shares best: how long it can be, who is on it, and who is passed over because of which rule.
 *
 * Nominees that every rule counts alike are of one kind, so a list is a handful of counts, one a kind, and each rule a
 * limit on sums of them (counts.ts). That is exact, nested rules and roundings included, and quick: 400 nominees
 * under seven nested rules take some tens of milliseconds. `of: allotment` rules are treated as `of: all`: leave out
 * with rulesFor() those that do not belong to the list at hand.
 */
import { Counts, type Range } from './counts.js';
import { inShare, inWhole, limitOf, sides, type Options, type ShareRule } from './quota.js';

/** Nominee number `at` of those ranked could not be on the list because of rule number `rule`. */
export type Passed = { at: number; rule: number };

/** `given` is already on the list, whatever comes, and is not counted in `upTo` or in what is returned. */
export function mostThatFit(
  available: readonly Options[],
  rules: readonly ShareRule[],
  upTo: number,
  given: readonly Options[] = [],
): number {
  const lists = new Lists([...given, ...available], rules);
  const low = lists.count(given);
  const most = lists.longest(low, given.length, given.length + Math.min(upTo, available.length));
  return most ? sum(most) - given.length : 0;
}

/**
 * Fills `places` from those `ranked`, best first: as many as the shares allow, in order, passing over whoever would make
 * a list of that length impossible. Keeps every share, unless not even an empty list does: then nobody is chosen.
 *
 * Where places stay empty because of the shares, all who come after the last chosen are passed over as well.
 * `rule` is one that stands in the way, if possible one that counts the nominee. Both lists are in order of rank.
 */
export function pickBest(
  ranked: readonly Options[],
  rules: readonly ShareRule[],
  places: number,
  given: readonly Options[] = [],
): { chosen: number[]; passedOver: Passed[] } {
  const lists = new Lists([...given, ...ranked], rules);
  const low = lists.count(given);
  const most = given.length + Math.min(places, ranked.length);
  let fits = lists.longest(low, given.length, most);
  const length = fits ? sum(fits) : given.length;
  const closed = new Map<number, number>();
  const chosen: number[] = [];
  const passedOver: Passed[] = [];
  for (const [at, options] of ranked.entries()) {
    const kind = lists.kindOf(options);
    if (chosen.length === length - given.length) {
      if (length === most) break;
      const beyond = { total: { low: length + 1, high: most }, low };
      passedOver.push({ at, rule: closed.get(kind) ?? lists.inTheWay(beyond, options) });
      continue;
    }
    if (!closed.has(kind) && fits![kind] === low[kind]) {
      // The list we know has no more of this kind; is there another that has?
      const wanted = { total: { low: length, high: length }, low: low.with(kind, low[kind]! + 1) };
      const other = lists.find(wanted);
      if (other) fits = other;
      else closed.set(kind, lists.inTheWay(wanted, options));
    }
    if (closed.has(kind)) {
      passedOver.push({ at, rule: closed.get(kind)! });
    } else {
      low[kind] = low[kind]! + 1;
      chosen.push(at);
    }
  }
  return { chosen, passedOver };
}

/**
 * `places` are left for `equals`, none of whom is better than another, beside those who are `sure`. Says who of them is
 * on every list that keeps the shares (`in`), on none (`out`), or on some (`open`): only these are really tied.
 */
export function openAmong(
  sure: readonly Options[],
  equals: readonly Options[],
  rules: readonly ShareRule[],
  places: number,
): { in: number[]; open: number[]; out: number[] } {
  const lists = new Lists([...sure, ...equals], rules);
  const low = lists.count(sure);
  const total = { low: sure.length + places, high: sure.length + places };
  const verdict = lists.count([]).map((_, kind) => {
    if (!lists.find({ total, low: low.with(kind, low[kind]! + 1) })) return 'out';
    const high = lists.all.with(kind, lists.all[kind]! - 1);
    return lists.find({ total, low, high }) ? 'open' : 'in';
  });
  const those = (answer: string): number[] =>
    [...equals.keys()].filter((at) => verdict[lists.kindOf(equals[at]!)] === answer);
  return { in: those('in'), open: those('open'), out: those('out') };
}

/**
 * The rules no list of `sizes` can keep, whoever is nominated, alone or together with the rules above them.
 * `fieldOptions` are the options of each choice field; one that may stay empty lists '' as well.
 */
export function neverHold(
  rules: readonly ShareRule[],
  fieldOptions: Record<string, readonly string[]>,
  { from = 1, to = 10_000 }: { from?: number; to?: number } = {},
): number[] {
  const lists = new Lists(everySort(rules, fieldOptions), rules);
  const high = lists.all.map(() => to);
  const possible: number[] = [];
  for (const rule of rules.keys()) {
    const list = lists.find({ total: { low: from, high: to }, low: lists.count([]), high, rules: [...possible, rule] });
    if (list) possible.push(rule);
  }
  return [...rules.keys()].filter((rule) => !possible.includes(rule));
}

/** A list with its length in `total`, for each kind at least `low` and at most `high` of it, under these rules (all). */
type Question = { total: Range; low: number[]; high?: number[]; rules?: number[] };

class Lists {
  /** How many of each kind there are. */
  readonly all: number[];
  private readonly kinds = new Map<string, number>();
  private readonly counts: Counts;
  private readonly total: number;
  /** Which unknowns each sum adds up, and for each percentage the sum num * whole - den * share with its range. */
  private readonly members: number[][] = [];
  private readonly slopes: { rule: number; range: Range }[] = [];
  private asked: number[] = [];

  constructor(
    supply: readonly Options[],
    private readonly rules: readonly ShareRule[],
  ) {
    const samples: Options[] = [];
    for (const options of supply) {
      const sort = this.sortOf(options);
      if (this.kinds.has(sort)) continue;
      this.kinds.set(sort, samples.length);
      samples.push(options);
    }
    this.all = new Array<number>(samples.length).fill(0);
    this.all = this.count(supply);
    this.total = samples.length;
    const kindsIn = (test: (options: Options) => boolean): number[] => samples.map((sample) => Number(test(sample)));
    this.members.push(kindsIn(() => true));
    for (const rule of rules) {
      this.members.push(
        kindsIn((sample) => inShare(sample, rule)),
        kindsIn((sample) => inWhole(sample, rule)),
      );
    }
    const slopes = rules.flatMap((rule, index) => slopesOf(rule).map((slope) => ({ ...slope, rule: index })));
    this.slopes = slopes;
    const sums = slopes.map(({ rule, num, den }) =>
      samples.map((_, kind) => num * this.members[2 + 2 * rule]![kind]! - den * this.members[1 + 2 * rule]![kind]!),
    );
    this.counts = new Counts(samples.length, [...this.members, ...sums], {
      narrow: (ranges) => this.narrow(ranges),
      split: (counts, ranges) => this.split(counts, ranges),
    });
  }

  kindOf(options: Options): number {
    return this.kinds.get(this.sortOf(options))!;
  }

  count(list: readonly Options[]): number[] {
    const counts = this.all.map(() => 0);
    for (const options of list) counts[this.kindOf(options)]!++;
    return counts;
  }

  find({ total, low, high = this.all, rules = [...this.rules.keys()] }: Question): number[] | undefined {
    this.asked = rules;
    const free = { low: -Infinity, high: Infinity };
    return this.counts.find([
      ...low.map((least, kind) => ({ low: least, high: high[kind]! })),
      total,
      ...this.members.slice(1).map(() => free),
      ...this.slopes.map(({ rule, range }) => (rules.includes(rule) ? range : free)),
    ]);
  }

  /** The longest list of at least `least` and at most `most`. Not every shorter one need fit, so halves are asked for. */
  longest(low: number[], least: number, most: number): number[] | undefined {
    let best: number[] | undefined;
    let middle = most;
    for (let [from, to] = [least, most]; from <= to; middle = Math.ceil((from + to) / 2)) {
      const found = this.find({ total: { low: middle, high: to }, low });
      if (found) from = sum((best = found)) + 1;
      else to = middle - 1;
    }
    return best;
  }

  /** Of a question without answer, one rule it would not do to leave out; if possible one that counts the nominee. */
  inTheWay(question: Question, options: Options): number {
    const nearness = (rule: ShareRule): number => Number(inWhole(options, rule)) + Number(inShare(options, rule));
    let needed = [...this.rules.keys()].sort((a, b) => nearness(this.rules[a]!) - nearness(this.rules[b]!) || b - a);
    for (const rule of needed) {
      const others = needed.filter((other) => other !== rule);
      if (!this.find({ ...question, rules: others })) needed = others;
    }
    return needed.at(-1)!;
  }

  private sortOf(options: Options): string {
    return this.rules.map((rule) => (inShare(options, rule) ? 2 : inWhole(options, rule) ? 1 : 0)).join('');
  }

  private share(rule: number): number {
    return this.total + 1 + 2 * rule;
  }

  private whole(rule: number): number {
    return this.total + 2 + 2 * rule;
  }

  /** Brings in what the sums alone do not say: where a group is at most 9, at most 20 % of it is at most 1, not 1.8. */
  private narrow(ranges: Range[]): void {
    for (const [i, members] of this.members.entries()) {
      const range = ranges[this.total + i]!;
      range.low = Math.max(range.low, sum(members.map((factor, kind) => factor * ranges[kind]!.low)));
      range.high = Math.min(range.high, sum(members.map((factor, kind) => factor * ranges[kind]!.high)));
    }
    for (const index of this.asked) {
      const rule = this.rules[index]!;
      const share = ranges[this.share(index)]!;
      const { low, high } = ranges[this.whole(index)]!;
      for (const [side, limit] of sides(rule)) {
        const wholes = [low, high, ...stepsBetween(rule, low, high)];
        const limits = wholes.map((whole) => limitOf(limit, whole, side, rule.rounding));
        if (side === 'max') share.high = Math.min(share.high, Math.max(...limits));
        else share.low = Math.max(share.low, Math.min(...limits));
      }
    }
  }

  /** A table is no line: where it is broken, each of its steps is tried by itself. */
  private split(counts: number[], ranges: Range[]): Range[][] | undefined {
    const number = (variable: number): number =>
      sum(this.members[variable - this.total]!.map((factor, kind) => factor * counts[kind]!));
    for (const index of this.asked) {
      const rule = this.rules[index]!;
      const [has, of] = [number(this.share(index)), number(this.whole(index))];
      const broken = sides(rule).some(([side, limit]) => {
        const bound = limitOf(limit, of, side, rule.rounding);
        return side === 'max' ? has > bound : has < bound;
      });
      if (!broken) continue;
      const { low, high } = ranges[this.whole(index)]!;
      const starts = [low, ...stepsBetween(rule, low, high)];
      return starts.map((start, i) =>
        ranges.with(this.whole(index), { low: start, high: (starts[i + 1] ?? high + 1) - 1 }),
      );
    }
    return undefined;
  }
}

/** "At most num/den of the whole", rounded down, is num * whole - den * share >= 0; rounded up it may lack den - 1. */
function slopesOf(rule: ShareRule): { num: number; den: number; range: Range }[] {
  return sides(rule).flatMap(([side, limit]) => {
    if (typeof limit === 'number' || 'steps' in limit) return [];
    const { num, den } = limit.percent;
    if (side === 'max') return [{ num, den, range: { low: rule.rounding === 'ceil' ? 1 - den : 0, high: Infinity } }];
    return [{ num, den, range: { low: -Infinity, high: rule.rounding === 'floor' ? den - 1 : 0 } }];
  });
}

/** Where the tables of a rule change, above `low` and up to `high`, in rising order. */
function stepsBetween(rule: ShareRule, low: number, high: number): number[] {
  const starts = sides(rule).flatMap(([, limit]) =>
    typeof limit === 'object' && 'steps' in limit ? limit.steps.map((step) => step.from) : [],
  );
  return [...new Set(starts)].filter((start) => start > low && start <= high).sort((a, b) => a - b);
}

/** One nominee of every sort the rules can tell apart. */
function everySort(rules: readonly ShareRule[], fieldOptions: Record<string, readonly string[]>): Options[] {
  const wanted = rules.flatMap((rule) =>
    Object.entries(rule.where).concat(Object.entries(typeof rule.of === 'string' ? {} : rule.of)),
  );
  let sorts: Options[] = [{}];
  for (const field of new Set(wanted.map(([name]) => name))) {
    const options = fieldOptions[field] ?? [''];
    const named = options.filter((option) => wanted.some(([name, other]) => name === field && other === option));
    const unnamed = options.filter((option) => !named.includes(option)).slice(0, 1);
    sorts = sorts.flatMap((sort) => [...named, ...unnamed].map((option) => ({ ...sort, [field]: option })));
  }
  return sorts;
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
