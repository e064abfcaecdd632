/**
 * `npm run screens`: pictures of the main pages of the demo, in three languages, on a desk and on a phone, into docs/screens.
 * Starts the built server in a folder of its own; needs Chromium (CHROMIUM names another than /usr/bin/chromium) and fonts
 * for Chinese (Debian: fonts-noto-cjk).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../', import.meta.url));
const into = join(root, 'docs/screens');
const LANGUAGES = ['zh-CN', 'ug', 'en'];
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 780 } };

/** The first of what the API lists, for whoever is signed in. */
const ask = (page, path) =>
  page.evaluate(
    async (asked) => (await globalThis.fetch(`/api/v1/${asked}`, { headers: { accept: 'application/json' } })).json(),
    path,
  );
const rounds = async (page) => (await ask(page, 'rounds')).rows;
const roundIn = async (page, stage) => {
  for (const { id } of await rounds(page)) {
    const round = await ask(page, `rounds/${id}`);
    if (round.stages.some(({ type, state }) => type === stage && state === 'open')) return id;
  }
  throw new Error(`no round of the demo is in ${stage}`);
};
const caseOf = async (page, test) => {
  for (const { id } of await rounds(page)) {
    const found = (await ask(page, `nominations?round=${id}`)).rows?.find(test);
    if (found) return found.id;
  }
  throw new Error('no such case in the demo');
};

/** Name, who looks (a role of the demo; of several the n-th), and where. */
const PAGES = [
  ['sign-in', undefined, () => '/sign-in'],
  ['home', 'clerk', () => '/desk'],
  ['nominate', 'clerk', async (page) => `/desk/nominate/${await roundIn(page, 'recommendation')}`],
  [
    'draft',
    'clerk',
    async (page) => `/desk/nominate/cases/${await caseOf(page, ({ state }) => state === 'recommendation.draft')}`,
  ],
  [
    'case',
    'secretary',
    async (page) =>
      `/desk/cases/${await caseOf(page, ({ state }) => state.endsWith('.contested') || state.endsWith('.reading'))}`,
  ],
  ['cases', 'secretary', () => '/desk/cases'],
  ['review-queue', 'reviewer', () => '/desk/review'],
  [
    'review',
    'reviewer',
    async (page) =>
      `/desk/review/${(await ask(page, 'reviews/queue')).rows.find(({ state }) => state === 'declared').nomination}`,
  ],
  ['round', 'secretary', async (page) => `/desk/rounds/${await roundIn(page, 'review')}`],
  ['people', 'administrator', () => '/desk/people'],
];

const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
};

const folder = mkdtempSync(join(tmpdir(), 'accolade-screens-'));
const port = await freePort();
const url = `http://localhost:${port}`;
const server = spawn(process.execPath, [join(root, 'dist/src/main.js')], {
  env: { ...process.env, PORT: String(port), DATA_DIR: folder, RATE_LIMIT: 'off' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
try {
  for await (const line of server.stdout) if (String(line).includes('http')) break;
  const { people } = await (await globalThis.fetch(`${url}/api/v1/demo`)).json();
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (const [name, role, where] of PAGES)
    for (const [size, viewport] of Object.entries(SIZES))
      for (const language of LANGUAGES) {
        const context = await browser.newContext({ viewport, locale: language === 'en' ? 'en-GB' : 'zh-CN' });
        await context.addInitScript((chosen) => globalThis.localStorage.setItem('accolade.language', chosen), language);
        const page = await context.newPage();
        await page.goto(`${url}/sign-in`);
        if (role) {
          const { account } = people.find((person) => person.role === role);
          await page.evaluate(
            (who) =>
              globalThis.fetch('/api/v1/demo/session', {
                method: 'POST',
                headers: {
                  'content-type': 'application/json',
                  'x-accolade': 'portal',
                  'idempotency-key': globalThis.crypto.randomUUID(),
                },
                body: JSON.stringify({ account: who }),
              }),
            account,
          );
        }
        await page.goto(url + (await where(page)));
        await page.locator('h1').first().waitFor({ state: 'attached' });
        await page.locator('[aria-busy=true], .ant-spin-spinning').first().waitFor({ state: 'detached' });
        await page.evaluate('document.fonts.ready');
        await page.waitForLoadState('networkidle').catch(() => {}); // what has changed is told over a line that stays open
        await page.screenshot({ path: join(into, `${name}.${language}.${size}.jpg`), type: 'jpeg', quality: 72 });
        await context.close();
      }
  const row = (name, size) =>
    `| ${name} | ${LANGUAGES.map((language) => `![${name}, ${language}](${name}.${language}.${size}.jpg)`).join(' | ')} |`;
  const tableOf = (size) =>
    [`|  | 中文 | ئۇيغۇرچە | English |`, '| --- | --- | --- | --- |', ...PAGES.map(([name]) => row(name, size))].join(
      '\n',
    );
  writeFileSync(
    join(into, 'README.md'),
    `# The portal in pictures\n\nMade by \`npm run screens\` from the demo that \`npm start\` seeds.\n\n## On a desk\n\n${tableOf('desk')}\n\n## On a phone\n\n${tableOf('phone')}\n`,
  );
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
}
