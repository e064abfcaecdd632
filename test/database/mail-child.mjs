/**
 * A worker that sends what is owed once, to be killed by mail.test.ts.
 *   node mail-child.mjs DATABASE_URL SMTP_URL
 */
import { poolOf } from '../../dist/src/casework/store.js';
import { connect } from '../../dist/src/database/data-source.js';
import { Sender } from '../../dist/src/mail/sender.js';

const [database, url] = process.argv.slice(2);
const dataSource = await connect({ url: database });
const sender = new Sender(poolOf(dataSource), { url, from: { name: 'Accolade', address: 'accolade@example.invalid' } });
await sender.run();
await sender.close();
await dataSource.destroy();
