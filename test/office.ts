/**
 * An office on a database of its own, with people, a round planned from a programme, and a clock that the test sets.
 * Everything goes through the real door; only the SQL function that tells the time is another.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { at, startOfDay, type Calendar } from '../workflows/calendar.js';
import { checkProgramme } from '../workflows/check.js';
import type { Programme } from '../workflows/programme.js';
import { keepCalendar } from '../src/calendar/calendar.service.js';
import type { Act, Data, Outcome, SubjectName } from '../src/casework/act.js';
import { uuid } from '../src/casework/ids.js';
import { poolOf } from '../src/casework/store.js';
import { connect } from '../src/database/data-source.js';
import { Office } from '../src/office.js';
import { hire, type Company, type Staff } from '../src/rehearsal/company.js';
import { invent, type Invented, type InventedNominee } from '../src/rehearsal/invented.js';
import { brokenInvariants } from './invariants.js';
import { freshDatabase, type FreshDatabase } from './database.js';

export interface TestOffice {
  database: FreshDatabase;
  pool: pg.Pool;
  owner: pg.Client;
  office: Office;
  /** Where the contents of files lie. */
  files: string;
  /** Sets the clock, to an ISO instant. */
  setClock(instant: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens an office; `poolSize` connections. Close it in `afterAll`: that also checks the invariants. */
export async function openOffice({ poolSize = 8 } = {}): Promise<TestOffice> {
  const database = await freshDatabase();
  const owner = new pg.Client({
    connectionString: database.ownerUrl,
    options: '-c search_path=accolade -c client_min_messages=warning',
  });
  await owner.connect();
  await owner.query(`
    create table test_clock (at timestamptz not null);
    insert into test_clock values ('2026-03-02T02:00:00Z');
    grant select on test_clock to accolade_app;
    create or replace function now_here() returns timestamptz language sql volatile as 'select at from test_clock';`);
  const dataSource = await connect({ url: database.appUrl, poolSize });
  const pool = poolOf(dataSource);
  await keepCalendar(pool);
  const office = new Office(pool, { from: { name: 'Accolade', address: 'accolade@example.invalid' } });
  const files = mkdtempSync(join(tmpdir(), 'accolade-files-'));
  office.files.keepIn({ dir: files });
  return {
    database,
    pool,
    owner,
    office,
    files,
    async setClock(instant) {
      await owner.query('update test_clock set at = $1', [instant]);
    },
    async close() {
      await office.close();
      const broken = await brokenInvariants(pool);
      await dataSource.destroy();
      await owner.end();
      await database.drop();
      rmSync(files, { recursive: true, force: true });
      if (broken.length > 0) throw new Error(`what must always hold does not:\n${broken.join('\n')}`);
    },
  };
}

/** A programme that ships, by name, or with its text changed. */
export const programmeText = (name: string): string =>
  readFileSync(new URL(`../workflows/programmes/${name}.yaml`, import.meta.url), 'utf8');

interface OpenRound {
  units?: number;
  seed?: number;
  from?: string;
  code?: string;
  /** Held by the same office, for the same units and people. */
  like?: TestRound;
}

const again = (invented: Invented): Invented => ({
  ...invented,
  nominees: invented.nominees.map((nominee) => ({ ...nominee, id: uuid() })),
});

/** A round that has opened, with drafts entered but nothing listed yet. */
export class TestRound {
  private constructor(
    readonly at: TestOffice,
    readonly programme: Programme,
    readonly invented: Invented,
    readonly company: Company,
    readonly id: string,
    readonly calendar: Calendar,
  ) {}

  static async open(
    where: TestOffice,
    text: string,
    { units = 3, seed = 7, from = '2026-03-02', code = 'round', like }: OpenRound = {},
  ): Promise<TestRound> {
    const { programme, faults } = checkProgramme(text);
    if (!programme || faults.length > 0) throw new Error(`not sound: ${JSON.stringify(faults)}`);
    const { office, pool } = where;
    const invented = like ? again(like.invented) : invent(programme, units, seed);
    const company = like ? like.company : await hire(pool, programme, invented);
    const kept = await office.rounds.keepProgramme(text);
    const id = await office.rounds.plan(
      {
        code,
        programme: kept,
        organiser: invented.organiser,
        opensOn: from,
        units: invented.units.map(({ id: unit, offices, setting }) => ({
          unit,
          offices,
          ...(setting === undefined ? {} : { setting }),
        })),
      },
      programme,
    );
    await office.book.of(pool, [id]);
    const round = new TestRound(where, programme, invented, company, id, office.book.get(id).calendar);
    await round.goTo(from, '00:00');
    accepted([await office.rounds.open(id, { person: round.staff(invented.organiser).secretary })]);
    await office.sweep();
    await round.goTo(from, '10:00');
    return round;
  }

  staff(body: string = this.invented.organiser): Staff {
    return this.company.get(body)!;
  }

  /** The nominees of a category, in order of unit and recommendation. */
  nominees(category: string): InventedNominee[] {
    return this.invented.nominees.filter((each) => each.category.code === category);
  }

  /** Enters drafts for all or some of the invented nominees, each by a clerk of its own unit. */
  async enter(nominees: readonly InventedNominee[] = this.invented.nominees): Promise<void> {
    for (const [unit, own] of Map.groupBy(nominees, (each) => each.unit.id)) {
      const drafts = own.map(({ id, category, nominee, options, form }) => ({
        id,
        round: this.id,
        category: category.code,
        unit,
        nominee,
        options,
        form,
      }));
      accepted(await this.at.office.nominations.enter({ person: this.staff(unit).clerk }, drafts));
    }
  }

  /** Sets the clock to an hour of a day where the round is held, and does what is then due. */
  async goTo(day: string, time = '10:00'): Promise<void> {
    await this.at.setClock(time === '00:00' ? startOfDay(this.calendar, day) : at(this.calendar, day, time));
    await this.at.office.sweep();
  }

  /** One act through the door. */
  async act(subject: SubjectName, id: string, type: string, who: Act['who'], data: Data = {}): Promise<Outcome> {
    const [outcome] = await this.at.office.door.apply([{ subject, id, type, who, data }]);
    return outcome!;
  }

  /** The same act on several cases; throws unless all are accepted. */
  async all(
    type: string,
    nominees: readonly { id: string }[],
    who: (nominee: InventedNominee) => Act['who'],
    data: Data = {},
  ): Promise<void> {
    const acts = nominees.map((each): Act => {
      const nominee = this.invented.nominees.find(({ id }) => id === each.id)!;
      return { subject: 'nomination', id: each.id, type, who: who(nominee), data };
    });
    accepted(await this.at.office.door.apply(acts));
  }

  async state(nomination: string): Promise<string> {
    const { rows } = await this.at.pool.query('select state from nominations where id = $1', [nomination]);
    return rows[0].state;
  }

  /** The allotment, choice, ballot or decision of a stage, category and body. */
  async list(stage: string, category: string | null, body: string): Promise<string> {
    const { rows } = await this.at.pool.query(
      `select l.id from lists l join round_stages s on s.id = l.stage_id where l.round_id = $1 and s.code = $2
         and l.category is not distinct from $3 and l.unit_id = $4 and l.kind <> 'notice'`,
      [this.id, stage, category, body],
    );
    return rows[0].id;
  }

  async stage(code: string): Promise<{ id: string; state: string; opens_on: string | null; closes_on: string | null }> {
    const { rows } = await this.at.pool.query(
      `select id, state, opens_on::text as opens_on, closes_on::text as closes_on from round_stages where round_id = $1 and code = $2`,
      [this.id, code],
    );
    return rows[0];
  }
}

/** Throws, with the refusals, unless everything was accepted. */
export function accepted(outcomes: readonly Outcome[]): void {
  const refused = outcomes.filter(({ ok }) => !ok);
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused.slice(0, 3))}`);
}
