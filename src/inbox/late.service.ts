/** Who is late in a round, or soon would be: every day that is still open, in order, with whom it waits for. */
import type { Pool } from 'pg';
import { daysAfter, workingDaysLeft } from '../../workflows/calendar.js';
import { inEach, roleTitle, stageTitle } from '../../workflows/labels.js';
import type { Programme, Stage } from '../../workflows/programme.js';
import { nothingThere } from '../casework/answer.js';
import type { RoundBook } from '../casework/round-book.js';
import { dayOf } from '../casework/world.js';
import { PAGE } from '../common/page.js';
import { WHO_ACTS } from '../deadlines/deadline.service.js';
import { roundRunBy } from '../people/stage-scope.service.js';
import type { InboxService } from './inbox.service.js';
import { lateRows, type LateRow } from './late.queries.js';
import type { LatePage } from './late.schema.js';
import { AT_UNIT, CASE_WAITS } from './waits.js';

interface Parts {
  pool: Pool;
  book: RoundBook;
  inbox: InboxService;
}

export interface Asked {
  person: string;
  round: string;
  /** Working days to come that count too. */
  within: number;
  after?: string | undefined;
}

/** For secretaries and supervisors of its offices. Throws a Problem of 404 for everybody else. */
export async function lateIn({ pool, book, inbox }: Parts, asked: Asked): Promise<LatePage> {
  const { person, round, within, after } = asked;
  const run = await roundRunBy(pool, person, round, ['secretary', 'supervisor']);
  if (!run) throw nothingThere();
  await book.of(pool, [round]);
  const { compiled, calendar } = book.get(round);
  const { programme } = compiled;
  const today = dayOf(run.now.toISOString(), calendar.utcOffset);
  const [on, id] = after?.split('.') ?? [];
  const found = await lateRows(pool, {
    person,
    round,
    run,
    today,
    until: daysAfter(calendar, today, within, 'workingDays'),
    waits: waitsIn(programme),
    after: on === undefined ? undefined : { on, id: id! },
  });
  const returned = found.flatMap(({ nomination_id }) => nomination_id ?? []);
  const standings = await inbox.standingsOf(person, returned);
  const versions = await versionsOf(pool, returned);
  const rows = found.flatMap((row) => {
    const standing = row.nomination_id === null ? undefined : standings.get(row.nomination_id);
    // Whoever may not read the case is not told that there is one.
    if (row.nomination_id !== null && !standing) return [];
    const stage = programme.stages.find((each) => each.id === row.stage)!;
    return [
      {
        id: row.id,
        kind: row.nomination_id === null ? ('stage' as const) : ('return' as const),
        stage: { id: row.stage_id, code: row.stage, title: inEach((language) => stageTitle(stage, language)) },
        deadline: {
          on: row.due_on,
          left: workingDaysLeft(calendar, today, row.due_on),
          late: today > row.due_on,
        },
        body: standing && !standing.unit ? null : { id: row.unit_id, name: row.unit },
        roles: rolesOf(row, stage).map((role) => ({ role, title: inEach((language) => roleTitle(role, language)) })),
        nomination: standing ? { id: standing.id, title: standing.title, version: versions.get(standing.id)! } : null,
        cases: row.cases,
        nudge: row.nudge,
        nudged: row.nudged,
      },
    ];
  });
  const last = found.length < PAGE ? undefined : found.at(-1);
  return { rows, next: last ? `${last.due_on}.${last.id}` : null };
}

const rolesOf = ({ nomination_id }: LateRow, stage: Stage) =>
  nomination_id === null ? WHO_ACTS[stage.stage] : AT_UNIT;

/** A returned case has a day of its own, and so a row of its own. */
const waitsIn = ({ stages }: Programme): { stage: string; state: string }[] =>
  stages.flatMap(({ id, stage }) => {
    const children = CASE_WAITS.places.filter(
      (child, index) => child !== 'returned' && WHO_ACTS[stage].includes(CASE_WAITS.roles[index]!),
    );
    return [...new Set(children)].map((child) => ({ stage: id, state: `${id}.${child}` }));
  });

async function versionsOf(pool: Pool, cases: readonly string[]): Promise<Map<string, number>> {
  if (cases.length === 0) return new Map();
  const { rows } = await pool.query({
    name: 'versions_of',
    text: 'select id, version from nominations where id = any($1::uuid[])',
    values: [cases],
  });
  return new Map(rows.map(({ id, version }) => [id as string, version as number]));
}
