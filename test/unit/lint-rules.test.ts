import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ESLint } from 'eslint';
import { join } from 'node:path';

/** Each rule of the house in eslint.config.mjs is broken once, and must be the one that is reported. */

jest.setTimeout(60_000);

const root = join(import.meta.dirname, '../..');
let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({
    cwd: root,
    // The files below are not there, so the typed look has nothing to go by.
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false } },
      rules: {
        '@typescript-eslint/no-floating-promises': 'off',
        '@typescript-eslint/no-misused-promises': 'off',
        '@typescript-eslint/await-thenable': 'off',
      },
    },
  });
});

async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, file) });
  return result!.messages.map(({ message }) => message);
}

const described = (what: string): string => `/* eslint-disable ${what} */\nexport const a = Date.now();`;

describe('the rules of the house', () => {
  it.each([
    [
      'the environment read outside config.ts',
      'src/x.ts',
      'export const a = process.env;',
      'Only src/common/config.ts',
    ],
    ['the environment taken apart', 'src/x.ts', 'export const { env } = process;', 'Only src/common/config.ts'],
    ['the environment imported', 'src/x.ts', `export { env } from 'node:process';`, 'Only src/common/config.ts'],
    ['a clock of the app', 'src/x.ts', 'export const a = Date.now();', 'now_here()'],
    ['a clock in a workflow', 'workflows/x.ts', 'export const a = new Date();', 'now_here()'],
    ['a default export', 'src/x.ts', 'export default 1;', 'Give it a name'],
    ['a save', 'src/x.ts', 'export const a = (r: { save(): void }) => r.save();', 'save() undoes'],
    ['a forwardRef', 'src/x.ts', `import { forwardRef } from '@nestjs/common';\nforwardRef(() => 1);`, 'want a third'],
    ['a test alone', 'test/unit/x.test.ts', `it.only('x', () => 1);`, 'Every test runs'],
    ['a test left out', 'test/unit/x.test.ts', `describe.skip('x', () => 1);`, 'Every test runs'],
    ['a test left out by a letter', 'test/unit/x.test.ts', `xit('x', () => 1);`, 'Every test runs'],
    ['a test to come', 'test/unit/x.test.ts', `test.todo('x');`, 'Every test runs'],
    ['a suppression without a reason', 'src/x.ts', described('no-restricted-syntax'), 'says why'],
    ['a suppression of everything', 'src/x.ts', described('-- I know better'), 'names the rule'],
    [
      'a suppression that is not needed',
      'src/x.ts',
      '// eslint-disable-next-line no-var -- habit\nexport const a = 1;',
      'Unused',
    ],
  ])('report %s', async (_, file, code, message) => {
    const found = await complaints(file, code);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it.each([
    ['a date made from a text', 'src/x.ts', `export const a = new Date('2026-01-01');`],
    ['the environment in config.ts', 'src/common/config.ts', 'export const a = process.env;'],
    [
      'a suppression that names its rule and says why',
      'src/x.ts',
      described('no-restricted-syntax -- measured, not told'),
    ],
    ['the time in a test', 'test/unit/x.test.ts', 'export const a = new Date();'],
  ])('let pass %s', async (_, file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
