import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of a nomination: a row each, contents kept elsewhere under a random key, and what happened to them. */
export class Files1764200000000 implements MigrationInterface {
  name = 'Files1764200000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table file_contents (
  key text constraint pk_file_contents primary key constraint ck_file_contents_key check (key ~ '^[0-9a-f]{32}$'),
  sweep_at timestamptz
);
create index ix_file_contents_sweep on file_contents (sweep_at) where sweep_at is not null;
comment on table file_contents is 'Every content that may lie in the store. Its row comes before it and goes after it, so that none is forgotten.';
comment on column file_contents.sweep_at is 'When it is removed; null while a file has it.';

create table files (
  id uuid constraint pk_files primary key,
  nomination_id uuid not null constraint fk_files_nomination references nominations (id),
  field text,
  kind text not null constraint ck_files_kind check (kind in ('pdf','jpeg','png','docx','xlsx')),
  name text not null constraint ck_files_name check (char_length(name) between 1 and 120),
  size int not null constraint ck_files_size check (size between 1 and 10485760),
  sha256 text not null constraint ck_files_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  given_sha256 text not null constraint ck_files_given check (given_sha256 ~ '^[0-9a-f]{64}$'),
  content_key text constraint fk_files_content references file_contents (key) constraint uq_files_content unique,
  uploaded_by uuid not null constraint fk_files_uploaded_by references accounts (id),
  uploaded_at timestamptz not null default now_here(),
  request_key text constraint uq_files_request unique,
  erased_at timestamptz,
  constraint ck_files_erased check ((content_key is null) = (erased_at is not null))
);
create index ix_files_nomination on files (nomination_id, id);
create unique index uq_files_same on files (nomination_id, sha256) where erased_at is null;
comment on column files.sha256 is 'Of what is kept: an image is made anew before.';
comment on column files.given_sha256 is 'Of what was sent.';
comment on column files.request_key is 'Person and Idempotency-Key: whoever sends a file twice keeps it once.';

create table file_events (
  id uuid constraint pk_file_events primary key,
  file_id uuid not null constraint fk_file_events_file references files (id),
  act text not null constraint ck_file_events_act check (act in ('KEPT','ERASED')),
  who uuid not null constraint fk_file_events_account references accounts (id),
  at timestamptz not null default now_here(),
  sha256 text not null
);
create index ix_file_events_file on file_events (file_id, id);
comment on table file_events is 'Who kept and who erased which content. The app may add rows, never change them.';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table file_events, files, file_contents;');
  }
}
