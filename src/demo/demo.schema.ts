import { z } from 'zod';
import { ROLES } from '../../workflows/people.js';

export const demoSessionBody = z.strictObject({ account: z.uuid() });

/** `demo` is false, and nobody is named, in every office that is not the demo. */
export const demoView = z.object({
  demo: z.boolean(),
  people: z.array(z.object({ account: z.uuid(), name: z.string(), role: z.enum(ROLES), unit: z.uuid() })),
  units: z.array(z.object({ id: z.uuid(), name: z.record(z.string(), z.string()) })),
});

/** For so many seconds more the code is taken, once. */
export const demoCodeView = z.object({
  code: z.string().meta({ examples: ['492039'] }),
  seconds: z.int().meta({ examples: [42] }),
});
