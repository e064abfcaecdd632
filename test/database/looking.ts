/** The processes that look at files for this one, as the system knows them. */
import { readFileSync, readdirSync } from 'node:fs';

const statOf = (pid: number): string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};

export const looking = (): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return (
          Number(statOf(pid)[1]) === process.pid &&
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('inspector.child')
        );
      } catch {
        // Not a process, or no longer.
        return false;
      }
    });

/** Milliseconds that they have worked: whatever else the machine does meanwhile does not count. */
export const worked = (): number =>
  looking().reduce((sum, pid) => {
    const stat = statOf(pid);
    return sum + (Number(stat[11]) + Number(stat[12])) * 10;
  }, 0);
