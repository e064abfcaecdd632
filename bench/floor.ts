/**
 * The floor: what a plain Fastify and pg would do for an act, one transaction and six named statements each.
 *
 * It takes the same step on the same machine with the same facts, writes the same rows with the same hashes, and answers
 * the same. It leaves out what the product also does: nobody is signed in (a token is a name in memory), no role and
 * no key is looked up, and quotas are counted without a lock on their owner, so that they can be overrun.
 * `floor.ts DATABASE_URL ROUND...`; says its port when it listens.
 */
import Fastify from 'fastify';
import pg from 'pg';
import type { CaseFacts } from '../workflows/facts.js';
import type { Role } from '../workflows/people.js';
import { take } from '../workflows/take.js';
import { canonical, type Json } from '../src/casework/canonical.js';
import { hashOf, hashOfText, type Entry } from '../src/casework/chain.js';
import { RoundBook } from '../src/casework/round-book.js';
import { SCHEMA } from '../src/database/data-source.js';
import { hashOfToken } from './round.js';

const [url, ...rounds] = process.argv.slice(2) as [string, ...string[]];
// As many connections as the product has; twice as many serve it no better.
const pool = new pg.Pool({ connectionString: url, max: 8, options: `-c search_path=${SCHEMA}`, keepAlive: true });
const book = new RoundBook();
await book.of(pool, rounds);
const { rows: tokens } = await pool.query(`select encode(token_hash, 'hex') as hash, account_id from access_tokens`);
const holders = new Map(tokens.map(({ hash, account_id }) => [hash as string, account_id as string]));

const CASE = `select n.id, n.round_id, n.category, n.state, n.version, n.head_hash, n.complete, n.slot_used, s.id as stage_id,
  s.state as stage, to_char(date_trunc('milliseconds', now_here()) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`;
const STAGE = `join round_stages s on s.round_id = n.round_id and s.code = split_part(n.state, '.', 1)`;
const READ: Record<string, string> = {
  SUBMITTED: `${CASE}, l.state as list, l.most - (select count(*)::int from nominations m
      where m.list_id = n.list_id and m.slot_used) as left, 0 as scores
    from nominations n ${STAGE} join lists l on l.id = n.list_id where n.id = $1 for update of n`,
  SCORED: `${CASE}, null as list, null as left, (select count(*)::int from scores x
      where x.nomination_id = n.id and x.stage_id = s.id) as scores
    from nominations n ${STAGE} where n.id = $1 for update of n`,
};
const ROLES: Record<string, ReadonlySet<Role>> = { SUBMITTED: new Set(['clerk']), SCORED: new Set(['reviewer']) };
const KEY = 'insert into idempotency_keys (key, body_hash, outcome, at) values ($1, $2, $3, $4)';
const SCORE = `with score as (insert into scores (nomination_id, stage_id, reviewer, score, at) values ($5, $6, $7, $8, $4)) ${KEY}`;

interface Body {
  subject: 'nomination';
  id: string;
  type: string;
  data?: Record<string, Json>;
}

async function act(person: string, key: string, { subject, id, type, data = {} }: Body) {
  const body = hashOfText(canonical({ subject, id, type, data, who: person }));
  const db = await pool.connect();
  try {
    await db.query('begin');
    const { rows } = await db.query({ name: `read_${type}`, text: READ[type]!, values: [id] });
    const row = rows[0];
    const flow = book.get(row.round_id).compiled.cases.get(row.category)!;
    const step = take(flow, row.state, factsOf(row, ROLES[type]!), { type, data });
    if (!step.ok) {
      await db.query('rollback');
      return { status: 409, answer: { type: 'about:blank', status: 409, ...step } };
    }
    const seq = row.version + 1;
    const [at, from, to, prev] = [row.now, row.state, step.to, row.head_hash];
    const entry: Entry = { subject, id, seq, at, act: type, who: person, from, to, data, prev };
    const hash = hashOf(entry);
    const slot = row.slot_used || step.deeds.some((deed) => deed.type === 'useSlot');
    await db.query({
      name: 'update',
      text: `update nominations set state = $3, version = $4, head_hash = $5, slot_used = $6 where id = $1 and version = $2`,
      values: [id, row.version, to, seq, hash, slot],
    });
    await db.query({
      name: 'history',
      text: `insert into history (subject, id, seq, at, act, who, from_state, to_state, data, prev, hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      values: [subject, id, seq, at, type, person, from, to, data, prev, hash],
    });
    const answer = { ok: true, id, from, to, seq, at, hash };
    const kept = [`${person}/${key}`, body, answer, at];
    const scored = step.deeds.some((deed) => deed.type === 'score');
    await db.query(
      scored
        ? { name: 'key_and_score', text: SCORE, values: [...kept, id, row.stage_id, person, data.score] }
        : { name: 'key', text: KEY, values: kept },
    );
    await db.query('commit');
    return { status: 200, answer };
  } catch (error) {
    await db.query('rollback');
    throw error;
  } finally {
    db.release();
  }
}

const factsOf = (
  {
    now,
    stage,
    complete,
    list,
    left,
    scores,
  }: Pick<CaseFacts, 'now' | 'stage' | 'complete' | 'list' | 'scores'> & { left: number | null },
  roles: ReadonlySet<Role>,
): CaseFacts => ({
  now,
  today: now.slice(0, 10),
  roles,
  stage,
  complete,
  list,
  scores,
  quotaLeft: left,
  totalLeft: null,
  ownUnit: false,
  recused: false,
  assigned: true,
  declared: true,
  mostPoints: 100,
  indicatorsScored: true,
  hands: new Set(),
  late: false,
  consent: false,
  onList: null,
  window: 'none',
  publishedNow: false,
  shownAlone: false,
  objections: {},
  slipsObjecting: [],
  openObjections: 0,
  meanScore: null,
  slipsMissing: 0,
  slipsUnanswered: 0,
  owes: [],
  placeFree: false,
  nextInReserve: false,
  correction: 'none',
  publicChanged: false,
});

const app = Fastify();
app.post('/api/v1/acts', async (request, reply) => {
  const token = request.headers.authorization!.slice('Bearer '.length);
  const person = holders.get(hashOfToken(token))!;
  const { status, answer } = await act(person, String(request.headers['idempotency-key']), request.body as Body);
  return reply.status(status).send(answer);
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.on('disconnect', () => process.exit());
process.send!({ port: (app.addresses()[0] as { port: number }).port });
