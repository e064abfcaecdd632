import { z } from 'zod';
import { ROLES } from '../../workflows/people.js';
import { isDay } from '../../workflows/calendar.js';
import { names, pageOf } from '../casework/answer.schema.js';
import { accountEmail, reason } from './account.schema.js';

/** Roles that a person can be given: the others belong to a nominee, the clock and an import. */
const GIVEN = ROLES.filter((role) => !['nominee', 'clock', 'import'].includes(role));
/** Who administers an office or runs its rounds is never borrowed. */
const LENT = GIVEN.filter((role) => !['administrator', 'secretary'].includes(role));

const role = z.enum(GIVEN);
export const day = z.string().refine(isDay, 'write a day as YYYY-MM-DD');

export const roleBody = z.strictObject({ account: z.uuid(), role, unit: z.uuid(), reason });
export type RoleBody = z.output<typeof roleBody>;

export const handOverBody = z.strictObject({ from: z.uuid(), to: z.uuid(), role, unit: z.uuid(), reason });
export type HandOverBody = z.output<typeof handOverBody>;

/** `email`: whoever borrows sees no accounts of other offices, and is told the address by them. */
export const borrowBody = z.strictObject({
  email: accountEmail,
  role: z.enum(LENT),
  unit: z.uuid(),
  round: z.uuid(),
  /** The last day. */
  until: day.meta({ examples: ['2026-12-31'] }),
  reason,
});
export type BorrowBody = z.output<typeof borrowBody>;

const person = z.object({ id: z.uuid(), name: z.string() });

export const roleChangeView = z.object({
  id: z.uuid(),
  at: z.string(),
  /** Null: the clock, when a borrowed role had its last day. */
  by: person.nullable(),
  whom: person,
  /** Where it was handed over: who had it before. */
  from: person.nullable(),
  role: z.string(),
  unit: z.uuid(),
  unit_name: names,
  change: z.enum(['given', 'taken', 'handed over', 'borrowed', 'ended']),
  round: z.uuid().nullable(),
  until: z.string().nullable(),
  reason: z.string(),
});
export type RoleChangeView = z.output<typeof roleChangeView>;
export const roleChangesPage = pageOf(roleChangeView);
