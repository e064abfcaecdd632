import { may, tell, type StageStates } from './stage.js';

/**
 * The secretary drafts the decision, the approver signs it, once for all cases; the decision is a list of its own.
 *
 *   awaiting -> commended, with a title
 */
export const commendation: StageStates<'commendation'> = ({ level, titleYears }, go) => ({
  initial: 'awaiting',
  states: {
    awaiting: {
      on: {
        COMMENDED: {
          target: go.on('commended'),
          guard: may(['approver'], 'listMade', 'keptByList', 'consentGiven'),
          actions: [
            { type: 'issueTitle', params: { level: level ?? null, years: titleYears ?? null } },
            tell('commended', 'clerk'),
          ],
        },
      },
    },
  },
});
