/** The scores of a case, stage by stage, as they are kept. */
import { inRound } from '../people/scope.service.js';
import type { Pool } from 'pg';

export interface CaseScored {
  round_id: string;
  category: string;
  unit_id: string;
  state: string;
  /** The person decides or keeps the record at an office of the case, or supervises it. */
  sees_all: boolean;
  /** The person reads cases at such an office. */
  reviews: boolean;
}

export async function caseScored(pool: Pool, person: string, nomination: string): Promise<CaseScored | undefined> {
  const { rows } = await pool.query({
    name: 'case_scored',
    text: `select n.round_id, n.category, n.unit_id, n.state,
        coalesce(bool_or(h.role in ('approver', 'secretary', 'supervisor')), false) as sees_all,
        coalesce(bool_or(h.role = 'reviewer'), false) as reviews
      from nominations n join rounds r on r.id = n.round_id
      join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
      left join roles h on h.account_id = $1 and ${inRound('h', 'n.round_id')} and (h.unit_id = r.organiser_id
        or h.unit_id::text in (select value from jsonb_each_text(u.bodies) where key <> 'unit'))
      where n.id = $2 group by n.id`,
    values: [person, nomination],
  });
  return rows[0];
}

export interface ScoreRow {
  stage: string;
  reviewer: string;
  name: string | null;
  score: number;
  at: string;
  scores: Record<string, number> | null;
}

/** In the order in which they came. */
export async function scoresOf(pool: Pool, nomination: string): Promise<ScoreRow[]> {
  const { rows } = await pool.query({
    name: 'scores_of_case',
    text: `select s.code as stage, c.reviewer, a.name, c.score::float8 as score, c.at,
        (select json_object_agg(l.indicator, l.points) from score_lines l where l.nomination_id = c.nomination_id
          and l.stage_id = c.stage_id and l.reviewer = c.reviewer) as scores
      from scores c join round_stages s on s.id = c.stage_id
      left join accounts a on a.id = case when c.reviewer ~ '^[0-9a-f-]{36}$' then c.reviewer::uuid end
      where c.nomination_id = $1 order by c.at, c.reviewer`,
    values: [nomination],
  });
  return rows.map((row) => ({ ...row, at: (row.at as Date).toISOString() }));
}

/** The stages at which the person has been given the case and has not scored it. */
export async function stillToScore(pool: Pool, person: string, nomination: string): Promise<string[]> {
  const { rows } = await pool.query({
    name: 'still_to_score',
    text: `select s.code from assignments a join round_stages s on s.id = a.stage_id
      where a.nomination_id = $2 and a.reviewer = $1 and a.state in ('offered', 'declared')`,
    values: [person, nomination],
  });
  return rows.map(({ code }) => code as string);
}
