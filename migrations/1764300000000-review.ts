import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Review: who stays out of a case, to whom it is given to read, and what a score is made of. */
export class Review1764300000000 implements MigrationInterface {
  name = 'Review1764300000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table recusals (
  nomination_id uuid not null constraint fk_recusals_nomination references nominations (id),
  account_id uuid not null constraint fk_recusals_account references accounts (id),
  ground text not null,
  declared_by uuid not null constraint fk_recusals_declared_by references accounts (id),
  at timestamptz not null default now_here(),
  constraint pk_recusals primary key (nomination_id, account_id)
);
comment on table recusals is 'A person stays out of a case, for good. The app may add rows, never change them.';

create table assignments (
  id uuid constraint pk_assignments primary key,
  nomination_id uuid not null constraint fk_assignments_nomination references nominations (id),
  stage_id uuid not null constraint fk_assignments_stage references round_stages (id),
  office_id uuid not null constraint fk_assignments_office references units (id),
  reviewer uuid not null constraint fk_assignments_reviewer references accounts (id),
  assigned_by uuid not null constraint fk_assignments_assigned_by references accounts (id),
  at timestamptz not null default now_here(),
  state text not null default 'offered' constraint ck_assignments_state check (state in ('offered','declared','done','released')),
  released_by uuid constraint fk_assignments_released_by references accounts (id),
  released_at timestamptz,
  constraint ck_assignments_released check ((state = 'released') = (released_at is not null))
);
create unique index uq_assignments_live on assignments (nomination_id, stage_id, reviewer) where state <> 'released';
create index ix_assignments_queue on assignments (reviewer, state, id);
create index ix_assignments_progress on assignments (stage_id, office_id, reviewer) where state <> 'released';
comment on table assignments is 'A case given to a reviewer at a stage: offered, then declared (no conflict), done by the score; released when taken back. Written under the lock of its case.';

create table score_lines (
  nomination_id uuid not null,
  stage_id uuid not null,
  reviewer text not null,
  indicator text not null,
  points numeric(12,5) not null,
  constraint pk_score_lines primary key (nomination_id, stage_id, reviewer, indicator),
  constraint fk_score_lines_score foreign key (nomination_id, stage_id, reviewer) references scores (nomination_id, stage_id, reviewer)
);
-- A score by indicators may come to more than a hundred.
alter table scores alter column score type numeric(12,5);
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
alter table scores alter column score type numeric(8,5);
drop table score_lines, assignments, recusals;
`);
  }
}
