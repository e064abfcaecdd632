/** The same nominee sent twice: found by name, told to both units and to the office, never in anybody's way by itself. */
import { inRound } from '../people/scope.service.js';
import type { Pool } from 'pg';
import { kindOf, STANDS } from '../casework/predecessors.js';
import type { RoundBook } from '../casework/round-book.js';
import { PAGE } from '../common/page.js';

export interface SameNominee {
  category: string;
  unit: Record<string, string>;
  /** Only to whoever may read that case too: its own unit, and the offices that act for it. */
  id: string | null;
}

/**
 * Other nominations of the round with a nominee of this name and kind: of a work by the same author, of a person with no
 * other work unit (who has none given may be the same). Another unit's case is told once it is listed, by unit and category alone; a draft
 * is nobody's business but of those who may read it.
 */
export async function sameNominee(
  pool: Pool,
  book: RoundBook,
  person: string,
  { id, round, category }: { id: string; round: string; category: string },
): Promise<SameNominee[]> {
  await book.of(pool, [round]);
  const { categories } = book.get(round).compiled.programme;
  const own = categories.find(({ code }) => code === category)!;
  const alike = categories.filter((each) => kindOf(each) === kindOf(own)).map(({ code }) => code);
  const { rows } = await pool.query({
    name: 'same_nominee',
    text: `select n.category, u.name as unit, case when m.reads then n.id end as id
      from nominations me
      join nominations n on n.round_id = me.round_id and n.name_key = me.name_key and n.id <> me.id
      join units u on u.id = n.unit_id
      cross join lateral (select exists (
        select 1 from roles h join rounds r on r.id = n.round_id
        join round_units s on s.round_id = n.round_id and s.unit_id = n.unit_id
        where h.account_id = $2 and ${inRound('h', 'n.round_id')} and (h.unit_id in (r.organiser_id, n.unit_id)
          or h.unit_id::text in (select value from jsonb_each_text(s.bodies)))) as reads) m
      where me.id = $1 and n.category = any($3::text[]) and n.${STANDS} and (n.slot_used or m.reads)
        and (n.work_key is null or me.work_key is null or n.work_key = me.work_key)
      order by n.id limit ${PAGE}`,
    values: [id, person, alike],
  });
  return rows;
}
