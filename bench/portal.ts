/**
 * The portal in the system's Chromium: what the first visit of a page brings over the wire, how soon a case can be worked
 * on where the processor is four times as slow, and whether a table of 10,000 cases scrolls; in a database of 110,000.
 */
import { randomBytes } from 'node:crypto';
import { chromium, type Page } from 'playwright-core';
import { grow } from './grown.js';
import { atMost, median, told, type Figure } from './measure.js';
import { startProduct } from './product.js';
import type { BenchServer } from './server.js';
import { signIn } from './signed-in.js';

/** Ten rounds of others and two of our own; the last of the ten is one of our past ones. */
const CASES = 110_000;
const ROUNDS = 10;
const SLOWER = 4;
const VISITS = 7;
/** Compressed, in kB of 1,000 bytes. */
const SIGN_IN_PAGE = 250;
const ANY_PAGE = 600;
const FIRST_VISIT_MS = 3_000;
const LATER_VISIT_MS = 1_500;
/** Of a page of the table that is scrolled for. */
const NEXT_ROWS_MS = 1_000;
const ROWS = 10_000;

export async function portal(server: BenchServer): Promise<Figure[]> {
  const { where, listing, reviewing } = await grow(await server.database('portal'), CASES, { rounds: ROUNDS });
  const { rows: past } = await where.pool.query(`select id from rounds where code = $1`, [`copy-${ROUNDS}`]);
  await where.setClock(null);
  const secretKey = randomBytes(24).toString('hex');
  const { port } = await startProduct(server, where.urls);
  const url = `http://localhost:${port}`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  /** A browser that has never been here. */
  const visit = async (person: string | null): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    if (person !== null) await signIn(context, where.pool, { person, url, secretKey });
    return context.newPage();
  };
  try {
    const { clerk } = listing.cases[0]!;
    const { secretary } = reviewing.organiser;
    const reviewer = reviewing.organiser.reviewers[0]!;
    const pages: [string, string, string][] = [
      ['the desk', clerk, '/desk'],
      ['what a unit nominates', clerk, `/desk/nominate/${listing.id}`],
      ['a draft', clerk, `/desk/nominate/cases/${listing.cases[0]!.id}`],
      ['a case', secretary, `/desk/cases/${reviewing.cases[0]!.id}`],
      ['the cases', secretary, `/desk/cases?round=${reviewing.id}`],
      ['the review queue', reviewer, '/desk/review'],
      ['a case under review', reviewer, `/desk/review/${reviewing.cases[0]!.id}`],
      ['a round', secretary, `/desk/rounds/${reviewing.id}`],
    ];
    const figures: Figure[] = [];
    figures.push(
      atMost(
        'portal',
        'first load of signing in, compressed',
        await weight(await visit(null), `${url}/sign-in`),
        SIGN_IN_PAGE,
        ' kB',
      ),
    );
    const weights: [string, number][] = [];
    for (const [what, person, path] of pages) weights.push([what, await weight(await visit(person), url + path)]);
    const [heaviest, most] = weights.toSorted((a, b) => b[1] - a[1])[0]!;
    figures.push(
      told('portal', 'first load of each page, kB', weights.map(([what, kB]) => `${what} ${kB.toFixed(0)}`).join(', ')),
      atMost('portal', `first load of the heaviest page (${heaviest})`, most, ANY_PAGE, ' kB'),
    );
    const times: { first: number; later: number }[] = [];
    for (let n = 0; n <= VISITS; n++) {
      const page = await visit(secretary);
      const slowly = await page.context().newCDPSession(page);
      await slowly.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const [one, other] = [2 * n, 2 * n + 1].map((at) => `${url}/desk/cases/${reviewing.cases[at]!.id}`);
      const first = await usable(page, one!);
      const later = await usable(page, other!);
      if (n > 0) times.push({ first, later });
      await page.context().close();
    }
    figures.push(
      atMost(
        'portal',
        'a case on a first visit, 4 x slower processor',
        median(times.map(({ first }) => first)),
        FIRST_VISIT_MS,
        ' ms',
      ),
      atMost(
        'portal',
        'a case on a later visit, 4 x slower processor',
        median(times.map(({ later }) => later)),
        LATER_VISIT_MS,
        ' ms',
      ),
      ...(await scrolled(await visit(secretary), `${url}/desk/cases?round=${past[0].id}`)),
    );
    return figures;
  } finally {
    await browser.close();
    await where.close();
  }
}

/** When nothing is being loaded any more: what stood in for it is gone. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.locator('[aria-busy=true], .ant-skeleton, .ant-spin-spinning').first().waitFor({ state: 'detached' });
}

/** What came over the wire for one visit, in kB: bodies as they were compressed, and headers. */
async function weight(page: Page, url: string): Promise<number> {
  const wire = await page.context().newCDPSession(page);
  let bytes = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await wire.send('Network.enable');
  await page.goto(url);
  await settled(page);
  await page.waitForLoadState('networkidle');
  await page.context().close();
  return bytes / 1000;
}

/** From the request until its acts are there and nothing is loading, in ms. */
async function usable(page: Page, url: string): Promise<number> {
  const begun = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await settled(page);
  return performance.now() - begun;
}

/** Scrolls through all there is, and looks how long it takes until the next rows are there, and what the page then holds. */
async function scrolled(page: Page, url: string): Promise<Figure[]> {
  await page.goto(url);
  await settled(page);
  const body = page.locator('.ant-table-tbody-virtual-holder');
  const count = async () => Number((await page.locator('.list-foot').textContent())!.replaceAll(/\D/g, ''));
  const waits: number[] = [];
  let rows = await count();
  while (rows < ROWS) {
    const begun = performance.now();
    await body.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    const had = rows;
    while ((rows = await count()) === had) await page.evaluate('new Promise(requestAnimationFrame)');
    waits.push(performance.now() - begun);
  }
  const drawn = await page.locator('.ant-table-row').count();
  await page.context().close();
  return [
    told('portal', 'rows scrolled through, and rows in the page then', `${rows}, ${drawn}`),
    atMost('portal', 'until the next rows are there', median(waits), NEXT_ROWS_MS, ' ms'),
    atMost('portal', 'until they were there at the end', median(waits.slice(-5)), NEXT_ROWS_MS, ' ms'),
  ];
}
