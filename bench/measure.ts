/** How the bench measures: medians of rounds that take turns, so that a noisy neighbour disturbs both sides alike. */

/** A figure that is printed, with the bar it has to hold; without one it only informs. */
export interface Figure {
  part: string;
  what: string;
  value: string;
  bar?: string;
  held?: boolean;
}

/** Rounds of every measurement, after those that only warm up. */
export const ROUNDS = 5;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds that `work` takes. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/**
 * Runs both sides in turn, the first rounds unmeasured, and every other round in the other order. Answers the medians of
 * both, and the median of the ratio first : second of each round.
 */
export async function compare(
  first: (round: number) => Promise<number>,
  second: (round: number) => Promise<number>,
  { warmUp = 1, rounds = ROUNDS } = {},
): Promise<{ first: number; second: number; ratio: number; ratios: number[] }> {
  const pairs: [number, number][] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const pair: [number, number] = [0, 0];
    for (const side of round % 2 === 0 ? [0, 1] : [1, 0]) pair[side] = await (side === 0 ? first : second)(round);
    if (round >= warmUp) pairs.push(pair);
  }
  const ratios = pairs.map(([a, b]) => a / b);
  return {
    first: median(pairs.map(([a]) => a)),
    second: median(pairs.map(([, b]) => b)),
    ratio: median(ratios),
    ratios,
  };
}

export const atLeast = (part: string, what: string, value: number, bar: number, unit = ''): Figure => ({
  part,
  what,
  value: `${shown(value)}${unit}`,
  bar: `at least ${shown(bar)}${unit}`,
  held: value >= bar,
});

export const atMost = (part: string, what: string, value: number, bar: number, unit = ''): Figure => ({
  part,
  what,
  value: `${shown(value)}${unit}`,
  bar: `at most ${shown(bar)}${unit}`,
  held: value <= bar,
});

/** A ratio of two sides: the median of its rounds has to hold the bar; the rounds that were furthest off are told too. */
export const ratioAtLeast = (
  part: string,
  what: string,
  { ratio, ratios }: { ratio: number; ratios: number[] },
  bar: number,
) => ({
  ...atLeast(part, what, ratio, bar, ' x'),
  value: `${shown(ratio)} x (${shown(Math.min(...ratios))} to ${shown(Math.max(...ratios))})`,
});

export const told = (part: string, what: string, value: string): Figure => ({ part, what, value });

export const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toFixed(2)));

/** The table, in columns. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ part, what, value, bar = '', held }) => [
    part,
    what,
    value,
    bar,
    held === undefined ? '' : held ? 'held' : 'NOT HELD',
  ]);
  const lines = [['part', 'what', 'figure', 'bar', ''], ...rows];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Numbers from 0 to 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

/** The same things in an order that the seed gives. */
export function shuffled<T>(things: readonly T[], seed: number): T[] {
  const next = chance(seed);
  const mixed = [...things];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}
