/** Reads every history and checks its chain: any edited, deleted or swapped row is found. Checkpoints find the rest. */
import type { Pool } from 'pg';
import { hashOf, type Entry } from './chain.js';
import type { CheckedCheckpoints, CheckpointCheck } from './checkpoint-check.js';
import { utc } from './checkpoint-seal.js';

export interface Break {
  subject: string;
  id: string;
  seq: number;
  act: string;
  problem: string;
}

export interface Verdict {
  rows: number;
  subjects: number;
  breaks: Break[];
  /** If there was anything to hold the record against. */
  checkpoints?: CheckedCheckpoints;
}

/** Where lists, stages and rounds stand before their first act. */
const UNTOUCHED: Record<string, readonly string[]> = {
  list: ['open', 'drawn'],
  stage: ['waiting'],
  round: ['planned'],
};

const PAGE = 5000;
const TABLES = {
  nomination: 'nominations',
  list: 'lists',
  stage: 'round_stages',
  round: 'rounds',
  objection: 'objections',
};

/**
 * Checks the chains of one round (by id), or all. The heads on the rows show a cut tail. Checkpoints cover the whole
 * record, of whatever round; they were read before it is, so that what is done meanwhile is in none of them.
 */
export async function verify(db: Pool, round?: string, checkpoints?: CheckpointCheck): Promise<Verdict> {
  const breaks: Break[] = [];
  let rows = 0;
  let subjects = 0;
  let last: (Entry & { hash: string }) | undefined;
  let after = { id: '00000000-0000-0000-0000-000000000000', seq: 0 };
  for (;;) {
    const page = await db.query({
      name: 'verify_page',
      text: `select subject, id, seq, coalesce(${utc('at')}, at::text) as at, act, who,
          from_state as "from", to_state as "to", data, prev, hash
        from history where (id, seq) > ($1::uuid, $2::int) order by id, seq limit ${PAGE}`,
      values: [after.id, after.seq],
    });
    for (const row of page.rows as (Entry & { hash: string })[]) {
      rows += 1;
      checkpoints?.see(row);
      const before = last?.id === row.id ? last : undefined;
      if (!before) subjects += 1;
      const problem = problemOf(row, before);
      if (problem) breaks.push({ subject: row.subject, id: row.id, seq: row.seq, act: row.act, problem });
      last = row;
    }
    if (page.rows.length < PAGE) break;
    after = { id: last!.id, seq: last!.seq };
  }
  for (const [subject, table] of Object.entries(TABLES)) breaks.push(...(await wrongHeads(db, subject, table)));
  if (round === undefined) return { rows, subjects, breaks, ...(checkpoints && { checkpoints: checkpoints.result() }) };
  const members = new Set(await membersOf(db, round));
  return { rows, subjects: members.size, breaks: breaks.filter(({ id }) => members.has(id)) };
}

function problemOf(
  { hash, ...entry }: Entry & { hash: string },
  before: (Entry & { hash: string }) | undefined,
): string | undefined {
  if (entry.seq !== (before?.seq ?? 0) + 1) return 'an act before this one is missing';
  if (entry.prev !== (before?.hash ?? null)) return 'this act does not follow the one before it';
  if (entry.from !== (before?.to ?? null)) return 'this act does not begin where the one before it ended';
  // The record keeps milliseconds: what was moved by less shows here, and makes another text.
  return hashOf({ ...entry, at: entry.at.replace(/000Z$/, 'Z') }) === hash
    ? undefined
    : 'this act was changed after it was written';
}

/** A row whose last act is not the last of its history: a cut tail, or a state changed outside the door. */
async function wrongHeads(db: Pool, subject: string, table: string): Promise<Break[]> {
  const { rows } = await db.query(
    `select t.id, t.version as seq, coalesce(h.act, '') as act, case
         when h.id is null then 'its last act is missing'
         when h.to_state <> t.state then 'it stands in ' || t.state || ', its history ends in ' || h.to_state
         else 'its last act is not the one the case remembers' end as problem
     from ${table} t left join history h on h.id = t.id and h.seq = t.version
     where t.version > 0 and (h.id is null or h.hash <> t.head_hash or h.to_state <> t.state)
        or exists (select 1 from history x where x.id = t.id and x.seq > t.version)
     union all
     select distinct h.id, h.seq, h.act, 'the case of this history is gone' from history h
     where h.subject = $1 and h.seq = 1 and not exists (select 1 from ${table} t where t.id = h.id)
     union all
     select t.id, 0, '', 'it stands in ' || t.state || ', but nothing has been done to it' from ${table} t
     where t.version = 0 and t.state <> all($2::text[])`,
    [subject, UNTOUCHED[subject] ?? []],
  );
  return rows.map((row) => ({ subject, ...row }));
}

async function membersOf(db: Pool, round: string): Promise<string[]> {
  const { rows } = await db.query(
    `select id from nominations where round_id = $1 union select id from lists where round_id = $1
     union select id from round_stages where round_id = $1 union select $1::uuid
     union select o.id from objections o join nominations n on n.id = o.nomination_id where n.round_id = $1`,
    [round],
  );
  return rows.map(({ id }) => id);
}
