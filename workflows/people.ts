/** Who acts. A role is held at a unit or an office; what it may do is written in the machines. */

export const ROLES = [
  'clerk',
  'head',
  'nominee',
  'reviewer',
  'approver',
  'inspector',
  'member',
  'chair',
  'secretary',
  'handler',
  'supervisor',
  'administrator',
  'clock',
  'import',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that a person holds at a nominating unit; all others are held at an office. */
const AT_UNIT: readonly Role[] = ['clerk', 'head'];

/** A person by account, the nominee of one case, the clock (and what follows by counting), or an import. */
export type Actor = { person: string } | { nominee: string } | 'clock' | 'import';

export interface HeldRole {
  role: Role;
  unit: string;
  /** Borrowed for one round, and for no other. */
  round?: string | null;
}

/** Where an act takes place: the nominating unit (none for an act of the whole office), the body that acts, the body above it, the organiser; the round. */
export interface Place {
  round: string;
  unit: string | null;
  body: string;
  above: string;
  organiser: string;
}

/** How an actor is written in history: `clock`, `import`, `person:ID`, `nominee:CASE`. */
export function actorName(who: Actor): string {
  if (typeof who === 'string') return who;
  return 'person' in who ? `person:${who.person}` : `nominee:${who.nominee}`;
}

/**
 * The roles in which somebody may act at a place. Unit roles count for the unit's own cases, office roles at the
 * acting body; the secretary of the organiser acts everywhere; objections to a unit's own list are handled above it.
 * A borrowed role counts in its own round only.
 */
export function rolesAt(held: readonly HeldRole[], place: Place): Set<Role> {
  const here = new Set<Role>();
  for (const { role, unit, round } of held) {
    if (round != null && round !== place.round) continue;
    if (AT_UNIT.includes(role) ? unit === place.unit : role !== 'handler' && unit === place.body) here.add(role);
    if ((role === 'secretary' || role === 'administrator') && unit === place.organiser) here.add(role);
    if (role === 'handler' && unit === (place.body === place.unit ? place.above : place.body)) here.add(role);
  }
  return here;
}
