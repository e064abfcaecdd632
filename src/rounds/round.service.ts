/** Rounds: planned from a programme, opened, and carried through their stages by the clock. */
import type { Pool } from 'pg';
import { choosesIn } from '../../workflows/compile.js';
import { checkProgramme } from '../../workflows/check.js';
import type { Actor } from '../../workflows/people.js';
import { LEVELS, type Programme, type Stage } from '../../workflows/programme.js';
import type { Outcome } from '../casework/act.js';
import type { Door } from '../casework/door.js';
import type { Effect } from '../casework/relay.js';
import { uuid } from '../casework/ids.js';
import { Problem } from '../common/problem.js';
import { inTransaction, type Queryable } from '../casework/store.js';

export interface NominatingUnit {
  unit: string;
  setting?: string;
  /** Offices that act for the unit, by level of the programme; the organiser need not be named. */
  offices: Record<string, string>;
}

export interface PlannedRound {
  code: string;
  programme: { code: string; version: number };
  organiser: string;
  opensOn: string;
  units: readonly NominatingUnit[];
}

export class ProgrammeFault extends Error {
  override name = 'ProgrammeFault';

  constructor(readonly faults: readonly { path: string; message: string }[]) {
    super(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
}

export class RoundService {
  constructor(
    private readonly pool: Pool,
    private readonly door: Door,
  ) {}

  /** Keeps a programme file; the same text again is the same version. Throws ProgrammeFault with the first fault. */
  async keepProgramme(source: string): Promise<{ code: string; version: number; programme: Programme }> {
    const { programme, faults } = checkProgramme(source);
    if (!programme || faults.length > 0) throw new ProgrammeFault(faults);
    const { rows } = await this.pool.query(
      `with known as (select version, source from programmes where code = $1 order by version desc limit 1),
        added as (insert into programmes (code, version, source)
          select $1, coalesce((select version from known), 0) + 1, $2
          where not exists (select 1 from known where source = $2) returning version)
       select version from added union all select version from known order by version desc limit 1`,
      [programme.programme, source],
    );
    return { code: programme.programme, version: rows[0].version, programme };
  }

  /** Plans a round of a programme that is kept. A Problem of 400 says what does not fit. */
  async planFrom(round: PlannedRound): Promise<string> {
    const { code, version } = round.programme;
    const { rows } = await this.pool.query('select source from programmes where code = $1 and version = $2', [
      code,
      version,
    ]);
    if (!rows[0]) throw refuse('programme', 'no programme of this code and version is kept: send its file first');
    const { programme } = checkProgramme(rows[0].source as string);
    const wanted = [
      ...new Set([round.organiser, ...round.units.flatMap(({ unit, offices }) => [unit, ...Object.values(offices)])]),
    ];
    const known = await this.pool.query('select id from units where id = any($1::uuid[])', [wanted]);
    const missing = wanted.find((id) => !known.rows.some((row) => row.id === id));
    if (missing !== undefined) throw refuse('units', `there is no unit ${missing}`);
    if (new Set(round.units.map(({ unit }) => unit)).size < round.units.length)
      throw refuse('units', 'a unit is named twice');
    const taken = await this.pool.query('select 1 from rounds where code = $1', [round.code]);
    if (taken.rows.length > 0) throw refuse('code', 'a round of this code is there already');
    return this.plan(round, programme!);
  }

  /** Plans a round: its stages, its units, and every list that will be decided as a whole. */
  async plan(round: PlannedRound, programme: Programme): Promise<string> {
    const id = uuid();
    const insertRound = (db: Queryable) =>
      db.query(
        `insert into rounds (id, code, programme_code, programme_version, organiser_id, opens_on, state, version)
         values ($1, $2, $3, $4, $5, $6, 'planned', 0)`,
        [id, round.code, round.programme.code, round.programme.version, round.organiser, round.opensOn],
      );
    await inTransaction(this.pool, insertRound, async (db) => {
      await db.query(`insert into round_categories (round_id, category) select $1, unnest($2::text[])`, [
        id,
        programme.categories.map(({ code }) => code),
      ]);
      const units = round.units.map((unit, index) => ({
        round_id: id,
        unit_id: unit.unit,
        position: index + 1,
        setting: unit.setting ?? null,
        bodies: bodiesOf(unit, round.organiser, programme),
        most: programme.perUnitTotal ?? null,
      }));
      await insertAll(db, 'round_units', units);
      const stages = programme.stages.map((stage, position) => ({
        id: uuid(),
        round_id: id,
        code: stage.id,
        position,
        acting: actingIn(stage),
        categories: categoriesOf(programme, stage),
        // A notice that is seen outside the unit shows nobody without consent.
        outside: stage.stage === 'notice' && (stage.by !== 'unit' || stage.audience === 'public'),
        state: 'waiting',
        version: 0,
      }));
      await insertAll(db, 'round_stages', stages);
      await db.query(
        `insert into round_bodies (round_id, acting, body_id, everywhere)
         select u.round_id, b.key, b.value::uuid, count(*) = $2
         from round_units u cross join jsonb_each_text(u.bodies) b
         where u.round_id = $1 and (b.key = 'above' or b.key in (select acting from round_stages where round_id = $1)) group by 1, 2, 3`,
        [id, units.length],
      );
      const lists = programme.stages.flatMap((stage, index) =>
        listsOf(programme, stage, units).map((list) => ({
          ...list,
          id: uuid(),
          round_id: id,
          stage_id: stages[index]!.id,
        })),
      );
      await insertAll(db, 'lists', lists);
    });
    return id;
  }

  open(round: string, who: Actor): Promise<Outcome> {
    return this.door.apply([{ subject: 'round', id: round, type: 'OPENED', who }]).then(([outcome]) => outcome!);
  }

  /** A round was cancelled: so is every case that has not ended, and nobody is reminded any more. */
  cancelCases = async (effects: readonly Effect[]): Promise<void> => {
    const rounds = effects.map(({ subject_id }) => subject_id);
    const { rows } = await this.pool.query(
      `select id from nominations where round_id = any($1::uuid[]) and position('.' in state) > 0 order by id`,
      [rounds],
    );
    await this.door.apply(rows.map(({ id }) => ({ subject: 'nomination', id, type: 'CANCELLED', who: 'clock' })));
    await this.pool.query(
      `with d as (update deadlines set state = 'met' where round_id = any($1::uuid[]) and state = 'open' returning id)
       update reminders set state = 'cancelled' where state = 'scheduled' and deadline_id in (select id from d)`,
      [rounds],
    );
  };
}

const refuse = (path: string, message: string) =>
  new Problem(400, 'bad-request', 'This round cannot be planned: see `errors`.', { errors: [{ path, message }] });

/** Recommendation is the unit's own; the others say who acts. */
const actingIn = (stage: Stage) => (stage.stage === 'recommendation' ? 'unit' : stage.by);

const categoriesOf = (programme: Programme, stage: Stage) =>
  programme.categories.map(({ code }) => code).filter((code) => stage.for === undefined || stage.for.includes(code));

function bodiesOf(unit: NominatingUnit, organiser: string, programme: Programme): Record<string, string> {
  const lowest = LEVELS.find((level) => unit.offices[level] !== undefined);
  const above = lowest === undefined ? organiser : unit.offices[lowest]!;
  return { ...unit.offices, [programme.organiser.level]: organiser, unit: unit.unit, office: organiser, above };
}

interface UnitRow {
  unit_id: string;
  bodies: Record<string, string>;
}

/** The lists of a stage: a unit's allotments, an office's choices or ballots, the decision. Notices are drawn when published. */
function listsOf(programme: Programme, stage: Stage, units: readonly UnitRow[]): object[] {
  const bodies = [...new Set(units.map((unit) => unit.bodies[actingIn(stage)]!))];
  const list = (kind: string, category: string | null, unit_id: string, more: object = {}) => ({
    kind,
    category,
    unit_id,
    alone: false,
    least: 0,
    state: 'open',
    version: 0,
    ...more,
  });
  const handled = programme.categories.filter(
    (category) => stage.for === undefined || stage.for.includes(category.code),
  );
  switch (stage.stage) {
    case 'recommendation':
      return handled.flatMap(({ code, perUnit }) =>
        units.map(({ unit_id }) =>
          list('allotment', code, unit_id, { least: perUnit?.min ?? 0, most: perUnit?.max ?? null }),
        ),
      );
    case 'review':
    case 'verification':
    case 'committee': {
      const kind = stage.stage === 'committee' ? 'ballot' : 'choice';
      return handled
        .filter((category) => choosesIn(programme, category, stage))
        .flatMap(({ code }) => bodies.map((body) => list(kind, code, body)));
    }
    case 'commendation':
      return bodies.map((body) => list('decision', null, body));
    default:
      return [];
  }
}

async function insertAll(db: Queryable, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
  await db.query(
    `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1::json)`,
    [JSON.stringify(rows)],
  );
}
