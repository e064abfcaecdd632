/** Access tokens: opaque, shown once, stored as hashes, each with a name and a last day. */
import type { Pool } from 'pg';
import { uuid } from '../casework/ids.js';
import { inTransaction } from '../casework/store.js';
import { Batched } from '../common/batched.js';
import { Problem } from '../common/problem.js';
import { hashOf, newToken } from './secrets.js';

const MOST = 20;
/** Days that a token may live. */
const LONGEST = 366;
const TODAY = `(now_here() at time zone 'Asia/Shanghai')::date`;

export interface OwnToken {
  id: string;
  name: string | null;
  madeAt: Date;
  /** The last day. */
  endsOn: string | null;
}

export class Tokens {
  private readonly holders: Batched<string>;

  constructor(private readonly pool: Pool) {
    this.holders = new Batched(async (tokens) => {
      const { rows } = await pool.query({
        name: 'token_holders',
        text: `select token_hash, account_id from access_tokens where token_hash = any($1::bytea[])
          and (ends_on is null or ends_on >= ${TODAY})`,
        values: [tokens.map(hashOf)],
      });
      const byHash = new Map(rows.map((row) => [(row.token_hash as Buffer).toString('hex'), row.account_id as string]));
      const found = new Map<string, string>();
      for (const token of tokens) {
        const account = byHash.get(hashOf(token).toString('hex'));
        if (account !== undefined) found.set(token, account);
      }
      return found;
    });
  }

  /**
   * Somebody makes a token of their own, with a name and a last day; the only time that its text is known. Problems: 400
   * `day-unfit`, 409 `too-many-tokens`.
   */
  async make(account: string, name: string, endsOn: string): Promise<{ id: string; token: string }> {
    const [id, token] = [uuid(), newToken()];
    await inTransaction(
      this.pool,
      (db) => db.query('select 1 from accounts where id = $1 for no key update', [account]),
      async (db) => {
        const { rows } = await db.query(
          `select $2::date between ${TODAY} and ${TODAY} + ${LONGEST} as fits, (select count(*)::int from access_tokens
             where account_id = $1 and (ends_on is null or ends_on >= ${TODAY})) as living`,
          [account, endsOn],
        );
        if (!rows[0].fits)
          throw new Problem(400, 'day-unfit', `Name a last day from today on, at most ${LONGEST} days ahead.`);
        if (rows[0].living >= MOST)
          throw new Problem(
            409,
            'too-many-tokens',
            `You have ${MOST} access tokens: end one that is not used any more.`,
          );
        await db.query(
          'insert into access_tokens (id, token_hash, account_id, name, ends_on) values ($1, $2, $3, $4, $5)',
          [id, hashOf(token), account, name, endsOn],
        );
      },
    );
    return { id, token };
  }

  /** The living tokens of an account, the latest first. */
  async list(account: string): Promise<OwnToken[]> {
    const { rows } = await this.pool.query(
      `select id, name, created_at as "madeAt", ends_on::text as "endsOn" from access_tokens
       where account_id = $1 and (ends_on is null or ends_on >= ${TODAY}) order by created_at desc, id desc`,
      [account],
    );
    return rows;
  }

  /** False: the account has no such token. */
  async end(account: string, id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('delete from access_tokens where account_id = $1 and id = $2', [
      account,
      id,
    ]);
    return rowCount === 1;
  }

  /** Makes a token that is nobody's to look after, for a demo or a test; the only time that its text is known. */
  async issue(account: string): Promise<string> {
    const token = newToken();
    await this.pool.query('insert into access_tokens (token_hash, account_id) values ($1, $2)', [
      hashOf(token),
      account,
    ]);
    return token;
  }

  /** The account that a token belongs to. */
  holder(token: string): Promise<string | undefined> {
    return this.holders.get(token);
  }
}
