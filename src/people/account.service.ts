/** Accounts: made by an administrator of the home unit or above it, opened by the invited person, changed, closed. */
import type { Pool, PoolClient } from 'pg';
import { uuid } from '../casework/ids.js';
import { codeOf, inTransaction } from '../casework/store.js';
import type { OwnAddress } from '../common/own-address.js';
import { Problem } from '../common/problem.js';
import { INVITED_DAYS, storeInvitationMail } from '../mail/invitation-mail.service.js';
import type { AccountBody, AccountChange } from './account.schema.js';
import type { RoleService } from './role.service.js';
import { administers } from './scope.service.js';
import { hashOf, newToken } from './secrets.js';
import type { Sessions } from './sessions.js';

const notThere = () => new Problem(404, 'unknown', 'There is no such account or unit, or it is not yours to keep.');

export class AccountService {
  constructor(
    private readonly pool: Pool,
    private readonly address: OwnAddress,
    private readonly roles: RoleService,
    private readonly sessions: Sessions,
  ) {}

  /** Makes an account and stores its invitation. Problems: 404 `unknown` (the unit), 409 `email-taken`. */
  async invite(by: string, { name, email, unit, language }: AccountBody): Promise<string> {
    const id = uuid();
    await inTransaction(
      this.pool,
      (db) => administers(db, by, unit),
      async (db, mayKeep) => {
        if (!mayKeep) throw notThere();
        await db
          .query(
            `insert into accounts (id, name, email, language, unit_id, state) values ($1, $2, $3, $4, $5, 'invited')`,
            [id, name, email, language, unit],
          )
          .catch((error: unknown) => {
            throw codeOf(error) === '23505'
              ? new Problem(409, 'email-taken', 'There is an account with this address already.')
              : error;
          });
        await this.sendLink(db, id);
      },
    );
    return id;
  }

  /** Another link; those before are void. Problems: 404 `unknown`, 409 `not-invited`. */
  async inviteAgain(by: string, id: string): Promise<void> {
    await this.withKept(by, id, async (db, { state }) => {
      if (state !== 'invited')
        throw new Problem(409, 'not-invited', 'Only an account that was never opened is invited again.');
      await this.sendLink(db, id);
    });
  }

  /** Problems: 404 `unknown`, 409 `account-closed`. */
  async change(by: string, id: string, { name, language, unit }: AccountChange): Promise<void> {
    await this.withKept(by, id, async (db, { state }) => {
      if (state === 'closed') throw new Problem(409, 'account-closed', 'This account is closed.');
      if (unit !== undefined && !(await administers(db, by, unit))) throw notThere();
      await db.query(
        `update accounts set name = coalesce($2, name), language = coalesce($3, language), unit_id = coalesce($4, unit_id)
         where id = $1`,
        [id, name ?? null, language ?? null, unit ?? null],
      );
    });
  }

  /**
   * For good: sessions, tokens and links end, every role is taken, on record. Closed twice it is closed once. Problems:
   * 404 `unknown`, 409 `administers-elsewhere`, `last-administrator`.
   */
  async close(by: string, id: string, reason: string): Promise<void> {
    await this.withKept(by, id, async (db, { state }) => {
      if (state === 'closed') return;
      await this.roles.takeAll(db, by, id, reason);
      await db.query(`update accounts set state = 'closed' where id = $1`, [id]);
      await db.query(`update reminders set state = 'cancelled' where account_id = $1 and state = 'scheduled'`, [id]);
    });
  }

  /** When its living sessions began and were last used; nobody is told from where. Problem 404 `unknown`. */
  async sessionsOf(by: string, id: string): Promise<{ id: string; begunAt: Date; seenAt: Date }[]> {
    await this.mustKeep(by, id);
    return (await this.sessions.list(id)).map(({ id, begunAt, seenAt }) => ({ id, begunAt, seenAt }));
  }

  /** Signs it out everywhere: a machine was lost, a password seen. Answers how many sessions ended. Problem 404 `unknown`. */
  async endSessions(by: string, id: string): Promise<number> {
    await this.mustKeep(by, id);
    return this.sessions.endAll(id);
  }

  private async mustKeep(by: string, id: string): Promise<void> {
    const { rows } = await this.pool.query('select unit_id from accounts where id = $1', [id]);
    if (!rows[0] || !(await administers(this.pool, by, rows[0].unit_id))) throw notThere();
  }

  /** The account is locked, and at home where whoever asks administers. */
  private withKept(
    by: string,
    id: string,
    work: (db: PoolClient, account: { state: string }) => Promise<void>,
  ): Promise<void> {
    return inTransaction(
      this.pool,
      (db) => db.query('select state, unit_id from accounts where id = $1 for no key update', [id]),
      async (db, { rows: [account] }) => {
        if (!account || !(await administers(db, by, account.unit_id))) throw notThere();
        await work(db, account);
      },
    );
  }

  private async sendLink(db: PoolClient, id: string): Promise<void> {
    const token = newToken();
    await db.query('delete from password_resets where account_id = $1', [id]);
    await db.query(
      'insert into password_resets (token_hash, account_id, lives) values ($1, $2, make_interval(days => $3))',
      [hashOf(token), id, INVITED_DAYS],
    );
    await storeInvitationMail(db, id, this.address.link(`/invitation#${token}`));
  }
}
