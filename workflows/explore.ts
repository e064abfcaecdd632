/** Walks every state that a case can reach and says where the machine is unsound. */
import { compile } from './compile.js';
import type { Programme } from './programme.js';
import type { Way, Workflow } from './workflow.js';

export interface MachineFault {
  path: string;
  message: string;
}

/** One way a case can go, by stored state names. */
export interface Edge {
  from: string;
  act: string;
  to: string;
  way: Way;
}

/** All ways between the states of a workflow. A way without a target stays where it is. */
export function edges(flow: Workflow): Edge[] {
  const rows: Edge[] = [];
  for (const [from, ways] of flow.states)
    for (const [act, several] of ways)
      for (const way of several) rows.push({ from, act, to: targetOf(flow, from, way), way });
  return rows;
}

/** `#stage`, `#stage.child` and a sibling's name all become the stored name of a state that can be entered. */
function targetOf(flow: Workflow, from: string, { target }: Way): string {
  if (target === undefined) return from;
  const name = target.startsWith('#')
    ? target.slice(1)
    : from.includes('.')
      ? `${from.split('.')[0]}.${target}`
      : target;
  if (flow.states.has(name)) return name;
  const inside = flow.machine.states[name]?.config.initial;
  const initial = `${name}.${String(inside)}`;
  if (flow.states.has(initial)) return initial;
  throw new Error(`${flow.id}: nothing is called ${target}`);
}

/** The states that can be reached from where a case begins. */
export function reachable(flow: Workflow): Set<string> {
  return closure([flow.initial], edges(flow), ({ from, to }) => [from, to]);
}

function closure(start: readonly string[], all: readonly Edge[], ends: (edge: Edge) => [string, string]): Set<string> {
  const found = new Set(start);
  const queue = [...start];
  for (let state = queue.pop(); state !== undefined; state = queue.pop())
    for (const edge of all) {
      const [from, to] = ends(edge);
      if (from === state && !found.has(to)) {
        found.add(to);
        queue.push(to);
      }
    }
  return found;
}

/** Ways that leave every state (withdrawn, declined, cancelled) do not make a stage passable. */
const LEAVING = new Set(['WITHDRAWN', 'DECLINED', 'CANCELLED', 'CONSENTED', 'MISSED']);

/** A state that cannot reach an end, and a stage nobody may act in. */
export function machineFaults(programme: Programme): MachineFault[] {
  const faults: MachineFault[] = [];
  for (const [category, flow] of compile(programme).cases) {
    const all = edges(flow).filter((edge) => !LEAVING.has(edge.act));
    const reached = reachable(flow);
    const ending = closure([...flow.ends], all, ({ from, to }) => [to, from]);
    programme.stages.forEach((stage, index) => {
      const inside = [...reached].filter((state) => state.startsWith(`${stage.id}.`));
      for (const state of inside.filter((each) => !ending.has(each)))
        faults.push({
          path: `stages[${index}]`,
          message: `a case of ${category} that is in ${state} can never reach an end: let a later stage take it on`,
        });
      const acted = all.some((edge) => inside.includes(edge.from) && edge.way.guard.params.by.length > 0);
      if (inside.length > 0 && !acted)
        faults.push({ path: `stages[${index}]`, message: `nobody may act in this stage: name who does` });
    });
  }
  return faults;
}
