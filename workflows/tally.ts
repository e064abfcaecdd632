/**
 * Who is chosen: by score at a review or verification, by votes in a committee.
 *
 * Both are the same act: put in order, fill the places under the shares, look whether equals stand on both sides of the
 * edge. Nothing here breaks a tie by itself. Above the edge, where equals part only because a share has room for one of
 * them, recommendation order does: "the order is by mean score, then recommendation order".
 *
 * `rule` in a result is an index into the `rules` given.
 */
import { brokenShares, parsePercent, type Options, type ShareRule } from './quota.js';
import { openAmong, pickBest } from './shares.js';

/** num/den of something: at least that, or with `over` more than that. */
export type Fraction = { num: number; den: number; over: boolean };

export type PassedOver = { id: string; rule: number };

/** `score` is the mean, null if there is none; `order` the order of recommendation, smaller first. */
export type Scored = { id: string; score: number | null; order: number; options: Options };

/** The approver takes somebody in before all others, or leaves somebody out for good; the reason goes on record. */
export type Departure = { id: string; to: 'in' | 'out'; reason: string };

export type Choice = {
  candidates: readonly Scored[];
  /** How many; undefined where nothing is cut, and then no share is asked either: nothing is chosen. */
  keep: number | undefined;
  reserve?: number;
  ties: 'decide' | 'all' | 'none';
  rules: readonly ShareRule[];
  departures?: readonly Departure[];
  /** Of those tied, whom the approver takes first, in this order. */
  decideTie?: readonly { id: string; reason: string }[];
  /** Places of `keep` that the approver leaves empty. */
  leaveEmpty?: number;
};

export type Chosen = { kept: string[]; reserve: string[]; notKept: string[]; tied: string[]; passedOver: PassedOver[] };

/** `votes` in the ballot, `again` in each further ballot among the tied; `base` is what the threshold is taken of. */
export type Standing = {
  id: string;
  votes: number;
  base: number;
  again?: readonly number[];
  order: number;
  options: Options;
};

export type Ballot = {
  candidates: readonly Standing[];
  /** Seats to fill in this ballot; undefined: as many as meet the threshold. */
  seats: number | undefined;
  appointed: number;
  present: number;
  quorum: Fraction;
  threshold: Fraction;
  reserve?: number;
  rules: readonly ShareRule[];
  /** Those elected in an earlier ballot, whose open seats this one fills: they count in the shares, not in the seats. */
  already?: readonly Options[];
};

export type Result = {
  quorate: boolean;
  elected: string[];
  tied: string[];
  reserve: string[];
  notElected: string[];
  passedOver: PassedOver[];
};

/** '2/3' and '60%' mean at least, 'over 1/2' more than. Undefined if it is not written so; it may be above 1. */
export function parseFraction(raw: unknown): Fraction | undefined {
  if (typeof raw !== 'string') return undefined;
  const over = raw.startsWith('over ');
  const part = over ? raw.slice('over '.length) : raw;
  const percent = parsePercent(part);
  if (percent) return { ...percent, over };
  const [, num, den] = /^(\d{1,6})\/(\d{1,6})$/.exec(part) ?? [];
  return num && Number(den) > 0 ? { num: Number(num), den: Number(den), over } : undefined;
}

/** Of nobody no part is enough: a candidate for whom all are recused is not elected, a committee of none not quorate. */
export function meets(fraction: Fraction, part: number, whole: number): boolean {
  if (whole <= 0) return false;
  const has = part * fraction.den;
  const needs = whole * fraction.num;
  return fraction.over ? has > needs : has >= needs;
}

/** What a threshold is taken of for one candidate. `recused`: how many of those counted stay out of this one. */
export function baseOf(
  base: 'present' | 'all' | 'valid',
  counts: { appointed: number; present: number; valid: number; recused: number },
): number {
  const whole = { present: counts.present, all: counts.appointed, valid: counts.valid }[base];
  return Math.max(0, whole - counts.recused);
}

/**
 * Chooses by mean score, then recommendation order; without a score one stands last.
 *
 * A tie at the edge under `decide` is left in `tied`, and nothing below is settled, until `decideTie` names enough of
 * them. Under `all` the tied get in, above `keep` if need be, as far as the shares allow; under `none` none of them does
 * and they head the reserve, after those of better score who were passed over. `kept` and `reserve` are in order.
 */
export function choose(choice: Choice): Chosen {
  const { candidates, keep, reserve = 0, ties, rules, departures = [], decideTie = [], leaveEmpty = 0 } = choice;
  const going = (to: Departure['to']): string[] => ids(departures.filter((one) => one.to === to));
  const taken = going('in');
  const out = ids(candidates).filter((id) => going('out').includes(id));
  const decided = ids(decideTie);
  const ranked = candidates
    .filter((one) => !out.includes(one.id))
    .sort(
      (a, b) =>
        place(taken, a) - place(taken, b) ||
        byScore(a, b) ||
        place(decided, a) - place(decided, b) ||
        a.order - b.order,
    );
  if (keep === undefined) return { kept: inOrder(ranked), reserve: [], notKept: out, tied: [], passedOver: [] };

  const free = (one: Scored): boolean => !taken.includes(one.id) && !decided.includes(one.id);
  const equal = (a: Scored, b: Scored): boolean => a === b || (free(a) && free(b) && byScore(a, b) === 0);
  const { sure, tied, passedOver } = fill(ranked, equal, rules, Math.max(0, keep - leaveEmpty));
  if (tied.length > 0 && ties === 'decide') {
    return { kept: inOrder(sure), reserve: [], notKept: out, tied: ids(tied), passedOver };
  }
  // Without the tied, or with all of them, the list has another length, and a share may ask for somebody else to go.
  const wanted = ranked.filter((one) => sure.includes(one) || (ties === 'all' && tied.includes(one)));
  const last = fill(wanted, (a, b) => a === b, rules, wanted.length);
  const rest = ranked.filter((one) => !last.sure.includes(one));
  return {
    kept: inOrder(last.sure),
    reserve: ids(rest.slice(0, reserve)),
    notKept: [...ids(rest.slice(reserve)), ...out],
    tied: [],
    passedOver: [...passedOver, ...last.passedOver],
  };
}

/**
 * Counts a ballot. Seats go by votes among those that meet the threshold; seats may stay open.
 *
 * A tie at the edge is left in `tied`: none of them is elected and nothing below is settled, until the votes of a
 * further ballot stand in `again` and all is counted anew. `reserve` is who comes next by votes: those that met the
 * threshold first (passed over included), then the others, equals in recommendation order. Without a quorum nothing
 * was decided at all.
 */
export function tally(ballot: Ballot): Result {
  const { candidates, seats, quorum, threshold, rules, already, reserve = 0 } = ballot;
  const result: Result = { quorate: false, elected: [], tied: [], reserve: [], notElected: [], passedOver: [] };
  if (!meets(quorum, ballot.present, ballot.appointed)) return result;

  const ranked = [...candidates].sort((a, b) => byVotes(a, b) || a.order - b.order);
  const [supported, others] = [true, false].map((yes) =>
    ranked.filter((one) => meets(threshold, one.votes, one.base) === yes),
  ) as [Standing[], Standing[]];
  const equal = (a: Standing, b: Standing): boolean => byVotes(a, b) === 0;
  const { sure, tied, passedOver } = fill(supported, equal, rules, seats ?? supported.length, already);
  const filled: Result = { ...result, quorate: true, elected: ids(sure), tied: ids(tied), passedOver };
  if (tied.length > 0) return filled;
  const rest = [...supported.filter((one) => !sure.includes(one)), ...others];
  return { ...filled, reserve: ids(rest.slice(0, reserve)), notElected: ids(rest.slice(reserve)) };
}

/** Who moves up into a place that fell free: the first of the reserve with whom the list keeps every share. */
export function nextReserve<T extends { options: Options }>(
  list: readonly Options[],
  reserve: readonly T[],
  rules: readonly ShareRule[],
): T | undefined {
  return reserve.find((one) => brokenShares([...list, one.options], rules).length === 0);
}

/** Fills places from the top. `tied` are the equals at the edge who could all have the last places, but not together. */
function fill<T extends { id: string; options: Options }>(
  ranked: readonly T[],
  equal: (a: T, b: T) => boolean,
  rules: readonly ShareRule[],
  places: number,
  given: readonly Options[] = [],
): { sure: T[]; tied: T[]; passedOver: PassedOver[] } {
  const best = pickBest(optionsOf(ranked), rules, places, given);
  const chosen = best.chosen.map((at) => ranked[at]!);
  const last = chosen.at(-1);
  const equals = ranked.filter((one) => last && equal(one, last));
  const better = chosen.filter((one) => !equals.includes(one));
  const edge = openAmong([...given, ...optionsOf(better)], optionsOf(equals), rules, chosen.length - better.length);
  const tied = edge.open.map((at) => equals[at]!);
  return {
    sure: [...better, ...edge.in.map((at) => equals[at]!)],
    tied,
    passedOver: best.passedOver
      .filter(({ at }) => !tied.includes(ranked[at]!))
      .map(({ at, rule }) => ({ id: ranked[at]!.id, rule })),
  };
}

function byScore(a: Scored, b: Scored): number {
  return exact(b.score) - exact(a.score);
}

/** Those kept stand by score and recommendation, however they got in. */
function inOrder(kept: readonly Scored[]): string[] {
  return ids([...kept].sort((a, b) => byScore(a, b) || a.order - b.order));
}

function byVotes(a: Standing, b: Standing): number {
  const ballots = Math.max(a.again?.length ?? 0, b.again?.length ?? 0);
  let difference = b.votes - a.votes;
  for (let i = 0; difference === 0 && i < ballots; i++) difference = (b.again?.[i] ?? 0) - (a.again?.[i] ?? 0);
  return difference;
}

/** A mean score reaches a mark; compared as `exact` compares, since a mean of decimals can be a hair too small. */
export const reaches = (mean: number | null, mark: number): boolean => mean !== null && exact(mean) >= exact(mark);

/** In millionths: two means of the same scores can differ in the sixteenth digit, and would be no tie. */
function exact(score: number | null): number {
  return score === null ? Number.MIN_SAFE_INTEGER : Math.round(score * 1e6);
}

/** Where the candidate stands in a list of ids; after everybody if not at all. */
function place(list: readonly string[], { id }: { id: string }): number {
  const at = list.indexOf(id);
  return at < 0 ? list.length : at;
}

function ids(list: readonly { id: string }[]): string[] {
  return list.map((one) => one.id);
}

function optionsOf(list: readonly { options: Options }[]): Options[] {
  return list.map((one) => one.options);
}
