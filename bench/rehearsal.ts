/** A whole round of four tens by one command, as a person starts it: how long it takes, and the most memory it has. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { atMost, median, time, type Figure } from './measure.js';
import type { BenchServer } from './server.js';

const TIMES = 3;
const ARGS = [
  'rehearse',
  'workflows/programmes/four-tens.yaml',
  '--units',
  '28',
  '--seed',
  '7',
  '--objections',
  '5',
  '--json',
];

export async function rehearsal(server: BenchServer): Promise<Figure[]> {
  const urls = await server.database('rehearsal');
  try {
    const seconds: number[] = [];
    const megabytes: number[] = [];
    for (let turn = 0; turn < TIMES; turn++) {
      seconds.push((await time(async () => megabytes.push(await playOnce(server, urls)))) / 1000);
    }
    return [
      atMost('rehearsal', 'four tens, 28 units', median(seconds), 20, ' s'),
      atMost('rehearsal', 'peak memory', Math.max(...megabytes), 400, ' MB'),
    ];
  } finally {
    await server.drop('rehearsal');
  }
}

/** Peak resident memory in MB. */
async function playOnce(
  server: BenchServer,
  { appUrl, ownerUrl }: { appUrl: string; ownerUrl: string },
): Promise<number> {
  const env = { ...process.env, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl };
  const child = server.spawn(['dist/src/cli.js', ...ARGS], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, highWater(child.pid!))), 20);
  const [code] = await once(child, 'close');
  clearInterval(look);
  const { titles, chain } = JSON.parse(said) as { titles: number; chain: string };
  if (code !== 0 || titles !== 40 || chain !== 'whole') throw new Error(`the rehearsal failed: ${said.slice(0, 500)}`);
  return peak;
}

/** The kernel's own note of the most memory that a process has had; 0 when it has just ended. */
function highWater(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
