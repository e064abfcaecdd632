/** Why an act cannot be done now: one sentence for each rule that does not hold, for whoever would do it. */
import { inEach, type InEach } from './labels.js';

const REASONS: Readonly<Record<string, InEach>> = {
  role: {
    'zh-CN': '您的角色不能办理此事',
    ug: 'رولىڭىز بۇ ئىشنى بېجىرەلمەيدۇ',
    en: 'it is for somebody in another role',
  },
  notPossibleHere: {
    'zh-CN': '当前状态不能办理',
    ug: 'ھازىرقى ھالەتتە بېجىرگىلى بولمايدۇ',
    en: 'this is not possible where the case now stands',
  },
  // Of a case.
  stageOpen: { 'zh-CN': '本环节未在办理期内', ug: 'بۇ باسقۇچ ئوچۇق ئەمەس', en: 'the stage is not open' },
  stageBegun: { 'zh-CN': '本环节尚未开始', ug: 'بۇ باسقۇچ تېخى باشلانمىدى', en: 'the stage has not begun' },
  stageClosed: { 'zh-CN': '本环节尚未截止', ug: 'بۇ باسقۇچ تېخى تاقالمىدى', en: 'the stage has not closed' },
  quotaLeft: { 'zh-CN': '名额已用完', ug: 'ئورۇن سانى تۈگىدى', en: 'no place is left in the quota' },
  totalLeft: {
    'zh-CN': '本单位推荐总名额已用完',
    ug: 'ئورۇننىڭ ئومۇمىي ئورۇن سانى تۈگىدى',
    en: 'no place is left to the unit in all',
  },
  listOpen: { 'zh-CN': '名单已确认报送', ug: 'تىزىملىك يوللىنىپ بولدى', en: 'the list has been sealed' },
  listSealed: { 'zh-CN': '名单尚未确认报送', ug: 'تىزىملىك تېخى يوللانمىدى', en: 'the list has not been sealed' },
  listMade: { 'zh-CN': '名单尚未审定', ug: 'تىزىملىك تېخى بېكىتىلمىدى', en: 'the list has not been decided' },
  formComplete: {
    'zh-CN': '申报表还有必填项未填写',
    ug: 'جەدۋەلدە تولدۇرۇلمىغان زۆرۈر تۈرلەر بار',
    en: 'the form has required fields that are empty',
  },
  formHolds: {
    'zh-CN': '申报表有内容不符合要求',
    ug: 'جەدۋەلدە تەلەپكە ئۇيغۇن بولمىغان مەزمۇن بار',
    en: 'something in the form cannot stand',
  },
  consentGiven: {
    'zh-CN': '推荐对象本人尚未同意公示',
    ug: 'تەۋسىيە قىلىنغۇچى تېخى قوشۇلمىدى',
    en: 'the nominee has not agreed to publication',
  },
  windowOpen: { 'zh-CN': '不在公示期内', ug: 'ئېلان مۇددىتى ئىچىدە ئەمەس', en: 'it is not on notice now' },
  publishedNow: {
    'zh-CN': '须随公示名单一并发布',
    ug: 'ئېلان تىزىملىكى بىلەن بىللە چىقىرىلىدۇ',
    en: 'it is published with its notice',
  },
  shownAlone: {
    'zh-CN': '不是单独公示的对象',
    ug: 'ئايرىم ئېلان قىلىنغان ئەمەس',
    en: 'it is not on a notice of its own',
  },
  windowEnded: { 'zh-CN': '公示期未满', ug: 'ئېلان مۇددىتى توشمىدى', en: 'the notice has not ended' },
  noOpenObjections: {
    'zh-CN': '尚有异议未办结',
    ug: 'بېجىرىلمىگەن ئېتىراز بار',
    en: 'an objection is not decided yet',
  },
  objectionsOpen: { 'zh-CN': '没有待办的异议', ug: 'بېجىرىلىدىغان ئېتىراز يوق', en: 'no objection is open' },
  objectionIs: {
    'zh-CN': '须先对异议作出处理',
    ug: 'ئاۋۋال ئېتىرازنى بېجىرىش كېرەك',
    en: 'the objection itself is decided first',
  },
  notOwnUnit: {
    'zh-CN': '您属于推荐单位，须回避',
    ug: 'سىز تەۋسىيە قىلغان ئورۇندىن، چەتنىشىڭىز كېرەك',
    en: 'you belong to the unit that sent it',
  },
  notRecused: { 'zh-CN': '您已回避', ug: 'سىز چەتنىگەن', en: 'you stay out of this case' },
  assigned: { 'zh-CN': '未分配给您审核', ug: 'سىزگە تەقسىم قىلىنمىغان', en: 'it was given to somebody else to read' },
  declared: {
    'zh-CN': '请先声明有无利害关系',
    ug: 'ئاۋۋال مەنپەئەت مۇناسىۋىتىنى بايان قىلىڭ',
    en: 'say first whether you have a conflict of interest',
  },
  neverSent: {
    'zh-CN': '由您报送，须由他人办理',
    ug: 'سىز يوللىغان، باشقىلار بېجىرىدۇ',
    en: 'you sent it: somebody else does this',
  },
  neverScored: {
    'zh-CN': '您已参与评分，须由他人办理',
    ug: 'سىز نومۇر قويغان، باشقىلار بېجىرىدۇ',
    en: 'you scored it: somebody else does this',
  },
  notYetScored: { 'zh-CN': '您已评分', ug: 'سىز نومۇر قويۇپ بولدىڭىز', en: 'you have scored it already' },
  neverApproved: {
    'zh-CN': '由您审批，须由他人办理',
    ug: 'سىز تەستىقلىغان، باشقىلار بېجىرىدۇ',
    en: 'you approved it: somebody else does this',
  },
  slipsIn: {
    'zh-CN': '征求意见未全部收回或未答复',
    ug: 'پىكىرلەر تولۇق كەلمىدى ياكى جاۋاب بېرىلمىدى',
    en: 'an opinion slip is missing or not answered',
  },
  onlyNoticeOwed: { 'zh-CN': '还须再次公示', ug: 'يەنە ئېلان قىلىش كېرەك', en: 'it still has to pass another notice' },
  moreNoticesOwed: { 'zh-CN': '不须再次公示', ug: 'يەنە ئېلان قىلىش ھاجەتسىز', en: 'it has no other notice to pass' },
  placeFree: { 'zh-CN': '没有空出的名额', ug: 'بوش ئورۇن يوق', en: 'no place is free' },
  nextInReserve: { 'zh-CN': '递补顺序未到', ug: 'زاپاس نۆۋىتى كەلمىدى', en: 'another is next in reserve' },
  publicTextChanged: {
    'zh-CN': '公示内容没有改动',
    ug: 'ئېلان مەزمۇنى ئۆزگەرمىدى',
    en: 'nothing that notices show was changed',
  },
  correctionHolds: {
    'zh-CN': '修改的内容不符合要求',
    ug: 'ئۆزگەرتىلگەن مەزمۇن تەلەپكە ئۇيغۇن ئەمەس',
    en: 'the correction cannot stand',
  },
  keptByList: { 'zh-CN': '不在入选名单上', ug: 'تاللانغانلار تىزىملىكىدە يوق', en: 'the list does not keep it' },
  reserveByList: { 'zh-CN': '不在递补名单上', ug: 'زاپاس تىزىملىكىدە يوق', en: 'the list does not have it in reserve' },
  outByList: {
    'zh-CN': '名单上已入选或递补',
    ug: 'تىزىملىكتە تاللانغان ياكى زاپاس',
    en: 'the list keeps it, or has it in reserve',
  },
  hasReason: { 'zh-CN': '请写明理由', ug: 'سەۋەبىنى يېزىڭ', en: 'give a reason' },
  namesWhatIsMissing: { 'zh-CN': '请写明缺少什么', ug: 'نېمە كەملىكىنى يېزىڭ', en: 'say what is missing' },
  namesDate: {
    'zh-CN': '请写明补正期限，不早于今天',
    ug: 'تولۇقلاش مۇددىتىنى يېزىڭ، بۈگۈندىن بۇرۇن بولمىسۇن',
    en: 'name the date by which, from today on',
  },
  scoreInRange: { 'zh-CN': '分数超出范围', ug: 'نومۇر دائىرىدىن ھالقىدى', en: 'the score is out of range' },
  indicatorsScored: {
    'zh-CN': '请逐项打分',
    ug: 'ھەر بىر كۆرسەتكۈچكە نومۇر قويۇڭ',
    en: 'give points for each indicator',
  },
  scoresIn: { 'zh-CN': '评分人数不足', ug: 'نومۇر قويغۇچىلار يېتەرلىك ئەمەس', en: 'not all scores are in' },
  scorerWanted: { 'zh-CN': '评分人数已满', ug: 'نومۇر قويغۇچىلار تولدى', en: 'all scores are in' },
  passMet: {
    'zh-CN': '平均分未达到合格线',
    ug: 'ئوتتۇرىچە نومۇر ئۆلچەمگە يەتمىدى',
    en: 'the mean score is below the pass mark',
  },
  movesUpTo: { 'zh-CN': '空缺在其他环节', ug: 'بوش ئورۇن باشقا باسقۇچتا', en: 'the free place is in another stage' },
  owedNoticeIn: { 'zh-CN': '该公示不设递补', ug: 'بۇ ئېلاندا زاپاس يوق', en: 'nobody moves up in that notice' },
  slipObjects: {
    'zh-CN': '该单位没有提出不同意见',
    ug: 'بۇ ئورۇن قارشى پىكىر بەرمىگەن',
    en: 'that body did not object',
  },
  bodyAsked: { 'zh-CN': '不需征求该单位意见', ug: 'بۇ ئورۇندىن پىكىر سورالمايدۇ', en: 'that body is not asked' },
  answerKnown: { 'zh-CN': '请选择答复意见', ug: 'جاۋابنى تاللاڭ', en: 'choose what the body answered' },
  // Of a draft that is entered.
  roundRuns: {
    'zh-CN': '本届评选未在进行',
    ug: 'بۇ قېتىمقى باھالاش ئېلىپ بېرىلمايۋاتىدۇ',
    en: 'the round does not run',
  },
  titleHeld: {
    'zh-CN': '未持有所要求的称号',
    ug: 'تەلەپ قىلىنغان نام يوق',
    en: 'the nominee does not hold the title that is asked for',
  },
  titleFree: {
    'zh-CN': '所要求的称号已用于另一推荐',
    ug: 'بۇ نام باشقا تەۋسىيەدە ئىشلىتىلگەن',
    en: 'that title already stands behind another nomination',
  },
  titleChosen: {
    'zh-CN': '请选择所依据的称号',
    ug: 'ئاساس قىلىنغان نامنى تاللاڭ',
    en: 'choose which title it stands on',
  },
  titleAsked: {
    'zh-CN': '本类别不要求已有称号',
    ug: 'بۇ تۈر نام تەلەپ قىلمايدۇ',
    en: 'this category asks for no title',
  },
  // Of a list.
  sameCases: {
    'zh-CN': '名单已有变动，请刷新后再办',
    ug: 'تىزىملىك ئۆزگەردى، يېڭىلاپ قايتا بېجىرىڭ',
    en: 'the list has changed meanwhile',
  },
  atLeastMin: {
    'zh-CN': '推荐数少于最低名额',
    ug: 'تەۋسىيە سانى ئەڭ تۆۋەن چەكتىن ئاز',
    en: 'fewer than the list must have',
  },
  atMostMax: {
    'zh-CN': '推荐数超过最高名额',
    ug: 'تەۋسىيە سانى ئەڭ يۇقىرى چەكتىن كۆپ',
    en: 'more than the list may have',
  },
  notEmpty: { 'zh-CN': '名单上还没有人', ug: 'تىزىملىكتە ھېچكىم يوق', en: 'nobody is on the list' },
  sharesHold: {
    'zh-CN': '比例要求未满足',
    ug: 'نىسبەت تەلىپى قانائەتلەنمىدى',
    en: 'a share of the list does not hold',
  },
  consentsGiven: {
    'zh-CN': '名单上有人尚未同意公示',
    ug: 'تىزىملىكتە تېخى قوشۇلمىغانلار بار',
    en: 'somebody on the list has not agreed to publication',
  },
  choiceReady: {
    'zh-CN': '名单上还有未办结的推荐',
    ug: 'تىزىملىكتە بېجىرىلىپ بولمىغانلار بار',
    en: 'some cases on the list are not ready',
  },
  keepHeld: { 'zh-CN': '入选数超过名额', ug: 'تاللانغانلار ئورۇن سانىدىن كۆپ', en: 'more are kept than may be' },
  departuresReasoned: {
    'zh-CN': '与排序不一致处须说明理由',
    ug: 'تەرتىپكە ئۇيغۇن بولمىغان جايلارنىڭ سەۋەبىنى يېزىڭ',
    en: 'give a reason for each departure from the order',
  },
  recusalsCounted: {
    'zh-CN': '须扣除回避的评委',
    ug: 'چەتنىگەن باھالىغۇچىلارنى چىقىرىۋېتىش كېرەك',
    en: 'those who stay out have to be left out of the base',
  },
  votesPossible: { 'zh-CN': '票数超过可投票数', ug: 'ئاۋاز سانى چەكتىن ئاشتى', en: 'more votes than could be cast' },
  quorate: { 'zh-CN': '到会人数不足', ug: 'قاتناشقۇچىلار يېتەرلىك ئەمەس', en: 'there is no quorum' },
  noTieLeft: {
    'zh-CN': '末位票数相同，须再次投票',
    ug: 'ئاۋاز تەڭ، قايتا ئاۋاز بېرىش كېرەك',
    en: 'a tie is to be voted again',
  },
  windowRuns: { 'zh-CN': '公示期已满', ug: 'ئېلان مۇددىتى توشتى', en: 'the notice has ended' },
  paperHolds: {
    'zh-CN': '纸质公示的日期或照片不符合要求',
    ug: 'قەغەز ئېلاننىڭ چېسلاسى ياكى سۈرىتى تەلەپكە ئۇيغۇن ئەمەس',
    en: 'the dates or the photograph of the paper notice do not hold',
  },
  notEarlier: {
    'zh-CN': '新的截止日期不得早于原日期',
    ug: 'يېڭى چېسلا ئەسلىدىكىدىن بۇرۇن بولمايدۇ',
    en: 'the new day must not be earlier',
  },
  mayPublish: {
    'zh-CN': '现在不能发布此公示',
    ug: 'ھازىر بۇ ئېلاننى چىقارغىلى بولمايدۇ',
    en: 'this notice cannot be published now',
  },
  seatsHeld: { 'zh-CN': '人数超过席位', ug: 'ئادەم سانى ئورۇندىن كۆپ', en: 'more than there are seats' },
  capHeld: {
    'zh-CN': '总数超过批准的上限',
    ug: 'ئومۇمىي سان تەستىقلانغان چەكتىن ئاشتى',
    en: 'more than the basis document allows',
  },
  notTheDrafter: {
    'zh-CN': '由您拟定，须由他人签发',
    ug: 'سىز لايىھەلىگەن، باشقىلار ئىمزالايدۇ',
    en: 'you drafted it: somebody else signs',
  },
  ranked: { 'zh-CN': '本项目不要求排序', ug: 'بۇ تۈر تەرتىپ تەلەپ قىلمايدۇ', en: 'this programme asks for no order' },
  // Of a stage and of a round.
  due: { 'zh-CN': '未到规定日期', ug: 'بەلگىلەنگەن ۋاقىت كەلمىدى', en: 'its day has not come' },
  nothingPending: {
    'zh-CN': '还有未办结的事项',
    ug: 'بېجىرىلىپ بولمىغان ئىشلار بار',
    en: 'something in it is still to be decided',
  },
  movedToADayToCome: {
    'zh-CN': '新的日期须为今日或以后',
    ug: 'يېڭى چېسلا بۈگۈن ياكى ئۇنىڭدىن كېيىن بولسۇن',
    en: 'the new day must not have passed',
  },
  basisValid: {
    'zh-CN': '依据文件已失效',
    ug: 'ئاساس ھۆججەت كۈچتىن قالدى',
    en: 'the basis document is no longer valid',
  },
  carriedOut: {
    'zh-CN': '评选项目含本版本尚不支持的内容',
    ug: 'تۈردە بۇ نەشر قوللىمايدىغان مەزمۇن بار',
    en: 'the programme asks for what this version cannot do yet',
  },
  datesReachable: {
    'zh-CN': '有环节的日期无法实现',
    ug: 'بەزى باسقۇچلارنىڭ چېسلاسىغا يەتكىلى بولمايدۇ',
    en: 'a date of the plan cannot be reached',
  },
  stagesClosed: { 'zh-CN': '还有环节未结束', ug: 'تاقالمىغان باسقۇچلار بار', en: 'a stage has not closed' },
  secondPerson: { 'zh-CN': '须由另一人办理', ug: 'باشقا بىر كىشى بېجىرىشى كېرەك', en: 'it takes a second person' },
};

/** The rule's own name where nobody wrote a sentence; a test sees to it that all have one. */
export const reasonOf = (rule: string): InEach => REASONS[rule] ?? inEach(() => rule);

export const reasonsOf = (unmet: readonly string[]): InEach[] => unmet.map(reasonOf);

export const hasReasonFor = (rule: string): boolean => Object.hasOwn(REASONS, rule);
