/** Whom a case or a list waits for, told by where it stands: roles, and at which body. Pure. */
import type { Role } from '../../workflows/people.js';

/** By child state of a case; the states that are not named wait for time, or for a list. */
const CASES: Readonly<Record<string, readonly Role[]>> = {
  draft: ['clerk', 'head'],
  listed: ['head'],
  returned: ['clerk', 'head'],
  waiting: ['head', 'secretary'],
  'again-waiting': ['secretary'],
  contested: ['handler'],
  'again-contested': ['handler'],
  reading: ['reviewer', 'approver'],
  candidate: ['chair', 'secretary'],
  packing: ['approver'],
  released: ['secretary'],
  sent: ['secretary'],
  received: ['secretary'],
  visiting: ['inspector'],
  visited: ['approver'],
  rectifying: ['inspector'],
  awaiting: ['secretary', 'approver'],
};

/** By kind and state of a list. */
const LISTS: Readonly<Record<string, readonly Role[]>> = {
  'allotment.open': ['head'],
  'choice.open': ['approver'],
  'ballot.open': ['secretary', 'chair'],
  'ballot.counted': ['chair'],
  'decision.open': ['secretary'],
  'decision.drafted': ['approver'],
};

const pairs = (table: Readonly<Record<string, readonly Role[]>>) => {
  const all = Object.entries(table).flatMap(([place, roles]) => roles.map((role) => [role, place] as const));
  return { roles: all.map(([role]) => role), places: all.map(([, place]) => place) };
};
/** The same as two columns, for a query. */
export const CASE_WAITS = pairs(CASES);
export const LIST_WAITS = pairs(LISTS);

export const AT_UNIT: readonly Role[] = ['clerk', 'head'];

export interface Standing {
  subject: 'nomination' | 'list';
  /** Of a list. */
  kind: string | null;
  state: string;
  /** Who acts at the stage: `unit`, `office` or a level; and whether the stage has begun. */
  acting: string | null;
  stage_state: string | null;
  unit_id: string;
  /** Who acts for the unit; null for a list of an office. */
  bodies: Readonly<Record<string, string>> | null;
}

export interface WaitsFor {
  role: Role;
  body: string;
}

/** Nobody, where it has ended, where time alone brings it on, and where its stage has not begun. */
export function waitsFor({ subject, kind, state, acting, stage_state, unit_id, bodies }: Standing): WaitsFor[] {
  if (acting === null || stage_state === 'waiting') return [];
  if (subject === 'list') {
    if (stage_state !== 'open') return [];
    return (LISTS[`${kind}.${state}`] ?? []).map((role) => ({ role, body: unit_id }));
  }
  const [, child] = state.split('.');
  if (child === undefined) return [];
  return (CASES[child] ?? []).flatMap((role) => {
    // A unit publishes its own notice by its head, an office by its secretary.
    if (child === 'waiting' && (role === 'head') !== (acting === 'unit')) return [];
    const body = AT_UNIT.includes(role)
      ? unit_id
      : bodies?.[role === 'handler' && acting === 'unit' ? 'above' : acting];
    return body === undefined ? [] : [{ role, body }];
  });
}
