/** The demo office, seeded and served in this process, on the real clock. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { join } from 'node:path';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from '../../src/casework/store.js';
import { OwnAddress } from '../../src/common/own-address.js';
import { createApp } from '../../src/configure.js';
import { connect } from '../../src/database/data-source.js';
import type { DemoAccount } from '../../src/demo/people.js';
import { demoAccounts, seedDemo } from '../../src/demo/seed.js';
import { seedOffice, type Seeding } from '../../src/demo/seeding.js';
import { Office } from '../../src/office.js';
import { Seal } from '../../src/people/sealed.js';
import { freshDatabase, type FreshDatabase } from '../database.js';
import { brokenInvariants } from '../invariants.js';
import { programmeText } from '../office.js';
import { Browser } from './browser.js';
import type { Served } from './served.js';

const KEY = 'k'.repeat(32);
const APP_ROLE = 'accolade_app';

export interface DemoPerson {
  account: string;
  name: string;
  role: string;
  unit: string;
}

export class DemoScene {
  private constructor(
    readonly database: FreshDatabase,
    private readonly dataSource: DataSource,
    private readonly app: NestFastifyApplication,
    private readonly url: string,
    readonly people: DemoPerson[],
    readonly accounts: DemoAccount[],
  ) {}

  /** Keeps tokens in the folder. */
  static async open(folder: string): Promise<DemoScene> {
    const database = await DemoScene.database();
    const file = join(folder, 'demo-accounts.json');
    await seedDemo({ ...database, appRole: APP_ROLE }, { programme: programmeText, seal: new Seal(KEY), file });
    const dataSource = await connect({ url: database.appUrl });
    const office = new Office(poolOf(dataSource), { from: { name: 'Accolade', address: 'a@example.invalid' } });
    const address = new OwnAddress(undefined);
    const app = await createApp(office, { capturesMail: true, demo: true, address, secretKey: KEY });
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    const { people } = (await (await fetch(`${url}/api/v1/demo`)).json()) as { people: DemoPerson[] };
    return new DemoScene(database, dataSource, app, url, people, demoAccounts(file));
  }

  /** Brought up to date, and never used. */
  static database = freshDatabase;

  static seed(database: FreshDatabase, work: (seeding: Seeding) => Promise<void>): Promise<boolean> {
    return seedOffice({ ...database, appRole: APP_ROLE }, work);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.dataSource.destroy();
    await this.database.drop();
  }

  get pool(): pg.Pool {
    return poolOf(this.dataSource);
  }

  person(role: string): DemoPerson {
    return this.people.find((each) => each.role === role)!;
  }

  browser(): Browser {
    return new Browser({ url: this.url } as Served);
  }

  async signIn({ account }: DemoPerson): Promise<Browser> {
    const browser = this.browser();
    const { status, body } = await browser.post('demo/session', { account });
    if (status !== 204) throw new Error(JSON.stringify(body));
    return browser;
  }

  /** What tells the time. */
  async clock(): Promise<string> {
    const { rows } = await this.pool.query(`select prosrc from pg_proc where oid = 'now_here()'::regprocedure`);
    return rows[0].prosrc;
  }

  broken(): Promise<string[]> {
    return brokenInvariants(this.pool);
  }
}
