/** The front page: the running rounds, where each stands, what it waits for, how many working days are left. */
import { workingDaysLeft } from '../../workflows/calendar.js';
import { endTitle, stageTitle, stateTitle } from '../../workflows/labels.js';
import { ENDS, type End, type Label } from '../../workflows/programme.js';
import type { RoundInfo } from '../casework/round-book.js';
import type { RoundStanding, StageStanding } from './home.queries.js';
import { escape, page, type Language } from '../common/html.js';

const WORDS = {
  'zh-CN': {
    title: '正在进行的评选',
    none: '目前没有进行中的评选。',
    waiting: '未开始',
    open: '进行中',
    closed: '已办结',
    category: '类别',
    all: '合计',
    ended: '已结束',
    where: '各类推荐对象所在环节',
    mail: '已截留的邮件',
    units: (n: string) => `${n} 个推荐单位`,
    days: (n: string) => `还有 ${n} 个工作日`,
    today: '今天截止',
    over: '已过截止日期，等待办理',
    now: (stage: string, left: string) => `现在是“${stage}”环节，${left}。`,
    start: '评选尚未开始。',
    until: '至',
    comma: '，',
    cases: '件',
    signIn: '登录办理',
    desk: '进入工作台',
  },
  ug: {
    title: 'داۋاملىشىۋاتقان باھالاش',
    none: 'ھازىر داۋاملىشىۋاتقان باھالاش يوق.',
    waiting: 'باشلانمىدى',
    open: 'داۋاملىشىۋاتىدۇ',
    closed: 'تاماملاندى',
    category: 'تۈر',
    all: 'جەمئىي',
    ended: 'ئاخىرلاشتى',
    where: 'تەۋسىيە قىلىنغانلار قايسى باسقۇچتا',
    mail: 'تۇتۇپ قېلىنغان خەتلەر',
    units: (n: string) => `${n} تەۋسىيە ئورنى`,
    days: (n: string) => `يەنە ${n} خىزمەت كۈنى بار`,
    today: 'بۈگۈن ئاخىرلىشىدۇ',
    over: 'مۆھلىتى ئۆتتى، بېجىرىلىشنى كۈتۈۋاتىدۇ',
    now: (stage: string, left: string) => `ھازىر «${stage}» باسقۇچى، ${left}.`,
    start: 'باھالاش تېخى باشلانمىدى.',
    until: '–',
    comma: '، ',
    cases: '',
    signIn: 'كىرىش',
    desk: 'خىزمەت تاختىسىغا كىرىش',
  },
  en: {
    title: 'Running rounds',
    none: 'No round is running.',
    waiting: 'not begun',
    open: 'open',
    closed: 'done',
    category: 'Category',
    all: 'All',
    ended: 'ended',
    where: 'Where the cases stand',
    mail: 'Captured mail',
    units: (n: string) => `${n} nominating units`,
    days: (n: string) => `${n} working days left`,
    today: 'due today',
    over: 'past its date, waiting to be done',
    now: (stage: string, left: string) => `Now in ${stage}: ${left}.`,
    start: 'The round has not begun.',
    until: 'to',
    comma: ', ',
    cases: '',
    signIn: 'Sign in',
    desk: 'To your desk',
  },
} as const;

const LANGUAGES: Record<Language, string> = { 'zh-CN': '中文', ug: 'ئۇيغۇرچە', en: 'English' };
const bdi = (text: string | number) => `<bdi>${escape(String(text))}</bdi>`;
const said = (label: Label, language: Language) => label[language] ?? label['zh-CN'];

interface Reader {
  /** Brings the cookie of a session: the desk then asks whether it still holds. */
  signedIn: boolean;
  /** Mail goes nowhere, and can be read here. */
  captures: boolean;
}

export function homePage(
  language: Language,
  rounds: readonly RoundStanding[],
  infoOf: (id: string) => RoundInfo,
  { signedIn, captures }: Reader,
): string {
  const words = WORDS[language];
  const languages = Object.entries(LANGUAGES).map(
    ([code, name]) =>
      `<a href="/?lang=${code}" lang="${code}"${code === language ? ' aria-current="page"' : ''}>${name}</a>`,
  );
  const mail = captures ? `<a href="/mail">${words.mail}</a>` : '';
  const body =
    rounds.map((round) => roundCard(language, round, infoOf(round.id))).join('') || `<p class="card">${words.none}</p>`;
  const [to, name] = signedIn ? ['/desk', words.desk] : ['/sign-in', words.signIn];
  const enter = `<a class="enter" href="${to}?lang=${language}">${name}</a>`;
  return page(language, words.title, `<h1>${words.title}</h1>${body}`, languages.join('') + mail + enter);
}

function roundCard(language: Language, round: RoundStanding, info: RoundInfo): string {
  const words = WORDS[language];
  const { programme } = info.compiled;
  const now = round.stages.find(({ state }) => state === 'open');
  const settings = now && programme.stages.find(({ id }) => id === now.code);
  const lead =
    now && settings
      ? words.now(escape(stageTitle(settings, language)), timeLeft(language, now, info, round.today))
      : words.start;
  return `<section><h2 style="font-size:20px;margin-block-start:16px">${escape(said(programme.title, language))} · ${bdi(round.code)}</h2>
    <p class="lead">${lead} ${escape(said(programme.organiser.title, language))}${words.comma}${words.units(bdi(round.units))}</p>
    <div class="card"><ol class="rail">${round.stages.map((stage) => railStep(language, stage, round, info)).join('')}</ol></div>
    <div class="card"><h2>${words.where}</h2><div class="wide">${standing(language, round, info)}</div></div></section>`;
}

function timeLeft(language: Language, stage: StageStanding, info: RoundInfo, today: string): string {
  const words = WORDS[language];
  if (stage.closes_on === null) return words.open;
  if (stage.closes_on < today) return words.over;
  return stage.closes_on === today
    ? words.today
    : words.days(bdi(workingDaysLeft(info.calendar, today, stage.closes_on)));
}

function railStep(language: Language, stage: StageStanding, round: RoundStanding, info: RoundInfo): string {
  const words = WORDS[language];
  const settings = info.compiled.programme.stages.find(({ id }) => id === stage.code)!;
  const here = round.cases
    .filter(({ state }) => state.startsWith(`${stage.code}.`))
    .reduce((sum, { count }) => sum + count, 0);
  const closes = stage.closed_on ?? stage.closes_on;
  const dates = stage.opens_on ? `${bdi(stage.opens_on)} ${words.until} ${bdi(closes ?? '')}` : '&nbsp;';
  const sign = { waiting: '○', open: '●', closed: '✓' }[stage.state];
  return `<li class="${stage.state}"${stage.state === 'open' ? ' aria-current="step"' : ''}><b>${escape(stageTitle(settings, language))}</b>
    <span class="count">${bdi(here)}</span><p class="caption">${dates}</p><p class="caption word">${sign} ${words[stage.state]}</p></li>`;
}

/** One row a category, one column a state in which there is anybody. */
function standing(language: Language, round: RoundStanding, info: RoundInfo): string {
  const words = WORDS[language];
  const { programme } = info.compiled;
  const order = (state: string) => {
    const at = programme.stages.findIndex(({ id }) => state.startsWith(`${id}.`));
    return at < 0 ? 1000 + ENDS.indexOf(state as End) : at;
  };
  const states = [...new Set(round.cases.map(({ state }) => state))].sort(
    (a, b) => order(a) - order(b) || (a < b ? -1 : 1),
  );
  const count = (category: string, state: string) =>
    round.cases.find((each) => each.category === category && each.state === state)?.count ?? 0;
  const title = (state: string) => {
    const [code, child] = state.split('.');
    const stage = programme.stages.find(({ id }) => id === code);
    return stage
      ? `${stageTitle(stage, language)} · ${stateTitle(child!, language)}`
      : endTitle(state as End, language);
  };
  const head = states.map((state) => `<th class="n">${escape(title(state))}</th>`).join('');
  const rows = programme.categories.map(({ code, title: name }) => {
    const cells = states.map((state) => `<td class="n">${bdi(count(code, state) || '–')}</td>`).join('');
    const sum = states.reduce((total, state) => total + count(code, state), 0);
    return `<tr><th scope="row">${escape(said(name, language))}</th>${cells}<td class="n">${bdi(sum)}</td></tr>`;
  });
  return `<table><thead><tr><th>${words.category}</th>${head}<th class="n">${words.all}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
