import { correct, freePlace, may, missable, tell, type Go, type StageStates } from './stage.js';
import type { Rule } from '../rules.js';
import type { Deed, StateNode, Way } from '../workflow.js';

/**
 * A list is public for a time; anyone may object to a row under their real name.
 *
 *   waiting -> open -> (next stage) | contested -> (next stage) | removed
 *
 * The window is counted elsewhere (calendar.ts); here it has simply ended.
 */
export const notice: StageStates<'notice'> = ({ upheld, audience, by }, go) => ({
  initial: 'waiting',
  states: shown(go, {
    names: { waiting: 'waiting', open: 'open', contested: 'contested' },
    begun: 'stageBegun',
    outside: audience === 'public' || by !== 'unit',
    pass: [{ target: go.on('granted'), rules: [] }],
    removed: [{ rules: [], actions: upheld === 'reserve' ? [freePlace] : [] }],
  }),
});

interface Window {
  names: { waiting: string; open: string; contested: string };
  begun: 'stageBegun';
  /** Shown outside the unit: only with the nominee's consent. */
  outside: boolean;
  /** Where a clear case goes; the first way whose rules hold. */
  pass: { target: string; rules: Rule<'onlyNoticeOwed' | 'moreNoticesOwed'>[]; actions?: Deed[] }[];
  removed: { rules: Rule<'owedNoticeIn'>[]; actions: Deed[] }[];
}

const noOtherHand = ['notOwnUnit', 'notRecused', 'neverSent', 'neverScored', 'neverApproved'] as const;

/** The objection itself has been decided so, in the same list of acts. */
const decided = (as: 'dismissed' | 'upheld' | 'corrected') => ({ rule: 'objectionIs', is: as }) as const;

/** The three states of a case under notice, also for one that is on notice again, alone. */
export function shown(go: Go, { names, begun, outside, pass, removed }: Window): Record<string, StateNode> {
  const handler = ['handler'] as const;
  const { MISSED: missed } = missable(go);
  const corrected: Way = {
    target: names.waiting,
    guard: may(handler, ...noOtherHand, decided('corrected'), 'correctionHolds'),
    actions: [correct, { type: 'takeDown' }, tell('corrected', 'clerk')],
  };
  const upheld = removed.map(({ rules, actions }): Way => ({
    target: go.end('removed'),
    guard: may(handler, ...noOtherHand, decided('upheld'), ...rules),
    actions: [...actions, tell('removed', 'clerk')],
  }));
  return {
    [names.waiting]: {
      on: {
        NOTICE_PUBLISHED: {
          target: names.open,
          guard: may(['head', 'secretary'], begun, 'publishedNow', ...(outside ? (['consentGiven'] as const) : [])),
          actions: [{ type: 'show' }],
        },
        ...missable(go),
      },
    },
    [names.open]: {
      on: {
        OBJECTION_FILED: {
          target: names.open,
          guard: may(['handler', 'secretary'], 'windowOpen', { rule: 'objectionIs', is: 'open' }),
          actions: [tell('objectionFiled', 'handler')],
        },
        ROW_CORRECTED: {
          target: names.waiting,
          guard: may(['head', 'secretary'], 'hasReason', 'correctionHolds'),
          actions: [correct, { type: 'takeDown' }],
        },
        OBJECTION_DISMISSED: { target: names.open, guard: may(handler, ...noOtherHand, decided('dismissed')) },
        OBJECTION_CORRECTED: corrected,
        OBJECTION_UPHELD: upheld,
        MISSED: { ...missed, guard: may(['secretary'], 'hasReason', 'shownAlone') },
        NOTICE_EXPIRED: [
          ...pass.map(({ target, rules, actions = [] }): Way => ({
            target,
            guard: may(['clock'], 'windowEnded', 'noOpenObjections', ...rules),
            actions: [...actions, { type: 'takeDown' }],
          })),
          { target: names.contested, guard: may(['clock'], 'windowEnded', 'objectionsOpen') },
        ],
      },
    },
    [names.contested]: {
      on: {
        OBJECTION_DISMISSED: [
          ...pass.map(({ target, rules, actions = [] }): Way => ({
            target,
            guard: may(handler, ...noOtherHand, decided('dismissed'), 'noOpenObjections', ...rules),
            actions: [...actions, { type: 'takeDown' }],
          })),
          { target: names.contested, guard: may(handler, ...noOtherHand, decided('dismissed'), 'objectionsOpen') },
        ],
        OBJECTION_CORRECTED: corrected,
        OBJECTION_UPHELD: upheld,
        ...missable(go),
      },
    },
  };
}
