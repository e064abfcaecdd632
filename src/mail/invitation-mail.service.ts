/** The mail that invites somebody: with the link by which they choose their first password. */
import type { Queryable } from '../casework/store.js';
import { storeLinkMail } from './reset-mail.service.js';
import type { MailText } from './templates.js';

/** Days that the link can be used. */
export const INVITED_DAYS = 7;

/** Stores it for an account, in its language. */
export const storeInvitationMail = (db: Queryable, account: string, link: string): Promise<void> =>
  storeLinkMail(db, account, link, invitationMail);

function invitationMail(language: string, link: string): MailText {
  const texts: Record<string, MailText> = {
    'zh-CN': {
      subject: '邀请您使用评选系统',
      body: `管理员已为您开设账号。请在 ${INVITED_DAYS} 天内打开以下链接，设置您自己的密码。链接只能使用一次：\n${link}\n如果与您无关，无需理会。`,
    },
    ug: {
      subject: 'باھالاش سىستېمىسىغا تەكلىپ',
      body: `باشقۇرغۇچى سىزگە ھېسابات ئاچتى. ${INVITED_DAYS} كۈن ئىچىدە تۆۋەندىكى ئۇلانمىنى ئېچىپ ئۆزىڭىزنىڭ پارولىنى بېكىتىڭ. ئۇلانما پەقەت بىر قېتىم ئىشلىتىلىدۇ:\n${link}\nئەگەر بۇ سىزگە مۇناسىۋەتسىز بولسا، پەرۋا قىلماڭ.`,
    },
    en: {
      subject: 'You are invited to Accolade',
      body: `An administrator has made an account for you. Open this link within ${INVITED_DAYS} days to choose a password of your own. It works once:\n${link}\nIf this is not for you, do nothing.`,
    },
  };
  return texts[language] ?? texts['zh-CN']!;
}
