/** Objections as those see them who work with them: handlers of the acting office, and its secretary. */
import type { Pool } from 'pg';
import { NO_ID, PAGE } from '../common/page.js';
import { inRound, notKeptFrom } from '../people/scope.service.js';
import type { WhichObjections } from './objection.schema.js';

export interface ObjectionsAsked {
  person: string;
  state: WhichObjections;
  nomination?: string | undefined;
  after?: string | undefined;
}

export interface ObjectionRow {
  id: string;
  nomination: string;
  facts: string;
  state: string;
  filed_at: string;
  stage: string;
  ends_on: string | null;
  handles: boolean;
  objector: { name: string; contact: string } | null;
  decided: { at: string; reason: string } | null;
}

/**
 * By id, which is the order in which they came. An objection to a unit's own notice is the office's above the unit, to
 * another that of the office which published it. Nobody of the nominee's unit is told, whatever else they are.
 */
export async function objectionsFor(
  pool: Pool,
  { person, state, nomination, after = NO_ID }: ObjectionsAsked,
): Promise<ObjectionRow[]> {
  const { rows } = await pool.query({
    name: 'objections_for',
    text: `select o.id, o.nomination_id as nomination, o.facts, o.state, s.code as stage, l.ends_on::text as ends_on,
        (select to_json(h.at) from history h where h.id = o.id order by h.seq limit 1) as filed_at, m.handles,
        case when m.handles then (select json_build_object('name', b.name, 'contact', b.contact)
          from objectors b where b.objection_id = o.id) end as objector,
        case when o.state <> 'open' then (select json_build_object('at', h.at, 'reason', h.data ->> 'reason')
          from history h where h.id = o.id order by h.seq desc limit 1) end as decided
      from objections o join nominations n on n.id = o.nomination_id join rounds r on r.id = n.round_id
      join lists l on l.id = o.list_id join round_stages s on s.id = l.stage_id
      join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
      cross join lateral (select case when s.acting = 'unit'
        then coalesce((u.bodies ->> 'above')::uuid, r.organiser_id) else l.unit_id end as id) office
      cross join lateral (select bool_or(h.role = 'handler') as handles from roles h
        where h.account_id = $1 and ${inRound('h', 'r.id')}
          and (h.role = 'handler' and h.unit_id = office.id
            or h.role = 'secretary' and h.unit_id in (office.id, r.organiser_id))) m
      where m.handles is not null and o.id > $4 and ($3::uuid is null or o.nomination_id = $3)
        and ($2 = 'all' or (o.state = 'open') = ($2 = 'open')) and ${notKeptFrom('$1', 'n')}
        and not exists (select 1 from roles own where own.account_id = $1 and own.unit_id = n.unit_id)
        and not exists (select 1 from accounts a where a.id = $1 and a.unit_id = n.unit_id)
      order by o.id limit ${PAGE}`,
    values: [person, state, nomination ?? null, after],
  });
  return rows;
}
