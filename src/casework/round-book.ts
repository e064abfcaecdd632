/** What never changes while a round runs: its programme's machines, its units and who acts for them, its calendar. */
import { makeCalendar, type Calendar, type CalendarYear } from '../../workflows/calendar.js';
import { compile, type Compiled } from '../../workflows/compile.js';
import { readProgramme } from '../../workflows/read.js';
import type { Queryable } from './store.js';

export interface RoundUnit {
  unit: string;
  position: number;
  setting: string | null;
  /** Who acts for the unit: itself (`unit`), the organiser (`office`), the office above it (`above`), an office by level. */
  bodies: Readonly<Record<string, string>>;
}

export interface RoundInfo {
  id: string;
  code: string;
  /** Of its programme. */
  version: number;
  organiser: string;
  opensOn: string;
  compiled: Compiled;
  calendar: Calendar;
  units: Map<string, RoundUnit>;
}

/** Read once for each round and programme version; the rows behind it are not changed. */
export class RoundBook {
  private readonly rounds = new Map<string, RoundInfo>();
  private readonly programmes = new Map<string, Compiled>();

  async of(db: Queryable, ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.rounds.has(id));
    if (missing.length === 0) return;
    const { rows } = await db.query(
      `select r.id, r.code, r.organiser_id, r.opens_on::text as opens_on, r.programme_code, r.programme_version, p.source,
         (select json_agg(row_to_json(u)) from round_units u where u.round_id = r.id) as units,
         (select json_agg(row_to_json(y)) from calendar_years y where y.code = 'CN') as years
       from rounds r join programmes p on p.code = r.programme_code and p.version = r.programme_version
       where r.id = any($1::uuid[])`,
      [missing],
    );
    for (const row of rows) {
      const name = `${row.programme_code}@${row.programme_version}`;
      const compiled = this.programmes.get(name) ?? compileSource(row.source);
      this.programmes.set(name, compiled);
      this.rounds.set(row.id, {
        id: row.id,
        code: row.code,
        version: row.programme_version,
        organiser: row.organiser_id,
        opensOn: row.opens_on,
        compiled,
        calendar: makeCalendar('CN', 8, (row.years ?? []) as CalendarYear[]),
        units: new Map(
          (row.units ?? []).map(
            (unit: { unit_id: string; position: number; setting: string | null; bodies: Record<string, string> }) => [
              unit.unit_id,
              { unit: unit.unit_id, position: unit.position, setting: unit.setting, bodies: unit.bodies },
            ],
          ),
        ),
      });
    }
  }

  get(id: string): RoundInfo {
    const round = this.rounds.get(id);
    if (!round) throw new Error(`round ${id} was not read`);
    return round;
  }

  /** For tests and tools that change a round's fixed rows before it opens. */
  forget(id: string): void {
    this.rounds.delete(id);
  }
}

function compileSource(source: string): Compiled {
  const { programme, faults } = readProgramme(source);
  if (!programme) throw new Error(`a stored programme cannot be read: ${faults[0]?.path} ${faults[0]?.message}`);
  return compile(programme);
}
