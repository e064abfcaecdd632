/** A review over HTTP: the server of an office with a small round that is being read, and its people as clients. */
import { expect } from '@jest/globals';
import { Client } from './client.js';
import { begin, persons, small, type Scene } from './programme-scene.js';
import { isProblem, Served, type Answer } from './served.js';

/** A recommendation, a review as it is said, a decision; what else the programme has. */
export const reviewed = (review: string, { more = '', stages = '' } = {}): string =>
  small(`${more}${persons('perUnit: { max: 40 }')}stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 2 } }
  - { id: review, stage: review, closes: { workingDays: 3 }${review} }
${stages}  - { id: decision, stage: commendation }
`);

export interface Assignment {
  id: string;
  nomination: string;
  reviewer: string;
  state: string;
}

export class ReviewScene {
  private constructor(
    readonly served: Served,
    readonly scene: Scene,
    readonly stage: string,
  ) {}

  /** So many nominees of each unit, sent and to be read since 5 March. */
  static async begin(served: Served, text: string, { each = 2, units = 2 } = {}): Promise<ReviewScene> {
    const scene = await begin(served.where, text, { units });
    const nominees = Array.from({ length: units }, (_, unit) => Array.from({ length: each }, () => scene.more(unit)));
    scene.round.invented.nominees.splice(0, Infinity, ...nominees.flat());
    await scene.list();
    await scene.round.goTo('2026-03-05');
    return new ReviewScene(served, scene, (await scene.round.stage('review')).id);
  }

  get cases(): string[] {
    return this.scene.cases().map(({ id }) => id);
  }
  get staff() {
    return this.scene.round.staff();
  }
  /** Further reviewers of the organiser's office, at home in it unless told otherwise. */
  async reviewers(many: number, home = this.scene.organiser): Promise<string[]> {
    const made: string[] = [];
    for (let n = 0; n < many; n++) made.push((await this.scene.hire(home, ['reviewer', this.scene.organiser])).person);
    return made;
  }
  as(person: string): Promise<Client> {
    return Client.of(this.served, person);
  }

  /** What is answered, refusals too. */
  async ask(person: string, method: string, path: string, body?: unknown): Promise<Answer> {
    const token = await this.served.token(person);
    return this.served.ask(`/api/v1${path}`, { method, token, ...(body === undefined ? {} : { body }) });
  }
  post(person: string, path: string, body: unknown = {}): Promise<Answer> {
    return this.ask(person, 'POST', path, body);
  }
  async refused(asked: Promise<Answer>, status: number, code: string): Promise<Record<string, unknown>> {
    const answer = await asked;
    isProblem(answer, status, code);
    return answer.body;
  }

  /** Given by the secretary, unless somebody else is named. */
  async assign(nomination: string, ...reviewers: string[]): Promise<Assignment[]> {
    const secretary = await this.as(this.staff.secretary);
    const rows = [{ nomination, reviewers }];
    return (await secretary.post<{ assigned: Assignment[] }>(`/stages/${this.stage}/assignments`, { rows })).assigned;
  }
  /** Spread by the approver. */
  async spread(body: object = {}): Promise<Assignment[]> {
    const approver = await this.as(this.staff.approver);
    return (await approver.post<{ assigned: Assignment[] }>(`/stages/${this.stage}/assignments/spread`, body)).assigned;
  }
  async declare({ id, reviewer }: Assignment, conflict = false): Promise<void> {
    const body = conflict ? { conflict, ground: '亲属' } : { conflict };
    expect((await this.post(reviewer, `/assignments/${id}/declaration`, body)).status).toBe(200);
  }
  async recuse(person: string, nomination: string): Promise<void> {
    expect((await this.post(person, `/nominations/${nomination}/recusals`, { ground: '亲属' })).status).toBe(201);
  }
  score(person: string, nomination: string, score = 80): Promise<Answer> {
    return this.post(person, `/nominations/${nomination}/scores`, { score });
  }
}

/** How many cases each has. */
export const loadsOf = (assigned: readonly { reviewer: string }[]): number[] =>
  [...Map.groupBy(assigned, ({ reviewer }) => reviewer).values()].map(({ length }) => length).sort((a, b) => a - b);
