/** What is missing in a file, line by line, as the one text that a return says. Pure. */
const MOST = 2_000;

/** Numbered where there is more than one. */
export function textOf(lines: readonly (string | undefined)[]): string {
  const said = lines.map((line) => line?.trim().replaceAll(/\s*\n\s*/g, ' ') ?? '').filter((line) => line !== '');
  return said.length < 2 ? (said[0] ?? '') : said.map((line, at) => `${at + 1}. ${line}`).join('\n');
}

export const leftIn = (lines: readonly (string | undefined)[]): number => MOST - textOf(lines).length;
