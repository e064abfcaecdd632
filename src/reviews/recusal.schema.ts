import { z } from 'zod';

const ground = z.string().trim().min(1).max(2_000);

/** One stays out of a case; the secretary may enter it for somebody else. */
export const recusalBody = z.strictObject({ ground, person: z.uuid().optional() });
export type RecusalBody = z.output<typeof recusalBody>;

export const recusalView = z.object({
  nomination: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  ground: z.string(),
  declared_by: z.uuid(),
  at: z.string(),
});
export type RecusalView = z.output<typeof recusalView>;
export const recusalsView = z.object({ rows: z.array(recusalView) });
