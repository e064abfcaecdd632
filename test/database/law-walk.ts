/**
 * Random acts that have a chance: each is drawn from what somebody might do where the cases then stand, sometimes by the
 * wrong person, for an old version, twice, or with a key that was used before.
 */
import type { Act, Outcome } from '../../src/casework/act.js';
import type { TestRound } from '../office.js';
import { act, onCase, shuffled } from './contest.js';
import type { LawRounds } from './law-rounds.js';
import type { Twins } from './twins.js';

type Dice = () => number;
type CaseNow = { id: string; state: string; version: number; category: string; unit_id: string };

export class Walk {
  readonly acts: Act[] = [];
  readonly outcomes: Outcome[] = [];
  private readonly objections: { id: string; of: string }[] = [];
  private cases: CaseNow[] = [];

  constructor(
    private readonly twins: Twins,
    private readonly rounds: LawRounds,
    private readonly round: TestRound,
    private readonly county: string,
    private readonly dice: Dice,
    private readonly name: string,
  ) {}

  /** So many draws; one may be several acts. */
  async go(draws: number): Promise<void> {
    for (let n = 0; n < draws; n++) {
      this.cases = await this.twins.look<CaseNow>(
        `select n.id, n.state, n.version, n.category, n.unit_id from nominations n
         join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
         where n.round_id = $1 and u.bodies ->> 'county' = $2 order by n.id`,
        [this.round.id, this.county],
      );
      const about = this.pick(this.cases);
      const drawn = this.draw(about);
      // What follows a list goes with it, as the services send it.
      for (const one of drawn) await this.do(drawn.length === 1 ? this.disturb(one, about) : one);
    }
  }

  private async do(one: Act): Promise<void> {
    this.acts.push(one);
    this.outcomes.push(await this.twins.alone(one));
  }

  private disturb(one: Act, about: CaseNow): Act {
    const chance = this.dice();
    if (chance < 0.05) return { ...one, version: this.dice() < 0.5 ? about.version : 1 };
    if (chance < 0.1) return { ...one, who: { person: this.round.staff(this.pick(this.cases).unit_id).clerk } };
    if (chance < 0.2) return { ...one, key: `law ${this.name} ${Math.floor(this.dice() * 12)}` };
    return one;
  }

  private draw(one: CaseNow): Act[] {
    const [stage, child] = one.state.split('.');
    const leave = this.pick(['WITHDRAWN', 'DECLINED', 'CONSENTED', 'CONSENTED']);
    if (this.dice() < 0.12) return [this.byItself(one, leave)];
    switch (child) {
      case 'draft':
        return [this.byItself(one, this.pick(['SUBMITTED', 'SUBMITTED', 'CONSENTED']))];
      case 'listed':
        return this.dice() < 0.3 ? this.seal(one) : [this.byItself(one, this.pick(['CONSENTED', 'TAKEN_BACK']))];
      case 'reading':
        return this.read(one);
      case 'returned':
        return [this.byItself(one, this.pick(['RESEALED', 'RESEALED', 'MISSED']))];
      case 'reserve':
        return [this.byItself(one, this.pick(['MOVED_UP', 'MOVED_UP', 'MOVED_UP', 'RESERVE_RELEASED']))];
      case 'waiting':
      case 'again-waiting':
        return this.publish(one);
      case 'open':
      case 'contested':
      case 'again-open':
        return this.object(one);
      default:
        return [this.byItself(one, stage === 'commendation' ? leave : 'SUBMITTED')];
    }
  }

  private byItself(one: CaseNow, type: string): Act {
    const unit = this.round.staff(one.unit_id);
    const office = this.round.staff(this.county);
    const who: Record<string, Act['who']> = {
      CONSENTED: { nominee: one.id },
      DECLINED: { nominee: one.id },
      RESEALED: { person: unit.head },
      MISSED: { person: office.secretary },
      ROW_CORRECTED: { person: office.secretary },
      RETURNED: { person: office.approver },
      REFUSED: { person: office.approver },
      FORWARDED: { person: office.approver },
      SCORED: { person: this.pick(office.reviewers) },
      MOVED_UP: 'clock',
      RESERVE_RELEASED: 'clock',
    };
    const score = this.pick([55, 60, 60.5, 70, 80, 80, 90]);
    const data: Record<string, Act['data']> = {
      SCORED: { score },
      RETURNED: { missing: 'proof', by: '2026-04-10' },
      RESEALED: this.dice() < 0.5 ? { correction: { nominee: { name: '更名' } } } : {},
      MOVED_UP: { to: 'shown' },
    };
    return onCase(one.id, type, who[type] ?? { person: unit.clerk }, { data: data[type] ?? { reason: 'why' } });
  }

  private seal({ unit_id, category }: CaseNow): Act[] {
    const who = { person: this.round.staff(unit_id).head };
    const [list] = this.lists('recommendation', category, unit_id);
    const cases = this.cases
      .filter((each) => each.unit_id === unit_id && each.category === category && each.state.endsWith('.listed'))
      .map(({ id }) => id);
    return [
      ...cases.map((id) => onCase(id, 'CONSENTED', { nominee: id })),
      act('list', list!, 'SEALED', who, { data: { cases } }),
      ...cases.map((id) => onCase(id, 'SEALED', who, { data: { list: list! } })),
    ];
  }

  /** One act of a review, or everybody is scored and the choice made. */
  private read(one: CaseNow): Act[] {
    const office = this.round.staff(this.county);
    if (one.category === 'group') {
      const type = this.pick(['SCORED', 'SCORED', 'RETURNED', 'REFUSED', 'FORWARDED', 'all of it', 'all of it']);
      if (type !== 'all of it') return [this.byItself(one, type)];
      const scored = office.reviewers.map((person) => onCase(one.id, 'SCORED', { person }, { data: { score: 75 } }));
      return [...scored, this.byItself(one, 'FORWARDED')];
    }
    if (this.dice() < 0.8)
      return [this.byItself(one, this.pick(['SCORED', 'SCORED', 'SCORED', 'RETURNED', 'REFUSED']))];
    const persons = this.cases
      .filter(({ category, state }) => category === 'person' && state === 'first.reading')
      .map(({ id }) => id);
    const late = this.cases.filter(
      ({ category, state }) => category === 'person' && /first\.(returned|again)/.test(state),
    );
    const [list] = this.lists('first', 'person', this.county);
    const who = { person: office.approver };
    const order = shuffled(persons, this.dice);
    const cut = [Math.floor(this.dice() * 3), 2 + Math.floor(this.dice() * 3)] as const;
    const [kept, reserve, notKept] = [order.slice(0, cut[0]), order.slice(cut[0], cut[1]), order.slice(cut[1])];
    const reasons = Object.fromEntries(persons.map((id) => [id, 'known well']));
    const data = { kept, reserve, notKept, reasons, decideTie: [] };
    const follow = (type: string, ids: string[]) => ids.map((id) => onCase(id, type, who, { data: { choice: list! } }));
    return [
      ...late.map((each) => this.byItself(each, 'MISSED')),
      ...office.reviewers.flatMap((person) =>
        persons.map((id, n) => onCase(id, 'SCORED', { person }, { data: { score: 60 + ((n * 11) % 37) } })),
      ),
      act('list', list!, 'CHOSEN', who, { data }),
      ...follow('KEPT', kept),
      ...follow('RESERVED', reserve),
      ...follow('NOT_KEPT', notKept),
    ];
  }

  /** Shows a case, with the others that wait or alone. */
  private publish(one: CaseNow): Act[] {
    const who = { person: this.round.staff(this.county).secretary };
    const list = this.pick(this.lists('shown', null, this.county));
    if (list === undefined) return [this.byItself(one, 'MISSED')];
    const cases = this.cases.filter(({ state }) => state === one.state).map(({ id }) => id);
    return [
      act('list', list, 'PUBLISHED', who, { data: { cases } }),
      ...cases.map((id) => onCase(id, 'NOTICE_PUBLISHED', who, { data: { list } })),
    ];
  }

  /** Objects to a shown case, or decides an objection. */
  private object(one: CaseNow): Act[] {
    const handler = { person: this.pick(this.round.staff(this.county).handlers) };
    const decide = (id: string): Act[] => {
      const outcome = this.pick(['UPHELD', 'DISMISSED', 'CORRECTED']);
      return [
        act('objection', id, outcome, handler, { data: { reason: 'examined' } }),
        onCase(one.id, `OBJECTION_${outcome}`, handler, { data: { objection: id, reason: 'examined' } }),
      ];
    };
    const known = this.objections.filter(({ of }) => of === one.id);
    if (known.length > 0 && this.dice() < 0.6) return decide(this.pick(known).id);
    if (this.dice() < 0.2) return [this.byItself(one, 'ROW_CORRECTED')];
    const tail = `${this.county.slice(-6)}${String(this.objections.length).padStart(6, '0')}`;
    const id = `00000000-0000-7000-8000-${tail}`;
    this.objections.push({ id, of: one.id });
    const list = this.pick(this.lists('shown', null, this.county));
    const create = { nomination_id: one.id, list_id: list, facts: 'facts', round_id: this.round.id };
    return [
      act('objection', id, 'FILED', handler, { create }),
      onCase(one.id, 'OBJECTION_FILED', handler, { data: { objection: id } }),
      ...(this.dice() < 0.4 ? decide(id) : []),
    ];
  }

  private lists(stage: string, category: string | null, body: string): string[] {
    const place = [this.name.split(' ')[0], stage, category, body].filter((part) => part !== null).join(' ');
    return this.rounds.lists.get(place) ?? [];
  }

  private pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.dice() * all.length)]!;
  }
}
