/** What must hold in every database, whatever the tests did to it: each query finds what breaks it, and must find nothing. */
import type pg from 'pg';
import { verify } from '../src/casework/verify.js';

const INVARIANTS: Record<string, string> = {
  'no unit uses more slots than its allotment has': `select l.id from lists l where l.kind = 'allotment' and l.most is not null
     and (select count(*) from nominations n where n.list_id = l.id and n.slot_used) > l.most`,
  'nothing was listed whose form is not complete': `select id from nominations where slot_used and not complete`,
  'no choice is exceeded by those who hold its places': `select l.id from lists l where l.result is not null and l.kind in ('choice', 'ballot')
     and (select count(*) from nominations n where n.place_id = l.id) > jsonb_array_length(l.result -> 'kept')`,
  'who ended well has exactly one title, nobody else has one': `select n.id from nominations n left join titles t on t.nomination_id = n.id
     where (n.state in ('commended', 'renewed', 'granted')) <> (t.id is not null)`,
  'titles are numbered without gaps': `select office_id from titles group by office_id, left(number, 4)
     having max(substr(number, 6)::int) <> count(*)`,
  'every case has a history that ends where it stands': `select n.id from nominations n where n.state is distinct from
     (select h.to_state from history h where h.id = n.id order by seq desc limit 1)`,
  'nobody is on notice who is not shown by a notice': `select n.id from nominations n where (n.state like '%.open' or n.state like '%.again-open')
     and not exists (select 1 from lists l where l.id = n.notice_id and l.kind = 'notice')`,
  'only those on notice are shown': `select n.id from nominations n where n.notice_id is not null
     and split_part(n.state, '.', 2) not in ('open', 'contested', 'again-open', 'again-contested')
     and n.state not in ('removed', 'withdrawn', 'declined', 'missed', 'cancelled')`,
  'who waits in reserve has a rank, and nobody twice': `select reserve_of from nominations where reserve_of is not null
     group by reserve_of, reserve_rank having count(*) > 1 or reserve_rank is null`,
  'a sealed list is never below its least nor above its most': `select l.id from lists l where l.kind = 'allotment' and l.state = 'sealed'
     and (select count(*) from history h join nominations n on n.id = h.id where n.list_id = l.id and h.act = 'SEALED' and h.subject = 'nomination')
       not between l.least and coalesce(l.most, 1000000)`,
  'nobody scores a case twice in a stage, nor one that they sent or approved': `select s.nomination_id from scores s
     join nominations n on n.id = s.nomination_id where s.reviewer in (n.sent_by::text, n.approved_by::text)`,
  'no case has more than 40 files or 50 MB of them': `select nomination_id from files where erased_at is null
     group by nomination_id having count(*) > 40 or sum(size) > 52428800`,
  'what a file has is never swept, and every file has its line on record': `select f.id from files f
     left join file_contents c on c.key = f.content_key where c.sweep_at is not null
     or not exists (select 1 from file_events e where e.file_id = f.id and e.act = 'KEPT')`,
  'reminders that were sent were told once, the others to nobody': `select r.id from reminders r
     where (r.state = 'sent') <> exists (select 1 from messages m where m.cause = 'reminder/' || r.id)`,
  'a reminder has a mail unless its reader wants none at once': `select r.id from reminders r
     where r.state = 'sent' and not exists (select 1 from mails m where m.reminder_id = r.id)
     and not exists (select 1 from mail_preferences p where p.account_id = r.account_id and p.kind = 'reminder')`,
  'the paper of an opinion is never swept': `select s.id from slip_scans s join file_contents c on c.key = s.content_key
     where c.sweep_at is not null`,
  'nothing that was sent was sent early': `select id from reminders where sent_at < due_at`,
};

/** Answers the names of the invariants that do not hold, with the first row that breaks each; empty if all is well. */
export async function brokenInvariants(pool: pg.Pool): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, query] of Object.entries(INVARIANTS)) {
    const { rows } = await pool.query(`${query} limit 1`);
    if (rows.length > 0) broken.push(`${name}: ${JSON.stringify(rows[0])}`);
  }
  const { breaks } = await verify(pool);
  for (const { subject, id, seq, problem } of breaks.slice(0, 3))
    broken.push(`${subject} ${id}, act ${seq}: ${problem}`);
  return broken;
}
