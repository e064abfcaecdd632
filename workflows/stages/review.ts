import { shown } from './notice.js';
import { freePlace, may, missable, reserve, resealed, tell, type StageStates } from './stage.js';
import type { Ways } from '../workflow.js';

/**
 * Reviewers of the acting office score, those whom a case was given to if it was; the approver returns, refuses, forwards or, with `keep`, chooses once.
 *
 *   reading -> (next stage) | reserve -> (next stage) | notKept
 *   reading -> returned -> reading, past the earlier notices (again-...) if a public column changed
 *   reading -> refused
 */
export const review: StageStates<'review'> = ({ reviewers, scores, pass, fresh, opinions }, go) => {
  const needed = scores === 'sheet' ? 1 : reviewers;
  const bodies = Array.isArray(opinions) ? opinions : (opinions?.[go.category] ?? []);
  const ready = [
    { rule: 'scoresIn', is: needed },
    ...(pass === undefined ? [] : [{ rule: 'passMet', is: pass } as const]),
    'slipsIn',
  ] as const;
  const score: Ways =
    scores === 'sheet'
      ? {
          SCORE_IMPORTED: {
            target: 'reading',
            guard: may(['secretary'], 'stageBegun', 'notRecused', { rule: 'scorerWanted', is: 1 }, 'scoreInRange'),
            actions: [{ type: 'score' }],
          },
        }
      : {
          SCORED: {
            target: 'reading',
            guard: may(
              ['reviewer'],
              'stageBegun',
              'notOwnUnit',
              'notRecused',
              'assigned',
              'declared',
              'neverSent',
              'notYetScored',
              ...(fresh ? (['neverScored'] as const) : []),
              'neverApproved',
              { rule: 'scorerWanted', is: needed },
              'scoreInRange',
              'indicatorsScored',
            ),
            actions: [{ type: 'score' }],
          },
        };
  const slips: Ways =
    bodies.length === 0
      ? {}
      : {
          SLIP_RECORDED: {
            target: 'reading',
            guard: may(['secretary'], 'stageBegun', { rule: 'bodyAsked', is: bodies }, 'answerKnown'),
            actions: [{ type: 'slip' }],
          },
          SLIP_ANSWERED: {
            target: 'reading',
            guard: may(['approver'], 'notRecused', 'slipObjects', 'hasReason'),
            actions: [{ type: 'answerSlip' }],
          },
        };
  const chosen: Ways = {
    KEPT: {
      target: go.on('granted'),
      guard: may(['approver'], 'notRecused', 'listMade', 'keptByList'),
      actions: [{ type: 'takePlace' }, { type: 'signApproved' }],
    },
    RESERVED: {
      target: 'reserve',
      guard: may(['approver'], 'notRecused', 'listMade', 'reserveByList'),
      actions: [{ type: 'rank' }],
    },
    NOT_KEPT: {
      target: go.end('notKept'),
      guard: may(['approver'], 'notRecused', 'listMade', 'outByList'),
      actions: [tell('notKept', 'clerk')],
    },
  };
  const forward: Ways = {
    FORWARDED: {
      target: go.on('granted'),
      guard: may(['approver'], 'stageBegun', 'notOwnUnit', 'notRecused', 'neverSent', 'neverScored', ...ready),
      actions: [{ type: 'signApproved' }],
    },
  };
  const again = go.noticesAbove.length > 0;
  return {
    initial: 'reading',
    states: {
      reading: {
        on: {
          ...score,
          ...slips,
          RETURNED: {
            target: 'returned',
            guard: may(['approver'], 'stageBegun', 'notRecused', 'namesWhatIsMissing', 'namesDate'),
            actions: [{ type: 'planReturn' }, tell('returned', 'clerk')],
          },
          REFUSED: {
            target: go.end('refused'),
            guard: may(['approver'], 'stageBegun', 'notOwnUnit', 'notRecused', 'neverSent', 'neverScored', 'hasReason'),
            actions: [freePlace, tell('refused', 'clerk')],
          },
          ...(go.chooses ? chosen : forward),
        },
      },
      returned: { on: { ...resealed(go, 'reading', 'again-waiting'), ...missable(go) } },
      ...(go.chooses ? { reserve: reserve(go, 'notKept') } : {}),
      ...(again
        ? shown(go, {
            names: { waiting: 'again-waiting', open: 'again-open', contested: 'again-contested' },
            begun: 'stageBegun',
            outside: true,
            pass: [
              { target: 'again-waiting', rules: ['moreNoticesOwed'], actions: [{ type: 'paid' }] },
              { target: 'reading', rules: ['onlyNoticeOwed'], actions: [{ type: 'paid' }] },
            ],
            removed: [
              { rules: [{ rule: 'owedNoticeIn', is: go.movesUp }], actions: [freePlace] },
              { rules: [], actions: [] },
            ],
          })
        : {}),
    },
  };
};
