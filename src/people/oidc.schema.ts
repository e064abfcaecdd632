import { z } from 'zod';

const word = (most: number) => z.string().min(1).max(most);

/** What the provider sent the browser back with. */
export const oidcBody = z.strictObject({ code: word(4000), state: word(200), iss: word(500).optional() });
export type OidcBody = z.output<typeof oidcBody>;

/** Whether it is set up. */
export const oidcView = z.object({ on: z.boolean() });
/** Where the browser is to go. */
export const oidcStartView = z.object({ url: z.url() });
