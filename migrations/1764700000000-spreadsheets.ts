import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spreadsheets: what was sent in by them, and what was taken out. */
export class Spreadsheets1764700000000 implements MigrationInterface {
  name = 'Spreadsheets1764700000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table sheet_imports (
  id uuid constraint pk_sheet_imports primary key,
  account_id uuid not null constraint fk_sheet_imports_account references accounts (id),
  key text,
  asked_hash text not null,
  round_id uuid constraint fk_sheet_imports_round references rounds (id),
  imported int not null,
  incomplete int not null,
  at timestamptz not null default now_here(),
  constraint uq_sheet_imports_key unique (account_id, key)
);
create index ix_sheet_imports_round on sheet_imports (round_id);
comment on column sheet_imports.asked_hash is 'Of the file and what was asked with it: a key that comes again belongs to the same.';

create table exports (
  id uuid constraint pk_exports primary key,
  account_id uuid not null constraint fk_exports_account references accounts (id),
  what text not null constraint ck_exports_what check (what in ('final list','nominations','list')),
  round_id uuid not null constraint fk_exports_round references rounds (id),
  list_id uuid constraint fk_exports_list references lists (id),
  asked jsonb not null,
  rows int not null,
  whole boolean not null,
  at timestamptz not null default now_here()
);
create index ix_exports_round on exports (round_id);
create index ix_exports_account on exports (account_id);
create index ix_exports_list on exports (list_id) where list_id is not null;
create index ix_titles_number on titles (round_id, number, id);
comment on table exports is 'Who took which list away, and how much of it. The app may add rows, never change them.';
comment on column exports.whole is 'False: whoever asked was gone before the end.';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop index ix_titles_number; drop table exports, sheet_imports');
  }
}
