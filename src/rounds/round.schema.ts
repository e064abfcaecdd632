import { z } from 'zod';
import { isDay } from '../../workflows/calendar.js';
import { LEVELS } from '../../workflows/programme.js';

export const day = z.string().refine(isDay, 'write a day as YYYY-MM-DD');
export const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'write small letters, digits and hyphens');

/** A programme file, as it is. */
export const programmeBody = z.strictObject({ source: z.string().min(1).max(200_000) });
export type ProgrammeBody = z.output<typeof programmeBody>;

export const roundBody = z.strictObject({
  code,
  programme: z.strictObject({ code, version: z.int().min(1) }),
  /** The office that holds the round. */
  organiser: z.uuid(),
  opensOn: day,
  units: z
    .array(
      z.strictObject({
        unit: z.uuid(),
        setting: z.string().max(100).optional(),
        /** The offices that act for the unit, by level. */
        offices: z.partialRecord(z.enum(LEVELS), z.uuid()).default({}),
      }),
    )
    .min(1)
    .max(5_000),
});
export type RoundBody = z.output<typeof roundBody>;
