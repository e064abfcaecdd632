/** What people do at the portal in several tests, in Chinese. */
import type { Locator, Page } from 'playwright-core';
import { addDays } from '../../workflows/calendar.js';
import type { Portal } from './portal.js';
import type { Paper } from './papers.js';

/** The page says that all that was typed is kept. */
export const isSaved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /已保存 \d/ })
    .first()
    .waitFor();

/** A field of a form, by its name; its marks and what stands below are left out. */
export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name: new RegExp(`^${name}`) });

/** Chooses files as in the window of the system. */
export async function attach(page: Page, ...papers: Paper[]): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '拍照或选文件' }).click();
  await (await asked).setFiles(papers);
}

export interface Kept {
  nominee: Record<string, string>;
  form: Record<string, string>;
  version: number;
  state: string;
}

/** What the record has of a nomination. */
export async function kept({ where }: Portal, id: string): Promise<Kept> {
  const { rows } = await where.pool.query('select nominee, form, version, state from nominations where id = $1', [id]);
  return rows[0] as Kept;
}

/** Days go by, until a stage is open. */
export async function goTo({ round, where }: Portal, stage: string): Promise<void> {
  const { rows } = await where.pool.query(
    `select (at at time zone 'Asia/Shanghai')::date::text as day from test_clock`,
  );
  for (let { day } = rows[0] as { day: string }; (await round.stage(stage)).state !== 'open'; await round.goTo(day))
    day = addDays(day, 1);
}
