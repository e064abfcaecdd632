/** What a list of acts needs to know, read once under locks, and carried on from act to act. */
import type { Calendar } from '../../workflows/calendar.js';
import type { HeldRole } from '../../workflows/people.js';
import type { Outcome } from './act.js';
import type { RoundBook } from './round-book.js';
import type {
  AssignmentRow,
  CaseRow,
  Content,
  ListRow,
  ObjectionRow,
  RoundRow,
  ScoreRow,
  SlipRow,
  StageRow,
} from './rows.js';

export interface Person {
  held: HeldRole[];
  /** Units the person belongs to, by home or by role. */
  units: Set<string>;
}

/** Who holds the places of a choice, and who waits in its reserve, in order. */
export interface Place {
  holders: Map<string, Record<string, string>>;
  waiting: Map<string, Record<string, string>>;
}

export interface Choice {
  entered: number;
  /** Places given by the same choice of other offices. */
  elsewhere: number;
  titles: number;
  /** Members of the committee. */
  appointed: number;
}

/** What keeps a stage open. */
export interface Pending {
  /** Notices whose window runs, notices shown so far, bodies whose rows wait for a notice. */
  showing: number;
  shown: number;
  unpublished: number;
  /** Cases still in stages above, reserves apart. */
  upstream: number;
  /** Cases in the stage, by child state. */
  inside: Record<string, number>;
}
export const NOTHING_PENDING: Pending = { showing: 0, shown: 0, unpublished: 0, upstream: 0, inside: {} };

export class World {
  now = '';
  cases = new Map<string, CaseRow>();
  lists = new Map<string, ListRow>();
  stages = new Map<string, StageRow>();
  rounds = new Map<string, RoundRow>();
  objections = new Map<string, ObjectionRow>();
  /** The list that decides a case at its present stage. */
  deciding = new Map<string, string>();
  /** Slots used: by allotment, and by `round unit`. */
  quotas = new Map<string, number>();
  totals = new Map<string, number>();
  scores = new Map<string, ScoreRow[]>();
  /** Who stays out of which case, as `case person`; and of a ballot's candidates, how many of its members do. */
  recused = new Set<string>();
  recusedMembers = new Map<string, number>();
  assignments = new Map<string, AssignmentRow[]>();
  /** Notices on which a case has been shown, as `case list`. */
  shown = new Set<string>();
  slips = new Map<string, SlipRow[]>();
  places = new Map<string, Place>();
  contents = new Map<string, Map<string, Content>>();
  /** Lists that a unit has not sealed while it still may, by its notice. */
  unsealed = new Map<string, number>();
  choices = new Map<string, Choice>();
  /** Titles given in the round, by `round category`. */
  titled = new Map<string, number>();
  /** The options of those who have one, for the shares of a supplementary decision. */
  titledOptions = new Map<string, Record<string, string>[]>();
  /** Last title number, by `office year`. */
  numbers = new Map<string, number>();
  pending = new Map<string, Pending>();
  people = new Map<string, Person>();
  keys = new Map<string, { body_hash: string; outcome: Outcome }>();

  constructor(readonly book: RoundBook) {}

  stageOf(round: string, code: string): StageRow | undefined {
    for (const stage of this.stages.values()) if (stage.round_id === round && stage.code === code) return stage;
    return undefined;
  }

  objectionsOf(nomination: string): ObjectionRow[] {
    return [...this.objections.values()].filter((each) => each.nomination_id === nomination);
  }

  calendar(round: string): Calendar {
    return this.book.get(round).calendar;
  }

  /** The day it is where the round is held. */
  today(round: string): string {
    return dayOf(this.now, this.calendar(round).utcOffset);
  }
}

/** The calendar day of an instant at an offset from UTC in hours. */
export const dayOf = (instant: string, utcOffset: number): string =>
  new Date(Date.parse(instant) + utcOffset * 3_600_000).toISOString().slice(0, 10);
