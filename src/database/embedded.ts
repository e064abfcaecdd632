import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { awaitUsers, claim, keepsAlive, ownerName, url, use, type Claim } from './embedded-claim.js';
import { binaries, hasCluster, makeCluster, readPasswords, type Passwords } from './embedded-cluster.js';
import { isWatched, runningServer } from './embedded-processes.js';
import { runner } from './embedded-runner.js';
import { adopt, launch, type Server } from './embedded-server.js';
import { StartError } from './start-error.js';

/**
 * The PostgreSQL that comes with Accolade, for everyone who gives no DATABASE_URL.
 *
 *   FOLDER            the cluster; made as FOLDER.new and renamed
 *   FOLDER.passwords  superuser, owner, app; 0600
 *   FOLDER.log        what the server says
 *
 * It ends when we do, however we end, and what a killed start left behind never stops the next one.
 */
export interface Embedded {
  port: number;
  /** For migrations: owns the database, may make schemas and databases. */
  ownerUrl: string;
  /** For everything else. */
  appUrl: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** How long to wait for another owner to go, in milliseconds; 5,000 if not said. */
  patience?: number;
  /** Called once if the server ends without our asking and does not come back. */
  onLost?: (error: StartError) => void;
}

const TURN_PATIENCE = 120_000;

/** Starts the server of a folder and owns it. Rejects with a StartError of one line. */
export function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  return inTurn(folder, (place) => open(place, options, false));
}

/** For a command: uses the server that already runs on the folder, or starts it for the time of the command. */
export function connectOrStart(folder: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  return inTurn(folder, (place) => open(place, options, true));
}

/**
 * One start at a time on a folder. An abstract socket serves as the lock: the kernel lets go of it with the process,
 * so a killed start leaves nothing to clean up.
 */
async function inTurn<T>(folder: string, work: (place: string) => Promise<T>): Promise<T> {
  let place = resolve(folder);
  const turn = createServer();
  try {
    mkdirSync(dirname(place), { recursive: true });
    place = existsSync(place) ? realpathSync(place) : join(realpathSync(dirname(place)), basename(place));
    const name = `\0accolade ${createHash('sha256').update(place).digest('hex')}`;
    const end = performance.now() + TURN_PATIENCE;
    while (!(await taken(turn, name))) {
      if (performance.now() > end) throw new StartError(`Another start is still at work on ${place}.`);
      await pause(50);
    }
    return await work(place);
  } catch (error) {
    // errors of files carry a path: not writable, no room, not a folder
    if (!(error instanceof Error) || !('path' in error)) throw error;
    throw new StartError(`The data folder ${place} cannot be used: ${error.message}`);
  } finally {
    turn.close();
  }
}

async function taken(turn: ReturnType<typeof createServer>, name: string): Promise<boolean> {
  try {
    await once(turn.listen({ path: name }), 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}

async function open(folder: string, options: EmbeddedOptions, share: boolean): Promise<Embedded> {
  const programs = await binaries();
  let occupied: number | undefined;
  const end = performance.now() + TURN_PATIENCE;
  while (performance.now() < end) {
    const found = runningServer(folder);
    if (!found) {
      const runAs = runner(folder, programs.postgres);
      if (!hasCluster(folder)) await makeCluster(folder, programs, runAs);
      const passwords = readPasswords(folder);
      const server = await launch(folder, programs, runAs);
      return await own(folder, server, passwords, options, share);
    }
    const passwords = readPasswords(folder);
    const asked = found.ready && found.port ? await claim(found.port, passwords) : undefined;
    if (asked?.held && !isWatched(folder)) {
      const server = adopt(folder, { pid: found.pid, port: found.port as number });
      return keep(folder, server, passwords, asked, options, share);
    }
    if (asked && !asked.held) {
      if (share && (await use(asked))) return borrowed(found.port as number, passwords, asked);
      occupied ??= performance.now();
      if (!share && performance.now() - occupied > (options.patience ?? 5000)) {
        const name = await ownerName(asked);
        await asked.client.end();
        throw new StartError(
          `${folder} is in use by another Accolade (${name}); stop it, or give another data folder.`,
        );
      }
    }
    // starting, or going away: its watcher ends it as soon as its owner is gone
    await asked?.client.end();
    await pause(50);
  }
  throw new StartError(`A database server runs on ${folder} but does not answer; end its process and start again.`);
}

/** Claims a server just started. A start that fails half way takes it down again. */
async function own(
  folder: string,
  server: Server,
  passwords: Passwords,
  options: EmbeddedOptions,
  share: boolean,
): Promise<Embedded> {
  try {
    const asked = await claim(server.port, passwords);
    if (!asked?.held) throw new StartError(`The database in ${folder} started but cannot be had; see ${folder}.log.`);
    return keep(folder, server, passwords, asked, options, share);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const urls = (port: number, passwords: Passwords): Omit<Embedded, 'stop'> => ({
  port,
  ownerUrl: url('owner', port, passwords),
  appUrl: url('app', port, passwords),
});

function borrowed(port: number, passwords: Passwords, asked: Claim): Embedded {
  keepsAlive(asked, false);
  const stop = (): Promise<void> => {
    keepsAlive(asked, true);
    return asked.client.end();
  };
  return { ...urls(port, passwords), stop };
}

function keep(
  folder: string,
  server: Server,
  passwords: Passwords,
  first: Claim,
  { onLost }: EmbeddedOptions,
  share: boolean,
): Embedded {
  let current = first;
  let stopping = false;
  const guard = (asked: Claim): void => {
    current = asked;
    keepsAlive(asked, false);
    asked.client.once('end', () => void again());
  };
  /** A server that restarts itself after a crash of one of its processes cuts the claim; it is made anew. */
  const again = async (): Promise<void> => {
    const end = performance.now() + 10_000;
    for (; !stopping && runningServer(folder) && performance.now() < end; await pause(200)) {
      const asked = await claim(server.port, passwords).catch(() => undefined);
      if (asked?.held) return guard(asked);
      await asked?.client.end();
    }
    if (!stopping) onLost?.(new StartError(`The built-in database ended unexpectedly; see ${folder}.log.`));
  };
  guard(first);
  const stop = async (): Promise<void> => {
    if (stopping) return;
    if (share) await awaitUsers(current).catch(() => {}); // gone already: nobody to wait for
    stopping = true;
    await server.stop();
  };
  return { ...urls(server.port, passwords), stop };
}
