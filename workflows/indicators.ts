/** Indicators (指标): what a score is made of. Points are given for the lowest lines of the tree; the sum is the score. */
import type { Indicator, Programme } from './programme.js';

/** Decimals that the record keeps. */
const KEPT = 100_000;
export const asKept = (points: number): number => Math.round(points * KEPT) / KEPT;

export interface Indicators {
  /** In points. */
  total: number;
  tree: readonly Indicator[];
}

/** Those that a case is scored by: its unit's setting's, else its category's, else the programme's. */
export function indicatorsOf(programme: Programme, category: string, setting?: string): Indicators | undefined {
  const ofSetting = programme.settings.find((each) => each.code === setting)?.indicators;
  return ofSetting ?? programme.categories.find((each) => each.code === category)?.indicators ?? programme.indicators;
}

/** The lines that points are given for: those without lines below them, in order. */
export const linesOf = ({ tree }: Pick<Indicators, 'tree'>): Indicator[] =>
  tree.flatMap((each) => (each.children ? linesOf({ tree: each.children }) : [each]));

export interface Line extends Indicator {
  /** The indicators above it, from the top. */
  above: readonly Indicator[];
}

/** The same, each with where it stands in the tree. */
export const placedLinesOf = ({ tree }: Pick<Indicators, 'tree'>, above: readonly Indicator[] = []): Line[] =>
  tree.flatMap((each) =>
    each.children ? placedLinesOf({ tree: each.children }, [...above, each]) : [{ ...each, above }],
  );

export interface LineFault {
  path: string;
  message: string;
}

/** What is wrong with points by indicator: one missing, one that nobody knows, one outside its own points. */
export function faultsOfLines(indicators: Indicators, points: Readonly<Record<string, unknown>>): LineFault[] {
  const lines = linesOf(indicators);
  const known = new Set(lines.map(({ code }) => code));
  return [
    ...lines.flatMap(({ code, points: most }) => {
      const given = Object.hasOwn(points, code) ? points[code] : undefined;
      if (given === undefined) return [{ path: code, message: `give points from 0 to ${most}` }];
      return typeof given === 'number' && given >= 0 && given <= most && asKept(given) === given
        ? []
        : [{ path: code, message: `give points from 0 to ${most}, of at most five decimals` }];
    }),
    ...Object.keys(points)
      .filter((code) => !known.has(code))
      .map((code) => ({ path: code, message: 'leave it out: there is no such indicator to score' })),
  ];
}

/** The score that points by indicator come to. */
export const sumOf = (points: Readonly<Record<string, number>>): number =>
  asKept(Object.values(points).reduce((sum, each) => sum + each, 0));
