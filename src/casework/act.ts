/** What goes into the door, and what comes out. */
import type { FormFault } from '../../workflows/form.js';
import type { Actor } from '../../workflows/people.js';
import type { Json } from './canonical.js';

export const SUBJECTS = ['nomination', 'list', 'stage', 'round', 'objection'] as const;
export type SubjectName = (typeof SUBJECTS)[number];

export type Data = { readonly [key: string]: Json | undefined };

export interface Act {
  subject: SubjectName;
  id: string;
  type: string;
  who: Actor;
  /** What was said with the act; kept in history as it is. */
  data?: Data;
  /** The subject does not exist yet: its row begins with these columns. */
  create?: Data;
  /** The version that the actor saw; the act is refused if there is a newer one. */
  version?: number;
  /** Whoever sends an act twice with one key does it once. */
  key?: string;
}

/** Accepted: `hash` is the receipt, the hash of the history row. */
export interface Accepted {
  ok: true;
  id: string;
  from: string | null;
  to: string;
  seq: number;
  at: string;
  hash: string;
}

/**
 * Refused, with nothing changed. `why`:
 * `unknown` no such subject · `ended` it has ended · `notPossibleHere` the act does not exist in this state ·
 * `unmet` the named rules do not hold · `changed` somebody was faster (`version`) · `keyReused` the key belongs to
 * another act · `together` another act of the same list was refused.
 */
export interface Refused {
  ok: false;
  id: string;
  why: 'unknown' | 'ended' | 'notPossibleHere' | 'unmet' | 'changed' | 'keyReused' | 'together';
  state: string | null;
  act: string;
  unmet: readonly string[];
  /** Where `formHolds` or `formComplete` is unmet: the places in the form, and what to do there. */
  faults?: readonly FormFault[];
  /** Where the subject stands, and which act brought it there: the winner of a race. */
  last?: { act: string; who: string; at: string };
}

export type Outcome = Accepted | Refused;
