/** What each person of the demo can try now: one sentence, in each language. */
import type { Role } from '../../workflows/people.js';

export interface Does {
  'zh-CN': string;
  ug: string;
  en: string;
}

const NOTHING: Does = {
  'zh-CN': '查看评选进展。',
  ug: 'باھالاش ئەھۋالىنى كۆرىدۇ.',
  en: 'Looks at how the rounds stand.',
};

const DOES: { readonly [role in Role]?: Does } = {
  clerk: {
    'zh-CN': '为本单位填写推荐材料、补正退回的材料，并列入推荐名单。',
    ug: 'ئۆز ئورنىنىڭ كۆرسىتىش ماتېرىيالىنى تولدۇرىدۇ، قايتۇرۇلغاننى تولۇقلايدۇ ۋە تىزىملىككە كىرگۈزىدۇ.',
    en: 'Writes the unit’s nominations, completes what was returned, and puts them on the unit’s list.',
  },
  head: {
    'zh-CN': '核对本单位的推荐名单并确认报送，发布本单位的公示。',
    ug: 'ئورۇننىڭ كۆرسىتىش تىزىملىكىنى تەكشۈرۈپ مۆھۈرلەيدۇ ۋە ئورۇننىڭ ئېلانىنى چىقىرىدۇ.',
    en: 'Checks and seals the unit’s list, and publishes the unit’s notice.',
  },
  reviewer: {
    'zh-CN': '声明有无利害关系，阅读分配的材料并评分。',
    ug: 'مەنپەئەت مۇناسىۋىتى بار-يوقلۇقىنى بىلدۈرۈپ، تەقسىملەنگەن ماتېرىياللارنى ئوقۇيدۇ ۋە نومۇر قويىدۇ.',
    en: 'Declares whether there is a conflict of interest, reads the assigned cases and scores them.',
  },
  approver: {
    'zh-CN': '分配审核任务，退回补正，确定入选名单，签发表彰决定。',
    ug: 'تەكشۈرۈش ۋەزىپىسىنى تەقسىملەيدۇ، تولۇقلاشقا قايتۇرىدۇ، تاللانغانلار تىزىملىكىنى بېكىتىدۇ.',
    en: 'Assigns cases to reviewers, returns what is incomplete, and closes the shortlist.',
  },
  member: {
    'zh-CN': '查看评审会议的候选名单。',
    ug: 'باھالاش يىغىنىنىڭ نامزاتلار تىزىملىكىنى كۆرىدۇ.',
    en: 'Looks at the candidates of the committee’s meeting.',
  },
  chair: {
    'zh-CN': '主持评审，核对计票结果并结束票决。',
    ug: 'باھالاشقا رىياسەتچىلىك قىلىپ، ئاۋاز ساناش نەتىجىسىنى تەكشۈرىدۇ ۋە ئاۋاز بېرىشنى ئاياغلاشتۇرىدۇ.',
    en: 'Chairs the committee: checks the count of the votes and closes the ballot.',
  },
  secretary: {
    'zh-CN': '安排各环节：发布公示、登记征求意见结果、录入计票、调整日期。',
    ug: 'ھەرقايسى باسقۇچلارنى ئورۇنلاشتۇرىدۇ: ئېلان چىقىرىدۇ، پىكىر جاۋابلىرىنى ۋە ئاۋاز نەتىجىسىنى خاتىرىلەيدۇ.',
    en: 'Runs the rounds: publishes notices, records opinion slips, enters the count of a vote, moves dates.',
  },
  handler: {
    'zh-CN': '核查公示期间收到的异议并作出处理。',
    ug: 'ئېلان مەزگىلىدە كەلگەن ئېتىرازلارنى تەكشۈرۈپ بىر تەرەپ قىلىدۇ.',
    en: 'Examines an objection that was made during a notice, and decides it.',
  },
  supervisor: {
    'zh-CN': '查看全部办理记录，不参与任何决定。',
    ug: 'بارلىق بېجىرىش خاتىرىلىرىنى كۆرىدۇ، ھېچقانداق قارارغا قاتناشمايدۇ.',
    en: 'Reads everything that was done, and decides nothing.',
  },
  administrator: {
    'zh-CN': '维护单位、账号和角色，发送邀请。',
    ug: 'ئورۇن، ھېسابات ۋە روللارنى باشقۇرىدۇ، تەكلىپ ئەۋەتىدۇ.',
    en: 'Keeps units, accounts and roles, and invites people.',
  },
};

export const doesOf = (role: Role): Does => DOES[role] ?? NOTHING;
