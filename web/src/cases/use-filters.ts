/** What the list of cases is filtered by: in the URL, and remembered for the next visit. */
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

export const FILTERS = ['round', 'category', 'state', 'unit', 'q'] as const;
export type Filter = (typeof FILTERS)[number];
export type Filters = Partial<Record<Filter, string>>;

const KEY = 'accolade.cases.filters';

function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function useFilters(): {
  filters: Filters;
  set: (filter: Filter, value: string | undefined) => void;
  clear: () => void;
} {
  const [search, setSearch] = useSearchParams();
  const bare = FILTERS.every((filter) => !search.has(filter));
  const text = bare ? remembered() : search.toString();
  useEffect(() => {
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // It holds for this address then.
    }
  }, [text]);
  const current = new URLSearchParams(text);
  const change = (next: URLSearchParams) => setSearch(next, { replace: true });
  return {
    filters: Object.fromEntries(
      FILTERS.flatMap((filter) => (current.get(filter) ? [[filter, current.get(filter)!]] : [])),
    ),
    set: (filter, value) => {
      const next = new URLSearchParams(current);
      if (value) next.set(filter, value);
      else next.delete(filter);
      // The states and categories are those of one round.
      if (filter === 'round') for (const other of ['category', 'state', 'unit']) next.delete(other);
      change(next);
    },
    clear: () => change(new URLSearchParams(current.get('round') ? { round: current.get('round')! } : {})),
  };
}
