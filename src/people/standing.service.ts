/** Whether those who have been let in would still be: for connections that last longer than a request. */
import type { Pool } from 'pg';
import { hashOf } from './secrets.js';
import { LIVES } from './sessions.js';

/** A session by its id, or an access token. */
export interface Proof {
  person: string;
  session?: string;
  token?: string;
}

/**
 * What each still stands on, in order: their roles, as a text that changes with them; undefined: the session has ended,
 * the token or the account is gone. Looking does not count as being there: a session ends as if nobody had looked.
 */
export async function standingOf(pool: Pool, proofs: readonly Proof[]): Promise<(string | undefined)[]> {
  const asked = proofs.map(({ person, session, token }, at) => ({
    at,
    person,
    session,
    token: token === undefined ? undefined : hashOf(token).toString('hex'),
  }));
  const { rows } = await pool.query({
    name: 'standing_of',
    text: `select x.at, coalesce((select string_agg(r.role || ' ' || r.unit_id, ',' order by r.role, r.unit_id)
        from roles r where r.account_id = a.id), '') as roles
      from json_to_recordset($1::json) as x(at int, person uuid, session uuid, token text)
      join accounts a on a.id = x.person and a.state = 'active'
      where exists (select 1 from sessions s where s.id = x.session and s.account_id = a.id and ${LIVES})
         or exists (select 1 from access_tokens t where t.token_hash = decode(x.token, 'hex') and t.account_id = a.id)`,
    values: [JSON.stringify(asked)],
  });
  const byPlace = new Map(rows.map(({ at, roles }) => [at as number, roles as string]));
  return proofs.map((_, at) => byPlace.get(at));
}
