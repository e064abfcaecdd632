/** Who may be given a case to read. Pure; the door asks the same again when the score comes. */

/** A case at a stage, and everybody who has had a hand in it. */
export interface CaseToRead {
  id: string;
  unit_id: string;
  /** The office that acts for its unit at this stage. */
  office: string;
  state: string;
  sent_by: string | null;
  approved_by: string | null;
  /** To whom it is given at this stage. */
  assigned: readonly string[];
  recused: readonly string[];
  /** Who scored it at this stage, and at any. */
  scored_here: readonly string[];
  scored: readonly string[];
}

export interface Reviewer {
  id: string;
  name: string;
  office: string;
  /** Where the person is at home or holds a role. */
  units: readonly string[];
  /** Cases of the stage that the person has. */
  load: number;
}

export const WHY_NOT = [
  'recused',
  'ownUnit',
  'sent',
  'approved',
  'scored',
  'assigned',
  'notReviewer',
  'enough',
  'notAtStage',
] as const;
export type WhyNot = (typeof WHY_NOT)[number];

/** Why a reviewer is never given this case; empty: they may have it. `fresh`: nobody who scored it at any stage. */
export function whyNot(one: CaseToRead, { id, units }: Pick<Reviewer, 'id' | 'units'>, fresh: boolean): WhyNot[] {
  const why: WhyNot[] = [];
  if (one.recused.includes(id)) why.push('recused');
  if (units.includes(one.unit_id)) why.push('ownUnit');
  if (one.sent_by === id) why.push('sent');
  if (one.approved_by === id) why.push('approved');
  if ((fresh ? one.scored : one.scored_here).includes(id)) why.push('scored');
  if (one.assigned.includes(id)) why.push('assigned');
  return why;
}

/** How many reviewers a case still lacks: who scored it without having been given it counts too. */
export function lacks({ assigned, scored_here }: CaseToRead, needed: number): number {
  return Math.max(0, needed - new Set([...assigned, ...scored_here]).size);
}

/**
 * The same of giving it now, at a stage where it may stand in these states, to a reviewer of its office; undefined: the
 * person is none.
 */
export function whyNotGiven(
  one: CaseToRead,
  person: Pick<Reviewer, 'id' | 'units'> | undefined,
  { fresh, reviewers: needed }: { fresh: boolean; reviewers: number },
  states: readonly string[],
): WhyNot[] {
  const why: WhyNot[] = person ? whyNot(one, person, fresh) : ['notReviewer'];
  if (!states.includes(one.state)) why.push('notAtStage');
  else if (why.length === 0 && lacks(one, needed) === 0) why.push('enough');
  return why;
}
