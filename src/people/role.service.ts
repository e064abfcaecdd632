/** Roles: given, taken and handed over, by an administrator of the unit or above it, with a reason, on record. */
import type { Pool, PoolClient } from 'pg';
import type { Role } from '../../workflows/people.js';
import { inTransaction } from '../casework/store.js';
import { Problem } from '../common/problem.js';
import { endBorrowed, lockRoles, notThere, record, sureOfAdministrator, TODAY, write } from './role-record.js';
import type { BorrowBody, HandOverBody, RoleBody } from './role.schema.js';
import { administers, holds } from './scope.service.js';

export interface HandOver {
  from: string;
  to: string;
  role: Role;
  unit: string;
}

/** Carries what was one person's own work over to the other, in the same transaction. */
export type HandsOver = (db: PoolClient, handOver: HandOver) => Promise<unknown>;

interface Person {
  id: string;
  state: string;
  unit: string;
}

export class RoleService {
  /** `handsOver`: what belongs not to the role at the unit but to the person who has it: reminders, assignments. */
  constructor(
    private readonly pool: Pool,
    private readonly handsOver: readonly HandsOver[],
  ) {}

  /**
   * To somebody at home where one administers. Answers the id of the line on record. Problems: 404 `unknown`, 409
   * `account-closed`, `held-already`, `roles-apart`.
   */
  give(by: string, { account, role, unit, reason }: RoleBody): Promise<string> {
    return this.change(async (db) => {
      if (!(await administers(db, by, unit))) throw notThere();
      await this.openAccount(db, by, account);
      const given = { by, account, role, unit, reason, change: 'given' as const };
      await write(db, given);
      return record(db, [given]);
    });
  }

  /** Problems: 404 `unknown`, 409 `last-administrator`. */
  take(by: string, { account, role, unit, reason }: RoleBody): Promise<string> {
    return this.change(async (db) => {
      if (!(await administers(db, by, unit))) throw notThere();
      await this.remove(db, account, role, unit);
      return record(db, [{ by, account, role, unit, reason, change: 'taken' }]);
    });
  }

  /**
   * From one person to another at the same unit, with all that is planned for the first; also by the head, of the clerk's
   * role at the own unit. Problems: 404 `unknown`, 409 `account-closed`, `same-person`, `roles-apart`, `last-administrator`.
   */
  handOver(by: string, { from, to, role, unit, reason }: HandOverBody): Promise<string> {
    return this.change(async (db) => {
      const administrator = await administers(db, by, unit);
      if (!administrator && !(role === 'clerk' && (await holds(db, by, 'head', unit)))) throw notThere();
      const { rows } = await db.query(
        'select 1 from held_roles where account_id = $1 and role = $2 and unit_id = $3 and borrowed_for is null',
        [from, role, unit],
      );
      if (rows.length === 0) throw notThere();
      if (from === to) throw new Problem(409, 'same-person', 'Hand it over to somebody else.');
      await this.openAccount(db, by, to, administrator ? undefined : unit);
      // Who is there already takes the work on beside the own; a borrowed role becomes the person's own.
      await db.query('delete from held_roles where account_id = $1 and role = $2 and unit_id = $3', [to, role, unit]);
      await write(db, { by, account: to, role, unit, change: 'handed over', reason });
      await this.remove(db, from, role, unit);
      for (const each of this.handsOver) await each(db, { from, to, role, unit });
      return record(db, [{ by, account: to, from, role, unit, reason, change: 'handed over' }]);
    });
  }

  /**
   * A person of another office takes a role at this one, for one round and until a last day: by an administrator of the
   * office or its secretary. Problems: 404 `unknown`, 400 `day-past`, 409 `round-over`, `at-home`, `account-closed`, `held-already`,
   * `roles-apart`.
   */
  borrow(by: string, { email, role, unit, round, until, reason }: BorrowBody): Promise<string> {
    return this.change(async (db) => {
      if (!(await administers(db, by, unit)) && !(await holds(db, by, 'secretary', unit))) throw notThere();
      const { rows: there } = await db.query(
        `select $3::date < ${TODAY} as past, r.state in ('closed', 'cancelled') as over from rounds r where r.id = $1
           and (r.organiser_id = $2 or r.id in (select round_id from round_bodies where body_id = $2)
             or r.id in (select round_id from round_units where unit_id = $2))`,
        [round, unit, until],
      );
      const { rows: people } = await db.query(
        'select id, state, unit_id as unit from accounts where lower(email) = lower($1)',
        [email],
      );
      const person = people[0] as Person | undefined;
      if (!there[0] || !person) throw notThere();
      if (there[0].over) throw new Problem(409, 'round-over', 'This round has ended.');
      if (there[0].past) throw new Problem(400, 'day-past', 'The last day is over already: name one to come.');
      if (person.unit === unit)
        throw new Problem(409, 'at-home', 'This person is at home in this office: an administrator gives the role.');
      if (person.state === 'closed') throw closed();
      const borrowed = { by, account: person.id, role, unit, round, until, reason, change: 'borrowed' as const };
      await write(db, borrowed);
      return record(db, [borrowed]);
    });
  }

  /** Every role of an account that is being closed. Problems: 409 `administers-elsewhere`, `last-administrator`. */
  async takeAll(db: PoolClient, by: string, account: string, reason: string): Promise<void> {
    await lockRoles(db);
    const { rows } = await db.query(
      'delete from held_roles where account_id = $1 returning account_id as account, role, unit_id as unit',
      [account],
    );
    for (const { role, unit } of rows)
      if (role === 'administrator' && !(await administers(db, by, unit)) && by !== account)
        throw new Problem(409, 'administers-elsewhere', 'This person administers an office that is not yours.');
    if (rows.length > 0)
      await record(
        db,
        rows.map((row) => ({ ...row, by, reason, change: 'taken' as const })),
      );
    await sureOfAdministrator(db);
  }

  /** Removes borrowed roles whose last day is over; answers how many. */
  sweep(): Promise<number> {
    return inTransaction(this.pool, lockRoles, endBorrowed);
  }

  private change(work: (db: PoolClient) => Promise<string>): Promise<string> {
    return inTransaction(this.pool, lockRoles, async (db) => {
      await endBorrowed(db);
      return work(db);
    });
  }

  private async remove(db: PoolClient, account: string, role: Role, unit: string): Promise<void> {
    const { rowCount } = await db.query('delete from held_roles where account_id = $1 and role = $2 and unit_id = $3', [
      account,
      role,
      unit,
    ]);
    if (rowCount === 0) throw notThere();
    if (role === 'administrator') await sureOfAdministrator(db);
  }

  /** Somebody at home where whoever asks administers, or in the one unit that is named. */
  private async openAccount(db: PoolClient, by: string, account: string, unit?: string): Promise<void> {
    const { rows } = await db.query('select id, state, unit_id as unit from accounts where id = $1', [account]);
    const person = rows[0] as Person | undefined;
    const known = person && (unit === undefined ? await administers(db, by, person.unit) : person.unit === unit);
    if (!known) throw notThere();
    if (person.state === 'closed') throw closed();
  }
}

const closed = () => new Problem(409, 'account-closed', 'This account is closed.');
