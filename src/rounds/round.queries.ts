/** What is read of rounds: those a person has a part in, one with its stages, and what it came to. */
import type { Pool } from 'pg';
import { PAGE } from '../common/page.js';
import type { RoundView } from './round.view.schema.js';

const VIEW = `r.id, r.code, jsonb_build_object('code', r.programme_code, 'version', r.programme_version) as programme,
  r.state, r.version, r.opens_on::text as opens_on,
  coalesce((select json_agg(json_build_object('id', s.id, 'code', s.code, 'acting', s.acting, 'categories', s.categories,
      'state', s.state, 'version', s.version, 'opens_on', s.opens_on, 'closes_on', s.closes_on) order by s.position)
    from round_stages s where s.round_id = r.id), '[]') as stages`;

/** As it is stored; what the programme says of it stands in the round book. */
export type RoundRow = Omit<RoundView, 'title' | 'basis_number' | 'stages'> & {
  stages: Omit<RoundView['stages'][number], 'title' | 'type'>[];
};

/** The rounds in which a person holds a role, latest first. */
export async function roundsOf(pool: Pool, person: string, after?: string): Promise<RoundRow[]> {
  const { rows } = await pool.query({
    name: 'rounds_of_person',
    text: `select ${VIEW} from rounds r where ($2::uuid is null or r.id < $2) and r.id in (
        select u.round_id from roles h join round_units u on u.unit_id = h.unit_id where h.account_id = $1
          and coalesce(h.borrowed_for, u.round_id) = u.round_id
        union select b.round_id from roles h join round_bodies b on b.body_id = h.unit_id where h.account_id = $1
          and coalesce(h.borrowed_for, b.round_id) = b.round_id
        union select o.id from roles h join rounds o on o.organiser_id = h.unit_id where h.account_id = $1
          and coalesce(h.borrowed_for, o.id) = o.id)
      order by r.id desc limit ${PAGE}`,
    values: [person, after ?? null],
  });
  return rows;
}

export async function roundRow(pool: Pool, id: string): Promise<RoundRow | undefined> {
  const { rows } = await pool.query({
    name: 'round_view',
    text: `select ${VIEW} from rounds r where r.id = $1`,
    values: [id],
  });
  return rows[0];
}

export interface ListView {
  id: string;
  stage: string;
  kind: string;
  category: string | null;
  unit_id: string;
  unit: Record<string, string>;
  alone: boolean;
  state: string;
  version: number;
  least: number;
  most: number | null;
  opened_on: string | null;
  ends_on: string | null;
  ends_at: string | null;
}

export interface ListsAsked {
  round: string;
  person: string;
  stage?: string | undefined;
  after?: string | undefined;
}

/** The lists of a round that are a person's: of the own units, of the own office; the organiser's people see all. */
export async function listsOf(pool: Pool, { round, person, stage, after }: ListsAsked): Promise<ListView[]> {
  const { rows } = await pool.query({
    name: 'lists_of_person',
    text: `select l.id, s.code as stage, l.kind, l.category, l.unit_id, o.name as unit, l.alone, l.state, l.version, l.least, l.most,
        l.opened_on::text as opened_on, l.ends_on::text as ends_on, l.ends_at
      from lists l join round_stages s on s.id = l.stage_id join rounds r on r.id = l.round_id
      join units o on o.id = l.unit_id
      where l.round_id = $1 and ($3::text is null or s.code = $3) and ($4::uuid is null or l.id > $4)
        and exists (select 1 from roles h where h.account_id = $2 and coalesce(h.borrowed_for, r.id) = r.id
          and (h.unit_id in (r.organiser_id, l.unit_id)
          or exists (select 1 from round_units u where u.round_id = l.round_id and u.unit_id = l.unit_id
            and h.unit_id::text in (select value from jsonb_each_text(u.bodies)))))
      order by l.id limit ${PAGE}`,
    values: [round, person, stage ?? null, after ?? null],
  });
  return rows;
}

export interface FinalRow {
  category: string;
  number: string;
  level: string;
  nominee: Record<string, unknown>;
  unit: Record<string, string>;
  valid_from: string;
  valid_to: string | null;
}

const FINAL = `select t.id, n.category, t.number, t.level, n.nominee, u.name as unit, t.valid_from::text as valid_from,
    t.valid_to::text as valid_to
  from titles t join nominations n on n.id = t.nomination_id join units u on u.id = n.unit_id`;

/** Everybody who has a title of this round, in the order of the numbers. */
export async function finalList(pool: Pool, round: string): Promise<FinalRow[]> {
  const { rows } = await pool.query({
    name: 'final_list',
    text: `${FINAL} where t.round_id = $1 order by t.number`,
    values: [round],
  });
  return rows.map(({ id: _, ...row }) => row as FinalRow);
}

/** The same, page by page. */
export async function* finalPages(pool: Pool, round: string): AsyncGenerator<FinalRow[]> {
  for (let last: { number: string; id: string } | undefined; ;) {
    const { rows } = await pool.query({
      name: 'final_page',
      text: `${FINAL} where t.round_id = $1 and ($2::text is null or (t.number, t.id) > ($2, $3::uuid))
        order by t.number, t.id limit ${PAGE}`,
      values: [round, last?.number ?? null, last?.id ?? null],
    });
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1);
  }
}
