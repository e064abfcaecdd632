/** A round and its stages: when cases may enter, and when a stage opens and closes. */
import { guard, roundRules, stageRules } from './rules.js';
import { workflow, type Way, type Ways } from './workflow.js';

const may = guard(roundRules);
const mayStage = guard(stageRules);

export const roundWorkflow = workflow(
  'round',
  {
    initial: 'planned',
    states: {
      planned: {
        on: {
          OPENED: {
            target: 'open',
            guard: may(['secretary'], 'basisValid', 'carriedOut', 'datesReachable'),
          },
        },
      },
      open: {
        on: {
          CLOSED: { target: 'closed', guard: may(['clock', 'secretary'], 'stagesClosed') },
          CANCEL_ASKED: {
            target: 'cancelling',
            guard: may(['secretary'], 'hasReason'),
            actions: [{ type: 'signAsked' }],
          },
        },
      },
      // Asked by one, done by another; meanwhile the clock goes on.
      cancelling: {
        on: {
          CANCELLED: {
            target: 'cancelled',
            guard: may(['approver', 'secretary'], 'secondPerson'),
            actions: [{ type: 'cancelCases' }],
          },
          CANCEL_DROPPED: { target: 'open', guard: may(['approver', 'secretary'], 'hasReason') },
        },
      },
      closed: { type: 'final' },
      cancelled: { type: 'final' },
    },
  },
  roundRules,
);

/**
 * The clock opens stages, and closes a recommendation and a notice when they are due. Everything else is closed by a
 * person, before or after its date, when nothing in it is left undecided. A notice has no date to move: its lists do.
 */
const stage = (name: string, closed: Way, moved: Ways) =>
  workflow(
    `stage-${name}`,
    {
      initial: 'waiting',
      states: {
        waiting: {
          on: { OPENED: { target: 'open', guard: mayStage(['clock'], 'due'), actions: [{ type: 'planReminders' }] } },
        },
        open: { on: { CLOSED: { ...closed, target: 'closed', actions: [{ type: 'cancelReminders' }] }, ...moved } },
        closed: { type: 'final' },
      },
    },
    stageRules,
  );

const byClock: Way = { guard: mayStage(['clock'], 'due', 'nothingPending') };
const byPerson: Way = { guard: mayStage(['approver', 'secretary', 'chair'], 'nothingPending') };
const moved: Ways = {
  DATE_MOVED: {
    target: 'open',
    guard: mayStage(['secretary'], 'hasReason', 'movedToADayToCome'),
    actions: [{ type: 'planReminders' }],
  },
};

export const stageWorkflows = {
  recommendation: stage('recommendation', byClock, moved),
  notice: stage('notice', byClock, {}),
  decided: stage('decided', byPerson, moved),
};
