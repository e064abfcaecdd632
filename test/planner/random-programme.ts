/**
 * Random programmes that are sound and small, for holding the product against the planner: at most 12 units and
 * 60 nominations, and only of what is carried out today. One number makes one programme.
 */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { plus } from './calendar.js';
import { drawFrom, type Draw } from './draw.js';
import { sendings } from './nominations.js';
import { plan, restsOn, type Flags } from './plan.js';
import type { Category, Programme } from './programme.js';
import { deeds, randomCategories } from './random-categories.js';
import { hasChoice, randomStages } from './random-stages.js';
import { plainReadings } from './readings.js';

export interface RandomProgramme {
  /** Made again by `randomProgramme(number)`. */
  number: number;
  text: string;
  flags: Flags;
}

/** Some rest on a place where the format can be read twice (`restsOn` says which), and a few break, on a date. */
export function randomProgramme(number: number): RandomProgramme {
  for (let attempt = 0; ; attempt += 1) {
    const draw = drawFrom(Math.imul(number, 7919) + Math.imul(attempt, 104_729));
    const { programme, flags } = make(draw);
    const text = stringify(programme, { lineWidth: 120, aliasDuplicateObjects: false }).replace(
      /"(\d+)": (\d+)/g,
      '$1: $2',
    );
    const planned = plan(text, flags);
    // A cut date is a lawful way to break; a decision that seats or shares forbid is a programme nobody would write.
    if ('broke' in planned && !planned.broke.includes('after its date')) continue;
    const nominated =
      'broke' in planned ? 1 : Object.values(planned.categories).reduce((all, one) => all + one.nominated, 0);
    if (nominated > 0 && nominated <= 60) return { number, text, flags };
  }
}

/** The same, but only what the format settles: a difference here is a fault of the product, or of the planner. */
export function settledProgramme(number: number): RandomProgramme {
  for (let attempt = 0; ; attempt += 1) {
    const made = randomProgramme(number + Math.imul(attempt, 1_000_003));
    if (restsOn(made.text, made.flags).length === 0) return made;
  }
}

export const anyProgramme: fc.Arbitrary<RandomProgramme> = fc.nat().map(randomProgramme);
export const anySettledProgramme: fc.Arbitrary<RandomProgramme> = fc.nat().map(settledProgramme);

function make(draw: Draw): { programme: Programme; flags: Flags } {
  const flags: Flags = { seed: draw.int(0, 99) };
  const rehearsal: NonNullable<Programme['rehearsal']> & { members?: number } = {};
  if (draw.chance(80)) rehearsal.units = draw.int(2, 12);
  if (draw.chance(75)) flags.units = draw.int(2, 12);
  if (draw.chance(40)) rehearsal.from = day(draw);
  if (draw.chance(60)) flags.from = day(draw);
  if (draw.chance(85)) flags.objections = draw.chance(30) ? draw.int(0, 4) : draw.int(5, 12);
  if (draw.chance(50)) rehearsal.members = draw.int(3, 9);
  const units = flags.units ?? rehearsal.units ?? 10;
  const offices = draw.chance(50) ? draw.int(1, 3) : 0;
  if (offices > 0) rehearsal.offices = { county: offices };
  const categories = randomCategories(draw, draw.pick([1, 1, 2, 2, 3, 4]), Math.max(4, Math.floor(60 / units)));
  const programme = frame(draw, categories, rehearsal);
  limitSending(draw, programme, units);
  const nominated = countNominated(programme, units, flags.seed ?? 0);
  for (const category of categories) {
    const most = Math.min(
      nominated.get(category.code) ?? 0,
      canSend(programme, category, Math.min(units, rehearsal.units ?? 10)),
    );
    if (most > 0 && draw.chance(80)) category.seats = draw.int(1, most);
  }
  const from = flags.from ?? rehearsal.from ?? '2026-03-02';
  const shortNotice = draw.chance(15);
  if (shortNotice) Object.assign(programme, { minimumNotice: { workingDays: 3, calendarDays: 5 } });
  programme.stages = randomStages(draw, { categories, nominated, offices, from, shortNotice });
  tidy(draw, programme);
  return { programme: ordered(programme), flags };
}

function frame(draw: Draw, categories: Category[], rehearsal: Programme['rehearsal']): Programme {
  const title = { 'zh-CN': '随机评选', en: 'Random' };
  return {
    format: 1,
    programme: `random-${String(draw.int(1, 999))}`,
    title,
    organiser: { title: { 'zh-CN': '创建办', en: 'Office' }, level: draw.pick(['city', 'province']) },
    basis: { number: '创办发〔2026〕1号', approvedBy: '市委办公室', validUntil: '2030-12-31' },
    form: [deeds],
    categories,
    stages: [],
    ...(draw.chance(35)
      ? {
          reminders: {
            before: [3, 1],
            after: [1, 3],
            unit: draw.pick(['workingDays', 'calendarDays']),
            escalateTo: 'secretary',
          },
        }
      : {}),
    rehearsal,
  } as Programme;
}

/** `perUnitTotal`, or totals of nominations: only where no list need fall below its `min`. */
function limitSending(draw: Draw, programme: Programme, units: number): void {
  const free = programme.categories.every((category) => (category.perUnit?.min ?? 0) === 0);
  if (free && draw.chance(40)) {
    programme.perUnitTotal = draw.int(1, programme.categories.length + 2);
    return;
  }
  if (!draw.chance(20)) return;
  const nominations: Record<string, number> = {};
  for (const category of programme.categories) {
    if ((category.perUnit?.min ?? 0) > 0 || draw.chance(40)) continue;
    nominations[category.code] = draw.int(1, Math.min(15, units * (category.perUnit?.max ?? 2)));
  }
  if (Object.keys(nominations).length > 0) Object.assign(programme.rehearsal ?? {}, { nominations });
}

function countNominated(programme: Programme, units: number, seed: number): Map<string, number> {
  const sent = sendings(programme, units, seed, plainReadings);
  return new Map([...sent].map(([code, counts]) => [code, counts.reduce((all, one) => all + one, 0)]));
}

/** "`seats` above what `rehearsal.units` units can send" is a fault. */
function canSend(programme: Programme, category: Category, units: number): number {
  const each = Math.min(category.perUnit?.max ?? Infinity, programme.perUnitTotal ?? Infinity);
  return units * each;
}

/** Takes away what the drawn stages cannot hold: seats and shares that no choice would ever see to. */
function tidy(draw: Draw, programme: Programme): void {
  for (const category of programme.categories) {
    if (!hasChoice(programme, category)) delete category.seats;
    const kept = (category.shares ?? []).filter((share) => share.of === 'allotment' || hasChoice(programme, category));
    if (kept.length > 0) category.shares = kept;
    else delete category.shares;
  }
  const seats = programme.categories.map((category) => category.seats);
  const all = seats.reduce((sum: number, one) => sum + (one ?? Infinity), 0);
  const tied = programme.stages.some((stage) => stage.ties === 'all');
  if (Number.isFinite(all) && !tied && draw.chance(50)) programme.basis.cap = all + draw.int(0, 20);
}

/** The keys in the order in which people write them; `rehearsal` may be empty and is then left out. */
function ordered({ rehearsal, ...programme }: Programme): Programme {
  return rehearsal !== undefined && Object.keys(rehearsal).length > 0 ? { ...programme, rehearsal } : programme;
}

/** Mostly within 2026, days off and weekends included; now and then into a year not yet published. */
const day = (draw: Draw): string => plus('2026-01-01', draw.chance(92) ? draw.int(0, 150) : draw.int(150, 364));
