import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told and how: messages, nudges, mails with their record, digests, group robots, calendar feeds. */
export class Inbox1764400000000 implements MigrationInterface {
  name = 'Inbox1764400000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
-- Done: what a person did, newest first. Started: the cases whose first line of history is theirs.
create index ix_history_person on history (who, at, id, seq) where who like 'person:%';
create index ix_history_started on history (who, id) where seq = 1 and subject = 'nomination' and who like 'person:%';
create index ix_deadlines_case on deadlines (nomination_id) where nomination_id is not null and state = 'open';

create table mail_preferences (
  account_id uuid not null constraint fk_mail_preferences_account references accounts (id),
  kind text not null constraint ck_mail_preferences_kind check (kind in ('task','reminder','nudge','news')),
  way text not null constraint ck_mail_preferences_way check (way in ('at once','digest','off')),
  constraint pk_mail_preferences primary key (account_id, kind)
);
comment on table mail_preferences is 'What somebody chose for a kind of mail. What the law asks to be sent has no kind here.';

alter table mails
  add kind text,
  add round_id uuid constraint fk_mails_round references rounds (id),
  add html text,
  add attempts_before int not null default 0;
create index ix_mails_round on mails (round_id, state, id) where round_id is not null and account_id is not null;
create index ix_mails_account on mails (account_id, state, id) where round_id is not null;
comment on column mails.attempts_before is 'How many attempts had been made when it was last sent again: they count no more.';

create table mail_resends (
  id uuid constraint pk_mail_resends primary key,
  mail_id uuid not null constraint fk_mail_resends_mail references mails (id) on delete cascade,
  by_id uuid not null constraint fk_mail_resends_account references accounts (id),
  at timestamptz not null
);
create index ix_mail_resends_mail on mail_resends (mail_id);

create table messages (
  id uuid constraint pk_messages primary key,
  account_id uuid not null constraint fk_messages_account references accounts (id),
  kind text not null,
  cause text not null,
  subject text not null,
  body text not null,
  data jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  in_digest boolean not null default false,
  digest_mail_id uuid,
  constraint uq_messages_cause unique (account_id, cause)
);
create index ix_messages_account on messages (account_id, id);
create index ix_messages_unread on messages (account_id) where read_at is null;
create index ix_messages_digest on messages (account_id, id) where in_digest and digest_mail_id is null;
comment on column messages.cause is 'What it is told for: nobody is told twice of one thing.';

create table digests (
  account_id uuid not null constraint fk_digests_account references accounts (id),
  on_day date not null,
  mail_id uuid not null,
  constraint pk_digests primary key (account_id, on_day)
);

create table nudges (
  id uuid constraint pk_nudges primary key,
  nomination_id uuid not null constraint fk_nudges_nomination references nominations (id),
  account_id uuid not null constraint fk_nudges_account references accounts (id),
  by_id uuid not null constraint fk_nudges_by references accounts (id),
  on_day date not null,
  state text not null,
  at timestamptz not null,
  constraint uq_nudges_day unique (nomination_id, account_id, on_day)
);
comment on table nudges is 'Who was reminded of which case by whom (催办): a person of a case at most once a day.';

create table webhooks (
  id uuid constraint pk_webhooks primary key,
  office_id uuid not null constraint fk_webhooks_office references units (id),
  kind text not null constraint ck_webhooks_kind check (kind in ('wecom','dingtalk','standard')),
  host text not null,
  url bytea not null,
  secret bytea,
  events text[] not null,
  made_by uuid not null constraint fk_webhooks_account references accounts (id),
  created_at timestamptz not null,
  recent timestamptz[] not null default '{}'
);
create index ix_webhooks_office on webhooks (office_id, id);
comment on column webhooks.url is 'Sealed with the server''s key, as the secret is: a group robot''s address is its key.';
comment on column webhooks.recent is 'When it was last called, at most twenty times: a robot takes twenty calls a minute.';

create table webhook_deliveries (
  id uuid constraint pk_webhook_deliveries primary key,
  webhook_id uuid not null constraint fk_webhook_deliveries_webhook references webhooks (id) on delete cascade,
  cause text not null,
  event text not null,
  data jsonb not null,
  state text not null constraint ck_webhook_deliveries_state check (state in ('queued','sending','sent','failed')),
  attempts int not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  error text,
  constraint uq_webhook_deliveries_cause unique (webhook_id, cause)
);
create index ix_webhook_deliveries_owed on webhook_deliveries (webhook_id, next_at) where state in ('queued','sending');
create index ix_webhook_deliveries_last on webhook_deliveries (webhook_id, created_at);

create table feeds (
  account_id uuid constraint pk_feeds primary key constraint fk_feeds_account references accounts (id),
  token_hash bytea not null constraint uq_feeds_token unique,
  made_at timestamptz not null
);
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop table feeds, webhook_deliveries, webhooks, nudges, digests, messages, mail_resends, mail_preferences;
drop index ix_mails_round, ix_mails_account;
alter table mails drop kind, drop round_id, drop html, drop attempts_before;
drop index ix_history_person, ix_history_started, ix_deadlines_case;
`);
  }
}
