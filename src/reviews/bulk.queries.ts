/** The cases of an act on many: which are asked, what they are called, and the receipts of what was done. */
import { inRound, notKeptFrom } from '../people/scope.service.js';
import type { Pool } from 'pg';
import type { Accepted } from '../casework/act.js';
import type { Placed } from './takers.js';

/** A case as it stood when it was chosen. */
export interface Found extends Placed {
  version: number;
}

export interface StagePlace {
  round: string;
  code: string;
}

export async function placeOf(pool: Pool, stage: string): Promise<StagePlace | undefined> {
  const { rows } = await pool.query({
    name: 'place_of_stage',
    text: 'select round_id as round, code from round_stages where id = $1',
    values: [stage],
  });
  return rows[0];
}

export interface Chosen {
  person: string;
  stage: string;
  category?: string | undefined;
  unit?: string | undefined;
  /** Those in one of these states, or these cases wherever they stand. */
  states?: readonly string[];
  cases?: readonly string[] | undefined;
  most: number;
}

/** Those that the person may read, in order of unit and recommendation; of a round by its index of units and states. */
export async function casesFor(
  pool: Pool,
  { person, stage, category, unit, states = [], cases, most }: Chosen,
): Promise<Found[]> {
  const { rows } = await pool.query({
    name: cases ? 'bulk_cases_named' : 'bulk_cases_of_stage',
    text: `with mine as (select distinct h.unit_id::text as id from roles h join round_stages s on s.id = $2
        where h.account_id = $1 and ${inRound('h', 's.round_id')}),
      units as (select u.round_id, u.unit_id, u.position from round_stages s join rounds r on r.id = s.round_id
        join round_units u on u.round_id = s.round_id
        where s.id = $2 and ($3::uuid is null or u.unit_id = $3) and exists (select 1 from mine where mine.id = r.organiser_id::text
          or mine.id = u.unit_id::text or mine.id in (select value from jsonb_each_text(u.bodies))))
      select n.id, n.round_id as round, n.category, n.version from units u
      join nominations n on n.round_id = u.round_id and n.unit_id = u.unit_id
      where ($4::text is null or n.category = $4) and ${notKeptFrom('$1', 'n')} and ${cases ? 'n.id' : 'n.state'} = any($5::${cases ? 'uuid' : 'text'}[])
      order by u.position, n.category, n.position, n.id limit $6`,
    values: [person, stage, unit ?? null, category ?? null, cases ?? states, most],
  });
  return rows;
}

export interface Named {
  case: string;
  name: string;
  unit: Record<string, string>;
}

/** In the order of the ids. */
export async function namesOf(pool: Pool, cases: readonly string[]): Promise<Named[]> {
  const { rows } = await pool.query({
    name: 'names_of_cases',
    text: `select n.id as case, coalesce(n.nominee ->> 'name', n.nominee ->> 'title', '') as name, u.name as unit
      from unnest($1::uuid[]) with ordinality as x(id, at) join nominations n on n.id = x.id
      join units u on u.id = n.unit_id order by x.at`,
    values: [cases],
  });
  return rows;
}

/** What was done to cases that stood at these versions, read back from history. */
export async function receiptsOf(
  pool: Pool,
  cases: readonly string[],
  versions: readonly number[],
): Promise<Accepted[]> {
  const { rows } = await pool.query({
    name: 'receipts_of_bulk',
    text: `select true as ok, h.id, h.from_state as from, h.to_state as to, h.seq,
        to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, h.hash
      from unnest($1::uuid[], $2::int[]) with ordinality as x(id, version, nth)
      join history h on h.id = x.id and h.seq = x.version + 1 order by x.nth`,
    values: [cases, versions],
  });
  return rows;
}
