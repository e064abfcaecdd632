import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { describedSuppressions } from './scripts/described-suppressions.mjs';

/**
 * The rules of the house that a single file shows; who may import whom is in .dependency-cruiser.cjs, layout is Prettier's.
 * Each is seen failing in test/unit/lint-rules.test.ts.
 */

const clock = 'now_here() tells the time: production, a rehearsal and a test each have their own.';
const theClock = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
];
const noDefault = {
  selector: 'ExportDefaultDeclaration',
  message: 'Give it a name: a default export is called differently by everyone who imports it.',
};
const noSave = {
  selector: "CallExpression[callee.property.name='save']",
  message: 'save() undoes what others wrote: use the door, or update({ id, version }, ...) and look at affected.',
};
const noSkips = ['only', 'skip', 'todo', 'failing'].map((word) => ({
  selector: `MemberExpression[object.name=/^(it|test|describe)$/][property.name='${word}']`,
  message: 'Every test runs, every time.',
}));
const noSkipWords = {
  selector: 'CallExpression[callee.name=/^(fit|xit|xtest|fdescribe|xdescribe)$/]',
  message: 'Every test runs, every time.',
};

export default tseslint.config(
  { ignores: ['dist/', 'dist.new/', 'coverage/', 'data/', 'web/dist/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { accolade: { rules: { 'described-suppressions': describedSuppressions } } },
    rules: {
      'accolade/described-suppressions': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Tests and queries know more than the compiler: a row that was just counted is there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        module: 'writable',
        require: 'readonly',
        globalThis: 'readonly',
      },
    },
  },
  {
    // Only where a forgotten await loses work is the slower, typed look worth its seconds.
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['workflows/**/*.ts', 'src/**/*.ts', 'migrations/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/common/config.ts reads the environment.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          name: '@nestjs/common',
          importNames: ['forwardRef'],
          message: 'Two modules that need each other want a third.',
        },
        { name: 'node:process', importNames: ['env'], message: 'Only src/common/config.ts reads the environment.' },
      ],
      'no-restricted-syntax': ['error', ...theClock, noDefault, noSave],
    },
  },
  { files: ['src/common/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefault, noSkipWords, ...noSkips] },
  },
);
