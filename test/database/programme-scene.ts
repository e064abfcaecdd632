/**
 * Small rounds for the rules of "How a programme runs": a head that all programmes share, and the moves that most tests
 * begin with. Everything goes through the office's own services and its door.
 */
import { randomUUID } from 'node:crypto';
import type { Outcome } from '../../src/casework/act.js';
import type { Count } from '../../src/casework/rows.js';
import { columnsFor, type InventedNominee } from '../../src/rehearsal/invented.js';
import type { Actor, Role } from '../../workflows/people.js';
import { accepted, TestRound, type TestOffice } from '../office.js';

const HEAD = `format: 1
programme: small
title: { zh-CN: 评选 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
`;
const BASIS = `basis: { number: 市办发〔2026〕1号, approvedBy: 市委, validUntil: 2030-12-31 }
`;

/** A programme file from its categories on; one that says its own basis keeps it. */
export const small = (rest: string): string => `${HEAD}${/^basis:/m.test(rest) ? '' : BASIS}${rest}`;

/** One category `person`, and what is said of it beyond its code. */
export const persons = (more = ''): string =>
  `categories: [{ code: person, title: { zh-CN: 个人 }, nominee: person${more === '' ? '' : `, ${more}`} }]\n`;

let rounds = 0;

/** One notice of the office, of five working days, between a recommendation and the decision. */
export const ONE_NOTICE = (): string =>
  small(`${persons('perUnit: { min: 2, max: 2 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 }, seal: true }
  - { id: notice, stage: notice, lasts: { workingDays: 5 } }
  - { id: decision, stage: commendation }
`);

/** Opens a round on Monday 2 March 2026, unless told otherwise; several may run in one office. */
export async function begin(
  where: TestOffice,
  text: string,
  options: { units?: number; seed?: number; from?: string } = {},
): Promise<Scene> {
  await where.setClock('2026-01-01T00:00:00Z');
  return new Scene(await TestRound.open(where, text, { units: 2, seed: 1, code: `round-${++rounds}`, ...options }));
}

/** What became of acts: `ok`, or why not: the unmet rules by name, else the reason. */
export function answer(outcomes: readonly Outcome[] | Outcome): string {
  const refused = [outcomes].flat().filter((outcome) => !outcome.ok && outcome.why !== 'together');
  const why = new Set(refused.flatMap((each) => (each.ok ? [] : each.why === 'unmet' ? each.unmet : [each.why])));
  return [outcomes].flat().length === 0 ? 'nothing to do' : why.size === 0 ? 'ok' : [...why].join(', ');
}

export const ids = (cases: readonly { id: string }[]): string[] => cases.map(({ id }) => id);

export const personOf = (who: Actor): string => (who as { person: string }).person;

export class Scene {
  constructor(readonly round: TestRound) {}

  get office() {
    return this.round.at.office;
  }
  get organiser(): string {
    return this.round.invented.organiser;
  }
  /** Nominees of the only category, or of one, by unit and recommendation. */
  cases(category?: string): InventedNominee[] {
    return this.round.invented.nominees.filter((each) => category === undefined || each.category.code === category);
  }
  /** The nominating units, from 0 on. */
  unit(at: number): string {
    return this.round.invented.units[at]!.id;
  }
  of(unit: number): InventedNominee[] {
    return this.cases().filter((each) => each.unit.id === this.unit(unit));
  }

  /** One more nominee of a unit, not entered yet. */
  more(unit: number, options: Record<string, string> = {}, like = this.cases()[0]!): InventedNominee {
    const { nominees, units } = this.round.invented;
    const [name, sender] = [`增补 ${nominees.length}`, units[unit]!];
    const nominee = columnsFor(like.category, name, sender);
    const one = { ...like, id: randomUUID(), unit: sender, name, nominee, options };
    nominees.push(one);
    return one;
  }
  /** Entered by the secretary after the recommendation has closed, on record. */
  async enterLate(nominee: InventedNominee, exception: string, who = this.who('secretary')): Promise<string> {
    const { id, unit, category, options, form } = nominee;
    const draft = {
      id,
      round: this.round.id,
      category: category.code,
      unit: unit.id,
      nominee: nominee.nominee,
      options,
      form,
    };
    return answer(await this.office.nominations.enter(who, [{ ...draft, exception }]));
  }

  /** Somebody of the organiser's office, or of another body. */
  who(role: Exclude<keyof ReturnType<TestRound['staff']>, 'reviewers' | 'handlers'>, body = this.organiser): Actor {
    return { person: this.round.staff(body)[role] };
  }
  reviewer(at = 0, body = this.organiser): Actor {
    return { person: this.round.staff(body).reviewers[at]! };
  }
  handler(body = this.organiser): Actor {
    return { person: this.round.staff(body).handlers[0]! };
  }

  /** Hires one more person: at home in a unit, with roles there or elsewhere. */
  async hire(home: string, ...roles: [Role, string][]): Promise<Actor & { person: string }> {
    const person = randomUUID();
    const name = `${roles[0]?.[0] ?? 'nobody'} ${person.slice(0, 4)}`;
    const { pool } = this.round.at;
    await pool.query('insert into accounts (id, name, email, unit_id) values ($1, $2, $3, $4)', [
      person,
      name,
      `${person}@example.invalid`,
      home,
    ]);
    for (const [role, unit] of roles) await this.give(person, role, unit);
    return { person };
  }
  async give(person: string, role: Role, unit: string): Promise<void> {
    await this.round.at.pool.query('insert into roles (account_id, role, unit_id) values ($1, $2, $3)', [
      person,
      role,
      unit,
    ]);
  }

  /** One act on a case; what became of it. */
  async act(type: string, { id }: { id: string }, who: Actor, data = {}): Promise<string> {
    return answer(await this.round.act('nomination', id, type, who, data));
  }

  /** Entered, agreed to and listed by the clerk; sealed by the head if `seal`. */
  async list(cases = this.cases(), consent = true): Promise<void> {
    await this.round.enter(cases);
    if (consent) await this.consent(cases);
    await this.round.all('SUBMITTED', cases, ({ unit }) => this.who('clerk', unit.id));
  }
  async consent(cases: readonly { id: string }[]): Promise<void> {
    await this.round.all('CONSENTED', cases, ({ id }) => ({ nominee: id }));
  }
  async seal(unit: number, category = 'person', who = this.who('head', this.unit(unit))): Promise<string> {
    const list = await this.round.list(this.recommendation(category), category, this.unit(unit));
    return answer(await this.office.nominations.seal(list, who));
  }
  private recommendation(category: string): string {
    const { stages } = this.round.programme;
    return stages.find((each) => each.stage === 'recommendation' && (each.for ?? [category]).includes(category))!.id;
  }
  /** Every unit's list, entered and sealed. */
  async send(cases = this.cases()): Promise<void> {
    await this.list(cases);
    for (const { unit, category } of new Map(cases.map((each) => [each.unit.id + each.category.code, each])).values()) {
      const sealed = await this.seal(unit.number - 1, category.code);
      if (sealed !== 'ok') throw new Error(`not sealed: ${sealed}`);
    }
  }

  /** Publishes what waits for a notice, for one body or all. */
  async publish(stage: string, body?: string, who?: Actor): Promise<string> {
    const { id } = await this.round.stage(stage);
    const acting = this.round.programme.stages.find((each) => each.id === stage)!;
    const ofUnits = 'by' in acting && acting.by === 'unit';
    const bodies = body ? [body] : ofUnits ? this.round.invented.units.map((unit) => unit.id) : [this.organiser];
    const outcomes: Outcome[] = [];
    for (const each of bodies)
      outcomes.push(
        ...(await this.office.notices.publish(id, each, who ?? this.who(ofUnits ? 'head' : 'secretary', each))),
      );
    return answer(outcomes);
  }

  /** Files an objection to a case on notice; its id. */
  async object(
    nominee: { id: string },
    who = this.handler(),
    objector = { name: '张三', contact: '13800000000' },
  ): Promise<string> {
    const outcomes = await this.office.objections.file(nominee.id, objector, '事实不符', who);
    accepted(outcomes);
    return outcomes[0]!.id;
  }
  async decide(objection: string, how: 'DISMISSED' | 'UPHELD' | 'CORRECTED', who = this.handler()): Promise<string> {
    const outcomes = await this.office.objections.decide(objection, how, '经核查', who);
    await this.office.sweep();
    return answer(outcomes);
  }

  /** Every reviewer of the stage's body gives a case the same score. */
  async score(scores: readonly (readonly [{ id: string }, number])[], reviewers = 1): Promise<void> {
    for (let at = 0; at < reviewers; at++)
      for (const [nominee, score] of scores) {
        const said = await this.act('SCORED', nominee, this.reviewer(at), { score });
        if (said !== 'ok') throw new Error(`not scored: ${said}`);
      }
  }
  /** Closes a choice as the scores make it, deciding a tie with a reason if one is given. */
  async choose(stage: string, reason?: string, category = 'person', body = this.organiser): Promise<string> {
    const list = await this.round.list(stage, category, body);
    const decide = reason === undefined ? null : { reason };
    const outcomes = await this.office.reviews.choose(list, this.who('approver', body), decide);
    await this.office.sweep();
    return answer(outcomes);
  }
  /** Closes a choice as the approver says it, whatever the scores say. */
  async chooseAs(stage: string, data: Choice, who = this.who('approver')): Promise<string> {
    const list = await this.round.list(stage, 'person', this.organiser);
    const { kept, reserve = [], notKept = [], reasons = {}, ...more } = data;
    const said = { kept: ids(kept), reserve: ids(reserve), notKept: ids(notKept), reasons, ...more };
    const follow = (type: string, cases: readonly { id: string }[]) =>
      cases.map(({ id }) => ({ subject: 'nomination' as const, id, type, who }));
    const outcomes = await this.office.door.apply(
      [
        { subject: 'list', id: list, type: 'CHOSEN', who, data: said },
        ...follow('KEPT', kept),
        ...follow('RESERVED', reserve),
        ...follow('NOT_KEPT', notKept),
      ],
      { together: true },
    );
    await this.office.sweep();
    return answer(outcomes);
  }

  /** Enters a count of a ballot. Nine are appointed, present and valid unless it says otherwise. */
  async count(
    stage: string,
    votes: readonly (readonly [{ id: string }, number])[],
    more: Partial<Count> = {},
    who = this.who('secretary'),
  ): Promise<string> {
    const ballot = await this.round.list(stage, 'person', this.organiser);
    const said = Object.fromEntries(votes.map(([{ id }, each]) => [id, each]));
    const count = { of: 'all' as const, present: 9, valid: 9, recused: {}, ...more, votes: said };
    return answer(await this.office.meetings.count(ballot, count, who));
  }
  async closeBallot(stage: string, who = this.who('chair')): Promise<string> {
    const outcomes = await this.office.meetings.close(await this.round.list(stage, 'person', this.organiser), who);
    await this.office.sweep();
    return answer(outcomes);
  }

  /** Closes a stage: the secretary does, where the clock does not. */
  async close(stage: string, who = this.who('secretary')): Promise<string> {
    const outcome = await this.round.act('stage', (await this.round.stage(stage)).id, 'CLOSED', who);
    await this.office.sweep();
    return answer(outcome);
  }
  async moveDate(stage: string, to: string, reason = '防汛', who = this.who('secretary')): Promise<string> {
    const outcome = await this.round.act('stage', (await this.round.stage(stage)).id, 'DATE_MOVED', who, {
      to,
      reason,
    });
    await this.office.sweep();
    return answer(outcome);
  }

  /** The notice that shows a case now. */
  async notice({ id }: { id: string }): Promise<{ id: string; alone: boolean; opened_on: string; ends_on: string }> {
    const [list] = await this.rows<{ id: string; alone: boolean; opened_on: string; ends_on: string }>(
      `select l.id, l.alone, l.opened_on::text as opened_on, l.ends_on::text as ends_on from lists l
       join nominations n on n.notice_id = l.id where n.id = $1`,
      [id],
    );
    if (!list) throw new Error('this case is not on notice');
    return list;
  }

  async draft(without: Record<string, string> = {}, who = this.who('secretary')): Promise<string> {
    return answer(await this.office.decisions.draft(await this.decision(), who, without));
  }
  async sign(without: Record<string, string> = {}, who = this.who('approver')): Promise<string> {
    const outcomes = await this.office.decisions.sign(await this.decision(), who, without);
    await this.office.sweep();
    return answer(outcomes);
  }
  private decision(): Promise<string> {
    const { id } = this.round.programme.stages.find((each) => each.stage === 'commendation')!;
    return this.round.list(id, null, this.organiser);
  }

  /** Where cases stand, in the order asked. */
  async states(...cases: readonly { id: string }[]): Promise<string[]> {
    return Promise.all(cases.map(({ id }) => this.round.state(id)));
  }
  async rows<T>(query: string, values: unknown[] = []): Promise<T[]> {
    return (await this.round.at.pool.query(query, values)).rows as T[];
  }
  /** A stage in short: its state and its dates. */
  async stage(code: string): Promise<string> {
    const { state, opens_on, closes_on } = await this.round.stage(code);
    return [state, ...(opens_on === null ? [] : [opens_on, closes_on])].join(' ');
  }
}

export interface Choice {
  kept: readonly { id: string }[];
  reserve?: readonly { id: string }[];
  notKept?: readonly { id: string }[];
  reasons?: Record<string, string>;
  decideTie?: string[];
  without?: Record<string, string>;
}
