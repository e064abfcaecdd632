/**
 * `npm run client`: writes the types of the API (web/src/api/schema.d.ts) from its OpenAPI document, so that the portal
 * cannot ask for what is not there. `--check` writes nothing and ends with 1 if they are stale. Needs a build, no database.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';
import { OwnAddress } from '../dist/src/common/own-address.js';
import { createApp } from '../dist/src/configure.js';
import { Office } from '../dist/src/office.js';
import { API_DOCUMENT } from '../dist/src/public/openapi.controller.js';

const file = fileURLToPath(new URL('../web/src/api/schema.d.ts', import.meta.url));

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
const text = head + astToString(await openapiTS(document));
const made = await format(text, { ...(await resolveConfig(file)), parser: 'typescript' });
if (!process.argv.includes('--check')) writeFileSync(file, made);
else if (readFileSync(file, 'utf8') !== made) {
  console.error('web/src/api/schema.d.ts is stale: run npm run client.');
  process.exit(1);
}
process.exit(0);
