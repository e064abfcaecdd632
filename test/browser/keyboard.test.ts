import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accepted } from '../office.js';
import { Keys } from './keys.js';
import { Portal } from './portal.js';
import { field, goTo, isSaved, kept } from './steps.js';

jest.setTimeout(60_000);

const TEXT = `format: 1
programme: by-keyboard
title: { zh-CN: 评选 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委办公室, validUntil: 2030-12-31 }
form:
  - { name: deeds, label: { zh-CN: 事迹材料 }, kind: text, required: true, maxChars: 2000 }
  - { name: postKind, label: { zh-CN: 职务类别 }, kind: choice, required: true, options: [ { code: front-line, title: { zh-CN: 一线 } }, { code: other, title: { zh-CN: 其他 } } ] }
  - { name: years, label: { zh-CN: 工作年限 }, kind: number, min: 0, max: 60 }
  - { name: since, label: { zh-CN: 起始日期 }, kind: date }
  - { name: evidence, label: { zh-CN: 佐证材料 }, kind: files, maxFiles: 5 }
categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { min: 3, max: 3 } }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true, ranked: true }
  - { id: review, stage: review, closes: { workingDays: 5 }, reviewers: 2 }
  - { id: commendation, stage: commendation }
`;

let portal: Portal;
/** Of one unit, sent by now; those of the other are still to be written. */
let unit: string;

beforeAll(async () => {
  portal = await Portal.open(TEXT, { units: 2 });
  const { round } = portal;
  unit = round.invented.units[0]!.id;
});
afterAll(() => portal.close());

describe('by keyboard alone', () => {
  it('a nomination is begun, filled, listed and put in order, and the focus is seen all the way', async () => {
    const { round } = portal;
    const [first] = round.nominees('person').filter((each) => each.unit.id === unit);
    await round.enter([first!]);
    const page = await portal.page(round.staff(unit).clerk);
    const keys = await Keys.begin(page);
    await page.goto(`${portal.url}/desk/nominate/${round.id}`);

    await keys.to(page.getByRole('link', { name: '跳到正文' }));
    await keys.press('Enter');
    await keys.to(page.getByRole('button', { name: '开始推荐' }).first());
    await keys.press('Enter');
    await keys.isAt(page.getByRole('dialog').getByLabel('姓名'));
    await keys.type('王建国');
    await keys.press('Enter');
    await page.waitForURL(/nominate\/cases\/[0-9a-f-]{36}$/);
    const id = page.url().slice(-36);
    await keys.isSomewhere();

    await keys.to(field(page, '工作单位'));
    await keys.type('第一推荐单位');
    await keys.to(field(page, '事迹材料'));
    await keys.type('扎根基层二十年。');
    await keys.to(page.getByRole('radio', { name: '一线' }));
    await keys.press('Space');
    await keys.to(page.getByLabel('工作年限'));
    await keys.type('20');
    await keys.to(field(page, '起始日期'));
    await keys.type('2006-03-01');
    await keys.press('Enter');
    await isSaved(page);
    const { nominee, form } = await kept(portal, id);
    expect({ ...nominee, ...form }).toEqual({
      name: '王建国',
      workUnit: '第一推荐单位',
      deeds: '扎根基层二十年。',
      years: 20,
      since: '2006-03-01',
    });

    await keys.to(page.getByRole('button', { name: '下一步：本人同意' }));
    await keys.press('Enter');
    for (const next of ['核对', '送负责人']) {
      await keys.isAt(page.getByRole('button', { name: `下一步：${next}` }));
      await keys.press('Enter');
    }
    await page.getByRole('button', { name: '列入名单' }).waitFor();
    await keys.isSomewhere();
    await keys.to(page.getByRole('button', { name: '列入名单' }));
    await keys.press('Enter');
    await page.getByText('已列入本单位名单').waitFor();
    await keys.isSomewhere();
    await keys.to(page.getByRole('link', { name: '去看名单' }));
    await keys.press('Enter');

    await keys.to(page.getByRole('button', { name: '移动 王建国，第 2 位' }));
    await keys.press('Space');
    await page.getByText('已拿起王建国，现在是第 2 位').waitFor();
    await keys.press('ArrowUp');
    await page.getByText('王建国移到第 1 位').waitFor();
    const put = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await keys.press('Space');
    expect((await put).status()).toBe(200);
    await keys.isAt(page.getByRole('button', { name: '移动 王建国，第 1 位' }));
    await keys.usedNoMouse();
    await page.reload();
    await page.getByRole('button', { name: '移动 王建国，第 1 位' }).waitFor();
  });

  it('files are opened, declared, scored one after the other, and returned with what is missing', async () => {
    const { round, where } = portal;
    const nominees = round.nominees('person').filter((each) => each.unit.id !== unit);
    const [other] = round.invented.units.filter((each) => each.id !== unit);
    const staff = round.staff(other!.id);
    await round.enter(nominees);
    await round.all('SUBMITTED', nominees, () => ({ person: staff.clerk }));
    const list = await round.list('recommendation', 'person', other!.id);
    accepted(await where.office.nominations.seal(list, { person: staff.head }));
    await goTo(portal, 'review');
    const { approver, reviewers } = round.staff();
    // In a small office one person holds both.
    const [reviewer] = reviewers as [string];
    await where.pool.query(`insert into roles (account_id, role, unit_id) values ($1, 'approver', $2)`, [
      reviewer,
      round.invented.organiser,
    ]);
    await where.office.assignments.spread(approver, (await round.stage('review')).id, { except: [] });

    const page = await portal.page(reviewer);
    const keys = await Keys.begin(page);
    await page.goto(`${portal.url}/desk/review`);
    await keys.to(page.getByRole('link', { name: '开始审核' }));
    await keys.press('Enter');
    for (const points of [81, 92]) {
      await keys.isAt(page.getByRole('heading', { name: /有无利益关系/ }));
      await keys.isFramed();
      await keys.press('n');
      await keys.isAt(page.getByRole('spinbutton', { name: '综合得分' }));
      await keys.type(String(points));
      await keys.press('Control+Enter');
      // Told to those who listen, when the next file is open.
      await page.getByText(`已提交 ${points} 分`).waitFor();
    }
    await keys.isAt(page.getByRole('heading', { name: /有无利益关系/ }));
    await keys.press('n');
    await keys.isAt(page.getByRole('spinbutton', { name: '综合得分' }));
    await keys.press('k');
    await keys.isSomewhere();
    await page.getByText('第 2 件').first().waitFor();
    await keys.press('j');
    await keys.isAt(page.getByRole('spinbutton', { name: '综合得分' }));

    await keys.press('Alt+b');
    await keys.isAt(page.getByRole('textbox', { name: '第 1 项' }));
    await keys.type('缺单位盖章');
    await keys.press('Enter');
    await keys.isAt(page.getByRole('textbox', { name: '第 2 项' }));
    await keys.type('缺佐证材料');
    await keys.to(page.getByRole('textbox', { name: '补正期限' }));
    const by = '2026-03-20';
    await keys.type(by);
    await keys.press('Enter');
    await keys.press('Control+Enter');
    await page.getByText('已退回补正').first().waitFor();
    await keys.isSomewhere();
    const { rows } = await where.pool.query(
      `select h.data from history h join nominations n on n.id = h.id where h.act = 'RETURNED' and n.state = 'review.returned'`,
    );
    expect(rows.map(({ data }) => data)).toEqual([
      expect.objectContaining({ missing: '1. 缺单位盖章\n2. 缺佐证材料', by }),
    ]);
    await keys.usedNoMouse();
  });
});
