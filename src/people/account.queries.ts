/** Accounts as they are read: those at home in the units that somebody administers or supervises. */
import type { Pool } from 'pg';
import { NO_ID, PAGE } from '../common/page.js';
import type { AccountView } from './account.schema.js';

const VIEW = `a.id, a.name, a.email, a.language, a.unit_id as unit,
  (select h.name from units h where h.id = a.unit_id) as unit_name, a.state, a.totp_secret is not null as "secondFactor",
  coalesce((select json_agg(json_build_object('role', r.role, 'unit', r.unit_id, 'unit_name', u.name, 'round', r.borrowed_for,
      'until', r.borrowed_until) order by r.role, r.unit_id)
    from roles r join units u on u.id = r.unit_id where r.account_id = a.id), '[]') as roles`;

/** The units whose people and roles a person may read; $1: the person. */
export const OVERSEEN = `select units_under(array(select unit_id from roles
  where account_id = $1 and role in ('administrator', 'supervisor') and borrowed_for is null))`;

export interface AccountsAsked {
  person: string;
  /** Part of a name or an address. */
  text?: string | undefined;
  /** Only those at home in this unit. */
  unit?: string | undefined;
  /** Only those that hold a role at this unit, wherever they are at home. */
  at?: string | undefined;
  after?: string | undefined;
}

/** One page, by id. Whoever holds a role at a unit is shown to those who oversee it, borrowed from elsewhere or not. */
export async function accountsPageOf(
  pool: Pool,
  { person, text, unit, at, after = NO_ID }: AccountsAsked,
): Promise<AccountView[]> {
  const { rows } = await pool.query({
    name: at === undefined ? 'accounts_overseen' : 'accounts_with_role_at',
    text: `select ${VIEW} from accounts a
      where ${
        at === undefined
          ? `a.unit_id in (${OVERSEEN}) and $5::uuid is null`
          : `$5 in (${OVERSEEN}) and a.id in (select account_id from roles where unit_id = $5)`
      }
        and ($2::text is null or strpos(lower(a.name || ' ' || a.email), lower($2)) > 0)
        and ($3::uuid is null or a.unit_id = $3) and a.id > $4
      order by a.id limit ${PAGE}`,
    values: [person, text ?? null, unit ?? null, after, at ?? null],
  });
  return rows;
}

/** Undefined: there is none, or it is at home elsewhere. */
export async function accountOf(pool: Pool, person: string, id: string): Promise<AccountView | undefined> {
  const { rows } = await pool.query({
    name: 'account_overseen',
    text: `select ${VIEW} from accounts a where a.id = $2 and a.unit_id in (${OVERSEEN})`,
    values: [person, id],
  });
  return rows[0];
}
