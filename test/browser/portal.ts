/**
 * The portal in a real browser: the server of an office with a clock that the test sets, and people who look at it.
 * Chromium is the system's (Debian's `chromium`; CHROMIUM names another).
 */
import { expect } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { signIn } from '../../bench/signed-in.js';
import { OwnAddress } from '../../src/common/own-address.js';
import { createApp } from '../../src/configure.js';
import { openOffice, TestRound, type TestOffice } from '../office.js';

const KEY = 'k'.repeat(32);

export type Language = 'zh-CN' | 'ug' | 'en';
export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 780 };

interface Look {
  language?: Language;
  size?: { width: number; height: number };
}

export class Portal {
  readonly address = new OwnAddress(undefined);
  /** What went wrong in a page that nobody expected: errors of scripts, and what the content policy forbade. */
  readonly faults: string[] = [];
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly where: TestOffice,
    readonly round: TestRound,
    readonly browser: Browser,
    private app: NestFastifyApplication,
    readonly url: string,
  ) {}

  /** An office with a round of this programme, in which so many units take part; nothing is entered yet. */
  static async open(programme: string, { units = 3 } = {}): Promise<Portal> {
    const where = await openOffice();
    const round = await TestRound.open(where, programme, { units });
    const app = await serve(where);
    await app.listen(0, '127.0.0.1');
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    return new Portal(where, round, browser, app, (await app.getUrl()).replace('127.0.0.1', 'localhost'));
  }

  /** Also fails where a page broke without anybody seeing it. */
  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
    await this.browser.close();
    await this.app.close();
    await this.where.close();
    expect(this.faults).toEqual([]);
  }

  /** The server stops, and comes back at the same address. */
  async restart(away: () => Promise<void> = async () => {}): Promise<void> {
    const { port } = new URL(this.url);
    await this.app.close();
    await away();
    this.app = await serve(this.where);
    await this.app.listen(Number(port), '127.0.0.1');
  }

  /** A page of a browser of its own, signed in as a person (an account) who owes nothing, or as nobody. */
  async page(person: string | null, { language = 'zh-CN', size = DESKTOP }: Look = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport: size, locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    context.setDefaultTimeout(15_000);
    this.contexts.push(context);
    await context.addInitScript(
      (chosen) => localStorage.getItem('accolade.language') ?? localStorage.setItem('accolade.language', chosen),
      language,
    );
    if (person !== null) await signIn(context, this.where.pool, { person, url: this.url, secretKey: KEY });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      if (
        message.type() === 'error' &&
        /Content Security Policy|Uncaught|Warning:|caught the following error/.test(message.text())
      )
        this.faults.push(message.text());
    });
    return page;
  }
}

const serve = (where: TestOffice) =>
  createApp(where.office, { capturesMail: true, address: new OwnAddress(undefined), secretKey: KEY });

/** What axe finds at this page that keeps somebody out: nothing. */
export async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)) }));
  expect({ page: new URL(page.url()).pathname, grave }).toEqual({ page: new URL(page.url()).pathname, grave: [] });
}
