import { z } from 'zod';
import { plainObject } from '../common/plain-json.js';

const code = z.string().min(1).max(100);
const options = z.record(z.string().max(100), z.string().max(100));
const changes = z.record(z.string().max(100), z.string().max(100).nullable());

export const draftBody = z.strictObject({
  round: z.uuid(),
  category: code,
  unit: z.uuid(),
  nominee: plainObject,
  options: options.default({}),
  form: plainObject.default({}),
  /** The title that the nominee holds already, where the category asks for one and the name alone does not tell. */
  title: z.uuid().optional(),
  /** Why it enters a recommendation that has closed; the secretary's word. */
  exception: z.string().trim().min(1).max(2_000).optional(),
});
export type DraftBody = z.output<typeof draftBody>;

/** What is put in the place of what the draft says, field by field; null empties a field. */
export const draftChange = z
  .strictObject({ nominee: plainObject.optional(), options: changes.optional(), form: plainObject.optional() })
  .refine((change) => Object.keys(change).length > 0, 'say what changes');
export type DraftChange = z.output<typeof draftChange>;

export const sealBody = z.strictObject({
  /** All cases of the list, in the order of recommendation; left out: as they were entered. */
  order: z.array(z.uuid()).max(10_000).optional(),
});
export type SealBody = z.output<typeof sealBody>;

export const consentBody = z.strictObject({ agrees: z.boolean() });
export type ConsentBody = z.output<typeof consentBody>;

/** What nominees want to have put right, by place: `nominee.post`, `form.summary`. */
export const correctionBody = z.strictObject({
  fields: z
    .record(z.string().max(120), z.string().max(20_000))
    .refine((fields) => Object.keys(fields).length > 0, 'say what is to be corrected')
    .refine((fields) => Object.keys(fields).length <= 50, 'at most 50 fields'),
});
export type CorrectionBody = z.output<typeof correctionBody>;

export const dismissBody = z.strictObject({ reason: z.string().trim().min(1).max(2_000).optional() });
export type DismissBody = z.output<typeof dismissBody>;

/** In the order of recommendation. */
export const orderBody = z.strictObject({ cases: z.array(z.uuid()).max(1_000) });
export type OrderBody = z.output<typeof orderBody>;
