/** Rows of one page of a list. A page is asked for by the last id of the page before, never by its number. */
export const PAGE = 50;

/** Before every id. */
export const NO_ID = '00000000-0000-0000-0000-000000000000';
