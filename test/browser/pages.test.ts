import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { uuid } from '../../src/casework/ids.js';
import { programmeText } from '../office.js';
import { DESKTOP, isAccessible, PHONE, Portal, type Language } from './portal.js';

jest.setTimeout(120_000);

let portal: Portal;
/** Who looks, by role; and what there is to look at. */
let people: Record<'clerk' | 'head' | 'reviewer' | 'approver' | 'secretary' | 'handler' | 'administrator', string>;
let draft: string;
let review: string;

beforeAll(async () => {
  portal = await Portal.open(programmeText('standard'), { units: 2 });
  const { round, where } = portal;
  await round.enter();
  const unit = round.invented.units[0]!.id;
  const [own, office] = [round.staff(unit), round.staff()];
  const administrator = uuid();
  await where.pool.query('insert into accounts (id, name, email, unit_id) values ($1, $2, $3, $4)', [
    administrator,
    '管理员',
    'administrator@example.invalid',
    round.invented.organiser,
  ]);
  await where.pool.query(`insert into roles (account_id, role, unit_id) values ($1, 'administrator', $2)`, [
    administrator,
    round.invented.organiser,
  ]);
  people = {
    clerk: own.clerk,
    head: own.head,
    reviewer: office.reviewers[0]!,
    approver: office.approver,
    secretary: office.secretary,
    handler: office.handlers[0]!,
    administrator,
  };
  draft = round.invented.nominees.find((each) => each.unit.id === unit)!.id;
  const { id } = round.programme.stages.find(({ stage }) => stage === 'review')!;
  review = (await round.stage(id)).id;
});
afterAll(() => portal.close());

/** Where the page is wider than the screen: what reaches beyond it. */
const BEYOND = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *, header *')]
  .filter((each) => { const { left, right } = each.getBoundingClientRect(); return left < -1 || right > innerWidth + 1; })
  .slice(0, 5).map((each) => each.outerHTML.slice(0, 120))`;

type Role = keyof typeof people;
/** Which pages there are, and for whom. */
const PAGES: [string, Role, () => string][] = [
  ['the desk', 'clerk', () => '/desk'],
  ['messages', 'clerk', () => '/desk/messages'],
  ['one’s own settings', 'head', () => '/desk/me'],
  ['what a unit nominates', 'clerk', () => `/desk/nominate/${portal.round.id}`],
  ['a draft', 'clerk', () => `/desk/nominate/cases/${draft}`],
  ['an import', 'clerk', () => `/desk/nominate/${portal.round.id}/import`],
  ['a form on paper', 'clerk', () => `/desk/nominate/cases/${draft}/print`],
  ['a case', 'secretary', () => `/desk/cases/${draft}`],
  ['the cases', 'secretary', () => `/desk/cases?round=${portal.round.id}`],
  ['the review queue', 'reviewer', () => '/desk/review'],
  ['the rounds', 'approver', () => '/desk/rounds'],
  ['a round', 'secretary', () => `/desk/rounds/${portal.round.id}`],
  ['who reviews what', 'secretary', () => `/desk/rounds/${portal.round.id}/stages/${review}/assignments?state=all`],
  ['whose opinion is asked', 'secretary', () => `/desk/rounds/${portal.round.id}/stages/${review}/slips`],
  ['the exceptions of a round', 'secretary', () => `/desk/rounds/${portal.round.id}/exceptions`],
  ['a brief', 'secretary', () => `/desk/rounds/${portal.round.id}/brief`],
  ['the objections', 'handler', () => '/desk/objections'],
  ['the accounts', 'administrator', () => '/desk/people'],
  ['the units', 'administrator', () => '/desk/people?part=units'],
  ['who was given which role', 'administrator', () => '/desk/people?part=changes'],
  ['what is owed', 'administrator', () => '/desk/office'],
  ['the mails', 'secretary', () => '/desk/office?part=mails'],
  ['the group robots', 'secretary', () => '/desk/office?part=robots'],
  ['what is set up', 'administrator', () => '/desk/office?part=settings'],
];
/** Every page in Chinese on a desk and in Uyghur on a phone; in English, which is drawn the other way, the main ones. */
const MAIN = new Set([
  'the desk',
  'what a unit nominates',
  'a draft',
  'a case',
  'the review queue',
  'a round',
  'the accounts',
]);
const LOOKS: [Language, { width: number; height: number }, typeof PAGES][] = [
  ['zh-CN', DESKTOP, PAGES],
  ['ug', PHONE, PAGES],
  ['en', DESKTOP, PAGES.filter(([name]) => MAIN.has(name))],
];

describe.each(LOOKS)('in %s', (language, size, pages) => {
  it.each(pages)('%s is drawn, fits the screen and keeps nobody out', async (_, role, path) => {
    const page = await portal.page(people[role], { language, size });
    await page.goto(`${portal.url}${path()}`);
    // On a phone a page may show its title in its own bar.
    await page.locator('h1').first().waitFor({ state: 'attached' });
    await page.locator('[aria-busy=true], .ant-spin-spinning').first().waitFor({ state: 'detached' });
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ug' ? 'rtl' : 'ltr');
    expect(await page.evaluate(BEYOND)).toEqual([]);
    await isAccessible(page);
    await page.context().close();
  });
});
