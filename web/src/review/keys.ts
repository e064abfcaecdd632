/** The keys of a desk. Letters work wherever no text is being written; where points are typed, a letter is no point. */
import { useEffect, useRef } from 'react';

/** `j`, `Alt+r`, `Ctrl+Enter`. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement &&
      !['checkbox', 'radio', 'button', 'submit'].includes(target.type) &&
      target.inputMode !== 'decimal'));

/** A dialog has its own keys. */
const isAsking = () => document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null;

export function keyOf({ altKey, ctrlKey, metaKey, key, code }: KeyboardEvent): string {
  // With Alt a keyboard may write another sign: the place of the key counts then.
  const sign =
    altKey && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key.length === 1 ? key.toLowerCase() : key;
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${sign}`;
}

export function useKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isAsking()) return;
      const name = keyOf(event);
      if (isText(event.target) && !name.includes('+') && name !== 'Escape') return;
      const act = now.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    // Before a field takes the letter.
    addEventListener('keydown', pressed, { capture: true });
    return () => removeEventListener('keydown', pressed, { capture: true });
  }, []);
}
