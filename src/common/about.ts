/** What is set up here, as an administrator may see it: hosts and kinds, never a password, a key or a path. */
import type { Config } from './config.js';

export interface About {
  version: string;
  production: boolean;
  mail: { kind: 'smtp' | 'captured' | 'none'; host: string | null; from: string | null };
  database: { kind: 'embedded' | 'own'; host: string | null };
  redis: { kind: 'none' | 'own'; host: string | null };
  files: { kind: 'disk' | 's3'; host: string | null; scanner: string | null };
  oidc: string | null;
  robots: readonly string[];
  rate_limit: number | null;
  secrets: { sealing: 'given' | 'made here'; signing: 'given' | 'made here' };
}

/** Injected. */
export const ABOUT = Symbol('about');

/** Of a server that nobody configured: one of a test. */
export const UNSAID: About = {
  version: '0',
  production: false,
  mail: { kind: 'none', host: null, from: null },
  database: { kind: 'own', host: null },
  redis: { kind: 'none', host: null },
  files: { kind: 'disk', host: null, scanner: null },
  oidc: null,
  robots: [],
  rate_limit: null,
  secrets: { sealing: 'given', signing: 'given' },
};

/** Of a URL the host and port alone: what stands before them names an account, often with its password. */
const hostOf = (url: string | undefined): string | null => (url === undefined ? null : new URL(url).host || null);

export function aboutOf(config: Config, version: string): About {
  const { production, smtpUrl, mailFrom, database, redisUrl, files, oidc, checkpoints } = config;
  const mail = smtpUrl !== undefined ? 'smtp' : production ? 'none' : 'captured';
  return {
    version,
    production,
    mail: { kind: mail, host: hostOf(smtpUrl), from: mailFrom.address },
    database: { kind: database ? 'own' : 'embedded', host: hostOf(database?.url) },
    redis: { kind: redisUrl === undefined ? 'none' : 'own', host: hostOf(redisUrl) },
    files: {
      kind: files.s3 ? 's3' : 'disk',
      host: hostOf(files.s3?.endpoint),
      scanner: files.scanner ? `${files.scanner.host}:${files.scanner.port}` : null,
    },
    oidc: hostOf(oidc?.issuer),
    robots: config.webhookHosts,
    rate_limit: config.rateLimit ?? null,
    secrets: {
      sealing: config.secretKey === undefined ? 'made here' : 'given',
      signing: checkpoints.key.given ? 'given' : 'made here',
    },
  };
}
