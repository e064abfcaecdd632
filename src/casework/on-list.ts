/** What deciding a list asks of it, whatever its kind: who is on it, who is ready, how many it may hold, under which shares. */
import type { ListFacts } from '../../workflows/facts.js';
import { holdsSeats } from '../../workflows/compile.js';
import { forCategory, type Category, type Programme, type Stage } from '../../workflows/programme.js';
import { parseLimit, parsePercent, rulesFor, type ShareRule } from '../../workflows/quota.js';
import { lastDay } from '../../workflows/timetable.js';
import type { Act } from './act.js';
import type { Content, ListRow } from './rows.js';
import type { World } from './world.js';

/** What one kind of list adds to the facts. */
export type Part = Partial<ListFacts>;

/** The cases that can be decided now, and how many hold the choice up: on their way, returned, on notice again, unscored. */
export function readyFor(
  world: World,
  row: ListRow,
  settings: Stage,
  without: Readonly<Record<string, string>> = {},
): { ready: Content[]; unready: number } {
  const programme = programmeOf(world, row);
  const first = { review: 'reading', committee: 'candidate', commendation: 'awaiting' }[settings.stage as string];
  const needed = settings.stage === 'review' ? (settings.scores === 'sheet' ? 1 : settings.reviewers) : 0;
  const order = new Map(programme.stages.map((each, index) => [each.id, index]));
  const ready: Content[] = [];
  let unready = 0;
  for (const each of contentsOf(world, row)) {
    const [code, child] = each.state.split('.') as [string, string];
    if (child === 'reserve' || order.get(code)! > order.get(settings.id)!) continue;
    if (!handles(settings, each.category)) continue;
    const slipsLeft = slipsWanted(settings, each.category) - each.slips + each.slips_open;
    if (code !== settings.id || child !== first) unready += without[each.id]?.trim() ? 0 : 1;
    else {
      ready.push(each);
      if (each.scores < needed || slipsLeft > 0) unready += 1;
    }
  }
  return { ready, unready };
}

/** How many slips a case needs in a stage. */
export function slipsWanted(stage: Stage | undefined, category: string): number {
  const opinions = stage && 'opinions' in stage ? stage.opinions : undefined;
  if (opinions === undefined) return 0;
  return Array.isArray(opinions) ? opinions.length : (opinions[category]?.length ?? 0);
}

/** Order of recommendation over all units: every unit's first, then every unit's second. */
export const orderOf = (each: { unit: number; position: number }) => each.position * 1_000_000 + each.unit;

export const handles = (stage: Stage, category: string) => stage.for === undefined || stage.for.includes(category);

export const categoryOf = (programme: Programme, code: string): Category =>
  programme.categories.find((each) => each.code === code)!;

const allShares = (programme: Programme, category: string): ShareRule[] =>
  categoryOf(programme, category).shares.map(({ where, of, rounding, min, max }) => ({
    where,
    of,
    ...(rounding === undefined ? {} : { rounding }),
    ...(min === undefined ? {} : { min: parseLimit(min)! }),
    ...(max === undefined ? {} : { max: parseLimit(max)! }),
  }));

/** The share rules of a category: of lists that are kept, elected, commended (`all`), or of one unit's list. */
export const sharesOf = (programme: Programme, category: string, list: 'all' | 'allotment' = 'all'): ShareRule[] =>
  rulesFor(allShares(programme, category), list);

export const contentsOf = (world: World, row: ListRow): Content[] => [...(world.contents.get(row.id)?.values() ?? [])];
export const programmeOf = (world: World, row: ListRow): Programme => world.book.get(row.round_id).compiled.programme;
export const settingsOf = (world: World, row: ListRow): Stage =>
  programmeOf(world, row).stages.find((each) => each.id === world.stages.get(row.stage_id)!.code)!;
/** The last day of a notice that is published on a day. */
export function lastDayOf(world: World, row: ListRow, from: string): string {
  const round = world.book.get(row.round_id);
  return lastDay(round.calendar, settingsOf(world, row), from, round.opensOn);
}
export const stageState = (world: World, row: ListRow) => world.stages.get(row.stage_id)!.state;

export const saidIds = (act: Act, key: string): string[] =>
  Array.isArray(act.data?.[key]) ? (act.data[key] as string[]) : [];
export const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && new Set([...a, ...b]).size === a.length;

/** The most that a choice may keep: `keep`, and where this is the last review without a committee the seats still left. */
export function placesOf(world: World, row: ListRow): number | undefined {
  const programme = programmeOf(world, row);
  const settings = settingsOf(world, row);
  const category = categoryOf(programme, row.category!);
  const { entered, elsewhere } = world.choices.get(row.id) ?? { entered: 0, elsewhere: 0 };
  const raw = 'keep' in settings ? forCategory(settings.keep, category.code) : undefined;
  const percent = parsePercent(raw);
  const keep = percent ? Math.floor((entered * percent.num) / percent.den) : (raw as number | undefined);
  const seats =
    settings.stage === 'committee' || holdsSeats(programme, category, settings) ? category.seats : undefined;
  const left = seats === undefined ? Infinity : Math.max(0, seats - elsewhere);
  const places = Math.min(keep ?? Infinity, left);
  return places === Infinity ? undefined : places;
}
