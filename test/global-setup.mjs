/**
 * Once for all database tests: a PostgreSQL, and in it a template with the migrations applied, of which every test file
 * takes a copy (test/database.ts). TEST_DATABASE_URL, a superuser's, gives another server, such as PostgreSQL 15.
 *
 * `pretest` has built dist; it is used here because jest loads this file outside its own transforms.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../dist/src/database/embedded.js';
import { migrate } from '../dist/src/database/migrate.js';

const APP = 'accolade_app';

const on = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

async function run(url, ...statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** The roles of the built-in server, made on one that was given. */
async function givenServer(ownerUrl) {
  const url = Object.assign(new URL(ownerUrl), { username: APP, password: APP });
  await run(
    ownerUrl,
    `do $$ begin create role ${APP}; exception when duplicate_object then null; end $$`,
    `alter role ${APP} login password '${APP}'`,
  );
  return { ownerUrl, appUrl: url.href, stop: async () => {} };
}

export default async function setUp() {
  const given = process.env.TEST_DATABASE_URL;
  const folder = given ? undefined : mkdtempSync(join(tmpdir(), 'accolade-test-'));
  const server = given ? await givenServer(given) : await startEmbedded(join(folder, 'postgres'));
  const template = `accolade_template_${process.pid}`;
  await run(server.ownerUrl, `create database ${template}`);
  await migrate({ ownerUrl: on(server.ownerUrl, template), appRole: APP });
  process.env.ACCOLADE_TEST_OWNER_URL = server.ownerUrl;
  process.env.ACCOLADE_TEST_APP_URL = server.appUrl;
  process.env.ACCOLADE_TEST_TEMPLATE = template;
  globalThis.accoladeTestServer = {
    folder,
    async stop() {
      if (given) await run(given, `drop database ${template} with (force)`);
      await server.stop();
    },
  };
}
