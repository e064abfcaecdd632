import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signing in: what an account proves itself by, the sessions that follow, and how often somebody may try. */
export class SignIn1764000000000 implements MigrationInterface {
  name = 'SignIn1764000000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table accounts
  add state text not null default 'active' constraint ck_accounts_state check (state in ('invited','active','closed')),
  add password_hash text,
  add password_owed boolean not null default false,
  add totp_secret bytea,
  add totp_pending bytea,
  add totp_last_step bigint;
create unique index uq_accounts_email on accounts (lower(email));
comment on column accounts.password_owed is 'Was given by somebody else: has to be changed before anything is done.';
comment on column accounts.totp_secret is 'Sealed with the server''s key; pending until a first code of it has come.';
comment on column accounts.totp_last_step is 'The newest half minute whose code was used: no code counts twice.';

create table sessions (
  id uuid constraint pk_sessions primary key,
  token_hash bytea not null constraint uq_sessions_token unique,
  account_id uuid not null constraint fk_sessions_account references accounts (id),
  created_at timestamptz not null default now_here(),
  seen_at timestamptz not null default now_here(),
  proven_at timestamptz,
  agent text not null
);
create index ix_sessions_account on sessions (account_id);
create index ix_sessions_seen on sessions (seen_at);
comment on column sessions.proven_at is 'When a code of the second factor was last given in this session.';

create table recovery_codes (
  account_id uuid not null constraint fk_recovery_codes_account references accounts (id),
  code_hash bytea not null,
  constraint pk_recovery_codes primary key (account_id, code_hash)
);
comment on table recovery_codes is 'Each in place of one code of the second factor; gone when used.';

create table password_resets (
  token_hash bytea constraint pk_password_resets primary key,
  account_id uuid not null constraint fk_password_resets_account references accounts (id),
  created_at timestamptz not null default now_here()
);
create index ix_password_resets_account on password_resets (account_id);

create table attempts (
  id bigint generated always as identity constraint pk_attempts primary key,
  kind text not null constraint ck_attempts_kind check (kind in ('sign-in','code','reset')),
  name_hash bytea not null,
  address text not null,
  at timestamptz not null
);
create index ix_attempts_name on attempts (name_hash, kind, at);
create index ix_attempts_address on attempts (address, kind, at);
create index ix_attempts_at on attempts (at);
comment on table attempts is 'Tries that have not succeeded. Names are hashes: people type passwords into the wrong field.';
`);

    await run.query(`
create function end_sessions() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from sessions where account_id = old.account_id;
  end if;
  if tg_op <> 'DELETE' then
    delete from sessions where account_id = new.account_id;
  end if;
  return null;
end $$;
comment on function end_sessions() is 'Whoever has other roles than a moment ago signs in again, whoever wrote the change.';
create trigger tr_roles_end_sessions after insert or update or delete on roles
  for each row execute function end_sessions();

create function end_what_was_proven() returns trigger language plpgsql as $$
begin
  delete from sessions where account_id = new.id;
  delete from password_resets where account_id = new.id;
  if new.state = 'closed' then
    delete from access_tokens where account_id = new.id;
  end if;
  return null;
end $$;
create trigger tr_accounts_end_sessions after update on accounts for each row
  when (new.password_hash is distinct from old.password_hash or new.totp_secret is distinct from old.totp_secret
        or (new.state = 'closed' and old.state <> 'closed'))
  execute function end_what_was_proven();

create function try_once(wanted text, named bytea, came_from text, most int, most_from int)
returns table (attempt bigint, wait int) language plpgsql as $$
declare
  moment timestamptz;
  free_at timestamptz;
begin
  -- Counted one after the other, names before addresses: tries at the same moment can't all see the last one free.
  perform pg_advisory_xact_lock(hashtextextended('attempts on ' || encode(named, 'hex'), 0));
  perform pg_advisory_xact_lock(hashtextextended('attempts from ' || came_from, 0));
  moment := now_here();
  select max(oldest) + interval '15 minutes' into free_at from (
    (select a.at as oldest from attempts a where a.name_hash = named and a.kind = wanted
       and a.at > moment - interval '15 minutes' order by a.at desc offset most - 1 limit 1)
    union all
    (select a.at from attempts a where a.address = came_from and a.kind = wanted
       and a.at > moment - interval '15 minutes' order by a.at desc offset most_from - 1 limit 1)) full_budgets;
  if free_at is not null then
    return query select null::bigint, greatest(1, ceil(extract(epoch from free_at - moment)))::int;
  else
    return query insert into attempts (kind, name_hash, address, at) values (wanted, named, came_from, moment)
      returning id, 0;
  end if;
end $$;
comment on function try_once(text, bytea, text, int, int) is
  'Counts a try, or answers in how many seconds there may be another. What succeeds is taken off again.';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop function try_once(text, bytea, text, int, int);
drop trigger tr_accounts_end_sessions on accounts;
drop trigger tr_roles_end_sessions on roles;
drop function end_what_was_proven();
drop function end_sessions();
drop table attempts, password_resets, recovery_codes, sessions;
drop index uq_accounts_email;
alter table accounts drop state, drop password_hash, drop password_owed, drop totp_secret, drop totp_pending, drop totp_last_step;
`);
  }
}
