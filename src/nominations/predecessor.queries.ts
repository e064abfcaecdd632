/** The titles that a unit's nominees may stand on (`requiresTitle`), to choose from. */
import type { Pool } from 'pg';
import { COUNTS, requirementOf, sourcesOf, STANDS } from '../casework/predecessors.js';
import type { RoundBook } from '../casework/round-book.js';
import { NO_ID, PAGE } from '../common/page.js';

export interface PredecessorsAsked {
  round: string;
  category: string;
  unit: string;
  after?: string | undefined;
}

export interface PredecessorRow {
  id: string;
  number: string;
  level: string;
  valid_from: string;
  valid_to: string | null;
  round: string;
  category: string;
  unit: Record<string, string>;
  nominee: Record<string, unknown>;
  /** Another nomination of the round stands on it. */
  used: boolean;
}

/** Of the unit and those under it, by id. Undefined: the category asks for no title, or there is no such category. */
export async function predecessorsPage(
  pool: Pool,
  book: RoundBook,
  { round, category, unit, after = NO_ID }: PredecessorsAsked,
): Promise<PredecessorRow[] | undefined> {
  await book.of(pool, [round]);
  const requirement = requirementOf(book.get(round).compiled.programme, category);
  if (!requirement) return undefined;
  const sources = await sourcesOf(pool, book, round, category, requirement);
  const { rows } = await pool.query({
    name: 'predecessors_page',
    text: `with recursive p as (select * from json_to_recordset($3::json) as p(round uuid, category text)),
        under as (select $4::uuid as id union select u.id from under w join units u on u.parent_id = w.id)
      select t.id, t.number, t.level, t.valid_from::text as valid_from, t.valid_to::text as valid_to, o.code as round,
        h.category, u.name as unit, h.nominee,
        exists (select 1 from nominations n where n.round_id = $1 and n.title_id = t.id and n.${STANDS}) as used
      from (select distinct round from p) s cross join under w
      join nominations h on h.round_id = s.round and h.unit_id = w.id and (h.round_id, h.category) in (select * from p)
      join titles t on t.nomination_id = h.id join rounds o on o.id = h.round_id join units u on u.id = h.unit_id
      where t.id > $5 and ${COUNTS} order by t.id limit ${PAGE}`,
    values: [round, JSON.stringify(requirement), JSON.stringify(sources), unit, after],
  });
  return rows;
}
