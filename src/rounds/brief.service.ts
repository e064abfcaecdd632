/** The numbers of a brief, as far as the person may read the round. */
import type { Pool } from 'pg';
import { workingDaysLeft } from '../../workflows/calendar.js';
import { inEach, endTitle, stageTitle } from '../../workflows/labels.js';
import type { End } from '../../workflows/programme.js';
import { nothingThere } from '../casework/answer.js';
import type { RoundBook } from '../casework/round-book.js';
import { dayOf } from '../casework/world.js';
import { CASE_WAITS } from '../inbox/inbox.service.js';
import { notKeptFrom } from '../people/scope.service.js';
import { actsForUnit, roundRunBy, type RoundRun } from '../people/stage-scope.service.js';
import type { BriefView } from './brief.schema.js';
import { roundRow } from './round.queries.js';
import { countsOf, MOST_COUNTED, stageCounts, type Standing } from './stage-counts.js';

/** For secretaries and supervisors of its offices. Throws a Problem of 404 for everybody else. */
export async function briefOf(
  { pool, book }: { pool: Pool; book: RoundBook },
  person: string,
  round: string,
): Promise<BriefView> {
  const run = await roundRunBy(pool, person, round, ['secretary', 'supervisor']);
  const row = run && (await roundRow(pool, round));
  if (!run || !row) throw nothingThere();
  await book.of(pool, [round]);
  const { compiled, calendar } = book.get(round);
  const { programme, cases } = compiled;
  const today = dayOf(run.now.toISOString(), calendar.utcOffset);
  const states = [...new Set([...cases.values()].flatMap((flow) => [...flow.states.keys()]))];
  const counted = await countsOf(pool, person, round, states);
  const { stages, ended } = stageCounts(programme, counted);
  const late = await lateReturns(pool, { person, round, run, today });
  return {
    on: today,
    round: { id: round, code: row.code, title: programme.title, basis_number: programme.basis.number },
    office: programme.organiser.title,
    stages: row.stages.map(({ code, state, opens_on, closes_on }) => {
      const { here, gone_on, entered } = stages.find((each) => each.code === code)!;
      const settings = programme.stages.find(({ id }) => id === code)!;
      const returned = inState(counted, [`${code}.returned`]);
      const over = state === 'open' && closes_on !== null && closes_on < today;
      return {
        code,
        title: inEach((language) => stageTitle(settings, language)),
        state,
        opens_on,
        closes_on,
        left: state === 'open' && closes_on !== null ? workingDaysLeft(calendar, today, closes_on) : null,
        entered,
        here,
        waiting: inState(
          counted,
          WAITS.map((child) => `${code}.${child}`),
        ),
        returned,
        // A returned case has a day of its own; all others have that of the stage.
        late: (late.get(code) ?? 0) + (over ? here - returned : 0),
        gone_on,
      };
    }),
    ended: ended.map((end) => ({ ...end, label: inEach((language) => endTitle(end.state as End, language)) })),
    counted_to: MOST_COUNTED,
  };
}

const WAITS = [...new Set(CASE_WAITS.places)].filter((child) => child !== 'returned');

const inState = (counted: readonly Standing[], states: readonly string[]): number =>
  counted.filter(({ state }) => states.includes(state)).reduce((many, row) => many + row.many, 0);

interface Asked {
  person: string;
  round: string;
  run: RoundRun;
  today: string;
}

async function lateReturns(pool: Pool, { person, round, run, today }: Asked): Promise<Map<string, number>> {
  const { rows } = await pool.query({
    name: 'late_returns',
    text: `select s.code, count(*)::int as many from round_stages s
      join deadlines d on d.stage_id = s.id and d.state = 'open' and d.nomination_id is not null and d.due_on < $5::date
      join round_units u on u.round_id = s.round_id and u.unit_id = d.unit_id and ${actsForUnit('$3', '$4')}
      join nominations n on n.id = d.nomination_id and ${notKeptFrom('$2', 'n')}
      where s.round_id = $1 group by s.code`,
    values: [round, person, run.everywhere, run.offices, today],
  });
  return new Map(rows.map(({ code, many }) => [code as string, many as number]));
}
