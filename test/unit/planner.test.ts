import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bestPlaces, nominees, someShares, soundLists } from '../planner/brute-force.js';
import { calendarOf, lastDay } from '../planner/calendar.js';
import { compare } from '../planner/compare.js';
import * as small from '../planner/examples.js';
import { fourTens, fourTensByHand } from '../planner/four-tens.js';
import { nominate, sendings } from '../planner/nominations.js';
import { plan, restsOn, type Flags, type Plan } from '../planner/plan.js';
import { readProgramme } from '../planner/programme.js';
import { randomProgramme, settledProgramme } from '../planner/random-programme.js';
import { plainReadings } from '../planner/readings.js';
import { canReach, choose, largest } from '../planner/shares.js';

const flow = (result: Plan): (string | number)[][] =>
  result.stages.map(({ opens, closes, entered, left }) => [opens, closes, entered, left]);

function planned(text: string, flags: Flags): Plan {
  const result = plan(text, flags);
  if ('broke' in result) throw new Error(result.broke);
  return result;
}

describe('the worked example of the format', () => {
  const flags = { units: 28, seed: 7, objections: 5 };

  test('four tens run as the format shows them', () => {
    const result = planned(fourTens, flags);
    expect(result).toMatchObject(fourTensByHand);
    expect(Object.keys(result.categories['individual']?.ends ?? {})).toHaveLength(4);
    expect(result.list).toHaveLength(40);
    expect([result.list[0], result.list[39]]).toEqual([
      { category: 'individual', number: '2026-0001' },
      { category: 'venue', number: '2026-0040' },
    ]);
  });

  test('nothing in it rests on an open reading', () => {
    expect(restsOn(fourTens, flags)).toEqual([]);
  });
});

describe('days, by hand', () => {
  test('windows from life end where the offices ended them', () => {
    expect(lastDay({ workingDays: 5 }, '2025-04-14', '2025-04-14')).toBe('2025-04-21');
    expect(lastDay({ workingDays: 5 }, '2021-06-08', '2021-06-08', true)).toBe('2021-06-15');
  });

  test('calendar days that end on a day off end on the next working day, a date stays', () => {
    expect(lastDay({ calendarDays: 7 }, '2026-04-24', '2026-04-24')).toBe('2026-05-06');
    expect(lastDay({ date: '05-31' }, '2026-05-06', '2026-05-06')).toBe('2026-05-31');
    expect(lastDay({ date: '05-05' }, '2026-05-06', '2026-05-06')).toBe('2027-05-05');
  });

  test('a weekend that is worked and a year not published are told', () => {
    expect(calendarOf('2026-05-08', '2026-05-12')).toEqual({
      code: 'CN',
      off: [],
      on: ['2026-05-09'],
      provisional: [],
    });
    expect(calendarOf('2098-12-31', '2099-01-02').provisional).toEqual([2098, 2099]);
  });

  test('a stage waits for the later of two recommendations, and a round cannot open past a date', () => {
    const result = planned(small.referredBy('03-22'), { units: 2, seed: 0, from: '2026-02-28' });
    // 02-28 is a Saturday that is worked; 03-08 and 03-22 are Sundays and not moved; 03-17 is the first day after the notice.
    expect(flow(result)).toEqual([
      ['2026-02-28', '2026-03-02', 2, 2],
      ['2026-02-28', '2026-03-08', 2, 2],
      ['2026-03-09', '2026-03-16', 4, 4],
      ['2026-03-17', '2026-03-22', 4, 4],
    ]);
    expect([result.titles, result.categories['a']?.commended, result.categories['a']?.ends]).toEqual([
      4,
      0,
      { granted: 2 },
    ]);
    expect(result.calendar.on).toEqual(['2026-02-28']);
    expect(plan(small.referredBy('03-16'), { units: 2, seed: 0, from: '2026-02-28' })).toHaveProperty('broke');
  });
});

describe('sending, by hand', () => {
  const count = (categories: string[], rest: string, units: number, seed: number): number[][] => {
    const read = readProgramme(small.programme(categories, [small.sending, small.decision], rest));
    return [...sendings(read, units, seed, plainReadings).values()];
  };

  test('each unit sends what seed and place say', () => {
    const categories = ['{ code: a, perUnit: { min: 1, max: 3 } }', '{ code: b, perUnit: { min: 2 } }', '{ code: c }'];
    // (3 + u) mod 3 = 1, 2, 0, 1
    expect(count(categories, '', 4, 3)).toEqual([
      [2, 3, 1, 2],
      [2, 2, 2, 2],
      [1, 1, 1, 1],
    ]);
  });

  test('a total of the unit is used up in file order, a total of the category is dealt in turn', () => {
    const categories = ['{ code: a, perUnit: { max: 2 } }', '{ code: b }', '{ code: c }'];
    // u mod 3 = 1, 2, 0, 1
    expect(count(categories, 'perUnitTotal: 2', 4, 0)).toEqual([
      [1, 2, 0, 1],
      [1, 0, 1, 1],
      [0, 0, 1, 0],
    ]);
    expect(count(categories, 'rehearsal: { nominations: { b: 5 } }', 4, 0)[1]).toEqual([2, 1, 1, 1]);
  });

  test('options go in turn, passing over one that would break the share of a unit', () => {
    const read = readProgramme(small.oneXInEachList);
    const cases = nominate(read, sendings(read, 2, 0, plainReadings), plainReadings);
    expect(cases.map((one) => one.options['sort']).join('')).toBe('xyzy' + 'zxyz');
  });
});

describe('small rounds, by hand', () => {
  test('who moves up is on notice alone and holds the decision open', () => {
    const result = planned(small.reserveMovesUp, { units: 8, seed: 0, objections: 5 });
    // The window ends on 03-13, the fifth objection is upheld on 03-16, the reserve is shown until 03-23.
    expect(flow(result)).toEqual([
      ['2026-03-02', '2026-03-03', 8, 8],
      ['2026-03-04', '2026-03-05', 8, 6],
      ['2026-03-06', '2026-03-13', 6, 5],
      ['2026-03-16', '2026-03-24', 5, 5],
    ]);
    expect(result.categories['a']).toMatchObject({
      kept: 5,
      reserve: 1,
      removed: 1,
      ends: { commended: 5, notKept: 2, removed: 1 },
    });
    expect(restsOn(small.reserveMovesUp, { units: 8, seed: 0, objections: 5 })).toEqual(['moverCounts']);
    expect(planned(small.reserveMovesUp, { units: 8, seed: 0, objections: 4 }).stages[3]?.closes).toBe('2026-03-16');
  });

  test.each([
    ['decide', 3, 2],
    ['all', 5, 2],
    ['none', 1, 2],
  ])('by two offices, half of each rounded down, ties: %s', (ties, kept, reserve) => {
    // Units 1, 3, 5, 7 and 2, 4, 6: two and one are kept, the next is tied with the last.
    const result = planned(small.halfByTwoOffices(ties), { units: 7, seed: 0 });
    expect(result.categories['a']).toMatchObject({ nominated: 7, kept, reserve, commended: kept, seats: null });
  });

  test('a committee elects as many as the share allows', () => {
    // Three x and three y: five would hold one x, but there are only three y; four hold none; three hold three y.
    expect(planned(small.fewXElected, { units: 6, seed: 0 }).categories['a']).toMatchObject({
      kept: null,
      reserve: 0,
      commended: 3,
      ends: { commended: 3, notElected: 3 },
    });
  });

  test('the last review keeps at most the seats, said or not, and leaves alone what it does not handle', () => {
    const result = planned(small.twoWays, { units: 4, seed: 0 });
    expect(flow(result)).toEqual([
      ['2026-03-02', '2026-03-03', 12, 12],
      ['2026-03-04', '2026-03-05', 12, 9],
      ['2026-03-06', '2026-03-09', 4, 2], // two days on is Sunday 03-08
      ['2026-03-06', '2026-03-10', 5, 5],
      ['2026-03-10', '2026-03-10', 2, 2],
    ]);
    expect(result.categories['a']).toMatchObject({ kept: 2, reserve: 0, ends: { commended: 2, notKept: 2 } });
    expect(result.categories['b']).toMatchObject({ kept: 5, reserve: 1, ends: { commended: 5, notKept: 3 } });
    expect(result.list.map((row) => row.category).join('')).toBe('bbbbbaa');
  });

  test('a second notice shows who moved up in full, and the next stage waits', () => {
    // Moves up on 03-16, shown until 03-23, at the second notice (03-16 to 03-23) on 03-24, there until 03-31.
    expect(flow(planned(small.twoNotices, { units: 7, seed: 0, objections: 5 }))).toEqual([
      ['2026-03-02', '2026-03-03', 7, 7],
      ['2026-03-04', '2026-03-05', 7, 6],
      ['2026-03-06', '2026-03-13', 6, 5],
      ['2026-03-16', '2026-03-24', 5, 5],
      ['2026-03-25', '2026-04-01', 5, 5],
    ]);
  });

  test('what is not carried out yet is expected to break', () => {
    expect(plan(small.fromSheet, {})).toHaveProperty('broke');
  });
});

describe('shares', () => {
  test('what can be reached is what some subset shows', () => {
    fc.assert(
      fc.property(nominees(8), fc.nat(8), (there, size) => {
        const options = there.map((one) => one.options);
        const shown = soundLists(there).some((list) => list.length === size);
        expect(canReach(size, options, someShares, plainReadings)).toBe(shown);
      }),
      { seed: 7 },
    );
  });

  test('the best are those that come first among all the longest lists', () => {
    fc.assert(
      fc.property(nominees(9), fc.nat(8), (there, places) => {
        const taken = choose(places, there, someShares, plainReadings).map((one) => there.indexOf(one));
        expect(taken).toEqual(bestPlaces(there, places));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('nobody is always a list', () => {
    expect(largest(3, [{ sort: 'x' }], [{ where: { sort: 'z' }, of: 'all', min: 2 }], plainReadings)).toBe(0);
  });
});

describe('random programmes', () => {
  const numbers = Array.from({ length: 200 }, (_, number) => number);

  test('200 of them plan, and their numbers add up', () => {
    for (const number of numbers) {
      const { text, flags } = randomProgramme(number);
      expect(randomProgramme(number).text).toBe(text);
      const result = plan(text, flags);
      if ('broke' in result) {
        expect(result.broke).toMatch(/after its date/);
        continue;
      }
      const add = (values: number[]): number => values.reduce((all, one) => all + one, 0);
      for (const category of Object.values(result.categories)) {
        expect(add(Object.values(category.ends))).toBe(category.nominated);
        expect(category.ends).not.toHaveProperty('none');
        // One more at each office where `ties: all` let the next in.
        expect(category.commended).toBeLessThanOrEqual((category.seats ?? Infinity) + 3);
      }
      for (const stage of result.stages) {
        expect(stage.opens <= stage.closes).toBe(true);
        expect(stage.left).toBeLessThanOrEqual(stage.entered);
      }
      const nominated = add(Object.values(result.categories).map((one) => one.nominated));
      expect(nominated).toBeLessThanOrEqual(60);
      const sent = result.stages.filter((stage) => stage.id.startsWith('recommendation'));
      expect(add(sent.map((stage) => stage.entered))).toBe(nominated);
      const finished = add(Object.values(result.categories).map((one) => one.commended + (one.ends['granted'] ?? 0)));
      expect([result.titles, result.list.length]).toEqual([finished, finished]);
      expect(result.objections.dismissed + result.objections.upheld).toBe(result.objections.filed);
    }
  });

  test('settled ones rest on nothing but the format', () => {
    for (const number of numbers.slice(0, 12)) {
      const { text, flags } = settledProgramme(number);
      expect(restsOn(text, flags)).toEqual([]);
    }
  });
});

describe('comparing', () => {
  const flags = { units: 28, seed: 7, objections: 5 };
  const rehearsal = (): Record<string, unknown> & Plan => {
    const result = planned(fourTens, flags);
    return {
      ...result,
      acts: 100,
      reminders: { scheduled: 3, sent: 2, cancelled: 1, late: 0, twice: 0 },
      list: result.list.map((row) => ({ ...row, nominee: '某人' })),
    };
  };

  test('agreement is silence', () => {
    expect(compare(planned(fourTens, flags), rehearsal())).toEqual([]);
    expect(compare({ broke: 'a date' }, { programme: 'x', broke: ['stages[1]: too late'] })).toEqual([]);
  });

  test('a difference names its path', () => {
    const other = structuredClone(rehearsal()) as unknown as Record<string, Record<string, unknown>>;
    Object.assign(other['stages']?.[1] as object, { closes: '2026-04-01' });
    Object.assign(other['categories']?.['school'] as object, { ends: { commended: 10, notKept: 59 } });
    Object.assign(other['reminders'] ?? {}, { cancelled: 0, late: 1 });
    Object.assign(other, { chain: 'broken', list: (other['list'] as unknown as unknown[]).slice(1), extra: 1 });
    const found = compare(planned(fourTens, flags), other).map((line) => line.split(':')[0]);
    expect(found).toEqual([
      'stages[unit-notice].closes',
      'categories.school.ends.notElected',
      'categories.school.ends.notKept',
      'extra',
      'list.length',
      'list[0], sorted by number',
      'reminders',
      'reminders.late',
      'chain',
      'categories.school.ends',
    ]);
    expect(compare(planned(fourTens, flags), { programme: 'x', broke: ['why'] })).toEqual(['broke: it runs | ["why"]']);
  });
});
