import { freePlace, may, missable, resealed, tell, type StageStates } from './stage.js';

/**
 * The case goes to a higher level, and what that level answers is recorded.
 *
 *   packing -> released -> sent -> received -> (next stage) or granted | refusedAbove
 *                                  received -> returned -> packing
 */
export const referral: StageStates<'referral'> = ({ to, titleYears }, go) => ({
  initial: 'packing',
  states: {
    packing: {
      on: {
        RELEASED: {
          target: 'released',
          guard: may(
            ['approver'],
            'stageBegun',
            'notOwnUnit',
            'notRecused',
            'neverSent',
            'neverScored',
            'consentGiven',
          ),
          actions: [{ type: 'signApproved' }],
        },
        ...missable(go),
      },
    },
    released: { on: { SENT_UP: { target: 'sent', guard: may(['secretary'], 'stageBegun') } } },
    sent: { on: { RECEIVED: { target: 'received', guard: may(['secretary']) } } },
    received: {
      on: {
        GRANTED: {
          target: go.on('granted'),
          guard: may(['secretary']),
          actions: [
            ...(go.on('granted') === go.end('granted')
              ? [{ type: 'issueTitle', params: { level: to, years: titleYears ?? null } }]
              : []),
            tell('granted', 'clerk'),
          ],
        },
        REFUSED_ABOVE: {
          target: go.end('refusedAbove'),
          guard: may(['secretary'], 'hasReason'),
          actions: [freePlace, tell('refusedAbove', 'clerk')],
        },
        RETURNED_ABOVE: {
          target: 'returned',
          guard: may(['secretary'], 'namesWhatIsMissing', 'namesDate'),
          actions: [{ type: 'planReturn' }, tell('returned', 'clerk')],
        },
      },
    },
    returned: { on: { ...resealed(go, 'packing'), ...missable(go) } },
  },
});
