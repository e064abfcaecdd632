/** A unit's list, and the rounds in which a unit nominates, as their pages show them. */
import type { Pool } from 'pg';
import { workingDaysLeft } from '../../workflows/calendar.js';
import { faultsOf, gapsOf } from '../../workflows/form.js';
import { inEach, stageTitle } from '../../workflows/labels.js';
import type { Programme, StageOf } from '../../workflows/programme.js';
import type { RoundBook } from '../casework/round-book.js';
import { dayOf } from '../casework/world.js';
import { quotasOf } from './quota.queries.js';
import { casesOnList, nominatingRows, unitList, unitNotice } from './unit-list.queries.js';

interface Parts {
  pool: Pool;
  book: RoundBook;
}

const titleOf = (programme: Programme, code: string) => {
  const stage = programme.stages.find(({ id }) => id === code)!;
  return inEach((language) => stageTitle(stage, language));
};

/** Undefined: there is no such list of a unit. Who may read it is asked before. */
export async function listPage({ pool, book }: Parts, id: string) {
  const row = await unitList(pool, id);
  if (!row) return undefined;
  const { round_id, round, now, closes_on, stage, stage_state, unit_id, unit, ...list } = row;
  await book.of(pool, [round_id]);
  const { compiled, units } = book.get(round_id);
  const { programme } = compiled;
  const category = programme.categories.find(({ code }) => code === list.category)!;
  const settings = programme.stages.find((each) => each.id === stage) as StageOf<'recommendation'>;
  const setting = units.get(unit_id)?.setting ?? undefined;
  const quotas = await quotasOf(pool, book, round_id, unit_id);
  const cases = await casesOnList(pool, id, list.state === 'sealed');
  return {
    ...list,
    round: { id: round_id, code: round, title: programme.title },
    category_title: category.title,
    unit: { id: unit_id, name: unit },
    stage: { code: stage, title: titleOf(programme, stage), state: stage_state, closes_on },
    deadline: stage_state === 'open' ? deadlineOf(book, round_id, now, closes_on) : null,
    ranked: settings.ranked,
    seal: settings.seal,
    consent: settings.consent,
    quota: quotas.categories.find((each) => each.list === id) ?? null,
    cases: cases.map(({ options, form, ...each }) => {
      const draft = { nominee: each.nominee, options, form };
      const open = /[.](draft|listed)$/.test(each.state);
      const found = open
        ? [...faultsOf(programme, list.category, draft, setting), ...gapsOf(programme, list.category, draft, setting)]
        : [];
      return { ...each, lacks: found.length };
    }),
    notice: await noticeOf(pool, programme, { round: round_id, unit: unit_id, category: list.category }),
  };
}

async function noticeOf(pool: Pool, programme: Programme, of: { round: string; unit: string; category: string }) {
  const stage = programme.stages.find(
    (each) =>
      each.stage === 'notice' && each.by === 'unit' && (each.for === undefined || each.for.includes(of.category)),
  );
  const found = stage && (await unitNotice(pool, { ...of, stage: stage.id }));
  if (!found) return null;
  return {
    ...found,
    code: stage.id,
    title: titleOf(programme, stage.id),
    ends_at: found.ends_at?.toISOString() ?? null,
  };
}

function deadlineOf(book: RoundBook, round: string, now: Date, on: string | null) {
  if (on === null) return null;
  const { calendar } = book.get(round);
  const today = dayOf(now.toISOString(), calendar.utcOffset);
  return { on, left: workingDaysLeft(calendar, today, on), late: today > on };
}

/** Each with the recommendation that is open or comes next; where all have closed, the last. */
export async function nominating({ pool, book }: Parts, person: string) {
  const rows = await nominatingRows(pool, person);
  await book.of(
    pool,
    rows.map(({ round_id }) => round_id),
  );
  return rows.map(({ round_id, round, unit_id, unit, stages, now, ...row }) => {
    const { programme } = book.get(round_id).compiled;
    const at =
      stages.find(({ state }) => state === 'open') ?? stages.find(({ state }) => state === 'waiting') ?? stages.at(-1)!;
    return {
      ...row,
      round: { id: round_id, code: round, title: programme.title },
      unit: { id: unit_id, name: unit },
      stage: { code: at.code, title: titleOf(programme, at.code), state: at.state, closes_on: at.closes_on },
      deadline: at.state === 'open' ? deadlineOf(book, round_id, now, at.closes_on) : null,
    };
  });
}
