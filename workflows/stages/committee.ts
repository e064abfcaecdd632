import { may, reserve, tell, type StageStates } from './stage.js';

/**
 * A committee fills seats by votes; the count itself is tally.ts, and the ballot is a list of its own.
 *
 *   candidate -> (next stage) | reserve -> (next stage) | notElected
 */
export const committee: StageStates<'committee'> = (_settings, go) => ({
  initial: 'candidate',
  states: {
    candidate: {
      on: {
        ELECTED: {
          target: go.on('granted'),
          guard: may(['chair'], 'listMade', 'keptByList'),
          actions: [{ type: 'takePlace' }],
        },
        RESERVED: {
          target: 'reserve',
          guard: may(['chair'], 'listMade', 'reserveByList'),
          actions: [{ type: 'rank' }],
        },
        NOT_ELECTED: {
          target: go.end('notElected'),
          guard: may(['chair'], 'listMade', 'outByList'),
          actions: [tell('notElected', 'clerk')],
        },
      },
    },
    reserve: reserve(go, 'notElected'),
  },
});
