/** The server; with the embedded database also the worker, in the same process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aboutOf } from './common/about.js';
import type { Config } from './common/config.js';
import { OwnAddress } from './common/own-address.js';
import { createApp } from './configure.js';
import type { OpenDatabase } from './database/open.js';
import type { DemoAccount } from './demo/people.js';
import { demoAccounts, seedDemo } from './demo/seed.js';
import { isDemo } from './demo/seeding.js';
import { firstAdministrator, type FirstAdministrator } from './people/first-administrator.js';
import { ownKey } from './people/own-key.js';
import { Seal } from './people/sealed.js';
import { runProcess, type Part } from './process.js';

/** Beside what was built, as it was released. */
const versionOf = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

const PROGRAMMES = fileURLToPath(new URL('../../workflows/programmes/', import.meta.url));

// Without a database of its own the office is one process; else the worker is a process beside this one.
await runProcess(
  async (config, part) => {
    const { office, worker } = part;
    const demo = await opensDemo(config, part);
    const administrator = await firstAdministrator(office.pool);
    const app = await createApp(office, {
      capturesMail: config.smtpUrl === undefined && !config.production,
      about: aboutOf(config, versionOf()),
      demo,
      address: new OwnAddress(config.publicUrl, `http://localhost:${config.port}`),
      secretKey: config.secretKey ?? ownKey(config.dataDir),
      limits: config.rateLimit === undefined ? undefined : { perPerson: config.rateLimit, redisUrl: config.redisUrl },
      webhookHosts: config.webhookHosts,
      oidc: config.oidc,
    });
    part.closing(() => app.close());
    await app.listen(config.port, config.host).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        throw new Error(`Port ${config.port} is in use: stop what runs there, or set PORT.`);
      throw new Error(`Port ${config.port} on ${config.host} cannot be opened: ${error.code ?? error.message}.`);
    });
    const url = await app.getUrl();
    greet(url, demo ? demoAccounts(accountsFile(config)) : [], config, { worker: worker !== undefined, administrator });
  },
  { worker: (config) => config.database === undefined, migrates: true, prepares: seed },
);

/** An embedded database is a demo, made when it is new; one whose clock is not the real one is not opened. */
async function seed(config: Config, database: OpenDatabase): Promise<void> {
  if (config.database !== undefined || config.production) return;
  await seedDemo(database, {
    programme: (name) => readFileSync(join(PROGRAMMES, `${name}.yaml`), 'utf8'),
    seal: new Seal(config.secretKey ?? ownKey(config.dataDir)),
    file: accountsFile(config),
  });
}

/** Is this the office that we seeded, where anybody may try anybody out? Said once, here. */
async function opensDemo(config: Config, { office, embedded }: Part): Promise<boolean> {
  return embedded && !config.production && (await isDemo(office.pool));
}

function accountsFile({ dataDir }: Config): string {
  return join(dataDir, 'demo-accounts.json');
}

interface Made {
  worker: boolean;
  administrator: FirstAdministrator | undefined;
}

function greet(url: string, accounts: readonly DemoAccount[], config: Config, { worker, administrator }: Made): void {
  const lines = [`Accolade is ready: ${url}`];
  if (config.smtpUrl === undefined && !config.production) lines.push(`Captured mail:     ${url}/mail`);
  lines.push(
    `Database:          ${config.database ? 'DATABASE_URL' : join(config.dataDir, 'postgres')}${worker ? ', worker in this process' : ''}`,
  );
  if (administrator)
    lines.push(
      `Administrator:     ${administrator.email}, one-time password ${administrator.password} (shown this once)`,
    );
  if (accounts.length > 0) {
    lines.push('', 'Sign in as any demo person on the sign-in page, or by Authorization: Bearer TOKEN:');
    const width = Math.max(...accounts.map(({ role }) => role.length));
    for (const { role, name, token, email } of accounts)
      lines.push(`  ${role.padEnd(width)}  ${token}  ${name}  ${email ?? ''}`.trimEnd());
    const password = accounts[0]?.password;
    if (password !== undefined) lines.push(`  Their password: ${password}`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
