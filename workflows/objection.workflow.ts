/** A real-name objection to one nominee of a notice. What it does to the case is an act on the case. */
import { guard, objectionRules } from './rules.js';
import { workflow } from './workflow.js';

const may = guard(objectionRules);
const decided = (target: string) => ({ target, guard: may(['handler'], 'notOwnUnit', 'hasReason') });

export const objectionWorkflow = workflow(
  'objection',
  {
    initial: 'filing',
    states: {
      filing: { on: { FILED: { target: 'open', guard: may(['handler', 'secretary'], 'windowOpen') } } },
      open: {
        on: { DISMISSED: decided('dismissed'), UPHELD: decided('upheld'), CORRECTED: decided('corrected') },
      },
      dismissed: { type: 'final' },
      upheld: { type: 'final' },
      corrected: { type: 'final' },
    },
  },
  objectionRules,
);
