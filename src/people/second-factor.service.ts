/** The second factor: a secret shared with an app, whose codes count once, and ten recovery codes for when it is lost. */
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { Problem } from '../common/problem.js';
import { Attempts } from './attempts.js';
import type { Seal } from './sealed.js';
import { hashOf } from './secrets.js';
import type { Sessions } from './sessions.js';
import { base32, matchingStep, newSecret, otpauthUri } from './totp.js';

const RECOVERY_CODES = 10;

export type Proof = 'code' | 'recovery code';

/** Who asks, from where. */
export interface Asking {
  account: string;
  session: string;
  address: string;
  agent: string;
}

export class SecondFactorService {
  constructor(
    private readonly pool: Pool,
    private readonly seal: Seal,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
  ) {}

  /**
   * A new secret, which counts once a code of it has been given. Where there is a second factor already, `code` is one of
   * its codes or a recovery code; else Problem 403 `code-wrong`.
   */
  async enrol({ account, address }: Asking, code?: string): Promise<{ secret: string; uri: string }> {
    const { rows } = await this.pool.query('select email, totp_secret from accounts where id = $1', [account]);
    if (rows[0].totp_secret !== null) await this.demand({ account, address }, code, true);
    const secret = newSecret();
    await this.pool.query('update accounts set totp_pending = $2 where id = $1', [
      account,
      this.seal.close(secret, account),
    ]);
    return { secret: base32(secret), uri: otpauthUri(secret, rows[0].email) };
  }

  /**
   * The first code of a new secret: from now on it is asked for. Ends every session of the account; answers the token of
   * a new one, and the recovery codes, for the only time. Problem 409 `not-enrolling`, 403 `code-wrong`.
   */
  async confirm(
    { account, address, agent }: Asking,
    code: string,
  ): Promise<{ token: string; recoveryCodes: string[] }> {
    await this.attempts.count({ kind: 'code', name: account, address });
    const { rows } = await this.pool.query(
      'select totp_pending, password_hash, extract(epoch from now_here())::float8 as seconds from accounts where id = $1',
      [account],
    );
    const { totp_pending: pending, password_hash: passwordHash, seconds } = rows[0];
    if (pending === null) throw new Problem(409, 'not-enrolling', 'Ask for a new secret first.');
    const step = matchingStep(this.seal.open(pending, account), plain(code), seconds);
    if (step === undefined) throw codeWrong();
    const codes = newRecoveryCodes();
    const { rowCount } = await this.pool.query(
      `with a as (update accounts set totp_secret = totp_pending, totp_pending = null, totp_last_step = $3
           where id = $1 and totp_pending = $2 returning id),
         gone as (delete from recovery_codes where account_id in (select id from a))
       insert into recovery_codes (account_id, code_hash) select a.id, unnest($4::bytea[]) from a`,
      [account, pending, step, codes.map(hashOfCode)],
    );
    if (rowCount === 0) throw new Problem(409, 'not-enrolling', 'Another secret was asked for meanwhile.');
    await this.attempts.forget('code', account);
    const token = await this.sessions.begin(this.pool, { account, passwordHash, proven: true, agent });
    if (token === undefined) throw new Problem(401, 'not-signed-in', 'The account has changed: sign in again.');
    return { token, recoveryCodes: codes };
  }

  /** Proves again who it is: for the next ten minutes acts that ask for it are open. Problem 403 `code-wrong`. */
  async stepUp({ account, session, address }: Asking, code: string): Promise<void> {
    await this.demand({ account, address }, code, false);
    await this.sessions.prove(session);
  }

  /** New recovery codes; those before are void. Problem 409 `no-second-factor`. */
  async renewRecoveryCodes(account: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    const { rowCount } = await this.pool.query(
      `with gone as (delete from recovery_codes where account_id = $1)
       insert into recovery_codes (account_id, code_hash) select a.id, unnest($2::bytea[]) from accounts a
       where a.id = $1 and a.totp_secret is not null`,
      [account, codes.map(hashOfCode)],
    );
    if (rowCount === 0) throw new Problem(409, 'no-second-factor', 'Set up a second factor first.');
    return codes;
  }

  /** What a code proves, and uses it up; undefined: nothing. Tries are counted by the caller. */
  async use(account: string, code: string): Promise<Proof | undefined> {
    if (isRecoveryCode(code)) {
      const { rowCount } = await this.pool.query(
        'delete from recovery_codes where account_id = $1 and code_hash = $2',
        [account, hashOfCode(code)],
      );
      return rowCount === 1 ? 'recovery code' : undefined;
    }
    const { rows } = await this.pool.query(
      'select totp_secret, extract(epoch from now_here())::float8 as seconds from accounts where id = $1 and totp_secret is not null',
      [account],
    );
    if (!rows[0]) return undefined;
    const step = matchingStep(this.seal.open(rows[0].totp_secret, account), plain(code), rows[0].seconds);
    if (step === undefined) return undefined;
    // Of two requests with one code the row lock lets one be first; the other then finds the step used.
    const { rowCount } = await this.pool.query(
      `update accounts set totp_last_step = $2 where id = $1 and totp_secret = $3 and coalesce(totp_last_step, -1) < $2`,
      [account, step, rows[0].totp_secret],
    );
    return rowCount === 1 ? 'code' : undefined;
  }

  /** A recovery code where none is taken is not used up. */
  private async demand(who: { account: string; address: string }, code: string | undefined, recoveryToo: boolean) {
    if (code === undefined) throw codeWrong();
    await this.attempts.count({ kind: 'code', name: who.account, address: who.address });
    if ((isRecoveryCode(code) && !recoveryToo) || !(await this.use(who.account, code))) throw codeWrong();
    await this.attempts.forget('code', who.account);
  }
}

const codeWrong = () =>
  new Problem(403, 'code-wrong', 'This code is wrong, or was used before. Wait for the next one.');

/** 80 random bits each, in groups that can be copied from paper. */
function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    base32(randomBytes(10))
      .toLowerCase()
      .replace(/(.{4})(?=.)/g, '$1-'),
  );
}

/** As it is compared: without what people put in to read it. */
const plain = (code: string): string => code.replace(/[\s-]/g, '').toLowerCase();
const isRecoveryCode = (code: string): boolean => plain(code).length > 6;
const hashOfCode = (code: string): Buffer => hashOf(plain(code));
