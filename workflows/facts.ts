/** What the guards of a case are told. Read afresh for every act, never stored with the case. */
import type { Role } from './people.js';

export interface CaseFacts {
  /** ISO instant. */
  now: string;
  /** The day that is now where the round is held. */
  today: string;
  roles: ReadonlySet<Role>;
  /** The actor belongs to the nominee's own unit. */
  ownUnit: boolean;
  /** The actor stays out of this case: a conflict of interest was declared. */
  recused: boolean;
  /** Nobody in particular reads this case at its stage, or the actor is one of those whom it was given to. */
  assigned: boolean;
  /** The actor, if it was given to them, has said whether there is a conflict. */
  declared: boolean;
  /** What the actor has already done on this case that somebody else has to check. */
  hands: ReadonlySet<'sent' | 'scored' | 'scoredHere' | 'approved'>;
  stage: 'waiting' | 'open' | 'closed';
  /** Entered by a recorded exception, after the recommendation had closed. */
  late: boolean;
  /** Everything that the form requires is filled in. */
  complete: boolean;
  consent: boolean;
  /** Places left to this unit in this category and in all, null: no limit. */
  quotaLeft: number | null;
  totalLeft: number | null;
  /** The state of the list that decides this case at its present stage. */
  list: string | null;
  /** What that list says of this case. */
  onList: 'kept' | 'reserve' | 'out' | null;
  /** The window of the notice that shows the case. */
  window: 'none' | 'open' | 'ended';
  /** The notice named by the act was published today with this case on it, and has not shown it yet: its window is whole. */
  publishedNow: boolean;
  /** It is shown on a list of its own: on notice again, or later than the others. */
  shownAlone: boolean;
  openObjections: number;
  /** The state of each objection to this case, by id. */
  objections: Readonly<Record<string, string>>;
  scores: number;
  meanScore: number | null;
  /** The most a score may come to, in points. */
  mostPoints: number;
  /** The act gives points by indicator, each within its own, and they add up to its score; true where none are asked. */
  indicatorsScored: boolean;
  slipsMissing: number;
  slipsUnanswered: number;
  /** Bodies whose slip says "objection". */
  slipsObjecting: readonly string[];
  /** What the act puts right: nothing, something that can stand, or not; and whether notices show any of it. */
  correction: 'none' | 'holds' | 'faulty';
  publicChanged: boolean;
  /** Notices that the case still has to pass, alone. */
  owes: readonly string[];
  /** The place for this case's choice that is free, and whether this case is next. */
  placeFree: boolean;
  nextInReserve: boolean;
}

/** What the guards of a list are told. */
export interface ListFacts {
  now: string;
  roles: ReadonlySet<Role>;
  stage: 'waiting' | 'open' | 'closed';
  /** The act was made for exactly the cases that the list now has. */
  sameCases: boolean;
  cases: number;
  min: number;
  max: number | null;
  sharesHold: boolean;
  consentsMissing: number;
  /** Cases that hold the choice up: contested, returned, on notice again, or not yet scored. */
  unready: number;
  keepHeld: boolean;
  departuresReasoned: boolean;
  quorate: boolean;
  tied: number;
  windowEnded: boolean;
  /** The paper on the wall was up by today, announces no earlier end than the record counts, and was photographed. */
  paperHolds: boolean;
  /** The last day of a notice that runs. */
  endsOn: string | null;
  mayPublish: boolean;
  seatsHeld: boolean;
  capHeld: boolean;
  /** The actor belongs to the unit of one of the cases, sent one, or scored one. */
  ownUnit: boolean;
  sent: boolean;
  scored: boolean;
  /** The actor stays out of one of the cases. */
  recused: boolean;
  /** As many left the base of each candidate as have declared a conflict and can be there. */
  recusalsCounted: boolean;
  /** Nobody has more votes than could be cast for them, nor all together. */
  votesPossible: boolean;
  /** The actor drafted what is now to be signed. */
  drafted: boolean;
}

export interface StageFacts {
  now: string;
  today: string;
  roles: ReadonlySet<Role>;
  due: boolean;
  /** Lists not yet made, notices still running, cases nobody has decided. */
  pending: number;
}

export interface RoundFacts {
  now: string;
  roles: ReadonlySet<Role>;
  basisValid: boolean;
  carriedOut: boolean;
  datesReachable: boolean;
  stagesClosed: boolean;
  secondPerson: boolean;
}

export interface ObjectionFacts {
  now: string;
  roles: ReadonlySet<Role>;
  ownUnit: boolean;
  windowOpen: boolean;
}

/** An act as the machines see it: its name and what was said with it. */
export interface Act {
  type: string;
  data: Readonly<Record<string, unknown>>;
}
