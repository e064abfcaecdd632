/** One's own queue, and for whoever decides the cases of a stage: the same rows for the page and for the desk. */
import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';

/** What of a queue is asked for. */
export const FILTERS = ['desk', 'round', 'category', 'state', 'apart', 'stage'] as const;
export type Filters = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;
export type Queue = Answer<'/api/v1/reviews/queue'>;
export type QueueRow = Queue['rows'][number];
export type Desk = Answer<'/api/v1/reviews/stages'>['rows'][number];
export type DeskCase = Answer<'/api/v1/stages/{id}/reviews'>['rows'][number] & {
  nominee: Record<string, unknown> | null;
};

/** A page is full at so many: fewer are the last. */
const PAGE = 50;

export const QUEUE_STATES = ['open', 'done', 'waiting', 'returned'] as const;
export const CASE_STATES = ['all', 'reading', 'scored', 'unscored', 'lacking', 'returned'] as const;

const one = <T extends string>(all: readonly T[], value: string | undefined, otherwise: T): T =>
  all.find((each) => each === value) ?? otherwise;

const pages = {
  pageParamName: 'after',
  // The first page is asked for without one.
  initialPageParam: null,
  getNextPageParam: (last: { rows: unknown[]; next: string | null }) =>
    last.rows.length < PAGE ? undefined : (last.next ?? undefined),
};

const numberIn = (text: string | undefined) => (text && Number(text) >= 0 ? { apart: Number(text) } : {});

export const queueQuery = ({ round, category, state, apart }: Filters) => ({
  state: one(QUEUE_STATES, state, 'open'),
  ...(round ? { round } : {}),
  ...(category ? { category } : {}),
  ...numberIn(apart),
});

export function useQueue(filters: Filters, enabled = true) {
  const query = queueQuery(filters);
  return queries.useInfiniteQuery('get', '/api/v1/reviews/queue', { params: { query } }, { ...pages, enabled });
}

/** `reviewer`: only what this person has been given. */
export function useStageCases(
  stage: string,
  { category, state, apart, reviewer }: Filters & { reviewer?: string },
  enabled = true,
) {
  const query = {
    state: one(CASE_STATES, state, 'all'),
    ...(category ? { category } : {}),
    ...(reviewer ? { reviewer } : {}),
    ...numberIn(apart),
  };
  return queries.useInfiniteQuery(
    'get',
    '/api/v1/stages/{id}/reviews',
    { params: { path: { id: stage }, query } },
    { ...pages, enabled },
  );
}

export const useDesks = () => queries.useQuery('get', '/api/v1/reviews/stages', {}, { staleTime: 60_000 });

/** The name of whoever was nominated; null while it is read blind. */
export function nameOf(nominee: Record<string, unknown> | null | undefined): string | undefined {
  const name = nominee?.name ?? nominee?.title;
  return typeof name === 'string' ? name : undefined;
}
