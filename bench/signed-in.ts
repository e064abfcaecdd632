/** A browser that is signed in, by a session that was begun as after password and code. */
import type { BrowserContext } from 'playwright-core';
import type { Pool } from 'pg';
import { OwnAddress } from '../src/common/own-address.js';
import { Seal } from '../src/people/sealed.js';
import { Sessions } from '../src/people/sessions.js';
import { cookieWith } from '../src/people/session.cookie.js';
import { newSecret } from '../src/people/totp.js';

interface SignIn {
  /** An account; it owes nothing afterwards. The code stands for ten minutes of the office's clock. */
  person: string;
  /** Where the portal is, as the browser says it. */
  url: string;
  /** With which the server seals what it keeps. */
  secretKey: string;
}

export async function signIn(context: BrowserContext, pool: Pool, { person, url, secretKey }: SignIn): Promise<void> {
  await pool.query('update accounts set totp_secret = coalesce(totp_secret, $2) where id = $1', [
    person,
    new Seal(secretKey).close(newSecret(), person),
  ]);
  const { rows } = await pool.query('select password_hash from accounts where id = $1', [person]);
  const begin = { account: person, passwordHash: rows[0].password_hash, proven: true, agent: 'a test' };
  const token = await new Sessions(pool).begin(pool, begin);
  if (token === undefined) throw new Error('there is no such account');
  const [name, value] = cookieWith(token, new OwnAddress(undefined)).split(';')[0]!.split('=') as [string, string];
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
}
