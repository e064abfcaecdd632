/** Where the cases of the running rounds stand: counts only, no names. */
import type { Pool } from 'pg';

export interface StageStanding {
  code: string;
  state: 'waiting' | 'open' | 'closed';
  opens_on: string | null;
  closes_on: string | null;
  closed_on: string | null;
}

export interface RoundStanding {
  id: string;
  code: string;
  state: string;
  today: string;
  units: number;
  stages: StageStanding[];
  /** Cases by category and state. */
  cases: { category: string; state: string; count: number }[];
}

export async function runningRounds(pool: Pool): Promise<RoundStanding[]> {
  const { rows } = await pool.query(
    `select r.id, r.code, r.state, to_char(now_here() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today,
       (select count(*)::int from round_units u where u.round_id = r.id) as units,
       (select json_agg(row_to_json(s)) from (select code, state, opens_on, closes_on, closed_on from round_stages
          where round_id = r.id order by position) s) as stages,
       (select coalesce(json_agg(row_to_json(c)), '[]') from (select category, state, count(*)::int as count
          from nominations where round_id = r.id group by category, state) c) as cases
     from rounds r where r.state in ('open', 'cancelling') order by r.opens_on desc, r.code limit 10`,
  );
  return rows;
}
