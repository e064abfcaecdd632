/** The mail with the link by which somebody sets a password: the one secret that a mail ever holds. */
import { rowOf } from './mail.service.js';
import type { Queryable } from '../casework/store.js';
import type { MailText } from './templates.js';

/** Stores it for an account, in its language; for none the same statements run, and store nothing. */
export const storeResetMail = (db: Queryable, account: string | null, link: string): Promise<void> =>
  storeLinkMail(db, account, link, resetMail);

/** A mail with a link of somebody's own; its text in the language of the account. */
export async function storeLinkMail(
  db: Queryable,
  account: string | null,
  link: string,
  text: (language: string, link: string) => MailText,
): Promise<void> {
  const { rows } = await db.query('select id as account_id, name, email, language from accounts where id = $1', [
    account,
  ]);
  const reader = rows[0] ?? { account_id: null, name: '', email: '', language: 'zh-CN' };
  const { id, to_name, to_address, language, subject, body, html, message_id } = rowOf(reader, {
    ...text(reader.language, link),
    link,
  });
  await db.query(
    `insert into mails (id, account_id, to_name, to_address, language, subject, body, message_id, html, kind, state, next_at, created_at)
     select $1, a.id, $3, $4, $5, $6, $7, $8, $9, 'password', 'queued', now_here(), now_here() from accounts a where a.id = $2`,
    [id, account, to_name, to_address, language, subject, body, message_id, html],
  );
}

function resetMail(language: string, link: string): MailText {
  const texts: Record<string, MailText> = {
    'zh-CN': {
      subject: '重新设置密码',
      body: `请在一小时内打开以下链接，设置新的密码。链接只能使用一次：\n${link}\n如果不是您本人申请，无需理会；您的密码没有改变。`,
    },
    ug: {
      subject: 'پارولنى قايتا بېكىتىش',
      body: `بىر سائەت ئىچىدە تۆۋەندىكى ئۇلانمىنى ئېچىپ يېڭى پارول بېكىتىڭ. ئۇلانما پەقەت بىر قېتىم ئىشلىتىلىدۇ:\n${link}\nئەگەر بۇنى سىز سورىمىغان بولسىڭىز، پەرۋا قىلماڭ؛ پارولىڭىز ئۆزگەرمىدى.`,
    },
    en: {
      subject: 'Set a new password',
      body: `Open this link within an hour to set a new password. It works once:\n${link}\nIf you did not ask for it, do nothing; your password has not changed.`,
    },
  };
  return texts[language] ?? texts['zh-CN']!;
}
