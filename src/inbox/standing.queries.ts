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

/**
 * By id. What the person may not, or may no longer, read is left out. A page has many cases of few units, rounds and
 * stages: each of these is looked up once, and only what differs from case to case is looked up for each.
 */
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
      cases as materialized (
        select n.id, n.round_id, n.category, n.state, n.unit_id, n.notice_id,
          coalesce(n.nominee ->> 'name', n.nominee ->> 'title') as nominee
        from nominations n where n.id = any($2::uuid[]) and ${notKeptFrom('$1', 'n')}),
      all_lists as materialized (
        select id, round_id, kind, category, state, unit_id, stage_id, ends_on from lists where id = any($3::uuid[])),
      senders as materialized (
        select p.round_id, p.unit_id, r.code as round, u.name as unit, ru.bodies,
          p.unit_id in (select unit_id from mine) as own, now_here() as now
        from (select round_id, unit_id from cases union select round_id, unit_id from all_lists) p
        cross join lateral (select code, organiser_id from rounds where id = p.round_id limit 1) r
        join units u on u.id = p.unit_id
        left join round_units ru on ru.round_id = p.round_id and ru.unit_id = p.unit_id
        where exists (select 1 from mine m where ${inRound('m', 'p.round_id')} and (m.unit_id in (r.organiser_id, p.unit_id)
          or m.unit_id::text in (select value from jsonb_each_text(ru.bodies))))),
      stages as materialized (
        select s.id, s.round_id, s.code, s.acting, s.state, s.closes_on
        from (select distinct round_id from senders) p join round_stages s on s.round_id = p.round_id)
      select 'nomination' as subject, c.id, c.round_id, null as kind, c.category, c.state, c.unit_id, c.nominee,
        (select h.at from history h where h.id = c.id and h.to_state = c.state
           and h.from_state is distinct from h.to_state order by h.seq desc limit 1) as since,
        coalesce((select d.due_on from deadlines d where d.nomination_id = c.id and d.state = 'open' limit 1),
          (select l.ends_on from lists l where l.id = c.notice_id and l.state = 'open'), s.closes_on)::text as due_on,
        w.round, s.code as stage, s.acting, s.state as stage_state, w.unit, w.bodies, w.own, w.now
      from cases c join senders w on w.round_id = c.round_id and w.unit_id = c.unit_id
      left join stages s on s.round_id = c.round_id and s.code = split_part(c.state, '.', 1)
      union all
      select 'list', l.id, l.round_id, l.kind, l.category, l.state, l.unit_id, null,
        coalesce((select h.at from history h where h.id = l.id order by h.seq desc limit 1),
          (select h.at from history h where h.id = s.id and h.act = 'OPENED' order by h.seq limit 1)),
        case when s.state = 'open' then coalesce(l.ends_on, s.closes_on) end::text,
        w.round, s.code, s.acting, s.state, w.unit, w.bodies, w.own, w.now
      from all_lists l join senders w on w.round_id = l.round_id and w.unit_id = l.unit_id
      join stages s on s.id = l.stage_id`,
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
