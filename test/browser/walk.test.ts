import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accepted, programmeText } from '../office.js';
import { pdfPaper } from './papers.js';
import { Portal } from './portal.js';
import { attach, field, goTo, isSaved, kept } from './steps.js';

jest.setTimeout(60_000);

const NAME = '王建国';
const PAPER = pdfPaper('佐证.pdf');

let portal: Portal;
let county: string;
let nomination: string;
/** Of the unit's other list everything is done already. */
let collective: string;

beforeAll(async () => {
  portal = await Portal.open(programmeText('standard'), { units: 1 });
  const { round } = portal;
  const [unit] = round.invented.units;
  county = unit!.offices.county!;
  const [one] = round.nominees('collective');
  collective = one!.id;
  await round.enter([one!]);
  await round.all('CONSENTED', [one!], ({ id }) => ({ nominee: id }));
  await round.all('SUBMITTED', [one!], () => ({ person: round.staff(unit!.id).clerk }));
  const list = await round.list('recommendation', 'collective', unit!.id);
  accepted(await portal.where.office.nominations.seal(list, { person: round.staff(unit!.id).head }));
});
afterAll(() => portal.close());

const unitStaff = () => portal.round.staff(portal.round.invented.units[0]!.id);
const countyStaff = () => portal.round.staff(county);
/** Somebody signs in; where they begin is their desk. A session ends when the office's clock jumps: each step has its own. */
async function desk(person: string): Promise<Page> {
  const page = await portal.page(person);
  await page.goto(`${portal.url}/desk`);
  return page;
}
const menu = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();
const message = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const dialog = (page: Page) => page.getByRole('dialog').last();

/** From the list of all cases to the page of this one. */
async function openCase(page: Page): Promise<void> {
  await menu(page, '全部申报');
  await page.waitForURL('**/desk/cases**');
  await page.getByRole('link', { name: NAME, exact: true }).click();
  await page.getByRole('heading', { name: NAME, level: 1 }).waitFor();
}

describe('a nomination, from its first word to the commendation', () => {
  it('is begun, filled and listed by the clerk; the nominee, who has no account, agrees', async () => {
    const page = await desk(unitStaff().clerk);
    await menu(page, '推荐');
    await page.getByRole('region', { name: '先进个人' }).getByRole('button', { name: '开始推荐' }).click();
    await dialog(page).getByLabel('姓名').fill(NAME);
    await press(page, '开始填写');
    await page.waitForURL(/nominate\/cases\/[0-9a-f-]{36}$/);
    nomination = page.url().slice(-36);

    await field(page, '工作单位').fill('第一推荐单位');
    await field(page, '职务').fill('社区工作者');
    await field(page, '事迹材料').fill('扎根基层二十年，为群众办实事。');
    await field(page, '简要事迹').fill('扎根基层，服务群众。');
    await isSaved(page);
    expect(await kept(portal, nomination)).toMatchObject({
      nominee: { name: NAME, workUnit: '第一推荐单位', post: '社区工作者' },
      form: { deeds: '扎根基层二十年，为群众办实事。', summary: '扎根基层，服务群众。' },
    });
    await attach(page, PAPER);
    await page.getByRole('link', { name: PAPER.name }).waitFor();

    await press(page, '下一步：本人同意');
    await press(page, /生成链接$/);
    const link = await page.getByLabel('交给本人的链接').inputValue();
    const nominee = await portal.page(null);
    await nominee.goto(link);
    await message(nominee, '扎根基层，服务群众。');
    expect(await nominee.getByText('扎根基层二十年').count()).toBe(0);
    await press(nominee, '同意');
    await nominee.getByRole('heading', { name: '已收到您的答复' }).waitFor();

    await message(page, `${NAME} 已同意公开。`);
    await press(page, '下一步：核对');
    await message(page, '内容齐全，可以送负责人。');
    await press(page, '下一步：送负责人');
    await press(page, '列入名单');
    await message(page, '已列入本单位名单');
    expect(await kept(portal, nomination)).toMatchObject({ state: 'recommendation.listed' });
  });

  it('is sealed and put on notice by the head', async () => {
    const page = await desk(unitStaff().head);
    await menu(page, '推荐');
    await page.getByRole('region', { name: '先进个人' }).getByRole('link', { name: '名单与报送' }).click();
    await press(page, /核对并报送/);
    await dialog(page).getByText(NAME).waitFor();
    await dialog(page).getByRole('button', { name: '确认报送 1 个' }).click();
    await message(page, '报送回执');
    await press(page, '发布公示');
    await dialog(page).getByText(NAME).waitFor();
    await dialog(page).getByRole('button', { name: '发布公示' }).click();
    await message(page, /公示已发布/);
    expect(await kept(portal, nomination)).toMatchObject({ state: 'unit-notice.open' });
  });

  it('is scored by two reviewers, each after saying that there is no conflict', async () => {
    await goTo(portal, 'county-review');
    const { id } = await portal.round.stage('county-review');
    await portal.where.office.assignments.spread(countyStaff().approver, id, { except: [] });
    for (const [at, reviewer] of countyStaff().reviewers.slice(0, 2).entries()) {
      const page = await desk(reviewer);
      await menu(page, '审核');
      await page.getByRole('link', { name: '开始审核' }).click();
      for (const points of [88 + at, 90 + at]) {
        await page.getByRole('heading', { name: /有无利益关系/ }).waitFor();
        expect(await page.getByText('扎根基层').count()).toBe(0);
        await press(page, /^没有利益关系/);
        await page.getByRole('spinbutton', { name: '综合得分' }).fill(String(points));
        await press(page, /^提交并看下一件/);
        await page
          .getByRole('navigation', { name: '审核队列' })
          .getByRole('listitem')
          .filter({ hasText: String(points) })
          .waitFor();
      }
      await page.getByRole('progressbar', { name: '已审 2 件，共 2 件' }).waitFor();
    }
    const { rows } = await portal.where.pool.query('select score from scores where nomination_id = $1', [nomination]);
    expect(rows).toHaveLength(2);
  });

  it('is chosen by the approver, once the opinion that was asked for is in', async () => {
    const secretary = await desk(countyStaff().secretary);
    await openCase(secretary);
    await press(secretary, '登记征求意见结果');
    await dialog(secretary).getByRole('radio', { name: 'discipline' }).click();
    await dialog(secretary).getByRole('radio', { name: '无异议' }).click();
    await dialog(secretary).getByRole('button', { name: '登记征求意见结果' }).click();
    await message(secretary, '已办理：登记征求意见结果');

    const approver = await desk(countyStaff().approver);
    await menu(approver, '审核');
    await approver
      .getByRole('listitem')
      .filter({ hasText: '先进个人' })
      .getByRole('link', { name: '审定', exact: true })
      .click();
    await press(approver, '审定名单');
    await dialog(approver).getByText(NAME).waitFor();
    await dialog(approver).getByRole('button', { name: '审定，入选 1 件' }).click();
    await message(approver, '名单已审定，入选 1 件');
    expect(await kept(portal, nomination)).toMatchObject({ state: 'committee.candidate' });
  });

  it('stands before the committee, and its page says so to the office and to its unit', async () => {
    const { round } = portal;
    const secretary = { person: countyStaff().secretary };
    const slip = { body: 'discipline', answer: 'no objection' };
    accepted([await round.act('nomination', collective, 'SLIP_RECORDED', secretary, slip)]);
    const list = await round.list('county-review', 'collective', county);
    accepted(await portal.where.office.reviews.choose(list, { person: countyStaff().approver }, null));

    const page = await desk(round.staff().secretary);
    await menu(page, '评选批次');
    await page.getByRole('link', { name: /先进集体和先进个人评选/ }).click();
    await page
      .getByRole('row', { name: /县级审核/ })
      .getByRole('button', { name: '办结本环节' })
      .click();
    await dialog(page).getByRole('button', { name: '办结本环节' }).click();
    await page.getByRole('row', { name: /县级审核 已办结/ }).waitFor();
    await goTo(portal, 'committee');
    for (const person of [round.staff().secretary, unitStaff().clerk]) {
      const reader = await desk(person);
      await openCase(reader);
      await reader
        .getByRole('list', { name: '办理环节' })
        .locator('[aria-current]')
        .getByText('评审委员会票决')
        .waitFor();
    }
  });

  it('is elected when two people have entered the same count and the chair has closed the ballot', async () => {
    const { secretary, chair } = portal.round.staff();
    const pages = [await desk(secretary), await desk(chair)] as const;
    for (const page of pages) {
      await menu(page, '评选批次');
      await page.getByRole('link', { name: /先进集体和先进个人评选/ }).click();
      await page.getByRole('link', { name: /评审票决 · 先进个人/ }).click();
      await page.getByLabel('到会人数').fill('11');
      await page.getByLabel('有效票数').fill('11');
      await page.getByLabel(`${NAME} 得票`).fill('9');
      // Looking something up in between costs nothing of what was typed.
      await page.goBack();
      await page.goForward();
      expect(await page.getByLabel(`${NAME} 得票`).inputValue()).toBe('9');
      await press(page, '提交我的计票');
      await message(page, page === pages[0] ? '已保存，等待第二人录入' : '两份一致，计票完成');
    }
    const [, page] = pages;
    await press(page, '确定结果');
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: /确\s?定/ })
      .click();
    await message(page, '票决结果已确定。');
    expect(await kept(portal, nomination)).toMatchObject({ state: 'commendation.awaiting' });
  });
});
