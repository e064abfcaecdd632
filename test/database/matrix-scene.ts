/**
 * One city office, two counties, four units; five rounds of them that stand at five stages at the same moment; and
 * somebody in every role and relation to what the first unit sent.
 */
import { randomUUID } from 'node:crypto';
import type { Role } from '../../workflows/people.js';
import { TestRound } from '../office.js';
import { persons, Scene, small } from './programme-scene.js';
import { Served } from './served.js';

const recommendation = (days: number) =>
  `  - { id: recommendation, stage: recommendation, closes: { workingDays: ${days} }, seal: true }\n`;
const REVIEW = '  - { id: review, stage: review, by: county, closes: { workingDays: 30 }, keep: 1 }\n';
const DECISION = '  - { id: decision, stage: commendation }\nrehearsal: { units: 4, offices: { county: 2 } }\n';
/** The first is shown in public, the second to those who decide. */
const FORM = `form:
  - { name: summary, label: { zh-CN: 简要事迹 }, kind: text, maxChars: 300, public: true }
  - { name: deeds, label: { zh-CN: 主要事迹 }, kind: text, maxChars: 2000 }
`;
const programme = (code: string, stages: string) =>
  small(`${FORM}${persons('perUnit: { min: 0, max: 2 }, seats: 2')}stages:\n${stages}${DECISION}`).replace(
    'programme: small',
    `programme: ${code}`,
  );
const PROGRAMMES = {
  drafting: programme('drafting', recommendation(60) + REVIEW),
  shown: programme(
    'shown',
    `${recommendation(1)}  - { id: notice, stage: notice, lasts: { workingDays: 30 } }\n${REVIEW}`,
  ),
  reviewed: programme('reviewed', recommendation(1) + REVIEW),
  voted: programme(
    'voted',
    `${recommendation(1)}  - { id: vote, stage: committee, ballot: open, quorum: 1/2, threshold: over 1/2, base: present, closes: { workingDays: 30 } }\n`,
  ),
  decided: programme('decided', recommendation(1)),
};
export type RoundName = keyof typeof PROGRAMMES;

/** Stands in what unit `n` (from 0 on) wrote and nobody but those who decide may read. */
export const canary = (n: number): string => `密文甲${n}号`;

/** Where somebody stands to what the first unit sent. */
export const RELATIONS = ['own', 'same county', 'other county', 'recused', 'none'] as const;
export type Relation = (typeof RELATIONS)[number];
const UNIT_ROLES: readonly Role[] = ['clerk', 'head'];
const OFFICE_ROLES: readonly Role[] = [
  'reviewer',
  'approver',
  'inspector',
  'member',
  'chair',
  'secretary',
  'handler',
  'supervisor',
  'administrator',
];
const AT = ['unit', 'county', 'city'] as const;

export interface Somebody {
  /** As in `reviewer at the county, other county`. */
  name: string;
  account: string;
  token: string;
}

export class MatrixScene {
  readonly rounds = {} as Record<RoundName, TestRound>;
  readonly somebodies: Somebody[] = [];
  elsewhere = randomUUID();

  private constructor(readonly served: Served) {}

  static async open(): Promise<MatrixScene> {
    const scene = new MatrixScene(await Served.open());
    await scene.openRounds();
    await scene.appoint();
    return scene;
  }

  close(): Promise<void> {
    return this.served.close();
  }

  scene(name: RoundName): Scene {
    return new Scene(this.rounds[name]);
  }
  get organiser(): string {
    return this.rounds.drafting.invented.organiser;
  }
  unit(n: number): string {
    return this.rounds.drafting.invented.units[n]!.id;
  }
  county(n: number): string {
    return this.rounds.drafting.invented.offices.get('county')![n]!;
  }
  /** What the first unit sent first, in a round. */
  first(name: RoundName): string {
    return this.scene(name).of(0)[0]!.id;
  }
  async list(name: RoundName, stage: string, body: string, category: string | null = 'person'): Promise<string> {
    return this.rounds[name].list(stage, category, body);
  }
  async stage(name: RoundName, code: string): Promise<string> {
    return (await this.rounds[name].stage(code)).id;
  }

  /** A round that is planned and not yet open; its id. */
  async plan(): Promise<string> {
    const { office } = this.served.where;
    const kept = await office.rounds.keepProgramme(PROGRAMMES.drafting);
    const units = this.rounds.drafting.invented.units.map(({ id, offices }) => ({ unit: id, offices }));
    const plan = { code: 'planned', programme: kept, organiser: this.organiser, opensOn: '2026-06-01', units };
    return office.rounds.plan(plan, kept.programme);
  }

  private async openRounds(): Promise<void> {
    const { where } = this.served;
    let like: TestRound | undefined;
    for (const [name, text] of Object.entries(PROGRAMMES)) {
      const round = await TestRound.open(where, text, { units: 4, seed: 1, code: name, ...(like ? { like } : {}) });
      this.rounds[name as RoundName] = round;
      for (const each of round.invented.nominees) each.form = { deeds: `事迹${canary(each.unit.number - 1)}` };
      like ??= round;
    }
    for (const name of ['shown', 'reviewed', 'voted', 'decided'] as const) await this.scene(name).send();
    await this.scene('drafting').round.enter();
    await this.rounds.drafting.goTo('2026-03-04');
    await this.scene('shown').publish('notice');
  }

  /** Beside the staff of the rounds, who act: people who only try. */
  private async appoint(): Promise<void> {
    const { pool } = this.served.where;
    await pool.query(`insert into units (id, name) values ($1, '{"zh-CN": "别处"}')`, [this.elsewhere]);
    for (const at of AT)
      for (const role of at === 'unit' ? UNIT_ROLES : OFFICE_ROLES)
        for (const relation of RELATIONS) {
          const place = this.placeOf(at, relation);
          if (place === undefined) continue;
          const home = relation === 'recused' ? this.unit(0) : place;
          const { person } = await this.scene('drafting').hire(home, [role, place]);
          const name = `${role} at the ${at}, ${relation}`;
          this.somebodies.push({ name, account: person, token: await this.served.token(person) });
        }
    const nobody = await this.scene('drafting').hire(this.unit(0));
    const token = await this.served.token(nobody.person);
    this.somebodies.push({ name: 'no role, own', account: nobody.person, token });
  }

  private placeOf(at: (typeof AT)[number], relation: Relation): string | undefined {
    const own = { unit: this.unit(0), county: this.county(0), city: this.organiser }[at];
    switch (relation) {
      case 'own':
        return own;
      case 'recused':
        return at === 'unit' ? undefined : own;
      case 'same county':
        return at === 'unit' ? this.unit(2) : undefined;
      case 'other county':
        return at === 'city' ? undefined : { unit: this.unit(1), county: this.county(1) }[at];
      case 'none':
        return at === 'county' ? undefined : this.elsewhere;
    }
  }
}
