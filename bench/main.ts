/**
 * `npm run bench`: what is measured, against which bar, and whether it is held; exit code 1 if one is not.
 * `npm run bench -- NAME` runs one part. docs/bench.md says what each is measured against.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { acts } from './acts.js';
import { bulk } from './bulk.js';
import { growth } from './growth.js';
import { importing } from './import.js';
import { table, type Figure } from './measure.js';
import { portal } from './portal.js';
import { rehearsal } from './rehearsal.js';
import { BenchServer } from './server.js';
import { verifying } from './verify.js';

interface Options {
  /** Cases of the large database of `growth`. */
  cases: number;
}

const PARTS: Record<string, (server: BenchServer, options: Options) => Promise<Figure[]>> = {
  acts,
  bulk,
  import: importing,
  verify: verifying,
  rehearsal,
  growth,
  portal,
};

const { values, positionals } = parseArgs({ options: { cases: { type: 'string' } }, allowPositionals: true });
const names = positionals.length > 0 ? positionals : Object.keys(PARTS);
const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
const cases = Number(values.cases ?? 1_000_000);
if (unknown !== undefined || !Number.isInteger(cases) || cases < 10_000) {
  process.stderr.write(`usage: npm run bench [-- ${Object.keys(PARTS).join(' | ')}] [--cases N, from 10000 on]\n`);
  process.exit(2);
}

const note = (text: string) => process.stderr.write(`${text}\n`);
const server = await BenchServer.start();
let stopping: Promise<void> | undefined;
const stop = () => (stopping ??= server.stop());
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stop().finally(() => process.exit(130)));

try {
  note(`Load of the machine before: ${loadavg()[0]!.toFixed(1)}. Every figure is a median; see docs/bench.md.`);
  const figures: Figure[] = [];
  for (const name of names) {
    const begun = performance.now();
    figures.push(...(await PARTS[name]!(server, { cases })));
    note(`${name}: ${Math.round((performance.now() - begun) / 1000)} s`);
  }
  process.stdout.write(`${table(figures)}\n`);
  process.exitCode = figures.some(({ held }) => held === false) ? 1 : 0;
} finally {
  if (stopping === undefined) await stop();
}
