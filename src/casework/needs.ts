/** Which facts an act asks for, told by the rules that guard it: what no rule asks is not read. */
import type { Workflow } from '../../workflows/workflow.js';

export type Need =
  | 'shown'
  | 'list'
  | 'quota'
  | 'total'
  | 'scores'
  | 'slips'
  | 'objections'
  | 'place'
  | 'text'
  | 'recusals'
  | 'assignments';

const NEEDS: Record<string, readonly Need[]> = {
  quotaLeft: ['quota', 'list'],
  totalLeft: ['total'],
  listOpen: ['list'],
  listSealed: ['list'],
  listMade: ['list'],
  keptByList: ['list'],
  reserveByList: ['list'],
  outByList: ['list'],
  noOpenObjections: ['objections'],
  objectionsOpen: ['objections'],
  objectionIs: ['objections'],
  scoresIn: ['scores'],
  scorerWanted: ['scores'],
  passMet: ['scores'],
  notYetScored: ['scores'],
  neverScored: ['scores'],
  notRecused: ['recusals'],
  assigned: ['assignments'],
  declared: ['assignments'],
  slipsIn: ['slips'],
  publishedNow: ['shown'],
  slipObjects: ['slips'],
  correctionHolds: ['text'],
  placeFree: ['place'],
  nextInReserve: ['place'],
};

const known = new WeakMap<Workflow, Map<string, ReadonlySet<Need>>>();

export function needsOf(flow: Workflow, act: string): ReadonlySet<Need> {
  const byAct = known.get(flow) ?? new Map<string, ReadonlySet<Need>>();
  known.set(flow, byAct);
  const found = byAct.get(act);
  if (found) return found;
  const needs = new Set<Need>();
  for (const ways of flow.states.values())
    for (const { guard } of ways.get(act) ?? [])
      for (const rule of guard.params.rules)
        for (const need of NEEDS[typeof rule === 'string' ? rule : rule.rule] ?? []) needs.add(need);
  // An act that no machine knows is not kept: people may send any name.
  if (needs.size > 0) byAct.set(act, needs);
  return needs;
}
