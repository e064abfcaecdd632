/** Rows of one page of a list. A page is asked for by the last id of the page before, never by its number. */
export const PAGE = 50;
