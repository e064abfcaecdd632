import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who keeps units, accounts and roles; roles that are borrowed; sign-in by another provider; named access tokens. */
export class People1764100000000 implements MigrationInterface {
  name = 'People1764100000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create index ix_accounts_unit on accounts (unit_id, id);

create function units_above(wanted uuid) returns setof uuid language sql stable as $$
  with recursive line as (
    select id, parent_id from units where id = wanted
    union select p.id, p.parent_id from line join units p on p.id = line.parent_id)
  select id from line $$;
comment on function units_above(uuid) is 'A unit and all above it.';

create function units_under(tops uuid[]) returns setof uuid language sql stable as $$
  with recursive part as (
    select id from units where id = any(tops)
    union select c.id from part join units c on c.parent_id = part.id)
  select id from part $$;
comment on function units_under(uuid[]) is 'Units and all below them.';

alter table roles rename to held_roles;
alter table held_roles
  add borrowed_for uuid constraint fk_held_roles_round references rounds (id),
  add borrowed_until date,
  add constraint ck_held_roles_borrowed check ((borrowed_for is null) = (borrowed_until is null)
    and (borrowed_until is null or role not in ('administrator', 'secretary')));
create index ix_held_roles_borrowed on held_roles (borrowed_until) where borrowed_until is not null;
create view roles as
  select account_id, role, unit_id, borrowed_for, borrowed_until from held_roles
  where borrowed_until is null or borrowed_until >= (now_here() at time zone 'Asia/Shanghai')::date;
comment on view roles is 'What counts: a borrowed role ends with its last day, whether or not it was swept away since.';

create function keep_roles_apart() returns trigger language plpgsql as $$
declare
  deciding text[] := array['reviewer', 'approver', 'member', 'chair', 'handler', 'inspector'];
begin
  if new.role = 'administrator' or new.role = any(deciding) then
    -- Two that come at once wait for each other here.
    perform 1 from accounts a where a.id = new.account_id for no key update;
    if exists (select 1 from held_roles h where h.account_id = new.account_id
        and (tg_op = 'INSERT' or (h.role, h.unit_id) <> (old.role, old.unit_id))
        and case when new.role = 'administrator' then h.role = any(deciding) else h.role = 'administrator' end) then
      raise exception 'whoever administers can neither decide nor vote'
        using errcode = '23514', constraint = 'ck_roles_apart';
    end if;
  end if;
  return new;
end $$;
create trigger tr_held_roles_apart before insert or update on held_roles
  for each row execute function keep_roles_apart();

create table role_changes (
  id uuid constraint pk_role_changes primary key,
  at timestamptz not null default now_here(),
  by_id uuid constraint fk_role_changes_by references accounts (id),
  account_id uuid not null constraint fk_role_changes_account references accounts (id),
  from_id uuid constraint fk_role_changes_from references accounts (id),
  role text not null,
  unit_id uuid not null constraint fk_role_changes_unit references units (id),
  change text not null constraint ck_role_changes_change check (change in ('given','taken','handed over','borrowed','ended')),
  round_id uuid constraint fk_role_changes_round references rounds (id),
  until date,
  reason text not null,
  constraint ck_role_changes_from check ((from_id is not null) = (change = 'handed over'))
);
create index ix_role_changes_unit on role_changes (unit_id, id);
comment on table role_changes is 'Who gave or took which role, and why. The app may add rows, never change them.';
comment on column role_changes.by_id is 'Null: the clock did it, when the last day of a borrowed role was over.';

alter table password_resets add lives interval not null default interval '1 hour';
comment on column password_resets.lives is 'An hour for a forgotten password, seven days for an invitation.';

alter table accounts
  add oidc_issuer text,
  add oidc_subject text,
  add constraint ck_accounts_oidc check ((oidc_issuer is null) = (oidc_subject is null));
create unique index uq_accounts_oidc on accounts (oidc_issuer, oidc_subject);

alter table sessions add code_owed boolean not null default false;
comment on column sessions.code_owed is 'Another provider said who it is; the second factor is still to be given.';

alter table access_tokens
  add id uuid not null default gen_random_uuid(),
  add name text,
  add ends_on date,
  add constraint uq_access_tokens_id unique (id);
create index ix_access_tokens_account on access_tokens (account_id);
comment on column access_tokens.ends_on is 'The last day. Null, as the name: made by the server itself, for a demo or a test.';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop index ix_access_tokens_account;
alter table access_tokens drop constraint uq_access_tokens_id, drop id, drop name, drop ends_on;
alter table sessions drop code_owed;
drop index uq_accounts_oidc;
alter table accounts drop constraint ck_accounts_oidc, drop oidc_issuer, drop oidc_subject;
alter table password_resets drop lives;
drop table role_changes;
drop trigger tr_held_roles_apart on held_roles;
drop function keep_roles_apart();
drop view roles;
drop index ix_held_roles_borrowed;
alter table held_roles drop constraint ck_held_roles_borrowed, drop constraint fk_held_roles_round, drop borrowed_for,
  drop borrowed_until;
alter table held_roles rename to roles;
drop function units_under(uuid[]);
drop function units_above(uuid);
drop index ix_accounts_unit;
`);
  }
}
