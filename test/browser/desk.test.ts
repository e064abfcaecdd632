import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Scene } from '../database/programme-scene.js';
import { reviewed } from '../database/review-scene.js';
import { Portal } from './portal.js';

jest.setTimeout(120_000);

let portal: Portal;
let scene: Scene;
let stage: string;
/** A reviewer of the office who is at home in the first unit. */
let neighbour: string;
beforeAll(async () => {
  portal = await Portal.open(reviewed(', opinions: [discipline]'), { units: 2 });
  scene = new Scene(portal.round);
  const nominees = [scene.more(0), scene.more(0), scene.more(1)];
  portal.round.invented.nominees.splice(0, Infinity, ...nominees);
  await scene.list();
  await portal.round.goTo('2026-03-05');
  stage = (await portal.round.stage('review')).id;
  neighbour = (await scene.hire(scene.unit(0), ['reviewer', scene.organiser])).person;
});
afterAll(() => portal.close());

const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await portal.where.pool.query(text, values)).rows;
const nameOf = async (id: string): Promise<string> =>
  (await rows<{ name: string }>('select name from accounts where id = $1', [id]))[0]!.name;
const open = async (path: string): Promise<Page> => {
  const page = await portal.page(portal.round.staff().secretary, { language: 'en' });
  await page.goto(`${portal.url}/desk/rounds/${portal.round.id}${path}`);
  return page;
};
const dialog = (page: Page) => page.getByRole('dialog');
const given = () =>
  rows<{ nomination: string; reviewer: string }>(
    `select nomination_id as nomination, reviewer from assignments where stage_id = $1 and state <> 'released' order by 1`,
    [stage],
  );

describe('the secretary', () => {
  it('gives chosen cases to a reviewer; who has a conflict is grey, with the reason, and can be had without that case', async () => {
    const page = await open(`/stages/${stage}/assignments`);
    await page.locator('thead input[type=checkbox]').check();
    await page.getByRole('button', { name: 'Give to…' }).click();
    const other = dialog(page).locator('.choice', { hasText: await nameOf(neighbour) });
    await other.getByText('Not possible for 2 of them: of the nominating unit').waitFor();
    expect(await other.getByRole('radio').isDisabled()).toBe(true);
    await other.getByRole('button', { name: 'Leave these 2 out' }).click();
    await other.getByRole('radio').check();
    await dialog(page).getByRole('button', { name: 'Give 1 case' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await given()).toEqual([{ nomination: scene.of(1)[0]!.id, reviewer: neighbour }]);
    await page.context().close();
  });

  it('spreads the rest as it was shown, and takes a case back', async () => {
    const page = await open(`/stages/${stage}/assignments`);
    await page.getByRole('button', { name: 'Spread evenly…' }).click();
    await dialog(page).getByText('2 cases will be given:').waitFor();
    await dialog(page).getByRole('button', { name: 'Give 2 cases like this' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.getByText('Every case has its reviewers').waitFor();
    expect(await given()).toHaveLength(3);
    await page.getByText('All', { exact: true }).click();
    await page.getByRole('button', { name: 'Take back' }).first().click();
    await page.locator('.ant-popconfirm').getByRole('button', { name: 'Take back' }).click();
    await page.getByText('1 case lacks a reviewer').waitFor();
    expect(await given()).toHaveLength(2);
    await page.context().close();
  });

  it('asks a body by a link that is shown once, and works', async () => {
    const page = await open(`/stages/${stage}/slips`);
    await page.locator('.ant-table-row input[type=checkbox]').first().check();
    await page.getByRole('button', { name: 'Make a one-time link…' }).click();
    await dialog(page).getByRole('button', { name: 'Make the link' }).click();
    const link = await dialog(page).getByLabel('Link', { exact: true }).inputValue();
    await dialog(page).getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('Link out').waitFor();
    expect(await page.content()).not.toContain(link.split('#')[1]);
    const body = await portal.page(null, { language: 'en' });
    await body.goto(link);
    await body.getByText('Discipline inspection').first().waitFor();
    expect(await rows('select state from slip_link_cases')).toEqual([{ state: 'asked' }]);
    await page.context().close();
    await body.context().close();
  });

  it('sees what another last day changes before it is moved', async () => {
    const page = await open('');
    await page.getByRole('button', { name: 'Move the date' }).click();
    await dialog(page).locator('.ant-picker input').fill('2026-03-12');
    await page.keyboard.press('Tab');
    await dialog(page).getByText('2 working days later').waitFor();
    await dialog(page).getByText('Later stages are planned anew:').waitFor();
    expect((await portal.round.stage('review')).closes_on).toBe('2026-03-10');
    await dialog(page).locator('textarea').fill('The reviewers travel');
    await dialog(page).getByRole('button', { name: 'Move the date' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    expect((await portal.round.stage('review')).closes_on).toBe('2026-03-12');
    await page.context().close();
  });

  it('enters a late nomination only with a reason, which then stands among the exceptions', async () => {
    const page = await open('/exceptions');
    await page.getByRole('button', { name: 'Enter a late nomination' }).click();
    const unit = (
      await rows<{ name: Record<string, string> }>('select name from units where id = $1', [scene.unit(0)])
    )[0]!;
    await dialog(page).getByRole('combobox', { name: 'Nominating unit' }).fill(unit.name['zh-CN']!);
    await page.locator('.ant-select-item-option', { hasText: unit.name['zh-CN']! }).first().click();
    await dialog(page).locator('input[maxlength="200"]').fill('Latecomer');
    await dialog(page).getByRole('button', { name: 'Enter by exception' }).click();
    await dialog(page).getByText('Write the reason').waitFor();
    expect(await rows('select 1 from nominations where late')).toEqual([]);
    await dialog(page).locator('textarea').fill('The road was cut');
    await dialog(page).getByRole('button', { name: 'Enter by exception' }).click();
    await page.waitForURL(/\/desk\/cases\//);
    expect(await rows('select 1 from nominations where late')).toHaveLength(1);
    await page.goto(`${portal.url}/desk/rounds/${portal.round.id}/exceptions`);
    await page.getByText('The road was cut').waitFor();
    await page.getByText('The reviewers travel').waitFor();
    await page.context().close();
  });
});
