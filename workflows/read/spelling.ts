/** The word that was probably meant: at most a third of it misspelt. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const each of known) {
    const most = Math.max(1, Math.floor(each.length / 3));
    const [a, b] = [plain(word), plain(each)];
    const away = Math.abs(a.length - b.length) > most ? Infinity : distance(a, b);
    if (away < least && away <= most) [best, least] = [each, away];
  }
  return best;
}

const plain = (word: string) =>
  word
    .slice(0, 40)
    .toLowerCase()
    .replace(/[-_\s]/g, '');

/** Levenshtein: how many letters to add, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
