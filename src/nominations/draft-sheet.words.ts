/** What a sheet of drafts says to whoever fills it in, in the reader's language. */
import { NOMINEE_LABELS } from '../../workflows/labels.js';
import type { Field, Label } from '../../workflows/programme.js';
import type { Language } from '../common/html.js';

type Words = Required<Label>;

export const COLUMN_TITLES: Record<string, Words> = {
  unit: { 'zh-CN': '单位代码', ug: 'ئورۇن كودى', en: 'Unit code' },
  ...NOMINEE_LABELS,
};

export const YES_NO: Record<'yes' | 'no', Words> = {
  yes: { 'zh-CN': '是', ug: 'ھەئە', en: 'yes' },
  no: { 'zh-CN': '否', ug: 'ياق', en: 'no' },
};

export const REQUIRED: Words = { 'zh-CN': '必填', ug: 'چوقۇم تولدۇرۇلىدۇ', en: 'required' };
export const OPTIONAL: Words = { 'zh-CN': '选填', ug: 'ئىختىيارىي', en: 'optional' };
export const HOW_TO: Words = { 'zh-CN': '填写说明', ug: 'تولدۇرۇش چۈشەندۈرۈشى', en: 'How to fill in' };

export const EXPLAINED: Record<Language, readonly string[]> = {
  'zh-CN': [
    '每行填写一个推荐对象，从表头下面一行开始。带 * 的栏目必填。',
    '请勿删除、改名或取消隐藏第 2 行：导入时按它识别栏目。栏目的顺序可以调整，不用的选填栏目可以删除。',
    '最多 10000 行。有一处错误则全部不导入，错误会逐行逐栏列出。',
    '附件不在表中填写，导入后在系统里逐个添加。',
  ],
  ug: [
    'ھەر قۇرغا بىر تەۋسىيە قىلىنغۇچىنى يېزىڭ، ماۋزۇنىڭ ئاستىدىكى قۇردىن باشلاڭ. * بەلگىسى بار ئىستونلار چوقۇم تولدۇرۇلىدۇ.',
    '2-قۇرنى ئۆچۈرمەڭ ۋە ئۆزگەرتمەڭ: كىرگۈزگەندە ئىستونلار شۇنىڭ بىلەن تونۇلىدۇ. ئىستونلارنىڭ تەرتىپىنى ئۆزگەرتىشكە بولىدۇ.',
    'ئەڭ كۆپ 10000 قۇر. بىر يەردە خاتالىق بولسا ھېچقايسىسى كىرگۈزۈلمەيدۇ، خاتالىقلار بىر-بىرلەپ كۆرسىتىلىدۇ.',
    'قوشۇمچە ھۆججەتلەر جەدۋەلگە يېزىلمايدۇ، كىرگۈزگەندىن كېيىن سىستېمىدا قوشۇلىدۇ.',
  ],
  en: [
    'One nominee a row, from the row below the header on. Columns with * are required.',
    'Do not remove or change the hidden row 2: an import knows the columns by it. Columns may be in any order; optional ones may be left out.',
    'At most 10,000 rows. One fault, and nothing is imported: every fault is named by row and column.',
    'Files are not part of the sheet: attach them to each nomination after the import.',
  ],
};

const KINDS: Record<Field['kind'], Words> = {
  text: { 'zh-CN': '文字', ug: 'تېكىست', en: 'Text' },
  number: { 'zh-CN': '数字', ug: 'سان', en: 'Number' },
  date: { 'zh-CN': '日期，如 2026-03-02', ug: 'چېسلا، مەسىلەن 2026-03-02', en: 'Date, like 2026-03-02' },
  choice: { 'zh-CN': '从下拉列表中选择', ug: 'تىزىملىكتىن تاللاڭ', en: 'Choose from the list' },
  yesno: { 'zh-CN': '是或否', ug: 'ھەئە ياكى ياق', en: 'yes or no' },
  files: { 'zh-CN': '附件', ug: 'قوشۇمچە', en: 'Files' },
};

/** What may stand in a column. */
export function limitOf(field: Field | undefined, language: Language): string {
  if (!field) return COLUMN_TITLES.unit![language];
  const kind = KINDS[field.kind][language];
  const comma = language === 'en' ? ', ' : language === 'ug' ? '، ' : '，';
  if (field.kind === 'text') {
    const most = field.maxChars;
    return `${kind}${comma}${{ 'zh-CN': `最多 ${most} 字`, ug: `ئەڭ كۆپ ${most} ھەرپ`, en: `at most ${most} characters` }[language]}`;
  }
  if (field.kind !== 'number') return kind;
  const range = [field.min === undefined ? '' : `≥ ${field.min}`, field.max === undefined ? '' : `≤ ${field.max}`];
  return [kind, ...range.filter(Boolean)].join(comma);
}

export const FAULTS = [
  'required',
  'too-long',
  'too-much',
  'unknown-option',
  'not-a-number',
  'not-a-date',
  'not-yes-or-no',
  'not-plain-text',
  'digits-lost',
  'broken-formula',
  'not-asked',
  'unknown-unit',
  'duplicate',
  'unknown-column',
  'missing-column',
  'column-twice',
] as const;
export type FaultCode = (typeof FAULTS)[number];

/** What a sentence about a fault may name. */
export interface About {
  label: string;
  has: number;
  most: number;
  near: string | undefined;
  /** The row that said it before. */
  row: number;
}

const meant: Record<Language, (near: string | undefined) => string> = {
  'zh-CN': (near) => (near === undefined ? '' : `是否为“${near}”？`),
  ug: (near) => (near === undefined ? '' : `«${near}» نى دېمەكچىمۇ؟ `),
  en: (near) => (near === undefined ? '' : `Did you mean “${near}”? `),
};

/** What is wrong, and what to do. */
const SENTENCES: Record<FaultCode, Record<Language, (about: About) => string>> = {
  required: {
    'zh-CN': () => '此栏必填，请填写。',
    ug: () => 'بۇ ئىستون چوقۇم تولدۇرۇلىدۇ، تولدۇرۇڭ.',
    en: () => 'This is required: fill it in.',
  },
  'too-long': {
    'zh-CN': ({ has, most }) => `共 ${has} 字，超过 ${most} 字，请删减 ${has - most} 字。`,
    ug: ({ has, most }) => `${has} ھەرپ بولۇپ ${most} ھەرپتىن ئېشىپ كەتتى، ${has - most} ھەرپ قىسقارتىڭ.`,
    en: ({ has, most }) => `${has} characters are more than ${most}: shorten it by ${has - most}.`,
  },
  'too-much': {
    'zh-CN': ({ most }) => `不能大于 ${most}，请改正。`,
    ug: ({ most }) => `${most} دىن چوڭ بولسا بولمايدۇ، تۈزىتىڭ.`,
    en: ({ most }) => `Write at most ${most}.`,
  },
  'unknown-option': {
    'zh-CN': ({ near }) => `没有这个选项。${meant['zh-CN'](near)}请从下拉列表中选择。`,
    ug: ({ near }) => `بۇنداق تاللاش يوق. ${meant.ug(near)}تىزىملىكتىن تاللاڭ.`,
    en: ({ near }) => `There is no such option. ${meant.en(near)}Choose from the list.`,
  },
  'not-a-number': {
    'zh-CN': () => '这里应为数字，请改正。',
    ug: () => 'بۇ يەرگە سان يېزىڭ.',
    en: () => 'Write a number.',
  },
  'not-a-date': {
    'zh-CN': () => '这里应为真实存在的日期，请写成 2026-03-02 的样子。',
    ug: () => 'بۇ يەرگە ھەقىقىي چېسلا يېزىڭ، مەسىلەن 2026-03-02.',
    en: () => 'Write a date that exists, like 2026-03-02.',
  },
  'not-yes-or-no': {
    'zh-CN': () => '请填写“是”或“否”。',
    ug: () => '«ھەئە» ياكى «ياق» دەپ يېزىڭ.',
    en: () => 'Write yes or no.',
  },
  'not-plain-text': {
    'zh-CN': () => '含有无法保存的字符，请重新输入。',
    ug: () => 'ساقلىغىلى بولمايدىغان ھەرپ بار، قايتا كىرگۈزۈڭ.',
    en: () => 'It holds a character that cannot be kept: type it again.',
  },
  'digits-lost': {
    'zh-CN': () => '数字过长，末几位已被表格软件改成 0。请把单元格设为文本后重新输入。',
    ug: () => 'سان بەك ئۇزۇن، ئاخىرقى خانىلىرى يوقالدى. كاتەكچىنى تېكىستقا ئۆزگەرتىپ قايتا كىرگۈزۈڭ.',
    en: () => 'The last digits of so long a number are lost: make the cell text and type it again.',
  },
  'broken-formula': {
    'zh-CN': () => '单元格中的公式出错，请直接填写内容。',
    ug: () => 'كاتەكچىدىكى فورمۇلا خاتا، مەزمۇنىنى بىۋاسىتە يېزىڭ.',
    en: () => 'The formula in this cell failed: write what it should say.',
  },
  'not-asked': {
    'zh-CN': () => '该单位的表格没有此栏，请清空。',
    ug: () => 'بۇ ئورۇننىڭ جەدۋىلىدە بۇ ئىستون يوق، تازىلاڭ.',
    en: () => 'This is not asked of the unit: leave it empty.',
  },
  'unknown-unit': {
    'zh-CN': () => '本届没有您可以为其填报的这个单位代码，请核对。',
    ug: () => 'بۇ قېتىم سىز تولدۇرالايدىغان بۇنداق ئورۇن كودى يوق، تەكشۈرۈڭ.',
    en: () => 'No unit of this round for which you may write has this code: check it.',
  },
  duplicate: {
    'zh-CN': ({ row }) => `与第 ${row} 行是同一推荐对象，请删除其中一行。`,
    ug: ({ row }) => `${row}-قۇردىكى بىلەن ئوخشاش، بىرىنى ئۆچۈرۈڭ.`,
    en: ({ row }) => `The same nominee as in row ${row}: remove one of them.`,
  },
  'unknown-column': {
    'zh-CN': ({ near }) => `没有这一栏。${meant['zh-CN'](near)}请删除此栏，或使用下载的模板。`,
    ug: ({ near }) => `بۇنداق ئىستون يوق. ${meant.ug(near)}ئۆچۈرۈڭ ياكى چۈشۈرۈلگەن قېلىپنى ئىشلىتىڭ.`,
    en: ({ near }) => `There is no such column. ${meant.en(near)}Remove it, or use the template.`,
  },
  'missing-column': {
    'zh-CN': ({ label }) => `缺少必填栏目“${label}”，请补上，或使用下载的模板。`,
    ug: ({ label }) => `«${label}» ئىستونى كەم، قوشۇڭ ياكى چۈشۈرۈلگەن قېلىپنى ئىشلىتىڭ.`,
    en: ({ label }) => `The required column “${label}” is missing: add it, or use the template.`,
  },
  'column-twice': {
    'zh-CN': ({ label }) => `栏目“${label}”出现了两次，请删除其中一个。`,
    ug: ({ label }) => `«${label}» ئىستونى ئىككى قېتىم چىقتى، بىرىنى ئۆچۈرۈڭ.`,
    en: ({ label }) => `The column “${label}” is there twice: remove one.`,
  },
};

export const faultSentence = (code: FaultCode, language: Language, about: Partial<About> = {}): string =>
  SENTENCES[code][language]({ label: '', has: 0, most: 0, near: undefined, row: 0, ...about });
