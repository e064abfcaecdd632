/**
 * The weeks before today, played day by day through the door: rounds begin, notices run out, reminders go out on their
 * day. It ends where today finds the office: a list that is final, ballots to be counted, cases to be read.
 */
import { addDays, at, isWorkingDay, startOfDay, type Calendar } from '../../workflows/calendar.js';
import { calendarOf } from '../calendar/calendar.service.js';
import { dayOf } from '../casework/world.js';
import type { Office } from '../office.js';
import type { Performance } from '../rehearsal/performance.js';
import { sure, type Staffed } from './four-tens.js';
import { ReviewDesk } from './review-desk.js';
import type { Seeding } from './seeding.js';
import { openingFor, planStandard, UNITS, type PlannedRound } from './standard.js';

/** What people do at ten o'clock. */
const HOUR = '10:00';

export interface Weeks {
  /** When they begin. */
  from: string;
  play(staffed: Staffed): Promise<void>;
}

/** Looks at the calendar; nothing is written before `play`. `source`: of the programme of these rounds. */
export async function weeksBefore(office: Office, { setClock, now }: Seeding, source: string): Promise<Weeks> {
  const kept = await office.rounds.keepProgramme(source);
  const { programme } = kept;
  const calendar = await calendarOf(office.pool);
  const today = dayOf(await now(), calendar.utcOffset);
  const opening = (stage: string, ago: number, at: 'opens' | 'closes') =>
    openingFor(programme, calendar, today, { stage, ago, at });
  const code = (day: string, n: number) => `${day.slice(0, 4)}-${n}`;
  const rounds = [
    { opensOn: opening('commendation', 4, 'closes'), turn: 1, units: 8 },
    { opensOn: opening('committee', 3, 'opens'), turn: 2, units: 8, until: 'committee' },
    { opensOn: opening('office-review', 4, 'opens'), turn: 3, units: UNITS, until: 'office-review' },
  ].map((each): PlannedRound => ({ ...each, code: code(each.opensOn, each.turn + 1) }));
  const [{ opensOn: first }] = rounds as [PlannedRound];
  return {
    from: startOfDay(calendar, first),
    async play(staffed) {
      const plays: { opensOn: string; play: Performance; desk?: (day: string) => Promise<void> }[] = [];
      for (const round of rounds) {
        const play = await planStandard(office, kept, staffed, setClock, round);
        const review = new ReviewDesk(office, play, calendar);
        const committee = (day: string) => countOneBallot(office, play, calendar, day);
        plays.push({
          opensOn: round.opensOn,
          play,
          ...(round.until === 'office-review' && { desk: (day: string) => review.day(day) }),
          ...(round.until === 'committee' && { desk: committee }),
        });
      }
      const { secretary } = staffed.company.get(staffed.invented.organiser)!;
      for (let day = first; day <= today; day = addDays(day, 1)) {
        await setClock(startOfDay(calendar, day));
        await office.sweep();
        if (!isWorkingDay(calendar, day)) continue;
        // Reminders, and the digest of half an hour before.
        await setClock(at(calendar, day, '09:00'));
        await office.sweep();
        // Today's work is left to whoever tries it out.
        if (day === today) break;
        await setClock(at(calendar, day, HOUR));
        for (const { opensOn, play, desk } of plays) {
          if (opensOn > day) continue;
          if (opensOn === day) {
            sure([await office.rounds.open(play.round, { person: secretary })]);
            await office.sweep();
          }
          if (await somethingToDo(play, day)) await play.perform(day);
          if (play.broke.length > 0) throw new Error(`the demo could not be made: ${play.broke[0]}`);
          await desk?.(day);
        }
      }
      await readOldMessages(office);
    },
  };
}

/** Everybody works on the first and the last day of a stage. */
async function somethingToDo(play: Performance, day: string): Promise<boolean> {
  const stages = await play.stages();
  return stages.some(({ state, opens_on, closes_on }) => state === 'open' && (opens_on === day || closes_on! <= day));
}

/** Of the round before its committee: one ballot is counted, for the chair to close; the others wait for the secretary. */
async function countOneBallot(office: Office, play: Performance, calendar: Calendar, day: string): Promise<void> {
  const committee = (await play.stages()).find(({ code }) => code === 'committee')!;
  if (committee.state !== 'open' || day === committee.opens_on || !isWorkingDay(calendar, day)) return;
  const { rows } = await office.pool.query(
    `select l.id, l.unit_id, array(select n.id from nominations n where n.round_id = l.round_id and n.category = l.category
       and n.state = 'committee.candidate' order by n.rank, n.id) as candidates
     from lists l where l.stage_id = $1 and l.kind = 'ballot' and l.state = 'open' and l.category = 'collective'`,
    [committee.id],
  );
  if (!rows[0]) return;
  const { members } = play.programme.rehearsal;
  const seats = play.programme.categories.find(({ code }) => code === 'collective')!.seats as number;
  const candidates = rows[0].candidates as string[];
  const votes = Object.fromEntries(candidates.map((id, n) => [id, n < seats ? members - 1 - (n % 3) : n % 3]));
  const count = { of: 'all' as const, present: members, valid: members, votes, recused: {} };
  const { secretary } = play.staff(rows[0].unit_id);
  sure([await office.meetings.count(rows[0].id, count, { person: secretary })]);
}

/** What was told more than a few days ago has been read. */
async function readOldMessages({ pool }: Office): Promise<void> {
  await pool.query(
    `update messages set read_at = at + interval '2 hours' where read_at is null and at < now_here() - interval '3 days'`,
  );
}
