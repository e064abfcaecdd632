import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a unit is offered and warned of: titles held before, the same nominee twice, an order to seal in, corrections by the nominee. */
export class Nominations1764500000000 implements MigrationInterface {
  name = 'Nominations1764500000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create function name_key(name text) returns text language sql immutable parallel safe as $$
  -- Cut, because one character may become eighteen, and an index keeps no row of any length.
  select nullif(left(lower(regexp_replace(normalize(name, NFKC), U&'[ \\0009-\\000D\\00B7\\2022\\2027\\2219\\22C5\\30FB\\2E31.\\200B-\\200F\\FEFF]+', '', 'g')), 200), '')
$$;
comment on function name_key(text) is 'A name as it is compared: in one width, without spaces, middle dots and what nobody sees.';

alter table nominations
  add name_key text generated always as (name_key(coalesce(nominee ->> 'name', nominee ->> 'title'))) stored,
  add work_key text generated always as (name_key(coalesce(nominee ->> 'author', nominee ->> 'workUnit'))) stored,
  add title_id uuid constraint fk_nominations_title references titles (id);
comment on column nominations.work_key is 'What tells two of one name apart: of a person the work unit, of a work its author.';
comment on column nominations.title_id is 'The title that the nominee has to hold already, where the category asks for one.';
create index ix_nominations_name on nominations (round_id, name_key);
create unique index uq_nominations_title on nominations (round_id, title_id)
  where title_id is not null and state not in ('withdrawn','declined','notSent','cancelled');
create index ix_rounds_programme on rounds (programme_code, id);

create table list_orders (
  list_id uuid constraint pk_list_orders primary key constraint fk_list_orders_list references lists (id),
  cases uuid[] not null,
  version int not null,
  made_by uuid not null constraint fk_list_orders_account references accounts (id),
  made_at timestamptz not null
);
comment on table list_orders is 'The order of recommendation while a list is open. What counts is the order in which it is sealed.';

create table text_corrections (
  id uuid constraint pk_text_corrections primary key,
  nomination_id uuid not null constraint fk_text_corrections_nomination references nominations (id),
  fields jsonb not null,
  state text not null constraint ck_text_corrections_state check (state in ('open','accepted','dismissed')),
  proposed_at timestamptz not null,
  decided_by uuid constraint fk_text_corrections_account references accounts (id),
  decided_at timestamptz,
  reason text,
  constraint ck_text_corrections_decided check ((state = 'open') = (decided_at is null))
);
create index ix_text_corrections_nomination on text_corrections (nomination_id, id);
create unique index uq_text_corrections_open on text_corrections (nomination_id) where state = 'open';
comment on table text_corrections is 'What nominees want to have put right in their own text; the latest takes the place of one that nobody has decided.';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop table text_corrections, list_orders;
drop index ix_rounds_programme;
alter table nominations drop title_id, drop work_key, drop name_key;
drop function name_key(text);
`);
  }
}
