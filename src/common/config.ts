/** The only reader of the environment. Everything else is handed what it needs. */
import { join } from 'node:path';
import { isThisMachine } from './own-address.js';
import { PER_PERSON } from './rate-limit.js';

/** An OpenID Connect provider by which people may sign in. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

export interface Config {
  host: string;
  port: number;
  /** Where the embedded database and local secrets live. */
  dataDir: string;
  /** The app's own PostgreSQL, else the embedded one. */
  database: { url: string; ownerUrl: string; appRole: string } | undefined;
  redisUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: { name: string; address: string };
  /** Where checkpoints of the record are kept a second time, and the key that signs them. */
  checkpoints: { file: string; key: { path: string; given: boolean } };
  /** Where the files of cases are kept, and who looks at them first. */
  files: { dir: string; s3?: S3Settings; scanner?: { host: string; port: number } };
  /** What people type to reach us, without a path: https://awards.example.org. Undefined: where we listen. */
  publicUrl: string | undefined;
  /** What secrets are sealed with; undefined only outside production, where a file in `dataDir` holds one. */
  secretKey: string | undefined;
  /** Hosts that group robots may have beside WeCom's and DingTalk's, with a port where it is not 443. */
  webhookHosts: readonly string[];
  oidc: OidcSettings | undefined;
  production: boolean;
  /** Requests a minute for a person; undefined: nobody is limited. */
  rateLimit: number | undefined;
}

export interface S3Settings {
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Throws ConfigError with one line that names the variable and what to write. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = (name: string) => (env[name]?.trim() ? env[name].trim() : undefined);
  const port = Number(given('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ConfigError('PORT: write a whole number from 0 to 65535.');
  const production = given('NODE_ENV') === 'production';
  const url = given('DATABASE_URL');
  const ownerUrl = given('DATABASE_OWNER_URL') ?? url;
  if (production && url === undefined) throw new ConfigError('DATABASE_URL: production needs its own PostgreSQL.');
  const key = given('CHECKPOINT_KEY');
  if (production && key === undefined)
    throw new ConfigError('CHECKPOINT_KEY: production needs the path of its own key file.');
  const dataDir = given('DATA_DIR') ?? 'data';
  const secretKey = given('SECRET_KEY');
  if (production && secretKey === undefined)
    throw new ConfigError('SECRET_KEY: production needs its own: openssl rand -base64 32');
  if (secretKey !== undefined && secretKey.length < 32)
    throw new ConfigError('SECRET_KEY: write at least 32 random characters: openssl rand -base64 32');
  const publicUrl = given('PUBLIC_URL');
  if (production && publicUrl === undefined)
    throw new ConfigError('PUBLIC_URL: production needs its own address: https://awards.example.org');
  const address = given('MAIL_FROM') ?? 'accolade@example.invalid';
  if (!/^[^\s<>,"]+@[^\s<>,"]+$/.test(address)) throw new ConfigError('MAIL_FROM: write one mail address.');
  return {
    host: given('HOST') ?? '127.0.0.1',
    port,
    dataDir,
    database:
      url === undefined
        ? undefined
        : {
            url: urlOf('DATABASE_URL', url, POSTGRES),
            ownerUrl: urlOf('DATABASE_OWNER_URL', ownerUrl!, POSTGRES),
            appRole: decodeURIComponent(new URL(url).username),
          },
    redisUrl:
      given('REDIS_URL') === undefined ? undefined : urlOf('REDIS_URL', given('REDIS_URL')!, ['redis:', 'rediss:']),
    smtpUrl: given('SMTP_URL') === undefined ? undefined : urlOf('SMTP_URL', given('SMTP_URL')!, ['smtp:', 'smtps:']),
    mailFrom: { name: 'Accolade', address },
    checkpoints: {
      file: given('CHECKPOINT_FILE') ?? join(dataDir, 'checkpoints.jsonl'),
      key: { path: key ?? join(dataDir, 'checkpoint.key'), given: key !== undefined },
    },
    files: { dir: join(dataDir, 'files'), ...s3Of(given), ...scannerOf(given) },
    publicUrl: publicUrl === undefined ? undefined : originOf(publicUrl),
    secretKey,
    webhookHosts: (given('WEBHOOK_HOSTS') ?? '').split(/[\s,]+/).filter(Boolean),
    oidc: oidcOf(given('OIDC_ISSUER'), given('OIDC_CLIENT_ID'), given('OIDC_CLIENT_SECRET'), production),
    production,
    rateLimit: rateLimitOf(given('RATE_LIMIT')),
  };
}

function rateLimitOf(value: string | undefined): number | undefined {
  if (value === 'off') return undefined;
  if (value === undefined) return PER_PERSON;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new ConfigError('RATE_LIMIT: write how many requests a minute a person may send, or off.');
}

type Given = (name: string) => string | undefined;

function s3Of(given: Given): { s3?: S3Settings } {
  const endpoint = given('FILES_S3_ENDPOINT');
  if (endpoint === undefined) return {};
  const needed = (name: string): string => {
    const value = given(name);
    if (value === undefined) throw new ConfigError(`${name}: FILES_S3_ENDPOINT is set, so this is needed too.`);
    return value;
  };
  return {
    s3: {
      endpoint: urlOf('FILES_S3_ENDPOINT', endpoint, ['http:', 'https:']),
      bucket: needed('FILES_S3_BUCKET'),
      region: given('FILES_S3_REGION') ?? 'us-east-1',
      accessKey: needed('FILES_S3_ACCESS_KEY'),
      secretKey: needed('FILES_S3_SECRET_KEY'),
    },
  };
}

function scannerOf(given: Given): { scanner?: { host: string; port: number } } {
  const host = given('CLAMAV_HOST');
  if (host === undefined) return {};
  const port = Number(given('CLAMAV_PORT') ?? 3310);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new ConfigError('CLAMAV_PORT: write a whole number from 1 to 65535.');
  return { scanner: { host, port } };
}

/** Passwords and cookies travel by it: over TLS, or not beyond the machine. */
function originOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url.hostname));
  if (url && safe && url.href === `${url.origin}/`) return url.origin;
  throw new ConfigError('PUBLIC_URL: write https:// and a name, no path (http:// for localhost only)');
}

/** All three, or none. Who somebody is, is told over TLS; of a provider on this machine only while it is tried out. */
function oidcOf(
  issuer: string | undefined,
  clientId: string | undefined,
  clientSecret: string | undefined,
  production: boolean,
): OidcSettings | undefined {
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new ConfigError('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all three, or none.');
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const tried = !production && url?.protocol === 'http:' && isThisMachine(url.hostname);
  if (url?.protocol !== 'https:' && !tried)
    throw new ConfigError('OIDC_ISSUER: write the https:// address of the provider.');
  return { issuer, clientId, clientSecret };
}

const POSTGRES = ['postgres:', 'postgresql:'];

function urlOf(name: string, value: string, protocols: readonly string[]): string {
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  throw new ConfigError(`${name}: write a URL that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`);
}
