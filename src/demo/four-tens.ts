/** The round of four tens that is in progress: all its units draft, some have listed, a few have sealed and published. */
import { addDays, isWorkingDay } from '../../workflows/calendar.js';
import { checkProgramme } from '../../workflows/check.js';
import { calendarOf } from '../calendar/calendar.service.js';
import type { Act, Outcome } from '../casework/act.js';
import { dayOf } from '../casework/world.js';
import type { Office } from '../office.js';
import { hire, type Company } from '../rehearsal/company.js';
import { invent, type Invented } from '../rehearsal/invented.js';
import { giveNames } from './nominees.js';

const UNITS = 28;
/** What a unit has done: the first still drafts, the second has listed all but one category, others list, draft or publish. */
const HAS_PUBLISHED = (number: number): boolean => number > 22;
const HAS_LISTED = (number: number): boolean => HAS_PUBLISHED(number) || (number >= 2 && number <= 12);

export interface Staffed {
  invented: Invented;
  company: Company;
}

/** The units, offices and people that the round needs. */
export async function hireFourTens({ pool }: Office, source: string): Promise<Staffed> {
  const { programme } = checkProgramme(source);
  const invented = invent(programme!, UNITS, 7);
  giveNames(invented.nominees);
  return { invented, company: await hire(pool, programme!, invented) };
}

/** Opens the round on the last working day, and does what its units have done so far; answers its id. */
export async function seedFourTens(office: Office, source: string, { invented, company }: Staffed): Promise<string> {
  const kept = await office.rounds.keepProgramme(source);
  const calendar = await calendarOf(office.pool);
  const now = await office.pool.query('select now_here() as now');
  const today = dayOf((now.rows[0].now as Date).toISOString(), calendar.utcOffset);
  const lastWorkingDay = (day: string): string =>
    isWorkingDay(calendar, day) ? day : lastWorkingDay(addDays(day, -1));
  const round = await office.rounds.plan(
    {
      code: `${today.slice(0, 4)}-1`,
      programme: kept,
      organiser: invented.organiser,
      opensOn: lastWorkingDay(today),
      units: invented.units.map(({ id, offices }) => ({ unit: id, offices })),
    },
    kept.programme,
  );
  sure([await office.rounds.open(round, { person: company.get(invented.organiser)!.secretary })]);
  await office.sweep();
  for (const [number, own] of Map.groupBy(invented.nominees, ({ unit }) => unit.number)) {
    const { clerk, head } = company.get(own[0]!.unit.id)!;
    const drafts = own.map(({ id, category, unit, nominee, options, form }) => ({
      id,
      round,
      category: category.code,
      unit: unit.id,
      nominee,
      options,
      form,
    }));
    sure(await office.nominations.enter({ person: clerk }, drafts));
    if (!HAS_LISTED(number)) continue;
    const ready = number === 2 ? own.filter(({ category }) => category !== own[0]!.category) : own;
    const consents = ready.map(({ id }): Act => ({
      subject: 'nomination',
      id,
      type: 'CONSENTED',
      who: { nominee: id },
    }));
    sure(await office.door.apply(consents));
    const ids = ready.map(({ id }) => id);
    sure(await office.nominations.all('SUBMITTED', ids, { person: clerk }));
    if (HAS_PUBLISHED(number)) await sealAndPublish(office, round, own[0]!.unit.id, head);
  }
  await office.sweep();
  return round;
}

async function sealAndPublish(office: Office, round: string, unit: string, head: string): Promise<void> {
  const lists = await office.pool.query(
    `select id from lists where round_id = $1 and unit_id = $2 and kind = 'allotment'`,
    [round, unit],
  );
  for (const { id } of lists.rows) sure(await office.nominations.seal(id, { person: head }));
  const stage = await office.pool.query(`select id from round_stages where round_id = $1 and code = 'unit-notice'`, [
    round,
  ]);
  sure(await office.notices.publish(stage.rows[0].id, unit, { person: head }));
}

/** Throws, with the first refusal, unless everything was accepted. */
export function sure(outcomes: readonly Outcome[]): void {
  const refused = outcomes.find(({ ok }) => !ok);
  if (refused) throw new Error(`the demo could not be made: ${JSON.stringify(refused)}`);
}
