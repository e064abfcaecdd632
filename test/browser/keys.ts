/** Somebody who has no mouse: Tab until a thing has the focus, then a key. Says where the focus was lost, or could not be seen. */
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

/** So many times nobody presses Tab to reach something. */
const MOST = 60;

/** Runs in the page: who has the focus now; and whether what had it before looked the same with it as it does without. */
const LOOK = `(() => {
  const look = (element) => [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement]
    .map((each) => {
      if (!each) return '';
      const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(each);
      return [outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor].join(' ');
    }).join();
  const { activeElement: now } = document;
  const before = window.hadFocus;
  const unseen = before && before.element !== now && before.element.isConnected && look(before.element) === before.look
    ? before.element.outerHTML.slice(0, 200) : '';
  window.hadFocus = now && { element: now, look: look(now) };
  const here = (now?.getAttribute('aria-label') ?? now?.textContent ?? '').slice(0, 40);
  return { lost: now === null || now === document.body, unseen, here };
})()`;

/** Runs in every page: notes a mouse; and what would fade in has its colour at once, so that it can be looked at. */
const BEGIN = `
  addEventListener('pointerdown', () => (window.usedMouse = true), { capture: true });
  addEventListener('DOMContentLoaded', () => {
    const still = document.createElement('style');
    still.textContent = '*, ::before, ::after { transition: none !important; }';
    document.head.append(still);
  });`;
export class Keys {
  private constructor(readonly page: Page) {}

  static async begin(page: Page): Promise<Keys> {
    await page.addInitScript(BEGIN);
    return new Keys(page);
  }

  press = (key: string): Promise<void> => this.page.keyboard.press(key);
  type = (text: string): Promise<void> => this.page.keyboard.type(text);

  /** Tab, until this has the focus. */
  async to(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    const passed: string[] = [];
    while ((await this.focused(target).count()) === 0) {
      if (passed.length >= MOST)
        throw new Error(`not reached by ${key}: ${String(target)}; passed ${passed.join(' | ')}`);
      await this.press(key);
      const { here, ...seen } = (await this.page.evaluate(LOOK)) as { here: string };
      expect({ ...seen, passed }).toEqual({ lost: false, unseen: '', passed });
      passed.push(here);
    }
  }

  /** After something was done: the focus is somewhere in the page, not thrown back to the top of it. */
  isSomewhere = (): Promise<void> => this.page.locator(':focus').waitFor({ state: 'attached' });
  /** A moment later this has the focus. */
  isAt = (target: Locator): Promise<void> => this.focused(target).waitFor({ state: 'attached' });
  /** A place to read has no frame of its own: the focus draws one. */
  async isFramed(): Promise<void> {
    expect(await this.page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  }
  private focused = (target: Locator): Locator => target.and(this.page.locator(':focus'));

  async usedNoMouse(): Promise<void> {
    expect(await this.page.evaluate('window.usedMouse ?? false')).toBe(false);
  }
}
