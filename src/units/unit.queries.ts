/** Units as they are read: those where a person holds a role, with all that is below them. */
import type { Pool } from 'pg';
import { NO_ID, PAGE } from '../common/page.js';
import type { UnitView } from './unit.schema.js';

const VIEW = 'u.id, u.parent_id as parent, u.code, u.level, u.name';

export interface UnitsAsked {
  person: string;
  /** Part of a name in any language, or of a code. */
  text?: string | undefined;
  /** Only those directly below this unit. */
  under?: string | undefined;
  after?: string | undefined;
}

/** One page, by id. */
export async function unitsPageOf(pool: Pool, { person, text, under, after = NO_ID }: UnitsAsked): Promise<UnitView[]> {
  const { rows } = await pool.query({
    name: 'units_of_person',
    text: `select ${VIEW} from units u
      where u.id in (select units_under(array(select unit_id from roles where account_id = $1 and borrowed_for is null)))
        and ($2::text is null or strpos(lower(concat_ws(' ', u.code, u.name ->> 'zh-CN', u.name ->> 'ug', u.name ->> 'en')), lower($2)) > 0)
        and ($3::uuid is null or u.parent_id = $3) and u.id > $4
      order by u.id limit ${PAGE}`,
    values: [person, text ?? null, under ?? null, after],
  });
  return rows;
}

export async function unitOf(pool: Pool, id: string): Promise<UnitView> {
  const { rows } = await pool.query(`select ${VIEW} from units u where u.id = $1`, [id]);
  return rows[0];
}
