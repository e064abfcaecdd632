/** What an act asks whoever does it to say, as the fields of a small form. */
import { inAll, inEach, type InEach } from './labels.js';
import { linesOf, type Indicators } from './indicators.js';
import type { Guard } from './rules.js';

export interface Input {
  /** Its name in `data` of the act; `scores.CODE`: a line of what goes in `scores`. */
  name: string;
  kind: 'text' | 'date' | 'number' | 'choice';
  label: InEach;
  required: boolean;
  maxChars?: number;
  min?: number;
  max?: number;
  options?: { code: string; title: InEach }[];
}

/** What the answers can be made of, where the rule itself does not say it. */
export interface Known {
  mostPoints: number;
  indicators: Indicators | undefined;
  /** Bodies whose slip objects and waits for an answer. */
  objecting: readonly string[];
}

const LABELS = {
  reason: { 'zh-CN': '理由', ug: 'سەۋەب', en: 'Reason' },
  missing: { 'zh-CN': '需补正的内容', ug: 'تولۇقلايدىغان مەزمۇن', en: 'What is missing' },
  by: { 'zh-CN': '补正期限', ug: 'تولۇقلاش مۇددىتى', en: 'To be done by' },
  to: { 'zh-CN': '新的日期', ug: 'يېڭى چېسلا', en: 'The new day' },
  score: { 'zh-CN': '分数', ug: 'نومۇر', en: 'Score' },
  body: { 'zh-CN': '征求意见单位', ug: 'پىكىر سورالغان ئورۇن', en: 'Body' },
  answer: { 'zh-CN': '答复意见', ug: 'جاۋابى', en: 'Answer' },
} satisfies Record<string, InEach>;

const ANSWERS: { code: string; title: InEach }[] = [
  { code: 'no objection', title: { 'zh-CN': '无异议', ug: 'ئېتىرازى يوق', en: 'No objection' } },
  { code: 'objection', title: { 'zh-CN': '有异议', ug: 'ئېتىرازى بار', en: 'Objection' } },
  { code: 'not answered', title: { 'zh-CN': '未答复', ug: 'جاۋاب بەرمىدى', en: 'Not answered' } },
];

const MOST_IN_REASON = 2_000;

const text = (name: 'reason' | 'missing'): Input => ({
  name,
  kind: 'text',
  label: LABELS[name],
  required: true,
  maxChars: MOST_IN_REASON,
});
const date = (name: 'by' | 'to'): Input => ({ name, kind: 'date', label: LABELS[name], required: true });
const choice = (name: 'body' | 'answer', options: Input['options']): Input => ({
  name,
  kind: 'choice',
  label: LABELS[name],
  required: true,
  options: options ?? [],
});
const bodies = (codes: readonly string[]) => codes.map((code) => ({ code, title: inEach(() => code) }));

/** By rule: what has to be said for it to hold. Rules about what else goes with an act, not said by a person, ask nothing. */
const ASKED: Readonly<Record<string, (known: Known, is: unknown) => Input[]>> = {
  hasReason: () => [text('reason')],
  namesWhatIsMissing: () => [text('missing')],
  namesDate: () => [date('by')],
  movedToADayToCome: () => [date('to')],
  notEarlier: () => [date('to')],
  scoreInRange: ({ mostPoints, indicators }) => (indicators ? lines(indicators) : [number('score', mostPoints)]),
  bodyAsked: (_known, is) => [choice('body', bodies(is as readonly string[]))],
  slipObjects: ({ objecting }) => [choice('body', bodies(objecting))],
  answerKnown: () => [choice('answer', ANSWERS)],
};

const number = (name: string, max: number, label: InEach = LABELS.score): Input => ({
  name,
  kind: 'number',
  label,
  required: true,
  min: 0,
  max,
});
const lines = (indicators: Indicators): Input[] =>
  linesOf(indicators).map(({ code, title, points }) => number(`scores.${code}`, points, inAll(title)));

export function inputsOf({ rules }: Guard, known: Known): Input[] {
  return rules.flatMap((rule) => {
    const { rule: name, is } = typeof rule === 'string' ? { rule, is: undefined } : rule;
    return ASKED[name]?.(known, is) ?? [];
  });
}
