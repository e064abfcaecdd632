import { correct, may, type StageStates } from './stage.js';
import type { Rule } from '../rules.js';
import type { StateNode, Ways } from '../workflow.js';

/**
 * Clerks draft, the unit's head seals; what is sealed is the unit's list.
 *
 *   draft <-> listed -> (next stage) | notSent, when the clock has closed the stage
 *
 * Without `seal` a draft is sent on by itself. A place of the unit's quota is used when the draft is listed; a draft
 * may be saved as one types, and is asked for all that its form requires only then.
 */
export const recommendation: StageStates<'recommendation'> = ({ consent, from }, go): StateNode => {
  const ofUnit = from === 'units';
  const ready = ['stageOpen', 'listOpen', 'quotaLeft', 'totalLeft', 'formComplete'] as const;
  const agreed = consent ? (['consentGiven'] as const) : [];
  const closed: Ways = {
    RECOMMENDATION_CLOSED: { target: go.end('notSent'), guard: may(['clock'], 'stageClosed'), actions: [] },
  };
  const submit = (target: string, ...more: Rule<'consentGiven'>[]): Ways => ({
    SUBMITTED: {
      target,
      guard: may(ofUnit ? ['clerk', 'head'] : ['secretary', 'import'], ...ready, ...more),
      actions: go.sealed ? [{ type: 'useSlot' }] : [{ type: 'useSlot' }, { type: 'signSent' }],
    },
  });
  const edited: Ways = {
    EDITED: {
      target: 'draft',
      guard: may(['clerk', 'head', 'secretary'], 'stageOpen', 'listOpen', 'correctionHolds'),
      actions: [correct],
    },
  };
  if (!go.sealed)
    return {
      initial: 'draft',
      states: { draft: { on: { ...edited, ...submit(go.on('granted'), ...agreed), ...closed } } },
    };
  return {
    initial: 'draft',
    states: {
      draft: { on: { ...edited, ...submit('listed'), ...closed } },
      listed: {
        on: {
          TAKEN_BACK: { target: 'draft', guard: may(['clerk', 'head'], 'listOpen'), actions: [{ type: 'freeSlot' }] },
          SEALED: {
            target: go.on('granted'),
            guard: may(['head'], 'stageOpen', 'listSealed', ...agreed),
            actions: [{ type: 'takeOrder' }, { type: 'signSent' }],
          },
          ...closed,
        },
      },
    },
  };
};
