/** What people look at: one case with its history. */
import type { Pool } from 'pg';
import type { Role } from '../../workflows/people.js';
import { inRound } from '../people/scope.service.js';

/** The built-in columns: name, or title and author of a work, and work unit and post where there are any. */
type Nominee = Record<string, string>;

/** One line of history, as it was written. */
export interface Line {
  seq: number;
  at: string;
  act: string;
  who: string;
  from: string | null;
  to: string;
  hash: string;
}

export interface StageDates {
  code: string;
  opens_on: string | null;
  closes_on: string | null;
}

export interface CasePage {
  id: string;
  round_id: string;
  round: string;
  category: string;
  state: string;
  version: number;
  unit_id: string;
  unit: Record<string, string>;
  nominee: Nominee;
  /** What was chosen in the form's fields of kind choice; `form` holds the others. */
  options: Record<string, string>;
  form: Record<string, unknown>;
  title: { id: string; number: string; level: string; valid_to: string | null; nominee: Nominee } | null;
  /** Where it was sent back for correction. */
  returned: { missing: string; by: string; at: string } | null;
  history: Line[];
  /** From stage to stage, and to the end, in order. */
  moves: { from: string | null; to: string; at: string }[];
  stages: StageDates[];
  /** The last day of the notice that shows it. */
  shown_until: string | null;
  files: number;
}

/** One case with its last hundred acts, newest first. Undefined: there is none. */
export async function casePage(pool: Pool, id: string): Promise<CasePage | undefined> {
  const { rows } = await pool.query({
    name: 'case_page',
    text: `select n.id, n.round_id, r.code as round, n.category, n.state, n.version, n.unit_id, u.name as unit, n.nominee,
        n.options, n.form,
        (select json_agg(row_to_json(h)) from (select seq, at, act, who, from_state as "from", to_state as "to", hash
           from history where history.id = n.id order by seq desc limit 100) h) as history,
        (select json_agg(row_to_json(m)) from (select from_state as "from", to_state as "to", at from history h
           where h.id = n.id and split_part(from_state, '.', 1) is distinct from split_part(to_state, '.', 1)
           order by seq) m) as moves,
        (select json_agg(json_build_object('code', s.code, 'opens_on', s.opens_on, 'closes_on', s.closes_on))
           from round_stages s where s.round_id = n.round_id) as stages,
        (select l.ends_on::text from lists l where l.id = n.notice_id) as shown_until,
        (select count(*)::int from files f where f.nomination_id = n.id and f.erased_at is null) as files,
        (select json_build_object('missing', h.data ->> 'missing', 'by', h.data ->> 'by', 'at', h.at) from history h
           where h.id = n.id and h.to_state = n.state and n.state like '%.returned' order by h.seq desc limit 1) as returned,
        (select json_build_object('id', t.id, 'number', t.number, 'level', t.level, 'valid_to', t.valid_to,
           'nominee', h.nominee) from titles t join nominations h on h.id = t.nomination_id where t.id = n.title_id) as title
      from nominations n join rounds r on r.id = n.round_id join units u on u.id = n.unit_id where n.id = $1`,
    values: [id],
  });
  return rows[0];
}

/** Somebody who acted on a case or reads it: what they hold at its unit and offices. */
export interface Hand {
  name: string;
  holds: { role: Role; at: string; body: Record<string, string> }[];
}

/** By account; a role counts as far as it counts in the round, at one of these bodies. */
export async function handsOf(
  pool: Pool,
  round: string,
  accounts: readonly string[],
  bodies: readonly string[],
): Promise<Map<string, Hand>> {
  const { rows } = await pool.query({
    name: 'hands_of_case',
    text: `select a.id, a.name, coalesce(json_agg(json_build_object('role', h.role, 'at', h.unit_id, 'body', u.name)
          order by h.unit_id, h.role) filter (where u.id is not null), '[]') as holds
      from accounts a left join (roles h join units u on u.id = h.unit_id)
        on h.account_id = a.id and h.unit_id = any($3::uuid[]) and ${inRound('h', '$1::uuid')}
      where a.id = any($2::uuid[]) group by a.id`,
    values: [round, accounts, bodies],
  });
  return new Map(rows.map(({ id, ...hand }) => [id as string, hand as Hand]));
}
