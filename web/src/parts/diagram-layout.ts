/** Where each state and each way lies: laid out by dagre, in the direction of reading. */
import dagre from '@dagrejs/dagre';
import type { Edge, Node } from '@xyflow/react';
import type { paths } from '../api/schema.d.ts';
import type { Label } from '../language/use-language.ts';

export type DiagramData = paths['/api/v1/rounds/{id}/diagram']['get']['responses'][200]['content']['application/json'];

export interface StateData extends Record<string, unknown> {
  label: string;
  stage: string;
  here: boolean;
  end: boolean;
}

const WIDTH = 156;
const HEIGHT = 54;

/** Ways between the same two states are one line with their names one below the other. */
function together(edges: DiagramData['edges'], say: (label: Label) => string) {
  const lines = new Map<string, { from: string; to: string; says: Set<string> }>();
  for (const { from, to, label } of edges) {
    if (from === to) continue;
    const key = `${from}>${to}`;
    const line = lines.get(key) ?? { from, to, says: new Set<string>() };
    line.says.add(say(label));
    lines.set(key, line);
  }
  return [...lines.values()];
}

interface Asked {
  of: DiagramData;
  here: string | undefined;
  say: (label: Label | undefined) => string;
  rtl: boolean;
  /** Only the place and what is one way from it. */
  near: boolean;
}

export function layOut({ of, here, say, rtl, near }: Asked): { nodes: Node<StateData>[]; edges: Edge[] } {
  const all = together(of.edges, say);
  const lines = near && here ? all.filter(({ from, to }) => from === here || to === here) : all;
  const shown = new Set(near && here ? [here, ...lines.flatMap(({ from, to }) => [from, to])] : []);
  const states = of.nodes.filter(({ state }) => shown.size === 0 || shown.has(state));
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: rtl ? 'RL' : 'LR', nodesep: 28, ranksep: near ? 150 : 110, edgesep: 18 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { state } of states) graph.setNode(state, { width: WIDTH, height: HEIGHT });
  for (const { from, to } of lines) graph.setEdge(from, to);
  dagre.layout(graph);
  const nodes = states.map(({ state, stage, label, kind }): Node<StateData> => {
    const { x, y } = graph.node(state);
    return {
      id: state,
      type: 'state',
      position: { x: x - WIDTH / 2, y: y - HEIGHT / 2 },
      width: WIDTH,
      height: HEIGHT,
      data: {
        label: say(label),
        stage: say(of.stages.find(({ code }) => code === stage)?.title),
        here: state === here,
        end: kind === 'end',
      },
    };
  });
  const edges = lines.map(({ from, to, says }): Edge => {
    const on = from === here;
    return {
      id: `${from}>${to}`,
      source: from,
      target: to,
      ...(near || on ? { label: [...says].join(' / ') } : {}),
      className: on ? 'on' : '',
      markerEnd: {
        type: 'arrowclosed' as never,
        width: 16,
        height: 16,
        color: on ? 'var(--brand)' : 'var(--control-line)',
      },
    };
  });
  return { nodes, edges };
}
