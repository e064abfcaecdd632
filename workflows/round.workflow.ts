/** A round and its stages: when cases may enter, and when a stage opens and closes. */
import { guard, roundRules, stageRules } from './rules.js';
import { workflow } from './workflow.js';

const may = guard(roundRules);
const mayStage = guard(stageRules);

export const roundWorkflow = workflow(
  'round',
  {
    initial: 'planned',
    on: {
      CANCELLED: { target: '#cancelled', guard: may(['secretary'], 'hasReason', 'secondPerson') },
    },
    states: {
      planned: {
        on: {
          OPENED: {
            target: 'open',
            guard: may(['secretary'], 'basisValid', 'carriedOut', 'datesReachable'),
          },
        },
      },
      open: { on: { CLOSED: { target: 'closed', guard: may(['clock', 'secretary'], 'stagesClosed') } } },
      closed: { type: 'final' },
      cancelled: { id: 'cancelled', type: 'final' },
    },
  },
  roundRules,
);

/**
 * The clock opens stages, and closes a recommendation and a notice when they are due. Everything else is closed by a
 * person, before or after its date, when nothing in it is left undecided.
 */
const stage = (closing: 'clock' | 'person') =>
  workflow(
    `stage-closed-by-${closing}`,
    {
      initial: 'waiting',
      states: {
        waiting: {
          on: { OPENED: { target: 'open', guard: mayStage(['clock'], 'due'), actions: [{ type: 'planReminders' }] } },
        },
        open: {
          on: {
            CLOSED: {
              target: 'closed',
              guard:
                closing === 'clock'
                  ? mayStage(['clock'], 'due', 'nothingPending')
                  : mayStage(['approver', 'secretary', 'chair'], 'nothingPending'),
              actions: [{ type: 'cancelReminders' }],
            },
            DATE_MOVED: {
              target: 'open',
              guard: mayStage(['secretary'], 'hasReason'),
              actions: [{ type: 'planReminders' }],
            },
          },
        },
        closed: { type: 'final' },
      },
    },
    stageRules,
  );

export const stageWorkflows = { clock: stage('clock'), person: stage('person') };
