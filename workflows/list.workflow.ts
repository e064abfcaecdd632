/**
 * A list: what a unit seals, a notice shows, a stage keeps, a decision commends. It is decided as a whole, once,
 * and its cases follow it in the same transaction.
 */
import { guard, listRules } from './rules.js';
import { workflow, type Workflow } from './workflow.js';

const may = guard(listRules);

/** The next choice is made: whoever still waits in reserve from the one before is released, and the body has done its part. */
const chosen = [{ type: 'releaseReserves' }, { type: 'settleDeadlines' }];

/** The nominations of one unit in one category: the owner of the quota. */
const allotment = workflow(
  'allotment',
  {
    initial: 'open',
    states: {
      open: {
        on: {
          SEALED: {
            target: 'sealed',
            guard: may(['head'], 'stageOpen', 'sameCases', 'atLeastMin', 'atMostMax', 'sharesHold', 'consentsGiven'),
            actions: [{ type: 'record' }, { type: 'settleDeadlines' }],
          },
        },
      },
      sealed: { type: 'final' },
    },
  },
  listRules,
);

/** What one body shows at one time. Its end is computed, never typed; nobody can close it early. */
const notice = workflow(
  'notice',
  {
    initial: 'drawn',
    states: {
      drawn: {
        on: {
          PUBLISHED: {
            target: 'open',
            guard: may(['head', 'secretary'], 'mayPublish', 'notEmpty', 'paperHolds'),
            actions: [{ type: 'startClock' }],
          },
        },
      },
      open: {
        on: {
          EXPIRED: { target: 'ended', guard: may(['clock'], 'windowEnded') },
          // Of the notice itself, not of a row: everybody's window begins again.
          CORRECTED: {
            target: 'open',
            guard: may(['head', 'secretary'], 'hasReason', 'windowRuns'),
            actions: [{ type: 'restartClock' }],
          },
          EXTENDED: {
            target: 'open',
            guard: may(['secretary'], 'hasReason', 'notEarlier'),
            actions: [{ type: 'extendClock' }],
          },
        },
      },
      ended: { type: 'final' },
    },
  },
  listRules,
);

/** The choice of a review: the approver closes it once, when every case has its scores and slips. */
const choice = workflow(
  'choice',
  {
    initial: 'open',
    states: {
      open: {
        on: {
          CHOSEN: {
            target: 'made',
            guard: may(
              ['approver'],
              'stageBegun',
              'sameCases',
              'choiceReady',
              'keepHeld',
              'sharesHold',
              'departuresReasoned',
              'notOwnUnit',
              'notRecused',
              'neverSent',
              'neverScored',
            ),
            actions: [{ type: 'record' }, ...chosen],
          },
        },
      },
      made: { type: 'final' },
    },
  },
  listRules,
);

/** The ballot of a committee: counted, voted again where tied, closed by the chair. */
const ballot = workflow(
  'ballot',
  {
    initial: 'open',
    states: {
      open: {
        on: {
          COUNTED: {
            target: 'counted',
            guard: may(
              ['chair', 'secretary'],
              'stageBegun',
              'notRecused',
              'sameCases',
              'choiceReady',
              'quorate',
              'votesPossible',
              'recusalsCounted',
            ),
            actions: [{ type: 'record' }],
          },
        },
      },
      counted: {
        on: {
          COUNTED: {
            target: 'counted',
            guard: may(
              ['chair', 'secretary'],
              'notRecused',
              'sameCases',
              'quorate',
              'votesPossible',
              'recusalsCounted',
            ),
            actions: [{ type: 'record' }],
          },
          CLOSED: { target: 'made', guard: may(['chair'], 'sameCases', 'noTieLeft', 'seatsHeld'), actions: chosen },
        },
      },
      made: { type: 'final' },
    },
  },
  listRules,
);

/** The decision: drafted by the secretary, signed by the approver. */
const decision = workflow(
  'decision',
  {
    initial: 'open',
    states: {
      open: {
        on: {
          DRAFTED: {
            target: 'drafted',
            guard: may(['secretary'], 'stageBegun', 'notEmpty'),
            actions: [{ type: 'record' }],
          },
        },
      },
      drafted: {
        on: {
          DRAFTED: { target: 'drafted', guard: may(['secretary'], 'notEmpty'), actions: [{ type: 'record' }] },
          SIGNED: {
            target: 'signed',
            guard: may(
              ['approver'],
              'sameCases',
              'choiceReady',
              'consentsGiven',
              'seatsHeld',
              'capHeld',
              'sharesHold',
              'notTheDrafter',
            ),
            actions: chosen,
          },
        },
      },
      signed: { type: 'final' },
    },
  },
  listRules,
);

export const listWorkflows = { allotment, notice, choice, ballot, decision } satisfies Record<string, Workflow>;
export type ListKind = keyof typeof listWorkflows;
