import { z } from 'zod';
import { plain } from '../units/unit.schema.js';
import { day } from './role.schema.js';

/** `endsOn`: the last day, at most 366 days ahead. */
export const tokenBody = z.strictObject({ name: plain(100), endsOn: day });

/** The text is shown now and never again. */
export const tokenMade = z.object({ id: z.uuid(), token: z.string() });
/** At most twenty. */
export const tokensView = z.object({
  rows: z.array(
    z.object({ id: z.uuid(), name: z.string().nullable(), madeAt: z.string(), endsOn: z.string().nullable() }),
  ),
});
