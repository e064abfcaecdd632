/**
 * Whole numbers under linear limits: are there counts, each within its range, whose sums are within theirs?
 *
 * Exact: simplex over integers of any size (rows scaled, never divided to decimals), then branching on whatever is not
 * whole. The form with ranges on every unknown and every sum is that of Dutertre and de Moura, "A fast linear-arithmetic
 * solver for DPLL(T)" (CAV 2006): one table serves all questions, a question only moves the ranges. Bland's
 * rule (always the smallest number) keeps it from going in circles.
 */

export type Range = { low: number; high: number };

/** What goes beyond sums: `narrow` may tighten ranges before each look, `split` cuts up ranges whose answer is no good. */
export type Beyond = {
  narrow(ranges: Range[]): void;
  split(counts: number[], ranges: Range[]): Range[][] | undefined;
};

const nothingBeyond: Beyond = { narrow: () => {}, split: () => undefined };

/** One line of the table: scale * `basic` = sum of coefficients * the free variables. */
type Row = { basic: number; scale: bigint; of: bigint[] };

export class Counts {
  private readonly rows: Row[];
  private readonly free: number[];
  private readonly values: bigint[];

  /** Variables are numbered: the unknowns first, then the sums; a sum is given by its coefficients on the unknowns. */
  constructor(
    private readonly unknowns: number,
    sums: number[][],
    private readonly beyond: Beyond = nothingBeyond,
  ) {
    this.free = Array.from({ length: unknowns }, (_, i) => i);
    this.values = this.free.map(() => 0n);
    this.rows = sums.map((sum, i) => ({ basic: unknowns + i, scale: 1n, of: sum.map(BigInt) }));
  }

  /** Counts for the unknowns that keep every range, or undefined if there are none. `ranges` is left as it was. */
  find(ranges: readonly Range[]): number[] | undefined {
    const here = ranges.map((range) => ({ ...range }));
    this.beyond.narrow(here);
    if (here.some((range) => range.low > range.high) || !this.settle(here)) return undefined;
    const branches = this.branches(here);
    if (!branches) return this.counts();
    for (const branch of branches) {
      const found = this.find(branch);
      if (found) return found;
    }
    return undefined;
  }

  /** Brings every variable into its range, whole or not. False if that cannot be. */
  private settle(ranges: Range[]): boolean {
    this.free.forEach((variable, column) => {
      const { low, high } = ranges[variable]!;
      if (this.values[column]! < low) this.values[column] = BigInt(low);
      if (this.values[column]! > high) this.values[column] = BigInt(high);
    });
    for (;;) {
      const off = this.smallestOff(ranges);
      if (!off) return true;
      const column = this.columnToMove(off.row, off.up, ranges);
      if (column === undefined) return false;
      this.values[column] = off.bound;
      this.pivot(off.row, column);
    }
  }

  private smallestOff(ranges: Range[]): { row: Row; up: boolean; bound: bigint } | undefined {
    let found: { row: Row; up: boolean; bound: bigint } | undefined;
    for (const row of this.rows) {
      if (found && found.row.basic < row.basic) continue;
      const scaled = this.scaledValue(row);
      const { low, high } = ranges[row.basic]!;
      if (low > -Infinity && scaled < BigInt(low) * row.scale) found = { row, up: true, bound: BigInt(low) };
      else if (high < Infinity && scaled > BigInt(high) * row.scale) found = { row, up: false, bound: BigInt(high) };
    }
    return found;
  }

  private columnToMove(row: Row, up: boolean, ranges: Range[]): number | undefined {
    let best: number | undefined;
    this.free.forEach((variable, column) => {
      if (row.of[column] === 0n || (best !== undefined && this.free[best]! < variable)) return;
      const rises = row.of[column]! > 0n === up;
      const { low, high } = ranges[variable]!;
      if (rises ? this.values[column]! < high : this.values[column]! > low) best = column;
    });
    return best;
  }

  private scaledValue(row: Row): bigint {
    let sum = 0n;
    row.of.forEach((factor, column) => {
      if (factor !== 0n) sum += factor * this.values[column]!;
    });
    return sum;
  }

  /** The row's basic variable becomes free and the column's takes its place; all other rows are rewritten. */
  private pivot(row: Row, column: number): void {
    const leaving = row.basic;
    const sign = row.of[column]! < 0n ? -1n : 1n;
    const factor = row.of[column]! * sign;
    const of = row.of.map((other, i) => (i === column ? row.scale * sign : -other * sign));
    row.basic = this.free[column]!;
    this.free[column] = leaving;
    reduce(Object.assign(row, { scale: factor, of }));
    for (const other of this.rows) {
      const times = other.of[column]!;
      if (other === row || times === 0n) continue;
      other.of = other.of.map((old, i) => (i === column ? 0n : old * row.scale) + times * row.of[i]!);
      other.scale *= row.scale;
      reduce(other);
    }
  }

  /** Undefined if the counts stand as they are. Sums first: where a sum is forced, its parts hardly need trying. */
  private branches(ranges: Range[]): Range[][] | undefined {
    const broken = this.rows
      .filter((row) => this.scaledValue(row) % row.scale !== 0n)
      .sort((a, b) => a.basic - b.basic);
    const row = broken.find(({ basic }) => basic >= this.unknowns) ?? broken[0];
    if (!row) return this.beyond.split(this.counts(), ranges);
    const scaled = this.scaledValue(row);
    const down = Number(scaled / row.scale) - (scaled < 0n ? 1 : 0);
    return [
      ranges.with(row.basic, { low: ranges[row.basic]!.low, high: down }),
      ranges.with(row.basic, { low: down + 1, high: ranges[row.basic]!.high }),
    ];
  }

  private counts(): number[] {
    const counts = new Array<number>(this.unknowns).fill(0);
    this.free.forEach((variable, column) => {
      if (variable < this.unknowns) counts[variable] = Number(this.values[column]);
    });
    for (const row of this.rows) {
      if (row.basic < this.unknowns) counts[row.basic] = Number(this.scaledValue(row) / row.scale);
    }
    return counts;
  }
}

/** Keeps the numbers small: without it they double in length with every pivot. */
function reduce(row: Row): void {
  let common = row.scale;
  for (const factor of row.of) {
    if (common === 1n) return;
    common = gcd(common, factor < 0n ? -factor : factor);
  }
  if (common === 1n) return;
  row.scale /= common;
  row.of = row.of.map((factor) => factor / common);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
