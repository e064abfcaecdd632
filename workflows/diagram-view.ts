/** A machine as a page draws it, and the same to be read: states, the ways between them, who may go which. */
import { actLabel } from './act-labels.js';
import { EVERYWHERE } from './diagram.js';
import { edges, reachable } from './explore.js';
import { inEach, placeTitle, roleTitle, stageTitle, stateTitle, type InEach, type Language } from './labels.js';
import type { Role } from './people.js';
import { pathOf, type Programme } from './programme.js';
import type { Workflow } from './workflow.js';

interface Drawn {
  from: string;
  to: string;
  act: string;
  label: InEach;
  by: { role: Role; title: InEach }[];
}

const titled = (roles: readonly Role[]) =>
  [...new Set(roles)].map((role) => ({ role, title: inEach((language) => roleTitle(role, language)) }));

/** Ways of one act between the same two states are one line. */
function drawnIn(flow: Workflow): Drawn[] {
  const there = reachable(flow);
  const lines = new Map<string, { from: string; to: string; act: string; by: Role[] }>();
  for (const { from, to, act, way } of edges(flow)) {
    if (!there.has(from)) continue;
    const key = `${from} ${act} ${to}`;
    const line = lines.get(key) ?? { from, to, act, by: [] };
    line.by.push(...way.guard.params.by);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ by, ...line }) => ({ ...line, label: actLabel(line.act), by: titled(by) }));
}

export function diagramOf(programme: Programme, category: string, flow: Workflow) {
  const there = reachable(flow);
  const all = drawnIn(flow);
  const ways = all.filter(({ act }) => !EVERYWHERE.has(act));
  const anywhere = all.filter(({ act, from }) => EVERYWHERE.has(act) && from === flow.initial);
  const label = (state: string): InEach => inEach((language) => placeTitle(programme, state, language));
  return {
    stages: pathOf(programme, category).map((stage) => ({
      code: stage.id,
      title: inEach((language) => stageTitle(stage, language)),
    })),
    nodes: [...flow.states.keys()]
      .filter((state) => there.has(state))
      .map((state) => {
        const [stage, child] = state.split('.') as [string, string | undefined];
        const kind = state === flow.initial ? 'start' : flow.ends.has(state) ? 'end' : 'state';
        return {
          state,
          stage: child === undefined ? null : stage,
          label: child === undefined ? label(state) : inEach((language) => stateTitle(child, language)),
          kind: kind as 'start' | 'state' | 'end',
        };
      }),
    edges: ways,
    everywhere: anywhere.map(({ from, to, ...way }) => ({ to: to === from ? null : to, ...way })),
    text: {
      'zh-CN': sentences('zh-CN', ways, anywhere, label),
      ug: sentences('ug', ways, anywhere, label),
      en: sentences('en', ways, anywhere, label),
    },
  };
}

const SAID: Record<Language, { way: (said: Said) => string; anywhere: (said: Said) => string; comma: string }> = {
  'zh-CN': {
    way: ({ from, act, by, to }) =>
      to === null ? `“${from}”：${by}可“${act}”，状态不变。` : `“${from}”：${by}可“${act}”，转为“${to}”。`,
    anywhere: ({ act, by, to }) =>
      to === null ? `任何状态：${by}可“${act}”，状态不变。` : `任何状态：${by}可“${act}”，转为“${to}”。`,
    comma: '、',
  },
  ug: {
    way: ({ from, act, by, to }) =>
      to === null
        ? `«${from}»: ${by} «${act}» قىلالايدۇ، ھالەت ئۆزگەرمەيدۇ.`
        : `«${from}»: ${by} «${act}» قىلسا، «${to}» بولىدۇ.`,
    anywhere: ({ act, by, to }) =>
      to === null
        ? `ھەرقانداق ھالەتتە: ${by} «${act}» قىلالايدۇ، ھالەت ئۆزگەرمەيدۇ.`
        : `ھەرقانداق ھالەتتە: ${by} «${act}» قىلسا، «${to}» بولىدۇ.`,
    comma: '، ',
  },
  en: {
    way: ({ from, act, by, to }) =>
      to === null
        ? `From “${from}”: “${act}” by ${by}; it stays there.`
        : `From “${from}”: “${act}” by ${by} leads to “${to}”.`,
    anywhere: ({ act, by, to }) =>
      to === null
        ? `From anywhere: “${act}” by ${by}; it stays there.`
        : `From anywhere: “${act}” by ${by} leads to “${to}”.`,
    comma: ', ',
  },
};

interface Said {
  from: string;
  act: string;
  by: string;
  to: string | null;
}

function sentences(
  language: Language,
  ways: readonly Drawn[],
  anywhere: readonly Drawn[],
  label: (state: string) => InEach,
): string[] {
  const { way, anywhere: always, comma } = SAID[language];
  const said = ({ from, to, label: act, by }: Drawn): Said => ({
    from: label(from)[language],
    act: act[language],
    by: by.map(({ title }) => title[language]).join(comma),
    to: to === from ? null : label(to)[language],
  });
  return [...ways.map((each) => way(said(each))), ...anywhere.map((each) => always(said(each)))];
}
