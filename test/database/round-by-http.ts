/**
 * A whole round over HTTP, stage by stage as its programme has them: each thing is done by whoever does it in an office,
 * with a token of their own; only the clock is the test's.
 */
import { expect } from '@jest/globals';
import { at, startOfDay } from '../../workflows/calendar.js';
import { checkProgramme } from '../../workflows/check.js';
import type { Programme, Stage } from '../../workflows/programme.js';
import { hire, type Company, type Staff } from '../../src/rehearsal/company.js';
import { invent, type Invented, type InventedNominee } from '../../src/rehearsal/invented.js';
import { addDays } from '../../workflows/calendar.js';
import type { Served } from './served.js';
import { sheetOf } from './sheets.js';
import type { Asked, Operations, Speaker } from './speakers.js';

interface StageRow {
  id: string;
  code: string;
  acting: string;
  state: string;
  opens_on: string;
  closes_on: string | null;
}
interface List {
  id: string;
  kind: string;
  category: string | null;
  unit_id: string;
}
interface Case {
  id: string;
  category: string;
  unit_id: string;
  state: string;
  nominee: Record<string, string>;
}
interface Page<T> {
  rows: T[];
  next: string | null;
}
export interface Final {
  category: string;
  number: string;
}

const named = (of: string, values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${of}.${name}`, value]));
const onlyTexts = (form: InventedNominee['form']) =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
const nameOf = (nominee: Record<string, string>) => nominee.name ?? nominee.title;

export class RoundByHttp {
  private readonly people = new Map<string, Promise<Speaker>>();
  private round = '';
  private day = '';
  /** Ids given by the server, by the invented nominee's. */
  readonly ids = new Map<string, string>();

  private constructor(
    private readonly served: Served,
    private readonly text: string,
    private readonly programme: Programme,
    readonly invented: Invented,
    private readonly company: Company,
    private readonly speaks: (token: string | undefined) => Promise<Speaker>,
  ) {}

  static async of(
    served: Served,
    text: string,
    units: number,
    speaks: (token: string | undefined) => Promise<Speaker>,
  ): Promise<RoundByHttp> {
    const programme = checkProgramme(text).programme!;
    const invented = invent(programme, units, 7);
    const company = await hire(served.where.pool, programme, invented);
    return new RoundByHttp(served, text, programme, invented, company, speaks);
  }

  /** As how many people something was done so far. */
  get hands(): number {
    return this.people.size;
  }

  private async as<T>(person: string, operation: Operations, asked?: Asked): Promise<T> {
    const known = this.people.get(person) ?? this.served.token(person).then((token) => this.speaks(token));
    this.people.set(person, known);
    return (await known).ask<T>(operation, asked);
  }

  private get office(): Staff {
    return this.company.get(this.invented.organiser)!;
  }

  private async all<T extends { id: string }>(operation: Operations, { path, query = {} }: Asked): Promise<T[]> {
    const rows: T[] = [];
    for (let next: string | null = null, first = true; first || next !== null; first = false) {
      const page: Page<T> = await this.as(this.office.secretary, operation, {
        ...(path ? { path } : {}),
        query: next === null ? query : { ...query, after: next },
      });
      rows.push(...page.rows);
      next = page.next;
    }
    return rows;
  }

  private lists(stage: string): Promise<List[]> {
    return this.all<List>('round.lists', { path: { id: this.round }, query: { stage } });
  }
  private cases(query: Record<string, string>): Promise<Case[]> {
    return this.all<Case>('draft.all', { query: { round: this.round, ...query } });
  }
  private act(person: string, subject: string, id: string, type: string, data: object = {}): Promise<unknown> {
    return this.as(person, 'nomination.act', { body: { subject, id, type, data } });
  }

  private async goTo(day: string, time = '10:00'): Promise<void> {
    this.day = day;
    const { calendar } = this.served.where.office.book.get(this.round);
    await this.served.where.setClock(time === '00:00' ? startOfDay(calendar, day) : at(calendar, day, time));
    await this.served.where.office.sweep();
  }

  private async stage(code: string): Promise<StageRow> {
    const { stages } = await this.as<{ stages: StageRow[] }>(this.office.secretary, 'round.one', {
      path: { id: this.round },
    });
    return stages.find((each) => each.code === code)!;
  }

  /** Kept, planned and opened by the secretary on the programme's own first day. */
  async open(code: string): Promise<void> {
    const from = this.programme.rehearsal.from;
    const { secretary } = this.office;
    await this.served.where.setClock(`${from}T01:00:00Z`);
    const programme = await this.as<object>(secretary, 'round.keep', { body: { source: this.text } });
    const units = this.invented.units.map(({ id, offices }) => ({ unit: id, offices }));
    const plan = { code, programme, organiser: this.invented.organiser, opensOn: from, units };
    this.round = (await this.as<{ id: string }>(secretary, 'round.plan', { body: plan })).id;
    await this.as(secretary, 'round.open', { path: { id: this.round } });
    await this.goTo(from);
  }

  /** Goes through every stage, each on the day that the office has planned; answers the final list. */
  async run(): Promise<Final[]> {
    for (const settings of this.programme.stages) {
      const row = await this.stage(settings.id);
      expect({ stage: row.code, state: row.state }).toEqual({ stage: row.code, state: 'open' });
      await this.through(settings, row);
    }
    const { rows } = await this.as<{ rows: Final[] }>(this.clerk, 'round.final', { path: { id: this.round } });
    return rows;
  }

  private get clerk(): string {
    return this.company.get(this.invented.units[0]!.id)!.clerk;
  }

  private async through(settings: Stage, row: StageRow): Promise<void> {
    switch (settings.stage) {
      case 'recommendation':
        await this.recommend(row);
        return this.goTo(addDays(row.closes_on!, 1), '00:00').then(() => this.begin(settings));
      case 'notice':
        return this.show(settings, row);
      case 'review':
        await this.review(settings, row);
        break;
      case 'committee':
        await this.vote(row);
        break;
      case 'referral':
        await this.refer(row);
        break;
      case 'commendation':
        return this.decide(row);
      case 'verification':
        throw new Error('no round of this test verifies');
    }
    await this.act(
      settings.stage === 'committee' ? this.office.secretary : this.office.approver,
      'stage',
      row.id,
      'CLOSED',
    );
    await this.begin(settings);
  }

  /** Day by day, until the next stage has opened. */
  private async begin(settings: Stage): Promise<void> {
    const next = this.programme.stages[this.programme.stages.indexOf(settings) + 1];
    for (let days = 0; next && (await this.stage(next.id)).state !== 'open'; days++) {
      if (days > 20) throw new Error(`${next.id} does not open`);
      await this.goTo(addDays(this.day, 1), '00:00');
      await this.goTo(this.day);
    }
  }

  private async recommend(row: StageRow): Promise<void> {
    const nobody = await this.speaks(undefined);
    for (const { id: unit } of this.invented.units) {
      const { clerk, head } = this.company.get(unit)!;
      const own = this.invented.nominees.filter((each) => each.unit.id === unit);
      // The first unit has a sheet for each category, the others type.
      if (unit === this.invented.units[0]!.id) await this.importDrafts(clerk, own);
      else for (const each of own) await this.enterDraft(clerk, each);
      for (const { id, nominee } of own) {
        const made = { id: this.ids.get(id)! };
        const link = await this.as<{ token: string }>(clerk, 'consent.make', { path: { id: made.id } });
        const path = { token: link.token };
        expect(await nobody.ask('consent.asked', { path })).toMatchObject({ nominee });
        await nobody.ask('consent.answer', { path, body: { agrees: true } });
        await this.act(clerk, 'nomination', made.id, 'SUBMITTED');
      }
      const lists = await this.lists(row.code);
      for (const { id: list, category, unit_id } of lists) {
        if (unit_id !== unit) continue;
        const order = own.flatMap((each) => (each.category.code === category ? [this.ids.get(each.id)!] : []));
        await this.as(head, 'draft.seal', { path: { id: list }, body: { order } });
      }
    }
  }

  private async enterDraft(
    clerk: string,
    { id, unit, category, nominee, options, form }: InventedNominee,
  ): Promise<void> {
    const draft = { round: this.round, category: category.code, unit: unit.id, nominee, options, form };
    this.ids.set(id, (await this.as<{ id: string }>(clerk, 'draft.enter', { body: draft })).id);
  }

  private async importDrafts(clerk: string, own: readonly InventedNominee[]): Promise<void> {
    for (const [category, some] of Map.groupBy(own, (each) => each.category.code)) {
      const texts = some.map(({ nominee, options, form }) => ({
        ...named('nominee', nominee),
        ...named('options', options),
        ...named('form', onlyTexts(form)),
      }));
      const names = [...new Set(texts.flatMap((each) => Object.keys(each)))];
      const rows = texts.map((each) => names.map((name) => each[name] ?? null));
      const file = await sheetOf([names, names, ...rows]);
      const asked = { path: { id: this.round }, query: { category }, file };
      expect(await this.as(clerk, 'draftsheet.import', asked)).toMatchObject({ imported: some.length, incomplete: 0 });
      const made = await this.cases({ category, unit: some[0]!.unit.id });
      for (const { id, name } of some) this.ids.set(id, made.find((each) => nameOf(each.nominee) === name)!.id);
    }
  }

  /** Every body shows what it has; of the first list one nominee is objected to, and stays. */
  private async show(settings: Stage, row: StageRow): Promise<void> {
    const byUnit = 'by' in settings && settings.by === 'unit';
    const bodies = byUnit ? this.invented.units.map(({ id }) => id) : [this.invented.organiser];
    for (const body of bodies) {
      const staff = this.company.get(body)!;
      await this.as(byUnit ? staff.head : staff.secretary, 'notice.publish', { path: { id: row.id }, body: { body } });
    }
    const [contested] = await this.cases({ state: `${row.code}.open` });
    const handler = this.office.handlers[0]!;
    const objector = { name: '张三', contact: '13800000000' };
    const { id } = await this.as<{ id: string }>(handler, 'objection.file', {
      path: { id: contested!.id },
      body: { objector, facts: '事实不符' },
    });
    const last = (await this.stage(row.code)).closes_on!;
    await this.goTo(addDays(last, 1), '00:00');
    await this.goTo(addDays(last, 1));
    const body = { outcome: 'DISMISSED', reason: '经核查不属实' };
    await this.as(handler, 'objection.decide', { path: { id }, body });
    await this.served.where.office.sweep();
    await this.begin(settings);
  }

  private async review(settings: Extract<Stage, { stage: 'review' }>, row: StageRow): Promise<void> {
    const { secretary, reviewers, approver } = this.office;
    const reading = await this.cases({ state: `${row.code}.reading` });
    for (const [n, { id, category }] of reading.entries()) {
      for (const reviewer of reviewers) await this.act(reviewer, 'nomination', id, 'SCORED', { score: 95 - n / 10 });
      const bodies = Array.isArray(settings.opinions) ? settings.opinions : (settings.opinions?.[category] ?? []);
      for (const body of bodies)
        await this.act(secretary, 'nomination', id, 'SLIP_RECORDED', { body, answer: 'no objection' });
    }
    for (const { id } of await this.lists(row.code)) {
      expect(await this.as(approver, 'review.proposal', { path: { id } })).toMatchObject({ tied: [] });
      await this.as(approver, 'review.close', { path: { id } });
    }
  }

  /** All present, all for the first that the shares let in. */
  private async vote(row: StageRow): Promise<void> {
    const { secretary, chair } = this.office;
    const { members } = this.programme.rehearsal;
    for (const { id, category } of await this.lists(row.code)) {
      const candidates = await this.cases({ category: category!, state: `${row.code}.candidate` });
      const { seats } = this.programme.categories.find(({ code }) => code === category)!;
      const votes = Object.fromEntries(candidates.map((each, n) => [each.id, n < seats! ? members : 0]));
      const body = { of: 'all', present: members, valid: members, votes };
      // Two count, neither seeing what the other has.
      for (const person of [secretary, chair]) await this.as(person, 'meeting.count', { path: { id }, body });
      await this.as(chair, 'meeting.close', { path: { id } });
    }
  }

  private async refer(row: StageRow): Promise<void> {
    const { secretary, approver } = this.office;
    for (const { id } of await this.cases({ state: `${row.code}.packing` })) {
      await this.act(approver, 'nomination', id, 'RELEASED');
      for (const type of ['SENT_UP', 'RECEIVED', 'GRANTED']) await this.act(secretary, 'nomination', id, type);
    }
  }

  private async decide(row: StageRow): Promise<void> {
    const [decision] = await this.lists(row.code);
    const path = { id: decision!.id };
    await this.as(this.office.secretary, 'decision.draft', { path });
    await this.as(this.office.approver, 'decision.sign', { path });
  }
}
