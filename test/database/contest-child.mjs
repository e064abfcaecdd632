/**
 * A server of its own on a test's database, to be raced against and killed.
 *   node contest-child.mjs DATABASE_URL
 *
 * Says `ready`, reads one line of JSON { acts, lanes, sweep, bulk } from its input, and does the acts: so many at a time, gathered,
 * or with `bulk` as one list. Says `INDEX ok` or `INDEX why` for each as soon as it is answered, and `over` at the end.
 * With `sweep` it does meanwhile, again and again, whatever is due.
 */
import { createInterface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';
import { poolOf } from '../../dist/src/casework/store.js';
import { connect } from '../../dist/src/database/data-source.js';
import { Office } from '../../dist/src/office.js';

const say = (line) => process.stdout.write(`${line}\n`);
const dataSource = await connect({ url: process.argv[2], statementTimeout: 0 });
const office = new Office(poolOf(dataSource), { from: { name: 'Accolade', address: 'accolade@example.invalid' } });
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
say('ready');

const asked = await lines.next();
const { acts, lanes = 32, sweep = false, bulk = false } = JSON.parse(asked.value);
let over = false;

async function lane(queue) {
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const [index, act] = next.value;
    try {
      const outcome = await office.gathered.act(act);
      say(`${index} ${outcome.ok ? 'ok' : outcome.why}`);
    } catch (error) {
      say(`${index} ${error.name}`);
    }
  }
}

async function sweeps() {
  while (!over) {
    await office.sweep();
    await turn();
  }
}

const sweeping = sweep ? sweeps() : undefined;
if (bulk)
  (await office.door.apply(acts)).forEach((outcome, index) => say(`${index} ${outcome.ok ? 'ok' : outcome.why}`));
else {
  const queue = acts.entries();
  await Promise.all(Array.from({ length: lanes }, () => lane(queue)));
}
over = true;
await sweeping;
await dataSource.destroy();
say('over');
process.exit(0);
