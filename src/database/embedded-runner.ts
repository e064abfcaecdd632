import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { StartError } from './start-error.js';

/** As whom PostgreSQL runs: a command to put before its programs, and the owner its files need (none: ours). */
export interface Runner {
  prefix: string[];
  owner?: { uid: number; gid: number };
}

/** All that the programs need of an environment; ours is not theirs to read. */
export const ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

interface User {
  name: string;
  uid: number;
  gid: number;
}

function users(): User[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0);
}

const works = ([program = '', ...args]: string[]): boolean =>
  spawnSync(program, args, { env: ENVIRONMENT, stdio: 'ignore' }).status === 0;

const as = ({ uid, gid }: { uid: number; gid: number }): Runner => ({
  prefix: ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'],
  owner: { uid, gid },
});

/**
 * PostgreSQL refuses to run as root. Root's server runs in a user namespace, where root is called something else and
 * the files stay root's (works in a closed home too); initdb wants that name to be in /etc/passwd. Where namespaces
 * are off, as in Docker's default profile, the system user `postgres` takes over. A folder that another user made
 * stays that user's.
 */
export function runner(folder: string, program: string): Runner {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const uid = statSync(folder, { throwIfNoEntry: false })?.uid ?? 0;
  if (uid !== 0) return as({ uid, gid: statSync(folder).gid });
  const everyone = users();
  const alias = everyone.find((user) => user.uid === 1000) ?? everyone[0];
  const namespace = ['unshare', '--user', `--map-user=${alias?.uid}`, `--map-group=${alias?.gid}`, '--'];
  if (alias && works([...namespace, program, '-V'])) return { prefix: namespace };
  const system = everyone.find((user) => user.name === 'postgres');
  if (system && works([...as(system).prefix, program, '-V'])) return as(system);
  throw new StartError(
    'PostgreSQL does not run as root, and here there is neither a user namespace nor a user "postgres" that may run it. ' +
      'Start Accolade as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL.',
  );
}

/** Gives a file or folder to the user the server runs as. */
export function give(path: string, { owner }: Runner): void {
  if (owner) chownSync(path, owner.uid, owner.gid);
}
