/** Which acts stand first, which is the natural next one, which are dangerous. */
import type { PossibleAct } from './case-view.ts';

/** The next step of a case's way, the nearest first. */
const NEXT = [
  'SUBMITTED',
  'SEALED',
  'RESEALED',
  'SCORED',
  'FORWARDED',
  'RELEASED',
  'SENT_UP',
  'RECEIVED',
  'GRANTED',
  'VISITED',
  'PASSED',
  'NOTICE_PUBLISHED',
  'MOVED_UP',
  'SLIP_RECORDED',
  'SLIP_ANSWERED',
];
const DANGER = new Set([
  'WITHDRAWN',
  'REFUSED',
  'FAILED',
  'REVOKED',
  'REFUSED_ABOVE',
  'CANCELLED',
  'MISSED',
  'OBJECTION_UPHELD',
]);

export interface OrderedActs {
  /** The one great act, where there is one. */
  next: PossibleAct | undefined;
  possible: PossibleAct[];
  dangerous: PossibleAct[];
  /** One’s role could do them, but something stands against it. */
  barred: PossibleAct[];
  /** For people in other roles. */
  others: PossibleAct[];
}

const rank = ({ act }: PossibleAct) => {
  const at = NEXT.indexOf(act);
  return at < 0 ? NEXT.length : at;
};

export function orderActs(acts: readonly PossibleAct[]): OrderedActs {
  const may = acts.filter((each) => each.may).sort((a, b) => rank(a) - rank(b));
  const next = may.find(({ act }) => NEXT.includes(act));
  const barred = acts.filter((each) => !each.may && !each.unmet.includes('role'));
  return {
    next,
    possible: may.filter((each) => each !== next && !DANGER.has(each.act)),
    dangerous: may.filter((each) => each !== next && DANGER.has(each.act)),
    barred: barred.sort((a, b) => rank(a) - rank(b)),
    others: acts.filter((each) => !each.may && each.unmet.includes('role')),
  };
}

export const isDangerous = (act: string): boolean => DANGER.has(act);
