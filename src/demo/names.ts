/** Invented names of units and people: neutral, in an order of their own, the same every time. */

const KINDS = [
  { 'zh-CN': '中学', ug: 'ئوتتۇرا مەكتەپ', en: 'Middle School' },
  { 'zh-CN': '小学', ug: 'باشلانغۇچ مەكتەپ', en: 'Primary School' },
  { 'zh-CN': '医院', ug: 'دوختۇرخانا', en: 'Hospital' },
  { 'zh-CN': '幼儿园', ug: 'يەسلى', en: 'Kindergarten' },
] as const;
const NUMBERS = [...'一二三四五六七八九十'];

/** The `n`th unit, from 1 on: 第一中学, 第一小学, 第一医院, 第一幼儿园, 第二中学 … */
export function unitName(n: number): Record<'zh-CN' | 'ug' | 'en', string> {
  const kind = KINDS[(n - 1) % KINDS.length]!;
  const turn = Math.floor((n - 1) / KINDS.length) + 1;
  return {
    'zh-CN': `第${NUMBERS[turn - 1]!}${kind['zh-CN']}`,
    ug: `${turn}-${kind.ug}`,
    en: `${kind.en} No. ${turn}`,
  };
}

const FAMILY = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const FIRST = [...'文志明春晓建思静海雨子立'];
const SECOND = [...'清平华远宁安然初晨和林'];

/** The `n`th person, from 0 on; the first 2,640 are all different. */
export function personName(n: number): string {
  const turn = Math.floor(n / FAMILY.length);
  const first = FIRST[(n + turn * 5) % FIRST.length]!;
  const second = SECOND[(n + Math.floor(turn / FIRST.length)) % SECOND.length]!;
  return `${FAMILY[n % FAMILY.length]!}${first}${second}`;
}
