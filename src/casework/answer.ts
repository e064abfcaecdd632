/** What is answered over HTTP to acts that were tried: receipts, or why not, as problem+json. */
import { Problem } from '../common/problem.js';
import type { Accepted, Outcome, Refused } from './act.js';

const CODES = {
  ended: ['ended', 'This has ended.'],
  notPossibleHere: ['not-possible-here', 'This act is not possible where the case now stands.'],
  unmet: ['rules-unmet', 'The rules named in `unmet` do not hold.'],
  changed: ['changed-meanwhile', 'Somebody was faster: look at the case again.'],
  keyReused: ['key-reused', 'This Idempotency-Key was already used for another act.'],
  together: ['refused-together', 'Another act of the same list was refused.'],
} as const;

export const nothingThere = () => new Problem(404, 'unknown', 'There is no such case, or it is not yours to act on.');

/**
 * The receipts of acts that go together. Throws a Problem of 409 with state, act, unmet rules and faulty places of the first refusal,
 * and all refusals where they are several; where the subject does not exist, or the person may not read it, the same
 * 404: nobody learns of a case by trying. `mayRead` is asked only where that is in doubt.
 */
export async function answered(outcomes: readonly Outcome[], mayRead: () => Promise<boolean>): Promise<Accepted[]> {
  const refused = outcomes.filter((outcome): outcome is Refused => !outcome.ok);
  const first = refused.find(({ why }) => why !== 'together') ?? refused[0];
  if (!first) return outcomes as Accepted[];
  const { why, state, act, unmet, faults, last } = first;
  // Whoever has the role that an act asks for may read its subject.
  const inDoubt = why !== 'unmet' || unmet.includes('role');
  if (why === 'unknown' || (inDoubt && !(await mayRead()))) throw nothingThere();
  const others = refused
    .filter((each) => each.why !== 'together')
    .map(({ id, act, why, unmet }) => ({ id, act, why, unmet }));
  const [code, sentence] = CODES[why];
  throw new Problem(409, code, sentence, {
    state,
    act,
    unmet,
    ...(faults ? { faults } : {}),
    ...(last ? { last } : {}),
    ...(others.length > 1 ? { refused: others.slice(0, 100) } : {}),
  });
}
