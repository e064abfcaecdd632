import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Each rule of .dependency-cruiser.cjs is broken once, by a small tree of files, and must be the one that is reported. */

const root = join(import.meta.dirname, '../..');
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[];
};
type Tree = Record<string, string>;

const entity = 'export class Round {}\n';
const offences: Record<string, Tree[]> = {
  'workflows-are-pure': [
    { 'workflows/take.ts': `import { readFileSync } from 'node:fs'; readFileSync('x');` },
    { 'workflows/take.ts': `import { Injectable } from '@nestjs/common'; Injectable();` },
    {
      'workflows/take.ts': `import type { Round } from '../src/rounds/round.entity.js'; export type R = Round;`,
      'src/rounds/round.entity.ts': entity,
    },
  ],
  'only-workflows-see-xstate': [
    { 'src/rounds/rounds.service.ts': `import { setup } from 'xstate'; setup({});` },
    { 'src/casework/door.ts': `import type { Snapshot } from 'xstate'; export type S = Snapshot<unknown>;` },
  ],
  'casework-knows-no-feature': [
    {
      'src/casework/door.ts': `import { Round } from '../rounds/round.entity.js'; new Round();`,
      'src/rounds/round.entity.ts': entity,
    },
  ],
  'features-meet-at-the-front': [
    {
      'src/notices/notices.service.ts': `import { list } from '../rounds/rounds.queries.js'; list;`,
      'src/rounds/rounds.queries.ts': 'export const list = 1;',
    },
    {
      'src/notices/notices.service.ts': `import type { C } from '../rounds/rounds.controller.js'; export type D = C;`,
      'src/rounds/rounds.controller.ts': 'export type C = 1;',
    },
  ],
  'nobody-knows-the-demo': [
    {
      'src/people/sessions.service.ts': `import { people } from '../demo/demo.service.js'; people;`,
      'src/demo/demo.service.ts': 'export const people = 1;',
    },
  ],
  'controllers-know-no-typeorm': [
    { 'src/rounds/rounds.controller.ts': `import type { DataSource } from 'typeorm'; export type D = DataSource;` },
    { 'src/rounds/rounds.controller.ts': `import { InjectRepository } from '@nestjs/typeorm'; InjectRepository;` },
  ],
  'controllers-know-no-entity-values': [
    {
      'src/rounds/rounds.controller.ts': `import { Round } from './round.entity.js'; new Round();`,
      'src/rounds/round.entity.ts': entity,
    },
  ],
  'common-stands-alone': [
    {
      'src/common/clock.ts': `import { Round } from '../rounds/round.entity.js'; new Round();`,
      'src/rounds/round.entity.ts': entity,
    },
  ],
  'migrations-see-typeorm-only': [
    {
      'migrations/1-first.ts': `import { Round } from '../src/rounds/round.entity.js'; new Round();`,
      'src/rounds/round.entity.ts': entity,
    },
    { 'migrations/1-first.ts': `import { randomUUID } from 'node:crypto'; randomUUID();` },
  ],
  'bullmq-in-jobs-only': [{ 'src/deadlines/deadlines.service.ts': `import { Queue } from 'bullmq'; Queue;` }],
  'nodemailer-in-mail-only': [
    { 'src/inbox/inbox.service.ts': `import { createTransport } from 'nodemailer'; createTransport;` },
  ],
  'portal-asks-the-api': [
    {
      'web/src/home/home.page.tsx': `import { Round } from '../../../src/rounds/round.entity.js'; new Round();`,
      'src/rounds/round.entity.ts': entity,
    },
  ],
  'pages-meet-at-the-parts': [
    {
      'web/src/home/home.page.tsx': `import { row } from '../review/row.tsx'; row;`,
      'web/src/review/row.tsx': 'export const row = 1;',
      'src/common/clock.ts': 'export const now = 1;',
    },
  ],
  'no-cycles': [
    {
      'src/rounds/a.ts': `import { b } from './b.js'; export const a = () => b;`,
      'src/rounds/b.ts': `import { a } from './a.js'; export const b = () => a;`,
    },
  ],
  'no-barrels': [
    {
      'src/rounds/rounds.service.ts': `import { x } from './index.js'; x;`,
      'src/rounds/index.ts': `export * from './x.js';`,
      'src/rounds/x.ts': 'export const x = 1;',
    },
  ],
};

/** What the tree may do, all rules at once. */
const allowed: Tree = {
  'workflows/take.ts': `import { setup } from 'xstate'; import { z } from 'zod'; import { s } from './stages/notice.js'; setup({}); z; s;`,
  'workflows/stages/notice.ts': 'export const s = 1;',
  'src/casework/door.ts': `import '../../workflows/take.js'; import '../common/clock.js'; import '../database/data-source.js';`,
  'src/common/clock.ts': `import 'node:crypto';`,
  'src/database/data-source.ts': `import { Round } from '../rounds/round.entity.js'; new Round();`,
  'src/rounds/round.entity.ts': `import { Entity } from 'typeorm'; Entity; ${entity}`,
  'src/rounds/rounds.service.ts': `import '../casework/door.js'; import '../notices/notices.service.js'; import '../jobs/queues.js'; import './rounds.queries.js';`,
  'src/rounds/rounds.queries.ts': `import 'typeorm';`,
  'src/rounds/rounds.controller.ts': `import './rounds.service.js'; import '../people/access.js'; import type { Round } from './round.entity.js'; export type R = Round;`,
  'src/notices/notices.service.ts': `import '../common/clock.js';`,
  'src/jobs/queues.ts': `import 'bullmq';`,
  'src/mail/mail.service.ts': `import 'nodemailer';`,
  'src/people/access.ts': 'export const May = 1;',
  'src/app.module.ts': `import './rounds/rounds.controller.js';`,
  'web/src/home/home.page.tsx': `import '../parts/page.tsx'; import './row.tsx';`,
  'web/src/home/row.tsx': `import '../api/client.ts';`,
  'web/src/parts/page.tsx': 'export const page = 1;',
  'web/src/api/client.ts': 'export const api = 1;',
  'migrations/1-first.ts': `import type { MigrationInterface } from 'typeorm'; export type M = MigrationInterface;`,
};

jest.setTimeout(60_000); // a run of dependency-cruiser takes a second, more beside other tests

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'accolade-rules-'));
});
afterAll(() => rmSync(home, { recursive: true }));

/** The names of the rules that a tree of files breaks. */
async function broken(tree: Tree): Promise<string[]> {
  const place = mkdtempSync(join(home, 'tree-'));
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    cpSync(join(root, name), join(place, name));
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  for (const folder of ['src', 'workflows', 'migrations', 'web/src'])
    mkdirSync(join(place, folder), { recursive: true });
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const said = await new Promise<string>((resolve) =>
    execFile(
      process.execPath,
      [cli, '-T', 'json', 'src', 'workflows', 'migrations', 'web/src'],
      { cwd: place },
      (_, out) => resolve(out),
    ),
  );
  const { summary } = JSON.parse(said) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))];
}

describe('the rules of who may import whom', () => {
  it('have an offence each', () => {
    expect(Object.keys(offences).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  it('let pass what the architecture allows', async () => {
    expect(await broken(allowed)).toEqual([]);
  });

  it.each(Object.keys(offences))('report %s when it is broken', async (rule) => {
    const trees = offences[rule]!;
    expect(await Promise.all(trees.map(broken))).toEqual(trees.map(() => [rule]));
  });
});
