/** The people of the invented round, as rows: an account and its roles for everybody who has to act. */
import type { Pool } from 'pg';
import { roleTitle } from '../../workflows/labels.js';
import type { Role } from '../../workflows/people.js';
import { LEVELS, type Programme, type Stage } from '../../workflows/programme.js';
import { uuid } from '../casework/ids.js';
import type { Invented } from './invented.js';

/** Who acts at a body; reviewers and handlers are several. */
export interface Staff {
  clerk: string;
  head: string;
  secretary: string;
  approver: string;
  chair: string;
  reviewers: string[];
  handlers: string[];
}

export type Company = ReadonlyMap<string, Staff>;

interface Account {
  id: string;
  name: string;
  email: string;
  unit_id: string;
}

/** Writes units, accounts and roles; answers the staff of every unit and office. */
export async function hire(pool: Pool, programme: Programme, invented: Invented): Promise<Company> {
  const { organiser, units, offices } = invented;
  const reviewers = Math.max(1, ...programme.stages.map((stage) => firstReviewer(programme, stage) + readersOf(stage)));
  const { members } = programme.rehearsal;
  const rows: { id: string; parent_id: string | null; level: string | null; name: object }[] = [
    { id: organiser, parent_id: null, level: programme.organiser.level, name: programme.organiser.title },
    ...[...offices].flatMap(([level, ids]) =>
      ids.map((id, index) => ({ id, parent_id: organiser, level, name: { 'zh-CN': `${level} ${index + 1}` } })),
    ),
    ...units.map(({ id, number, offices: above }) => ({
      id,
      parent_id: lowestOf(above) ?? organiser,
      level: null,
      name: { 'zh-CN': `第${String(number).padStart(2, '0')}推荐单位` },
    })),
  ];
  await pool.query(
    `insert into units (id, parent_id, level, name) select id, parent_id, level, name from json_populate_recordset(null::units, $1::json)`,
    [JSON.stringify(rows)],
  );
  const accounts: Account[] = [];
  const roles: { account_id: string; role: Role; unit_id: string }[] = [];
  const company = new Map<string, Staff>();
  const unitsDecide = programme.stages.some(decidedByUnit);
  for (const { id: body, name } of rows) {
    const person = (role: Role, n = 1) => {
      const id = uuid();
      accounts.push({
        id,
        name: `${(name as { 'zh-CN': string })['zh-CN']}${roleTitle(role, 'zh-CN')}${n > 1 ? n : ''}`,
        email: `${id}@example.invalid`,
        unit_id: body,
      });
      roles.push({ account_id: id, role, unit_id: body });
      return id;
    };
    const several = (role: Role, count: number) => Array.from({ length: count }, (_, n) => person(role, n + 1));
    const office = body === organiser || !units.some(({ id }) => id === body);
    const staff: Staff = { clerk: '', head: '', secretary: '', approver: '', chair: '', reviewers: [], handlers: [] };
    if (!office) Object.assign(staff, { clerk: person('clerk'), head: person('head') });
    if (office || unitsDecide) {
      Object.assign(staff, { secretary: person('secretary'), approver: person('approver'), chair: person('chair') });
      several('member', Math.max(0, members - 1));
    }
    if (office) Object.assign(staff, { reviewers: several('reviewer', reviewers), handlers: several('handler', 2) });
    company.set(body, staff);
  }
  await pool.query(
    `with a as (insert into accounts (id, name, email, unit_id)
        select id, name, email, unit_id from json_to_recordset($1::json) as x(id uuid, name text, email text, unit_id uuid))
     insert into roles (account_id, role, unit_id) select account_id, role, unit_id
     from json_populate_recordset(null::roles, $2::json)`,
    [JSON.stringify(accounts), JSON.stringify(roles)],
  );
  return company;
}

const readersOf = (stage: Stage) => ('reviewers' in stage ? stage.reviewers : 1);

/** Of an office's reviewers, the first who reads in a stage: where they have to be fresh, whoever comes after those of the stages above. */
export function firstReviewer(programme: Programme, stage: Stage): number {
  if (stage.stage !== 'review' || !stage.fresh) return 0;
  const above = programme.stages.slice(0, programme.stages.indexOf(stage)).filter((each) => each.stage === 'review');
  return above.reduce((sum, each) => sum + readersOf(each), 0);
}
const lowestOf = (offices: Record<string, string>) => LEVELS.map((level) => offices[level]).find(Boolean);

const decidedByUnit = (stage: Stage) =>
  stage.stage !== 'recommendation' && stage.stage !== 'notice' && stage.by === 'unit';
