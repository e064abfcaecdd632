import { z } from 'zod';
import { plainObject } from '../common/plain-json.js';

const code = z.string().min(1).max(100);
const options = z.record(z.string().max(100), z.string().max(100));

export const draftBody = z.strictObject({
  round: z.uuid(),
  category: code,
  unit: z.uuid(),
  nominee: plainObject,
  options: options.default({}),
  form: plainObject.default({}),
  /** Why it enters a recommendation that has closed; the secretary's word. */
  exception: z.string().trim().min(1).max(2_000).optional(),
});
export type DraftBody = z.output<typeof draftBody>;

/** What is put in the place of what the draft says, field by field. */
export const draftChange = z
  .strictObject({ nominee: plainObject.optional(), options: options.optional(), form: plainObject.optional() })
  .refine((change) => Object.keys(change).length > 0, 'say what changes');
export type DraftChange = z.output<typeof draftChange>;

export const sealBody = z.strictObject({
  /** All cases of the list, in the order of recommendation; left out: as they were entered. */
  order: z.array(z.uuid()).max(10_000).optional(),
});
export type SealBody = z.output<typeof sealBody>;

export const consentBody = z.strictObject({ agrees: z.boolean() });
export type ConsentBody = z.output<typeof consentBody>;
