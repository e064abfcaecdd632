/**
 * A bulk act of 10,000 in one call of the door, against the same acts one by one on one connection; and killed half way.
 *
 * Half of the acts list drafts under a unit's quota, half are a reviewer's scores. One by one a tenth of the number is
 * done, of the same kinds in the same order, and counted by the act.
 */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Act } from '../src/casework/act.js';
import { verify } from '../src/casework/verify.js';
import { atLeast, atMost, compare, ratioAtLeast, ROUNDS, time, told, type Figure } from './measure.js';
import {
  accepted,
  bringToReview,
  enterDrafts,
  openOffice,
  openRound,
  settle,
  type BenchOffice,
  type BenchRound,
} from './round.js';
import { answer, end, type BenchServer } from './server.js';

export const MANY = 10_000;
const FEW = MANY / 10;
const PER_LIST = 15;
const KILLS = 8;

export async function bulk(server: BenchServer): Promise<Figure[]> {
  const where = await openOffice(await server.database('bulk'));
  try {
    const perRound = (MANY + FEW) / 2;
    const review = await openRound(where, 'bulk-review', Math.ceil(perRound / PER_LIST / 4), '2026-03-02');
    await enterDrafts(where, review, PER_LIST);
    await bringToReview(where, review, '2026-03-30');
    const drafts = await openRound(
      where,
      'bulk-drafts',
      Math.ceil((perRound * (ROUNDS + 1)) / PER_LIST / 4),
      '2026-04-01',
    );
    await enterDrafts(where, drafts, PER_LIST);
    await settle(where);

    const actsOf = (round: number, from: number, count: number): Act[] => {
      const submitted = drafts.cases.slice(round * perRound + from, round * perRound + from + count);
      const scored = review.cases.slice(from, from + count);
      const person = review.organiser.reviewers[round]!;
      return submitted.flatMap(({ id, clerk }, index): Act[] => [
        { subject: 'nomination', id, type: 'SUBMITTED', who: { person: clerk } },
        { subject: 'nomination', id: scored[index]!.id, type: 'SCORED', who: { person }, data: { score: 80 } },
      ]);
    };
    const { door } = where.office;
    const measured = await compare(
      async (round) => {
        const acts = actsOf(round, 0, MANY / 2);
        const ms = await time(async () => accepted(await door.apply(acts)));
        return (acts.length / ms) * 1000;
      },
      async (round) => {
        const acts = actsOf(round, MANY / 2, FEW / 2);
        const ms = await time(async () => {
          for (const act of acts) accepted(await door.apply([act]));
        });
        return (acts.length / ms) * 1000;
      },
    );
    const whole = await killed(server, where, drafts);
    const { breaks } = await verify(where.pool);
    if (breaks.length > 0) throw new Error(`the record broke: ${JSON.stringify(breaks[0])}`);
    return [
      told('bulk', 'acts/s one by one', measured.second.toFixed(0)),
      told('bulk', 'acts/s in one call', measured.first.toFixed(0)),
      ratioAtLeast('bulk', 'one call against one by one', measured, 5),
      atMost('bulk', `seconds for ${MANY.toLocaleString('en-US')} acts`, MANY / measured.first, 4, ' s'),
      atLeast('bulk', `kill -9 in the middle, of ${KILLS}: all or nothing`, whole, KILLS),
    ];
  } finally {
    await where.close();
    await server.drop('bulk');
  }
}

/**
 * Lists 10,000 drafts, or takes them back, in a process that is killed at moments spread over the call and its commit;
 * answers after how many of the kills all or none of the acts were there.
 */
async function killed(server: BenchServer, where: BenchOffice, round: BenchRound): Promise<number> {
  const ids = round.cases.slice(0, MANY).map(({ id }) => id);
  const counted = async () => {
    const { rows } = await where.pool.query(
      `select (select count(*)::int from history where id = any($1::uuid[])) as history,
         (select coalesce(sum(version), 0)::int from nominations where id = any($1::uuid[])) as versions,
         (select count(distinct state)::int from nominations where id = any($1::uuid[])) as states`,
      [ids],
    );
    return rows[0] as { history: number; versions: number; states: number };
  };
  let whole = 0;
  let duration = 0;
  for (let turn = 0; turn <= KILLS; turn++) {
    const before = await counted();
    const { rows } = await where.pool.query('select state from nominations where id = $1', [ids[0]]);
    const type = rows[0].state === 'recommendation.draft' ? 'SUBMITTED' : 'TAKEN_BACK';
    const child = server.fork('bulk-child.ts', [where.urls.appUrl, round.id, type, String(MANY)]);
    const { backend } = await answer<{ backend: number }>(child);
    const begun = performance.now();
    child.send('go');
    // The first turn is let through, to learn how long it takes; the last kills fall around the commit.
    if (turn === 0) {
      await answer(child);
      duration = performance.now() - begun;
      await end(child);
    } else {
      await pause((duration * turn) / (KILLS - 1));
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    await gone(where, backend);
    const after = await counted();
    const added = after.history - before.history;
    const same = after.versions === after.history && after.states === 1;
    if (turn > 0 && same && (added === 0 || added === MANY)) whole += 1;
  }
  return whole;
}

/** Waits until the back end of a killed process has noticed. */
async function gone(where: BenchOffice, backend: number): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    const { rows } = await where.pool.query('select 1 from pg_stat_activity where pid = $1', [backend]);
    if (rows.length === 0) return;
    await pause(20);
  }
  throw new Error(`back end ${backend} outlives its client`);
}
