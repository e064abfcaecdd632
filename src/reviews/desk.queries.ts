/** The reviews that are open on somebody's desk, and for whoever decides there: all cases of one, page by page. */
import type { Pool } from 'pg';
import { isReadBlind } from '../../workflows/blind.js';
import { inEach, stageTitle } from '../../workflows/labels.js';
import type { StageOf } from '../../workflows/programme.js';
import type { RoundBook, RoundInfo } from '../casework/round-book.js';
import { NO_ID, PAGE } from '../common/page.js';
import { inRound, notKeptFrom } from '../people/scope.service.js';
import { handsOn, statesAt, type StageRow } from './assignment.queries.js';
import { deadlineOf } from './deadline.view.js';
import type { CaseFilter } from './desk.schema.js';

type Review = StageOf<'review'>;
const MOST_STAGES = 200;

const reviewOf = ({ compiled }: RoundInfo, code: string): Review | undefined => {
  const stage = compiled.programme.stages.find(({ id }) => id === code);
  return stage?.stage === 'review' ? stage : undefined;
};

/** Latest round first. */
export async function desksOf(pool: Pool, book: RoundBook, person: string) {
  const { rows } = await pool.query({
    name: 'review_desks',
    text: `select s.id, s.code, s.round_id, r.code as round, s.closes_on::text as closes_on, now_here() as now,
        array_agg(distinct h.role) as roles,
        (select json_agg(json_build_object('id', l.id, 'category', l.category, 'state', l.state, 'office', u.name)
            order by l.category, l.id) from lists l join units u on u.id = l.unit_id
          where l.stage_id = s.id and l.kind = 'choice' and not l.alone
            and l.unit_id = any(array_agg(h.unit_id) filter (where h.role = 'approver'))) as choices
      from roles h join round_bodies b on b.body_id = h.unit_id and ${inRound('h', 'b.round_id')}
      join rounds r on r.id = b.round_id and r.state in ('open', 'cancelling')
      join round_stages s on s.round_id = r.id and s.acting = b.acting and s.state = 'open'
      where h.account_id = $1 and h.role in ('reviewer', 'approver', 'secretary')
      group by s.id, r.id order by r.id desc, s.position limit ${MOST_STAGES}`,
    values: [person],
  });
  await book.of(
    pool,
    rows.map(({ round_id }) => round_id as string),
  );
  return rows.flatMap(({ id, code, round_id, round, roles, choices, closes_on, now }) => {
    const info = book.get(round_id as string);
    const stage = reviewOf(info, code as string);
    if (!stage) return [];
    const { categories, title } = info.compiled.programme;
    const here = categories.filter((each) => stage.for?.includes(each.code) ?? true);
    return {
      id,
      code,
      title: inEach((language) => stageTitle(stage, language)),
      round: { id: round_id, code: round, title },
      deadline: deadlineOf(info, closes_on as string | null, now as Date),
      roles,
      needed: stage.scores === 'sheet' ? 1 : stage.reviewers,
      scores: stage.scores,
      chooses: stage.keep !== undefined,
      categories: here.map((each) => ({ code: each.code, title: each.title })),
      choices: choices ?? [],
    };
  });
}

export interface DeskAsked {
  person: string;
  state: CaseFilter;
  category?: string | undefined;
  apart?: number | undefined;
  /** Only what this person has been given. */
  reviewer?: string | undefined;
  after?: string | undefined;
}

/**
 * For the approver and the secretary of an office. Whoever is to score a case, or may, sees what it was given only once
 * their own score is in: until then it has none here, and no filter tells.
 */
export async function deskCases(
  pool: Pool,
  book: RoundBook,
  { id, code, round_id, offices }: StageRow,
  { person, state, category, apart, reviewer, after = NO_ID }: DeskAsked,
) {
  await book.of(pool, [round_id]);
  const info = book.get(round_id);
  const stage = reviewOf(info, code);
  if (!stage) return [];
  const { programme } = info.compiled;
  const needed = stage.scores === 'sheet' ? 1 : stage.reviewers;
  const wanted = { all: statesAt(code), lacking: statesAt(code), returned: [`${code}.returned`] }[state as string] ?? [
    `${code}.reading`,
  ];
  const { rows } = await pool.query({
    name: 'review_desk_cases',
    text: `with reads as (select exists (select 1 from roles h where h.account_id = $2 and h.role = 'reviewer'
          and h.unit_id = any($3::uuid[]) and ${inRound('h', '$4::uuid')}) as here)
      select p.*, now_here() as now, coalesce((select d.due_on from deadlines d
          where d.nomination_id = p.id and d.state = 'open' limit 1), p.closes_on)::text as due_on,
        (select coalesce(json_agg(json_build_object('assignment', a.id, 'reviewer', a.reviewer, 'name', w.name, 'state', a.state)
            order by w.name, a.id), '[]') from assignments a join accounts w on w.id = a.reviewer
          where a.nomination_id = p.id and a.stage_id = $1 and a.state <> 'released') as reviewers
      from (select c.* from unnest($5::text[]) as w(state) cross join lateral (
        select n.id, n.version, n.category, n.nominee, n.state, u.name as unit, s.closes_on, g.given,
          case when g.open then g.mean end as mean, case when g.open and g.given > 1 then g.spread end as spread
        from round_stages s join nominations n on n.round_id = s.round_id and n.state = w.state
        join round_units ru on ru.round_id = n.round_id and ru.unit_id = n.unit_id
          and (ru.bodies ->> s.acting)::uuid = any($3::uuid[])
        join units u on u.id = n.unit_id
        cross join lateral (select count(x.score)::int as given, avg(x.score)::float8 as mean,
            (max(x.score) - min(x.score))::float8 as spread,
            coalesce(bool_or(x.reviewer = $2::text), false) or not exists (select 1 from assignments o
                where o.nomination_id = n.id and o.stage_id = s.id and o.reviewer = $2 and o.state in ('offered', 'declared'))
              and (count(x.score) >= $6 or not (select here from reads)) as open
          from scores x where x.nomination_id = n.id and x.stage_id = s.id) g
        where s.id = $1 and n.id > $7 and ${notKeptFrom('$2', 'n')} and ($8::text is null or n.category = $8)
          and ($9::text <> 'scored' or g.given >= $6) and ($9::text <> 'unscored' or g.given < $6)
          and ($9::text <> 'lacking' or ${handsOn('n', 's')} < $6)
          and ($10::float8 is null or g.open and g.spread >= $10)
          and ($11::uuid is null or exists (select 1 from assignments o where o.nomination_id = n.id and o.stage_id = s.id
            and o.reviewer = $11 and o.state <> 'released'))
        order by n.id limit ${PAGE}) c order by c.id limit ${PAGE}) p order by p.id`,
    values: [
      id,
      person,
      offices,
      round_id,
      wanted,
      needed,
      after,
      category ?? null,
      state,
      apart ?? null,
      reviewer ?? null,
    ],
  });
  return rows.map(({ now, closes_on: _, due_on, state: at, ...row }) => ({
    ...row,
    category_title: programme.categories.find((each) => each.code === row.category)!.title,
    place: (at as string).split('.')[1]!,
    deadline: deadlineOf(info, due_on as string | null, now as Date),
    needed,
    ...(isReadBlind(programme, row.category as string, at as string) ? { nominee: null, unit: null } : {}),
  }));
}
