/** 10,000 nominations entered in one call, as an import does. */
import { atLeast, median, ROUNDS, time, type Figure } from './measure.js';
import { accepted, draftsFor, openOffice, openRound, settle } from './round.js';
import type { BenchServer } from './server.js';

const MANY = 10_000;
const UNITS = 100;

export async function importing(server: BenchServer): Promise<Figure[]> {
  const where = await openOffice(await server.database('import'));
  try {
    const round = await openRound(where, 'import', UNITS, '2026-03-02');
    const rates: number[] = [];
    for (let turn = 0; turn <= ROUNDS; turn++) {
      const drafts = draftsFor(round, MANY / UNITS / round.programme.categories.length);
      const ms = await time(async () => accepted(await where.office.door.enter('import', drafts)));
      if (turn > 0) rates.push((drafts.length / ms) * 1000);
      await settle(where);
    }
    return [atLeast('import', `${MANY.toLocaleString('en-US')} nominations`, median(rates), 10_000, ' rows/s')];
  } finally {
    await where.close();
    await server.drop('import');
  }
}
