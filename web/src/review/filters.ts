/** What of the queue is shown: in the address, so that it can be sent and gone back to; remembered for the next time. */
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { FILTERS, type Filters } from '../parts/review-queue.ts';

const KEY = 'accolade.review.filters';

export function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function remember(search: string): void {
  try {
    localStorage.setItem(KEY, search);
  } catch {
    // The address has them still.
  }
}

export const filtersIn = (params: URLSearchParams): Filters =>
  Object.fromEntries(FILTERS.flatMap((name) => (params.get(name) ? [[name, params.get(name)!]] : [])));

export const searchOf = (filters: Filters): string => {
  const text = new URLSearchParams(Object.entries(filters).filter(([, value]) => value)).toString();
  return text === '' ? '' : `?${text}`;
};

export function useFilters(): [Filters, (changed: Filters) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => filtersIn(params), [params]);
  const change = useCallback(
    (changed: Filters) => {
      const next = { ...filters, ...changed };
      const search = searchOf(next);
      remember(search);
      setParams(new URLSearchParams(search), { replace: true });
    },
    [filters, setParams],
  );
  return [filters, change];
}
