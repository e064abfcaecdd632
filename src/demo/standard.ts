/** Three rounds of advanced collectives and individuals: one over, one before its committee, one in review. */
import { addDays, daysBefore, isWorkingDay, nextWorkingDay, type Calendar } from '../../workflows/calendar.js';
import { planDates } from '../../workflows/timetable.js';
import type { RoundBook } from '../casework/round-book.js';
import type { Programme } from '../../workflows/programme.js';
import { uuid } from '../casework/ids.js';
import type { Office } from '../office.js';
import { invent } from '../rehearsal/invented.js';
import { Performance } from '../rehearsal/performance.js';
import type { Staffed } from './four-tens.js';
import { giveNames } from './nominees.js';

/** Of the programme, and of the round in review, some forty cases; the rounds before it are smaller, and sooner made. */
export const UNITS = 12;

/** The programme that ships, with one office for all that there is to do: a demo shows its people on one page. */
export function forOneOffice(standard: string): string {
  const changes: [string, string][] = [
    ['  # Each county office keeps so many of its own units', '  # The office keeps so many of its units'],
    [': with four counties 16 collectives and 24 individuals go on.', '.'],
    ['    by: county\n', ''],
    ['id: county-review', 'id: office-review'],
    [
      'zh-CN: 县级审核, ug: ناھىيە دەرىجىلىك تەكشۈرۈش, en: Review by the county',
      'zh-CN: 审核, ug: تەكشۈرۈش, en: Review',
    ],
    ['keep: { collective: 4, individual: 6 }', 'keep: { collective: 12, individual: 16 }'],
    ['units: 20, offices: { county: 4 }', `units: ${UNITS}`],
    ['the county offices review', 'the office reviews'],
  ];
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the programme does not say: ${from}`);
    return text.replace(from, to);
  }, standard);
}

/** The last day on which a round can open for `stage` to have begun, or to be over, `ago` working days before `today`. */
export function openingFor(
  programme: Programme,
  calendar: Calendar,
  today: string,
  { stage, ago, at }: { stage: string; ago: number; at: 'opens' | 'closes' },
): string {
  const wanted = daysBefore(calendar, today, ago, 'workingDays');
  for (let day = wanted; ; day = addDays(day, -1)) {
    if (!isWorkingDay(calendar, day)) continue;
    const planned = planDates(programme, calendar, nextWorkingDay(calendar, day)).stages;
    if (planned.find(({ id }) => id === stage)![at] <= wanted) return day;
  }
}

export interface PlannedRound {
  code: string;
  opensOn: string;
  /** Of the rounds of this programme. */
  turn: number;
  units: number;
  until?: string;
}

/** Plans a round for the first units, of the same people, and whoever will play it. */
export async function planStandard(
  office: Office,
  kept: Awaited<ReturnType<Office['rounds']['keepProgramme']>>,
  { invented, company }: Staffed,
  setClock: (instant: string) => Promise<void>,
  { code, opensOn, turn, units, until }: PlannedRound,
): Promise<Performance> {
  const { programme } = kept;
  const own = { ...invent(programme, units, turn), organiser: invented.organiser };
  for (const [n, unit] of own.units.entries()) unit.id = invented.units[n]!.id;
  for (const each of own.nominees) each.id = uuid();
  giveNames(own.nominees, turn);
  const taking = own.units.map(({ id }) => ({ unit: id, offices: {} }));
  const round = await office.rounds.plan(
    { code, programme: kept, organiser: own.organiser, opensOn, units: taking },
    programme,
  );
  const calendar = await calendarFor(office.book, office, round);
  const stage = { pool: office.pool, setClock, close: async () => {} };
  return new Performance(programme, office, stage, own, company, round, calendar, 0, until);
}

async function calendarFor(book: RoundBook, { pool }: Office, round: string): Promise<Calendar> {
  await book.of(pool, [round]);
  return book.get(round).calendar;
}
