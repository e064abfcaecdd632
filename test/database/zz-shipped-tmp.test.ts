import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, it, expect, jest } from '@jest/globals';
import { checkProgramme } from '../../workflows/check.js';
import { rehearse } from '../../src/rehearsal/rehearse.js';
import { freshDatabase, type FreshDatabase } from '../database.js';
jest.setTimeout(600_000);
let database: FreshDatabase;
beforeAll(async () => { database = await freshDatabase(); });
afterAll(async () => { await database.drop(); });
it.each(['standard','model-unit-application','model-collectives-and-individuals','two-reviews-three-notices'])('%s', async (name) => {
  const source = readFileSync(`workflows/programmes/${name}.yaml`, 'utf8');
  const { programme } = checkProgramme(source);
  const started = Date.now();
  const result: any = await rehearse({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, appRole: (database as any).appRole ?? 'accolade' } as any, source, programme!, { units: programme!.rehearsal.units, seed: 7, objections: 5, from: programme!.rehearsal.from } as any);
  const r = result.report;
  console.log(name, Date.now() - started, 'ms', JSON.stringify(result.broke ?? { stages: r.stages, categories: r.categories, acts: r.acts, reminders: r.reminders, titles: r.titles }));
  expect(result.broke).toBeUndefined();
});
