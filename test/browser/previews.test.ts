import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { programmeText } from '../office.js';
import { pdfPaper, picture } from './papers.js';
import { DESKTOP, PHONE, Portal } from './portal.js';
import { attach } from './steps.js';

jest.setTimeout(60_000);

const PDF = pdfPaper('佐证.pdf', 'Evidence of deeds');
const PICTURE = picture('照片.png');

let portal: Portal;
let draft: string;
let clerk: string;
beforeAll(async () => {
  portal = await Portal.open(programmeText('standard'), { units: 1 });
  const { round } = portal;
  const [nominee] = round.nominees('individual');
  await round.enter([nominee!]);
  draft = nominee!.id;
  clerk = round.staff(nominee!.unit.id).clerk;
  const page = await portal.page(clerk);
  await page.goto(`${portal.url}/desk/nominate/cases/${draft}`);
  await attach(page, PDF, PICTURE);
  for (const { name } of [PDF, PICTURE]) await page.getByRole('link', { name }).waitFor();
});
// Also fails where the content policy forbade a page anything.
afterAll(() => portal.close());

/** Those of the page. */
interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): { getImageData(...box: number[]): { data: Uint8ClampedArray } };
}
declare const document: { querySelector(of: string): Canvas | null };
/** More of the sheet is dark than so; a blank one has nothing. */
const hasInk = (least: number): boolean => {
  const canvas = document.querySelector('[role=dialog] canvas');
  if (!canvas || canvas.width === 0) return false;
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 3]! > 0 && data[at]! < 128) dark += 1;
  return dark / (width * height) > least;
};

async function openFile(page: Page, name: string): Promise<void> {
  await page.goto(`${portal.url}/desk/cases/${draft}?tab=files`);
  await page.getByRole('button', { name }).click();
  await page.getByRole('dialog', { name }).waitFor();
}

describe.each([
  ['a desk', DESKTOP],
  ['a phone', PHONE],
])('on %s, a case shows', (_, size) => {
  it('a PDF that was attached, drawn, and its words for those who listen', async () => {
    const page = await portal.page(clerk, { size });
    await openFile(page, PDF.name);
    // The bar covers a tenth of the sheet: 200 x 60 of 300 x 400.
    await page.waitForFunction(hasInk, 0.08);
    await page.getByRole('dialog').getByText('Evidence of deeds').waitFor({ state: 'attached' });
    await page.getByRole('dialog').getByText('共 1 页').waitFor();
  });

  it('a picture that was attached', async () => {
    const page = await portal.page(clerk, { size });
    await openFile(page, PICTURE.name);
    const image = page.getByRole('dialog').getByRole('img', { name: PICTURE.name });
    const drawn = (each: unknown) => {
      const { decode, naturalWidth } = each as { decode(): Promise<void>; naturalWidth: number };
      return decode.call(each).then(() => naturalWidth);
    };
    expect(await image.evaluate(drawn)).toBe(40);
  });
});
