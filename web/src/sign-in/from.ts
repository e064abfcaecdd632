/** Where one wanted to go, kept while another provider asks who it is. Only pages of ours. */
const KEY = 'accolade.from';

export function keepFrom(from: string | undefined): void {
  try {
    if (from === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, from);
  } catch {
    // Then one lands on the home page.
  }
}

export function takeFrom(): string {
  try {
    const from = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return from?.startsWith('/desk') ? from : '/desk';
  } catch {
    return '/desk';
  }
}
