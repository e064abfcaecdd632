import { queries } from '../api/client.ts';
import type { DoneRow, InboxRow, Tab } from './row.ts';

/** A row of any of the three: what was done carries its act, and may be about what one may no longer read. */
export interface Entry {
  key: string;
  row: InboxRow | null;
  done: DoneRow | null;
}

const PAGED = {
  pageParamName: 'after',
  initialPageParam: null as string | null,
  getNextPageParam: (page: { next: string | null; rows: unknown[] }) => page.next ?? undefined,
};

/** One of the three inboxes, page by page; only the one that is open is asked for. */
export function useInbox(tab: Tab) {
  const todo = queries.useInfiniteQuery('get', '/api/v1/inbox', { params: {} }, { ...PAGED, enabled: tab === 'todo' });
  const started = queries.useInfiniteQuery(
    'get',
    '/api/v1/inbox/started',
    {},
    { ...PAGED, enabled: tab === 'started' },
  );
  const done = queries.useInfiniteQuery('get', '/api/v1/inbox/done', {}, { ...PAGED, enabled: tab === 'done' });
  const open = tab === 'todo' ? todo : tab === 'started' ? started : done;
  const plain = (tab === 'todo' ? todo : started).data?.pages.flatMap(({ rows }) => rows) ?? [];
  const entries: Entry[] =
    tab === 'done'
      ? (done.data?.pages ?? []).flatMap(({ rows }) =>
          rows.map((each) => ({ key: `${each.id}.${each.seq}`, row: each.standing as InboxRow | null, done: each })),
        )
      : plain.map((row) => ({ key: row.id, row, done: null }));
  return { ...open, entries };
}
