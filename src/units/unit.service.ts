/** Units as a tree (city > county > township > village): made, renamed, moved and imported, by an administrator above. */
import type { Pool, PoolClient } from 'pg';
import { LEVELS } from '../../workflows/programme.js';
import { codeOf, inTransaction, RollBack } from '../casework/store.js';
import { uuid } from '../casework/ids.js';
import { Problem } from '../common/problem.js';
import { administers, administersAbove } from '../people/scope.service.js';
import { planImport, type ImportFault, type ImportRow, type KnownUnit } from './unit-import.js';
import type { UnitBody, UnitChange } from './unit.schema.js';

/** Who changes the tree waits for whoever changes it: two moves that are each allowed could make a ring. */
const lockTree = (db: PoolClient) => db.query(`select pg_advisory_xact_lock(hashtext('accolade units'))`);

const notThere = () => new Problem(404, 'unknown', 'There is no such unit, or it is not yours to keep.');
const tooHigh = () => new Problem(409, 'level-not-below', 'A unit’s level has to be below that of the unit above it.');
const codeTaken = () => new Problem(409, 'code-taken', 'Another unit has this code.');

/** Problems: 404 `unknown` (also where it is not one's own to keep), 409 `level-not-below`, `code-taken`. */
export async function makeUnit(pool: Pool, by: string, { name, parent, code, level }: UnitBody): Promise<string> {
  const id = uuid();
  await inTransaction(pool, lockTree, async (db) => {
    if (!(await administers(db, by, parent))) throw notThere();
    await named(
      db.query('insert into units (id, parent_id, code, level, name) values ($1, $2, $3, $4, $5)', [
        id,
        parent,
        code ?? null,
        level ?? null,
        JSON.stringify(name),
      ]),
    );
    await sureOfLevels(db, id);
  });
  return id;
}

/** Problems: 404 `unknown`, 409 `own-subtree`, `level-not-below`, `code-taken`. */
export async function changeUnit(pool: Pool, by: string, id: string, change: UnitChange): Promise<void> {
  const { name, parent, code, level } = change;
  await inTransaction(pool, lockTree, async (db) => {
    if (!(await administersAbove(db, by, id))) throw notThere();
    if (parent !== undefined) {
      if (!(await administers(db, by, parent))) throw notThere();
      const { rows } = await db.query('select 1 from units_above($1) as u(id) where u.id = $2', [parent, id]);
      if (rows.length > 0) throw new Problem(409, 'own-subtree', 'A unit can’t be moved below itself.');
    }
    const given = (key: keyof UnitChange) => change[key] !== undefined;
    await named(
      db.query(
        `update units set name = case when $2 then $3::jsonb else name end, parent_id = case when $4 then $5::uuid else parent_id end,
           code = case when $6 then $7::text else code end, level = case when $8 then $9::text else level end where id = $1`,
        [
          id,
          given('name'),
          JSON.stringify(name ?? null),
          given('parent'),
          parent ?? null,
          given('code'),
          code ?? null,
          given('level'),
          level ?? null,
        ],
      ),
    );
    await sureOfLevels(db, id);
  });
}

/**
 * Units from a spreadsheet, all or none. A code that is there already is renamed, and moved where the sheet names a unit
 * above it; a new row without one is put directly below the office whose administrator imports it. Answers how many rows
 * were taken, or every fault.
 */
export async function importUnits(
  pool: Pool,
  by: string,
  rows: readonly ImportRow[],
): Promise<{ imported: number } | { errors: ImportFault[] }> {
  return inTransaction(pool, lockTree, async (db) => {
    const { rows: tops } = await db.query(
      `select unit_id as id from roles where account_id = $1 and role = 'administrator' order by unit_id`,
      [by],
    );
    const { rows: known } = await db.query(
      `with mine as (select units_under($1::uuid[]) as id)
       select u.id, u.parent_id as parent, u.code, u.level, u.id in (select id from mine) as mine,
         u.id in (select id from mine) and (u.id <> all($1::uuid[]) or u.parent_id is null
           or u.parent_id in (select id from mine)) as kept
       from units u where u.id in (select id from mine) or u.code = any($2::text[])`,
      [tops.map(({ id }) => id), rows.map(({ code }) => code)],
    );
    const { made, changed, errors } = planImport(rows, known as KnownUnit[], tops[0]?.id);
    if (errors.length > 0) throw new RollBack({ errors });
    await db.query(
      `insert into units (id, parent_id, code, level, name)
       select id, parent_id, code, level, name from json_populate_recordset(null::units, $1::json)`,
      [JSON.stringify(made)],
    );
    await db.query(
      `update units u set parent_id = x.parent_id, level = x.level, name = u.name || x.name
       from json_populate_recordset(null::units, $1::json) x where u.id = x.id`,
      [JSON.stringify(changed)],
    );
    return { imported: rows.length };
  });
}

async function named(written: Promise<unknown>): Promise<void> {
  await written.catch((error: unknown) => {
    throw codeOf(error) === '23505' ? codeTaken() : error;
  });
}

/** Of a unit that was just written, against the unit above and those directly below. */
async function sureOfLevels(db: PoolClient, id: string): Promise<void> {
  const { rows } = await db.query(
    `select 1 from units c join units p on p.id = c.parent_id where (c.id = $1 or p.id = $1)
       and array_position($2::text[], c.level) >= array_position($2::text[], p.level) limit 1`,
    [id, LEVELS],
  );
  if (rows.length > 0) throw tooHigh();
}
