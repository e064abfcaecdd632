/**
 * What has the focus goes away when it is used: an act is done, a dialog closes, a page is left. A browser then throws
 * whoever works by keyboard, or listens, back to the top of the document. Here the focus goes to where it was before.
 */
import { useEffect } from 'react';
import { last } from '../parts/last.ts';

/** So many places are remembered. */
const MANY = 8;

const isThere = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0;
/** The dialog on top, which keeps the focus as long as it is open. */
const dialog = (): HTMLElement | undefined =>
  last([...document.querySelectorAll<HTMLElement>('.ant-modal-wrap')].filter((each) => each.style.display !== 'none'));

/** The page's middle, or the dialog over it, takes the focus when nothing there that had it is left. */
export function useKeepFocus(): void {
  useEffect(() => {
    let before: HTMLElement[] = [];
    let asked: number | undefined;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target === document.body) return;
      before = [target, ...before.filter((each) => each !== target && each.isConnected)].slice(0, MANY);
    };
    const look = () => {
      asked = undefined;
      const { activeElement: now } = document;
      if (now !== null && now !== document.body && isThere(now)) return;
      // Whoever clicks beside everything wants nothing to have it.
      if (before[0] === undefined || isThere(before[0])) return;
      const part = dialog() ?? document.querySelector('main');
      const left = before.find((each) => isThere(each) && part?.contains(each));
      (left ?? part)?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(() => {
      asked ??= requestAnimationFrame(look);
    });
    addEventListener('focusin', note);
    // Removed, made grey, or hidden.
    const attributeFilter = ['disabled', 'hidden', 'class', 'style'];
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter });
    return () => {
      removeEventListener('focusin', note);
      watch.disconnect();
      if (asked !== undefined) cancelAnimationFrame(asked);
    };
  }, []);
}
