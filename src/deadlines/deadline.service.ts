/**
 * Deadlines and reminders are rows: planned when a stage opens, settled when a body has done its part or the stage is
 * left, kept through a return. Firing one is a single statement: claimed and its mail written together, or neither.
 */
import type { Pool } from 'pg';
import type { Role } from '../../workflows/people.js';
import type { Effect } from '../casework/relay.js';
import { uuid } from '../casework/ids.js';
import type { RoundBook } from '../casework/round-book.js';
import { tell } from '../mail/telling.service.js';
import { reminderText } from '../mail/mail.service.js';
import { holdersOf, type Holder } from './holders.queries.js';
import { planReminders, remindersOf, WHO_ACTS } from './plan.js';

export { WHO_ACTS } from './plan.js';

/** Told after reminders were planned, so that somebody wakes us then: rows stay the truth. */
export type Wake = (instants: readonly string[]) => Promise<void>;

interface StageRow {
  id: string;
  round_id: string;
  code: string;
  acting: string;
  opens_on: string;
  closes_on: string;
}

const PAGE = 500;

export class DeadlineService {
  constructor(
    private readonly pool: Pool,
    private readonly book: RoundBook,
    private readonly wake: Wake = async () => {},
  ) {}

  /** A stage has opened, or its date was moved: every acting body has a deadline, everybody who must act reminders. */
  plan = async (effects: readonly Effect[]): Promise<void> => {
    const { rows } = await this.pool.query(
      `select id, round_id, code, acting, opens_on::text as opens_on, closes_on::text as closes_on
       from round_stages where id = any($1::uuid[]) and state = 'open'`,
      [effects.map(({ subject_id }) => subject_id)],
    );
    // Of several acts the last is what the stage's dates follow from.
    const at = new Map(effects.map((effect) => [effect.subject_id, effect.at]));
    for (const stage of rows as StageRow[]) await this.planStage(stage, at.get(stage.id)!);
  };

  /** The stage is left: what is still scheduled for it is cancelled. */
  cancel = async (effects: readonly Effect[]): Promise<void> => {
    await this.settle(`d.stage_id = any($1::uuid[])`, [effects.map(({ subject_id }) => subject_id)]);
  };

  /** A body has sealed, chosen or counted everything that is its own in the stage: nobody reminds it any more. */
  settleDone = async (effects: readonly Effect[]): Promise<void> => {
    await this.settle(
      `(d.stage_id, d.unit_id) in (select l.stage_id, l.unit_id from lists l where l.id = any($1::uuid[]))
       and not exists (select 1 from lists o where o.stage_id = d.stage_id and o.unit_id = d.unit_id
         and o.kind <> 'notice' and not o.alone and o.state in ('open', 'counted', 'drafted'))`,
      [effects.map(({ subject_id }) => subject_id)],
    );
  };

  /** A case was returned: its unit has a date of its own; the stage's reminders go on. */
  planReturn = async (effects: readonly Effect[]): Promise<void> => {
    for (const { subject_id, data, at } of effects) {
      const { rows } = await this.pool.query(
        `select s.id, s.round_id, s.code, n.unit_id from nominations n
         join round_stages s on s.round_id = n.round_id and s.code = split_part(n.state, '.', 1) where n.id = $1`,
        [subject_id],
      );
      if (rows[0]) await this.write(rows[0], rows[0].unit_id, String(data.by), ['clerk', 'head'], at, subject_id);
    }
  };

  /** The case has come back, or gone for good: its own date is over. */
  settleReturn = async (effects: readonly Effect[]): Promise<void> => {
    await this.settle('d.nomination_id = any($1::uuid[])', [effects.map(({ subject_id }) => subject_id)]);
  };

  /** The instant of the next reminder that is due, for a clock that can be moved on. */
  async next(): Promise<string | null> {
    const { rows } = await this.pool.query(`select min(due_at) as at from reminders where state = 'scheduled'`);
    return rows[0].at === null ? null : (rows[0].at as Date).toISOString();
  }

  /** Sends what is due now; answers how many. Two workers, or one that runs twice, send each once. */
  async fire(): Promise<number> {
    let fired = 0;
    for (;;) {
      const { rows } = await this.pool.query(
        `select r.id, r.kind, r.days, a.id as account_id, a.name, a.email, a.language, d.due_on::text as due_on, o.code as round,
           s.code as stage, s.id as stage_id, o.id as round_id, d.nomination_id
         from reminders r join deadlines d on d.id = r.deadline_id join accounts a on a.id = r.account_id
         join round_stages s on s.id = d.stage_id join rounds o on o.id = d.round_id
         where r.state = 'scheduled' and r.due_at <= now_here() order by r.due_at, r.id limit ${PAGE}`,
      );
      if (rows.length === 0) return fired;
      await this.book.of(
        this.pool,
        rows.map(({ round_id }) => round_id),
      );
      const told = rows.map((row) => {
        const { programme } = this.book.get(row.round_id).compiled;
        const stage = programme.stages.find((each) => each.id === row.stage)!;
        const facts = { programme, stage, round: row.round, dueOn: row.due_on, kind: row.kind, days: row.days };
        return {
          reader: row,
          kind: 'reminder' as const,
          cause: `reminder/${row.id}`,
          round: row.round_id,
          data: { stage: row.stage_id, ...(row.nomination_id === null ? {} : { nomination: row.nomination_id }) },
          text: reminderText(row.language, facts),
          reminder: row.id,
        };
      });
      fired += await tell(
        this.pool,
        told,
        `update reminders r set state = 'sent', sent_at = now_here() from t
         where r.id = t.reminder_id and r.state = 'scheduled' and r.due_at <= now_here() returning t.cause`,
      );
      if (rows.length < PAGE) return fired;
    }
  }

  private async planStage(stage: StageRow, at: Date): Promise<void> {
    await this.book.of(this.pool, [stage.round_id]);
    const round = this.book.get(stage.round_id);
    const settings = round.compiled.programme.stages.find((each) => each.id === stage.code)!;
    const roles = WHO_ACTS[settings.stage];
    if (roles.length === 0) return;
    const bodies = new Set([...round.units.values()].map((unit) => unit.bodies[stage.acting]!));
    for (const body of bodies) await this.write(stage, body, stage.closes_on, roles, at, null);
  }

  /**
   * One deadline with its reminders; a deadline of the same body and stage with another date is replaced. What has fallen
   * due since the act (`at`) that sets the date goes out late: a server that was away loses none.
   */
  private async write(
    stage: { id: string; round_id: string },
    body: string,
    dueOn: string,
    roles: readonly Role[],
    at: Date,
    nomination: string | null,
  ): Promise<void> {
    const round = this.book.get(stage.round_id);
    const { reminders } = round.compiled.programme;
    const { rows: known } = await this.pool.query(
      `select id, due_on::text as due_on, state from deadlines where stage_id = $1 and unit_id = $2
         and nomination_id is not distinct from $3 and state in ('open', 'met')`,
      [stage.id, body, nomination],
    );
    const open = known.filter(({ state }) => state === 'open');
    // Who has done their part is not asked again because a date was moved.
    if (open[0]?.due_on === dueOn || (nomination === null && open.length === 0 && known.length > 0)) return;
    if (open[0]) await this.settle('d.id = any($1::uuid[])', [[open[0].id]], 'replaced');
    const deadline = uuid();
    const { rows: opened } = await this.pool.query('select opens_on::text as on from round_stages where id = $1', [
      stage.id,
    ]);
    const planned = reminders ? planReminders(reminders, round.calendar, opened[0].on, dueOn) : [];
    const people = {
      acting: await holdersOf(this.pool, [body], roles, stage.round_id),
      above: reminders ? await holdersOf(this.pool, [round.organiser], [reminders.escalateTo], stage.round_id) : [],
    };
    const made = remindersOf(planned, accountsIn(people), at).map((each) => ({
      ...each,
      id: uuid(),
      deadline_id: deadline,
      state: 'scheduled',
    }));
    await this.pool.query(
      `with d as (insert into deadlines (id, round_id, stage_id, unit_id, nomination_id, due_on, state)
           values ($1, $2, $3, $4, $5, $6, 'open') on conflict do nothing returning id)
       insert into reminders (id, deadline_id, account_id, kind, days, due_at, state)
       select x.id, x.deadline_id, x.account_id, x.kind, x.days, x.due_at, x.state
       from json_populate_recordset(null::reminders, $7::json) x join d on d.id = x.deadline_id`,
      [deadline, stage.round_id, stage.id, body, nomination, dueOn, JSON.stringify(made)],
    );
    await this.wake([...new Set(made.map(({ due_at }) => due_at))]);
  }

  private async settle(where: string, values: unknown[], state = 'met'): Promise<void> {
    await this.pool.query(
      `with d as (update deadlines d set state = '${state}' where d.state = 'open' and ${where} returning d.id)
       update reminders set state = 'cancelled' where state = 'scheduled' and deadline_id in (select id from d)`,
      values,
    );
  }
}

const accountsIn = ({ acting, above }: { acting: readonly Holder[]; above: readonly Holder[] }) => ({
  acting: acting.map(({ id }) => id),
  above: above.map(({ id }) => id),
});
