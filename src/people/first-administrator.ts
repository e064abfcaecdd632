/** The administrator of a new office: made once, with a password that is printed once and has to be changed. */
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { uuid } from '../casework/ids.js';
import { inTransaction } from '../casework/store.js';
import { hashPassword } from './passwords.js';
import { base32 } from './totp.js';

export interface FirstAdministrator {
  email: string;
  /** Its text is known only now. */
  password: string;
}

const EMAIL = 'administrator@example.invalid';
const OFFICE = { 'zh-CN': '创建办', ug: 'ئىشخانا', en: 'The office' };

/** Undefined: there is an administrator already. Of two servers that start together one makes it. */
export async function firstAdministrator(pool: Pool): Promise<FirstAdministrator | undefined> {
  // 100 random bits, in letters that are hard to mistake for each other.
  const password = base32(randomBytes(15)).slice(0, 20).toLowerCase();
  return inTransaction(
    pool,
    (db) => db.query(`select pg_advisory_xact_lock(hashtext('accolade first administrator'))`),
    async (db) => {
      const { rows } = await db.query(`select exists (select 1 from roles where role = 'administrator') as there`);
      if (rows[0].there) return undefined;
      const unit = await ownOffice(db);
      const id = uuid();
      await db.query(
        `insert into accounts (id, name, email, unit_id, password_hash, password_owed) values ($1, '管理员', $2, $3, $4, true)`,
        [id, EMAIL, unit, await hashPassword(password)],
      );
      await db.query(`insert into roles (account_id, role, unit_id) values ($1, 'administrator', $2)`, [id, unit]);
      return { email: EMAIL, password };
    },
  );
}

/** Where the administrator is at home: the organiser of the first round, or the first unit of an empty office. */
async function ownOffice(db: { query: Pool['query'] }): Promise<string> {
  const { rows } = await db.query(
    `select id from (select organiser_id as id, 1 as choice from rounds union all select id, 2 from units where parent_id is null) u
     order by choice, id limit 1`,
  );
  if (rows[0]) return rows[0].id;
  const id = uuid();
  await db.query('insert into units (id, name) values ($1, $2)', [id, JSON.stringify(OFFICE)]);
  return id;
}
