/** Carries out what an accepted act entails: on the rows, in the counts that later acts of the list see, and as effects owed. */
import { endOfDay } from '../../workflows/calendar.js';
import { lastDay } from '../../workflows/timetable.js';
import type { Deed } from '../../workflows/workflow.js';
import type { Act, Data } from './act.js';
import { uuid } from './ids.js';
import type { CaseRow, ListRow, RoundRow, StageRow } from './rows.js';
import { ballotResult } from './ballot-facts.js';
import { correct } from './correct.js';
import { lastDayOf } from './on-list.js';
import type { World } from './world.js';

/** What is written beside states and history. */
export interface Owed {
  scores: object[];
  /** Points by indicator, of these scores. */
  lines: object[];
  /** Assignments that these scores have done. */
  done: { id: string }[];
  slips: object[];
  titles: object[];
  outbox: { kind: string; subject: string; subject_id: string; data: Data }[];
}

export const nothingOwed = (): Owed => ({ scores: [], lines: [], done: [], slips: [], titles: [], outbox: [] });

const personOf = (act: Act) => (typeof act.who === 'object' && 'person' in act.who ? act.who.person : null);

/** Deeds of a case. Throws on a deed that nobody knows: a machine must not ask for what is not done. */
export function doCaseDeed(world: World, row: CaseRow, act: Act, { type, params }: Deed, owed: Owed): void {
  const data = act.data ?? {};
  const stage = world.stageOf(row.round_id, row.state.split('.')[0]!);
  switch (type) {
    case 'useSlot':
      return useSlot(world, row, true);
    case 'freeSlot':
      return useSlot(world, row, false);
    case 'signSent':
      row.sent_by = personOf(act);
      return;
    case 'takeOrder':
      return takeOrder(world, row);
    case 'signApproved':
      row.approved_by = personOf(act);
      return;
    case 'correct':
      return correct(world, row, act);
    case 'consent':
      row.consent = true;
      return;
    case 'show':
      row.notice_id = String(data.list);
      world.shown.add(`${row.id} ${row.notice_id}`);
      return;
    case 'takeDown':
      row.notice_id = null;
      return;
    case 'owe':
      row.owes = [...(params!.notices as string[])];
      return;
    case 'paid':
      row.owes = row.owes.slice(1);
      return;
    case 'takePlace':
      return takePlace(world, row);
    case 'rank':
      return joinReserve(world, row);
    case 'freePlace':
      return freePlace(world, row, stage!, owed);
    case 'score': {
      const score = {
        nomination_id: row.id,
        stage_id: stage!.id,
        reviewer: personOf(act) ?? String(act.who),
        // As many decimals as the record keeps.
        score: Math.round(Number(data.score) * 100_000) / 100_000,
      };
      world.scores.set(row.id, [...(world.scores.get(row.id) ?? []), score]);
      owed.scores.push({ ...score, at: world.now });
      const { nomination_id, stage_id, reviewer } = score;
      for (const [indicator, points] of Object.entries((data.scores ?? {}) as Record<string, number>))
        owed.lines.push({ nomination_id, stage_id, reviewer, indicator, points });
      for (const each of world.assignments.get(row.id) ?? [])
        if (each.stage_id === stage_id && each.reviewer === reviewer) owed.done.push({ id: each.id });
      return;
    }
    case 'slip':
    case 'answerSlip': {
      const rest = (world.slips.get(row.id) ?? []).filter(
        (each) => each.body !== data.body || each.stage_id !== stage!.id,
      );
      const before = (world.slips.get(row.id) ?? []).find(
        (each) => each.body === data.body && each.stage_id === stage!.id,
      );
      const answer = type === 'slip' ? String(data.answer) : (before?.answer ?? 'not answered');
      const slip = {
        nomination_id: row.id,
        stage_id: stage!.id,
        body: String(data.body),
        answer,
        answered: type === 'slip' ? null : String(data.reason),
      };
      world.slips.set(row.id, [...rest, slip]);
      owed.slips.push({ ...slip, at: world.now });
      return;
    }
    case 'issueTitle':
      return issueTitle(world, row, params!, owed);
    case 'planReturn':
    case 'tell':
      owed.outbox.push({
        kind: type,
        subject: act.subject,
        subject_id: row.id,
        data: { ...params, ...data, act: act.type } as Data,
      });
      return;
    default:
      throw new Error(`nobody does ${type} for a case`);
  }
}

export function doListDeed(world: World, row: ListRow, act: Act, { type }: Deed, owed: Owed): void {
  const data = act.data ?? {};
  switch (type) {
    case 'startClock': {
      row.opened_on = world.today(row.round_id);
      row.ends_on = lastDayOf(world, row, row.opened_on);
      row.ends_at = endOfDay(world.calendar(row.round_id), row.ends_on);
      row.result = { kept: Array.isArray(data.cases) ? (data.cases as string[]) : [], reserve: [], out: [] };
      return;
    }
    case 'restartClock': {
      const [ends, was] = [lastDayOf(world, row, world.today(row.round_id)), row.ends_on!];
      row.opened_on = world.today(row.round_id);
      row.ends_on = ends > was ? ends : was;
      row.ends_at = endOfDay(world.calendar(row.round_id), row.ends_on);
      return;
    }
    case 'extendClock':
      row.ends_on = String(data.to);
      row.ends_at = endOfDay(world.calendar(row.round_id), row.ends_on);
      return;
    case 'record': {
      const ids = (key: string) => (Array.isArray(data[key]) ? (data[key] as string[]) : []);
      const by = personOf(act) ?? String(act.who);
      if (row.kind === 'ballot') row.result = { ...ballotResult(world, row, act), by };
      else if (row.kind === 'decision')
        row.result = {
          kept: ids('cases'),
          reserve: [],
          out: [],
          by,
          without: (data.without ?? {}) as Record<string, string>,
        };
      else if (row.kind === 'allotment') row.result = { kept: ids('cases'), reserve: [], out: [], by };
      else row.result = { kept: ids('kept'), reserve: ids('reserve'), out: ids('notKept'), by };
      return;
    }
    case 'releaseReserves':
    case 'settleDeadlines':
      owed.outbox.push({ kind: type, subject: 'list', subject_id: row.id, data: { act: act.type } });
      return;
    default:
      throw new Error(`nobody does ${type} for a list`);
  }
}

export function doStageDeed(row: StageRow, act: Act, { type }: Deed, owed: Owed): void {
  if (type !== 'planReminders' && type !== 'cancelReminders') throw new Error(`nobody does ${type} for a stage`);
  owed.outbox.push({ kind: type, subject: 'stage', subject_id: row.id, data: { act: act.type } });
}

export function doRoundDeed(row: RoundRow, act: Act, { type }: Deed, owed: Owed): void {
  if (type === 'signAsked') row.asked_by = personOf(act);
  else if (type === 'cancelCases') owed.outbox.push({ kind: type, subject: 'round', subject_id: row.id, data: {} });
  else throw new Error(`nobody does ${type} for a round`);
}

/** Dates of a stage that follow from its own acts: opened today, closed today, or moved. */
export function dateStage(world: World, row: StageRow, act: Act): void {
  const round = world.book.get(row.round_id);
  const today = world.today(row.round_id);
  const settings = round.compiled.programme.stages.find((each) => each.id === row.code)!;
  if (act.type === 'OPENED') {
    row.opens_on = today;
    row.closes_on = lastDay(round.calendar, settings, today, round.opensOn);
  }
  // The clock closes when a day is over: at 24:00, which is already the next day.
  if (act.type === 'CLOSED') row.closed_on = act.who === 'clock' ? String(act.data?.lastDay ?? row.closes_on) : today;
  if (act.type === 'DATE_MOVED') row.closes_on = String(act.data?.to);
}

/** As the head sealed the list; who enters late, by exception, is on no sealed list and stays last. */
function takeOrder(world: World, row: CaseRow): void {
  const at = world.lists.get(row.list_id)?.result?.kept.indexOf(row.id) ?? -1;
  if (at >= 0) row.position = at + 1;
}

function useSlot(world: World, row: CaseRow, used: boolean): void {
  if (row.slot_used === used) return;
  const more = used ? 1 : -1;
  row.slot_used = used;
  world.quotas.set(row.list_id, (world.quotas.get(row.list_id) ?? 0) + more);
  const unit = `${row.round_id} ${row.unit_id}`;
  world.totals.set(unit, (world.totals.get(unit) ?? 0) + more);
}

function takePlace(world: World, row: CaseRow): void {
  const choice = row.reserve_of ?? world.deciding.get(row.id) ?? null;
  const result = choice === null ? undefined : world.lists.get(choice)?.result;
  const at = result?.kept.indexOf(row.id) ?? -1;
  row.rank = at >= 0 ? at + 1 : (result?.kept.length ?? 0) + (row.reserve_rank ?? 0);
  if (choice !== null) world.places.get(choice)?.holders.set(row.id, row.options);
  if (row.reserve_of !== null) leaveReserve(world, row);
  row.place_id = choice;
}

function joinReserve(world: World, row: CaseRow): void {
  row.reserve_of = world.deciding.get(row.id)!;
  row.reserve_rank = (world.lists.get(row.reserve_of)?.result?.reserve.indexOf(row.id) ?? 0) + 1;
}

function leaveReserve(world: World, row: CaseRow): void {
  world.places.get(row.reserve_of!)?.waiting.delete(row.id);
  row.reserve_of = null;
}

/** The place is free again, and the next in reserve may take it. What is in no place frees none. */
function freePlace(world: World, row: CaseRow, stage: StageRow, owed: Owed): void {
  if (row.reserve_of !== null) leaveReserve(world, row);
  if (row.place_id === null) return;
  owed.outbox.push({ kind: 'placeFreed', subject: 'list', subject_id: row.place_id, data: { stage: stage.code } });
  world.places.get(row.place_id)?.holders.delete(row.id);
  row.place_id = null;
}

function issueTitle(world: World, row: CaseRow, params: Readonly<Record<string, unknown>>, owed: Owed): void {
  const round = world.book.get(row.round_id);
  const today = world.today(row.round_id);
  const year = Number(today.slice(0, 4));
  const series = `${round.organiser} ${year}`;
  const number = (world.numbers.get(series) ?? 0) + 1;
  world.numbers.set(series, number);
  const years = params.years as number | null;
  const category = `${row.round_id} ${row.category}`;
  world.titled.set(category, (world.titled.get(category) ?? 0) + 1);
  owed.titles.push({
    id: uuid(),
    nomination_id: row.id,
    round_id: row.round_id,
    number: `${year}-${String(number).padStart(4, '0')}`,
    level: (params.level as string | null) ?? round.compiled.programme.organiser.level,
    valid_from: today,
    valid_to: years === null ? null : dayBefore(`${year + years}${today.slice(4)}`),
    office_id: round.organiser,
    year,
    last: number,
  });
}

/** The day before a date; 29 February of a year that has none counts as 1 March. */
function dayBefore(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year!, month! - 1, day! - 1)).toISOString().slice(0, 10);
}
