/** What people call stages and states, in each language. */
import type { End, Label, Stage, StageType } from './programme.js';

type Language = keyof Label;

const STAGES: Record<StageType, Required<Label>> = {
  recommendation: { 'zh-CN': '推荐', ug: 'تەۋسىيە', en: 'Recommendation' },
  notice: { 'zh-CN': '公示', ug: 'ئېلان', en: 'Notice' },
  review: { 'zh-CN': '审核', ug: 'تەكشۈرۈش', en: 'Review' },
  committee: { 'zh-CN': '评审', ug: 'باھالاش', en: 'Committee' },
  referral: { 'zh-CN': '报送', ug: 'يوللاش', en: 'Referral' },
  verification: { 'zh-CN': '复核', ug: 'قايتا تەكشۈرۈش', en: 'Verification' },
  commendation: { 'zh-CN': '表彰', ug: 'تەقدىرلەش', en: 'Commendation' },
};

const ENDED: Record<End, Required<Label>> = {
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

/** The programme's own title of a stage, else what such a stage is called. */
export const stageTitle = (stage: Stage, language: Language): string =>
  stage.title?.[language] ?? stage.title?.['zh-CN'] ?? STAGES[stage.stage][language];

export const endTitle = (end: End, language: Language): string => ENDED[end][language];
