/** What hangs on the last day of a stage: days of bodies and of returned cases, and the other stages of its round. */
import type { Pool } from 'pg';

export interface Hanging {
  /** Bodies that have not done their part, and whose day is another than the new one. */
  bodies: string[];
  scheduled: number;
  returns: number;
  returns_after: number;
}

export async function hangingOn(pool: Pool, stage: string, to: string): Promise<Hanging> {
  const { rows } = await pool.query({
    name: 'hanging_on_date',
    text: `select coalesce(array_agg(d.unit_id) filter (where d.nomination_id is null and d.due_on <> $2::date), '{}') as bodies,
        coalesce(sum((select count(*) from reminders r where r.deadline_id = d.id and r.state = 'scheduled'))
          filter (where d.nomination_id is null and d.due_on <> $2::date), 0)::int as scheduled,
        (count(*) filter (where d.nomination_id is not null))::int as returns,
        (count(*) filter (where d.nomination_id is not null and d.due_on > $2::date))::int as returns_after
      from deadlines d where d.stage_id = $1 and d.state = 'open'`,
    values: [stage, to],
  });
  return rows[0] as Hanging;
}

export interface Begun {
  code: string;
  opens: string;
  closes: string;
}

/** The stages of a round that have begun: on which day each opened, and on which it closed or will close. */
export async function begunIn(pool: Pool, round: string): Promise<Begun[]> {
  const { rows } = await pool.query({
    name: 'stages_begun',
    text: `select code, opens_on::text as opens, coalesce(closed_on, closes_on)::text as closes from round_stages
      where round_id = $1 and state <> 'waiting' order by position`,
    values: [round],
  });
  return rows;
}
