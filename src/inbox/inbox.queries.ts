/** What stands in an inbox, by id alone: to do (待办), done (已办), begun by oneself (我发起的). Each page comes from an index. */
import type { Pool } from 'pg';
import { NO_ID, PAGE } from '../common/page.js';
import { inRound, notKeptFrom } from '../people/scope.service.js';
import { AT_UNIT, CASE_WAITS, LIST_WAITS } from './waits.js';

export interface Asked {
  person: string;
  /** The last id of the page before. */
  after?: string | undefined;
  size?: number;
}

export interface Place {
  subject: 'nomination' | 'list';
  id: string;
}

/** In SQL: of a round that runs, found together with the body or unit in one index, past the rounds that are over. */
const isRunning = (alias: string): string => `${alias}.round_id = any((select ids from running)::uuid[])`;

/**
 * To do: the next cases and lists that wait for a role which the person holds where it acts, in order of id. Each place
 * where something can wait gives at most one page, from an index; so a page costs the same however many cases there are,
 * and however many rounds are over.
 */
export async function todo(pool: Pool, { person, after = NO_ID, size = 20 }: Asked): Promise<Place[]> {
  const { rows } = await pool.query({
    name: 'inbox_todo',
    text: `
      with mine as (select role, unit_id, role = any($4::text[]) as at_unit, borrowed_for from roles where account_id = $1),
      running as materialized (select array_agg(id) as ids from rounds where state in ('open', 'cancelling')),
      acting as (
        select m.role, b.* from mine m join round_bodies b on not m.at_unit and b.body_id = m.unit_id
          and ${isRunning('b')} and ${inRound('m', 'b.round_id')}),
      waits as (select * from unnest($5::text[], $6::text[]) as w(role, child)),
      at_body as (
        select a.round_id, a.acting, a.body_id, a.everywhere, s.code || '.' || w.child as state
        from acting a join waits w on w.role = a.role
        join round_stages s on s.round_id = a.round_id and s.state <> 'waiting'
          and case when a.role = 'handler' and s.acting = 'unit' then 'above' else s.acting end = a.acting),
      at_round as (select distinct round_id, state from at_body where everywhere),
      at_units as (
        select b.round_id, b.state, u.unit_id from at_body b
        join round_units u on u.round_id = b.round_id and u.bodies ->> b.acting = b.body_id::text
        where not b.everywhere
        union
        select s.round_id, s.code || '.' || w.child, u.unit_id
        from mine m join waits w on m.at_unit and w.role = m.role
        join round_units u on u.unit_id = m.unit_id and ${isRunning('u')} and ${inRound('m', 'u.round_id')}
        join round_stages s on s.round_id = u.round_id and s.state <> 'waiting'
          and (w.child <> 'waiting' or s.acting = 'unit')),
      list_waits as (select w.role, split_part(w.place, '.', 1) as kind, split_part(w.place, '.', 2) as state
        from unnest($7::text[], $8::text[]) as w(role, place)),
      at_lists as (
        select s.id as stage_id, w.kind, w.state, a.body_id from acting a join list_waits w on w.role = a.role
        join round_stages s on s.round_id = a.round_id and s.acting = a.acting and s.state = 'open'
        union
        select s.id, w.kind, w.state, m.unit_id from mine m join list_waits w on m.at_unit and w.role = m.role
        join round_units u on u.unit_id = m.unit_id and ${isRunning('u')} and ${inRound('m', 'u.round_id')}
        join round_stages s on s.round_id = u.round_id and s.acting = 'unit' and s.state = 'open')
      select w.subject, w.id from (
        select 'nomination' as subject, n.id from at_round p cross join lateral (
          select id from nominations
          where round_id = p.round_id and state = p.state and id > $2 and ${notKeptFrom('$1', 'nominations')} order by id limit $3) n
        union
        select 'nomination', n.id from at_units p cross join lateral (
          select id from nominations
          where round_id = p.round_id and unit_id = p.unit_id and state = p.state and id > $2
            and ${notKeptFrom('$1', 'nominations')} order by id limit $3) n
        union
        select 'list', l.id from at_lists p cross join lateral (
          select id from lists where stage_id = p.stage_id and kind = p.kind and unit_id = p.body_id
            and not alone and state = p.state and id > $2 order by id limit $3) l) w
      order by w.id limit $3`,
    values: [person, after, size, AT_UNIT, CASE_WAITS.roles, CASE_WAITS.places, LIST_WAITS.roles, LIST_WAITS.places],
  });
  return rows;
}

/** Begun: the cases that the person entered, latest first. */
export async function started(pool: Pool, { person, after, size = PAGE }: Asked): Promise<Place[]> {
  const { rows } = await pool.query({
    name: 'inbox_started',
    text: `select 'nomination' as subject, id from history
      where who = 'person:' || $1 and who like 'person:%' and seq = 1 and subject = 'nomination'
        and ($2::uuid is null or id < $2) order by id desc limit $3`,
    values: [person, after ?? null, size],
  });
  return rows;
}

export interface ActDone {
  subject: 'nomination' | 'list' | 'stage' | 'round' | 'objection';
  id: string;
  seq: number;
  act: string;
  at: string;
  /** Where the page after this act goes on. */
  next: string;
}

/** Done: what the person did, newest first. `after`: MICROSECONDS.SEQ.ID of an act. */
export async function done(pool: Pool, { person, after, size = PAGE }: Asked): Promise<ActDone[]> {
  const [micros, seq, id] = after?.split('.') ?? [];
  const { rows } = await pool.query({
    name: after === undefined ? 'inbox_done' : 'inbox_done_after',
    text: `select subject, id, seq, act, at, (extract(epoch from at) * 1000000)::bigint || '.' || seq || '.' || id as next
      from history where who = 'person:' || $1 and who like 'person:%'
        ${after === undefined ? '' : `and (at, id, seq) < (timestamptz 'epoch' + $3::bigint * interval '1 microsecond', $5::uuid, $4::int)`}
      order by at desc, id desc, seq desc limit $2`,
    values: [person, size, ...(after === undefined ? [] : [micros, seq, id])],
  });
  return rows.map((row) => ({ ...row, at: (row.at as Date).toISOString() }));
}

/** Counts up to here and no further: "99+". */
export const MOST_COUNTED = 100;

export async function unread(pool: Pool, person: string): Promise<number> {
  const { rows } = await pool.query({
    name: 'messages_unread',
    text: `select count(*)::int as many from (
      select 1 from messages where account_id = $1 and read_at is null limit ${MOST_COUNTED}) m`,
    values: [person],
  });
  return rows[0].many;
}
