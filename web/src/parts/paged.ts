/** Pages of a list, one after the other: each is asked for by the last id of the one before. */

/** Before every id. Left out, the first page would be asked for as `after=0`. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

export const PAGED = {
  pageParamName: 'after',
  initialPageParam: NO_ID,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
};
