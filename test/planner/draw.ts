/** A small seeded source of chance, so that a programme can be named by its number and made again. */
export interface Draw {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(percent: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** At least one of them, in their order. */
  some<T>(values: readonly T[]): T[];
}

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const chance = (percent: number): boolean => next() * 100 < percent;
  const pick = <T>(values: readonly T[]): T => values[int(0, values.length - 1)] as T;
  const some = <T>(values: readonly T[]): T[] => {
    const left = values.filter(() => chance(55));
    return left.length > 0 ? left : [pick(values)];
  };
  return { int, chance, pick, some };
}
