/**
 * The words of the Never list: what a form, an option or a share must not ask, in Chinese, Uyghur, English and pinyin.
 *
 * Accolade administers awards and does not watch people, so a programme that asks for ethnicity, religion or political
 * status is refused. 民族团结 (ethnic unity) is what many awards are about, and is no fault within a label.
 */

export type Subject = 'ethnicity' | 'religion' | 'political status';

/** What each text is about; undefined where it is about none of them. `alone`: the whole text is a name or an option. */
export function subjectOf(text: string): Subject | undefined {
  const plain = text
    .slice(0, 500)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Mn}\u0640]/gu, '');
  return chinese(plain) ?? uyghur(plain) ?? latin(plain);
}

/** 群众 (the masses) is a political status only where it stands beside one; in 群众满意度 it is simply people. */
export const isMasses = (text: string): boolean =>
  /^(普通)?群众$|^(the )?masses$|^qunzhong$/i.test(text.normalize('NFKC').trim());

type Words = readonly (readonly [Subject, RegExp])[];

const first = (words: Words, text: string): Subject | undefined => words.find(([, word]) => word.test(text))?.[0];

// ---- Chinese: words are not set apart, so each is looked for anywhere, minus phrases that only seem to hold it.

const TRADITIONAL: Record<string, string> = {
  黨: '党',
  團: '团',
  員: '员',
  眾: '众',
  漢: '汉',
  維: '维',
  爾: '尔',
  薩: '萨',
  滿: '满',
  壯: '壮',
  無: '无',
  屬: '属',
  別: '别',
};

const HARMLESS = new RegExp(
  [
    '中华(各)?民族(共同体)?(意识)?',
    '(?<!少数)(各)?民族(大|一家亲)?(团结|交往|交流|交融|互嵌|复兴|精神|文化|艺术|音乐|歌舞|舞蹈|乐器|器乐|医药|企业|品牌|大家庭|一家亲)(进步|友爱)?',
    '(农|牧|渔|居|村|市|公|国|军|移|灾|人)民族[谱群]',
    '(诚|守|公|互)信教[育师学]',
    '(法治|法律|理想|职业)信仰',
    '党员(先锋|示范|志愿|突击|责任区|活动|教育|大会|服务)',
    '水族[馆箱]',
    '收藏族',
    '[乡本水国]土族',
  ].join('|'),
  'g',
);

/** The 56, each with 族: 汉族, not 汉语. */
const PEOPLES =
  '汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺';

const CHINESE: Words = [
  ['ethnicity', new RegExp(`民族|族别|族属|族裔|族籍|种族|(${PEOPLES})族`)],
  [
    'religion',
    /宗教|信教(?![育师学])|信仰|教派|教徒(?!弟)|信众|佛教|道教(?![育师学室职材研练导])|伊斯兰|基督|天主教|穆斯林|清真|教堂|寺庙|朝觐/,
  ],
  [
    'political status',
    /政治(面貌|面目|身份|成[分份]|背景|信仰|派别)|党员|党派|入党|党龄|党籍|共青团员|党团员|入团|^(是否|是不是|是)?团员(身份|人数|比例|占比)?$|民革|民盟|民进会员|九三学社/,
  ],
];

function chinese(text: string): Subject | undefined {
  const joined = text.replace(/[\s\p{Pd}_·・.]/gu, '').replace(/./gu, (letter) => TRADITIONAL[letter] ?? letter);
  return first(CHINESE, joined.replace(HARMLESS, '、'));
}

// ---- Uyghur: the same letter is typed in several ways; words are set apart, and -دىن also ends words (from).

const UYGHUR: Words = [
  ['ethnicity', /(^|\s)(مىللەت|مىللىت|مىللىي|ئىرق)/],
  ['religion', /(^|\s)(دىن(ى|ىي|لار|لىرى|غا|نىڭ|سىز|دار)?(?=\s|$)|دىنىي|ئېتىقاد|ئېتىقات|مەسچىت|ئىسلام|مۇسۇلمان)/],
  ['political status', /(^|\s)(سىياسىي|سىياسى\s|پارتىيە ئەزا|پارتىيىگە|كوممۇنىست|ئىتتىپاق ئەزا)/],
];
const UYGHUR_HARMLESS =
  /(جۇڭخۇا\s+)?(مىللەتلەر|مىللىي|مىللەت)\s+(ئىتتىپاق(?!\s)|مەدەنىيەت|سەنئەت)\S*|جۇڭخۇا\s+(مىللەت|مىللىت)\S*/g;

function uyghur(text: string): Subject | undefined {
  if (!/\p{Script=Arabic}/u.test(text)) return undefined;
  const letters = (words: string) => words.replace(/[یي]/g, 'ى').replace(/ه/g, 'ە').replace(/ک/g, 'ك');
  const source = (pattern: RegExp) => new RegExp(letters(pattern.source), pattern.flags);
  const words = letters(text.replace(/[^\p{L}\p{N}]+/gu, ' '));
  const left = words.replace(source(UYGHUR_HARMLESS), ' ').trim();
  return first(
    UYGHUR.map(([subject, pattern]) => [subject, source(pattern)] as const),
    left,
  );
}

// ---- English and pinyin: as words, and run together, for names are written partyMember, party_member, PARTYMEMBER.

/** Looked for in the letters run together: long enough to be nothing else. */
const RUN_TOGETHER: Words = [
  ['ethnicity', /ethnic|minorit(y|ies)|(?<!inter)nationalit(y|ies)|shaoshuminzu/],
  ['ethnicity', /(?<!ju|cun|ren|nong|shi|mu|yu|guo|gong|ping|yi|jun)minzu(?!tuanjie|zhi)|^zuyi$|^zubie$/],
  ['religion', /religio|islam|muslim|buddhis|catholic|mosque|zongjiao|xinyang$|qingzhensi/],
  [
    'political status',
    /politic(al)?(status|affiliation|party|parties|identity|view|opinion|outlook|background|orientation|belief|stance|face|appearance|membership)|(communist|cpc|ccp)(party)?member|(?<!third|counter)partymember|partyaffiliation|partystatus|communistparty|youthleague|leaguemember|zhengzhi(mianmao|shenfen|chengfen)|dangyuan|^zzmm$|rudang/,
  ],
];
const AS_WORDS: Words = [
  ['ethnicity', /(^| )(race|races|racial)( |$)/],
  ['religion', /(^| )(?<!good )(faith|faiths|belief|beliefs|creed|church|christian)( |$)/],
  [
    'political status',
    /(^| )(political|politics|communist|communists)(?! (education|theory|work|science|studies|study|course))( |$)/,
  ],
];
const LATIN_HARMLESS =
  /(inter|multi)? ?ethnic( group)?s? (unity|solidarity|harmony|integration|exchange|culture)|(unity|solidarity|harmony) (of|among|between) (all )?ethnic groups?|minzu ?tuanjie|zhonghua ?minzu/g;

function latin(text: string): Subject | undefined {
  const words = text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(LATIN_HARMLESS, ' ');
  const together = words.replace(/ /g, '');
  return first(RUN_TOGETHER, together) ?? first(AS_WORDS, words) ?? first(AS_WORDS, together);
}
