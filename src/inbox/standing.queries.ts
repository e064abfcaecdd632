/** Where cases and lists stand, as far as a person may read them: what an inbox shows of each. */
import type { Pool } from 'pg';
import { inRound, notKeptFrom } from '../people/scope.service.js';
import type { Role } from '../../workflows/people.js';
import type { Place } from './inbox.queries.js';
import type { Standing, WaitsFor } from './waits.js';

export interface StandingRow extends Standing {
  id: string;
  round_id: string;
  round: string;
  category: string | null;
  stage: string | null;
  nominee: string | null;
  unit: Record<string, string>;
  /** The person holds a role at the unit itself. */
  own: boolean;
  since: Date | null;
  due_on: string | null;
  now: Date;
}

/** By id. What the person may not, or may no longer, read is left out. */
export async function standing(
  pool: Pool,
  person: string,
  places: readonly Place[],
): Promise<Map<string, StandingRow>> {
  const ids = (subject: Place['subject']) => places.filter((each) => each.subject === subject).map(({ id }) => id);
  const { rows } = await pool.query({
    name: 'inbox_standing',
    text: `
      with mine as (select distinct unit_id, borrowed_for from roles where account_id = $1),
      cases as (
        select 'nomination' as subject, n.id, n.round_id, null as kind, n.category, n.state, n.unit_id,
          coalesce(n.nominee ->> 'name', n.nominee ->> 'title') as nominee, s.id as stage_id,
          (select h.at from history h where h.id = n.id and h.to_state = n.state
             and h.from_state is distinct from h.to_state order by h.seq desc limit 1) as since,
          coalesce((select d.due_on from deadlines d where d.nomination_id = n.id and d.state = 'open' limit 1),
            (select l.ends_on from lists l where l.id = n.notice_id and l.state = 'open'), s.closes_on) as due_on
        from nominations n left join round_stages s on s.round_id = n.round_id and s.code = split_part(n.state, '.', 1)
        where n.id = any($2::uuid[]) and ${notKeptFrom('$1', 'n')}),
      all_lists as (
        select 'list' as subject, l.id, l.round_id, l.kind, l.category, l.state, l.unit_id, null as nominee, s.id as stage_id,
          coalesce((select h.at from history h where h.id = l.id order by h.seq desc limit 1),
            (select h.at from history h where h.id = s.id and h.act = 'OPENED' order by h.seq limit 1)) as since,
          coalesce(l.ends_on, s.closes_on) as due_on
        from lists l join round_stages s on s.id = l.stage_id where l.id = any($3::uuid[]))
      select c.subject, c.id, c.round_id, c.kind, c.category, c.state, c.unit_id, c.nominee, c.since,
        case when s.state = 'open' or c.subject = 'nomination' then c.due_on end::text as due_on,
        r.code as round, s.code as stage, s.acting, s.state as stage_state, u.name as unit, ru.bodies, now_here() as now,
        c.unit_id in (select unit_id from mine) as own
      from (select * from cases union all select * from all_lists) c
      join rounds r on r.id = c.round_id join units u on u.id = c.unit_id
      left join round_stages s on s.id = c.stage_id
      left join round_units ru on ru.round_id = c.round_id and ru.unit_id = c.unit_id
      where exists (select 1 from mine m where ${inRound('m', 'c.round_id')} and (m.unit_id in (r.organiser_id, c.unit_id)
        or m.unit_id::text in (select value from jsonb_each_text(ru.bodies))))`,
    values: [person, ids('nomination'), ids('list')],
  });
  return new Map(rows.map((row) => [row.id as string, row as StandingRow]));
}

export interface Body {
  name: Record<string, string>;
  /** By role: who holds it; null where it is not the person's own office. */
  holders: Map<Role, string[]> | null;
}

/** The bodies that something waits for; of one's own also who is there. */
export async function bodiesOf(pool: Pool, person: string, wanted: readonly WaitsFor[]): Promise<Map<string, Body>> {
  const { rows } = await pool.query({
    name: 'inbox_bodies',
    text: `select u.id, u.name, exists (select 1 from roles m where m.account_id = $1 and m.unit_id = u.id) as own,
        (select json_agg(json_build_object('role', h.role, 'name', a.name) order by a.name)
          from roles h join accounts a on a.id = h.account_id and a.state <> 'closed'
          where h.unit_id = u.id and h.role = any($3::text[])) as holders
      from units u where u.id = any($2::uuid[])`,
    values: [person, [...new Set(wanted.map(({ body }) => body))], [...new Set(wanted.map(({ role }) => role))]],
  });
  return new Map(
    rows.map(({ id, name, own, holders }) => {
      const all = (holders ?? []) as { role: Role; name: string }[];
      const byRole = new Map<Role, string[]>();
      for (const each of all) byRole.set(each.role, [...(byRole.get(each.role) ?? []), each.name]);
      return [id as string, { name, holders: own ? byRole : null }];
    }),
  );
}
