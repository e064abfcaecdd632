/** What the people of a unit look at before and after they seal a list: its rows in order, and what each still lacks. */
import type { Pool } from 'pg';
import { inRound } from '../people/scope.service.js';
import { BY_ORDER } from './order.service.js';

/** Rows that are shown of a list. */
export const MOST_ROWS = 1_000;

export interface ListRow {
  id: string;
  round_id: string;
  round: string;
  category: string;
  unit_id: string;
  unit: Record<string, string>;
  state: string;
  version: number;
  least: number;
  most: number | null;
  stage: string;
  stage_state: 'waiting' | 'open' | 'closed';
  closes_on: string | null;
  receipt: { hash: string; at: string } | null;
  now: Date;
}

/** A list that a unit seals. Undefined: there is none. */
export async function unitList(pool: Pool, id: string): Promise<ListRow | undefined> {
  const { rows } = await pool.query({
    name: 'unit_list',
    text: `select l.id, l.round_id, r.code as round, l.category, l.unit_id, u.name as unit, l.state, l.version, l.least,
        l.most, s.code as stage, s.state as stage_state, s.closes_on::text, now_here() as now,
        (select json_build_object('hash', h.hash, 'at', h.at) from history h where h.id = l.id and h.act = 'SEALED'
           order by h.seq desc limit 1) as receipt
      from lists l join round_stages s on s.id = l.stage_id join rounds r on r.id = l.round_id
      join units u on u.id = l.unit_id where l.id = $1 and l.kind = 'allotment'`,
    values: [id],
  });
  return rows[0];
}

export interface CaseOnList {
  id: string;
  state: string;
  version: number;
  nominee: Record<string, unknown>;
  options: Record<string, string>;
  form: Record<string, unknown>;
  consent: 'not asked' | 'asked' | 'agreed' | 'declined';
  corrections: number;
}

/** In the order of recommendation: as it was sealed, what was left out behind it; or as it is arranged now. */
export async function casesOnList(pool: Pool, list: string, sealed: boolean): Promise<CaseOnList[]> {
  const { rows } = await pool.query({
    name: sealed ? 'cases_on_sealed_list' : 'cases_on_open_list',
    text: `select n.id, n.state, n.version, n.nominee, n.options, n.form,
        case when n.state = 'declined' then 'declined' when n.consent then 'agreed'
          when exists (select 1 from consent_links c where c.nomination_id = n.id and c.used_at is null
            and c.ends_at > now_here()) then 'asked' else 'not asked' end as consent,
        (select count(*)::int from text_corrections c where c.nomination_id = n.id and c.state = 'open') as corrections
      from nominations n where n.list_id = $1
      order by ${sealed ? "n.state like '%.draft', n.position, n.id" : BY_ORDER} limit ${MOST_ROWS}`,
    values: [list],
  });
  return rows;
}

export interface UnitNotice {
  stage: string;
  state: string | null;
  opened_on: string | null;
  ends_on: string | null;
  ends_at: Date | null;
  waiting: number;
  open_lists: number;
}

/** The unit's own notice in a stage: whether it is published, who waits for it, and how many lists are not sealed yet. */
export async function unitNotice(
  pool: Pool,
  { round, unit, stage }: { round: string; unit: string; stage: string },
): Promise<UnitNotice | undefined> {
  const { rows } = await pool.query({
    name: 'unit_notice',
    text: `select s.id as stage, l.state, l.opened_on::text, l.ends_on::text, l.ends_at,
        (select count(*)::int from nominations n where n.round_id = $1 and n.unit_id = $2
           and n.state = s.code || '.waiting') as waiting,
        (select count(*)::int from lists o where o.round_id = $1 and o.unit_id = $2 and o.kind = 'allotment'
           and o.state = 'open') as open_lists
      from round_stages s left join lists l on l.stage_id = s.id and l.kind = 'notice' and l.unit_id = $2 and not l.alone
      where s.round_id = $1 and s.code = $3`,
    values: [round, unit, stage],
  });
  return rows[0];
}

export interface NominatingRow {
  round_id: string;
  round: string;
  state: string;
  unit_id: string;
  unit: Record<string, string>;
  stages: { id: string; code: string; state: 'waiting' | 'open' | 'closed'; closes_on: string | null }[];
  drafts: number;
  listed: number;
  returned: number;
  sent: number;
  lists: number;
  sealed: number;
  now: Date;
}

/** The rounds in which the person writes for a unit, latest first. */
export async function nominatingRows(pool: Pool, person: string): Promise<NominatingRow[]> {
  const { rows } = await pool.query({
    name: 'nominating',
    text: `select r.id as round_id, r.code as round, r.state, m.unit_id, u.name as unit, c.*, a.*, now_here() as now,
        (select json_agg(json_build_object('id', s.id, 'code', s.code, 'state', s.state, 'closes_on', s.closes_on)
           order by s.position) from round_stages s where s.round_id = r.id and exists (select 1 from lists l
             where l.stage_id = s.id and l.kind = 'allotment' and l.unit_id = m.unit_id)) as stages
      from (select distinct x.round_id, x.unit_id from roles h join round_units x on x.unit_id = h.unit_id
          where h.account_id = $1 and h.role in ('clerk', 'head') and ${inRound('h', 'x.round_id')}) m
      join rounds r on r.id = m.round_id join units u on u.id = m.unit_id
      cross join lateral (select count(*) filter (where n.state like '%.draft')::int as drafts,
          count(*) filter (where n.state like '%.listed')::int as listed,
          count(*) filter (where n.state like '%.returned')::int as returned,
          count(*) filter (where n.state !~ '[.](draft|listed|returned)$' and n.state <> 'notSent')::int as sent
        from nominations n where n.round_id = m.round_id and n.unit_id = m.unit_id) c
      cross join lateral (select count(*)::int as lists, count(*) filter (where l.state = 'sealed')::int as sealed
        from lists l where l.round_id = m.round_id and l.unit_id = m.unit_id and l.kind = 'allotment') a
      where a.lists > 0 order by r.opens_on desc, r.id desc, m.unit_id limit 100`,
    values: [person],
  });
  return rows;
}
