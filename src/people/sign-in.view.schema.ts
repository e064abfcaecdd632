import { z } from 'zod';
import { names } from '../casework/answer.schema.js';

const moment = z.string();

export const whoView = z.object({
  account: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    language: z.string(),
    secondFactor: z.boolean(),
  }),
  roles: z.array(z.object({ role: z.string(), unit: z.uuid(), unit_name: names })),
  /** Null for an access token. `owed`: what has to be done before anything else. */
  session: z
    .object({
      id: z.uuid(),
      endsAt: moment,
      stepUp: z.object({ fresh: z.boolean(), until: moment.nullable() }),
      owed: z.array(z.string()),
    })
    .nullable(),
});

export const sessionsView = z.object({
  rows: z.array(
    z.object({
      id: z.uuid(),
      begunAt: moment,
      seenAt: moment,
      agent: z.string().nullable(),
      current: z.boolean(),
    }),
  ),
});

export const endedView = z.object({ ended: z.int() });
/** The secret in base32, and as an address that an app reads as a QR code. */
export const enrolView = z.object({ secret: z.string(), uri: z.string() });
/** Shown once. */
export const recoveryView = z.object({ recoveryCodes: z.array(z.string()) });
export const resetAskedView = z.object({ detail: z.string() });
