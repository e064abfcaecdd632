import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chinaYears } from '../../src/calendar/china.js';
import {
  addDays,
  announcedEndIsTooEarly,
  at,
  dateFrom,
  daysAfter,
  daysBefore,
  endOf,
  endOfDay,
  firstWorkingDayAfter,
  isWorkingDay,
  makeCalendar,
  nextWorkingDay,
  offAndOn,
  startOfDay,
  windowTooShort,
  workingDaysLeft,
} from '../../workflows/calendar.js';

const china = makeCalendar('CN', 8, chinaYears());
const weekendsOnly = makeCalendar('XX', 0, []);

describe('notices from life', () => {
  it('ends a notice of 2025-04-14 after 5 working days, first day not counted, on Monday 04-21', () => {
    expect(endOf(china, '2025-04-14', { workingDays: 5 })).toBe('2025-04-21');
  });

  it('ends a notice of 2021-06-08 after 5 working days, first day counted, behind the Dragon Boat holiday', () => {
    expect(endOf(china, '2021-06-08', { workingDays: 5 }, { firstDayCounts: true })).toBe('2021-06-15');
  });

  it('ends a notice of 2019-07-22 after 5 working days, first day counted, in the same week', () => {
    expect(endOf(china, '2019-07-22', { workingDays: 5 }, { firstDayCounts: true })).toBe('2019-07-26');
  });

  it('ends a notice of 2014-12-04 after 7 calendar days, first day counted', () => {
    expect(endOf(china, '2014-12-04', { calendarDays: 7 }, { firstDayCounts: true })).toBe('2014-12-10');
  });

  it('refuses the announced end of 2020-11-24 for a notice of 2020-11-20, however its first day counts', () => {
    for (const firstDayCounts of [true, false]) {
      expect(announcedEndIsTooEarly(china, '2020-11-20', { workingDays: 5 }, firstDayCounts, '2020-11-24')).toBe(true);
    }
  });

  it('takes an announced end on the very day that the rule gives, and later', () => {
    expect(announcedEndIsTooEarly(china, '2020-11-20', { workingDays: 5 }, false, '2020-11-27')).toBe(false);
    expect(announcedEndIsTooEarly(china, '2020-11-20', { workingDays: 5 }, true, '2020-11-26')).toBe(false);
    expect(announcedEndIsTooEarly(china, '2020-11-20', { workingDays: 5 }, true, '2020-11-25')).toBe(true);
  });
});

describe('the dates of four tens, opened on 2026-03-02', () => {
  const stages: [string, string, Parameters<typeof endOf>[2], string][] = [
    ['recommendation', '2026-03-02', { workingDays: 15 }, '2026-03-23'],
    ['unit notice', '2026-03-24', { calendarDays: 7 }, '2026-03-31'],
    ['office review', '2026-04-01', { workingDays: 10 }, '2026-04-16'],
    ['leading group', '2026-04-17', { workingDays: 5 }, '2026-04-24'],
    ['city notice', '2026-04-27', { workingDays: 5 }, '2026-05-07'],
  ];

  it.each(stages)('closes the %s that opened on %s', (_, opens, span, closes) => {
    expect(endOf(china, opens, span)).toBe(closes);
  });

  it('opens each stage on the first working day after the one before', () => {
    expect(stages.map(([, , , closes]) => firstWorkingDayAfter(china, closes))).toEqual([
      ...stages.slice(1).map(([, opens]) => opens),
      '2026-05-08',
    ]);
  });

  it('names the weekdays that were free and the weekend days that were worked', () => {
    expect(offAndOn(china, '2026-03-02', '2026-05-08')).toEqual({
      off: ['2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05'],
      on: [],
      provisional: [],
    });
    expect(offAndOn(china, '2026-05-08', '2026-05-09').on).toEqual(['2026-05-09']);
  });
});

describe('what counts as a working day', () => {
  it('works on a weekend day that was moved, and rests on a weekday that is free', () => {
    expect(isWorkingDay(china, '2026-02-28')).toBe(true);
    expect(isWorkingDay(china, '2026-02-23')).toBe(false);
    expect(nextWorkingDay(china, '2026-02-14')).toBe('2026-02-14');
    expect(nextWorkingDay(china, '2026-02-15')).toBe('2026-02-24');
  });

  it('moves calendar days that end on a day off to the next working day, over a holiday too', () => {
    expect(endOf(china, '2026-04-01', { calendarDays: 3 })).toBe('2026-04-07');
    expect(endOf(china, '2026-05-02', { calendarDays: 7 })).toBe('2026-05-09');
  });

  it('starts counting on the next working day when a counted first day is a day off', () => {
    expect(endOf(china, '2026-04-04', { workingDays: 1 }, { firstDayCounts: true })).toBe('2026-04-07');
  });

  it('goes by weekends alone, and says so, in a year that is missing or not yet published', () => {
    const draft = makeCalendar('CN', 8, [{ year: 2027, published: false, off: ['2027-01-01'], on: ['2027-01-03'] }]);
    for (const calendar of [china, draft]) {
      expect(isWorkingDay(calendar, '2027-01-01')).toBe(true);
      expect(isWorkingDay(calendar, '2027-01-03')).toBe(false);
      expect(offAndOn(calendar, '2026-12-28', '2027-01-04').provisional).toContain(2027);
    }
  });

  it('lets an office replace a year that came with the software', () => {
    const corrected = makeCalendar('CN', 8, [
      ...chinaYears(),
      { year: 2027, published: true, off: ['2027-01-01'], on: [] },
    ]);
    expect(isWorkingDay(corrected, '2027-01-01')).toBe(false);
    expect(offAndOn(corrected, '2026-12-28', '2027-01-04').provisional).toEqual([]);
  });
});

describe('fixed days', () => {
  it('takes the first such day from the opening on, the opening itself included', () => {
    expect(dateFrom('2026-03-02', '05-31')).toBe('2026-05-31');
    expect(dateFrom('2026-06-01', '05-31')).toBe('2027-05-31');
    expect(dateFrom('2026-05-31', '05-31')).toBe('2026-05-31');
  });

  it('waits for the next leap year with 02-29', () => {
    expect(dateFrom('2026-03-02', '02-29')).toBe('2028-02-29');
    expect(dateFrom('2096-03-01', '02-29')).toBe('2104-02-29');
  });

  it('does not move one off a Sunday, and counts from the opening of the round, not of the stage', () => {
    expect(endOf(china, '2026-04-01', { date: '05-31' }, { roundOpens: '2026-03-02' })).toBe('2026-05-31');
    expect(endOf(china, '2026-06-01', { date: '05-31' }, { roundOpens: '2026-03-02' })).toBe('2026-05-31');
  });
});

describe('reminders', () => {
  it('counts back and on in working days, over holidays', () => {
    expect([7, 3, 1].map((n) => daysBefore(china, '2026-04-16', n, 'workingDays'))).toEqual([
      '2026-04-07',
      '2026-04-13',
      '2026-04-15',
    ]);
    expect([1, 3].map((n) => daysAfter(china, '2026-04-30', n, 'workingDays'))).toEqual(['2026-05-06', '2026-05-08']);
  });

  it('counts in calendar days without moving', () => {
    expect(daysBefore(china, '2026-04-07', 2, 'calendarDays')).toBe('2026-04-05');
    expect(daysAfter(china, '2026-04-30', 1, 'calendarDays')).toBe('2026-05-01');
  });

  it('has no working day left on the last day and after it', () => {
    expect(workingDaysLeft(china, '2026-04-30', '2026-05-07')).toBe(2);
    expect(workingDaysLeft(china, '2026-05-07', '2026-05-07')).toBe(0);
    expect(workingDaysLeft(china, '2026-05-08', '2026-05-07')).toBe(0);
  });
});

describe('windows', () => {
  it('compares a notice with the minimum of its own unit', () => {
    const minimum = { workingDays: 5, calendarDays: 7 };
    expect(windowTooShort({ workingDays: 4 }, minimum)).toBe(true);
    expect(windowTooShort({ workingDays: 5 }, minimum)).toBe(false);
    expect(windowTooShort({ calendarDays: 6 }, minimum)).toBe(true);
    expect(windowTooShort({ calendarDays: 7 }, minimum)).toBe(false);
  });
});

describe('instants', () => {
  it('ends a day at 24:00 by the clock of the calendar, whatever the machine thinks', () => {
    expect(startOfDay(china, '2026-05-07')).toBe('2026-05-06T16:00:00.000Z');
    expect(endOfDay(china, '2026-05-07')).toBe('2026-05-07T16:00:00.000Z');
    expect(at(china, '2026-05-07', '09:00')).toBe('2026-05-07T01:00:00.000Z');
    expect(at(makeCalendar('IN', 5.5, []), '2026-01-01', '09:30')).toBe('2026-01-01T04:00:00.000Z');
  });

  it('refuses what is no date, no time and no number of days', () => {
    for (const wrong of ['2026-02-30', '2026-2-3', '2026-13-01', 'yesterday', '2026-02-03T00:00']) {
      expect(() => isWorkingDay(china, wrong)).toThrow(RangeError);
    }
    expect(() => at(china, '2026-05-07', '24:00')).toThrow(RangeError);
    expect(() => dateFrom('2026-03-02', '02-30')).toThrow(RangeError);
    expect(() => endOf(china, '2026-03-02', { workingDays: 0 })).toThrow(RangeError);
    expect(() => daysBefore(china, '2026-03-02', 1.5, 'workingDays')).toThrow(RangeError);
  });
});

describe('for any day', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2004-01-01', n));
  const some = fc.integer({ min: 1, max: 40 });

  it('has exactly n working days in a window of n', () => {
    fc.assert(
      fc.property(day, some, fc.boolean(), (start, n, firstDayCounts) => {
        const end = endOf(china, start, { workingDays: n }, { firstDayCounts });
        expect(isWorkingDay(china, end)).toBe(true);
        expect(workingDaysLeft(china, firstDayCounts ? addDays(start, -1) : start, end)).toBe(n);
      }),
    );
  });

  it('never ends a window of calendar days early, nor on a day off', () => {
    fc.assert(
      fc.property(day, some, (start, n) => {
        const end = endOf(china, start, { calendarDays: n });
        expect(isWorkingDay(china, end)).toBe(true);
        expect(end >= addDays(start, n)).toBe(true);
        expect(offAndOn(china, addDays(start, n), end).on.every((date) => date === end)).toBe(true);
      }),
    );
  });

  it('counts back to where it counted on from', () => {
    fc.assert(
      fc.property(day, some, (date, n) => {
        const start = nextWorkingDay(china, date);
        expect(daysBefore(china, daysAfter(china, start, n, 'workingDays'), n, 'workingDays')).toBe(start);
      }),
    );
  });

  it('agrees with itself from day to day: the last moment of one is the first of the next', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(endOfDay(weekendsOnly, date)).toBe(startOfDay(weekendsOnly, addDays(date, 1)));
      }),
    );
  });
});

describe('the calendar of China', () => {
  it('knows 2004 to 2026, each with its own National Day', () => {
    const years = chinaYears().filter((year) => year.published);
    expect(years.map((year) => year.year)).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
  });

  it('takes a year for published only when its whole plan is there, not for a day or two at its edges', () => {
    const lists = {
      holidays: { '2027-01-01': '元旦', '2027-12-31': '元旦', '2028-01-01': '元旦', '2028-10-01': '国庆节' },
      workdays: {},
    };
    expect(chinaYears(lists).map(({ year, published }) => [year, published])).toEqual([
      [2027, false],
      [2028, true],
    ]);
  });

  it('has only weekdays that are free and weekend days that are worked', () => {
    for (const { off, on } of chinaYears()) {
      expect(off.filter((date) => !isWorkingDay(weekendsOnly, date))).toEqual([]);
      expect(on.filter((date) => isWorkingDay(weekendsOnly, date))).toEqual([]);
    }
  });

  it('has the days moved in 2026 as the State Council announced them (content_7047091 on gov.cn)', () => {
    const year = chinaYears().find((one) => one.year === 2026);
    expect(year?.on).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
    expect(year?.off.map((date) => date.slice(5)).join(' ')).toBe(
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    );
  });
});
