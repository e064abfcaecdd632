/** An office with a round in it, brought to where it is measured through the real door, on a clock that can be set. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { at, nextWorkingDay } from '../workflows/calendar.js';
import type { Programme } from '../workflows/programme.js';
import { keepCalendar } from '../src/calendar/calendar.service.js';
import type { Outcome } from '../src/casework/act.js';
import type { Draft } from '../src/casework/enter.js';
import { uuid } from '../src/casework/ids.js';
import { poolOf } from '../src/casework/store.js';
import { connect, SCHEMA } from '../src/database/data-source.js';
import { Office } from '../src/office.js';
import { hire, type Staff } from '../src/rehearsal/company.js';
import { invent } from '../src/rehearsal/invented.js';
import type { Urls } from './server.js';

export interface BenchOffice {
  urls: Urls;
  pool: pg.Pool;
  owner: pg.Client;
  office: Office;
  /** Sets the clock; null gives production's back. */
  setClock(instant: string | null): Promise<void>;
  close(): Promise<void>;
}

export async function openOffice(urls: Urls, poolSize = 8): Promise<BenchOffice> {
  const options = `-c search_path=${SCHEMA} -c client_min_messages=warning`;
  const owner = new pg.Client({ connectionString: urls.ownerUrl, options });
  await owner.connect();
  const dataSource: DataSource = await connect({ url: urls.appUrl, poolSize, statementTimeout: 0 });
  const pool = poolOf(dataSource);
  await keepCalendar(pool);
  const office = new Office(pool, { from: { name: 'Accolade', address: 'accolade@example.invalid' } });
  return {
    urls,
    pool,
    owner,
    office,
    async setClock(instant) {
      const now = instant === null ? 'clock_timestamp()' : `timestamptz '${instant}'`;
      const body = owner.escapeLiteral(`select ${now}`);
      await owner.query(`create or replace function now_here() returns timestamptz language sql volatile as ${body}`);
    },
    async close() {
      await office.close();
      await dataSource.destroy();
      await owner.end();
    },
  };
}

export interface BenchCase {
  id: string;
  list: number;
  clerk: string;
}

export interface BenchRound {
  id: string;
  programme: Programme;
  organiser: Staff;
  units: { id: string; staff: Staff }[];
  /** Cases of one allotment after the other. */
  cases: BenchCase[];
}

/** Plans and opens a round of bench/round.yaml with so many units; it has no cases yet. The clock must stand still. */
export async function openRound(where: BenchOffice, code: string, units: number, from: string): Promise<BenchRound> {
  const { office, pool } = where;
  const text = readFileSync(new URL('round.yaml', import.meta.url), 'utf8');
  const kept = await office.rounds.keepProgramme(text);
  const { programme } = kept;
  const invented = invent(programme, units, 7);
  const company = await hire(pool, programme, invented);
  const id = await office.rounds.plan(
    {
      code,
      programme: kept,
      organiser: invented.organiser,
      opensOn: from,
      units: invented.units.map(({ id: unit, offices }) => ({ unit, offices })),
    },
    programme,
  );
  const organiser = company.get(invented.organiser)!;
  await office.book.of(pool, [id]);
  const { calendar } = office.book.get(id);
  await where.setClock(at(calendar, nextWorkingDay(calendar, from), '09:00'));
  accepted([await office.rounds.open(id, { person: organiser.secretary })]);
  await office.sweep();
  const staff = invented.units.map((unit) => ({ id: unit.id, staff: company.get(unit.id)! }));
  return { id, programme, organiser, units: staff, cases: [] };
}

/** Drafts for every unit and category of a round, `perList` each. */
export function draftsFor(round: BenchRound, perList: number): Draft[] {
  return round.units.flatMap((unit, index) =>
    round.programme.categories.flatMap(({ code, nominee }) =>
      Array.from({ length: perList }, (_, rank) => {
        const name = `好模范 ${index + 1}-${rank + 1}`;
        return {
          id: uuid(),
          round: round.id,
          category: code,
          unit: unit.id,
          nominee: nominee === 'person' ? { name, workUnit: `单位 ${index + 1}` } : { name },
          options: {},
          form: { deeds: `${name}的事迹材料。`.repeat(20), summary: `${name}的简要事迹` },
        };
      }),
    ),
  );
}

/** Enters the drafts, and answers them as cases. */
export async function enterDrafts(where: BenchOffice, round: BenchRound, perList: number): Promise<void> {
  const drafts = draftsFor(round, perList);
  for (let from = 0; from < drafts.length; from += 5000)
    accepted(await where.office.nominations.enter('import', drafts.slice(from, from + 5000)));
  const clerks = new Map(round.units.map(({ id, staff }) => [id, staff.clerk]));
  round.cases = drafts.map(({ id, unit }, index) => ({
    id: id!,
    list: Math.floor(index / perList),
    clerk: clerks.get(unit)!,
  }));
}

/** Lists and seals every draft and moves the clock on: all cases are then read by the office's reviewers. */
export async function bringToReview(where: BenchOffice, round: BenchRound, then: string): Promise<void> {
  const { office, pool } = where;
  for (const [clerk, own] of Map.groupBy(round.cases, (each) => each.clerk))
    accepted(
      await office.nominations.all(
        'SUBMITTED',
        own.map(({ id }) => id),
        { person: clerk },
      ),
    );
  const heads = new Map(round.units.map(({ id, staff }) => [id, staff.head]));
  const { rows } = await pool.query(`select id, unit_id from lists where round_id = $1 and kind = 'allotment'`, [
    round.id,
  ]);
  for (const { id, unit_id } of rows) accepted(await office.nominations.seal(id, { person: heads.get(unit_id)! }));
  await where.setClock(at(office.book.get(round.id).calendar, then, '09:00'));
  await office.sweep();
  const { rows: left } = await pool.query(
    `select (select count(*)::int from nominations where round_id = $1 and state <> 'office-review.reading') as cases,
       (select state from round_stages where round_id = $1 and code = 'office-review') as stage`,
    [round.id],
  );
  if (left[0].cases > 0 || left[0].stage !== 'open')
    throw new Error(`the review has not begun: ${JSON.stringify(left)}`);
}

/** A token of the API for each person. */
export async function giveTokens(where: BenchOffice, people: Iterable<string>): Promise<Map<string, string>> {
  const tokens = new Map([...new Set(people)].map((person) => [person, randomBytes(24).toString('base64url')]));
  await where.pool.query(
    `insert into access_tokens (token_hash, account_id) select decode(x.hash, 'hex'), x.person
     from json_to_recordset($1::json) as x(hash text, person uuid)`,
    [JSON.stringify([...tokens].map(([person, token]) => ({ person, hash: hashOfToken(token) })))],
  );
  return tokens;
}

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Settles the tables as autovacuum would in time, so that no measurement pays for another's rows. */
export const settle = (where: BenchOffice): Promise<unknown> => where.owner.query('vacuum analyze');

/** Throws, with the refusals, unless everything was accepted. */
export function accepted(outcomes: readonly Outcome[]): void {
  const refused = outcomes.filter(({ ok }) => !ok);
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused.slice(0, 3))}`);
}
