import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Act } from '../../src/casework/act.js';
import { openOffice, TestRound, type TestOffice } from '../office.js';
import { CONTEST, CONTEST_BY_CATEGORY, dice, drafts, onCase } from './contest.js';
import { Child } from './contest-children.js';

jest.setTimeout(60_000);

const UNITS = 25;
const CATEGORIES = ['person', 'group'];

describe.each([
  ['alone', CONTEST_BY_CATEGORY, Infinity],
  ['beside a limit over all categories', CONTEST, 4],
])('five thousand random acts over fifty quotas %s, from two processes', (_, text, total) => {
  let where: TestOffice;
  let round: TestRound;
  const cases: { id: string; unit: string }[] = [];
  let answers: string[] = [];
  let everOver = 0;

  beforeAll(async () => {
    where = await openOffice();
    round = await TestRound.open(where, text, { units: UNITS });
    for (const { id: unit } of round.invented.units)
      for (const category of CATEGORIES)
        for (const id of await drafts(round, unit, category, 12)) cases.push({ id, unit });
    const children = await Promise.all([0, 1].map(() => Child.start(where.database.appUrl)));
    children.forEach((child, side) => child.begin({ acts: acts(side + 1), lanes: 48 }));
    let running = true;
    const watch = (async () => {
      while (running) everOver += await overrun();
    })();
    answers = (await Promise.all(children.map((child) => child.finish()))).flatMap((each) => [...each.values()]);
    running = false;
    await watch;
  });
  afterAll(() => where.close());

  /** Mostly asking for places, so that every quota is wanted by several at any moment. */
  function acts(seed: number): Act[] {
    const next = dice(seed);
    const kinds = ['SUBMITTED', 'SUBMITTED', 'SUBMITTED', 'TAKEN_BACK', 'TAKEN_BACK', 'TAKEN_BACK', 'WITHDRAWN'];
    return Array.from({ length: 2500 }, (_, n) => {
      const { id, unit } = cases[Math.floor(next() * cases.length)]!;
      const kind = kinds[Math.floor(next() * (n % 10 === 0 ? 7 : 6))]!;
      return onCase(id, kind, { person: round.staff(unit).clerk }, { key: `process ${seed} act ${n}` });
    });
  }

  /** Quotas that more cases hold a place of than there are, of a category or of a unit. */
  async function overrun(): Promise<number> {
    const { rows } = await where.pool.query(
      `select (select count(*)::int from lists l where l.kind = 'allotment' and l.most <
           (select count(*) from nominations n where n.list_id = l.id and n.slot_used))
         + (select count(*)::int from (select 1 from nominations where slot_used group by round_id, unit_id
             having count(*) > $1::float8) u) as over`,
      [total],
    );
    return rows[0].over;
  }

  it('are all answered, with acceptance or with a refusal', () => {
    expect(answers).toHaveLength(5000);
    expect(new Set(answers)).toEqual(new Set(['ok', 'unmet', 'notPossibleHere', 'ended']));
    expect(answers.filter((each) => each === 'ok').length).toBeGreaterThan(500);
    expect(answers.filter((each) => each === 'unmet').length).toBeGreaterThan(500);
  });

  it('overrun none, at no moment', async () => {
    expect(everOver).toBe(0);
    expect(await overrun()).toBe(0);
  });

  it('leave each place with those whom the record gives it', async () => {
    const { rows } = await where.pool.query(
      `select n.id, n.state, n.slot_used, l.category,
         (select count(*) filter (where act = 'SUBMITTED') - count(*) filter (where act = 'TAKEN_BACK') from history h
          where h.id = n.id)::int as net
       from nominations n join lists l on l.id = n.list_id`,
    );
    for (const { state, slot_used, category, net } of rows) {
      // A place that was withdrawn from stays used in the one category, and is free again in the other.
      const frees = state === 'withdrawn' && category === 'person';
      expect(slot_used).toBe(net === 1 && !frees);
    }
  });

  it('are in the record as often as they were accepted', async () => {
    const { rows } = await where.pool.query(
      `select count(*)::int as acts from history where subject = 'nomination' and act <> 'NOMINATED'`,
    );
    expect(rows[0].acts).toBe(answers.filter((each) => each === 'ok').length);
  });
});
