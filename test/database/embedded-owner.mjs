/**
 * A program that owns or shares an embedded database, to be killed by embedded.test.ts.
 *   node embedded-owner.mjs own|share FOLDER
 * Says what it has in one line of JSON, and stops when its input ends or on a Ctrl-C.
 */
import pg from 'pg';
import { connectOrStart, startEmbedded } from '../../dist/src/database/embedded.js';

const [mode, folder] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);

try {
  const start = mode === 'share' ? connectOrStart : startEmbedded;
  const database = await start(folder, { patience: 300, onLost: (error) => say(`lost: ${error.message}`) });
  const stop = async () => {
    await database.stop();
    process.exit(0);
  };
  process.once('SIGINT', async () => {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect(); // a server that had got the Ctrl-C too would refuse
    await client.end();
    await stop();
  });
  process.stdin.once('end', stop).resume();
  say(JSON.stringify(database));
} catch (error) {
  process.stderr.write(`${error.name}: ${error.message}\n`);
  process.exit(1);
}
