import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The record: who there is, what runs, where every case stands, and what happened.
 * No name is qualified: the schema is the first on the search path, so that a rehearsal can have one of its own.
 */
export class CreateTheRecord1763900000000 implements MigrationInterface {
  name = 'CreateTheRecord1763900000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create function now_here() returns timestamptz language sql volatile as 'select clock_timestamp()';
comment on function now_here() is 'The one clock. A rehearsal and a test have a schema of their own with their own.';

create table units (
  id uuid constraint pk_units primary key,
  parent_id uuid constraint fk_units_parent references units (id),
  code text constraint uq_units_code unique,
  level text constraint ck_units_level check (level in ('village','township','county','city','province','nation')),
  name jsonb not null
);
create index ix_units_parent on units (parent_id);
comment on column units.code is 'By which a spreadsheet names the unit: the office''s own, or its social credit code.';

create table accounts (
  id uuid constraint pk_accounts primary key,
  name text not null,
  email text not null,
  language text not null default 'zh-CN',
  unit_id uuid not null constraint fk_accounts_unit references units (id)
);

create table roles (
  account_id uuid not null constraint fk_roles_account references accounts (id),
  role text not null,
  unit_id uuid not null constraint fk_roles_unit references units (id),
  constraint pk_roles primary key (account_id, role, unit_id)
);
create index ix_roles_unit on roles (unit_id, role);

create table access_tokens (
  token_hash bytea constraint pk_access_tokens primary key,
  account_id uuid not null constraint fk_access_tokens_account references accounts (id),
  created_at timestamptz not null default now_here()
);

create table calendar_years (
  code text not null,
  year int not null,
  published boolean not null,
  off date[] not null,
  "on" date[] not null,
  constraint pk_calendar_years primary key (code, year)
);

create table programmes (
  code text not null,
  version int not null,
  source text not null,
  created_at timestamptz not null default now_here(),
  constraint pk_programmes primary key (code, version)
);

create table rounds (
  id uuid constraint pk_rounds primary key,
  code text not null constraint uq_rounds_code unique,
  programme_code text not null,
  programme_version int not null,
  organiser_id uuid not null constraint fk_rounds_organiser references units (id),
  opens_on date not null,
  asked_by uuid,
  state text not null,
  version int not null,
  head_hash text,
  constraint fk_rounds_programme foreign key (programme_code, programme_version) references programmes (code, version)
);

create index ix_rounds_organiser on rounds (organiser_id);

create table round_categories (
  round_id uuid not null constraint fk_round_categories_round references rounds (id),
  category text not null,
  constraint pk_round_categories primary key (round_id, category)
);
comment on table round_categories is 'Owns what the cases of a category compete for: shortlist, shares, seats.';

create table round_units (
  round_id uuid not null constraint fk_round_units_round references rounds (id),
  unit_id uuid not null constraint fk_round_units_unit references units (id),
  position int not null,
  setting text,
  bodies jsonb not null,
  most int,
  constraint pk_round_units primary key (round_id, unit_id)
);
create index ix_round_units_unit on round_units (unit_id);
comment on table round_units is 'The nominating units of a round; bodies: who acts for the unit, by unit, office or level. Owns the total of a unit (most).';

create table round_bodies (
  round_id uuid not null constraint fk_round_bodies_round references rounds (id),
  acting text not null,
  body_id uuid not null constraint fk_round_bodies_body references units (id),
  everywhere boolean not null,
  constraint pk_round_bodies primary key (round_id, acting, body_id)
);
create index ix_round_bodies_body on round_bodies (body_id);
comment on table round_bodies is 'The bodies of round_units, looked at from the body: as what it acts at a stage or above it, and whether for every unit.';

create table round_stages (
  id uuid constraint pk_round_stages primary key,
  round_id uuid not null constraint fk_round_stages_round references rounds (id),
  code text not null,
  position int not null,
  acting text not null,
  categories jsonb not null,
  outside boolean not null default false,
  state text not null,
  version int not null,
  head_hash text,
  opens_on date,
  closes_on date,
  closed_on date,
  constraint uq_round_stages_code unique (round_id, code)
);

create table lists (
  id uuid constraint pk_lists primary key,
  round_id uuid not null constraint fk_lists_round references rounds (id),
  stage_id uuid not null constraint fk_lists_stage references round_stages (id),
  kind text not null constraint ck_lists_kind check (kind in ('allotment','notice','choice','ballot','decision')),
  category text,
  unit_id uuid not null constraint fk_lists_unit references units (id),
  alone boolean not null default false,
  least int not null default 0,
  most int,
  state text not null,
  version int not null,
  head_hash text,
  opened_on date,
  ends_on date,
  ends_at timestamptz,
  result jsonb
);
create unique index uq_lists_place on lists (stage_id, kind, unit_id, category) nulls not distinct where not alone;
create index ix_lists_running on lists (ends_at) where state = 'open' and kind = 'notice';
comment on table lists is 'What a unit seals, a notice shows, a stage keeps, a decision commends.';

create table nominations (
  id uuid constraint pk_nominations primary key,
  round_id uuid not null constraint fk_nominations_round references rounds (id),
  category text not null,
  unit_id uuid not null,
  list_id uuid not null constraint fk_nominations_list references lists (id),
  position int not null,
  nominee jsonb not null,
  options jsonb not null,
  form jsonb not null,
  state text not null,
  version int not null,
  head_hash text not null,
  complete boolean not null,
  slot_used boolean not null default false,
  consent boolean not null default false,
  late boolean not null default false,
  owes text[] not null default '{}',
  notice_id uuid,
  place_id uuid,
  reserve_of uuid,
  reserve_rank int,
  rank int,
  sent_by uuid,
  approved_by uuid,
  constraint fk_nominations_unit foreign key (round_id, unit_id) references round_units (round_id, unit_id)
);
comment on column nominations.complete is 'Nothing that the form requires is missing. Stored, because the form is long and no act reads it: a draft says it of itself when it is entered.';
create index ix_nominations_state on nominations (round_id, state, id);
create index ix_nominations_list on nominations (list_id, slot_used);
create index ix_nominations_unit on nominations (round_id, unit_id, state, id);
create index ix_nominations_notice on nominations (notice_id) where notice_id is not null;
create index ix_nominations_place on nominations (place_id) where place_id is not null;
create index ix_nominations_reserve on nominations (reserve_of, reserve_rank) where reserve_of is not null;

create table consent_links (
  token_hash bytea constraint pk_consent_links primary key,
  nomination_id uuid not null constraint fk_consent_links_nomination references nominations (id),
  made_by uuid not null constraint fk_consent_links_account references accounts (id),
  ends_at timestamptz not null,
  used_at timestamptz
);
create index ix_consent_links_nomination on consent_links (nomination_id);

create table scores (
  nomination_id uuid not null constraint fk_scores_nomination references nominations (id),
  stage_id uuid not null constraint fk_scores_stage references round_stages (id),
  reviewer text not null,
  score numeric(8,5) not null,
  at timestamptz not null,
  constraint pk_scores primary key (nomination_id, stage_id, reviewer)
);

create table slips (
  nomination_id uuid not null constraint fk_slips_nomination references nominations (id),
  stage_id uuid not null constraint fk_slips_stage references round_stages (id),
  body text not null,
  answer text not null constraint ck_slips_answer check (answer in ('no objection','objection','not answered')),
  answered text,
  at timestamptz not null,
  constraint pk_slips primary key (nomination_id, stage_id, body)
);
comment on table slips is 'Body, date and answer; nothing about conduct.';

create table objections (
  id uuid constraint pk_objections primary key,
  nomination_id uuid not null constraint fk_objections_nomination references nominations (id),
  list_id uuid not null constraint fk_objections_list references lists (id),
  facts text not null,
  state text not null,
  version int not null,
  head_hash text not null
);
create index ix_objections_nomination on objections (nomination_id);

create table objectors (
  objection_id uuid constraint pk_objectors primary key constraint fk_objectors_objection references objections (id),
  name text not null,
  contact text not null
);
comment on table objectors is 'Who objected: kept apart, read by the handlers only.';

create table titles (
  id uuid constraint pk_titles primary key,
  nomination_id uuid not null constraint fk_titles_nomination references nominations (id) constraint uq_titles_nomination unique,
  round_id uuid not null,
  number text not null,
  level text not null,
  valid_from date not null,
  valid_to date,
  office_id uuid not null,
  constraint uq_titles_number unique (office_id, number)
);
create index ix_titles_round on titles (round_id);

create table running_numbers (
  office_id uuid not null constraint fk_running_numbers_office references units (id),
  year int not null,
  last int not null,
  constraint pk_running_numbers primary key (office_id, year)
);

create table history (
  subject text not null,
  id uuid not null,
  seq int not null,
  at timestamptz not null,
  act text not null,
  who text not null,
  from_state text,
  to_state text not null,
  data jsonb not null,
  prev text,
  hash text not null,
  constraint pk_history primary key (id, seq)
);
comment on table history is 'One row an act, chained by hash. The app may add rows, never change them.';
-- A checkpoint reads the acts of an hour. They lie together, in the order they came: a few pages of index for the whole record.
create index ix_history_at on history using brin (at) with (autosummarize = on);

create table checkpoints (
  number int constraint pk_checkpoints primary key,
  line text not null
);
comment on table checkpoints is 'Signed digests of history, each as it stands in the file of checkpoints. The app may add rows, never change them.';

create table outbox (
  id bigint generated always as identity constraint pk_outbox primary key,
  kind text not null,
  subject text not null,
  subject_id uuid not null,
  data jsonb not null,
  at timestamptz not null,
  done_at timestamptz
);
create index ix_outbox_owed on outbox (id) where done_at is null;

create table idempotency_keys (
  key text constraint pk_idempotency_keys primary key,
  body_hash text not null,
  outcome jsonb not null,
  at timestamptz not null
);

create table deadlines (
  id uuid constraint pk_deadlines primary key,
  round_id uuid not null constraint fk_deadlines_round references rounds (id),
  stage_id uuid not null constraint fk_deadlines_stage references round_stages (id),
  unit_id uuid not null constraint fk_deadlines_unit references units (id),
  nomination_id uuid,
  due_on date not null,
  state text not null constraint ck_deadlines_state check (state in ('open','met','replaced'))
);
create unique index uq_deadlines_open on deadlines (stage_id, unit_id, nomination_id) nulls not distinct where state = 'open';

create table reminders (
  id uuid constraint pk_reminders primary key,
  deadline_id uuid not null constraint fk_reminders_deadline references deadlines (id),
  account_id uuid not null constraint fk_reminders_account references accounts (id),
  kind text not null constraint ck_reminders_kind check (kind in ('before','after','escalation')),
  days int not null,
  due_at timestamptz not null,
  state text not null constraint ck_reminders_state check (state in ('scheduled','sent','cancelled')),
  sent_at timestamptz,
  constraint uq_reminders_once unique (deadline_id, account_id, kind, days)
);
create index ix_reminders_due on reminders (due_at) where state = 'scheduled';

create table mails (
  id uuid constraint pk_mails primary key,
  reminder_id uuid constraint uq_mails_reminder unique,
  outbox_id bigint,
  account_id uuid constraint fk_mails_account references accounts (id),
  to_name text not null,
  to_address text not null,
  language text not null,
  subject text not null,
  body text not null,
  message_id text not null constraint uq_mails_message unique,
  state text not null constraint ck_mails_state check (state in ('queued','sending','sent','captured','failed')),
  attempts int not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  error text,
  constraint uq_mails_outbox unique (outbox_id, account_id)
);
create index ix_mails_owed on mails (next_at) where state in ('queued','sending');
`);

    await run.query(`
create function all_written(part text, written bigint, wanted int) returns void language plpgsql as $$
begin
  if written <> wanted then
    raise exception '%: % of % rows were written; somebody changed them outside the door', part, written, wanted;
  end if;
end $$;

create function lock_for_acts(allotments_of uuid[], reserves_of uuid[], wanted_lists uuid[], wanted_stages uuid[],
                              wanted_rounds uuid[], wanted_objections uuid[], titled uuid[], wanted_cases uuid[])
returns table (id uuid, round_id uuid, category text) language plpgsql as $$
begin
  -- Limits first, sorted by table and key; the cases last. Every act locks in this one order.
  -- Whether a recommendation is still open needs no lock: its last day is compared with the time read after the locks.
  if cardinality(allotments_of) + cardinality(reserves_of) + cardinality(wanted_lists) > 0 then
    perform 1 from lists l where l.id = any(array(
        select n.list_id from nominations n where n.id = any(allotments_of)
        union select n.reserve_of from nominations n where n.id = any(reserves_of)) || wanted_lists)
        order by l.id for no key update;
  end if;
  if cardinality(wanted_lists) > 0 then
    perform 1 from round_categories c where (c.round_id, c.category) in (
        select l.round_id, l.category from lists l where l.id = any(wanted_lists)
        and l.kind in ('choice','ballot','decision')) order by c.round_id, c.category for no key update;
  end if;
  if cardinality(allotments_of) > 0 then
    perform 1 from round_units u where u.unit_id = any(array(
        select n.unit_id from nominations n where n.id = any(allotments_of))) and (u.round_id, u.unit_id) in (
        select n.round_id, n.unit_id from nominations n where n.id = any(allotments_of)) and u.most is not null
        order by u.round_id, u.unit_id for no key update;
  end if;
  if cardinality(wanted_stages) > 0 then
    perform 1 from round_stages s where s.id = any(wanted_stages) order by s.id for no key update;
  end if;
  if cardinality(wanted_rounds) > 0 then
    perform 1 from rounds r where r.id = any(wanted_rounds) order by r.id for no key update;
  end if;
  if cardinality(wanted_objections) > 0 then
    perform 1 from objections o where o.id = any(wanted_objections) order by o.id for no key update;
  end if;
  if cardinality(titled) > 0 then
    insert into running_numbers (office_id, year, last)
      select distinct r.organiser_id, extract(year from now_here() at time zone 'Asia/Shanghai')::int, 0
      from nominations n join rounds r on r.id = n.round_id where n.id = any(titled)
      on conflict do nothing;
    perform 1 from running_numbers m where m.office_id in (
        select r.organiser_id from nominations n join rounds r on r.id = n.round_id where n.id = any(titled))
        order by m.office_id, m.year for no key update;
  end if;
  return query select n.id, n.round_id, n.category from nominations n where n.id = any(wanted_cases)
    order by n.id for no key update;
end $$;
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop function all_written(text, bigint, int);
drop function lock_for_acts(uuid[], uuid[], uuid[], uuid[], uuid[], uuid[], uuid[], uuid[]);
drop table mails, reminders, deadlines, idempotency_keys, outbox, checkpoints, history, running_numbers, titles, objectors,
  objections, slips, scores, consent_links, nominations, lists, round_stages, round_bodies, round_units, round_categories, rounds, programmes,
  calendar_years, access_tokens, roles, accounts, units;
drop function now_here();
`);
  }
}
