/** What people look at: one case with its history. */
import type { Pool } from 'pg';

/** The built-in columns: name, or title and author of a work, and work unit and post where there are any. */
type Nominee = Record<string, string>;

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
  title: { id: string; number: string; level: string; valid_to: string | null; nominee: Nominee } | null;
  /** Where it was sent back for correction. */
  returned: { missing: string; by: string; at: string } | null;
  history: { seq: number; at: string; act: string; who: string; to: string; hash: string }[];
}

/** One case with its last hundred acts, newest first. Undefined: there is none. */
export async function casePage(pool: Pool, id: string): Promise<CasePage | undefined> {
  const { rows } = await pool.query({
    name: 'case_page',
    text: `select n.id, n.round_id, r.code as round, n.category, n.state, n.version, u.name as unit, n.nominee, n.options, n.form,
        (select json_agg(row_to_json(h)) from (select seq, at, act, who, to_state as "to", hash from history
           where history.id = n.id order by seq desc limit 100) h) as history,
        (select json_build_object('missing', h.data ->> 'missing', 'by', h.data ->> 'by', 'at', h.at) from history h
           where h.id = n.id and h.to_state = n.state and n.state like '%.returned' order by h.seq desc limit 1) as returned,
        (select json_build_object('id', t.id, 'number', t.number, 'level', t.level, 'valid_to', t.valid_to,
           'nominee', h.nominee) from titles t join nominations h on h.id = t.nomination_id where t.id = n.title_id) as title
      from nominations n join rounds r on r.id = n.round_id join units u on u.id = n.unit_id where n.id = $1`,
    values: [id],
  });
  return rows[0];
}
