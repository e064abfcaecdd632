/** What moving a date would do, by the same rules that do it: nothing is changed here. */
import type { Pool } from 'pg';
import { addDays, workingDaysLeft } from '../../workflows/calendar.js';
import { inEach, stageTitle } from '../../workflows/labels.js';
import { reasonsOf } from '../../workflows/reasons.js';
import { stageRules } from '../../workflows/rules.js';
import { planDates } from '../../workflows/timetable.js';
import { nothingThere } from '../casework/answer.js';
import type { RoundBook, RoundInfo } from '../casework/round-book.js';
import { dayOf } from '../casework/world.js';
import { Problem } from '../common/problem.js';
import { stageRunBy, type StageRun } from '../people/stage-scope.service.js';
import { holdersOf } from './holders.queries.js';
import { begunIn, hangingOn } from './move.queries.js';
import type { MoveForeseen } from './move.schema.js';
import { planReminders, remindersOf, WHO_ACTS } from './plan.js';

/** Days are counted one by one. */
const MOST_DAYS = 730;

interface Parts {
  pool: Pool;
  book: RoundBook;
}

/**
 * For the secretary who may move it. Problems: 404 for everybody else, 409 `no-date` for a stage that has no last day:
 * one that has not begun, one that has closed, and a notice, whose lists have days of their own.
 */
export async function foreseeMove(
  { pool, book }: Parts,
  person: string,
  stage: string,
  to: string,
): Promise<MoveForeseen> {
  const run = await stageRunBy(pool, person, stage);
  if (!run) throw nothingThere();
  await book.of(pool, [run.round_id]);
  const info = book.get(run.round_id);
  const settings = info.compiled.programme.stages.find(({ id }) => id === run.code)!;
  if (run.state !== 'open' || settings.stage === 'notice' || run.closes_on === null)
    throw new Problem(409, 'no-date', 'This stage has no last day that could be moved.');
  const { calendar } = info;
  const today = dayOf(run.now.toISOString(), calendar.utcOffset);
  if (to < addDays(today, -MOST_DAYS) || to > addDays(today, MOST_DAYS))
    throw new Problem(400, 'bad-request', `Ask for a day at most ${MOST_DAYS} days from today.`);
  const unmet = movable(today, to) ? [] : ['movedToADayToCome'];
  const [from, until] = run.closes_on < to ? [run.closes_on, to] : [to, run.closes_on];
  const between = workingDaysLeft(calendar, from, until);
  return {
    title: inEach((language) => stageTitle(settings, language)),
    now: { on: run.closes_on, left: workingDaysLeft(calendar, today, run.closes_on) },
    then: { on: to, left: workingDaysLeft(calendar, today, to) },
    by: to < run.closes_on ? -between : between,
    may: unmet.length === 0,
    reasons: reasonsOf(unmet),
    stages: await stagesMoved(pool, info, run, to),
    ...(await remindersMoved(pool, info, run, to)),
  };
}

const movable = (today: string, to: string): boolean =>
  stageRules.movedToADayToCome({ today } as never, { type: 'DATE_MOVED', data: { to } });

async function stagesMoved(
  pool: Pool,
  { compiled: { programme }, calendar, opensOn }: RoundInfo,
  run: StageRun,
  to: string,
): Promise<MoveForeseen['stages']> {
  const begun = await begunIn(pool, run.round_id);
  const planned = (closes: string) => {
    const known = new Map(begun.map((each) => [each.code, each.code === run.code ? { ...each, closes } : each]));
    return planDates(programme, calendar, opensOn, known);
  };
  const [now, then] = [planned(run.closes_on!), planned(to)];
  return programme.stages.flatMap((stage, index) => {
    const [before, after] = [now.stages[index]!, then.stages[index]!];
    if (begun.some(({ code }) => code === stage.id)) return [];
    if (before.opens === after.opens && before.closes === after.closes) return [];
    return [
      {
        code: stage.id,
        title: inEach((language) => stageTitle(stage, language)),
        now: { opens: before.opens, closes: before.closes },
        then: { opens: after.opens, closes: after.closes },
        unreachable: then.unreachable.includes(after),
      },
    ];
  });
}

async function remindersMoved(
  pool: Pool,
  { compiled: { programme }, calendar, organiser }: RoundInfo,
  run: StageRun,
  to: string,
): Promise<Pick<MoveForeseen, 'reminders' | 'returns'>> {
  const { bodies, scheduled, returns, returns_after } = await hangingOn(pool, run.id, to);
  const told = { returns: { open: returns, after: returns_after } };
  const { reminders } = programme;
  if (!reminders) return { ...told, reminders: { cancelled: scheduled, planned: 0, next: null } };
  const { stage } = programme.stages.find(({ id }) => id === run.code)!;
  const above = (await holdersOf(pool, [organiser], [reminders.escalateTo], run.round_id)).map(({ id }) => id);
  const acting = Map.groupBy(await holdersOf(pool, bodies, WHO_ACTS[stage], run.round_id), ({ unit_id }) => unit_id);
  const planned = planReminders(reminders, calendar, run.opens_on!, to);
  const made = bodies.flatMap((body) =>
    remindersOf(planned, { acting: (acting.get(body) ?? []).map(({ id }) => id), above }, run.now),
  );
  const next = made.map(({ due_at }) => due_at).sort()[0] ?? null;
  return { ...told, reminders: { cancelled: scheduled, planned: made.length, next } };
}
