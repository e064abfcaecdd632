/** The record of who gave and took which role, for those who oversee the unit. */
import type { Pool } from 'pg';
import { PAGE } from '../common/page.js';
import { OVERSEEN } from './account.queries.js';
import type { RoleChangeView } from './role.schema.js';

/** One page, the latest first. */
export async function roleChangesOf(pool: Pool, person: string, after?: string): Promise<RoleChangeView[]> {
  const { rows } = await pool.query({
    name: 'role_changes_overseen',
    text: `select c.id, c.at, case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as by,
        json_build_object('id', w.id, 'name', w.name) as whom,
        case when f.id is not null then json_build_object('id', f.id, 'name', f.name) end as from,
        c.role, c.unit_id as unit, u.name as unit_name, c.change, c.round_id as round, c.until::text as until, c.reason
      from role_changes c join accounts w on w.id = c.account_id join units u on u.id = c.unit_id
      left join accounts b on b.id = c.by_id left join accounts f on f.id = c.from_id
      where c.unit_id in (${OVERSEEN}) and ($2::uuid is null or c.id < $2)
      order by c.id desc limit ${PAGE}`,
    values: [person, after ?? null],
  });
  return rows;
}
