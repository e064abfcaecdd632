import { may, tell, type StageStates } from './stage.js';

/**
 * A title that nears its end is checked again, on site. Described here so that programmes can be checked and drawn;
 * a round with this stage cannot be opened yet (carried-out.ts).
 *
 *   visiting -> visited -> (next stage) or renewed | rectifying -> visited | lapsed | revoked
 */
export const verification: StageStates<'verification'> = (_settings, go) => ({
  initial: 'visiting',
  states: {
    visiting: { on: { VISITED: { target: 'visited', guard: may(['inspector'], 'stageBegun', 'notOwnUnit') } } },
    visited: {
      on: {
        PASSED: { target: go.on('renewed'), guard: may(['approver']) },
        RECTIFY: {
          target: 'rectifying',
          guard: may(['approver'], 'namesWhatIsMissing', 'namesDate'),
          actions: [tell('rectify', 'clerk')],
        },
        FAILED: { target: go.end('lapsed'), guard: may(['approver'], 'hasReason') },
        REVOKED: { target: go.end('revoked'), guard: may(['approver'], 'hasReason') },
      },
    },
    rectifying: { on: { VISITED: { target: 'visited', guard: may(['inspector'], 'notOwnUnit') } } },
  },
});
