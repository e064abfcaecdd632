import { z } from 'zod';

/** An act that was accepted; `hash` is the receipt, the hash of its line of history. */
export const receipt = z.object({
  ok: z.literal(true),
  id: z.uuid(),
  from: z.string().nullable(),
  to: z.string(),
  seq: z.int(),
  at: z.string(),
  hash: z.string(),
});
/** Several that went together, in order. */
export const receipts = z.object({ acts: z.array(receipt) });
/** Something that was made. */
export const made = z.object({ id: z.uuid() });
export const pageOf = (row: z.ZodType) => z.object({ rows: z.array(row), next: z.uuid().nullable() });
export const names = z.record(z.string(), z.string());
export const values = z.record(z.string(), z.unknown());
/** In Chinese, Uyghur and English. */
export const inEachView = z
  .object({ 'zh-CN': z.string(), ug: z.string(), en: z.string() })
  .meta({ examples: [{ 'zh-CN': '审核', ug: 'تەكشۈرۈش', en: 'Review' }] });
/** A field of a form, as a page draws it. */
export const fieldView = z.object({
  name: z.string().meta({ examples: ['deeds'] }),
  label: inEachView,
  kind: z.enum(['text', 'number', 'date', 'choice', 'yesno', 'files']),
  required: z.boolean(),
  /** Notices show it. */
  public: z.boolean(),
  maxChars: z.int().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  maxFiles: z.int().nullable(),
  options: z.array(z.object({ code: z.string(), title: inEachView })),
});
