/** What waits for a notice of a body and may be shown, as the public would read it. */
import type { Queryable } from '../casework/store.js';

export interface WaitingRow {
  id: string;
  category: string;
  unit: string;
  nominee: Record<string, unknown>;
  form: Record<string, unknown>;
  /** The body's own list is out already: whoever comes now is shown on a further one, alone. */
  shown_before: boolean;
}

export async function waitingFor(db: Queryable, stage: string, body: string): Promise<WaitingRow[]> {
  const { rows } = await db.query(
    `select n.id, n.category, n.unit_id as unit, n.nominee, n.form, exists (
         select 1 from lists l where l.stage_id = s.id and l.kind = 'notice' and not l.alone
           and l.unit_id = $2 and l.state <> 'drawn') as shown_before
     from round_stages s join nominations n on n.round_id = s.round_id
     join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
     where s.id = $1 and (u.bodies ->> s.acting)::uuid = $2 and (n.consent or not s.outside)
       and (n.state = s.code || '.waiting' or (n.consent and split_part(n.state, '.', 2) = 'again-waiting' and n.owes[1] = s.code))
     order by n.category, u.position, n.position`,
    [stage, body],
  );
  return rows;
}

/** Of the cases that this body would show, those whose nominee has not agreed to it, where they have to. */
export async function withoutConsent(db: Queryable, stage: string, body: string): Promise<number> {
  const { rows } = await db.query(
    `select count(*)::int as many from round_stages s join nominations n on n.round_id = s.round_id
     join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
     where s.id = $1 and s.outside and not n.consent and (u.bodies ->> s.acting)::uuid = $2 and n.state = s.code || '.waiting'`,
    [stage, body],
  );
  return rows[0].many;
}
