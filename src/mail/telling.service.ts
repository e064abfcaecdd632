/**
 * Telling people something: a message in the app for everybody, and a mail at once for whoever has this kind so. Both
 * are rendered and stored together, once for each person and cause, whoever runs it how often.
 */
import { uuid } from '../casework/ids.js';
import type { Queryable } from '../casework/store.js';
import { rowOf, type Reader } from './mail.service.js';
import { USUAL, type MailKind } from './mail.schema.js';
import type { MailText } from './templates.js';

export interface Told {
  reader: Reader;
  kind: MailKind;
  /** What it is told for. */
  cause: string;
  round: string;
  /** What a program needs to lead to it: ids and kinds. */
  data: Readonly<Record<string, string>>;
  text: MailText;
  reminder?: string;
  outbox?: string;
}

/**
 * Answers how many were told. `claim`: a statement over `t` that answers the causes (`cause`) which are still to be
 * told; it is one statement with the rest.
 */
export async function tell(db: Queryable, told: readonly Told[], claim = 'select cause from t'): Promise<number> {
  if (told.length === 0) return 0;
  const rows = told.map(({ reader, kind, cause, round, data, text, reminder, outbox }) => ({
    ...rowOf(reader, text),
    kind,
    cause,
    round_id: round,
    data,
    message: uuid(),
    usual: USUAL[kind as keyof typeof USUAL] ?? 'at once',
    reminder_id: reminder ?? null,
    outbox_id: outbox ?? null,
  }));
  const { rows: counted } = await db.query(
    `with t as (
        select x.*, coalesce(p.way, x.usual) as way
        from json_to_recordset($1::json) as x(id uuid, account_id uuid, to_name text, to_address text, language text,
          subject text, body text, html text, message_id text, kind text, cause text, round_id uuid, data jsonb,
          message uuid, usual text, reminder_id uuid, outbox_id bigint)
        left join mail_preferences p on p.account_id = x.account_id and p.kind = x.kind),
      claimed as (${claim}),
      m as (
        insert into messages (id, account_id, kind, cause, subject, body, data, at, in_digest)
        select t.message, t.account_id, t.kind, t.cause, t.subject, t.body, t.data, now_here(), t.way = 'digest'
        from t join (select distinct cause from claimed) c on c.cause = t.cause order by t.message
        on conflict (account_id, cause) do nothing returning account_id, cause),
      sent as (
        insert into mails (id, reminder_id, outbox_id, account_id, to_name, to_address, language, subject, body, html,
          message_id, kind, round_id, state, next_at, created_at)
        select t.id, t.reminder_id, t.outbox_id, t.account_id, t.to_name, t.to_address, t.language, t.subject, t.body,
          t.html, t.message_id, t.kind, t.round_id, 'queued', now_here(), now_here()
        from t join m on m.account_id = t.account_id and m.cause = t.cause where t.way = 'at once'
        on conflict (outbox_id, account_id) do nothing)
     select count(*)::int as told from m`,
    [JSON.stringify(rows)],
  );
  return counted[0].told;
}
