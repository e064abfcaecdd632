import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hashPassword } from '../../src/people/passwords.js';
import { programmeText } from '../office.js';
import { isAccessible, PHONE, Portal, type Language } from './portal.js';

jest.setTimeout(60_000);

const PASSWORD = 'quiet river stone 7';
let portal: Portal;
let clerk: string;
beforeAll(async () => {
  portal = await Portal.open(programmeText('standard'), { units: 2 });
  clerk = portal.round.staff(portal.round.invented.units[0]!.id).clerk;
  await portal.where.pool.query('update accounts set email = $2, password_hash = $3 where id = $1', [
    clerk,
    'clerk@example.invalid',
    await hashPassword(PASSWORD),
  ]);
});
afterAll(() => portal.close());

describe('signing in', () => {
  it('brings whoever asks for a page to that page, by address and password', async () => {
    const page = await portal.page(null);
    await page.goto(`${portal.url}/desk/cases`);
    await page.waitForURL('**/sign-in');
    await page.getByLabel('邮箱地址').fill('clerk@example.invalid');
    await page.getByLabel('密码').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('邮箱地址或密码不正确').waitFor();
    await page.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/desk/cases');
  });

  it('offers no people by name outside a demo', async () => {
    const page = await portal.page(null);
    await page.goto(`${portal.url}/sign-in`);
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('演示').count()).toBe(0);
  });

  it.each<[Language, string, string]>([
    ['zh-CN', '登录', 'ltr'],
    ['ug', 'كىرىش', 'rtl'],
    ['en', 'Sign in', 'ltr'],
  ])('reads in %s, in its own direction, and keeps nobody out', async (language, title, direction) => {
    const page = await portal.page(null, { language, size: PHONE });
    await page.goto(`${portal.url}/sign-in`);
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await isAccessible(page);
  });

  it('changes the language without a reload, and remembers it', async () => {
    const page = await portal.page(clerk);
    await page.goto(`${portal.url}/desk`);
    await page.evaluate('void (window.stays = true)');
    await page.getByRole('combobox', { name: '语言' }).selectOption('en');
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^My desk/ })
      .waitFor();
    expect(await page.evaluate('window.stays')).toBe(true);
    await page.reload();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^My desk/ })
      .waitFor();
  });

  it('lets no page’s script run that is not ours', async () => {
    const page = await portal.page(null);
    const answer = await page.goto(`${portal.url}/sign-in`);
    const policy = answer!.headers()['content-security-policy']!;
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("object-src 'none'");
  });
});
