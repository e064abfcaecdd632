/** The process that is killed in the middle of a bulk act: `bulk-child.ts DATABASE_URL ROUND ACT COUNT`. */
import type { Act } from '../src/casework/act.js';
import { Door } from '../src/casework/door.js';
import { RoundBook } from '../src/casework/round-book.js';
import { poolOf } from '../src/casework/store.js';
import { connect } from '../src/database/data-source.js';
import { accepted } from './round.js';

const [url, round, type, count] = process.argv.slice(2) as [string, string, string, string];
const pool = poolOf(await connect({ url, poolSize: 1, statementTimeout: 0 }));
const { rows } = await pool.query(
  `select n.id, r.account_id as clerk from nominations n join roles r on r.unit_id = n.unit_id and r.role = 'clerk'
   where n.round_id = $1 order by n.id limit $2`,
  [round, Number(count)],
);
const acts = rows.map(({ id, clerk }): Act => ({ subject: 'nomination', id, type, who: { person: clerk } }));
const door = new Door(pool, new RoundBook());
process.once('message', async () => {
  accepted(await door.apply(acts));
  process.send!('done');
});
const { rows: own } = await pool.query('select pg_backend_pid() as backend');
process.send!(own[0]);
