/** A whole round, stage by stage in the order of the file, as "How a programme runs" and "the rules of the invented round" tell it. */
import { lastDay, nextWorking, sameOrNextWorking } from './calendar.js';
import { decide, endOf, type Pool } from './choice.js';
import { Broke, type Case } from './nominations.js';
import {
  chainOf,
  handles,
  officeOf,
  officesOf,
  portion,
  type Category,
  type Programme,
  type Stage,
} from './programme.js';
import type { Readings } from './readings.js';
import { canReach, choose, ofLists } from './shares.js';

export interface StageResult {
  id: string;
  opens: string;
  closes: string;
  entered: number;
  left: number;
}

export interface Title {
  category: string;
  day: string;
  stage: number;
}

/** First opening of a stage: "the first working day after, for each of its categories, the nearest stage above that handles it has closed". */
export function opening(programme: Programme, stage: Stage, from: string, closed: Map<string, string>): string {
  const above = programme.stages.slice(0, programme.stages.indexOf(stage));
  const days = programme.categories
    .filter((category) => handles(stage, category.code))
    .map((category) => above.findLast((one) => handles(one, category.code)))
    // "The first opens on the round's opening day, or the next working day."
    .map((nearest) => (nearest === undefined ? sameOrNextWorking(from) : nextWorking(closed.get(nearest.id) ?? from)));
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

export class Round {
  readonly stages: StageResult[] = [];
  readonly titles: Title[] = [];
  readonly kept = new Map<string, { kept: number | null; reserve: number }>();
  readonly objections = { filed: 0, dismissed: 0, upheld: 0, corrected: 0 };
  private readonly closed = new Map<string, string>();
  private readonly pools = new Map<string, Pool[]>();
  private readonly beside = new Map<string, number>();

  constructor(
    private readonly programme: Programme,
    private readonly cases: Case[],
    private readonly from: string,
    private readonly objected: number,
    private readonly readings: Readings,
  ) {}

  run(): void {
    this.plan();
    for (const stage of this.programme.stages) this.runStage(stage);
    for (const pools of this.pools.values()) this.dissolve(pools);
  }

  /** "If the plan reaches a stage after its date, the round cannot open." The plan knows of nobody who moves up. */
  private plan(): void {
    const closed = new Map<string, string>();
    for (const stage of this.programme.stages) {
      const opens = opening(this.programme, stage, this.from, closed);
      const closes = this.windowEnd(stage, opens);
      if (closes < opens) throw new Broke(`${stage.id}: opens on ${opens}, after its date`);
      closed.set(stage.id, closes);
    }
  }

  private windowEnd(stage: Stage, opens: string): string {
    const span = stage.lasts ?? stage.closes;
    if (span === undefined) return opens; // a commendation "without `closes` is due on the day it opens"
    const roundOpens = this.readings.dateFrom === 'openingDay' ? this.from : sameOrNextWorking(this.from);
    return lastDay(span, opens, roundOpens, stage.firstDayCounts);
  }

  private runStage(stage: Stage): void {
    const opens = opening(this.programme, stage, this.from, this.closed);
    let closes = this.windowEnd(stage, opens);
    if (closes < opens) {
      if (this.readings.moverAfterDate === 'broke') throw new Broke(`${stage.id}: opens after its date`);
      closes = opens;
    }
    for (const one of this.cases) {
      if (chainOf(this.programme, one.category)[0] === stage) Object.assign(one, { at: stage.id, arrives: opens });
    }
    const here = this.cases.filter((one) => one.at === stage.id);
    const result: StageResult = { id: stage.id, opens, closes, entered: here.length, left: 0 };
    this.stages.push(result);
    for (const one of here) {
      // "arrives at the next stage …; if that is past the stage's last day, the stage closes on that day"
      if (one.arrives > result.closes) result.closes = one.arrives;
    }
    if (stage.stage === 'notice') this.notice(stage, here, result);
    for (const category of this.programme.categories) {
      if (handles(stage, category.code)) this.close(stage, category, here, result);
    }
    this.closed.set(stage.id, result.closes);
  }

  /** On the last day: "everyone seals, decides, answers on the last day of the stage". */
  private close(stage: Stage, category: Category, everybody: Case[], result: StageResult): void {
    const here = everybody.filter((one) => one.category === category.code && one.end === null);
    if (stage.stage === 'recommendation') this.forward(here, stage, result);
    if (stage.stage === 'review') this.forward(this.review(stage, category, here), stage, result);
    if (stage.stage === 'committee') this.forward(this.committee(stage, category, here), stage, result);
    if (stage.stage === 'commendation') this.finish(this.commendable(category, here), 'commended', stage, result);
    if (stage.stage === 'referral') {
      // "Granted goes on to the next stage or, at the end, is `granted`"
      if (chainOf(this.programme, category.code).at(-1) === stage) this.finish(here, 'granted', stage, result);
      else this.forward(here, stage, result);
    }
  }

  private forward(cases: Case[], stage: Stage, result: StageResult, day = nextWorking(result.closes)): void {
    for (const one of cases) {
      const chain = chainOf(this.programme, one.category);
      const next = chain[chain.indexOf(stage) + 1];
      if (next === undefined) throw new Broke(`${stage.id}: ${one.category} has nowhere to go`);
      Object.assign(one, { at: next.id, arrives: day });
      result.left += 1;
    }
  }

  private finish(cases: Case[], end: string, stage: Stage, result: StageResult): void {
    for (const one of cases) {
      one.end = end;
      this.titles.push({ category: one.category, day: result.closes, stage: this.programme.stages.indexOf(stage) });
      result.left += 1;
    }
  }

  private review(stage: Stage, category: Category, here: Case[]): Case[] {
    const chain = chainOf(this.programme, category.code);
    const committee = chain.some((one) => one.stage === 'committee');
    const last = chain.findLast((one) => one.stage === 'review') === stage;
    // "The last `review` … of a category without a committee keeps at most `seats`, said or not."
    const seats = last && !committee ? (category.seats ?? Infinity) : Infinity;
    const keep = typeof stage.keep === 'object' ? stage.keep[category.code] : stage.keep;
    if (keep === undefined && seats === Infinity) {
      this.kept.set(category.code, { kept: this.readings.keptUncut === 'forwarded' ? here.length : null, reserve: 0 });
      return here;
    }
    const { taken, pools } = this.choose(stage, category, here, {
      offices: officesOf(this.programme, stage),
      // "or a percentage of those that entered, rounded down"
      places: (entered) =>
        Math.min(seats, typeof keep === 'string' ? portion(keep, entered, 'floor') : (keep ?? Infinity)),
      atMost: this.readings.seatsOverOffices === 'total' ? seats : Infinity,
    });
    const reserve = pools.reduce((all, pool) => all + pool.waiting.length, 0);
    this.kept.set(category.code, { kept: taken.length, reserve });
    return taken;
  }

  private committee(stage: Stage, category: Category, here: Case[]): Case[] {
    const offices = this.readings.committeeOffices === 'one' ? 1 : officesOf(this.programme, stage);
    const places = (): number => category.seats ?? Infinity;
    return this.choose(stage, category, here, { offices, places, atMost: Infinity }).taken;
  }

  /** "A reserve serves until the next choice is made" */
  private choose(
    stage: Stage,
    category: Category,
    here: Case[],
    terms: { offices: number; places: (entered: number) => number; atMost: number },
  ) {
    this.dissolve(this.pools.get(category.code) ?? []);
    const choice = decide(here, { stage, category, readings: this.readings, ...terms });
    this.pools.set(category.code, choice.pools);
    this.beside.set(category.code, choice.beside);
    return choice;
  }

  private dissolve(pools: Pool[]): void {
    for (const pool of pools) for (const one of pool.waiting.splice(0)) one.end = endOf(pool.stage);
  }

  /** "Not above `seats` (those that `ties: all` let in excepted) … nor breaking a share." */
  private commendable(category: Category, here: Case[]): Case[] {
    const places = (category.seats ?? Infinity) + (this.beside.get(category.code) ?? 0);
    const shares = ofLists(category.shares ?? []);
    const options = here.map((one) => one.options);
    const sound = here.length <= places && (here.length === 0 || canReach(here.length, options, shares, this.readings));
    if (sound) return here;
    if (this.readings.tooManyToCommend === 'broke')
      throw new Broke(`${category.code}: seats or shares do not allow the decision`);
    const taken = choose(places, here, shares, this.readings);
    for (const one of here) if (!taken.includes(one)) one.end = 'notKept';
    return taken;
  }

  private notice(stage: Stage, here: Case[], result: StageResult): void {
    const first = this.programme.stages.find((one) => one.stage === 'notice') === stage;
    const listEnds = result.closes;
    const late = here.filter((one) => one.arrives > result.opens && this.readings.moverNextNotice !== 'once');
    const removed = first ? this.object(here) : [];
    for (const one of removed) one.end = 'removed';
    this.forward(
      here.filter((one) => one.end === null && !late.includes(one)),
      stage,
      result,
      nextWorking(listEnds),
    );
    for (const one of late) {
      // "on notice again, alone, in full": a row that comes late has the whole window all the same
      const ends = lastDay(stage.lasts ?? {}, one.arrives, this.from, stage.firstDayCounts);
      if (this.readings.moverNextNotice === 'window' && ends > result.closes) result.closes = ends;
      this.forward([one], stage, result, nextWorking(ends));
    }
    if (stage.upheld === 'reserve') for (const one of removed) this.moveUp(one, stage, result);
  }

  /** "Objection k is filed … against row ((k − 1) mod rows) + 1 in order of category, unit, rank … every fifth is upheld". */
  private object(rows: Case[]): Case[] {
    const removed: Case[] = [];
    for (let k = 1; rows.length > 0 && k <= this.objected; k += 1) {
      this.objections.filed += 1;
      const row = rows[(k - 1) % rows.length];
      if (k % 5 !== 0 || row === undefined) this.objections.dismissed += 1;
      else if (!removed.includes(row)) {
        this.objections.upheld += 1;
        removed.push(row);
      } else if (this.readings.objectedAgain === 'counted') this.objections.upheld += 1;
    }
    return removed;
  }

  /** "Whoever then moves up is on notice from that day and arrives at the next stage on the first working day after it" */
  private moveUp(removed: Case, stage: Stage, result: StageResult): void {
    const pool = this.pools.get(removed.category)?.find((one) => officeOf(removed.unit, one.offices) === one.office);
    const mover = pool?.waiting.shift();
    if (pool === undefined || mover === undefined) return;
    const decided = nextWorking(result.closes);
    const ends = lastDay(stage.lasts ?? {}, decided, this.from, stage.firstDayCounts);
    if (this.readings.moverCounts !== 'replaces') result.entered += 1;
    this.forward([mover], stage, result, nextWorking(ends));
    if (this.readings.moverCounts === 'through') this.countOf(pool.stage).left += 1;
    if (this.readings.moverBetween === 'counted') this.countBetween(removed.category, pool.stage, stage);
  }

  private countBetween(category: string, choice: Stage, notice: Stage): void {
    const chain = chainOf(this.programme, category);
    for (const between of chain.slice(chain.indexOf(choice) + 1, chain.indexOf(notice))) {
      this.countOf(between).entered += 1;
      this.countOf(between).left += 1;
    }
  }

  private countOf(stage: Stage): StageResult {
    const found = this.stages.find((one) => one.id === stage.id);
    if (found === undefined) throw new Error(`no stage ${stage.id}`);
    return found;
  }
}
