/** The stages that a case passes, in order, and how far it has come. Pure. */
import { inEach, stageTitle } from '../../workflows/labels.js';
import { pathOf, WELL_ENDED, type End, type Programme } from '../../workflows/programme.js';
import type { CasePage } from './nomination.queries.js';

type Been = Pick<CasePage, 'category' | 'state' | 'moves' | 'stages' | 'shown_until'>;

const stageOf = (state: string | null | undefined) => (state?.includes('.') ? state.split('.')[0] : undefined);

/** `ended`: the case ended here, or never got here because it had ended. */
export function railOf(programme: Programme, { category, state, moves, stages, shown_until }: Been) {
  const path = pathOf(programme, category);
  const over = !state.includes('.');
  const at = stageOf(over ? moves.at(-1)?.from : state);
  const here = path.findIndex(({ id }) => id === at);
  const well = WELL_ENDED.includes(state as End);
  const stateOf = (index: number) => {
    if (index < here || (over && well)) return 'done' as const;
    if (over) return 'ended' as const;
    return index === here ? ('now' as const) : ('to come' as const);
  };
  return path.map((stage, index) => {
    const row = stages.find(({ code }) => code === stage.id);
    const isHere = index === here && !over;
    return {
      code: stage.id,
      title: inEach((language) => stageTitle(stage, language)),
      type: stage.stage,
      state: stateOf(index),
      entered_at: moves.findLast(({ to }) => stageOf(to) === stage.id)?.at ?? null,
      left_at: isHere ? null : (moves.findLast(({ from }) => stageOf(from) === stage.id)?.at ?? null),
      opens_on: row?.opens_on ?? null,
      closes_on: (isHere ? shown_until : null) ?? row?.closes_on ?? null,
    };
  });
}
