/** The one question put to a machine: may this act be done here, and what follows? */
import { transition } from 'xstate';
import type { Act } from './facts.js';
import type { Role } from './people.js';
import { unmet } from './rules.js';
import type { Deed, Workflow } from './workflow.js';

export interface Step {
  ok: true;
  to: string;
  deeds: readonly Deed[];
}

/** Why not. `why`: the case has ended, the act does not exist in this state, or the named rules are unmet. */
export interface Refusal {
  ok: false;
  why: 'ended' | 'notPossibleHere' | 'unmet';
  state: string;
  act: string;
  unmet: readonly string[];
}

/**
 * Takes an act from a stored state. Pure: the same state, facts and act give the same answer.
 * Throws only where the state is not one of the machine's: that is a damaged row or a wrong programme version.
 */
export function take(flow: Workflow, state: string, facts: { roles: ReadonlySet<Role> }, act: Act): Step | Refusal {
  const ways = flow.states.get(state);
  if (!ways) throw new Error(`${flow.id} has no state ${state}`);
  if (flow.ends.has(state)) return { ok: false, why: 'ended', state, act: act.type, unmet: [] };
  const several = ways.get(act.type);
  if (!several) return { ok: false, why: 'notPossibleHere', state, act: act.type, unmet: [] };
  const misses = several.map((way) => unmet(way.guard.params, flow.rules as never, facts as never, act));
  const nearest = misses.reduce((best, next) => (next.length < best.length ? next : best));
  // XState answers a refused event and an accepted one that stays with the same snapshot: so the rules are asked first.
  if (nearest.length > 0) return { ok: false, why: 'unmet', state, act: act.type, unmet: nearest };
  const before = flow.machine.resolveState({ value: toValue(state), context: facts });
  const [after, actions] = transition(flow.machine, before, act as never);
  // XState's actions carry its own insides: a deed is a name and what goes with it.
  const deeds = (actions as readonly Deed[]).map(({ type, params }) =>
    params === undefined ? { type } : { type, params },
  );
  return { ok: true, to: toName(after.value), deeds };
}

const toValue = (name: string) => {
  const [stage, child] = name.split('.');
  return child === undefined ? stage! : { [stage!]: child };
};

const toName = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const [stage, child] = Object.entries(value as object)[0]!;
  return `${stage}.${child}`;
};
