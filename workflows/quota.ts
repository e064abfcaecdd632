/**
 * Shares: how many of a list may, or must, be of one sort ("of all at most 20 % division-level").
 *
 * What is wrong with a given list is said here; which list fits best is shares.ts. All in whole numbers: a percentage is
 * a fraction of integers and is never multiplied as a decimal, so 45 % of 20 is 9 and not 9.000000000000002.
 * Figures: `shares` of a category in the programme file.
 */

/** A part of 100: 12.5 % is { num: 1, den: 8 }. */
export type Percent = { num: number; den: number };

/** A number, a percentage, or steps in rising order: from `from` on `limit`, below the first step none. */
export type Limit = number | { percent: Percent } | { steps: { from: number; limit: number }[] };

export type Side = 'min' | 'max';
export type Rounding = 'floor' | 'ceil';

/** `where` and `of` name options of choice fields; who is counted must match both. */
export type ShareRule = {
  where: Record<string, string>;
  of: 'all' | 'allotment' | Record<string, string>;
  min?: Limit;
  max?: Limit;
  rounding?: Rounding;
};

/** The options one nominee has chosen, by field. A field left empty is not there. */
export type Options = Record<string, string | undefined>;

/** A share that a list breaks: rule number `rule`, counted from 0, `has` where `limit` is the `side`, out of `of`. */
export type Breach = { rule: number; side: Side; has: number; limit: number; of: number };

/** '20%' or '12.5%', in lowest terms; undefined if it is not written so. Above 100 % is let through, for `check` to name. */
export function parsePercent(raw: unknown): Percent | undefined {
  const [, whole, decimals = ''] = typeof raw === 'string' ? (/^(\d{1,4})(?:\.(\d{1,4}))?%$/.exec(raw) ?? []) : [];
  if (whole === undefined) return undefined;
  const num = Number(whole + decimals);
  const den = 100 * 10 ** decimals.length;
  const common = gcd(num, den);
  return { num: num / common, den: den / common };
}

/**
 * A limit as it stands in the programme file: 3, '20%' or { 5: 1, 10: 2 }. Undefined if it is none of them.
 * Steps need no sorting: JavaScript keeps keys that are whole numbers in rising order.
 */
export function parseLimit(raw: unknown): Limit | undefined {
  if (isCount(raw)) return raw;
  const percent = parsePercent(raw);
  if (percent) return { percent };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const steps = Object.entries(raw).map(([from, limit]) => ({
    from: /^(0|[1-9]\d*)$/.test(from) ? Number(from) : NaN,
    limit: limit as unknown,
  }));
  if (steps.length === 0 || !steps.every((step) => isCount(step.from) && isCount(step.limit))) return undefined;
  return { steps: steps as { from: number; limit: number }[] };
}

/** The limit for a list of `total`. Only percentages are rounded; by default the strict way: max down, min up. */
export function limitOf(
  limit: Limit,
  total: number,
  side: Side,
  rounding: Rounding = side === 'max' ? 'floor' : 'ceil',
): number {
  if (typeof limit === 'number') return limit;
  if ('steps' in limit) return limit.steps.findLast((step) => step.from <= total)?.limit ?? 0;
  const { num, den } = limit.percent;
  const product = num * total;
  const down = (product - (product % den)) / den;
  return rounding === 'floor' || product % den === 0 ? down : down + 1;
}

/** 'all': the shares of a list that is decided. 'allotment': those of one unit's list, tested when it is sealed. */
export function rulesFor(rules: readonly ShareRule[], list: 'all' | 'allotment'): ShareRule[] {
  return rules.filter((rule) => (rule.of === 'allotment') === (list === 'allotment'));
}

/** Does the nominee have every one of these options? */
export function matches(options: Options, wanted: Record<string, string>): boolean {
  return Object.entries(wanted).every(([field, option]) => options[field] === option);
}

/** Is the nominee in the group that the rule takes its share of? */
export function inWhole(options: Options, rule: ShareRule): boolean {
  return typeof rule.of === 'string' || matches(options, rule.of);
}

/** Is the nominee counted in the share itself? */
export function inShare(options: Options, rule: ShareRule): boolean {
  return inWhole(options, rule) && matches(options, rule.where);
}

/** Every share the list breaks, in the order of the rules. A plain number as `min` is broken by an empty list too. */
export function brokenShares(list: readonly Options[], rules: readonly ShareRule[]): Breach[] {
  return rules.flatMap((rule, index) => {
    const of = list.filter((options) => inWhole(options, rule)).length;
    const has = list.filter((options) => inShare(options, rule)).length;
    return sides(rule).flatMap(([side, limit]) => {
      const bound = limitOf(limit, of, side, rule.rounding);
      const broken = side === 'max' ? has > bound : has < bound;
      return broken ? [{ rule: index, side, has, limit: bound, of }] : [];
    });
  });
}

/** What would newly break if number `index` were taken off the list ("if you remove A, rule 3 breaks"). */
export function ifRemoved(list: readonly Options[], index: number, rules: readonly ShareRule[]): Breach[] {
  const before = brokenShares(list, rules);
  const after = brokenShares(list.toSpliced(index, 1), rules);
  return after.filter((breach) => !before.some((old) => old.rule === breach.rule && old.side === breach.side));
}

/** The limits a rule has: one, or both. */
export function sides(rule: ShareRule): [Side, Limit][] {
  const both: [Side, Limit | undefined][] = [
    ['min', rule.min],
    ['max', rule.max],
  ];
  return both.filter((one): one is [Side, Limit] => one[1] !== undefined);
}

function isCount(raw: unknown): raw is number {
  return Number.isSafeInteger(raw) && (raw as number) >= 0;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
