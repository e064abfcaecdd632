/** The machine as a picture (Mermaid) and as a table of who may do what where. */
import { compile } from './compile.js';
import { edges } from './explore.js';
import type { Programme } from './programme.js';
import { permissions, type Permission, type Workflow } from './workflow.js';

/** Acts that are possible in every state would hide all others: they are told in a note. */
export const EVERYWHERE = new Set(['CONSENTED', 'DECLINED', 'WITHDRAWN', 'CANCELLED']);

/** Categories that pass the same stages in the same way share one picture. */
export function diagram(programme: Programme): string {
  const byShape = new Map<string, { flow: Workflow; titles: string[] }>();
  for (const category of programme.categories) {
    const flow = compile(programme).cases.get(category.code)!;
    const shape = drawn(flow).join('\n');
    const same = byShape.get(shape);
    if (same) same.titles.push(category.title['zh-CN']);
    else byShape.set(shape, { flow, titles: [category.title['zh-CN']] });
  }
  const shapes = [...byShape.entries()];
  const lines = ['---', `title: ${programme.title['zh-CN']}`, '---', 'stateDiagram-v2'];
  shapes.forEach(([, { flow, titles }], index) => {
    if (shapes.length === 1) lines.push(...drawn(flow).map((line) => `  ${line}`));
    else
      lines.push(
        `  state "${titles.join('、')}" as way${index + 1} {`,
        ...drawn(flow, `${index + 1}`).map((line) => `    ${line}`),
        '  }',
      );
  });
  return lines.join('\n');
}

function drawn(flow: Workflow, suffix = ''): string[] {
  const id = (state: string) => state.replaceAll(/[.-]/g, '_') + (suffix && `_${suffix}`);
  const lines = [`[*] --> ${id(flow.initial)}`];
  const stages = new Set(
    [...flow.states.keys()].filter((name) => name.includes('.')).map((name) => name.split('.')[0]!),
  );
  for (const stage of stages) {
    lines.push(`state "${stage}" as ${id(stage)} {`);
    for (const state of flow.states.keys())
      if (state.startsWith(`${stage}.`)) lines.push(`  state "${state.split('.')[1]}" as ${id(state)}`);
    lines.push('}');
  }
  const told = new Set<string>();
  for (const { from, act, to, way } of edges(flow)) {
    if (EVERYWHERE.has(act)) continue;
    const line = `${id(from)} --> ${id(to)}: ${act} (${way.guard.params.by.join(', ')})`;
    if (!told.has(line)) lines.push(line);
    told.add(line);
  }
  for (const end of flow.ends) lines.push(`${id(end)} --> [*]`);
  return lines;
}

/** Who may do what where, for every category: the table that roles are checked from. */
export function whoMayDoWhat(programme: Programme): (Permission & { category: string })[] {
  return [...compile(programme).cases].flatMap(([category, flow]) =>
    permissions(flow).map((row) => ({ category, ...row })),
  );
}
