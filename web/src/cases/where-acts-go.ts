/** Which acts on a case have a page or a dialog of their own. */
import type { CaseView, PossibleAct } from '../parts/case-view.ts';

/** Decided where the objection itself is shown. */
const OBJECTIONS = new Set(['OBJECTION_DISMISSED', 'OBJECTION_UPHELD', 'OBJECTION_CORRECTED']);
/** They go with a list as a whole, and are offered where the list is. */
const WITH_LIST = new Set([
  'KEPT',
  'RESERVED',
  'NOT_KEPT',
  'ELECTED',
  'NOT_ELECTED',
  'COMMENDED',
  'NOTICE_EXPIRED',
  'RECOMMENDATION_CLOSED',
  'CANCELLED',
]);
/** A rule about what goes with the act, which its own page sees to. */
const SEEN_TO: Readonly<Record<string, string>> = {
  OBJECTION_FILED: 'objectionIs',
  SEALED: 'listSealed',
  NOTICE_PUBLISHED: 'publishedNow',
};

export function elsewhere({ id, in_round }: CaseView, act: string): string | undefined {
  if (act === 'EDITED') return `/desk/nominate/cases/${id}`;
  if (act === 'SEALED') return `/desk/nominate/${in_round.id}`;
  if (act === 'SCORED') return `/desk/review/${id}`;
  if (act === 'NOTICE_PUBLISHED') return `/desk/rounds/${in_round.id}`;
  return undefined;
}

/** As a person on this page sees them. */
export function offered(acts: readonly PossibleAct[]): PossibleAct[] {
  return acts
    .filter(({ act }) => !WITH_LIST.has(act) && !OBJECTIONS.has(act))
    .map((each) => {
      const left = each.unmet.filter((rule) => rule !== SEEN_TO[each.act]);
      if (left.length === each.unmet.length) return each;
      const reasons = each.reasons.filter((_reason, index) => each.unmet[index] !== SEEN_TO[each.act]);
      return { ...each, unmet: left, reasons, may: left.length === 0 };
    });
}

/** An objection waits, and deciding it is this reader's part. */
export const decidesObjection = ({ state, acts }: CaseView): boolean =>
  state.endsWith('contested') && acts.some(({ act, unmet }) => OBJECTIONS.has(act) && !unmet.includes('role'));
