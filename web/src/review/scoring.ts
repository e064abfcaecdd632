/** A score in the making: what is still missing, what it comes to, how far two reviewers are apart. Pure. */

export interface Line {
  code: string;
  title: Record<string, string>;
  points: number;
  above: readonly { code: string; title: Record<string, string>; points: number }[];
}

/** Points by indicator; a number alone stands under `WHOLE`. What is not given is not there. */
export type Points = Readonly<Record<string, number>>;

export const WHOLE = '';
const MOST_WHOLE = 100;
/** The record keeps five decimals. */
const KEPT = 100_000;
const asKept = (value: number): number => Math.round(value * KEPT) / KEPT;

/** Where there are no indicators: one line, from 0 to 100. */
export const linesFor = (indicators: readonly Line[]): readonly Line[] =>
  indicators.length > 0 ? indicators : [{ code: WHOLE, title: {}, points: MOST_WHOLE, above: [] }];

export type Row =
  | { kind: 'group'; code: string; title: Record<string, string>; points: number; depth: number; lines: Line[] }
  | { kind: 'line'; line: Line; depth: number };

/** The tree as rows: each group once, before the first of its lines. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const begun = new Set<string>();
  return lines.flatMap((line): Row[] => {
    const groups = line.above.flatMap((group, depth): Row[] => {
      const path = line.above
        .slice(0, depth + 1)
        .map(({ code }) => code)
        .join('/');
      if (begun.has(path)) return [];
      begun.add(path);
      const inside = lines.filter(({ above }) => above[depth]?.code === group.code);
      return [{ kind: 'group', ...group, depth, lines: inside }];
    });
    return [...groups, { kind: 'line', line, depth: line.above.length }];
  });
}

/** Of these lines, those that are given; null where none is. */
export function sumOf(lines: readonly Line[], points: Points): number | null {
  const given = lines.map(({ code }) => points[code]).filter((each) => each !== undefined);
  return given.length === 0 ? null : asKept(given.reduce((sum, each) => sum + each, 0));
}

export const mostOf = (lines: readonly Line[]): number => asKept(lines.reduce((sum, { points }) => sum + points, 0));

export const fits = ({ points }: Line, value: number | undefined): boolean =>
  value !== undefined && value >= 0 && value <= points && asKept(value) === value;

/** The lines without points, or with points that cannot be. */
export const missing = (lines: readonly Line[], points: Points): Line[] =>
  lines.filter((line) => !fits(line, points[line.code]));

/** What is sent. */
export function bodyOf(lines: readonly Line[], points: Points): { score: number } | { scores: Record<string, number> } {
  if (lines[0]?.code === WHOLE) return { score: points[WHOLE]! };
  return { scores: Object.fromEntries(lines.map(({ code }) => [code, points[code]!])) };
}

/** Of a score that is in: points by line, as the draft has them. */
export const pointsOf = ({ score, scores }: { score: number; scores: Record<string, number> | null }): Points =>
  scores ?? { [WHOLE]: score };

/** By how much one's own lies above the other's; null where one of them has none. */
export function difference(mine: number | null | undefined, other: number | null | undefined): number | null {
  return mine == null || other == null ? null : asKept(mine - other);
}

/** As it is written: a sign, and no more decimals than there are. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

/** How many a day are left to read; on the last day, and later, all of them. */
export const pace = (open: number, daysLeft: number): number => Math.ceil(open / Math.max(1, daysLeft));
