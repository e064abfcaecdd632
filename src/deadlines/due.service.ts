/** What a calendar of last days shows: each day with what ends on it, in words. It names stages, never a nominee. */
import type { Pool } from 'pg';
import { workingDaysLeft } from '../../workflows/calendar.js';
import { inEach, stageTitle, type InEach } from '../../workflows/labels.js';
import type { RoundBook } from '../casework/round-book.js';
import { dayOf } from '../casework/world.js';
import { dueOf, MOST_DUE, type DueAsked, type DueRow } from './due.queries.js';

const ENDS: Record<DueRow['kind'], InEach> = {
  stage: { 'zh-CN': '截止', ug: 'ئاخىرقى كۈن', en: 'last day' },
  notice: { 'zh-CN': '公示期满', ug: 'ئېلان مۇددىتى توشىدۇ', en: 'notice ends' },
  return: { 'zh-CN': '退回补正截止', ug: 'تولۇقلاشنىڭ ئاخىرقى كۈنى', en: 'last day of a correction' },
};

export async function dueFor({ pool, book }: { pool: Pool; book: RoundBook }, asked: DueAsked) {
  const found = await dueOf(pool, asked);
  await book.of(
    pool,
    found.map(({ round_id }) => round_id),
  );
  const rows = found.slice(0, MOST_DUE).map((row) => {
    const { compiled, calendar } = book.get(row.round_id);
    const { title, stages } = compiled.programme;
    const stage = stages.find(({ id }) => id === row.stage)!;
    const today = dayOf(row.now.toISOString(), calendar.utcOffset);
    const one = row.kind !== 'stage' && row.count === 1;
    return {
      kind: row.kind,
      label: inEach((language) => `${stageTitle(stage, language)} · ${ENDS[row.kind][language]}`),
      on: row.due_on,
      left: workingDaysLeft(calendar, today, row.due_on),
      late: !row.over && today > row.due_on,
      over: row.over,
      round: { id: row.round_id, code: row.round, title },
      count: row.count,
      subject: one ? (row.kind === 'notice' ? ('list' as const) : ('nomination' as const)) : ('stage' as const),
      id: one ? row.only : row.stage_id,
    };
  });
  return { from: asked.from, to: asked.to, rows, more: found.length > MOST_DUE };
}
