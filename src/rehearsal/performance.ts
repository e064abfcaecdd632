/**
 * The invented round is played: day by day, through the same services, door, deadlines and mail rows as a real one.
 *
 * Everyone seals, decides, answers on the last day of the stage; notices are published on the day their stage opens;
 * objections are decided on the first working day after the window. Anything refused is something that broke.
 */
import {
  addDays,
  at,
  firstWorkingDayAfter,
  isWorkingDay,
  startOfDay,
  type Calendar,
} from '../../workflows/calendar.js';
import type { Programme, Stage as StageSettings } from '../../workflows/programme.js';
import type { Act, Outcome, Refused } from '../casework/act.js';
import { dayOf } from '../casework/world.js';
import type { Office } from '../office.js';
import type { Company, Staff } from './company.js';
import type { Invented } from './invented.js';
import { decideStage, enterDrafts, sealLists } from './parts.js';
import type { Play, Scene, StageRow } from './scene.js';
import type { Stage } from './schema.js';

/** Longer than any programme's dates can reach. */
const MOST_DAYS = 4000;

export class Performance implements Play {
  readonly broke: string[] = [];
  private today = '';
  private filed: { id: string; list: string; handler: string; decideOn: string; upheld: boolean }[] = [];

  constructor(
    readonly programme: Programme,
    readonly office: Office,
    readonly stage: Stage,
    readonly invented: Invented,
    readonly company: Company,
    readonly round: string,
    private readonly calendar: Calendar,
    private readonly objections: number,
    /** From this stage on nobody does anything. */
    private readonly until?: string,
  ) {}

  /** Plays the round to its end; stops at the first thing that breaks. */
  async play(from: string): Promise<void> {
    this.today = from;
    await this.setClock('00:00');
    const secretary = this.staff(this.invented.organiser).secretary;
    this.check('round', [await this.office.rounds.open(this.round, { person: secretary })]);
    for (let days = 0; days < MOST_DAYS && this.broke.length === 0; days++) {
      await this.day();
      if (await this.over()) return;
      this.today = await this.nextDay();
      await this.setClock('00:00');
    }
    if (this.broke.length === 0) this.broke.push('the round did not come to its end');
  }

  staff = (body: string): Staff => this.company.get(body)!;

  /** Remembers what was refused, in words. */
  check(where: string, outcomes: readonly Outcome[]): void {
    const refused = outcomes.filter((outcome) => !outcome.ok && outcome.why !== 'together');
    for (const outcome of refused)
      if (!outcome.ok)
        this.broke.push(`${where}: ${outcome.act} was refused (${[outcome.why, ...reasonsOf(outcome)].join(': ')})`);
  }

  private async day(): Promise<void> {
    await this.office.sweep();
    await this.setClock('09:00');
    await this.office.sweep();
    await this.setClock('10:00');
    await this.perform();
  }

  /** What everybody does on a day, at whatever time it is; `today`: where somebody else moves the clock. */
  async perform(today = this.today): Promise<void> {
    this.today = today;
    await this.decideObjections();
    await this.publish();
    await this.fileObjections();
    for (const row of await this.stages()) {
      if (row.state !== 'open' || this.broke.length > 0) continue;
      await this.act(row);
      await this.office.sweep();
      await this.publish();
    }
    await this.office.sweep();
  }

  private async act(row: StageRow): Promise<void> {
    const settings = this.settings(row);
    const until = this.programme.stages.findIndex(({ id }) => id === this.until);
    if (until >= 0 && this.programme.stages.indexOf(settings) >= until) return;
    const scene: Scene = { play: this, row, settings };
    if (settings.stage === 'notice') return;
    if (settings.stage === 'recommendation') {
      if (row.opens_on === this.today) await enterDrafts(scene);
      if (row.closes_on === this.today) await sealLists(scene);
      return;
    }
    const late = row.closes_on! < this.today;
    if (row.closes_on! > this.today || (late && !isWorkingDay(this.calendar, this.today))) return;
    if (await this.someoneOnTheWay(settings)) return;
    await decideStage(scene);
    const { secretary } = this.staff(this.invented.organiser);
    this.check(
      row.code,
      await this.office.door.apply([{ subject: 'stage', id: row.id, type: 'CLOSED', who: { person: secretary } }]),
    );
  }

  /** Rows that wait for a notice whose stage is open are published at once, by their own body. */
  private async publish(): Promise<void> {
    const { rows } = await this.office.pool.query(
      `select distinct s.id, s.code, s.position, s.acting, (u.bodies ->> s.acting) as body from round_stages s
       join nominations n on n.round_id = s.round_id and n.state = s.code || '.waiting'
       join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
       where s.round_id = $1 and s.state <> 'waiting' order by s.position, body`,
      [this.round],
    );
    for (const { id, code, acting, body } of rows) {
      const staff = this.staff(body);
      const who = { person: acting === 'unit' ? staff.head : staff.secretary };
      this.check(code, await this.office.notices.publish(id, body, who));
    }
  }

  /** Objection k is filed on the first day of the first notice, against row ((k - 1) mod rows) + 1. */
  private async fileObjections(): Promise<void> {
    const first = this.programme.stages.find((each) => each.stage === 'notice');
    const row = (await this.stages()).find(({ code }) => code === first?.id);
    if (!row || row.opens_on !== this.today || this.filed.length > 0 || this.objections === 0) return;
    const order = this.programme.categories.map(({ code }) => code);
    const { rows } = await this.office.pool.query(
      `select n.id, n.notice_id as list, u.bodies, l.ends_on::text as ends_on from nominations n
       join lists l on l.id = n.notice_id and l.stage_id = $1
       join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
       order by array_position($2::text[], n.category), u.position, n.position`,
      [row.id, order],
    );
    for (let k = 1; k <= this.objections && rows.length > 0; k++) {
      const { id, bodies, ends_on } = rows[(k - 1) % rows.length];
      const body = row.acting === 'unit' ? bodies.above : bodies[row.acting];
      const [receives, decides] = this.staff(body).handlers as [string, string];
      const objector = { name: `Objector ${k}`, contact: `objector${k}@example.invalid` };
      const outcomes = await this.office.objections.file(id, objector, `Facts of objection ${k}`, { person: receives });
      this.check(row.code, outcomes);
      const decideOn = firstWorkingDayAfter(this.calendar, ends_on);
      this.filed.push({ id: outcomes[0]!.id, list: id, handler: decides, decideOn, upheld: k % 5 === 0 });
    }
  }

  private async decideObjections(): Promise<void> {
    for (const { id, handler, upheld } of this.filed.filter(({ decideOn }) => decideOn === this.today)) {
      const outcome = upheld ? 'UPHELD' : 'DISMISSED';
      this.check('objection', await this.office.objections.decide(id, outcome, 'Examined.', { person: handler }));
      await this.office.sweep();
    }
  }

  /** Somebody who is still above this stage, reserves apart, has to be waited for. */
  private async someoneOnTheWay(settings: StageSettings): Promise<boolean> {
    const { rows } = await this.office.pool.query(
      `select 1 from nominations n join round_stages s on s.round_id = n.round_id and s.code = split_part(n.state, '.', 1)
       join round_stages t on t.round_id = n.round_id and t.code = $2
       where n.round_id = $1 and s.position < t.position and split_part(n.state, '.', 2) <> 'reserve'
         and t.categories ? n.category limit 1`,
      [this.round, settings.id],
    );
    return rows.length > 0;
  }

  /** The next day on which anything can happen; days in between are skipped. */
  private async nextDay(): Promise<string> {
    const { rows } = await this.office.pool.query(
      `select (select min(due_at) from reminders where state = 'scheduled') as reminder,
         (select min(ends_on)::text from lists where kind = 'notice' and state = 'open') as notice,
         (select min(closes_on)::text from round_stages where state = 'open' and closes_on > $1) as closes,
         (select count(*)::int from round_stages where state = 'open' and closes_on <= $1) as overdue,
         (select max(closed_on)::text from round_stages where state = 'closed') as closed,
         (select count(*)::int from round_stages where state in ('open', 'closed')) as begun`,
      [this.today],
    );
    const { reminder, notice, closes, closed, overdue, begun } = rows[0];
    const tomorrow = addDays(this.today, 1);
    if (overdue > 0 || begun === 0 || (closed !== null && closed >= addDays(this.today, -15))) return tomorrow;
    const days = [
      ...(reminder === null ? [] : [dayOf((reminder as Date).toISOString(), this.calendar.utcOffset)]),
      ...(notice === null ? [] : [addDays(notice, 1)]),
      ...(closes === null ? [] : [closes as string]),
      ...this.filed.map(({ decideOn }) => decideOn),
    ].filter((day) => day >= tomorrow);
    return days.length === 0 ? tomorrow : days.reduce((least, day) => (day < least ? day : least));
  }

  private async over(): Promise<boolean> {
    const { rows } = await this.office.pool.query('select state from rounds where id = $1', [this.round]);
    return rows[0].state === 'closed';
  }

  async stages(): Promise<StageRow[]> {
    const { rows } = await this.office.pool.query(
      `select id, code, acting, state, opens_on::text as opens_on, closes_on::text as closes_on, closed_on::text as closed_on
       from round_stages where round_id = $1 order by position`,
      [this.round],
    );
    return rows;
  }

  settings = (row: StageRow): StageSettings => this.programme.stages.find((each) => each.id === row.code)!;

  /** The same act on many cases. */
  async all(
    where: string,
    type: string,
    cases: readonly string[],
    who: Act['who'],
    data: Act['data'] = {},
  ): Promise<void> {
    this.check(where, await this.office.nominations.all(type, cases, who, data));
  }

  private async setClock(time: string): Promise<void> {
    await this.stage.setClock(
      time === '00:00' ? startOfDay(this.calendar, this.today) : at(this.calendar, this.today, time),
    );
  }
}

/** The unmet rules, and where a form is why, its places. */
const reasonsOf = ({ unmet, faults = [] }: Refused): string[] =>
  [unmet, faults.map(({ path, message }) => `${path}: ${message}`)]
    .filter(({ length }) => length > 0)
    .map((each) => each.join(', '));
