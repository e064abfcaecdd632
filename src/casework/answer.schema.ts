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
