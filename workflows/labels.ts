/** What people call stages and states, in each language. */
import type { Role } from './people.js';
import type { End, Label, Level, Programme, Stage, StageType } from './programme.js';

export type Language = keyof Label;
/** A text in every language. */
export type InEach = Required<Label>;

export const inEach = (say: (language: Language) => string): InEach => ({
  'zh-CN': say('zh-CN'),
  ug: say('ug'),
  en: say('en'),
});

/** What a programme calls something, in Chinese where it has no name in a language. */
export const inAll = (label: Label): InEach => inEach((language) => label[language] ?? label['zh-CN']);

const STAGES: Record<StageType, InEach> = {
  recommendation: { 'zh-CN': '推荐', ug: 'تەۋسىيە', en: 'Recommendation' },
  notice: { 'zh-CN': '公示', ug: 'ئېلان', en: 'Notice' },
  review: { 'zh-CN': '审核', ug: 'تەكشۈرۈش', en: 'Review' },
  committee: { 'zh-CN': '评审', ug: 'باھالاش', en: 'Committee' },
  referral: { 'zh-CN': '报送', ug: 'يوللاش', en: 'Referral' },
  verification: { 'zh-CN': '复核', ug: 'قايتا تەكشۈرۈش', en: 'Verification' },
  commendation: { 'zh-CN': '表彰', ug: 'تەقدىرلەش', en: 'Commendation' },
};

const ENDED: Record<End, InEach> = {
  commended: { 'zh-CN': '已表彰', ug: 'تەقدىرلەندى', en: 'Commended' },
  renewed: { 'zh-CN': '已续期', ug: 'ئۇزارتىلدى', en: 'Renewed' },
  granted: { 'zh-CN': '已授予', ug: 'بېرىلدى', en: 'Granted' },
  refusedAbove: { 'zh-CN': '上级未通过', ug: 'يۇقىرىدا رەت قىلىندى', en: 'Refused above' },
  notKept: { 'zh-CN': '未入选', ug: 'تاللانمىدى', en: 'Not kept' },
  notElected: { 'zh-CN': '未当选', ug: 'سايلانمىدى', en: 'Not elected' },
  refused: { 'zh-CN': '未通过', ug: 'رەت قىلىندى', en: 'Refused' },
  removed: { 'zh-CN': '已取消', ug: 'چىقىرىۋېتىلدى', en: 'Removed' },
  withdrawn: { 'zh-CN': '已撤回', ug: 'قايتۇرۇۋېلىندى', en: 'Withdrawn' },
  declined: { 'zh-CN': '本人谢绝', ug: 'ئۆزى رەت قىلدى', en: 'Declined' },
  notSent: { 'zh-CN': '未报送', ug: 'يوللانمىدى', en: 'Not sent' },
  missed: { 'zh-CN': '未赶上', ug: 'ئۈلگۈرمىدى', en: 'Missed' },
  lapsed: { 'zh-CN': '已失效', ug: 'كۈچتىن قالدى', en: 'Lapsed' },
  revoked: { 'zh-CN': '已撤销', ug: 'بىكار قىلىندى', en: 'Revoked' },
  cancelled: { 'zh-CN': '已取消评选', ug: 'ئەمەلدىن قالدۇرۇلدى', en: 'Cancelled' },
};

const UNIT_NOTICE: InEach = { 'zh-CN': '单位公示', ug: 'ئورۇن ئېلانى', en: 'Unit notice' };

/** The programme's own title of a stage, else what such a stage is called. */
export const stageTitle = (stage: Stage, language: Language): string =>
  stage.title?.[language] ??
  stage.title?.['zh-CN'] ??
  (stage.stage === 'notice' && stage.by === 'unit' ? UNIT_NOTICE : STAGES[stage.stage])[language];

export const endTitle = (end: End, language: Language): string => ENDED[end][language];

/** Child states, as staff call them. */
const STATES: Record<string, InEach> = {
  draft: { 'zh-CN': '草稿', ug: 'قارالما', en: 'draft' },
  listed: { 'zh-CN': '已列入名单', ug: 'تىزىملىككە كىرگۈزۈلدى', en: 'listed' },
  waiting: { 'zh-CN': '待公示', ug: 'ئېلاننى كۈتۈۋاتىدۇ', en: 'waiting for notice' },
  open: { 'zh-CN': '公示中', ug: 'ئېلان قىلىنىۋاتىدۇ', en: 'on notice' },
  contested: { 'zh-CN': '有异议', ug: 'ئېتىراز بار', en: 'contested' },
  reading: { 'zh-CN': '审核中', ug: 'تەكشۈرۈلۈۋاتىدۇ', en: 'under review' },
  returned: { 'zh-CN': '退回补正', ug: 'تولۇقلاشقا قايتۇرۇلدى', en: 'returned' },
  reserve: { 'zh-CN': '递补', ug: 'زاپاس', en: 'in reserve' },
  'again-waiting': { 'zh-CN': '待重新公示', ug: 'قايتا ئېلاننى كۈتۈۋاتىدۇ', en: 'waiting for notice again' },
  'again-open': { 'zh-CN': '重新公示中', ug: 'قايتا ئېلان قىلىنىۋاتىدۇ', en: 'on notice again' },
  'again-contested': { 'zh-CN': '重新公示有异议', ug: 'قايتا ئېلاندا ئېتىراز بار', en: 'contested again' },
  candidate: { 'zh-CN': '候选', ug: 'نامزات', en: 'candidate' },
  packing: { 'zh-CN': '待报送', ug: 'يوللاشنى كۈتۈۋاتىدۇ', en: 'to be sent up' },
  released: { 'zh-CN': '已签批', ug: 'تەستىقلاندى', en: 'released' },
  sent: { 'zh-CN': '已报送', ug: 'يوللاندى', en: 'sent up' },
  received: { 'zh-CN': '上级已收', ug: 'يۇقىرى تاپشۇرۇۋالدى', en: 'received above' },
  visiting: { 'zh-CN': '待核查', ug: 'تەكشۈرۈشنى كۈتۈۋاتىدۇ', en: 'to be visited' },
  visited: { 'zh-CN': '已核查', ug: 'تەكشۈرۈلدى', en: 'visited' },
  rectifying: { 'zh-CN': '整改中', ug: 'تۈزىتىلىۋاتىدۇ', en: 'being put right' },
  awaiting: { 'zh-CN': '待表彰', ug: 'تەقدىرلەشنى كۈتۈۋاتىدۇ', en: 'awaiting the decision' },
};

export const stateTitle = (child: string, language: Language): string => STATES[child]?.[language] ?? child;

/** Whoever acts; the clock and an import as well. */
const ROLES: Record<Role, InEach> = {
  nominee: { 'zh-CN': '推荐对象本人', ug: 'تەۋسىيە قىلىنغۇچىنىڭ ئۆزى', en: 'the nominee' },
  clock: { 'zh-CN': '系统时钟', ug: 'سىستېما سائىتى', en: 'the clock' },
  import: { 'zh-CN': '导入', ug: 'كىرگۈزۈش', en: 'an import' },
  clerk: { 'zh-CN': '经办人', ug: 'بېجىرگۈچى', en: 'clerk' },
  head: { 'zh-CN': '负责人', ug: 'مەسئۇل', en: 'head' },
  reviewer: { 'zh-CN': '审核人', ug: 'تەكشۈرگۈچى', en: 'reviewer' },
  approver: { 'zh-CN': '审批人', ug: 'تەستىقلىغۇچى', en: 'approver' },
  inspector: { 'zh-CN': '核查人', ug: 'نەق مەيدان تەكشۈرگۈچى', en: 'inspector' },
  member: { 'zh-CN': '评委', ug: 'باھالىغۇچى', en: 'committee member' },
  chair: { 'zh-CN': '主持人', ug: 'رىياسەتچى', en: 'chair' },
  secretary: { 'zh-CN': '秘书', ug: 'كاتىپ', en: 'secretary' },
  handler: { 'zh-CN': '异议受理人', ug: 'ئېتىراز قوبۇل قىلغۇچى', en: 'objection handler' },
  supervisor: { 'zh-CN': '监督', ug: 'نازارەتچى', en: 'supervisor' },
  administrator: { 'zh-CN': '管理员', ug: 'باشقۇرغۇچى', en: 'administrator' },
};

export const roleTitle = (role: Role, language: Language): string => ROLES[role][language];

/** The built-in columns of nominees; `collective` is the name of whoever is no person. */
export const NOMINEE_LABELS: Record<string, InEach> = {
  name: { 'zh-CN': '姓名', ug: 'ئىسىم-فامىلىسى', en: 'Name' },
  collective: { 'zh-CN': '名称', ug: 'نامى', en: 'Name' },
  workUnit: { 'zh-CN': '工作单位', ug: 'خىزمەت ئورنى', en: 'Work unit' },
  post: { 'zh-CN': '职务', ug: 'ۋەزىپىسى', en: 'Post' },
  title: { 'zh-CN': '作品名称', ug: 'ئەسەر نامى', en: 'Title' },
  author: { 'zh-CN': '作者', ug: 'ئاپتورى', en: 'Author' },
};

const LEVEL_LABELS: Record<Level, InEach> = {
  village: { 'zh-CN': '村级', ug: 'كەنت دەرىجىلىك', en: 'village' },
  township: { 'zh-CN': '乡镇级', ug: 'يېزا-بازار دەرىجىلىك', en: 'township' },
  county: { 'zh-CN': '县级', ug: 'ناھىيە دەرىجىلىك', en: 'county' },
  city: { 'zh-CN': '市级', ug: 'شەھەر دەرىجىلىك', en: 'city' },
  province: { 'zh-CN': '省级', ug: 'ئۆلكە دەرىجىلىك', en: 'province' },
  nation: { 'zh-CN': '国家级', ug: 'دۆلەت دەرىجىلىك', en: 'nation' },
};

export const levelTitle = (level: string, language: Language): string =>
  LEVEL_LABELS[level as Level]?.[language] ?? level;

/** A case's stored state, in words: its stage and where it stands there, or how it ended. */
export function placeTitle(programme: Programme, state: string, language: Language): string {
  const [code, child] = state.split('.') as [string, string | undefined];
  const stage = programme.stages.find(({ id }) => id === code);
  if (!stage) return ENDED[state as End]?.[language] ?? state;
  return child === undefined
    ? stageTitle(stage, language)
    : `${stageTitle(stage, language)} · ${stateTitle(child, language)}`;
}
