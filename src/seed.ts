/** A demo office with the four tens round in progress: made once, in an empty embedded database, through the door. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { addDays, isWorkingDay } from '../workflows/calendar.js';
import { roleTitle } from '../workflows/labels.js';
import type { Role } from '../workflows/people.js';
import { calendarOf } from './calendar/calendar.service.js';
import type { Outcome } from './casework/act.js';
import { dayOf } from './casework/world.js';
import type { Office } from './office.js';
import { hashPassword } from './people/passwords.js';
import { newToken } from './people/secrets.js';
import { Tokens } from './people/tokens.js';
import { hire } from './rehearsal/company.js';
import { invent } from './rehearsal/invented.js';

export interface DemoAccount {
  name: string;
  role: string;
  token: string;
  /** Not there in a file that an older version wrote. */
  email?: string;
  /** Of all demo accounts alike, made for this office. */
  password?: string;
}

const SHOWN: readonly Role[] = ['clerk', 'head', 'reviewer', 'approver', 'secretary', 'chair', 'handler'];
const UNITS = 28;
/** Of the units: so many have sealed and published, so many more have listed; the others still draft. */
const PUBLISHED = 6;
const LISTED = 16;

/** Answers the demo accounts; `file` keeps their tokens for the next start, readable by us alone. */
export async function seedDemo(office: Office, programmeFile: string, file: string): Promise<DemoAccount[]> {
  const { rows } = await office.pool.query('select exists (select 1 from rounds) as used');
  if (rows[0].used) return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : [];
  const source = readFileSync(programmeFile, 'utf8');
  const kept = await office.rounds.keepProgramme(source);
  const { programme } = kept;
  const calendar = await calendarOf(office.pool);
  const now = await office.pool.query('select now_here() as now');
  const today = dayOf((now.rows[0].now as Date).toISOString(), calendar.utcOffset);
  const invented = invent(programme, UNITS, 7);
  const company = await hire(office.pool, programme, invented);
  const round = await office.rounds.plan(
    {
      code: `${today.slice(0, 4)}-1`,
      programme: kept,
      organiser: invented.organiser,
      opensOn: lastWorkingDay(today),
      units: invented.units.map(({ id, offices }) => ({ unit: id, offices })),
    },
    programme,
  );
  const secretary = { person: company.get(invented.organiser)!.secretary };
  sure([await office.rounds.open(round, secretary)]);
  await office.sweep();
  const byUnit = Map.groupBy(invented.nominees, ({ unit }) => unit.number);
  for (const [number, own] of byUnit) {
    const unit = own[0]!.unit.id;
    const { clerk, head } = company.get(unit)!;
    sure(
      await office.nominations.enter(
        { person: clerk },
        own.map(({ id, category, nominee, options, form }) => ({
          id,
          round,
          category: category.code,
          unit,
          nominee,
          options,
          form,
        })),
      ),
    );
    if (number > LISTED) continue;
    sure(
      await office.door.apply(
        own.map(({ id }) => ({ subject: 'nomination', id, type: 'CONSENTED', who: { nominee: id } })),
      ),
    );
    sure(
      await office.nominations.all(
        'SUBMITTED',
        own.map(({ id }) => id),
        { person: clerk },
      ),
    );
    if (number > PUBLISHED) continue;
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
  await office.sweep();
  const accounts = await accountsOf(office, invented.organiser, invented.units[0]!.id);
  writeFileSync(file, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  return accounts;

  function lastWorkingDay(day: string): string {
    return isWorkingDay(calendar, day) ? day : lastWorkingDay(addDays(day, -1));
  }
}

async function accountsOf(office: Office, organiser: string, unit: string): Promise<DemoAccount[]> {
  const { rows } = await office.pool.query(
    `select distinct on (array_position($1::text[], r.role)) r.role, a.id, a.name from roles r join accounts a on a.id = r.account_id
     where r.role = any($1::text[]) and r.unit_id = any($2::uuid[]) order by array_position($1::text[], r.role), a.id`,
    [SHOWN, [organiser, unit]],
  );
  const tokens = new Tokens(office.pool);
  const password = newToken().slice(0, 16);
  const hash = await hashPassword(password);
  const accounts: DemoAccount[] = [];
  for (const { role, id, name } of rows) {
    const email = `${role}@example.invalid`;
    await office.pool.query('update accounts set email = $2, password_hash = $3 where id = $1', [id, email, hash]);
    accounts.push({ name, role: roleTitle(role, 'en'), token: await tokens.issue(id), email, password });
  }
  return accounts;
}

function sure(outcomes: readonly Outcome[]): void {
  const refused = outcomes.find(({ ok }) => !ok);
  if (refused) throw new Error(`the demo could not be made: ${JSON.stringify(refused)}`);
}
