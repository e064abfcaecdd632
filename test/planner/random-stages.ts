/** Stages of a random programme. It keeps to the rules that `check` tests: keeps that never grow, reserves beside a choice, a last stage that ends. */
import { plus, type Span } from './calendar.js';
import type { Draw } from './draw.js';
import { chainOf, handles, type Category, type Programme, type Stage } from './programme.js';

export interface Setting {
  categories: Category[];
  /** How many are nominated in a category. */
  nominated: Map<string, number>;
  /** Offices of the level below the organiser; none when there is no such level. */
  offices: number;
  from: string;
  shortNotice: boolean;
}

type Loose = Stage & Record<string, unknown>;

export function randomStages(draw: Draw, setting: Setting): Stage[] {
  const codes = setting.categories.map((category) => category.code);
  const stages: Loose[] = [];
  const bounds = new Map<string, number>();
  const reserved = new Set<string>();
  for (const group of groups(draw, codes, 30)) stages.push(recommendation(draw, setting, named(group, codes)));
  const ends = groups(draw, codes, 25);
  // Half of them have no notice before a choice, so that objections meet lists that have a reserve.
  const choiceFirst = draw.chance(50);
  const middle = draw.int(Math.max(0, 3 - stages.length - ends.length), Math.min(5, 8 - stages.length - ends.length));
  for (let made = 0; made < middle; made += 1) {
    const whose = draw.chance(25) ? draw.some(codes) : codes;
    const own = setting.categories.filter((category) => whose.includes(category.code));
    const before = stages.filter((stage) => whose.some((code) => handles(stage, code)));
    const target = named(whose, codes);
    const chosen = before.some((stage) => stage.stage === 'review' || stage.stage === 'committee');
    const kind = choiceFirst && !chosen ? draw.int(39, 94) : draw.int(1, 100);
    if (kind <= 38)
      stages.push(
        notice(
          draw,
          setting,
          target,
          before,
          whose.every((code) => reserved.has(code)),
        ),
      );
    else if (kind <= 78) stages.push(review(draw, setting, own, target, bounds, reserved));
    else if (kind <= 96 && !before.some((stage) => stage.stage === 'committee'))
      stages.push(committee(draw, own, target, reserved));
    else if (kind > 96) stages.push(referral(draw, setting, target));
    else stages.push(notice(draw, setting, target, before, false));
  }
  for (const [index, group] of ends.entries()) {
    const target = named(group, codes);
    const refer = ends.length > 1 ? index === 1 && draw.chance(70) : draw.chance(12);
    stages.push(refer ? referral(draw, setting, target) : commendation(draw, setting, target));
  }
  return stages.map((stage, index) => ({ ...stage, id: `${stage.stage}-${String(index + 1)}` }));
}

/** One group, or now and then two: some categories, and the rest. */
function groups(draw: Draw, codes: string[], percent: number): string[][] {
  if (codes.length < 2 || !draw.chance(percent)) return [codes];
  const cut = draw.int(1, codes.length - 1);
  return [codes.slice(0, cut), codes.slice(cut)];
}

const named = (whose: string[], codes: string[]): { for?: string[] } =>
  whose.length === codes.length ? {} : { for: whose };

function closes(draw: Draw, setting: Setting, dated: number, soonest: number, latest: number): { closes: Span } {
  if (draw.chance(dated)) {
    const date = plus(setting.from, draw.int(soonest, latest)).slice(5);
    return { closes: { date: date === '02-29' ? '03-01' : date } };
  }
  return { closes: draw.chance(60) ? { workingDays: draw.int(1, 9) } : { calendarDays: draw.int(2, 15) } };
}

function recommendation(draw: Draw, setting: Setting, target: { for?: string[] }): Loose {
  const flags = Object.fromEntries(
    ['seal', 'ranked', 'consent'].filter(() => draw.chance(60)).map((key) => [key, true]),
  );
  return { id: '', stage: 'recommendation', ...target, ...closes(draw, setting, 15, 8, 30), ...flags };
}

function notice(draw: Draw, setting: Setting, target: { for?: string[] }, before: Stage[], mayMoveUp: boolean): Loose {
  const early = before.every((stage) => stage.stage === 'recommendation');
  const by = early && draw.chance(60) ? 'unit' : draw.pick(['office', 'office', 'county']);
  const [workingDays, calendarDays] = setting.shortNotice ? [3, 5] : [5, 7];
  const lasts = draw.chance(60)
    ? { workingDays: draw.int(workingDays, 7) }
    : { calendarDays: draw.int(calendarDays, 12) };
  return {
    id: '',
    stage: 'notice',
    ...target,
    ...acting(draw, setting, by),
    lasts,
    ...(draw.chance(20) ? { firstDayCounts: true } : {}),
    ...(mayMoveUp && draw.chance(70) ? { upheld: 'reserve' as const } : {}),
  };
}

const acting = (draw: Draw, setting: Setting, by: string): { by?: string } => {
  if (by === 'county') return setting.offices > 0 ? { by } : {};
  return by === 'unit' || draw.chance(20) ? { by } : {};
};

function review(
  draw: Draw,
  setting: Setting,
  own: Category[],
  target: { for?: string[] },
  bounds: Map<string, number>,
  reserved: Set<string>,
): Loose {
  const by = acting(draw, setting, draw.pick(['office', 'office', 'county']));
  const stage: Loose = { id: '', stage: 'review', ...target, ...by, ...closes(draw, setting, 5, 60, 90) };
  if (draw.chance(35))
    Object.assign(stage, { scores: 'sheet' }, draw.chance(75) ? { ties: draw.pick(['decide', 'all', 'none']) } : {});
  else if (draw.chance(60)) stage['reviewers'] = draw.int(1, 3);
  if (draw.chance(20)) stage['pass'] = 60;
  if (draw.chance(15)) stage['opinions'] = ['discipline'];
  const keep = randomKeep(draw, setting, own, by.by === 'county' ? setting.offices : 0, bounds);
  if (keep === undefined) return stage;
  stage.keep = keep;
  const cut = own.map((category) => category.code).filter((code) => typeof keep !== 'object' || code in keep);
  for (const code of cut) reserved.delete(code);
  if (!draw.chance(65)) return stage;
  const aMap = typeof keep === 'object' || draw.chance(20);
  stage.reserve = aMap ? Object.fromEntries(cut.map((code) => [code, draw.int(1, 4)])) : draw.int(1, 4);
  for (const code of cut) reserved.add(code);
  return stage;
}

/** "`keep` below `seats` or below a later `keep` (where both are numbers of one office)" are faults. */
function randomKeep(
  draw: Draw,
  setting: Setting,
  own: Category[],
  offices: number,
  bounds: Map<string, number>,
): Stage['keep'] {
  const kind = draw.int(1, 100);
  if (kind <= 20) return undefined;
  if (kind <= 40) return `${String(draw.chance(20) ? 33 : draw.int(6, 18) * 5)}%`;
  const low = (category: Category): number => Math.ceil(Math.max(1, category.seats ?? 1) / Math.max(1, offices));
  const bound = (category: Category): number => (offices > 0 ? Infinity : (bounds.get(category.code) ?? Infinity));
  const wanted = (category: Category): number => {
    const there = Math.ceil((setting.nominated.get(category.code) ?? 0) / Math.max(1, offices)) + 1;
    return Math.min(bound(category), draw.int(low(category), Math.max(low(category), there)));
  };
  const set = (category: Category, keep: number): number => {
    if (offices === 0) bounds.set(category.code, keep);
    return keep;
  };
  const lowest = Math.max(...own.map(low));
  const highest = Math.min(...own.map(bound));
  if (kind <= 70 && lowest <= highest) {
    const keep = Math.max(lowest, Math.min(highest, ...own.map(wanted)));
    for (const category of own) set(category, keep);
    return keep;
  }
  return Object.fromEntries(
    draw.some(own).map((category) => [category.code, set(category, Math.max(low(category), wanted(category)))]),
  );
}

function committee(draw: Draw, own: Category[], target: { for?: string[] }, reserved: Set<string>): Loose {
  // Without seats everybody is elected, and a reserve would be one "without a choice".
  const limited = own.every((category) => category.seats !== undefined);
  const reserve = limited && draw.chance(75) ? { reserve: draw.int(1, 3) } : {};
  for (const { code } of own) {
    if (reserve.reserve === undefined) reserved.delete(code);
    else reserved.add(code);
  }
  return {
    id: '',
    stage: 'committee',
    ...target,
    closes: { workingDays: draw.int(1, 6) },
    ballot: draw.pick(['secret', 'open']),
    quorum: draw.pick(['2/3', 'over 1/2']),
    threshold: draw.pick(['over 1/2', '1/2', '2/3']),
    base: draw.pick(['present', 'all', 'valid']),
    ...reserve,
  };
}

function referral(draw: Draw, setting: Setting, target: { for?: string[] }): Loose {
  const when = draw.chance(10) ? closes(draw, setting, 100, 20, 60) : closes(draw, setting, 60, 140, 260);
  return { id: '', stage: 'referral', ...target, to: 'nation', ...when, ...(draw.chance(50) ? { titleYears: 5 } : {}) };
}

function commendation(draw: Draw, setting: Setting, target: { for?: string[] }): Loose {
  const when = draw.chance(35) ? closes(draw, setting, 0, 0, 0) : {};
  return {
    id: '',
    stage: 'commendation',
    ...target,
    ...when,
    ...(draw.chance(60) ? { titleYears: draw.int(1, 5) } : {}),
    certificate: true,
  };
}

/** Is there a stage in which somebody of the category may be left out? */
export function hasChoice(programme: Programme, category: Category): boolean {
  const chain = chainOf(programme, category.code);
  if (chain.some((stage) => stage.stage === 'committee')) return true;
  const reviews = chain.filter((stage) => stage.stage === 'review');
  if (reviews.length > 0 && category.seats !== undefined) return true;
  const last = reviews.at(-1)?.keep;
  return typeof last === 'object' ? last[category.code] !== undefined : last !== undefined;
}
