/** The rows that the door reads and writes, as JSON from the database brings them. */
export interface Row {
  id: string;
  round_id: string;
  state: string;
  /** 0: not yet in the database. */
  version: number;
  head_hash: string | null;
  /** Changed by an act of this list. */
  touched?: boolean;
}

export interface CaseRow extends Row {
  category: string;
  unit_id: string;
  list_id: string;
  position: number;
  options: Record<string, string>;
  slot_used: boolean;
  /** Nothing that the form requires is missing; said by whoever enters the draft, for the form is not read at each act. */
  complete: boolean;
  consent: boolean;
  late: boolean;
  owes: string[];
  notice_id: string | null;
  place_id: string | null;
  reserve_of: string | null;
  reserve_rank: number | null;
  rank: number | null;
  sent_by: string | null;
  approved_by: string | null;
  /** Only on a row that is being created, or of which an act corrects the text. */
  nominee?: Record<string, unknown>;
  form?: Record<string, unknown>;
  /** Its text is written too. */
  corrected?: boolean;
}

export interface ListResult {
  kept: string[];
  reserve: string[];
  out: string[];
  /** Further places of the last count that are tied, to be voted again. */
  tied?: string[];
  by?: string;
  /** Left out of a decision by the secretary, with a reason each, for a supplementary one. */
  without?: Record<string, string>;
  /** Every count of a ballot, in order. */
  counts?: Count[];
}

/** One count: of all candidates, then again of the tied, or of the open seats. */
export interface Count {
  of: 'all' | 'tied' | 'openSeats';
  present: number;
  valid: number;
  votes: Record<string, number>;
  recused: Record<string, number>;
}

export interface ListRow extends Row {
  stage_id: string;
  kind: 'allotment' | 'notice' | 'choice' | 'ballot' | 'decision';
  category: string | null;
  unit_id: string;
  alone: boolean;
  least: number;
  most: number | null;
  opened_on: string | null;
  ends_on: string | null;
  ends_at: string | null;
  result: ListResult | null;
}

export interface StageRow extends Row {
  round_state: string;
  code: string;
  position: number;
  acting: string;
  opens_on: string | null;
  closes_on: string | null;
  closed_on: string | null;
}

export interface RoundRow extends Row {
  opens_on: string;
  /** Who asked for the round to be cancelled. */
  asked_by: string | null;
}

export interface ObjectionRow extends Row {
  /** The nominee's unit. */
  unit_id?: string;
  nomination_id: string;
  list_id: string;
  facts: string;
}

export interface ScoreRow {
  nomination_id: string;
  stage_id: string;
  reviewer: string;
  score: number;
}

/** A case given to a reviewer at a stage, and not taken back. */
export interface AssignmentRow {
  id: string;
  nomination_id: string;
  stage_id: string;
  reviewer: string;
  state: 'offered' | 'declared' | 'done';
}

export interface SlipRow {
  nomination_id: string;
  stage_id: string;
  body: string;
  answer: string;
  answered: string | null;
}

/** A case as a list sees it. */
export interface Content {
  id: string;
  category: string;
  state: string;
  options: Record<string, string>;
  consent: boolean;
  /** Order of recommendation: the unit's place in the round, then the case's place in its list. */
  unit: number;
  position: number;
  scores: number;
  mean: number | null;
  slips: number;
  slips_open: number;
  unit_id: string;
  sent_by: string | null;
  scored_by: string[] | null;
}
