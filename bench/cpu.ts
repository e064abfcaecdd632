/** Processor time that processes have used, as Linux counts it: it says what limits, whatever else the machine does. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The kernel counts in hundredths of a second. */
const TICK_MS = 10;

interface Stat {
  parent: number;
  /** Its own, and that of children that have ended. */
  ms: number;
  endedMs: number;
}

function statOf(pid: number): Stat | undefined {
  try {
    // The name in brackets may hold anything; what follows it is numbers.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [utime = 0, stime = 0, cutime = 0, cstime = 0] = fields.slice(11);
    return { parent: fields[1]!, ms: (utime + stime) * TICK_MS, endedMs: (cutime + cstime) * TICK_MS };
  } catch {
    return undefined;
  }
}

/** Milliseconds used by a process so far; 0 where there is no /proc. */
export const cpuOf = (pid: number): number => statOf(pid)?.ms ?? 0;

/** Milliseconds used so far by the PostgreSQL of a data folder: the server, its back ends, and those that have ended. */
export function cpuOfServer(folder: string): number {
  try {
    const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const own = statOf(pid);
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => statOf(Number(name)))
      .filter((stat) => stat?.parent === pid);
    return (own?.ms ?? 0) + (own?.endedMs ?? 0) + children.reduce((sum, stat) => sum + stat!.ms, 0);
  } catch {
    return 0;
  }
}
