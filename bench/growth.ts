/**
 * What an office of a million cases pays for an act and for a page, against one of a thousand: both are open at once,
 * and take turns.
 */
import type { Act } from '../src/casework/act.js';
import { casesPage } from '../src/nominations/cases.queries.js';
import { casePage } from '../src/nominations/nomination.queries.js';
import { grow, type Grown } from './grown.js';
import { atMost, median, time, told, type Figure } from './measure.js';
import { accepted } from './round.js';
import type { BenchServer } from './server.js';

const FEW = 1_000;
const SAMPLES = 300;
const WARM_UP = 30;

/** What is asked of an office, the n-th time. */
export const ASKED: Record<string, (office: Grown, n: number) => Promise<unknown>> = {
  'an inbox page': async ({ where, listing, reviewing, current }, n) => {
    const after = current[n % current.length];
    const person = reviewing.organiser.reviewers[n % reviewing.organiser.reviewers.length]!;
    const clerk = listing.cases[(n * 7) % listing.cases.length]!.clerk;
    for (const who of [person, clerk])
      await where.office.inbox.todo({
        person: who,
        size: 20,
        ...(n % 2 === 0 || after === undefined ? {} : { after }),
      });
  },
  'what one did, and what one began': async ({ where, listing, reviewing }, n) => {
    const person = reviewing.organiser.reviewers[n % reviewing.organiser.reviewers.length]!;
    const clerk = listing.cases[(n * 7) % listing.cases.length]!.clerk;
    for (const who of [person, clerk]) {
      await where.office.inbox.done({ person: who, size: 20 });
      await where.office.inbox.started({ person: who, size: 20 });
    }
  },
  'a list of cases': async ({ where, listing, reviewing, current }, n) => {
    const after = n % 2 === 0 ? undefined : current[n % current.length];
    const clerk = listing.cases[(n * 7) % listing.cases.length]!.clerk;
    const { pool, office } = where;
    const person = reviewing.organiser.reviewers[0]!;
    await casesPage(pool, office.book, { person, round: reviewing.id, after });
    await casesPage(pool, office.book, { person: clerk, round: listing.id, after });
  },
  'a case page': ({ where, current }, n) => threePages(where, current, n),
  "an old case's page": ({ where, any }, n) => threePages(where, any, n),
  // Last: a thousand cases are soon scored, and a page of an emptied inbox is no page.
  'an act': async ({ where, listing, reviewing }, n) => {
    const draft = listing.cases[n % listing.cases.length]!;
    const read = reviewing.cases[n % reviewing.cases.length]!;
    const person = reviewing.organiser.reviewers[Math.floor(n / reviewing.cases.length)]!;
    const type = Math.floor(n / listing.cases.length) % 2 === 0 ? 'SUBMITTED' : 'TAKEN_BACK';
    const list: Act = { subject: 'nomination', id: draft.id, type, who: { person: draft.clerk }, key: `listed ${n}` };
    const score: Act = {
      subject: 'nomination',
      id: read.id,
      type: 'SCORED',
      who: { person },
      data: { score: 80 },
      key: `scored ${n}`,
    };
    accepted(await where.office.door.apply([list]));
    accepted(await where.office.door.apply([score]));
  },
};

/** The million are not in the database's memory: how dearly a page is had that nobody has looked at is told, not barred. */
const UNBARRED = "an old case's page";

async function threePages({ pool }: Grown['where'], ids: readonly string[], n: number): Promise<void> {
  for (let each = 0; each < 3; each++) await casePage(pool, ids[(n * 3 + each) % ids.length]!);
}

/** Medians in ms for the small and the large office, and their ratio. */
export async function compareOffices(
  small: Grown,
  large: Grown,
  ask: (office: Grown, n: number) => Promise<unknown>,
  { samples = SAMPLES, from = 0 } = {},
): Promise<{ small: number; large: number; ratio: number }> {
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n < WARM_UP + samples; n++)
    for (const side of n % 2 === 0 ? [0, 1] : [1, 0]) {
      const ms = await time(() => ask([small, large][side]!, from + n));
      if (n >= WARM_UP) times[side]!.push(ms);
    }
  const [few, many] = [median(times[0]), median(times[1])];
  return { small: few, large: many, ratio: many / few };
}

export async function growth(server: BenchServer, { cases }: { cases: number }): Promise<Figure[]> {
  const small = await grow(await server.database('growth_small'), FEW);
  const large = await grow(await server.database('growth_large'), cases);
  try {
    // What an office works on is in the database's memory, as after a morning's work; old cases are not.
    for (const { where, current } of [small, large]) for (const id of current) await casePage(where.pool, id);
    const figures: Figure[] = [];
    for (const [what, ask] of Object.entries(ASKED)) {
      const { small: few, large: many, ratio } = await compareOffices(small, large, ask);
      figures.push(
        told(
          'growth',
          `${what}, ms at ${count(small)} and ${count(large)} cases`,
          `${few.toFixed(2)}, ${many.toFixed(2)}`,
        ),
        what === UNBARRED
          ? told('growth', `${what}: the one against the other`, `${ratio.toFixed(2)} x`)
          : atMost('growth', `${what}: the one against the other`, ratio, 1.3, ' x'),
      );
    }
    return figures;
  } finally {
    await small.where.close();
    await large.where.close();
    await server.drop('growth_large');
    await server.drop('growth_small');
  }
}

const count = (office: Grown) => office.cases.toLocaleString('en-US');
