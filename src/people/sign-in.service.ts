/** Signing in: who it is, and the session that follows. */
import type { Pool } from 'pg';
import { Problem } from '../common/problem.js';
import type { Role } from '../../workflows/people.js';
import type { Attempts } from './attempts.js';
import { isPassword } from './passwords.js';
import type { SecondFactorService } from './second-factor.service.js';
import type { Session, Sessions } from './sessions.js';

export interface SignIn {
  email: string;
  password: string;
  code?: string | undefined;
}

/** From where, and by which program. */
export interface From {
  address: string;
  agent: string;
}

export interface WhoAmI {
  account: { id: string; name: string; email: string; language: string; secondFactor: boolean };
  roles: { role: Role; unit: string; unit_name: Record<string, string> }[];
  /** Null for an access token, which has no session. */
  session: { id: string; endsAt: Date; stepUp: { fresh: boolean; until: Date | null }; owed: string[] } | null;
}

export class SignInService {
  constructor(
    private readonly pool: Pool,
    private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactorService,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Answers the token of a new session. Problems: 401 `sign-in-refused`, in the same words and after the same work
   * whether the name, the password or the account is at fault; 401 `code-needed` and `code-wrong` only after the right
   * password; 429 `too-many-tries`.
   */
  async signIn({ email, password, code }: SignIn, { address, agent }: From): Promise<string> {
    const attempt = await this.attempts.count({ kind: 'sign-in', name: email, address });
    const { rows } = await this.pool.query(
      'select id, password_hash, state, totp_secret is not null as has_totp from accounts where lower(email) = lower($1)',
      [email],
    );
    const [account] = rows;
    const right = await isPassword(password, account?.password_hash);
    if (!right || account.state !== 'active') throw refused();
    let proven = false;
    if (account.has_totp) {
      if (code === undefined) {
        await this.attempts.takeOff(attempt);
        throw new Problem(401, 'code-needed', 'Send the code of your second factor too, or a recovery code.');
      }
      const proof = await this.secondFactor.use(account.id, code);
      if (!proof)
        throw new Problem(401, 'code-wrong', 'This code is wrong, or was used before. Wait for the next one.');
      proven = proof === 'code';
    }
    const begin = { account: account.id, passwordHash: account.password_hash, proven, agent };
    const token = await this.sessions.begin(this.pool, begin);
    if (token === undefined) throw refused();
    await this.attempts.forget('sign-in', email);
    return token;
  }

  /** Who asks, in which roles, and when the session ends. */
  async whoAmI(account: string, session: Session | undefined): Promise<WhoAmI> {
    const { rows } = await this.pool.query(
      `select json_build_object('id', a.id, 'name', a.name, 'email', a.email, 'language', a.language,
           'secondFactor', a.totp_secret is not null) as account,
         coalesce((select json_agg(json_build_object('role', r.role, 'unit', r.unit_id, 'unit_name', u.name)
           order by r.role, r.unit_id) from roles r join units u on u.id = r.unit_id where r.account_id = a.id), '[]') as roles
       from accounts a where a.id = $1`,
      [account],
    );
    if (!session) return { ...rows[0], session: null };
    const { id, endsAt, provenUntil, owed } = session;
    const stepUp = { fresh: provenUntil !== undefined, until: provenUntil ?? null };
    return { ...rows[0], session: { id, endsAt, stepUp, owed } };
  }
}

const refused = () => new Problem(401, 'sign-in-refused', 'The address or the password is wrong.');
