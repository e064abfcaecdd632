/** One more round in the office of a server: of another programme or another year, by the same units and people. */
import { at } from '../../workflows/calendar.js';
import { accepted } from '../office.js';
import type { Served } from './served.js';

export interface AnotherRound {
  code: string;
  from: string;
  /** False: left planned, and the clock as it is. */
  open?: boolean;
  /** By unit. */
  settings?: Record<string, string>;
}

/** Opened at ten o'clock of its opening day. */
export async function anotherRound(
  { where, round }: Served,
  source: string,
  { code, from, open = true, settings = {} }: AnotherRound,
): Promise<string> {
  const { office } = where;
  const kept = await office.rounds.keepProgramme(source);
  const { organiser } = round.invented;
  const units = round.invented.units.map(({ id }) => ({
    unit: id,
    offices: {},
    ...(settings[id] === undefined ? {} : { setting: settings[id] }),
  }));
  const id = await office.rounds.plan({ code, programme: kept, organiser, opensOn: from, units }, kept.programme);
  if (!open) return id;
  await where.setClock(at(round.calendar, from, '10:00'));
  accepted([await office.rounds.open(id, { person: round.staff().secretary })]);
  await office.sweep();
  return id;
}

/** Lists and commends every draft of a round without seals and notices, so that each has a title. */
export async function commendAll({ where, round }: Served, id: string, on: string): Promise<void> {
  const { office, pool } = where;
  const { rows: drafts } = await pool.query('select id, unit_id from nominations where round_id = $1 order by id', [
    id,
  ]);
  const act = (type: string, who: (row: { id: string; unit_id: string }) => { person: string } | { nominee: string }) =>
    office.door.apply(
      drafts.map((row) => ({ subject: 'nomination' as const, id: row.id as string, type, who: who(row as never) })),
    );
  accepted(await act('CONSENTED', (row) => ({ nominee: row.id })));
  accepted(await act('SUBMITTED', (row) => ({ person: round.staff(row.unit_id).clerk })));
  await where.setClock(at(round.calendar, on, '10:00'));
  await office.sweep();
  const { rows: decisions } = await pool.query(
    `select id from lists where round_id = $1 and kind = 'decision' order by id`,
    [id],
  );
  for (const decision of decisions) {
    accepted([await office.decisions.draft(decision.id, { person: round.staff().secretary })]);
    accepted(await office.decisions.sign(decision.id, { person: round.staff().approver }));
  }
  await office.sweep();
}
