/** What mails say, in the reader's language. Rendered once, stored, and sent as stored. */
import type { Label, Programme, Stage } from '../../workflows/programme.js';
import type { MailKind } from './mail.schema.js';
import { stageTitle } from '../../workflows/labels.js';

export interface MailText {
  subject: string;
  body: string;
  /** A line of the body that is ours to click. */
  link?: string;
}

type Language = 'zh-CN' | 'ug' | 'en';

export interface ReminderFacts {
  programme: Programme;
  stage: Stage;
  round: string;
  dueOn: string;
  kind: 'before' | 'after' | 'escalation';
  days: number;
}

const inLanguage = (label: Label, language: Language) => label[language] ?? label['zh-CN'];
const known = (language: string): Language => (language === 'ug' || language === 'en' ? language : 'zh-CN');

export function reminderMail(language: string, facts: ReminderFacts): MailText {
  const tongue = known(language);
  const programme = inLanguage(facts.programme.title, tongue);
  const stage = stageTitle(facts.stage, tongue);
  const { dueOn, days, kind, round } = facts;
  const texts: Record<Language, MailText> = {
    'zh-CN': {
      subject:
        kind === 'before'
          ? `【${programme}】${stage}：还有 ${days} 天截止`
          : `【${programme}】${stage}：已超期 ${days} 天${kind === 'escalation' ? '（催办）' : ''}`,
      body:
        kind === 'escalation'
          ? `${programme}（${round}）的“${stage}”环节应于 ${dueOn} 办结，仍有单位或人员未办理。请督促。`
          : `您在${programme}（${round}）的“${stage}”环节有待办事项，截止日期为 ${dueOn}。请及时办理；超期不会自动通过。`,
    },
    ug: {
      subject: `«${programme}» – ${stage}: ${dueOn}`,
      body: `${programme} (${round}) نىڭ «${stage}» باسقۇچىدا بېجىرىدىغان ئىشىڭىز بار. ئاخىرقى مۆھلەت: ${dueOn}.`,
    },
    en: {
      subject: `${programme}, ${stage}: ${kind === 'before' ? `${days} days left` : `${days} days late`}`,
      body:
        kind === 'escalation'
          ? `${stage} of ${programme} (${round}) was due on ${dueOn} and is not finished. Please see to it.`
          : `Something in ${stage} of ${programme} (${round}) waits for you. It is due on ${dueOn}. Nothing passes by itself when the date has gone by.`,
    },
  };
  return texts[tongue];
}

export interface NewsFacts {
  programme: Programme;
  round: string;
  nominee: string;
  template: string;
  reason: string;
  /** The day by which something has to be done. */
  by: string | undefined;
}

const NEWS: Record<string, Record<Language, string>> = {
  returned: { 'zh-CN': '退回补正', ug: 'تولۇقلاشقا قايتۇرۇلدى', en: 'was returned for correction' },
  refused: { 'zh-CN': '未予通过', ug: 'رەت قىلىندى', en: 'was refused' },
  resealed: { 'zh-CN': '已补正并重新报送', ug: 'قايتا يوللاندى', en: 'was corrected and sent again' },
  removed: {
    'zh-CN': '异议成立，取消资格',
    ug: 'ئېتىراز قوبۇل قىلىنىپ چىقىرىۋېتىلدى',
    en: 'was removed after an objection',
  },
  corrected: {
    'zh-CN': '更正后重新公示',
    ug: 'تۈزىتىلىپ قايتا ئېلان قىلىنىدۇ',
    en: 'is corrected and goes on notice again',
  },
  objectionFiled: { 'zh-CN': '收到异议', ug: 'ئېتىراز تاپشۇرۇۋېلىندى', en: 'has been objected to' },
  missed: { 'zh-CN': '未能赶上本次评选', ug: 'بۇ قېتىملىق باھالاشقا ئۈلگۈرمىدى', en: 'was left out of this choice' },
  movedUp: { 'zh-CN': '递补入选', ug: 'زاپاستىن تولۇقلاندى', en: 'moved up from the reserve' },
  notKept: { 'zh-CN': '未入选', ug: 'تاللانمىدى', en: 'was not kept' },
  notElected: { 'zh-CN': '未当选', ug: 'سايلانمىدى', en: 'was not elected' },
  declined: { 'zh-CN': '本人谢绝推荐', ug: 'ئۆزى رەت قىلدى', en: 'was declined by the nominee' },
  withdrawn: { 'zh-CN': '推荐单位撤回', ug: 'قايتۇرۇۋېلىندى', en: 'was withdrawn by the unit' },
  granted: { 'zh-CN': '上级同意授予', ug: 'يۇقىرى دەرىجىلىك ئورۇن قوشۇلدى', en: 'was granted above' },
  refusedAbove: { 'zh-CN': '上级未予通过', ug: 'يۇقىرى دەرىجىلىك ئورۇن رەت قىلدى', en: 'was refused above' },
  rectify: { 'zh-CN': '限期整改', ug: 'مۆھلەتلىك تۈزىتىش', en: 'has to be put right in time' },
  commended: { 'zh-CN': '获得表彰', ug: 'تەقدىرلەندى', en: 'was commended' },
};

export const NEWS_TEMPLATES = Object.keys(NEWS);

/** News by which somebody has to do something. */
const TASKS = ['resealed', 'objectionFiled'];
/** News with a date, which has to reach its reader. */
const RETURNS = ['returned', 'rectify'];

export const kindOfNews = (template: string): MailKind =>
  RETURNS.includes(template) ? 'return' : TASKS.includes(template) ? 'task' : 'news';

const BY: Record<Language, (day: string) => string> = {
  'zh-CN': (day) => `请于 ${day} 前办理（含当日）。`,
  ug: (day) => `ئاخىرقى مۆھلەت: ${day}.`,
  en: (day) => `Please see to it by ${day}, that day included.`,
};

/** Throws on a template that nobody wrote. */
export function newsMail(language: string, { programme, round, nominee, template, reason, by }: NewsFacts): MailText {
  const tongue = known(language);
  const said = NEWS[template];
  if (!said) throw new Error(`no mail is called ${template}`);
  const title = inLanguage(programme.title, tongue);
  const line = tongue === 'en' ? `${nominee} ${said.en}.` : `${nominee}：${said[tongue]}。`;
  return {
    subject: `${title}: ${nominee} – ${said[tongue]}`,
    body: [line, reason, by && BY[tongue](by), `${title}（${round}）`].filter(Boolean).join('\n'),
  };
}

export interface NudgeFacts {
  programme: Programme;
  round: string;
  /** Undefined: the case is read blind. */
  nominee: string | undefined;
  category: Label;
  stage: Stage;
  /** The office or unit that asks. */
  from: Label;
}

/** Somebody waits for the reader. */
export function nudgeMail(language: string, facts: NudgeFacts): MailText {
  const tongue = known(language);
  const programme = inLanguage(facts.programme.title, tongue);
  const stage = stageTitle(facts.stage, tongue);
  const [category, from] = [inLanguage(facts.category, tongue), inLanguage(facts.from, tongue)];
  const what =
    facts.nominee === undefined ? category : tongue === 'en' ? facts.nominee : `${facts.nominee}（${category}）`;
  const texts: Record<Language, MailText> = {
    'zh-CN': {
      subject: `【${programme}】催办：${what}`,
      body: `${from}提醒您：${what}在“${stage}”环节等待您办理。\n${programme}（${facts.round}）`,
    },
    ug: {
      subject: `«${programme}» – ئەسكەرتىش: ${what}`,
      body: `${from} سىزگە ئەسكەرتىدۇ: ${what} «${stage}» باسقۇچىدا سىزنىڭ بېجىرىشىڭىزنى كۈتۈۋاتىدۇ.\n${programme} (${facts.round})`,
    },
    en: {
      subject: `${programme}: ${what} waits for you`,
      body: `${from} reminds you: ${what} waits for you in ${stage}.\n${programme} (${facts.round})`,
    },
  };
  return texts[tongue];
}

/** What has happened since the last digest, one line each, in the words in which the reader was told. */
export function digestMail(language: string, lines: readonly string[], more: number): MailText {
  const tongue = known(language);
  const many = lines.length + more;
  const texts: Record<Language, { subject: string; lead: string; rest: string }> = {
    'zh-CN': {
      subject: `每日摘要：${many} 条消息`,
      lead: '以下是您尚未收到邮件的消息：',
      rest: `另有 ${more} 条，请登录查看。`,
    },
    ug: {
      subject: `كۈندىلىك خۇلاسە: ${many} خەۋەر`,
      lead: 'سىزگە تېخى ئېلخەت بىلەن ئەۋەتىلمىگەن خەۋەرلەر:',
      rest: `يەنە ${more} خەۋەر بار، كىرىپ كۆرۈڭ.`,
    },
    en: {
      subject: `Digest of the day: ${many} ${many === 1 ? 'message' : 'messages'}`,
      lead: 'What has happened, and was not mailed to you yet:',
      rest: `There are ${more} more: sign in to read them.`,
    },
  };
  const { subject, lead, rest } = texts[tongue];
  // What people are called may hold line breaks; here a line is a message.
  const flat = lines.map((line) => `· ${line.replaceAll(/\s+/g, ' ')}`);
  return { subject, body: [lead, ...flat, ...(more > 0 ? [rest] : [])].join('\n') };
}
