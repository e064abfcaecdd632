/** The only reader of the environment. Everything else is handed what it needs. */
import { join } from 'node:path';

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
  production: boolean;
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
    production,
  };
}

const POSTGRES = ['postgres:', 'postgresql:'];

function urlOf(name: string, value: string, protocols: readonly string[]): string {
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  throw new ConfigError(`${name}: write a URL that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`);
}
