/** What a stage is given to build its states from, and what all stages share. */
import type { End, Stage, StageOf, StageType } from '../programme.js';
import { caseRules, guard } from '../rules.js';
import type { Deed, StateNode, Way, Ways } from '../workflow.js';

export const may = guard(caseRules);

/** Where a case can go from a stage, and what lies around it on its category's path. */
export interface Go {
  category: string;
  /** The next stage; after the last, the end that the stage itself names. */
  on(lastEnd: End): string;
  end(end: End): string;
  /** Notices above, in order. */
  noticesAbove: readonly string[];
  /** Of all notices on the path, those where the next in reserve moves up when an objection is upheld. */
  movesUp: readonly string[];
  /** Where one who moves up from this stage's reserve may go: by the stage in which the place fell free, the state to enter. */
  upTo: readonly { stage: string; enter: string }[];
  /** A choice is made here: `keep` is set, or nothing later would hold the seats. */
  chooses: boolean;
  /** A list is sealed by the unit's head. */
  sealed: boolean;
  withdrawnFrees: boolean;
}

export type StageStates<T extends StageType> = (settings: StageOf<T>, go: Go) => StateNode;
export type AnyStageStates = (settings: Stage, go: Go) => StateNode;

export const tell = (template: string, role: string): Deed => ({ type: 'tell', params: { template, role } });
export const freePlace: Deed = { type: 'freePlace' };
/** The case's own text is put right, if the act says how. */
export const correct: Deed = { type: 'correct' };

/** The secretary goes on without a case that holds a choice up; on record, with a reason. */
export const missable = (go: Go): { MISSED: Way } => ({
  MISSED: {
    target: go.end('missed'),
    guard: may(['secretary'], 'hasReason'),
    actions: [freePlace, tell('missed', 'clerk')],
  },
});

/** Waiting in reserve: move up when a place falls free, released when the next choice has been made. */
export const reserve = (go: Go, end: End): StateNode => ({
  on: {
    MOVED_UP: go.upTo.map(({ stage, enter }): Way => ({
      target: enter,
      guard: may(['clock'], 'placeFree', 'nextInReserve', { rule: 'movesUpTo', is: stage }),
      actions: [{ type: 'takePlace' }, tell('movedUp', 'clerk')],
    })),
    RESERVE_RELEASED: { target: go.end(end), guard: may(['clock']) },
  },
});

/** Made good after a return: sealed again, and past the notices once more if a public column changed. */
export const resealed = (go: Go, back: string, again?: string): Ways => {
  const by = go.sealed ? (['head'] as const) : (['head', 'clerk'] as const);
  const plain: Way = {
    target: back,
    guard: may(by, 'correctionHolds'),
    actions: [correct, tell('resealed', 'approver')],
  };
  if (again === undefined || go.noticesAbove.length === 0) return { RESEALED: plain };
  return {
    RESEALED: [
      {
        target: again,
        guard: may(by, 'correctionHolds', 'publicTextChanged'),
        actions: [correct, { type: 'owe', params: { notices: go.noticesAbove } }],
      },
      plain,
    ],
  };
};
