/**
 * Single acts over HTTP, 32 connections: the server as it is started, against the floor (floor.ts).
 *
 * Half of the acts list drafts under a quota that has room for three quarters of them, so a quarter of these is refused;
 * the other half are scores of reviewers, which compete for nothing. All carry a key, all need a role.
 */
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { verify } from '../src/casework/verify.js';
import { cpuOf, cpuOfServer } from './cpu.js';
import type { Answered, Asked } from './load.js';
import { compare, median, ratioAtLeast, shuffled, told, type Figure } from './measure.js';
import { bringToReview, enterDrafts, giveTokens, openOffice, openRound, settle, type BenchRound } from './round.js';
import { startProduct } from './product.js';
import { answer, type BenchServer } from './server.js';

const CONNECTIONS = 32;
/** As many units as four tens has, all of them listing at the same time, each in four categories. */
const UNITS = 28;
const DRAFTS = 20;
const QUOTA = 15;
/** Acts that list a draft; as many scores go with them. */
const HALF = UNITS * 4 * DRAFTS;
const ACTS = HALF * 2;
const SIDES = 2;
/** One round lasts two seconds on a busy machine: more of them make a steadier median. */
const TIMES = 9;
/** A server runs for weeks: both have compiled what they use before they are measured. */
const WARM_UP = 3;

/** The product is measured on the real clock: a recommendation that was over would take nothing. */
const today = () => new Date().toISOString().slice(0, 10);

export async function acts(server: BenchServer): Promise<Figure[]> {
  const where = await openOffice(await server.database('acts'));
  try {
    const review = await openRound(where, 'acts-review', Math.ceil((HALF * SIDES) / QUOTA / 4), '2026-03-02');
    await enterDrafts(where, review, QUOTA);
    await bringToReview(where, review, '2026-03-30');
    const drafts = await openRound(where, 'acts-drafts', UNITS * SIDES * (WARM_UP + TIMES), today());
    await enterDrafts(where, drafts, DRAFTS);
    const clerks = drafts.cases.map(({ clerk }) => clerk);
    const tokens = await giveTokens(where, [...clerks, ...review.organiser.reviewers]);
    await where.office.sweep();
    await where.setClock(null);
    await settle(where);

    const load = server.fork('load.ts');
    await answer(load);
    const floor = server.fork('floor.ts', [where.urls.appUrl, drafts.id, review.id]);
    const floorPort = (await answer<{ port: number }>(floor)).port;
    const product = await startProduct(server, where.urls);
    const [ports, pids] = [
      [product.port, floorPort],
      [product.pid, floor.pid!],
    ];
    const seen: Seen[][] = [[], []];
    const side = (which: 0 | 1) => async (round: number) => {
      await settle(where);
      const asked = askFor(round, which, drafts, review, tokens);
      const before = [cpuOf(pids[which]!), cpuOfServer(server.data)];
      const answered = await send(load, { port: ports[which]!, connections: CONNECTIONS, acts: asked });
      const cpu = [cpuOf(pids[which]!) - before[0]!, cpuOfServer(server.data) - before[1]!];
      if (which === 0 && answered.statuses[409] !== (HALF * (DRAFTS - QUOTA)) / DRAFTS)
        throw new Error(`the quotas did not hold exactly: ${JSON.stringify(answered.statuses)}`);
      if (round >= WARM_UP) seen[which]!.push({ ...answered, node: cpu[0]! / ACTS, postgres: cpu[1]! / ACTS });
      return (ACTS / answered.ms) * 1000;
    };
    const measured = await compare(side(0), side(1), { warmUp: WARM_UP, rounds: TIMES });
    const { breaks } = await verify(where.pool);
    if (breaks.length > 0) throw new Error(`the record broke: ${JSON.stringify(breaks[0])}`);
    return [
      told('acts', 'acts/s of the floor', `${measured.second.toFixed(0)} ${spent(seen[1]!)}`),
      told('acts', 'acts/s of the server', `${measured.first.toFixed(0)} ${spent(seen[0]!)}`),
      ratioAtLeast('acts', 'the server against the floor', measured, 1.5),
    ];
  } finally {
    await where.close();
  }
}

interface Seen extends Answered {
  /** Processor time an act, in ms: of the server's process, and of PostgreSQL. */
  node: number;
  postgres: number;
}

const spent = (rounds: readonly Seen[]): string => {
  const of = (value: (seen: Seen) => number, digits: number) => median(rounds.map(value)).toFixed(digits);
  const cpu = `CPU an act: Node ${of(({ node }) => node, 2)} + PostgreSQL ${of(({ postgres }) => postgres, 2)} ms`;
  return `(p50 ${of(({ p50 }) => p50, 0)} ms, p99 ${of(({ p99 }) => p99, 0)} ms; ${cpu})`;
};

/** The acts of one side in one round: cases that no other round touches, in an order that is the same every time. */
function askFor(
  round: number,
  side: 0 | 1,
  drafts: BenchRound,
  review: BenchRound,
  tokens: Map<string, string>,
): Asked['acts'] {
  const first = (round * SIDES + side) * HALF;
  const reviewer = review.organiser.reviewers[round]!;
  const submitted = drafts.cases.slice(first, first + HALF).map(({ id, clerk }) => ({
    token: tokens.get(clerk)!,
    body: { subject: 'nomination', id, type: 'SUBMITTED', data: {} },
  }));
  const scored = review.cases.slice(side * HALF, (side + 1) * HALF).map(({ id }) => ({
    token: tokens.get(reviewer)!,
    body: { subject: 'nomination', id, type: 'SCORED', data: { score: 80 } },
  }));
  return shuffled([...submitted, ...scored], round + 1).map(({ token, body }) => ({
    token,
    key: randomBytes(12).toString('hex'),
    body: JSON.stringify(body),
  }));
}

async function send(load: ChildProcess, asked: Asked): Promise<Answered> {
  load.send(asked);
  const answered = await answer<Answered>(load);
  if (answered.odd !== undefined) throw new Error(`an act went wrong: ${answered.odd}`);
  return answered;
}
