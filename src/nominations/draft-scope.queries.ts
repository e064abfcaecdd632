/** For which units of a round somebody may enter drafts. */
import { inRound } from '../people/scope.service.js';
import type { Pool } from 'pg';
import type { RoundBook } from '../casework/round-book.js';
import type { DraftScope, DraftUnit } from './draft-sheet.js';

/** By code, as a sheet names units. Undefined where there is none: the round, or any part of the person's in it. */
export async function draftScope(
  pool: Pool,
  book: RoundBook,
  person: string,
  round: string,
): Promise<DraftScope | undefined> {
  const { rows } = await pool.query({
    name: 'writes_in_round',
    text: `select u.unit_id as id, n.code from rounds r join round_units u on u.round_id = r.id join units n on n.id = u.unit_id
      where r.id = $2 and exists (select 1 from roles h where h.account_id = $1 and ${inRound('h', 'r.id')}
        and (h.unit_id = u.unit_id and h.role in ('clerk', 'head') or h.unit_id = r.organiser_id and h.role = 'secretary'))
      order by u.position`,
    values: [person, round],
  });
  if (rows.length === 0) return undefined;
  await book.of(pool, [round]);
  const { units } = book.get(round);
  const own = rows.map(({ id, code }): DraftUnit => ({ id, code, setting: units.get(id)?.setting ?? undefined }));
  // Whoever writes for one unit need not say for which; a unit without a code can only be written for so.
  return {
    units: new Map(own.map((unit) => [unit.code ?? unit.id, unit])),
    own: own.length === 1 ? own[0] : undefined,
  };
}
