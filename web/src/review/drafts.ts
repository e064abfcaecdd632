/** Scores that are not sent yet, kept in this browser by account and case, until they are sent. */
import type { Points } from './scoring.ts';

const DAYS = 60;
const keyOf = (account: string, nomination: string) => `accolade.score.${account}.${nomination}`;

interface Draft {
  points: Points;
  at: string;
}

export function draftOf(account: string, nomination: string): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf(account, nomination)) ?? 'null') as Draft | null;
    return draft ?? undefined;
  } catch {
    return undefined;
  }
}

/** When it was kept; undefined: this browser keeps nothing, and the page must say so. */
export function keepDraft(account: string, nomination: string, points: Points): string | undefined {
  try {
    const at = new Date().toISOString();
    localStorage.setItem(keyOf(account, nomination), JSON.stringify({ points, at } satisfies Draft));
    return at;
  } catch {
    return undefined;
  }
}

export function dropDraft(account: string, nomination: string): void {
  try {
    localStorage.removeItem(keyOf(account, nomination));
  } catch {
    // Nothing was kept.
  }
}

/** What lies here for two months was scored elsewhere, or never will be. */
export function dropOldDrafts(): void {
  try {
    const before = Date.now() - DAYS * 86_400_000;
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith('accolade.score.'))) {
      const { at } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>;
      if (at === undefined || Date.parse(at) < before) localStorage.removeItem(key);
    }
  } catch {
    // A browser that keeps nothing has nothing old.
  }
}
