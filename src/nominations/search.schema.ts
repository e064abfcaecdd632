import { z } from 'zod';
import { names } from '../casework/answer.schema.js';
import { standingView } from '../inbox/inbox.schema.js';

export const searchAsked = z
  .string()
  .trim()
  .min(1, 'write something to look for')
  .max(100)
  .meta({ examples: ['王'] });

export const foundView = z.object({
  /** By the beginning of the nominee’s name or the number of a title, at most twenty; as an inbox shows them. */
  nominations: z.array(standingView),
  /** By a part of the name, at most twenty. */
  units: z.array(z.object({ id: z.uuid(), name: names })),
});
