import { describe, expect, it } from '@jest/globals';
import { closing, inOrder, isProposal, owed } from '../../web/src/review/choosing.ts';
import { leftIn, textOf } from '../../web/src/review/missing-list.ts';
import {
  bodyOf,
  difference,
  linesFor,
  missing,
  mostOf,
  pace,
  pointsOf,
  rowsOf,
  signed,
  sumOf,
  WHOLE,
  type Line,
} from '../../web/src/review/scoring.ts';

const work = { code: '1', title: { 'zh-CN': '工作' }, points: 25 };
const daily = { code: '1.1', title: { 'zh-CN': '日常' }, points: 15 };
const line = (code: string, points: number, above: Line['above'] = []): Line => ({
  code,
  title: { 'zh-CN': code },
  points,
  above,
});
const TREE = [
  line('1.1.1', 10, [work, daily]),
  line('1.1.2', 5, [work, daily]),
  line('1.2', 10, [work]),
  line('2', 0.3),
];

describe('a score in the making', () => {
  it('shows each group of the tree once, before the first of its lines, with all lines that are in it', () => {
    const rows = rowsOf(TREE).map((row) =>
      row.kind === 'group' ? [row.code, row.depth, row.lines.length] : [row.line.code, row.depth],
    );
    expect(rows).toEqual([
      ['1', 0, 3],
      ['1.1', 1, 2],
      ['1.1.1', 2],
      ['1.1.2', 2],
      ['1.2', 1],
      ['2', 0],
    ]);
  });

  it('adds up what is given, without the noise of decimals, and says nothing where nothing is', () => {
    expect(sumOf(TREE, {})).toBeNull();
    expect(sumOf(TREE, { '1.1.1': 0.1, '1.1.2': 0.2 })).toBe(0.3);
    expect(sumOf(TREE, { '1.2': 0 })).toBe(0);
    expect(mostOf(TREE)).toBe(25.3);
  });

  it('names the lines that lack points, or have more than there are', () => {
    const codes = missing(TREE, { '1.1.1': 11, '1.1.2': 5, '1.2': -1, '2': 0.1234567 }).map(({ code }) => code);
    expect(codes).toEqual(['1.1.1', '1.2', '2']);
    expect(missing(TREE, { '1.1.1': 0, '1.1.2': 5, '1.2': 10, '2': 0.3 })).toEqual([]);
  });

  it('is one number from 0 to 100 where there are no indicators', () => {
    const whole = linesFor([]);
    expect(mostOf(whole)).toBe(100);
    expect(missing(whole, { [WHOLE]: 101 })).toHaveLength(1);
    expect(bodyOf(whole, { [WHOLE]: 86 })).toEqual({ score: 86 });
  });

  it('is sent with its lines and nothing else', () => {
    const points = { '1.1.1': 9, '1.1.2': 5, '1.2': 8, '2': 0, old: 3 };
    expect(bodyOf(linesFor(TREE), points)).toEqual({ scores: { '1.1.1': 9, '1.1.2': 5, '1.2': 8, '2': 0 } });
  });

  it('is compared with another, line by line or as a whole', () => {
    const mine = pointsOf({ score: 14, scores: { '1.2': 8.3 } });
    const other = pointsOf({ score: 9, scores: { '1.2': 8.2 } });
    expect(difference(mine['1.2'], other['1.2'])).toBe(0.1);
    expect(difference(mine['2'], other['2'])).toBeNull();
    expect(pointsOf({ score: 86, scores: null })).toEqual({ [WHOLE]: 86 });
    expect([signed(3), signed(-3), signed(0)]).toEqual(['+3', '−3', '0']);
  });

  it('says how many a day are left, and all of them on the last day', () => {
    expect([pace(33, 7), pace(5, 0), pace(0, 3)]).toEqual([5, 5, 0]);
  });
});

describe('a list of what is missing', () => {
  it('becomes one text, numbered where there is more than one', () => {
    expect(textOf(['', ' 缺盖章 ', undefined])).toBe('缺盖章');
    expect(textOf(['缺盖章', '照片\n不清'])).toBe('1. 缺盖章\n2. 照片 不清');
    expect(leftIn(['x'.repeat(2_001)])).toBe(-1);
  });
});

describe('a choice in the making', () => {
  const cases = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('stands in order of merit however it was ticked', () => {
    expect(inOrder(cases, new Set(['c', 'a', 'gone']))).toEqual(['a', 'c']);
  });

  it('sends nothing where it is what the scores say, and no tie is left', () => {
    const proposal = { kept: ['a', 'b'], tied: [] };
    expect(closing(proposal, ['a', 'b'], [], {})).toEqual({});
    expect(isProposal({ ...proposal, tied: ['b', 'c'] }, ['a', 'b'])).toBe(false);
  });

  it('sends whom one keeps otherwise, with the reasons that are due and no others', () => {
    const sent = closing({ kept: ['a', 'b'], tied: [] }, ['a', 'c'], ['b', 'c'], {
      b: ' 已调离 ',
      c: '替补',
      a: '多余',
    });
    expect(sent).toEqual({ departures: { kept: ['a', 'c'], reasons: { b: '已调离', c: '替补' } } });
    expect(owed(['b', 'c'], { b: ' ', c: '替补' })).toEqual(['b']);
  });
});
