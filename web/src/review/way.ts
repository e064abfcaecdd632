/** The way through the queue: the cases in order, where one is, what comes before and after. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Filters } from '../parts/review-queue.ts';
import { searchOf } from './filters.ts';
import { nameOf, useQueue, useStageCases, type DeskCase, type Queue, type QueueRow } from '../parts/review-queue.ts';

export interface Stop {
  nomination: string;
  name: string | undefined;
  /** Below the name: whose it is. */
  unit: Record<string, string> | null;
  category: Record<string, string>;
  row?: QueueRow;
  of?: DeskCase;
}

export interface Way {
  stops: readonly Stop[];
  /** -1: not on the way. */
  at: number;
  counts: Queue['counts'] | undefined;
  more: boolean;
  loading: boolean;
  goOn: () => void;
  /** What one has just done with a case: it may not come with the queue any more, and stays on the way. */
  note: (nomination: string, now: Partial<Pick<QueueRow, 'state' | 'score' | 'place'>>) => void;
  go: (nomination: string) => void;
  /** By so many; false: there is no such stop. */
  step: (by: number) => boolean;
  /** The next that is still to be read, going round; undefined: there is none. */
  next: () => Stop | undefined;
}

/** When so few are left, the next page comes. */
const AHEAD = 12;

export function useWay(nomination: string, filters: Filters): Way {
  const navigate = useNavigate();
  const ofStage = filters.desk === 'stage' && filters.stage !== undefined;
  const mine = useQueue(filters, !ofStage);
  const stage = useStageCases(filters.stage ?? '', filters, ofStage);
  const source = ofStage ? stage : mine;
  const found = useMemo<readonly Stop[]>(
    () =>
      ofStage
        ? ((stage.data?.pages.flatMap(({ rows }) => rows) ?? []) as DeskCase[]).map(fromCase)
        : (mine.data?.pages.flatMap(({ rows }) => rows) ?? []).map(fromRow),
    [ofStage, stage.data, mine.data],
  );
  // Whoever was read stays on the way while the desk is open: nothing jumps under one's hands.
  const [seen, setSeen] = useState<readonly Stop[]>([]);
  const stops = useMemo(() => merged(seen, found), [seen, found]);
  useEffect(() => setSeen((before) => merged(before, found)), [found]);
  const at = stops.findIndex((stop) => stop.nomination === nomination);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = source;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && at >= found.length - AHEAD) void fetchNextPage();
  }, [at, found.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const go = useCallback((to: string) => void navigate(`/desk/review/${to}${searchOf(filters)}`), [navigate, filters]);
  return {
    stops,
    at,
    counts: mine.data?.pages[0]?.counts,
    more: hasNextPage,
    loading: source.isPending,
    goOn: () => void fetchNextPage(),
    note: (done, now) =>
      setSeen((before) =>
        before.map((stop) => (stop.nomination === done && stop.row ? { ...stop, row: { ...stop.row, ...now } } : stop)),
      ),
    go,
    step: (by) => {
      const stop = stops[at + by];
      if (!stop || at < 0) return false;
      go(stop.nomination);
      return true;
    },
    next: () => {
      const open = new Set(found.filter(isOpen).map((stop) => stop.nomination));
      const after = [...stops.slice(at + 1), ...stops.slice(0, Math.max(0, at))];
      return after.find((stop) => open.has(stop.nomination));
    },
  };
}

const fromRow = (row: QueueRow): Stop => ({
  nomination: row.nomination,
  name: nameOf(row.nominee),
  unit: row.unit,
  category: row.category_title,
  row,
});
const fromCase = (of: DeskCase): Stop => ({
  nomination: of.id,
  name: nameOf(of.nominee),
  unit: of.unit,
  category: of.category_title,
  of,
});

const isOpen = ({ row, of }: Stop) =>
  row ? row.state !== 'done' && row.place === 'reading' : of ? of.place === 'reading' : false;

/** In the order in which they were first seen, each as it is now. */
function merged(before: readonly Stop[], now: readonly Stop[]): readonly Stop[] {
  const fresh = new Map(now.map((stop) => [stop.nomination, stop]));
  const known = new Set(before.map((stop) => stop.nomination));
  return [
    ...before.map((stop) => fresh.get(stop.nomination) ?? stop),
    ...now.filter((stop) => !known.has(stop.nomination)),
  ];
}
