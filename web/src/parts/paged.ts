/** Pages of a list, one after the other: each is asked for by the last id of the one before. */

export const PAGED = {
  pageParamName: 'after',
  // The first page is asked for without one.
  initialPageParam: null,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
};
