import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { checkProgramme } from '../../workflows/check.js';
import { rehearse } from '../../src/rehearsal/rehearse.js';
import type { Report } from '../../src/rehearsal/report.js';
import { freshDatabase, type FreshDatabase } from '../database.js';
import { programmeText } from '../office.js';
import { compare, promises } from '../planner/compare.js';
import { plan } from '../planner/plan.js';
import { settledProgramme } from '../planner/random-programme.js';

const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
const FOUR_TENS = fileURLToPath(new URL('../../workflows/programmes/four-tens.yaml', import.meta.url));

jest.setTimeout(120_000);

let database: FreshDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'accolade-rehearsal-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

/** The command line as somebody runs it, on the test's own database. */
function cli(...args: string[]): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      NODE_OPTIONS: '',
    };
    const child = spawn(process.execPath, [CLI, ...args], { env });
    let [out, error] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (error += text.toString()));
    child.on('close', (code) => resolve({ code, out, error }));
  });
}

async function schemas(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query(`select nspname as name from pg_namespace where nspname like 'rehearsal%'`);
  await client.end();
  return rows.map(({ name }) => name);
}

const yaml = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe('the four tens round, rehearsed', () => {
  const flags = ['--units', '28', '--seed', '7', '--objections', '5', '--json'];

  it('goes 280, 279, 80, 40, 40, from 2026-03-02 to 2026-05-08, twice the same to the byte, and leaves nothing behind', async () => {
    const [first, second] = await Promise.all([
      cli('rehearse', FOUR_TENS, ...flags),
      cli('rehearse', FOUR_TENS, ...flags),
    ]);
    expect(first).toMatchObject({ code: 0, error: '' });
    expect(second.out).toBe(first.out);
    expect(await schemas()).toEqual([]);
    const report = JSON.parse(first.out) as Report;
    expect(report.stages.map(({ entered, left }) => [entered, left])).toEqual([
      [280, 280],
      [280, 279],
      [279, 80],
      [80, 40],
      [40, 40],
      [40, 40],
    ]);
    expect(report.stages[1]).toEqual({
      id: 'unit-notice',
      opens: '2026-03-24',
      closes: '2026-03-31',
      entered: 280,
      left: 279,
    });
    expect(report.stages.at(-1)!.closes).toBe('2026-05-08');
    expect(report.categories.individual).toEqual({
      nominated: 70,
      removed: 1,
      kept: 20,
      reserve: 3,
      seats: 10,
      commended: 10,
      ends: { commended: 10, notElected: 10, notKept: 49, removed: 1 },
    });
    expect(report.calendar).toEqual({
      code: 'CN',
      off: ['2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05'],
      on: [],
      provisional: [],
    });
    expect(report).toMatchObject({
      chain: 'whole',
      titles: 40,
      objections: { filed: 5, dismissed: 4, upheld: 1, corrected: 0 },
    });
    expect(promises(report as never)).toEqual([]);
  });

  it('prints the timetable and the final list for people', async () => {
    const { code, out } = await cli('rehearse', FOUR_TENS, '--units', '6');
    expect(code).toBe(0);
    expect(out).toMatch(/unit-notice\s+2026-03-24 to 2026-03-31/);
    expect(out).toContain('2026-0001  individual');
  });

  it('drops the schema of a rehearsal that was killed, at the next one', async () => {
    const env = {
      ...process.env,
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      NODE_OPTIONS: '',
    };
    const child = spawn(process.execPath, [CLI, 'rehearse', FOUR_TENS, '--json'], { env, stdio: 'ignore' });
    const gone = new Promise((resolve) => child.on('exit', resolve));
    while ((await schemas()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await gone;
    expect(await cli('rehearse', FOUR_TENS, '--units', '3')).toMatchObject({ code: 0 });
    expect(await schemas()).toEqual([]);
  });
});

describe('what a rehearsal says when it cannot go on', () => {
  it('scores by indicator, out of what they come to, and by fresh readers at each stage that asks for them', async () => {
    const text = programmeText('four-tens')
      .replace(
        'categories:',
        "indicators: { total: 120, tree: [ { code: A, title: { zh-CN: 工作 }, points: 80, children: [ { code: '1', title: { zh-CN: 机制 }, points: 79.5 }, { code: '2', title: { zh-CN: 宣传 }, points: 0.5 } ] }, { code: B, title: { zh-CN: 服务 }, points: 40 } ] }\ncategories:",
      )
      .replace(
        '  - { id: leading-group,',
        '  - { id: again, stage: review, closes: { workingDays: 5 }, reviewers: 2, fresh: true, pass: 110, keep: 15 }\n  - { id: leading-group,',
      );
    const { code, out, error } = await cli('rehearse', yaml('scored.yaml', text), '--units', '9', '--json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const { stages } = JSON.parse(out) as Report;
    expect(stages.find(({ id }) => id === 'again')).toMatchObject({ left: 60 });
  });

  it('refuses what is not carried out yet, with a sentence for each', async () => {
    const text = programmeText('four-tens')
      .replace('reviewers: 2,', 'reviewers: 2, blind: true,')
      .replace('stage: recommendation, closes', 'stage: recommendation, from: sheet, closes');
    const file = yaml('later.yaml', text.replace(/\n.*unit-notice.*\n/, '\n').replace('seal: true, ', ''));
    const { code, out } = await cli('rehearse', file, '--json');
    expect(code).toBe(1);
    const { programme, broke } = JSON.parse(out) as { programme: string; broke: string[] };
    expect(programme).toBe('four-tens');
    expect(broke.join('\n')).toMatch(/stages\[0\]\.from.*\n?.*stages\[1\]\.blind/s);
  });

  it('says which stage the plan reaches only after its date', async () => {
    const file = yaml('late.yaml', programmeText('model-unit-application'));
    const { code, out } = await cli('rehearse', file, '--from', '2026-05-25', '--json');
    expect(code).toBe(1);
    expect((JSON.parse(out) as { broke: string[] }).broke[0]).toMatch(/2026-05-31/);
  });

  it.each([
    ['a file that is not there', ['rehearse', '/nowhere.yaml'], 2],
    ['an unknown flag', ['rehearse', FOUR_TENS, '--unit', '3'], 2],
    ['a value that is not a number', ['rehearse', FOUR_TENS, '--units', 'many'], 2],
    ['a date that does not exist', ['rehearse', FOUR_TENS, '--from', '2026-02-30'], 2],
    ['an unknown command', ['perform'], 2],
    ['a sound file to check', ['check', FOUR_TENS], 0],
    ['a sound file to draw', ['diagram', FOUR_TENS], 0],
    ['a whole record', ['verify'], 0],
    ['a round that is not there', ['verify', '--round', 'none'], 2],
  ])('answers %s', async (_what, args, code) => {
    const result = await cli(...args);
    expect(result.code).toBe(code);
    if (code === 2) expect(result).toMatchObject({ out: '', error: expect.stringMatching(/\S/) });
    else expect(result.error).toBe('');
  });

  it('names the faults of a file on stdout, one line each, and exits 1', async () => {
    const file = yaml('broken.yaml', programmeText('four-tens').replace('keep: 20,', 'keep: { nobody: 20 },'));
    const { code, out } = await cli('check', file);
    expect(code).toBe(1);
    expect(out).toMatch(/^stages\[2\]\.keep\.nobody: /m);
  });
});

describe('other programmes come out as an independent planner says', () => {
  const urls = () => ({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, appRole: 'accolade_app' });
  const rehearsed = async (text: string, flags: object) => {
    const { programme, faults } = checkProgramme(text);
    expect(faults).toEqual([]);
    const result = await rehearse(urls(), text, programme!, flags);
    return 'report' in result ? result.report : { programme: programme!.programme, ...result };
  };

  it.each(['standard', 'model-unit-application', 'model-collectives-and-individuals'])('%s', async (name) => {
    const flags = { seed: 3, objections: 7 };
    expect(compare(plan(programmeText(name), flags), (await rehearsed(programmeText(name), flags)) as never)).toEqual(
      [],
    );
  });

  it.each(Array.from({ length: 12 }, (_, index) => index + 1))('random programme %i', async (number) => {
    const { text, flags } = settledProgramme(number);
    expect(compare(plan(text, flags), (await rehearsed(text, flags)) as never)).toEqual([]);
  });
});
