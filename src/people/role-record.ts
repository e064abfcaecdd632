/** What role services share: one change at a time, a line on record for each, and never an office without administrator. */
import type { PoolClient } from 'pg';
import type { Role } from '../../workflows/people.js';
import { uuid } from '../casework/ids.js';
import { codeOf } from '../casework/store.js';
import { Problem } from '../common/problem.js';

/** The day it is where the offices are. */
export const TODAY = `(now_here() at time zone 'Asia/Shanghai')::date`;

export interface RoleChange {
  by: string | null;
  account: string;
  from?: string;
  role: Role;
  unit: string;
  change: 'given' | 'taken' | 'handed over' | 'borrowed' | 'ended';
  round?: string | null;
  until?: string | null;
  reason: string;
}

export const notThere = () =>
  new Problem(404, 'unknown', 'There is no such person, role or office, or it is not yours to give.');

/** Changes of roles wait for each other: two administrators can't take each other's role in one moment. */
export const lockRoles = (db: PoolClient) => db.query(`select pg_advisory_xact_lock(hashtext('accolade roles'))`);

/** Answers the id of the first. */
export async function record(db: PoolClient, changes: readonly RoleChange[]): Promise<string> {
  const rows = changes.map(({ by, account, from, role, unit, change, round, until, reason }) => ({
    id: uuid(),
    by_id: by,
    account_id: account,
    from_id: from ?? null,
    role,
    unit_id: unit,
    change,
    round_id: round ?? null,
    until: until ?? null,
    reason,
  }));
  await db.query(
    `insert into role_changes (id, at, by_id, account_id, from_id, role, unit_id, change, round_id, until, reason)
     select id, now_here(), by_id, account_id, from_id, role, unit_id, change, round_id, until, reason
     from json_populate_recordset(null::role_changes, $1::json)`,
    [JSON.stringify(rows)],
  );
  return rows[0]?.id ?? '';
}

/** Of the account; the rights of whoever asks are the caller's to look at. Problems: 409 `held-already`, `roles-apart`. */
export async function write(db: PoolClient, { account, role, unit, round, until }: RoleChange): Promise<void> {
  const { rowCount } = await db
    .query(
      `insert into held_roles (account_id, role, unit_id, borrowed_for, borrowed_until) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [account, role, unit, round ?? null, until ?? null],
    )
    .catch((error: unknown) => {
      throw isApart(error)
        ? new Problem(
            409,
            'roles-apart',
            'Whoever administers can neither decide nor vote: give this to somebody else.',
          )
        : error;
    });
  if (rowCount === 0) throw new Problem(409, 'held-already', 'This person has this role here already.');
}

const isApart = (error: unknown): boolean =>
  codeOf(error) === '23514' && (error as { constraint?: string }).constraint === 'ck_roles_apart';

/** Problem 409 `last-administrator`: nobody who can sign in would be left to administer anything. */
export async function sureOfAdministrator(db: PoolClient): Promise<void> {
  const { rows } = await db.query(
    `select 1 from roles r join accounts a on a.id = r.account_id and a.state = 'active'
     where r.role = 'administrator' limit 1`,
  );
  if (rows.length === 0)
    throw new Problem(
      409,
      'last-administrator',
      'This is the last administrator: give the role to somebody else first.',
    );
}

/** Borrowed roles whose last day is over: they count no more already, now they are gone, on record. Answers how many. */
export async function endBorrowed(db: PoolClient): Promise<number> {
  const { rows } = await db.query(
    `delete from held_roles where borrowed_until < ${TODAY}
     returning account_id as account, role, unit_id as unit, borrowed_for as round, borrowed_until::text as until`,
  );
  if (rows.length > 0)
    await record(
      db,
      rows.map((row) => ({ ...row, by: null, change: 'ended' as const, reason: '借用期满' })),
    );
  return rows.length;
}
