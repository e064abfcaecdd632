import { z } from 'zod';
import { names, pageOf } from '../casework/answer.schema.js';
import { plain } from '../units/unit.schema.js';

const language = z.enum(['zh-CN', 'ug', 'en']);
const email = plain(254).regex(/^[^\s<>,;"@]+@[^\s<>,;"@]+$/, 'write one mail address');
export const reason = plain(500);

/** Of a person who works with the software nothing else is kept. */
export const accountBody = z.strictObject({ name: plain(100), email, unit: z.uuid(), language });
export type AccountBody = z.output<typeof accountBody>;

export const accountChange = z
  .strictObject({ name: plain(100).optional(), language: language.optional(), unit: z.uuid().optional() })
  .refine((change) => Object.keys(change).length > 0, 'say what is to be changed');
export type AccountChange = z.output<typeof accountChange>;

export const closeBody = z.strictObject({ reason });
export const accountEmail = email;

const heldRole = z.object({
  role: z.string(),
  unit: z.uuid(),
  unit_name: names,
  /** Of a borrowed role: for which round, and its last day. */
  round: z.uuid().nullable(),
  until: z.string().nullable(),
});

export const accountView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  language: z.string(),
  unit: z.uuid(),
  unit_name: names,
  state: z.enum(['invited', 'active', 'closed']),
  secondFactor: z.boolean(),
  roles: z.array(heldRole),
});
export type AccountView = z.output<typeof accountView>;
export const accountsPage = pageOf(accountView);

/** When the sessions of an account began and were last used, and no more. */
export const accountSessions = z.object({
  rows: z.array(z.object({ id: z.uuid(), begunAt: z.iso.datetime(), seenAt: z.iso.datetime() })),
});
