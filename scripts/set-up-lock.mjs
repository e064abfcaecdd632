/**
 * One set-up at a time in one folder. The lock is a folder that holds its owner's process id; it is laid by one rename,
 * so it is never seen half made, and one left behind by a killed set-up is recognised and removed.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

const ownerOf = (lock) => {
  try {
    return Number(readFileSync(join(lock, 'pid'), 'utf8'));
  } catch {
    return undefined; // released between two looks
  }
};

/** Is the process a set-up that still runs? A number alone may long belong to a stranger. */
function alive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('set-up');
  } catch {
    return false;
  }
}

function take(lock) {
  const mine = `${lock}.${process.pid}`;
  rmSync(mine, { recursive: true, force: true });
  mkdirSync(mine);
  writeFileSync(join(mine, 'pid'), String(process.pid));
  try {
    renameSync(mine, lock); // refused when the lock is there, since it is not empty
    return true;
  } catch (error) {
    rmSync(mine, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) return false;
    throw error;
  }
}

/** Moves a dead owner's lock away; had a new owner taken it meanwhile, it is put back. */
function removeDead(lock, owner) {
  const aside = `${lock}.dead.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (ownerOf(aside) !== owner) return renameSync(aside, lock);
  } catch {
    return; // another waiter was faster
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Runs `work` while no other set-up runs in this folder; waits as long as the other lives. */
export function alone(lock, say, work) {
  for (let told = false; !take(lock);) {
    const owner = ownerOf(lock);
    if (owner !== undefined && !alive(owner)) {
      removeDead(lock, owner);
      continue;
    }
    if (!told && owner !== undefined) say(`Set-up: another one is running (process ${owner}); waiting for it ...`);
    told ||= owner !== undefined;
    pause(100);
  }
  const release = () => {
    renameSync(lock, `${lock}.${process.pid}`); // in one step: a half-emptied lock could be taken and then removed
    rmSync(`${lock}.${process.pid}`, { recursive: true, force: true });
  };
  process.once('exit', release); // fail() leaves through process.exit
  work();
  release();
  process.removeListener('exit', release);
}
