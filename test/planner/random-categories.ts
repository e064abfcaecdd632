/** Categories of a random programme: how many each unit may send, choice fields and shares over them. */
import type { Draw } from './draw.js';
import type { Category, Field, Share } from './programme.js';

const label = (text: string): { 'zh-CN': string } => ({ 'zh-CN': text });
const choiceField = (name: string, text: string, codes: string[]) => ({
  name,
  label: label(text),
  kind: 'choice',
  required: true,
  options: codes.map((code) => ({ code, title: label(`选项${code}`) })),
});

export const deeds = { name: 'deeds', label: label('事迹材料'), kind: 'text', required: true, maxChars: 500 };

/** `room` is how many all categories together may send from one unit. */
export function randomCategories(draw: Draw, count: number, room: number): Category[] {
  let left = room;
  return Array.from({ length: count }, (_, index) => {
    const most = Math.max(1, Math.min(5, left - (count - index - 1)));
    const max = draw.int(1, most);
    left -= max;
    const category = {
      code: `category-${'abcd'[index] ?? ''}`,
      title: label(`类别${'甲乙丙丁'[index] ?? ''}`),
      nominee: draw.pick(['person', 'person', 'collective', 'work']),
      ...sends(draw, max),
    } as Category;
    // "The sending unit itself" can be sent once.
    if (draw.chance(6)) Object.assign(category, { nominee: 'unit', perUnit: { min: draw.int(0, 1), max: 1 } });
    if (draw.chance(45)) Object.assign(category, withShares(draw));
    return category;
  });
}

function sends(draw: Draw, max: number): { perUnit?: { min?: number; max?: number } } {
  const shape = draw.int(1, 10);
  if (shape === 1 && max >= 1) return {};
  if (shape === 2) return { perUnit: { max } };
  if (shape === 3) return { perUnit: { min: draw.int(0, max) } };
  return { perUnit: { min: draw.int(0, max), max } };
}

/** One or two shares, each of its own option, so that none contradicts another. */
function withShares(draw: Draw): { form: Field[]; shares?: Share[] } {
  const sorts = ['first', 'second', 'third'].slice(0, draw.int(2, 3));
  const fields = [choiceField('sort', '职务类别', sorts), choiceField('post', '岗位类别', ['front', 'back'])];
  const form = [deeds, ...fields.slice(0, draw.int(1, 2))] as Field[];
  const made = [
    ofAll(draw),
    draw.chance(40) ? ofAllotment(draw) : null,
    form.length === 3 && draw.chance(50) ? nested(draw) : null,
  ];
  const shares = made.filter((share) => share !== null);
  return draw.chance(85) ? { form, shares: draw.some(shares) } : { form };
}

const rounding = (draw: Draw): { rounding?: 'floor' | 'ceil' } =>
  draw.chance(40) ? { rounding: draw.pick(['floor', 'ceil'] as const) } : {};

function ofAll(draw: Draw): Share {
  const share = { where: { sort: 'first' }, of: 'all' as const };
  const kind = draw.int(1, 6);
  if (kind === 1) return { ...share, max: draw.int(1, 3) };
  if (kind === 2) return { ...share, min: { 3: 1, 6: 2 } };
  if (kind === 3) return { ...share, max: { 1: 1, 5: 2, 9: 4 } };
  if (kind === 4) return { ...share, min: `${String(draw.int(2, 8) * 5)}%`, ...rounding(draw) };
  return { ...share, max: `${String(draw.int(3, 12) * 5)}%`, ...rounding(draw) };
}

const ofAllotment = (draw: Draw): Share => ({
  where: { sort: 'second' },
  of: 'allotment',
  max: draw.chance(60) ? draw.int(1, 2) : `${String(draw.int(4, 12) * 5)}%`,
});

/** "Enterprise staff at least 45 %, of these front-line at least 55 %" */
function nested(draw: Draw): Share {
  const share = { where: { post: 'front' }, of: { sort: 'first' } };
  const limit = `${String(draw.int(4, 14) * 5)}%`;
  return draw.chance(60) ? { ...share, min: limit, ...rounding(draw) } : { ...share, max: limit, ...rounding(draw) };
}
