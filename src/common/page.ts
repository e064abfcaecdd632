/** Rows of one page of a list. A page is asked for by the last id of the page before, never by its number. */
export const PAGE = 50;

/** Where the page after this one goes on; null: a page that is not full is the last. */
export const nextOf = (rows: readonly { id: string }[]): string | null => (rows.length < PAGE ? null : rows.at(-1)!.id);

/** Before every id. */
export const NO_ID = '00000000-0000-0000-0000-000000000000';
