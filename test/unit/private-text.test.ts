import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findPrivate } from '../../workflows/private-text.js';

/** What was found, as it stands in the text. */
const found = (text: string) => findPrivate(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

describe('a text that the public reads', () => {
  it.each([
    ['idNumber', '身份证号11010519491231002X，', '11010519491231002X'],
    ['idNumber', '号码 110105 19491231 0021。', '110105 19491231 0021'],
    ['idNumber', '旧号110105491231002', '110105491231002'],
    ['idNumber', '全角１１０１０５１９４９１２３１００２Ｘ也算', '１１０１０５１９４９１２３１００２Ｘ'],
    ['bankCard', '卡号6222 0212 3456 7890 128', '6222 0212 3456 7890 128'],
    ['bankCard', 'card 4539-1488-0343-6467.', '4539-1488-0343-6467'],
    ['phone', '电话13800138000。', '13800138000'],
    ['phone', '联系 138 0013 8000', '138 0013 8000'],
    ['phone', '请拨0991-2345678', '0991-2345678'],
    ['phone', 'call +86 13912345678 now', '+86 13912345678'],
    ['phone', 'تېلېفون 13800138000', '13800138000'],
    ['address', '家住天山路18号3栋', '家住天山路18号3栋'],
    ['address', '现居3号楼2单元501室', '3号楼2单元501室'],
    ['address', 'lives at 18 Old Park Road, and', '18 Old Park Road'],
    ['address', 'بەخت كوچىسى 5-نومۇر', 'كوچىسى 5-نومۇر'],
    ['birthDate', '1985年3月出生，党龄', '1985年3月出生'],
    ['birthDate', '生于1985年3月12日', '生于1985年3月12日'],
    ['birthDate', '（1985.03生）', '1985.03生'],
    ['birthDate', '出生日期：1985-03-12', '出生日期：1985-03-12'],
    ['birthDate', 'She was born on 12 March 1985 in', 'born on 12 March 1985'],
    ['birthDate', '1985-يىلى 3-ئايدا تۇغۇلغان', '1985-يىلى 3-ئايدا تۇغۇلغان'],
  ])('shows a %s: %s', (kind, text, place) => {
    expect(found(text)).toEqual([[kind, place]]);
  });

  it.each([
    '2025年3月获得“先进集体”称号，2026年被评为模范。',
    '市创办发〔2026〕3号文件，编号2026-00017',
    '带领18户居民、300余人修建道路12345米',
    '第一中学2024届毕业生856人，升学率98.6%',
    '投入资金1380013.80万元',
    '从2019年生产至今，学生12名',
    '自2011年1月1日起在岗，累计服务20000小时',
    'In 2024 it served 13,800,138 meals on 3 Main streets',
    '2025-يىلى 3-ئايدا نەمۇنىچى بولۇپ باھالاندى',
    '',
  ])('says nothing of %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is shown all that stands in it, in order', () => {
    const text = '张某，1985年3月出生，电话13800138000，住解放路5号，卡号4539148803436467。';
    expect(found(text).map(([kind]) => kind)).toEqual(['birthDate', 'phone', 'address', 'bankCard']);
  });

  it('whatever it is, answers in time with places that lie in it and do not overlap', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('路', '号', '1', '13800138000', '年', '生', ' ', 'X', '-'),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
        (text) => {
          let end = 0;
          for (const { from, to } of findPrivate(text)) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
    const long = '天山路'.repeat(20_000) + '1'.repeat(50_000);
    const begun = performance.now();
    findPrivate(long);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
