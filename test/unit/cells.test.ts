import { describe, expect, it } from '@jest/globals';
import { dayIn, letterOf, meant, textOf, written } from '../../src/common/cells.js';
import { choicesOf, chosen } from '../../src/nominations/draft-sheet.js';
import { FAULTS, faultSentence } from '../../src/nominations/draft-sheet.words.js';
import type { Field } from '../../workflows/programme.js';

describe('a text in a cell', () => {
  it.each(['=1+1', '+86 138', '-1', '@here', '\tx', '\rx'])('is never a formula: %j', (text) => {
    expect(written(text)).toBe(`'${text}`);
    expect(meant(written(text))).toBe(text);
  });

  it.each(['事迹', "'quoted'", '1-2', '', 'a=b'])('is left as it is where no program would run it: %j', (text) => {
    expect(written(text)).toBe(text);
    expect(meant(text)).toBe(text);
  });

  it('is nothing where there are only blanks', () => {
    expect([null, undefined, '', '  ', '　'].map(textOf)).toEqual(Array(5).fill(undefined));
    expect([' 张三 ', 12, "'=x"].map(textOf)).toEqual(['张三', '12', '=x']);
  });
});

describe('a column', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [100, 'CV'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('%i is called %s', (column, letters) => {
    expect(letterOf(column)).toBe(letters);
  });
});

describe('a day', () => {
  it.each(['2026-03-02', '2026/3/2', '2026.3.2', '2026年3月2日', '２０２６／３／２'])('is understood as %s', (text) => {
    expect(dayIn(text)).toBe('2026-03-02');
  });
  it.each(['3/2/2026', '二〇二六年', '2026-3', ''])('is not guessed from %j', (text) => {
    expect(dayIn(text)).toBe(text);
  });
});

describe('an option', () => {
  const field: Field = {
    name: 'kind',
    label: { 'zh-CN': '类别' },
    kind: 'choice',
    required: true,
    options: [
      { code: 'a', title: { 'zh-CN': '一线', en: 'Front line' } },
      { code: 'b', title: { 'zh-CN': '其他' } },
      { code: 'c', title: { 'zh-CN': '其他' } },
    ],
  };

  it('is known by its title in any language, or its code, however it is spaced', () => {
    expect(['一线', ' 一 线', 'front LINE', 'a', 'B'].map((text) => chosen(field, text))).toEqual([
      'a',
      'a',
      'a',
      'a',
      'b',
    ]);
    expect(chosen(field, '一先')).toBeUndefined();
  });

  it('whose title is another’s too is told apart by its code', () => {
    expect(choicesOf(field, 'zh-CN').map(({ shown }) => shown)).toEqual(['一线', '其他 (b)', '其他 (c)']);
    expect(chosen(field, '其他 (c)')).toBe('c');
    expect(chosen(field, '其他')).toBeUndefined();
  });
});

it('every fault is told in each language, in words of its own', () => {
  for (const language of ['zh-CN', 'ug', 'en'] as const) {
    const said = FAULTS.map((code) => faultSentence(code, language, { label: 'L', has: 5, most: 3, row: 7 }));
    expect(new Set(said).size).toBe(FAULTS.length);
    for (const sentence of said) expect(sentence).not.toMatch(/undefined|NaN/);
  }
});
