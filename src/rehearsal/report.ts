/** What a rehearsal came to: the object that `rehearse --json` prints, read from the record, and the same in words. */
import type { Pool } from 'pg';
import { offAndOn, type Calendar } from '../../workflows/calendar.js';
import { choosesIn } from '../../workflows/compile.js';
import { ENDS, pathOf, WELL_ENDED, type Category, type Programme } from '../../workflows/programme.js';
import { verify } from '../casework/verify.js';
import type { Performance } from './performance.js';

export interface Report {
  programme: string;
  from: string;
  units: number;
  seed: number;
  calendar: { code: string; off: string[]; on: string[]; provisional: number[] };
  stages: { id: string; opens: string; closes: string; entered: number; left: number }[];
  categories: Record<string, CategoryReport>;
  objections: { filed: number; dismissed: number; upheld: number; corrected: number };
  reminders: { scheduled: number; sent: number; cancelled: number; late: number; twice: number };
  acts: number;
  chain: 'whole' | 'broken';
  titles: number;
  list: { category: string; number: string; nominee: string }[];
}

interface CategoryReport {
  nominated: number;
  removed: number;
  kept: number | null;
  reserve: number;
  seats: number | null;
  commended: number;
  ends: Record<string, number>;
}

export async function report(
  play: Performance,
  calendar: Calendar,
  given: { from: string; seed: number },
): Promise<Report> {
  const { programme, round, invented } = play;
  const { pool } = play.office;
  const stages = [];
  for (const row of await play.stages())
    stages.push({
      id: row.code,
      opens: row.opens_on!,
      closes: row.closed_on!,
      ...(await passage(pool, round, row.code)),
    });
  const categories: Report['categories'] = {};
  for (const category of programme.categories)
    categories[category.code] = await ofCategory(pool, programme, round, category);
  const opens = stages.map((stage) => stage.opens).reduce(earlier);
  const closes = stages.map((stage) => stage.closes).reduce(later);
  const list = await titlesOf(pool, round);
  const { rows: acts } = await pool.query('select count(*)::int as acts from history');
  return {
    programme: programme.programme,
    from: given.from,
    units: invented.units.length,
    seed: given.seed,
    calendar: { code: calendar.code, ...offAndOn(calendar, opens, closes) },
    stages,
    categories,
    objections: await objectionsOf(pool),
    reminders: await remindersOf(pool),
    acts: acts[0].acts,
    chain: (await verify(pool)).breaks.length === 0 ? 'whole' : 'broken',
    titles: list.length,
    list,
  };
}

const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);

/** How many entered a stage, and how many went on from it or ended well in it. */
async function passage(pool: Pool, round: string, code: string): Promise<{ entered: number; left: number }> {
  const { rows } = await pool.query(
    `select count(distinct h.id) filter (where split_part(h.to_state, '.', 1) = $2)::int as entered,
       count(distinct h.id) filter (where split_part(h.from_state, '.', 1) = $2 and split_part(h.to_state, '.', 1) <> $2
         and (position('.' in h.to_state) > 0 or h.to_state = any($3::text[])))::int as left
     from nominations n join history h on h.id = n.id where n.round_id = $1`,
    [round, code, WELL_ENDED],
  );
  return rows[0];
}

async function ofCategory(
  pool: Pool,
  programme: Programme,
  round: string,
  category: Category,
): Promise<CategoryReport> {
  const { rows } = await pool.query(
    'select state, count(*)::int as cases from nominations where round_id = $1 and category = $2 group by state',
    [round, category.code],
  );
  const counts = new Map(rows.map(({ state, cases }) => [state as string, cases as number]));
  const ends = Object.fromEntries(ENDS.filter((end) => counts.has(end)).map((end) => [end, counts.get(end)!]));
  return {
    nominated: [...counts.values()].reduce((sum, each) => sum + each, 0),
    removed: ends.removed ?? 0,
    ...(await lastReview(pool, programme, round, category)),
    seats: category.seats ?? null,
    commended: (ends.commended ?? 0) + (ends.renewed ?? 0),
    ends: Object.fromEntries(Object.entries(ends).sort()),
  };
}

/** As the category's last review or verification left them; null and 0 without one. */
async function lastReview(
  pool: Pool,
  programme: Programme,
  round: string,
  category: Category,
): Promise<{ kept: number | null; reserve: number }> {
  const stage = pathOf(programme, category.code).findLast(
    (each) => each.stage === 'review' || each.stage === 'verification',
  );
  if (!stage) return { kept: null, reserve: 0 };
  const chooses = choosesIn(programme, category, stage);
  const { rows } = await pool.query(
    chooses
      ? `select coalesce(sum(jsonb_array_length(l.result -> 'kept')), 0)::int as kept,
           coalesce(sum(jsonb_array_length(l.result -> 'reserve')), 0)::int as reserve
         from lists l join round_stages s on s.id = l.stage_id
         where l.round_id = $1 and s.code = $2 and l.category = $3 and l.kind = 'choice' and l.result is not null`
      : `select count(distinct h.id)::int as kept, 0 as reserve from nominations n join history h on h.id = n.id
         where n.round_id = $1 and split_part(h.from_state, '.', 1) = $2 and n.category = $3 and h.act = 'FORWARDED'`,
    [round, stage.id, category.code],
  );
  return rows[0];
}

async function objectionsOf(pool: Pool): Promise<Report['objections']> {
  const { rows } = await pool.query(
    `select count(*)::int as filed, count(*) filter (where state = 'dismissed')::int as dismissed,
       count(*) filter (where state = 'upheld')::int as upheld, count(*) filter (where state = 'corrected')::int as corrected
     from objections`,
  );
  return rows[0];
}

/** Late: sent more than a minute after it was due. Twice: more than one mail for one reminder. */
async function remindersOf(pool: Pool): Promise<Report['reminders']> {
  const { rows } = await pool.query(
    `select count(*)::int as scheduled, count(*) filter (where state = 'sent')::int as sent,
       count(*) filter (where state = 'cancelled')::int as cancelled,
       count(*) filter (where sent_at > due_at + interval '1 minute')::int as late,
       (select count(*)::int from (select reminder_id from mails where reminder_id is not null
          group by reminder_id having count(*) > 1) m) as twice
     from reminders`,
  );
  return rows[0];
}

async function titlesOf(pool: Pool, round: string): Promise<Report['list']> {
  const { rows } = await pool.query(
    `select n.category, t.number, coalesce(n.nominee ->> 'name', n.nominee ->> 'title') as nominee from titles t join nominations n on n.id = t.nomination_id
     where t.round_id = $1 order by t.number`,
    [round],
  );
  return rows;
}

/** The timetable and the final list, for people. */
export function inWords(result: Report, programme: Programme): string {
  const lines = [`${programme.title['zh-CN']} (${result.programme}), ${result.units} units, seed ${result.seed}`, ''];
  const width = Math.max(...result.stages.map(({ id }) => id.length));
  for (const { id, opens, closes, entered, left } of result.stages)
    lines.push(
      `${id.padEnd(width)}  ${opens} to ${closes}  ${String(entered).padStart(5)} in  ${String(left).padStart(5)} on`,
    );
  const { off, on, provisional } = result.calendar;
  lines.push('', `Free days: ${off.join(', ') || 'none'}. Worked weekends: ${on.join(', ') || 'none'}.`);
  if (provisional.length > 0)
    lines.push(
      `The holidays of ${provisional.join(', ')} are not yet published: only weekends were counted; dates may move.`,
    );
  const { scheduled, sent, cancelled, late, twice } = result.reminders;
  lines.push(`Reminders: ${scheduled} planned, ${sent} sent, ${cancelled} not needed, ${late} late, ${twice} twice.`);
  lines.push(
    `Objections: ${result.objections.filed} filed, ${result.objections.upheld} upheld. Acts: ${result.acts}. Chain: ${result.chain}.`,
    '',
  );
  for (const { category, number, nominee } of result.list) lines.push(`${number}  ${category}  ${nominee}`);
  return lines.join('\n');
}
