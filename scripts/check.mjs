/**
 * `npm run check`: everything that says quickly whether a change is in order. Goes through all steps, so that one run
 * shows all there is to mend. `--no-tests` leaves the tests to whoever runs them anyway.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');

const steps = [
  ['layout', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['rules of the house', 'eslint/bin/eslint.js', '.'],
  ['types', 'typescript/bin/tsc', '--noEmit'],
  ['types of the portal', 'typescript/bin/tsc', '--noEmit', '-p', 'web'],
  ['types of the API', '../scripts/client.mjs', '--check'],
  ['who imports whom', 'dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'workflows', 'migrations', 'web/src'],
  ['unit tests', 'jest/bin/jest.js', '--selectProjects', 'unit'],
].slice(0, process.argv.includes('--no-tests') ? -1 : undefined);

let failed = 0;
for (const [name, program, ...args] of steps) {
  console.log(`\n--- ${name}`);
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, ['--experimental-vm-modules', join(modules, program), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
  console.log(
    `--- ${name}: ${status === 0 ? 'in order' : 'NOT in order'} (${Math.round((performance.now() - begun) / 100) / 10} s)`,
  );
}
process.exit(failed > 0 ? 1 : 0);
