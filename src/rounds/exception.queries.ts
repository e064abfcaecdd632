/** The exceptions of a round, newest first, out of its history: late cases and missed ones by index, then dates. */
import type { Pool } from 'pg';
import { PAGE } from '../common/page.js';
import { notKeptFrom } from '../people/scope.service.js';
import { actsForUnit, type RoundRun } from '../people/stage-scope.service.js';

export interface ExceptionRow {
  kind: 'late' | 'missed' | 'moved' | 'extended';
  id: string;
  seq: number;
  at: Date;
  who: string | null;
  reason: string | null;
  to: string | null;
  stage: string | null;
  /** Where the page after this row goes on. */
  next: string;
}

export interface ExceptionsAsked {
  person: string;
  round: string;
  run: RoundRun;
  /** MICROSECONDS.SEQ.ID of a row. */
  after?: string | undefined;
}

const LINE = 'h.id, h.seq, h.at, h.who';
const SCOPE = `join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id and ${actsForUnit('$3', '$4')}`;

export async function exceptionRows(
  pool: Pool,
  { person, round, run, after }: ExceptionsAsked,
): Promise<ExceptionRow[]> {
  const [micros, seq, id] = after?.split('.') ?? [];
  const { rows } = await pool.query({
    name: 'exceptions_of_round',
    text: `select e.kind, e.id, e.seq, e.at, a.name as who, e.reason, e.day as to, e.stage,
        (extract(epoch from e.at) * 1000000)::bigint || '.' || e.seq || '.' || e.id as next
      from (
        select 'late' as kind, ${LINE}, h.data ->> 'exception' as reason, null as day, null as stage
        from nominations n ${SCOPE} join history h on h.id = n.id and h.seq = 1
        where n.round_id = $1 and n.late and ${notKeptFrom('$2', 'n')}
        union all
        select 'missed', ${LINE}, h.data ->> 'reason', null, split_part(h.from_state, '.', 1)
        from nominations n ${SCOPE} join history h on h.id = n.id and h.act = 'MISSED'
        where n.round_id = $1 and n.state = 'missed' and ${notKeptFrom('$2', 'n')}
        union all
        select 'moved', ${LINE}, h.data ->> 'reason', h.data ->> 'to', s.code
        from round_stages s join history h on h.id = s.id and h.act = 'DATE_MOVED' where s.round_id = $1
        union all
        select 'extended', ${LINE}, h.data ->> 'reason', h.data ->> 'to', s.code
        from round_stages s join lists l on l.stage_id = s.id and l.kind = 'notice'
        left join round_units u on u.round_id = s.round_id and u.unit_id = l.unit_id
        join history h on h.id = l.id and h.act = 'EXTENDED'
        where s.round_id = $1 and (l.unit_id = any($4::uuid[]) or ${actsForUnit('$3', '$4')})) e
      left join accounts a on 'person:' || a.id = e.who
      where $5::bigint is null
        or (e.at, e.id, e.seq) < (timestamptz 'epoch' + $5::bigint * interval '1 microsecond', $7::uuid, $6::int)
      order by e.at desc, e.id desc, e.seq desc limit ${PAGE}`,
    values: [round, person, run.everywhere, run.offices, micros ?? null, seq ?? null, id ?? null],
  });
  return rows;
}
