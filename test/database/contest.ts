/** A small round in which units compete for few places, with as many people and drafts as a test wants. */
import type pg from 'pg';
import type { Act, Outcome, Refused, SubjectName } from '../../src/casework/act.js';
import type { Draft } from '../../src/casework/enter.js';
import { poolOf } from '../../src/casework/store.js';
import { uuid } from '../../src/casework/ids.js';
import { connect } from '../../src/database/data-source.js';
import { Office } from '../../src/office.js';
import { accepted, type TestOffice, type TestRound } from '../office.js';

export const CONTEST = `
format: 1
programme: contest
title: { zh-CN: 争先 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委办公室, validUntil: 2030-12-31 }
perUnitTotal: 4
form:
  - { name: deeds, label: { zh-CN: 事迹 }, kind: text, required: true, maxChars: 200, public: true }
categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { min: 1, max: 3, withdrawnFrees: true } }
  - { code: group, title: { zh-CN: 集体 }, nominee: collective, perUnit: { max: 2 } }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 15 }, seal: true, consent: true }
  - { id: check, stage: review, closes: { workingDays: 10 } }
  - { id: commendation, stage: commendation }
reminders: { before: [7, 3, 1], after: [1], unit: workingDays, escalateTo: secretary }
`;

/** The same without a limit over all categories: the units compete for the places of their lists alone. */
export const CONTEST_BY_CATEGORY = CONTEST.replace('perUnitTotal: 4\n', '').replace(
  'programme: contest',
  'programme: contest-free',
);

/** One act. */
export const act = (subject: SubjectName, id: string, type: string, who: Act['who'], more: Partial<Act> = {}): Act => ({
  subject,
  id,
  type,
  who,
  ...more,
});
export const onCase = (id: string, type: string, who: Act['who'], more: Partial<Act> = {}): Act =>
  act('nomination', id, type, who, more);

/** Makes so many further people who hold a role at a unit or an office; their homes are there too. */
export async function people(pool: pg.Pool, role: string, unit: string, many: number): Promise<string[]> {
  const made = Array.from({ length: many }, (_, index) => ({ id: uuid(), name: `${role} ${index + 1}` }));
  await pool.query(
    `with a as (insert into accounts (id, name, email, unit_id) select id, name, id || '@example.invalid', $2
        from json_to_recordset($1::json) as x(id uuid, name text) returning id)
     insert into roles (account_id, role, unit_id) select id, $3, $2 from a`,
    [JSON.stringify(made), unit, role],
  );
  return made.map(({ id }) => id);
}

/** Enters so many further drafts for a unit; the quota counts only when they are listed. */
export async function drafts(
  round: TestRound,
  unit: string,
  category: string,
  many: number,
  form: Draft['form'] = { deeds: 'x' },
): Promise<string[]> {
  const outcomes = await round.at.office.nominations.enter(
    { person: round.staff(unit).clerk },
    Array.from({ length: many }, (_, index) => ({
      round: round.id,
      category,
      unit,
      nominee: { name: `${category} ${index + 1}` },
      options: {},
      form,
    })),
  );
  accepted(outcomes);
  return outcomes.map(({ id }) => id);
}

/** Another server on the same database: a pool, a door and gathering of its own. */
export async function openAnother(
  where: TestOffice,
  poolSize = 8,
): Promise<{ office: Office; close(): Promise<void> }> {
  const dataSource = await connect({ url: where.database.appUrl, poolSize });
  const office = new Office(poolOf(dataSource), { from: { name: 'Accolade', address: 'accolade@example.invalid' } });
  return {
    office,
    async close() {
      await office.close();
      await dataSource.destroy();
    },
  };
}

export const won = (outcomes: readonly Outcome[]): Outcome[] => outcomes.filter(({ ok }) => ok);
export const lost = (outcomes: readonly Outcome[]): Refused[] => outcomes.filter((each): each is Refused => !each.ok);

/** The same cards in an order that the seed gives. */
export function shuffled<T>(cards: readonly T[], next: () => number): T[] {
  const left = [...cards];
  return cards.map(() => left.splice(Math.floor(next() * left.length), 1)[0]!);
}

/** A small generator of random numbers from 0 to 1, the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed * 2_654_435_761 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
