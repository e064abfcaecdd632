/**
 * `npm run client`: writes the types of the API (web/src/api/schema.d.ts) from its OpenAPI document, so that the portal
 * cannot ask for what is not there, and the few lists of names that it shows as choices (web/src/api/values.ts). `--check`
 * writes nothing and ends with 1 if they are stale. Needs a build, no database.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';
import { OwnAddress } from '../dist/src/common/own-address.js';
import { createApp } from '../dist/src/configure.js';
import { Office } from '../dist/src/office.js';
import { API_DOCUMENT } from '../dist/src/public/openapi.controller.js';

const fileIn = (name) => fileURLToPath(new URL(`../web/src/api/${name}`, import.meta.url));

const pool = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' }); // never asked
const office = new Office(pool, { from: { name: 'Accolade', address: 'accolade@example.invalid' } });
const app = await createApp(office, {
  capturesMail: false,
  address: new OwnAddress(undefined),
  secretKey: 'k'.repeat(32),
});
const { document } = app.get(API_DOCUMENT);
await app.close();

const head = '// Made by `npm run client` from the OpenAPI document. Do not edit.\n\n';

/** What a body that is sent to a route may say, field by field. */
const bodyOf = (path) => document.paths[path].post.requestBody.content['application/json'].schema.properties;
const robot = bodyOf('/api/v1/webhooks');
const values = { ROBOT_KINDS: robot.kind.enum, ROBOT_EVENTS: robot.events.items.enum };

const made = {
  'schema.d.ts': astToString(await openapiTS(document)),
  'values.ts': Object.entries(values)
    .map(([name, list]) => `export const ${name} = ${JSON.stringify(list)} as const;`)
    .join('\n'),
};
let stale = false;
for (const [name, text] of Object.entries(made)) {
  const file = fileIn(name);
  const content = await format(head + text, { ...(await resolveConfig(file)), parser: 'typescript' });
  if (!process.argv.includes('--check')) writeFileSync(file, content);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== content) {
    console.error(`web/src/api/${name} is stale: run npm run client.`);
    stale = true;
  }
}
process.exit(stale ? 1 : 0);
