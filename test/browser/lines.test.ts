import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hashPassword } from '../../src/people/passwords.js';
import { accepted, programmeText } from '../office.js';
import { Line } from './line.js';
import { pdfPaper } from './papers.js';
import { Portal } from './portal.js';
import { attach, field, isSaved, kept } from './steps.js';

jest.setTimeout(60_000);

const PASSWORD = 'quiet river stone 7';
const DEEDS = '扎根基层二十年，为群众办实事。';
const SUMMARY = '扎根基层，服务群众。';

let portal: Portal;
let unit: string;
beforeAll(async () => {
  portal = await Portal.open(programmeText('standard'), { units: 1 });
  unit = portal.round.invented.units[0]!.id;
});
// One person may follow so many pages at once only.
afterEach(async () => {
  for (const context of portal.browser.contexts()) await context.close();
});
afterAll(() => portal.close());

const clerk = () => portal.round.staff(unit).clerk;
const address = (id: string) => `${portal.url}/desk/nominate/cases/${id}`;
const deeds = (page: Page) => field(page, '事迹材料');
const summary = (page: Page) => field(page, '简要事迹');
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** A draft of the clerk's unit; nothing but its name is written yet. */
async function draft(form: Record<string, string> = {}): Promise<string> {
  const { id: round, at } = portal.round;
  const id = randomUUID();
  const nominee = { name: `王建国${id.slice(0, 4)}` };
  const one = { id, round, category: 'individual', unit, nominee, options: {}, form };
  accepted(await at.office.nominations.enter({ person: clerk() }, [one]));
  return id;
}
/** A page of a browser of its own, with a draft open. */
async function open(id: string, person = clerk()): Promise<Page> {
  const page = await portal.page(person);
  await page.goto(address(id));
  await deeds(page).waitFor();
  return page;
}
/** A colleague saves a field. */
const colleague = async (id: string, form: Record<string, string>): Promise<void> =>
  accepted([
    await portal.round.act(
      'nomination',
      id,
      'EDITED',
      { person: portal.round.staff(unit).head },
      { correction: { form } },
    ),
  ]);
const standsIn = async (page: Page, text: { deeds: string; summary: string }): Promise<void> => {
  expect({ deeds: await deeds(page).inputValue(), summary: await summary(page).inputValue() }).toEqual(text);
};
const isKept = async (id: string, form: { deeds: string; summary: string }): Promise<void> =>
  expect((await kept(portal, id)).form).toEqual(form);

/** That of the page. */
declare const document: { querySelectorAll(of: 'textarea'): Iterable<{ value: string }> };
/** All these texts stand in its form. */
const stand = (texts: readonly string[]): boolean => {
  const typed = [...document.querySelectorAll('textarea')].map(({ value }) => value);
  return texts.every((text) => typed.includes(text));
};

describe('two tabs on one draft', () => {
  it('know of each other, and come together where each wrote something else', async () => {
    const id = await draft();
    const one = await open(id);
    const two = await one.context().newPage();
    await two.goto(address(id));
    for (const tab of [one, two]) await says(tab, '这份草稿也在另一个标签页中打开');
    await Promise.all([deeds(one).fill(DEEDS), summary(two).fill(SUMMARY)]);
    for (const tab of [one, two]) await tab.waitForFunction(stand, [DEEDS, SUMMARY]);
    await Promise.all([isSaved(one), isSaved(two)]);
    await isKept(id, { deeds: DEEDS, summary: SUMMARY });
  });
});

describe('a colleague who saved the same field', () => {
  const THEIRS = '对方写的事迹。';
  /** The colleague was faster: both texts are shown. */
  async function both(): Promise<{ id: string; page: Page }> {
    const id = await draft({ deeds: '原来的事迹。' });
    const page = await open(id);
    await page.context().setOffline(true);
    await deeds(page).fill(DEEDS);
    await summary(page).fill(SUMMARY);
    await colleague(id, { deeds: THEIRS });
    await page.context().setOffline(false);
    const side = page.getByRole('region', { name: '事迹材料' });
    await side.getByText(DEEDS).waitFor();
    await side.getByText(THEIRS).waitFor();
    expect((await kept(portal, id)).form).toMatchObject({ deeds: THEIRS });
    return { id, page };
  }

  it.each([
    ['用我写的', DEEDS],
    ['用对方的', THEIRS],
  ])('is shown beside one’s own text; %s is kept', async (choice, text) => {
    const { id, page } = await both();
    await page.getByRole('button', { name: choice }).click();
    await isSaved(page);
    await standsIn(page, { deeds: text, summary: SUMMARY });
    await isKept(id, { deeds: text, summary: SUMMARY });
  });

  it('is never overwritten before somebody has chosen: not when more is saved, not when the page is loaded anew', async () => {
    const { id, page } = await both();
    const side = page.getByRole('region', { name: '事迹材料' });
    await colleague(id, { summary: '对方写的简介。' });
    await page.getByRole('region', { name: '简要事迹' }).waitFor();
    await side.getByText(THEIRS).waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await side.getByText(THEIRS).waitFor();
    await side.getByText(DEEDS).waitFor();
    await standsIn(page, { deeds: DEEDS, summary: SUMMARY });
    await isKept(id, { deeds: THEIRS, summary: '对方写的简介。' });
    for (const name of ['事迹材料', '简要事迹'])
      await page.getByRole('region', { name }).getByRole('button', { name: '用我写的' }).click();
    await isSaved(page);
    await isKept(id, { deeds: DEEDS, summary: SUMMARY });
  });
});

/** All that stands in the page is what the server has. */
const nothingIsOpen = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /已保存/ })
    .first()
    .waitFor();

describe('a page of which not all has come yet', () => {
  it('keeps what is typed when the rest comes', async () => {
    const page = await portal.page(null);
    let come: () => void = () => {};
    const held = new Promise<void>((resolve) => (come = resolve));
    // The words of the parts; they are asked for when the page is there.
    const words = /\/zh_CN-[^/]*\.js$/;
    await page.route(words, (route) => held.then(() => route.continue()));
    const asked = page.waitForRequest(words);
    await page.goto(`${portal.url}/sign-in`, { waitUntil: 'commit' });
    await page.getByLabel('邮箱地址').fill('wang@example.invalid');
    const url = (await asked).url();
    come();
    await page.evaluate(`import(${JSON.stringify(url)})`);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await page.getByLabel('邮箱地址').inputValue()).toBe('wang@example.invalid');
  });
});

describe('a page that is loaded anew', () => {
  it('brings back what was not saved yet, and saves it', async () => {
    const id = await draft();
    const page = await open(id);
    await page.route(/nominations[/][^/]+$/, (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
    );
    await deeds(page).fill(DEEDS);
    await summary(page).fill(SUMMARY);
    await says(page, '连接中断。您填写的内容已留在本机');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await says(page, '已恢复您上次未保存的内容。');
    await standsIn(page, { deeds: DEEDS, summary: SUMMARY });
    await page.unrouteAll();
    await isSaved(page);
    await isKept(id, { deeds: DEEDS, summary: SUMMARY });
  });
});

describe('the browser’s way back', () => {
  it('in the middle of a form loses nothing, and neither does the way forward', async () => {
    const id = await draft();
    const page = await portal.page(clerk());
    await page.goto(`${portal.url}/desk/nominate/${portal.round.id}`);
    await page.getByRole('link', { name: new RegExp(id.slice(0, 4)) }).click();
    await deeds(page).fill(DEEDS);
    await summary(page).pressSequentially(SUMMARY);
    const saving = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await page.goBack();
    await page.getByRole('heading', { name: /先进集体和先进个人评选/ }).waitFor();
    expect((await saving).status()).toBe(200);
    await page.goForward();
    await deeds(page).waitFor();
    await standsIn(page, { deeds: DEEDS, summary: SUMMARY });
    await nothingIsOpen(page);
    await isKept(id, { deeds: DEEDS, summary: SUMMARY });
  });

  it('goes from step to step, with the text', async () => {
    const id = await draft();
    const page = await open(id);
    await deeds(page).fill(DEEDS);
    await page.getByRole('button', { name: '下一步：本人同意' }).click();
    await page.getByRole('button', { name: /生成链接/ }).waitFor();
    await page.goBack();
    await summary(page).fill(SUMMARY);
    await page.goForward();
    await page.getByRole('button', { name: /生成链接/ }).waitFor();
    await page.goBack();
    await isSaved(page);
    await standsIn(page, { deeds: DEEDS, summary: SUMMARY });
    await isKept(id, { deeds: DEEDS, summary: SUMMARY });
  });
});

describe('a session that has ended', () => {
  /** Somebody with a password, who has no second factor. */
  async function withPassword(): Promise<{ person: string; email: string }> {
    const [person, email] = [randomUUID(), `${randomUUID()}@example.invalid`];
    const { pool } = portal.where;
    await pool.query('insert into accounts (id, name, email, unit_id, password_hash) values ($1, $2, $3, $4, $5)', [
      person,
      '经办人',
      email,
      unit,
      await hashPassword(PASSWORD),
    ]);
    await pool.query(`insert into roles (account_id, role, unit_id) values ($1, 'clerk', $2)`, [person, unit]);
    return { person, email };
  }
  async function ends(person: string): Promise<void> {
    const { pool } = portal.where;
    await pool.query('update accounts set totp_secret = null where id = $1', [person]);
    await pool.query('delete from sessions where account_id = $1', [person]);
  }
  async function signsInAgain(page: Page, email: string): Promise<void> {
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    expect(await dialog.getByLabel('邮箱地址').inputValue()).toBe(email);
    await dialog.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  }

  it('is begun anew in a dialog over the form, and what was typed is saved', async () => {
    const { person, email } = await withPassword();
    const id = await draft();
    const page = await open(id, person);
    await deeds(page).fill(DEEDS);
    await isSaved(page);
    await ends(person);
    // Its stream of changes breaks, and is refused to somebody who is not signed in.
    const refused = page.waitForResponse((answer) => answer.url().endsWith('/live') && answer.status() === 401);
    await portal.restart();
    await refused;
    await summary(page).fill(SUMMARY);
    await signsInAgain(page, email);
    await isSaved(page);
    await standsIn(page, { deeds: DEEDS, summary: SUMMARY });
    await isKept(id, { deeds: DEEDS, summary: SUMMARY });
    // What others do is heard of again too.
    await colleague(id, { deeds: '对方又补充了。' });
    await page.waitForFunction(stand, ['对方又补充了。', SUMMARY]);
  });

  it('takes nobody from their page when they come back to it after lunch', async () => {
    const { person, email } = await withPassword();
    const page = await portal.page(person);
    await page.clock.install();
    await page.goto(`${portal.url}/desk/nominate/${portal.round.id}`);
    await page.getByRole('region', { name: '先进个人' }).getByRole('button', { name: '开始推荐' }).click();
    await page.getByRole('dialog').getByLabel('姓名').fill('还没有保存的姓名');
    await ends(person);
    await page.clock.fastForward('45:00');
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`);
    await signsInAgain(page, email);
    expect(await page.getByRole('dialog').getByLabel('姓名').inputValue()).toBe('还没有保存的姓名');
    await page.getByRole('button', { name: '开始填写' }).click();
    await page.waitForURL(/nominate\/cases\/[0-9a-f-]{36}$/);
    expect((await kept(portal, page.url().slice(-36))).nominee).toEqual({ name: '还没有保存的姓名' });
  });
});

describe('a line that is gone', () => {
  it('for a minute costs nothing: the form says so, keeps on trying, and saves when it is back', async () => {
    const id = await draft();
    const page = await portal.page(clerk());
    await page.clock.install();
    await page.goto(address(id));
    await deeds(page).waitFor();
    await page.context().setOffline(true);
    await deeds(page).fill(DEEDS);
    await says(page, '连接中断。您填写的内容已留在本机');
    const tried = page.waitForEvent('requestfailed', (request) => request.method() === 'PATCH');
    await page.clock.fastForward(60_000);
    await tried;
    await summary(page).fill(SUMMARY);
    await says(page, '连接中断。您填写的内容已留在本机');
    await isKept(id, {} as never);
    await page.context().setOffline(false);
    await isSaved(page);
    await standsIn(page, { deeds: DEEDS, summary: SUMMARY });
    await isKept(id, { deeds: DEEDS, summary: SUMMARY });
  });

  it('while the server starts anew under an open form costs nothing either; others are heard of again', async () => {
    const id = await draft();
    const page = await open(id);
    await deeds(page).fill(DEEDS);
    await isSaved(page);
    await portal.restart(async () => {
      await summary(page).fill(SUMMARY);
      await says(page, '连接中断。您填写的内容已留在本机');
    });
    await page.getByRole('button', { name: '立即重试' }).click();
    await isSaved(page);
    await standsIn(page, { deeds: DEEDS, summary: SUMMARY });
    await isKept(id, { deeds: DEEDS, summary: SUMMARY });
    await colleague(id, { deeds: '对方又补充了。' });
    await page.waitForFunction(stand, ['对方又补充了。', SUMMARY]);
  });

  it('in the middle of a file has it sent again, and it is there once', async () => {
    const id = await draft();
    const line = await Line.to(portal.url);
    const page = await portal.page(clerk());
    await page.goto(`${line.url}/desk/nominate/cases/${id}`);
    const paper = pdfPaper('佐证.pdf', 'Evidence', 600_000);
    const broken = line.breakAfter(200_000);
    await attach(page, paper);
    await broken;
    await says(page, '连接中断，恢复后自动继续');
    await deeds(page).fill(DEEDS);
    await says(page, '连接中断。您填写的内容已留在本机');
    line.mend();
    await page.getByRole('link', { name: '佐证.pdf' }).waitFor();
    await isSaved(page);
    const { rows } = await portal.where.pool.query('select name, size from files where nomination_id = $1', [id]);
    expect(rows).toEqual([{ name: '佐证.pdf', size: paper.buffer.length }]);
    expect((await kept(portal, id)).form).toEqual({ deeds: DEEDS, evidence: ['佐证.pdf'] });
    await line.close();
  });
});
