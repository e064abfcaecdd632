/**
 * What a programme file may say and this version cannot yet do. Such a programme is sound, but it is refused when it is
 * rehearsed and when a round opens: a key that is accepted is never ignored.
 */
import { indicatorsIn } from './check/about.js';
import type { Programme, Stage } from './programme.js';

/** One sentence for each such key, with its path and what to do; empty if all can be carried out. */
export function refusals(programme: Programme): string[] {
  return [
    ...indicatorsIn(programme).flatMap(({ path, indicators }) =>
      indicators.threshold === undefined ? [] : [refusal(`${path}.threshold`, 'a self-score is', 'leave it out')],
    ),
    ...programme.categories.flatMap(({ requiresTitle }, index) =>
      requiresTitle?.sameRound
        ? [
            refusal(
              `categories[${index}].requiresTitle.sameRound`,
              'waiting for titles of the round is',
              'leave it out',
            ),
          ]
        : [],
    ),
    ...programme.stages.flatMap((stage, index) => inStage(stage, `stages[${index}]`)),
  ];
}

/** What a round can and a rehearsal cannot: an invented nominee holds no title. */
export const notRehearsed = (programme: Programme): string[] =>
  programme.categories.flatMap(({ requiresTitle }, index) =>
    requiresTitle === undefined
      ? []
      : [refusal(`categories[${index}].requiresTitle`, 'in a rehearsal, titles as a requirement are', 'leave it out')],
  );

function inStage(stage: Stage, path: string): string[] {
  if (stage.stage === 'verification')
    return [refusal(`${path}.stage`, 'a verification is', 'leave the stage out, or write a review')];
  if (stage.stage === 'recommendation' && stage.from !== 'units')
    return [refusal(`${path}.from`, `cases from ${stage.from} are`, 'write units, or leave it out')];
  if (stage.stage !== 'review') return [];
  return stage.blind ? [refusal(`${path}.blind`, 'blind reading is', 'leave it out')] : [];
}

const refusal = (path: string, what: string, advice: string) =>
  `${path}: ${what} not carried out by this version: ${advice}`;
