/** The people whom a demo shows: of every role somebody, with name, address, password and second factor. */
import type { Pool } from 'pg';
import { roleTitle } from '../../workflows/labels.js';
import type { Role } from '../../workflows/people.js';
import { uuid } from '../casework/ids.js';
import { hashPassword } from '../people/passwords.js';
import type { Seal } from '../people/sealed.js';
import { newToken } from '../people/secrets.js';
import { NEED_SECOND_FACTOR } from '../people/sessions.js';
import { Tokens } from '../people/tokens.js';
import { newSecret } from '../people/totp.js';
import type { Staffed } from './four-tens.js';
import { personName, unitName } from './names.js';

export interface DemoAccount {
  name: string;
  role: string;
  token: string;
  /** Not there in a file that an older version wrote. */
  email?: string;
  /** Of all demo accounts alike, made for this office. */
  password?: string;
}

const MEMBERS = 5;
const REVIEWERS = 3;
/** Of these one each is named where the server starts. */
const SHOWN: readonly Role[] = ['clerk', 'head', 'reviewer', 'approver', 'secretary', 'chair', 'handler'];

interface Person {
  id: string;
  role: Role;
}

/** Names everybody and everything that was hired, adds who is missing, and lets the demo's people in; answers those shown. */
export async function introduce(pool: Pool, seal: Seal, { invented, company }: Staffed): Promise<DemoAccount[]> {
  const { organiser, units } = invented;
  await nameUnits(pool, units);
  const office = company.get(organiser)!;
  const [first, second] = units.map(({ id }) => ({ id, ...company.get(id)! }));
  const reviewers = office.reviewers.slice(0, REVIEWERS);
  while (reviewers.length < REVIEWERS) reviewers.push(await hireOne(pool, 'reviewer', organiser));
  const is = (role: Role) => (id: string) => ({ id, role });
  const members = await pool.query(
    `select account_id as id from roles where role = 'member' and unit_id = $1 order by account_id limit $2`,
    [organiser, MEMBERS],
  );
  const people: Person[] = [
    ...[first!.clerk, await hireOne(pool, 'clerk', first!.id)].map(is('clerk')),
    is('head')(first!.head),
    is('clerk')(second!.clerk),
    is('head')(second!.head),
    ...reviewers.map(is('reviewer')),
    is('approver')(office.approver),
    is('secretary')(office.secretary),
    is('chair')(office.chair),
    ...members.rows.map(({ id }) => is('member')(id as string)),
    ...office.handlers.map(is('handler')),
    is('supervisor')(await hireOne(pool, 'supervisor', organiser)),
    is('administrator')(await hireOne(pool, 'administrator', organiser)),
  ];
  await nameEverybody(
    pool,
    people.map(({ id }) => id),
  );
  return letIn(pool, seal, people);
}

async function hireOne(pool: Pool, role: Role, unit: string): Promise<string> {
  const id = uuid();
  await pool.query(`insert into accounts (id, name, email, unit_id) values ($1, $2, $3, $4)`, [
    id,
    roleTitle(role, 'zh-CN'),
    `${id}@example.invalid`,
    unit,
  ]);
  await pool.query('insert into roles (account_id, role, unit_id) values ($1, $2, $3)', [id, role, unit]);
  return id;
}

async function nameUnits(pool: Pool, units: Staffed['invented']['units']): Promise<void> {
  const names = units.map(({ id, number }) => ({ id, name: unitName(number) }));
  await pool.query(
    `update units u set name = x.name from jsonb_to_recordset($1::jsonb) as x(id uuid, name jsonb) where u.id = x.id`,
    [JSON.stringify(names)],
  );
}

/** The demo's people first, so that a demo made anew has the same. */
async function nameEverybody(pool: Pool, people: readonly string[]): Promise<void> {
  const { rows } = await pool.query('select id from accounts order by array_position($1::uuid[], id), id', [people]);
  await pool.query(
    `update accounts a set name = x.name from jsonb_to_recordset($1::jsonb) as x(id uuid, name text) where a.id = x.id`,
    [JSON.stringify(rows.map(({ id }, n) => ({ id: id as string, name: personName(n) })))],
  );
}

/** Gives each an address, the password and, where the role asks for one, a second factor; the first of a role a token. */
async function letIn(pool: Pool, seal: Seal, people: readonly Person[]): Promise<DemoAccount[]> {
  const tokens = new Tokens(pool);
  const password = newToken().slice(0, 16);
  const hash = await hashPassword(password);
  const count = new Map<Role, number>();
  const shown: DemoAccount[] = [];
  for (const [position, { id, role }] of people.entries()) {
    const turn = (count.get(role) ?? 0) + 1;
    count.set(role, turn);
    const email = `${role}${turn > 1 ? `-${turn}` : ''}@example.invalid`;
    const secret = NEED_SECOND_FACTOR.includes(role) ? seal.close(newSecret(), id) : null;
    const { rows } = await pool.query(
      'update accounts set email = $2, password_hash = $3, totp_secret = $4 where id = $1 returning name',
      [id, email, hash, secret],
    );
    await pool.query('insert into demo_people (account_id, role, position) values ($1, $2, $3)', [id, role, position]);
    if (turn > 1 || !SHOWN.includes(role)) continue;
    shown.push({ name: rows[0].name, role: roleTitle(role, 'en'), token: await tokens.issue(id), email, password });
  }
  return shown.sort((a, b) => order(a) - order(b));
}

const order = ({ role }: DemoAccount): number => SHOWN.map((each) => roleTitle(each, 'en')).indexOf(role);
