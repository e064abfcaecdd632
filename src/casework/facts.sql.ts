/**
 * Everything the machines have to be told about a list of acts, in one statement: it sees what others committed while
 * we waited for the locks. A part that nobody asks for is left out: to start its plan costs as much as to run the rest.
 *
 * Parameters: $1 cases · $2 those whose list is asked · $3 lists · $4 under a quota · $5 whose scores, $6 slips,
 * $7 objections are asked · $8 in reserve · $9 lists decided as a whole · $10 rounds acted on · $11 rounds touched beyond those of the cases ·
 * $12 objections · $13 persons · $14 keys · $15 under a total · $16 rounds that give titles · $17 stages ·
 * $18 choices that keep a part · $19 cases whose notices are asked · $20 cases whose text is corrected · $21 cases whose
 * recusals, $22 whose assignments are asked.
 */
const WITH = `
with n as (select * from nominations where id = any($1::uuid[])),
 at_stage as (
   select n.id, s.id as stage_id, s.code, s.acting, n.category, n.round_id, n.unit_id
   from n join round_stages s on s.round_id = n.round_id and s.code = split_part(n.state, '.', 1)
   where n.id = any($2::uuid[]) or n.id = any($5::uuid[]) or n.id = any($6::uuid[])),
 deciding as (
   select a.id as nomination_id, l.id as list_id
   from at_stage a join round_units u on u.round_id = a.round_id and u.unit_id = a.unit_id
   join lists l on l.stage_id = a.stage_id and l.unit_id = (u.bodies ->> a.acting)::uuid and not l.alone
     and l.kind <> 'notice' and (l.category is null or l.category = a.category)
   where a.id = any($2::uuid[])),
 members as (
   select l.id as list_id, l.stage_id, m.id, u.position as unit
   from lists l join nominations m on m.list_id = l.id and position('.' in m.state) > 0
   join round_units u on u.round_id = m.round_id and u.unit_id = m.unit_id
   where l.id = any($9::uuid[]) and l.kind = 'allotment'
   union all
   select l.id, l.stage_id, m.id, u.position
   from lists l join round_stages s on s.id = l.stage_id
   join round_units u on u.round_id = l.round_id and (u.bodies ->> s.acting)::uuid = l.unit_id
   join nominations m on m.round_id = l.round_id and m.unit_id = u.unit_id
     and (l.category is null or m.category = l.category) and position('.' in m.state) > 0
   where l.id = any($9::uuid[]) and l.kind in ('choice', 'ballot', 'decision')),
 wanted_lists as (
   select unnest($3::uuid[]) as id union select list_id from deciding
   union select notice_id from n where notice_id is not null
   union select place_id from n where place_id is not null
   union select reserve_of from n where reserve_of is not null
   union select list_id from objections where id = any($12::uuid[]))`;

const NOW = `
select to_char(date_trunc('milliseconds', now_here()) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`;

interface Part {
  name: string;
  /** Asked for if one of these parameters has anything; always, if it names none. */
  asked?: readonly number[];
  sql: string;
}

const PARTS: readonly Part[] = [
  {
    name: 'cases',
    sql: `(select json_agg(json_build_object('id', id, 'round_id', round_id, 'category', category, 'unit_id', unit_id,
    'list_id', list_id, 'position', position, 'options', options, 'state', state, 'version', version,
    'head_hash', head_hash, 'slot_used', slot_used, 'complete', complete, 'consent', consent, 'late', late, 'owes', owes,
    'notice_id', notice_id, 'place_id', place_id, 'reserve_of', reserve_of, 'reserve_rank', reserve_rank, 'rank', rank,
    'sent_by', sent_by, 'approved_by', approved_by)) from n)`,
  },
  {
    name: 'stages',
    sql: `(select json_agg(row_to_json(s)) from (
    select t.id, t.round_id, t.code, t.position, t.acting, t.state, t.version, t.head_hash, t.opens_on, t.closes_on,
      t.closed_on, r.state as round_state
    from round_stages t join rounds r on r.id = t.round_id where t.round_id = any(array(select round_id from n) || $11::uuid[])) s)`,
  },
  {
    name: 'lists',
    sql: `(select json_agg(row_to_json(l)) from (
    select id, round_id, stage_id, kind, category, unit_id, alone, least, most, state, version, head_hash,
      opened_on, ends_on, ends_at, result
    from lists where id = any(array(select id from wanted_lists))) l)`,
  },
  {
    name: 'deciding',
    asked: [2],
    sql: `(select json_agg(row_to_json(d)) from deciding d)`,
  },
  {
    name: 'quotas',
    asked: [4],
    sql: `(select json_agg(row_to_json(q)) from (
    select l.id as list_id, (select count(*)::int from nominations m where m.list_id = l.id and m.slot_used) as used
    from lists l where l.id in (select list_id from n where id = any($4::uuid[]))) q)`,
  },
  {
    name: 'totals',
    asked: [15],
    sql: `(select json_agg(row_to_json(t)) from (
    select m.round_id, m.unit_id, count(*)::int as used from nominations m
    where m.slot_used and (m.round_id, m.unit_id) in (select round_id, unit_id from n where id = any($15::uuid[]))
    group by m.round_id, m.unit_id) t)`,
  },
  {
    name: 'scores',
    asked: [5],
    sql: `(select json_agg(row_to_json(s)) from (
    select nomination_id, stage_id, reviewer, score::float8 as score from scores
    where nomination_id = any($5::uuid[])) s)`,
  },
  {
    name: 'recusals',
    asked: [21],
    sql: `(select json_agg(row_to_json(r)) from (
    select nomination_id, account_id from recusals where nomination_id = any($21::uuid[])) r)`,
  },
  {
    name: 'recusals_on_list',
    asked: [9],
    sql: `(select json_agg(row_to_json(r)) from (
    select x.nomination_id, x.account_id, exists (
        select 1 from lists l join roles h on h.unit_id = l.unit_id and h.account_id = x.account_id
        where l.id = any($9::uuid[]) and l.kind = 'ballot' and h.role in ('member', 'chair')) as votes
    from recusals x where x.nomination_id = any(array(select id from members))) r)`,
  },
  {
    name: 'assignments',
    asked: [22],
    sql: `(select json_agg(row_to_json(a)) from (
    select id, nomination_id, stage_id, reviewer, state from assignments
    where nomination_id = any($22::uuid[]) and state <> 'released') a)`,
  },
  {
    name: 'texts',
    asked: [20],
    sql: `(select json_agg(row_to_json(t)) from (select id, nominee, form from n where id = any($20::uuid[])) t)`,
  },
  {
    name: 'shown',
    asked: [19],
    sql: `(select json_agg(row_to_json(h)) from (
    select id, data ->> 'list' as list_id from history
    where id = any($19::uuid[]) and act = 'NOTICE_PUBLISHED') h)`,
  },
  {
    name: 'slips',
    asked: [6],
    sql: `(select json_agg(row_to_json(s)) from (
    select nomination_id, stage_id, body, answer, answered from slips
    where nomination_id = any($6::uuid[])) s)`,
  },
  {
    name: 'objections',
    asked: [7, 12],
    sql: `(select json_agg(row_to_json(o)) from (
    select o.id, o.nomination_id, o.list_id, o.facts, o.state, o.version, o.head_hash,
      m.round_id, m.unit_id
    from objections o join nominations m on m.id = o.nomination_id where o.nomination_id = any($7::uuid[]) or o.id = any($12::uuid[])) o)`,
  },
  {
    name: 'places',
    asked: [8],
    sql: `(select json_agg(row_to_json(p)) from (
    select l.id as list_id,
      (select json_agg(json_build_object('id', m.id, 'options', m.options)) from nominations m
        where m.place_id = l.id) as holders,
      (select json_agg(json_build_object('id', m.id, 'rank', m.reserve_rank, 'options', m.options)
        order by m.reserve_rank) from nominations m where m.reserve_of = l.id) as waiting
    from lists l where l.id in (select reserve_of from n where id = any($8::uuid[]))) p)`,
  },
  {
    name: 'contents',
    asked: [9],
    sql: `(select json_agg(row_to_json(c)) from (
    select x.list_id, m.id, m.category, m.state, m.options, m.consent, x.unit, m.position,
      m.unit_id, m.sent_by, sc.scores, sc.mean, sl.slips, sl.slips_open,
      (select json_agg(y.reviewer) from scores y where y.nomination_id = m.id) as scored_by
    from members x join nominations m on m.id = x.id
    cross join lateral (select count(*)::int as scores, avg(score)::float8 as mean from scores y
      where y.nomination_id = m.id and y.stage_id = x.stage_id) sc
    cross join lateral (select count(*)::int as slips,
      count(*) filter (where answer = 'objection' and answered is null)::int as slips_open from slips y
      where y.nomination_id = m.id and y.stage_id = x.stage_id) sl) c)`,
  },
  {
    name: 'choices',
    asked: [9],
    sql: `(select json_agg(row_to_json(c)) from (
    select l.id as list_id,
      case when l.id = any($18::uuid[]) then (select count(distinct h.id)::int from nominations m join history h on h.id = m.id
         join round_units u on u.round_id = m.round_id and u.unit_id = m.unit_id
       where m.round_id = l.round_id and m.category = l.category and (u.bodies ->> s.acting)::uuid = l.unit_id
         and split_part(h.to_state, '.', 1) = s.code) else 0 end as entered,
      (select coalesce(sum(json_array_length((o.result -> 'kept')::json)), 0)::int from lists o
       where o.stage_id = l.stage_id and o.kind = l.kind and o.category = l.category and o.id <> l.id
         and o.result is not null) as elsewhere,
      (select count(*)::int from titles t where t.round_id = l.round_id) as titles,
      (select count(distinct r.account_id)::int from roles r where r.unit_id = l.unit_id
        and r.role in ('member', 'chair') and coalesce(r.borrowed_for, l.round_id) = l.round_id) as appointed
    from lists l join round_stages s on s.id = l.stage_id
    where l.id = any($9::uuid[]) and l.kind in ('choice', 'ballot', 'decision')) c)`,
  },
  {
    name: 'unsealed',
    asked: [9],
    sql: `(select json_agg(row_to_json(u)) from (
    select l.id as list_id,
      (select count(*)::int from lists a join round_stages s on s.id = a.stage_id where a.round_id = l.round_id
         and (select t.categories ? a.category from round_stages t where t.id = l.stage_id) and a.unit_id = l.unit_id and a.kind = 'allotment' and a.state = 'open' and s.state <> 'closed') as unsealed
    from lists l where l.id = any($9::uuid[]) and l.kind = 'notice') u)`,
  },
  {
    name: 'titled',
    asked: [9],
    sql: `(select json_agg(row_to_json(c)) from (
    select m.round_id, m.category, count(*)::int as titles, json_agg(m.options) as options from titles t join nominations m on m.id = t.nomination_id
    where t.round_id in (select round_id from lists where id = any($9::uuid[]) and kind = 'decision')
    group by m.round_id, m.category) c)`,
  },
  {
    name: 'rounds',
    asked: [10],
    sql: `(select json_agg(row_to_json(r)) from (
    select id, id as round_id, opens_on, asked_by, state, version, head_hash from rounds where id = any($10::uuid[])) r)`,
  },
  {
    name: 'roles',
    asked: [13],
    sql: `(select json_agg(row_to_json(r)) from (
    select account_id as person, role, unit_id as unit, borrowed_for as round from roles where account_id = any($13::uuid[])
    union all select id, 'home', unit_id, null from accounts where id = any($13::uuid[])) r)`,
  },
  {
    name: 'keys',
    asked: [14],
    sql: `(select json_agg(row_to_json(k)) from (
    select key, body_hash, outcome from idempotency_keys where key = any($14::text[])) k)`,
  },
  {
    name: 'numbers',
    asked: [16],
    sql: `(select json_agg(row_to_json(m)) from (
    select r.id as round_id, m.office_id, m.year, m.last from running_numbers m join rounds r on r.organiser_id = m.office_id
    where r.id = any($16::uuid[])) m)`,
  },
  {
    name: 'pending',
    asked: [17],
    sql: `(select json_agg(row_to_json(p)) from (
    select s.id as stage_id,
      (select count(*)::int from lists l where l.stage_id = s.id and l.kind = 'notice' and not l.alone
        and l.state = 'open') as showing,
      (select count(*)::int from lists l where l.stage_id = s.id and l.kind = 'notice' and l.state <> 'drawn') as shown,
      (select count(*)::int from nominations m join round_stages a on a.round_id = m.round_id
         and a.code = split_part(m.state, '.', 1) and a.position < s.position
        where m.round_id = s.round_id and m.category = any(array(select jsonb_array_elements_text(s.categories)))
          and split_part(m.state, '.', 2) <> 'reserve') as upstream,
      (select count(*)::int from nominations m join round_units u on u.round_id = m.round_id and u.unit_id = m.unit_id
        where m.round_id = s.round_id and m.state = s.code || '.waiting'
          and (m.consent or not s.outside) and not exists (
          select 1 from lists l where l.stage_id = s.id and l.kind = 'notice' and not l.alone
          and l.unit_id = (u.bodies ->> s.acting)::uuid and l.state <> 'drawn')) as unpublished,
      (select coalesce(json_object_agg(c.child, c.cases), '{}') from (
        select split_part(m.state, '.', 2) as child, count(*)::int as cases from nominations m
        where m.round_id = s.round_id and split_part(m.state, '.', 1) = s.code and not exists (select 1 from lists d where d.stage_id = s.id and d.state = 'signed'
            and d.result -> 'without' ? m.id::text) group by 1) c) as inside
    from round_stages s where s.id = any($17::uuid[])) p)`,
  },
];

interface Statement {
  name: string;
  text: string;
  /** Which of the parameters it still has. */
  params: readonly number[];
}

const made = new Map<string, Statement>();

/** The named statement for what is asked, with its values: parameters in the order above, empty ones left out. */
export function factsFor(values: readonly (readonly unknown[])[]): { name: string; text: string; values: unknown[] } {
  const shape = values.map((each) => (each.length > 0 ? '1' : '0')).join('');
  let statement = made.get(shape);
  if (!statement) {
    statement = makeStatement(shape);
    made.set(shape, statement);
  }
  return { name: statement.name, text: statement.text, values: statement.params.map((n) => values[n - 1]) };
}

function makeStatement(shape: string): Statement {
  const parts = PARTS.filter(({ asked }) => asked === undefined || asked.some((n) => shape[n - 1] === '1'));
  const selected = [NOW, ...parts.map(({ name, sql }) => `${sql} as ${name}`)].join(',\n');
  const params: number[] = [];
  const text = `${WITH}\n${selected}`.replaceAll(/\$(\d+)/g, (_all, digits: string) => {
    const n = Number(digits);
    if (!params.includes(n)) params.push(n);
    return `$${params.indexOf(n) + 1}`;
  });
  return { name: `facts_${Number.parseInt(shape, 2).toString(36)}`, text, params };
}
