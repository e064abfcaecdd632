/** Pages of a list by cursor, one behind the other. */
import { useInfiniteQuery } from '@tanstack/react-query';

interface PageOf<Row> {
  rows: Row[];
  next: string | null;
}

/** `fetch` answers a page; `key` names what is asked, as other queries do: method and path first. */
export function usePaged<Row>(key: readonly unknown[], fetch: (after: string | undefined) => Promise<PageOf<Row>>) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => fetch(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return { ...query, rows: query.data?.pages.flatMap(({ rows }) => rows) ?? [] };
}

/** The answer of a request, or its refusal thrown: for queries that take pages. */
export function orThrow<Data>({ data, error }: { data?: Data; error?: unknown }): Data {
  if (data === undefined) throw error;
  return data;
}
