/** Access tokens: opaque, shown once, stored as hashes. */
import type { Pool } from 'pg';
import { Batched } from '../common/batched.js';
import { hashOf, newToken } from './secrets.js';

export class Tokens {
  private readonly holders: Batched<string>;

  constructor(private readonly pool: Pool) {
    this.holders = new Batched(async (tokens) => {
      const { rows } = await pool.query({
        name: 'token_holders',
        text: 'select token_hash, account_id from access_tokens where token_hash = any($1::bytea[])',
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

  /** Makes a token for an account; the only time that its text is known. */
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
