/** Blind reading: until the last blind review of its way is behind a case, only its own unit knows whose it is. */
import { pathOf, type Programme } from './programme.js';

/** `state` as it is stored, STAGE.CHILD; a case that has ended is read blind no more. */
export function isReadBlind(programme: Programme, category: string, state: string): boolean {
  const path = pathOf(programme, category);
  const here = path.findIndex((stage) => stage.id === state.split('.')[0]);
  const last = path.findLastIndex((stage) => stage.stage === 'review' && stage.blind);
  return here >= 0 && state.includes('.') && here <= last;
}
