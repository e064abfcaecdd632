import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as YYYY-MM-DD');

export const publishBody = z.strictObject({
  /** The unit or office whose notice it is. */
  body: z.uuid(),
  /** It hangs on a wall too. */
  paper: z
    .strictObject({
      from: day,
      to: day,
      photograph: z.string().regex(/^[0-9a-f]{64}$/, 'send the SHA-256 of the photograph, in hex'),
    })
    .optional(),
  /** `looked` of the preview, where something was found that may be private: it was looked at, and is something else. */
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'send `looked` of the preview as it came')
    .optional(),
});
export type PublishBody = z.output<typeof publishBody>;

export const previewAsked = z.object({ body: z.uuid() });
const label = z.record(z.string(), z.string());

export const previewView = z.object({
  title: label,
  basis: z.object({ number: z.string(), approvedBy: z.string() }),
  window: z.object({
    rule: z.union([z.object({ workingDays: z.int() }), z.object({ calendarDays: z.int() })]),
    firstDayCounts: z.boolean(),
    /** Today, if it is published today; and its last day, by the calendar below. */
    from: z.string(),
    to: z.string(),
    days: z.array(z.object({ on: z.string(), is: z.enum(['working day', 'weekend', 'off', 'on']) })),
    /** Years whose free days nobody has announced yet. */
    provisional: z.array(z.int()),
  }),
  alone: z.boolean(),
  rows: z.array(
    z.object({
      id: z.uuid(),
      category: z.string(),
      unit: z.uuid(),
      fields: z.array(z.object({ path: z.string(), label: label.nullable(), maxChars: z.int(), text: z.string() })),
      found: z.array(
        z.object({
          id: z.uuid(),
          field: z.string(),
          kind: z.enum(['idNumber', 'bankCard', 'phone', 'address', 'birthDate']),
          text: z.string(),
          from: z.int(),
          to: z.int(),
          /** It is never published; otherwise whoever publishes may have looked at it. */
          never: z.boolean(),
        }),
      ),
    }),
  ),
  withoutConsent: z.int(),
  looked: z.string().nullable(),
});
