/** Reading every history and checking its chain. */
import { verify } from '../src/casework/verify.js';
import { atLeast, median, ROUNDS, time, type Figure } from './measure.js';
import { bringToReview, enterDrafts, openOffice, openRound, settle } from './round.js';
import type { BenchServer } from './server.js';

const UNITS = 340;

/** Some 60,000 rows: every case was entered, listed and sealed. */
export async function verifying(server: BenchServer): Promise<Figure[]> {
  const where = await openOffice(await server.database('verify'));
  try {
    const round = await openRound(where, 'verify', UNITS, '2026-03-02');
    await enterDrafts(where, round, 15);
    await bringToReview(where, round, '2026-03-30');
    await settle(where);
    const rates: number[] = [];
    for (let turn = 0; turn <= ROUNDS; turn++) {
      let rows = 0;
      const ms = await time(async () => {
        const verdict = await verify(where.pool);
        if (verdict.breaks.length > 0) throw new Error(`the record broke: ${JSON.stringify(verdict.breaks[0])}`);
        rows = verdict.rows;
      });
      if (turn > 0) rates.push((rows / ms) * 1000);
    }
    return [atLeast('verify', 'history checked', median(rates), 30_000, ' rows/s')];
  } finally {
    await where.close();
    await server.drop('verify');
  }
}
