/** What is left on the desks of a round in review: work half done, as on any day. */
import { daysAfter, type Calendar } from '../../workflows/calendar.js';
import type { Office } from '../office.js';
import type { Performance } from '../rehearsal/performance.js';
import type { StageRow } from '../rehearsal/scene.js';
import { sure } from './four-tens.js';

const BODY = 'discipline';

interface Given {
  id: string;
  nomination: string;
  reviewer: string;
  unit: number;
}

export class ReviewDesk {
  private readonly done = new Set<string>();

  constructor(
    private readonly office: Office,
    private readonly play: Performance,
    private readonly calendar: Calendar,
  ) {}

  /** Once on its day each: an objection to a unit's notice; in the review the cases are given out, and some are read. */
  async day(today: string): Promise<void> {
    for (const row of await this.play.stages()) {
      if (row.opens_on === null || row.state !== 'open') continue;
      const on = (after: number) => today >= daysAfter(this.calendar, row.opens_on!, after, 'workingDays');
      if (row.code === 'unit-notice' && on(2)) await this.once('object', () => this.object());
      if (row.code !== 'office-review') continue;
      await this.once('give out', () => this.giveOut(row));
      if (on(1)) await this.once('read', () => this.read(row, today));
    }
  }

  private async once(what: string, work: () => Promise<void>): Promise<void> {
    if (this.done.has(what)) return;
    this.done.add(what);
    await work();
  }

  /** Somebody objects to what the second unit shows; it is received by the one handler, for the other to decide. */
  private async object(): Promise<void> {
    const second = this.play.invented.units[1]!.id;
    const { rows } = await this.office.pool.query(
      `select id from nominations where round_id = $1 and unit_id = $2 and state = 'unit-notice.open' order by position limit 1`,
      [this.play.round, second],
    );
    const [receives] = this.staff.handlers;
    const objector = { name: '本单位职工', contact: 'objector@example.invalid' };
    const facts = '公示的事迹材料中所写的工作年限与实际情况不一致，请核查。';
    sure(await this.office.objections.file(rows[0].id, objector, facts, { person: receives! }));
  }

  private async giveOut(row: StageRow): Promise<void> {
    await this.office.assignments.spread(this.staff.approver, row.id, { except: [] });
  }

  private async read(row: StageRow, today: string): Promise<void> {
    const given = await this.given(row);
    const [conflict] = given.filter(({ unit }) => unit > 2);
    const kept = given.filter((each) => each.id !== conflict!.id);
    const ground = '与推荐对象是亲属。';
    await this.office.assignments.declare(conflict!.reviewer, conflict!.id, { conflict: true, ground });
    const [returned] = kept.filter(({ unit }) => unit === 1);
    // Of three cases one is not yet declared, one is declared, one is scored; of these only some by both.
    for (const [n, { id, nomination, reviewer }] of kept.entries()) {
      if (n % 3 === 0 || nomination === returned!.nomination) continue;
      await this.office.assignments.declare(reviewer, id, { conflict: false });
      if (n % 3 === 1) {
        const score = 78 + ((n * 7) % 20);
        sure(await this.office.nominations.all('SCORED', [nomination], { person: reviewer }, { score }));
      }
    }
    const secretary = { person: this.staff.secretary };
    const cases = [...new Set(kept.map(({ nomination }) => nomination))].filter((id) => id !== returned!.nomination);
    const answered = cases.slice(0, Math.floor(cases.length / 2));
    const slip = (answer: string) => ({ body: BODY, answer });
    const [objects, ...fine] = answered;
    sure(await this.office.nominations.all('SLIP_RECORDED', fine, secretary, slip('no objection')));
    sure(await this.office.nominations.all('SLIP_RECORDED', [objects!], secretary, slip('objection')));
    const back = {
      missing: '佐证材料缺少单位盖章，请补齐后重新报送。',
      by: daysAfter(this.calendar, today, 8, 'workingDays'),
    };
    const approver = { person: this.staff.approver };
    sure(await this.office.nominations.all('RETURNED', [returned!.nomination], approver, back));
  }

  private async given({ id }: StageRow): Promise<Given[]> {
    const { rows } = await this.office.pool.query(
      `select a.id, a.nomination_id as nomination, a.reviewer, n.unit_id as unit from assignments a
       join nominations n on n.id = a.nomination_id where a.stage_id = $1 and a.state = 'offered'
       order by n.category, n.unit_id, n.position, a.reviewer`,
      [id],
    );
    const numbers = new Map(this.play.invented.units.map((unit) => [unit.id, unit.number]));
    return rows.map((row) => ({ ...row, unit: numbers.get(row.unit)! }) as Given);
  }

  private get staff() {
    return this.play.staff(this.play.invented.organiser);
  }
}
