/** What stands in a spreadsheet's cells, in and out. */

/** Dates are days, written YYYY-MM-DD. */
export type Cell = string | number | null;

/** What Excel and its like would read as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that no program takes for a formula: an apostrophe before what begins like one. */
export const written = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that `written` wrote: what was exported can be sent in again. */
export const meant = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** How people call a column: 1 is A, 27 is AA. */
export function letterOf(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** A cell as text, without the blanks around it; undefined: nothing stands there. */
export function textOf(cell: Cell | undefined): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  const text = meant(String(cell)).trim();
  return text === '' ? undefined : text;
}

/**
 * A day as people write it: 2026-03-02, 2026/3/2, 2026.3.2, 2026年3月2日. Anything else stays as it is, for the form to
 * refuse.
 */
export function dayIn(text: string): string {
  const [, year, month, day] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.normalize('NFKC')) ?? [];
  return day === undefined ? text : `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Nine tenths of what people mean by one and the same name: without blanks, wide letters as narrow ones. */
export const alike = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
