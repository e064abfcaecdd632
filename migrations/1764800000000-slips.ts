import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Opinion slips asked by a link, acts on many cases that were looked at first, and counts that two people enter. */
export class Slips1764800000000 implements MigrationInterface {
  name = 'Slips1764800000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table slip_links (
  id uuid constraint pk_slip_links primary key,
  token_hash bytea not null constraint uq_slip_links_token unique,
  stage_id uuid not null constraint fk_slip_links_stage references round_stages (id),
  office_id uuid not null constraint fk_slip_links_office references units (id),
  body text not null,
  email text,
  made_by uuid not null constraint fk_slip_links_account references accounts (id),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz
);
create index ix_slip_links_stage on slip_links (stage_id, id);
comment on table slip_links is 'A body is asked for its opinion about cases, by a link: body, date, who asked; nothing about conduct. It ends when no case is asked any more.';

create table slip_link_cases (
  link_id uuid not null constraint fk_slip_link_cases_link references slip_links (id),
  nomination_id uuid not null constraint fk_slip_link_cases_nomination references nominations (id),
  state text not null default 'asked' constraint ck_slip_link_cases_state check (state in ('asked','answered','replaced')),
  constraint pk_slip_link_cases primary key (link_id, nomination_id)
);
create index ix_slip_link_cases_asked on slip_link_cases (nomination_id) where state = 'asked';
comment on column slip_link_cases.state is 'A link answers for a case once. Replaced: a newer link asks the same body about it.';

create table slip_scans (
  id uuid constraint pk_slip_scans primary key,
  link_id uuid constraint fk_slip_scans_link references slip_links (id),
  nomination_id uuid constraint fk_slip_scans_nomination references nominations (id),
  body text not null,
  kind text not null constraint ck_slip_scans_kind check (kind in ('pdf','jpeg','png')),
  size int not null constraint ck_slip_scans_size check (size between 1 and 10485760),
  sha256 text not null constraint ck_slip_scans_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  content_key text not null constraint fk_slip_scans_content references file_contents (key) constraint uq_slip_scans_content unique,
  kept_by uuid constraint fk_slip_scans_account references accounts (id),
  at timestamptz not null,
  constraint ck_slip_scans_of check ((link_id is null) = (nomination_id is not null) and (nomination_id is null) = (kept_by is null))
);
create index ix_slip_scans_link on slip_scans (link_id) where link_id is not null;
create index ix_slip_scans_nomination on slip_scans (nomination_id) where nomination_id is not null;
comment on table slip_scans is 'The signed paper behind an opinion: sent by the link, for all that it was asked about, or kept by the secretary for one case.';

create table bulk_previews (
  token_hash bytea constraint pk_bulk_previews primary key,
  account_id uuid not null constraint fk_bulk_previews_account references accounts (id),
  stage_id uuid not null constraint fk_bulk_previews_stage references round_stages (id),
  act text not null,
  asked jsonb not null,
  data jsonb not null,
  cases uuid[] not null,
  versions int[] not null,
  digest text not null,
  seen text not null,
  ends_at timestamptz not null,
  done_at timestamptz,
  constraint ck_bulk_previews_versions check (cardinality(cases) = cardinality(versions))
);
create index ix_bulk_previews_ends on bulk_previews (ends_at);
comment on column bulk_previews.digest is 'SHA-256 of the cases and their versions, as the person saw them; goes on record with each act.';
comment on column bulk_previews.seen is 'The same of all cases that were looked at: while it holds nothing can have changed.';

create table hand_counts (
  id uuid constraint pk_hand_counts primary key,
  ballot_id uuid not null constraint fk_hand_counts_ballot references lists (id),
  number int not null constraint ck_hand_counts_number check (number >= 1),
  account_id uuid not null constraint fk_hand_counts_account references accounts (id),
  count jsonb not null,
  hash text not null,
  at timestamptz not null,
  state text not null constraint ck_hand_counts_state check (state in ('waiting','replaced','differed','agreed'))
);
create unique index uq_hand_counts_waiting on hand_counts (ballot_id, number) where state = 'waiting';
create index ix_hand_counts_ballot on hand_counts (ballot_id, number);
comment on table hand_counts is 'What each of two people counted by hand, kept apart until both have. Number: which count of the ballot, from 1 on.';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table hand_counts, bulk_previews, slip_scans, slip_link_cases, slip_links;');
  }
}
