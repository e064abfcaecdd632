/** The mail by which another body is asked for its opinion. It holds a link and figures, and no nominee. */
import type { Label, Programme } from '../../workflows/programme.js';
import type { Queryable } from '../casework/store.js';
import { rowOf } from './mail.service.js';
import type { MailText } from './templates.js';

type Language = keyof Label;

export interface SlipFacts {
  body: string;
  cases: number;
  dueOn: string;
  link: string;
}

/** Stores it: the body has no account, so it is written in the languages of the round and of whoever asks. */
export async function storeSlipMail(
  db: Queryable,
  to: { address: string; language: string },
  programme: Programme,
  facts: SlipFacts,
): Promise<void> {
  const spoken = programme.stages.flatMap((stage) => ('languages' in stage ? stage.languages : []));
  const languages = [...new Set<string>(['zh-CN', ...spoken, to.language])].filter(
    (each) => each in TEXTS,
  ) as Language[];
  const reader = { account_id: '', name: facts.body, email: to.address, language: 'zh-CN' };
  const mail = rowOf(reader, slipMail(languages, programme, facts));
  await db.query(
    `insert into mails (id, to_name, to_address, language, subject, body, message_id, state, next_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'queued', now_here(), now_here())`,
    [mail.id, mail.to_name, mail.to_address, mail.language, mail.subject, mail.body, mail.message_id],
  );
}

/** One text after the other, the link in each. */
function slipMail(languages: readonly Language[], { title }: Programme, facts: SlipFacts): MailText {
  const texts = languages.map((language) => TEXTS[language](title[language] ?? title['zh-CN'], facts));
  return { subject: texts[0]!.subject, body: texts.map(({ body }) => body).join('\n\n') };
}

const TEXTS: Record<Language, (title: string, facts: SlipFacts) => MailText> = {
  'zh-CN': (title, { body, cases, dueOn, link }) => ({
    subject: `【${title}】征求意见：${cases} 个推荐对象`,
    body: `${title}向贵单位（${body}）征求对 ${cases} 个推荐对象的意见，请于 ${dueOn} 前打开以下链接逐一答复。每个对象只能答复一次，请勿转发：\n${link}`,
  }),
  ug: (title, { body, cases, dueOn, link }) => ({
    subject: `«${title}»: ${cases} نامزات توغرىسىدا پىكىر ئېلىش`,
    body: `«${title}» ئورنىڭىزدىن (${body}) ${cases} نامزات توغرىسىدا پىكىر ئالىدۇ. ${dueOn} دىن بۇرۇن تۆۋەندىكى ئۇلانمىنى ئېچىپ جاۋاب بېرىڭ. ھەر بىرىگە پەقەت بىر قېتىم جاۋاب بېرىلىدۇ، باشقىلارغا يوللىماڭ:\n${link}`,
  }),
  en: (title, { body, cases, dueOn, link }) => ({
    subject: `${title}: your opinion on ${cases} ${cases === 1 ? 'nominee' : 'nominees'}`,
    body: `${title} asks your office (${body}) for its opinion on ${cases} ${cases === 1 ? 'nominee' : 'nominees'}. Open this link by ${dueOn} and answer for each; each is answered once. Please do not pass it on:\n${link}`,
  }),
};
