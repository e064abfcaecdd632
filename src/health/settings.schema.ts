import { z } from 'zod';

const host = z.string().nullable();
const source = z.enum(['given', 'made here']);

/** What is set up, read only: hosts and kinds. Passwords, keys and paths are not told, not even that there are some. */
export const settingsView = z.object({
  version: z.string(),
  production: z.boolean(),
  /** What links in mails begin with. */
  address: z.string(),
  /** `captured`: mail goes nowhere, and is read on the machine itself. */
  mail: z.object({ kind: z.enum(['smtp', 'captured', 'none']), host, from: host }),
  database: z.object({ kind: z.enum(['embedded', 'own']), host }),
  redis: z.object({ kind: z.enum(['none', 'own']), host }),
  /** `scanner`: who looks at files for viruses. */
  files: z.object({ kind: z.enum(['disk', 's3']), host, scanner: host }),
  /** Where else people may sign in. */
  oidc: host,
  /** Hosts that group robots may have beside the known ones. */
  robots: z.array(z.string()),
  /** Requests a minute for a person; null: nobody is limited. */
  rate_limit: z.int().nullable(),
  languages: z.array(z.enum(['zh-CN', 'ug', 'en'])),
  /** Whether the office brought the keys itself. */
  secrets: z.object({ sealing: source, signing: source }),
  health: z.object({ status: z.literal('ok'), effects_owed: z.int() }),
});
export type SettingsView = z.output<typeof settingsView>;
