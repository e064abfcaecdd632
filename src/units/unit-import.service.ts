/** Units by the thousand: all or none. */
import type { Pool } from 'pg';
import { uuid } from '../casework/ids.js';
import { inTransaction, RollBack } from '../casework/store.js';
import type { UnitFault, UnitRow } from './unit-sheet.js';

/** May a person import units: an administrator of some office. */
export async function mayImportUnits(pool: Pool, person: string): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'is_administrator',
    text: `select 1 from roles where account_id = $1 and role = 'administrator' limit 1`,
    values: [person],
  });
  return rows.length > 0;
}

export type UnitsImported = { imported: number } | { errors: UnitFault[] };

/** Makes units; a parent stands in the same sheet or is there already. Faults by row and column, and then nothing is made. */
export function importUnits(pool: Pool, by: string, units: readonly UnitRow[]): Promise<UnitsImported> {
  return inTransaction<unknown, UnitsImported>(
    pool,
    // Two imports at once would each find the codes of the other free.
    (db) => db.query(`select pg_advisory_xact_lock(hashtext('accolade units'))`),
    async (db) => {
      const named = [...new Set(units.flatMap(({ code, parent }) => (parent === undefined ? [code] : [code, parent])))];
      const known = await db.query('select id, code from units where code = any($1::text[])', [named]);
      const there = new Map(known.rows.map(({ id, code }) => [code as string, id as string]));
      const errors = faultsOf(units, new Set(there.keys()));
      if (errors.length > 0) throw new RollBack({ errors });
      const made = new Map(units.map(({ code }) => [code, uuid()]));
      const idOf = (code: string | undefined) => (code === undefined ? null : (made.get(code) ?? there.get(code)!));
      await db.query(
        `insert into units (id, parent_id, code, level, name)
         select id, parent_id, code, level, name from json_populate_recordset(null::units, $1::json)`,
        [
          JSON.stringify(
            units.map(({ code, parent, level, name }) => ({
              id: idOf(code),
              parent_id: idOf(parent),
              code,
              level: level ?? null,
              name,
            })),
          ),
        ],
      );
      await db.query(
        `insert into sheet_imports (id, account_id, asked_hash, imported, incomplete) values ($1, $2, '', $3, 0)`,
        [uuid(), by, units.length],
      );
      return { imported: units.length };
    },
  );
}

function faultsOf(units: readonly UnitRow[], there: ReadonlySet<string>): UnitFault[] {
  const faults: UnitFault[] = [];
  const seen = new Map<string, UnitRow>();
  for (const unit of units) {
    const { row, code } = unit;
    const before = seen.get(code);
    if (before)
      faults.push({ row, column: 'code', code: 'duplicate', message: `The same code as in row ${before.row}.` });
    else seen.set(code, unit);
    if (there.has(code))
      faults.push({ row, column: 'code', code: 'taken', message: 'A unit with this code is there already.' });
  }
  // Whoever is above whom ends at the top: a unit that was walked through once need not be again.
  const sound = new Set<string>();
  for (const { row, code, parent } of units) {
    if (parent === undefined) continue;
    const fault = (name: string, message: string) => faults.push({ row, column: 'parent', code: name, message });
    if (!seen.has(parent) && !there.has(parent)) {
      fault('unknown-unit', 'No unit has this code, neither here nor in the sheet.');
      continue;
    }
    const above = new Set<string>([code]);
    let at: string | undefined = parent;
    while (at !== undefined && !above.has(at) && !sound.has(at)) {
      above.add(at);
      at = seen.get(at)?.parent;
    }
    if (at !== undefined && above.has(at)) fault('circle', 'This unit would stand above itself.');
    else for (const each of above) sound.add(each);
  }
  return faults;
}
