/** A whole round, in a schema of its own that is gone afterwards. */
import { nextWorkingDay } from '../../workflows/calendar.js';
import { notRehearsed, refusals } from '../../workflows/carried-out.js';
import type { Programme } from '../../workflows/programme.js';
import { planDates } from '../../workflows/timetable.js';
import { uuid } from '../casework/ids.js';
import { Office } from '../office.js';
import { hire } from './company.js';
import { invent, type Flags } from './invented.js';
import { Performance } from './performance.js';
import { report, type Report } from './report.js';
import { openStage, schemaName, type Urls } from './schema.js';

export type Rehearsed = { report: Report } | { broke: string[] };

/** Plays the programme; `source` is its text, already checked. What broke comes back in words, not as an error. */
export async function rehearse(urls: Urls, source: string, programme: Programme, flags: Flags): Promise<Rehearsed> {
  const cannot = [...refusals(programme), ...notRehearsed(programme)];
  if (cannot.length > 0) return { broke: cannot };
  const { units = programme.rehearsal.units, seed = 1, objections = 0, from = programme.rehearsal.from } = flags;
  const stage = await openStage(urls, schemaName(uuid()));
  try {
    const office = new Office(stage.pool, { from: { name: 'Accolade', address: 'accolade@example.invalid' } });
    const invented = invent(programme, units, seed);
    const company = await hire(stage.pool, programme, invented);
    const kept = await office.rounds.keepProgramme(source);
    const round = await office.rounds.plan(
      {
        code: `${programme.programme}-rehearsal`,
        programme: kept,
        organiser: invented.organiser,
        opensOn: from,
        units: invented.units.map(({ id, offices, setting }) => ({
          unit: id,
          offices,
          ...(setting === undefined ? {} : { setting }),
        })),
      },
      programme,
    );
    await office.book.of(stage.pool, [round]);
    const { calendar } = office.book.get(round);
    const { unreachable } = planDates(programme, calendar, nextWorkingDay(calendar, from));
    if (unreachable.length > 0)
      return {
        broke: unreachable.map(
          ({ id, opens, closes }) =>
            `${id}: the plan reaches it on ${opens}, after its date ${closes}: open the round earlier`,
        ),
      };
    const play = new Performance(programme, office, stage, invented, company, round, calendar, objections);
    await play.play(from);
    if (play.broke.length > 0) return { broke: play.broke };
    return { report: await report(play, calendar, { from, seed }) };
  } finally {
    await stage.close();
  }
}
