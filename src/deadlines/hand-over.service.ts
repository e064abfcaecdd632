/** What was planned for one person reaches the other, when a role is handed over: reminders, and mails not yet sent. */
import type { PoolClient } from 'pg';
import { uuid } from '../casework/ids.js';
import type { RoundBook } from '../casework/round-book.js';
import type { HandOver } from '../people/role.service.js';
import { WHO_ACTS } from './plan.js';

interface Planned {
  id: string;
  kind: string;
  round_id: string;
  stage: string;
  nomination_id: string | null;
}

/**
 * Reminders are a person's, not a role's: those that were planned because of this role move; where the person has
 * another role at the unit that is reminded of the same, both are reminded.
 */
export const handOverReminders =
  (book: RoundBook) =>
  async (db: PoolClient, { from, to, role, unit }: HandOver): Promise<void> => {
    const { rows } = await db.query(
      `select r.id, r.kind, d.round_id, s.code as stage, d.nomination_id
       from reminders r join deadlines d on d.id = r.deadline_id join round_stages s on s.id = d.stage_id
       join rounds o on o.id = d.round_id
       where r.account_id = $1 and case r.kind when 'escalation' then o.organiser_id else d.unit_id end = $2
         and (r.state = 'scheduled' or r.id in (select reminder_id from mails where account_id = $1 and state = 'queued'))`,
      [from, unit],
    );
    const planned = rows as Planned[];
    await book.of(db, [...new Set(planned.map(({ round_id }) => round_id))]);
    const { rows: left } = await db.query('select role from roles where account_id = $1 and unit_id = $2', [
      from,
      unit,
    ]);
    const reminded = planned.filter((each) => rolesReminded(book, each).includes(role));
    const stays = (each: Planned) => left.some((held) => rolesReminded(book, each).includes(held.role));
    await db.query(
      `with x as (select * from json_to_recordset($1::json) as x(id uuid, copy uuid, moves boolean)),
         copied as (insert into reminders (id, deadline_id, account_id, kind, days, due_at, state)
           select x.copy, r.deadline_id, $2, r.kind, r.days, r.due_at, r.state from x join reminders r on r.id = x.id
           where r.state = 'scheduled' on conflict on constraint uq_reminders_once do nothing)
       update reminders r set state = 'cancelled' from x where r.id = x.id and x.moves and r.state = 'scheduled'`,
      [JSON.stringify(reminded.map((each) => ({ id: each.id, copy: uuid(), moves: !stays(each) }))), to],
    );
    await db.query(
      `update mails m set account_id = a.id, to_name = a.name, to_address = a.email from accounts a
       where a.id = $3 and m.account_id = $1 and m.state = 'queued' and (m.reminder_id = any($2::uuid[])
         or m.outbox_id in (select e.id from outbox e join nominations n on n.id = e.subject_id join rounds o on o.id = n.round_id
           where e.data ->> 'role' = $4 and $5 = case when $4 in ('clerk', 'head') then n.unit_id else o.organiser_id end
             and not exists (select 1 from mails t where t.outbox_id = e.id and t.account_id = $3)))`,
      [from, reminded.map(({ id }) => id), to, role, unit],
    );
  };

function rolesReminded(book: RoundBook, { kind, round_id, stage, nomination_id }: Planned): readonly string[] {
  const { programme } = book.get(round_id).compiled;
  if (kind === 'escalation') return programme.reminders ? [programme.reminders.escalateTo] : [];
  // A returned case has a date of its own, for its unit.
  if (nomination_id !== null) return ['clerk', 'head'];
  return WHO_ACTS[programme.stages.find((each) => each.id === stage)!.stage];
}
