/** A programme becomes machines: one for the cases of each category; lists, stages and rounds have theirs beside it. */
import {
  pathOf,
  forCategory,
  type Category,
  type End,
  type Programme,
  type Stage,
  type StageType,
} from './programme.js';
import { caseRules } from './rules.js';
import { commendation } from './stages/commendation.js';
import { committee } from './stages/committee.js';
import { notice } from './stages/notice.js';
import { recommendation } from './stages/recommendation.js';
import { referral } from './stages/referral.js';
import { review } from './stages/review.js';
import { freePlace, may, tell, type AnyStageStates, type Go } from './stages/stage.js';
import { verification } from './stages/verification.js';
import { workflow, type StateNode, type Ways, type Workflow } from './workflow.js';

const STAGES = { recommendation, notice, review, committee, referral, verification, commendation } as unknown as Record<
  StageType,
  AnyStageStates
>;

export interface Compiled {
  programme: Programme;
  /** By category code. */
  cases: ReadonlyMap<string, Workflow>;
}

/** Throws where a machine cannot be built; a programme without faults always can. */
export function compile(programme: Programme): Compiled {
  return {
    programme,
    cases: new Map(programme.categories.map((category) => [category.code, compileCategory(programme, category)])),
  };
}

function compileCategory(programme: Programme, category: Category): Workflow {
  const path = pathOf(programme, category.code);
  const ends = new Set<End>();
  const end = (name: End) => {
    ends.add(name);
    return `#${name}`;
  };
  const withdrawnFrees = category.perUnit?.withdrawnFrees ?? false;
  const states: Record<string, StateNode> = {};
  path.forEach((stage, position) => {
    const next = path[position + 1];
    const above = path.slice(0, position);
    const go: Go = {
      category: category.code,
      on: (lastEnd) => (next ? `#${next.id}` : end(lastEnd)),
      end,
      noticesAbove: above.filter((each) => each.stage === 'notice').map((each) => each.id),
      movesUp: path.filter((each) => each.stage === 'notice' && each.upheld === 'reserve').map((each) => each.id),
      upTo: upTo(programme, category, path.slice(position + 1)),
      chooses: choosesIn(programme, category, stage),
      sealed: stage.stage === 'recommendation' ? stage.seal && stage.from === 'units' : sealedIn(above),
      withdrawnFrees,
    };
    states[stage.id] = { id: stage.id, ...STAGES[stage.stage](stage, go) };
  });
  const leave: Ways = {
    CONSENTED: { guard: may(['nominee']), actions: [{ type: 'consent' }] },
    DECLINED: { target: end('declined'), guard: may(['nominee']), actions: [freePlace, tell('declined', 'clerk')] },
    WITHDRAWN: {
      target: end('withdrawn'),
      guard: may(['clerk', 'head']),
      actions: [freePlace, ...(withdrawnFrees ? [{ type: 'freeSlot' }] : []), tell('withdrawn', 'secretary')],
    },
    CANCELLED: { target: end('cancelled'), guard: may(['clock']) },
  };
  for (const name of ends) states[name] = { id: name, type: 'final' };
  const root: StateNode = { initial: path[0]?.id ?? 'none', on: leave, states };
  return workflow(`${programme.programme}.${category.code}`, root, caseRules);
}

const sealedIn = (above: readonly Stage[]) =>
  above.some((each) => each.stage === 'recommendation' && each.from === 'units' && each.seal);

/**
 * The states that somebody from the reserve may enter, by the stage in which the place fell free: down to the next
 * choice, and in through the first notice in between, which has to be passed alone.
 */
function upTo(programme: Programme, category: Category, below: readonly Stage[]): Go['upTo'] {
  const ways: { stage: string; enter: string }[] = [];
  let firstNotice: string | undefined;
  for (const stage of below) {
    if (stage.stage === 'notice') firstNotice ??= stage.id;
    ways.push({ stage: stage.id, enter: `#${firstNotice ?? stage.id}` });
    if (choosesIn(programme, category, stage)) break;
  }
  return ways;
}

/**
 * Is a choice made in this stage? A committee always; a review with `keep`; and the last review or verification of a
 * category without a committee, which holds the seats, said or not.
 */
export function choosesIn(programme: Programme, category: Category, stage: Stage): boolean {
  if (stage.stage === 'committee') return true;
  if (stage.stage !== 'review' && stage.stage !== 'verification') return false;
  return forCategory(stage.keep, category.code) !== undefined || holdsSeats(programme, category, stage);
}

/** The last review or verification of a category with seats and without a committee. */
export function holdsSeats(programme: Programme, category: Category, stage: Stage): boolean {
  if (category.seats === undefined) return false;
  const path = pathOf(programme, category.code);
  if (path.some((each) => each.stage === 'committee')) return false;
  return path.findLast((each) => each.stage === 'review' || each.stage === 'verification') === stage;
}
