/** The demo office, made once in an empty embedded database: its people, and rounds in which every desk has something to do. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Office } from '../office.js';
import type { Seal } from '../people/sealed.js';
import { hireFourTens, seedFourTens } from './four-tens.js';
import { introduce, type DemoAccount } from './people.js';
import { seedOffice, type Seeding, type Urls } from './seeding.js';
import { forOneOffice } from './standard.js';
import { weeksBefore } from './weeks.js';

export interface SeedSettings {
  /** The text of a programme that ships, by its name. */
  programme(name: string): string;
  /** What the second factors of the demo's people are sealed with. */
  seal: Seal;
  /** Keeps the tokens for the next start, readable by us alone. */
  file: string;
}

/** Nothing is done where an office is there already. */
export async function seedDemo(urls: Urls, settings: SeedSettings): Promise<void> {
  await seedOffice(urls, (seeding) => makeDemo(seeding, settings));
}

/** All that a demo has, in an empty office whose clock can be set. */
export async function makeDemo(seeding: Seeding, { programme, seal, file }: SeedSettings): Promise<void> {
  const { pool, setClock, now } = seeding;
  // Without a mail server of its own: what is mailed while seeding is captured, whatever is configured.
  const office = new Office(pool, { from: { name: 'Accolade', address: 'accolade@example.invalid' } });
  const [fourTens, standard] = [programme('four-tens'), forOneOffice(programme('standard'))];
  const weeks = await weeksBefore(office, seeding, standard);
  await setClock(weeks.from);
  const staffed = await hireFourTens(office, fourTens);
  const accounts = await introduce(pool, seal, staffed);
  await weeks.play(staffed);
  await setClock(await now());
  await seedFourTens(office, fourTens, staffed);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(accounts, null, 2), { mode: 0o600 });
}

export const demoAccounts = (file: string): DemoAccount[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : [];
