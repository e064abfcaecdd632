/**
 * Who is signed in: sessions on the server, an opaque token each, stored as a hash. They end after 30 minutes without a
 * request and after 12 hours whatever happens, by the database's clock; and with any change of what the person proved
 * or may do (triggers of the migration "sign-in").
 */
import type { Pool, PoolClient } from 'pg';
import { uuid } from '../casework/ids.js';
import { Batched } from '../common/batched.js';
import type { Role } from '../../workflows/people.js';
import { hashOf, newToken } from './secrets.js';

/** Who approves, votes or administers gives a second factor. */
export const NEED_SECOND_FACTOR: readonly Role[] = [
  'approver',
  'chair',
  'member',
  'secretary',
  'supervisor',
  'administrator',
];

/** `seen_at` lags by at most a minute, so a session ends 29 to 30 minutes after its last request. */
const ENDS = `least(s.seen_at + interval '30 minutes', s.created_at + interval '12 hours')`;
export const LIVES = `${ENDS} > now_here()`;

/** `code`: of the second factor that the account has; another provider said who it is. */
export type Owed = 'password' | 'second factor' | 'code';

export interface Session {
  id: string;
  account: string;
  endsAt: Date;
  /** Until when a code that was given in this session stands for acts that ask for one; undefined: none does. */
  provenUntil: Date | undefined;
  /** What the person has to do before anything else. */
  owed: Owed[];
}

export interface OwnSession {
  id: string;
  begunAt: Date;
  /** To the minute. */
  seenAt: Date;
  agent: string;
}

export interface Begin {
  account: string;
  /** What was just compared: nobody gets in by a password that is changed in the same moment. */
  passwordHash: string | null;
  proven: boolean;
  /** A code of the second factor is still to be given, before anything else. */
  codeOwed?: boolean;
  agent: string;
}

export class Sessions {
  private readonly holders: Batched<Session>;

  constructor(private readonly pool: Pool) {
    this.holders = new Batched((tokens) => holdersOf(pool, tokens));
  }

  /** The session of a token, while it lives. Notes at most once a minute that it was seen. */
  holder(token: string): Promise<Session | undefined> {
    return this.holders.get(token);
  }

  /** Begins a session; answers its token, whose text is known only now. Undefined: the account has changed or closed. */
  async begin(
    db: Pool | PoolClient,
    { account, passwordHash, proven, codeOwed = false, agent }: Begin,
  ): Promise<string | undefined> {
    const token = newToken();
    const { rowCount } = await db.query(
      `insert into sessions (id, token_hash, account_id, proven_at, agent, code_owed)
       select $1, $2, a.id, case when $5 then now_here() end, $6, $7 from accounts a
       where a.id = $3 and a.state = 'active' and a.password_hash is not distinct from $4 for share`,
      [uuid(), hashOf(token), account, passwordHash, proven, agent.slice(0, 200), codeOwed],
    );
    return rowCount === 1 ? token : undefined;
  }

  /** Notes that a code was given in this session now. */
  async prove(session: string): Promise<void> {
    await this.pool.query('update sessions set proven_at = now_here(), code_owed = false where id = $1', [session]);
  }

  /** The living sessions of an account, the last seen first. */
  async list(account: string): Promise<OwnSession[]> {
    const { rows } = await this.pool.query(
      `select s.id, s.created_at as "begunAt", s.seen_at as "seenAt", s.agent from sessions s
       where s.account_id = $1 and ${LIVES} order by s.seen_at desc, s.id`,
      [account],
    );
    return rows;
  }

  /** Ends one session of an account; false: it has no such session. */
  async end(account: string, session: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('delete from sessions where account_id = $1 and id = $2', [
      account,
      session,
    ]);
    return rowCount === 1;
  }

  /** Ends all sessions of an account; answers how many. */
  async endAll(account: string): Promise<number> {
    const { rowCount } = await this.pool.query('delete from sessions where account_id = $1', [account]);
    return rowCount ?? 0;
  }

  /** Ends all sessions of an account but this one; answers how many. */
  async endOthers(account: string, session: string): Promise<number> {
    const { rowCount } = await this.pool.query('delete from sessions where account_id = $1 and id <> $2', [
      account,
      session,
    ]);
    return rowCount ?? 0;
  }
}

/** One statement for many requests. Rows that another process is just writing are left to it: nobody waits, or deadlocks. */
async function holdersOf(pool: Pool, tokens: string[]): Promise<Map<string, Session>> {
  const hashes = new Map(tokens.map((token) => [hashOf(token).toString('hex'), token]));
  const { rows } = await pool.query({
    name: 'session_holders',
    text: `
      with seen as (
        update sessions set seen_at = now_here() where id in (
          select s.id from sessions s where s.token_hash = any($1::bytea[])
            and s.seen_at <= now_here() - interval '1 minute' and ${LIVES} for update skip locked))
      select encode(s.token_hash, 'hex') as hash, s.id, s.account_id as account, ${ENDS} as "endsAt",
        case when s.proven_at > now_here() - interval '10 minutes' then s.proven_at + interval '10 minutes' end as "provenUntil",
        s.code_owed, a.password_owed, a.totp_secret is null and exists (
          select 1 from roles r where r.account_id = a.id and r.role = any($2::text[])) as totp_owed
      from sessions s join accounts a on a.id = s.account_id
      where s.token_hash = any($1::bytea[]) and ${LIVES} and a.state = 'active'`,
    values: [tokens.map(hashOf), NEED_SECOND_FACTOR],
  });
  return new Map(
    rows.map(({ hash, id, account, endsAt, provenUntil, password_owed, totp_owed, code_owed }) => {
      const owed: Owed[] = [];
      if (code_owed) owed.push('code');
      if (password_owed) owed.push('password');
      if (totp_owed) owed.push('second factor');
      return [hashes.get(hash)!, { id, account, endsAt, provenUntil: provenUntil ?? undefined, owed }];
    }),
  );
}
