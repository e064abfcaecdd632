/** What people look at: what waits for them, and one case with its history. */
import type { Pool } from 'pg';
import { NO_ID } from '../common/page.js';

export interface InboxAsked {
  person: string;
  /** The last id of the page before. */
  after?: string | undefined;
  size?: number;
}

export interface InboxRow {
  id: string;
  round_id: string;
  category: string;
  state: string;
  nominee: Nominee;
}

/** The built-in columns: name, or title and author of a work, and work unit and post where there are any. */
type Nominee = Record<string, string>;

/** In which child states a case waits for the people of a unit, and for those of an office. */
const WAITS_FOR_UNIT = ['draft', 'listed', 'returned'];
const WAITS_FOR_OFFICE = ['reading', 'candidate', 'packing', 'released', 'sent', 'received', 'awaiting', 'contested'];

/**
 * To do (待办): the next cases that wait for a person's unit or office, in order of id. Each place where cases can
 * wait gives at most one page, from an index; so a page costs the same however many cases there are.
 */
export async function inboxPage(pool: Pool, { person, after = NO_ID, size = 20 }: InboxAsked): Promise<InboxRow[]> {
  const { rows } = await pool.query({
    name: 'inbox_page',
    text: `
      with mine as (select distinct unit_id, role in ('clerk', 'head') as at_unit, borrowed_for from roles where account_id = $1),
      acting as (
        select distinct b.* from mine m join round_bodies b on not m.at_unit and b.body_id = m.unit_id
          and coalesce(m.borrowed_for, b.round_id) = b.round_id
        join rounds r on r.id = b.round_id and r.state in ('open', 'cancelling')),
      at_round as (
        select s.round_id, s.code || '.' || c.child as state
        from acting a join round_stages s on s.round_id = a.round_id and s.acting = a.acting and s.state <> 'waiting'
        cross join unnest($4::text[]) as c(child)
        where a.everywhere),
      at_units as (
        select s.round_id, s.code || '.' || c.child as state, u.unit_id
        from acting a join round_stages s on s.round_id = a.round_id and s.acting = a.acting and s.state <> 'waiting'
        join round_units u on u.round_id = a.round_id and u.bodies ->> a.acting = a.body_id::text
        cross join unnest($4::text[]) as c(child)
        where not a.everywhere
        union
        select s.round_id, s.code || '.' || c.child, u.unit_id
        from mine m join round_units u on m.at_unit and u.unit_id = m.unit_id
          and coalesce(m.borrowed_for, u.round_id) = u.round_id
        join rounds r on r.id = u.round_id and r.state in ('open', 'cancelling')
        join round_stages s on s.round_id = u.round_id and s.state <> 'waiting'
        cross join unnest($5::text[]) as c(child))
      select n.* from (
        select n.* from at_round p cross join lateral (
          select id, round_id, category, state, nominee from nominations
          where round_id = p.round_id and state = p.state and id > $2 order by id limit $3) n
        union all
        select n.* from at_units p cross join lateral (
          select id, round_id, category, state, nominee from nominations
          where round_id = p.round_id and unit_id = p.unit_id and state = p.state and id > $2 order by id limit $3) n) n
      order by n.id limit $3`,
    values: [person, after, size, WAITS_FOR_OFFICE, WAITS_FOR_UNIT],
  });
  return rows;
}

export interface CasePage {
  id: string;
  round_id: string;
  round: string;
  category: string;
  state: string;
  version: number;
  unit: { 'zh-CN': string };
  nominee: Nominee;
  /** What was chosen in the form's fields of kind choice; `form` holds the others. */
  options: Record<string, string>;
  form: Record<string, unknown>;
  history: { seq: number; at: string; act: string; who: string; to: string; hash: string }[];
}

/** One case with its last hundred acts, newest first. Undefined: there is none. */
export async function casePage(pool: Pool, id: string): Promise<CasePage | undefined> {
  const { rows } = await pool.query({
    name: 'case_page',
    text: `select n.id, n.round_id, r.code as round, n.category, n.state, n.version, u.name as unit, n.nominee, n.options, n.form,
        (select json_agg(row_to_json(h)) from (select seq, at, act, who, to_state as "to", hash from history
           where history.id = n.id order by seq desc limit 100) h) as history
      from nominations n join rounds r on r.id = n.round_id join units u on u.id = n.unit_id where n.id = $1`,
    values: [id],
  });
  return rows[0];
}
