/** How far the opinions on the cases of a stage have come, body by body, and on which cases one has come in. */
import type { Pool } from 'pg';
import { isReadBlind } from '../../workflows/blind.js';
import { inEach, stageTitle } from '../../workflows/labels.js';
import { opinionsOf } from '../../workflows/programme-view.js';
import type { Stage } from '../../workflows/programme.js';
import { nothingThere } from '../casework/answer.js';
import type { RoundBook, RoundInfo } from '../casework/round-book.js';
import { NO_ID, PAGE } from '../common/page.js';
import { notKeptFrom } from '../people/scope.service.js';
import { runsUnit, stageRunBy, type StageRun } from '../people/stage-scope.service.js';
import { deadlineOf } from './deadline.view.js';
import type { SlipFilter, StageSlips } from './stage-slip.schema.js';

interface Parts {
  pool: Pool;
  book: RoundBook;
}

/** Of one state nobody counts further. */
const MOST_COUNTED = 5_000;

/** Throws a Problem of 404 for whoever does not run the stage. */
export async function slipsOfStage(parts: Parts, person: string, stage: string): Promise<StageSlips> {
  const { run, info, settings, asked } = await asksIn(parts, person, stage);
  const { programme } = info.compiled;
  const { rows } = await parts.pool.query({
    name: 'slips_of_stage',
    text: `select a.body, count(*)::int as cases, ${COUNTS}
      from (select x.id, x.category from round_stages s cross join unnest($3::text[]) as w(state) cross join lateral (
          select n.id, n.category from nominations n
          join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id and ${runsUnit('$4', '$5')}
          where n.round_id = s.round_id and n.state = w.state and ${notKeptFrom('$2', 'n')} limit ${MOST_COUNTED}) x
        where s.id = $1) c
      join unnest($6::text[], $7::text[]) as a(body, category) on a.category = c.category
      left join slips p on p.nomination_id = c.id and p.stage_id = $1 and p.body = a.body
      group by a.body`,
    values: [
      stage,
      person,
      statesIn(info, run.code),
      run.everywhere,
      run.offices,
      asked.map(({ body }) => body),
      asked.map(({ category }) => category),
    ],
  });
  return {
    round: { id: run.round_id, code: run.round, title: programme.title },
    title: inEach((language) => stageTitle(settings, language)),
    state: run.state,
    deadline: deadlineOf(info, run.closes_on, run.now),
    rows: [...new Set(asked.map(({ body }) => body))].map(
      (body) => (rows.find((row) => row.body === body) as StageSlips['rows'][number]) ?? { body, ...NONE },
    ),
  };
}

const COUNTS = Object.entries({
  no_objection: `p.answer = 'no objection'`,
  objecting: `p.answer = 'objection' and p.answered is null`,
  settled: `p.answer = 'objection' and p.answered is not null`,
  not_answered: `p.answer = 'not answered'`,
  missing: 'p.answer is null',
})
  .map(([name, where]) => `(count(*) filter (where ${where}))::int as ${name}`)
  .join(', ');
const NONE = { cases: 0, no_objection: 0, objecting: 0, settled: 0, not_answered: 0, missing: 0 };

export interface CasesAsked {
  person: string;
  stage: string;
  body: string;
  state: SlipFilter;
  after?: string | undefined;
}

/** The cases about which a body is asked, by id. */
export async function slipCases(parts: Parts, { person, stage, body, state, after = NO_ID }: CasesAsked) {
  const { run, info, asked } = await asksIn(parts, person, stage);
  const { programme, cases } = info.compiled;
  const categories = asked.filter((each) => each.body === body).map(({ category }) => category);
  const { rows } = await parts.pool.query({
    name: 'slip_cases',
    text: `select x.*,
        exists (select 1 from slip_link_cases c join slip_links l on l.id = c.link_id and l.stage_id = $1 and l.body = $6
          and l.revoked_at is null and l.ends_at > now_here() where c.nomination_id = x.id and c.state = 'asked') as asked,
        (select json_build_object('id', f.id, 'kind', f.kind) from slip_scans f where f.body = $6 and (f.nomination_id = x.id
          or f.link_id in (select link_id from slip_link_cases where nomination_id = x.id and state = 'answered'))
          order by f.id desc limit 1) as scan
      from round_stages s cross join unnest($3::text[]) as w(state) cross join lateral (
        select n.id, n.category, n.nominee, n.state, o.name as unit, p.answer, p.answered is not null as settled, p.at
        from nominations n
        join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id and ${runsUnit('$4', '$5')}
        join units o on o.id = n.unit_id
        left join slips p on p.nomination_id = n.id and p.stage_id = s.id and p.body = $6
        where n.round_id = s.round_id and n.state = w.state and n.category = any($7::text[]) and n.id > $8
          and ${notKeptFrom('$2', 'n')} and case $9::text when 'missing' then p.answer is null
            when 'not answered' then p.answer = 'not answered' when 'in' then p.answer is not null
            when 'objecting' then p.answer = 'objection' and p.answered is null else true end
        order by n.id limit ${PAGE}) x
      where s.id = $1 order by x.id limit ${PAGE}`,
    values: [stage, person, statesIn(info, run.code), run.everywhere, run.offices, body, categories, after, state],
  });
  return rows.map(({ category, state: place, at, nominee, unit, ...row }) => {
    const blind = isReadBlind(programme, category as string, place as string);
    return {
      ...row,
      category_title: programme.categories.find(({ code }) => code === category)!.title,
      ...(blind ? { nominee: null, unit: null } : { nominee, unit }),
      open:
        cases
          .get(category as string)!
          .states.get(place as string)
          ?.has('SLIP_RECORDED') === true,
      at: (at as Date | null)?.toISOString() ?? null,
    };
  });
}

/** Which body is asked about which category there. */
async function asksIn({ pool, book }: Parts, person: string, stage: string) {
  const run: StageRun | undefined = await stageRunBy(pool, person, stage);
  if (!run) throw nothingThere();
  await book.of(pool, [run.round_id]);
  const info = book.get(run.round_id);
  const { programme } = info.compiled;
  const settings: Stage = programme.stages.find(({ id }) => id === run.code)!;
  const asked = Object.entries(opinionsOf(programme, settings)).flatMap(([category, bodies]) =>
    bodies.map((body) => ({ body, category })),
  );
  return { run, info, settings, asked };
}

/** Where a case of the stage can stand while opinions on it count. */
const statesIn = ({ compiled }: RoundInfo, code: string): string[] => {
  const all = new Set([...compiled.cases.values()].flatMap(({ states }) => [...states.keys()]));
  return [...all].filter((state) => state.startsWith(`${code}.`) && state !== `${code}.reserve`);
};
