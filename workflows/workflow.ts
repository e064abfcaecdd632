/**
 * A machine as this project uses XState: states, and guarded ways out of them. Nothing else: no timers, no invoked
 * actors, no side effects; time arrives as an act, and what an act entails comes back as deeds for the door to do.
 */
import { createMachine, type AnyStateMachine } from 'xstate';
import type { Act } from './facts.js';
import { unmet, type Guard } from './rules.js';
import type { Role } from './people.js';

/** What an accepted act entails, for the door to carry out in the same transaction. */
export interface Deed {
  type: string;
  params?: Readonly<Record<string, unknown>>;
}

/** One way out of a state. Without a target the state stays. */
export interface Way {
  target?: string;
  guard: { type: 'rules'; params: Guard };
  actions?: readonly Deed[];
}
export type Ways = Record<string, Way | readonly Way[]>;
export interface StateNode {
  id?: string;
  type?: 'final';
  initial?: string;
  on?: Ways;
  states?: Record<string, StateNode>;
}

type Rules = Record<string, (facts: never, act: Act, is: never) => boolean>;

export interface Workflow {
  id: string;
  machine: AnyStateMachine;
  rules: Rules;
  /** The state in which everything begins, as it is stored: `stage.child` or `child`. */
  initial: string;
  /** Every state by its stored name, with its ways by act; outer ways included. */
  states: ReadonlyMap<string, ReadonlyMap<string, readonly Way[]>>;
  ends: ReadonlySet<string>;
}

/** Builds a workflow. Throws where a target does not exist. */
export function workflow(id: string, root: StateNode, rules: Rules): Workflow {
  const machine = createMachine(
    { id, ...root } as never,
    {
      guards: {
        rules: ({ context, event }: { context: unknown; event: unknown }, guard: unknown) =>
          unmet(guard as Guard, rules as never, context as never, event as Act).length === 0,
      },
    } as never,
  ) as AnyStateMachine;
  const states = new Map<string, Map<string, readonly Way[]>>();
  const ends = new Set<string>();
  const visit = (name: string, node: StateNode, outer: ReadonlyMap<string, readonly Way[]>) => {
    const ways = new Map(outer);
    for (const [act, way] of Object.entries(node.on ?? {})) ways.set(act, Array.isArray(way) ? way : [way as Way]);
    if (node.states) {
      for (const [child, inner] of Object.entries(node.states)) visit(name ? `${name}.${child}` : child, inner, ways);
      return;
    }
    states.set(name, node.type === 'final' ? new Map() : ways);
    if (node.type === 'final') ends.add(name);
  };
  visit('', root, new Map());
  const first = root.states?.[root.initial ?? ''];
  const initial = first?.initial ? `${root.initial}.${first.initial}` : `${root.initial}`;
  if (!states.has(initial)) throw new Error(`${id}: there is no state ${initial} to begin in`);
  return { id, machine, rules, initial, states, ends };
}

export interface Permission {
  state: string;
  act: string;
  by: readonly Role[];
}

/** Who may do what where: every way of a workflow with the roles that may go it. */
export function permissions(flow: Workflow): Permission[] {
  const rows: Permission[] = [];
  for (const [state, ways] of flow.states)
    for (const [act, several] of ways)
      rows.push({ state, act, by: [...new Set(several.flatMap((way) => way.guard.params.by))] });
  return rows;
}
