/** One's password: changed with the old one, or set anew by a link that was mailed. Every session ends with it. */
import type { Pool } from 'pg';
import { inTransaction } from '../casework/store.js';
import type { OwnAddress } from '../common/own-address.js';
import { Problem } from '../common/problem.js';
import { storeResetMail } from '../mail/reset-mail.service.js';
import type { Attempts } from './attempts.js';
import { faultOf } from './password-rules.js';
import { hashPassword, isPassword } from './passwords.js';
import type { Asking } from './second-factor.service.js';
import { hashOf, newToken } from './secrets.js';
import type { Sessions } from './sessions.js';

const LIVES = `r.created_at + r.lives > now_here() and a.state <> 'closed'`;

export class PasswordService {
  constructor(
    private readonly pool: Pool,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
    private readonly address: OwnAddress,
  ) {}

  /**
   * Ends all sessions of the account; answers the token of a new one for whoever changed it. Problems: 403
   * `password-wrong`, 400 `password-weak`, 429 `too-many-tries`.
   */
  async change({ account, address, agent }: Asking, old: string, wanted: string): Promise<string> {
    const { rows } = await this.pool.query('select name, email, password_hash from accounts where id = $1', [account]);
    const [{ name, email, password_hash: before }] = rows;
    await this.attempts.count({ kind: 'sign-in', name: email, address });
    if (!(await isPassword(old, before))) throw new Problem(403, 'password-wrong', 'The old password is wrong.');
    await this.attempts.forget('sign-in', email);
    if (wanted === old) throw new Problem(400, 'password-weak', 'Choose a password other than the old one.');
    sure(wanted, { name, email });
    const passwordHash = await hashPassword(wanted);
    await this.pool.query(
      'update accounts set password_hash = $2, password_owed = false where id = $1 and password_hash = $3',
      [account, passwordHash, before],
    );
    // Begins only if it is ours that was kept: somebody may have set another meanwhile.
    const token = await this.sessions.begin(this.pool, { account, passwordHash, proven: false, agent });
    if (token === undefined) throw new Problem(401, 'not-signed-in', 'The account has changed: sign in again.');
    return token;
  }

  /**
   * Stores a mail with a link that holds for an hour, to whoever has this address. Says nothing of whether somebody has:
   * the same statements run either way, in one transaction. Problem 429 `too-many-tries`.
   */
  async askReset(email: string, from: string): Promise<void> {
    const token = newToken();
    await inTransaction(
      this.pool,
      (db) => this.attempts.count({ kind: 'reset', name: email, address: from }, db),
      async (db) => {
        const { rows } = await db.query(
          `insert into password_resets (token_hash, account_id)
           select $1, a.id from accounts a where lower(a.email) = lower($2) and a.state <> 'closed' returning account_id`,
          [hashOf(token), email],
        );
        await storeResetMail(db, rows[0]?.account_id ?? null, this.address.link(`/reset-password#${token}`));
      },
    );
  }

  /** Sets a password by a mailed link, once. An invited account is then active. Problems: 400 `link-void`, `password-weak`. */
  async reset(token: string, wanted: string): Promise<void> {
    const { rows } = await this.pool.query(
      `select a.name, a.email from password_resets r join accounts a on a.id = r.account_id where r.token_hash = $1 and ${LIVES}`,
      [hashOf(token)],
    );
    if (!rows[0]) throw linkVoid();
    sure(wanted, rows[0]);
    const { rows: done } = await this.pool.query(
      `with used as (delete from password_resets r using accounts a
         where r.token_hash = $1 and a.id = r.account_id and ${LIVES} returning r.account_id)
       update accounts set password_hash = $2, password_owed = false, state = 'active' from used
       where accounts.id = used.account_id and accounts.state <> 'closed' returning accounts.email`,
      [hashOf(token), await hashPassword(wanted)],
    );
    if (!done[0]) throw linkVoid();
    await this.attempts.forget('sign-in', done[0].email);
  }
}

function sure(password: string, person: { name: string; email: string }): void {
  const fault = faultOf(password, person);
  if (fault !== undefined) throw new Problem(400, 'password-weak', fault);
}

const linkVoid = () => new Problem(400, 'link-void', 'This link was used, is too old, or is none. Ask again.');
