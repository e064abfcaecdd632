/** What was typed and is not saved yet, in this tab, so that neither a reload nor a broken page takes it away. */
import type { Changes } from '../form/fields.ts';

export interface Kept {
  mine: Changes;
  /** What stood in these places when they were typed over. */
  was: Changes;
}

const key = (id: string) => `accolade.draft.${id}`;

export function kept(id: string): Kept | undefined {
  try {
    const text = sessionStorage.getItem(key(id));
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined; // a browser that keeps nothing, or something that is not ours
  }
}

export function keep(id: string, typed: Kept): void {
  try {
    sessionStorage.setItem(key(id), JSON.stringify(typed));
  } catch {
    // The page itself still has it.
  }
}

export function forget(id: string): void {
  try {
    sessionStorage.removeItem(key(id));
  } catch {
    // Nothing was kept.
  }
}
