import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who sends, who scores and who approves a case are three people, and none who scores or approves belongs to the nominee's
 * unit. The machines refuse it by name; here it can't be written at all, whoever writes it.
 */
export class ThreePeople1764600000000 implements MigrationInterface {
  name = 'ThreePeople1764600000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table nominations add constraint ck_nominations_hands check (sent_by <> approved_by);

create function is_of_unit(person uuid, unit uuid) returns boolean language sql stable as $$
  select exists (select 1 from accounts a where a.id = person and a.unit_id = unit)
      or exists (select 1 from roles r where r.account_id = person and r.unit_id = unit)
$$;

create function refuse_scores_of_other_hands() returns trigger language plpgsql as $$
begin
  -- Scores of a sheet have no reviewer of their own.
  if exists (select 1 from (
      select case when s.reviewer ~ '^[0-9a-f]{8}-' then s.reviewer::uuid end as person, n.sent_by, n.approved_by, n.unit_id
      from scored s join nominations n on n.id = s.nomination_id) x
    where x.person in (x.sent_by, x.approved_by) or is_of_unit(x.person, x.unit_id)) then
    raise exception 'somebody scores a case that they sent or approved, or one of their own unit'
      using errcode = 'check_violation', constraint = 'tr_scores_hands';
  end if;
  return null;
end $$;
create trigger tr_scores_hands after insert on scores referencing new table as scored
  for each statement execute function refuse_scores_of_other_hands();

create function refuse_case_of_other_hands() returns trigger language plpgsql as $$
begin
  if exists (select 1 from scores s where s.nomination_id = new.id and s.reviewer in (new.sent_by::text, new.approved_by::text)) then
    raise exception 'somebody sends or approves a case that they scored'
      using errcode = 'check_violation', constraint = 'tr_nominations_hands';
  end if;
  if new.approved_by is distinct from old.approved_by and is_of_unit(new.approved_by, new.unit_id) then
    raise exception 'somebody approves a case of their own unit'
      using errcode = 'check_violation', constraint = 'tr_nominations_hands';
  end if;
  return null;
end $$;
-- A case that is sent for the first time has no scores.
create trigger tr_nominations_hands after update of sent_by, approved_by on nominations for each row
  when (new.approved_by is distinct from old.approved_by or (old.sent_by is not null and new.sent_by is distinct from old.sent_by))
  execute function refuse_case_of_other_hands();
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop trigger tr_nominations_hands on nominations;
drop function refuse_case_of_other_hands();
drop trigger tr_scores_hands on scores;
drop function refuse_scores_of_other_hands();
drop function is_of_unit(uuid, uuid);
alter table nominations drop constraint ck_nominations_hands;
`);
  }
}
