/** What time does to rounds: opens stages, ends notices, closes recommendations and notices. It decides nothing else. */
import type { Pool } from 'pg';
import { endOfDay, nextWorkingDay } from '../../workflows/calendar.js';
import type { Act } from '../casework/act.js';
import type { Door } from '../casework/door.js';
import { dayOf } from '../casework/world.js';
import type { RoundBook } from '../casework/round-book.js';
import type { NoticeService } from '../notices/notice.service.js';
import type { ReserveService } from '../reviews/reserve.service.js';
import { nearestAbove, opensOn } from '../../workflows/timetable.js';

interface StageRow {
  id: string;
  round_id: string;
  code: string;
  state: string;
  opens_on: string | null;
  closes_on: string | null;
  closed_on: string | null;
  now: Date;
  /** Of a notice: the last day of its lists. */
  last_notice: string | null;
  /** Somebody who moved up from a reserve is still on the way to this stage; when the last such came. */
  mover_coming: boolean;
  mover_came: Date | null;
}

export class ClockService {
  constructor(
    private readonly pool: Pool,
    private readonly book: RoundBook,
    private readonly door: Door,
    private readonly notices: NoticeService,
    private readonly reserves: ReserveService,
  ) {}

  /** Does everything that is due now; answers how many acts were accepted. */
  async sweep(): Promise<number> {
    let done = 0;
    for (let more = 1; more > 0; done += more) more = (await this.expireNotices()) + (await this.moveStages());
    return done;
  }

  private async expireNotices(): Promise<number> {
    const { rows } = await this.pool.query(
      `select id from lists where kind = 'notice' and state = 'open' and ends_at <= now_here() order by ends_at, id`,
    );
    let done = 0;
    for (const { id } of rows) done += accepted(await this.notices.expire(id));
    return done;
  }

  private async moveStages(): Promise<number> {
    const { rows } = await this.pool.query(
      `select s.id, s.round_id, s.code, s.state, s.opens_on::text as opens_on, s.closes_on::text as closes_on,
         s.closed_on::text as closed_on, (select max(l.ends_on)::text from lists l where l.stage_id = s.id
           and l.kind = 'notice' and not l.alone) as last_notice, now_here() as now,
         exists (select 1 from nominations n join lists c on c.id = n.place_id
           join round_stages a on a.round_id = n.round_id and a.code = split_part(n.state, '.', 1)
           where n.round_id = s.round_id and s.categories ? n.category and a.position < s.position
             and not c.result -> 'kept' ? n.id::text) as mover_coming,
         (select max(h.at) from nominations n join lists c on c.id = n.place_id
           join history h on h.id = n.id and h.to_state = s.code || '.waiting'
           where n.round_id = s.round_id and not c.result -> 'kept' ? n.id::text) as mover_came
       from round_stages s join rounds r on r.id = s.round_id where r.state in ('open', 'cancelling') order by s.round_id, s.position`,
    );
    const byRound = Map.groupBy(rows as StageRow[], ({ round_id }) => round_id);
    let done = 0;
    for (const [round, stages] of byRound) {
      await this.book.of(this.pool, [round]);
      const acts = stages.flatMap((stage) => this.actOn(stage, stages));
      if (acts.length > 0) done += accepted(await this.door.apply(acts));
      done += await this.closeRecommendations(round);
      if (stages.every(({ state }) => state === 'closed')) {
        await this.reserves.releaseAll(round);
        done += accepted(await this.door.apply([{ subject: 'round', id: round, type: 'CLOSED', who: 'clock' }]));
      }
    }
    return done;
  }

  private actOn(stage: StageRow, stages: readonly StageRow[]): Act[] {
    const { calendar, compiled, opensOn: roundOpens } = this.book.get(stage.round_id);
    const today = dayOf(stage.now.toISOString(), calendar.utcOffset);
    const settings = compiled.programme.stages.find((each) => each.id === stage.code)!;
    const above = nearestAbove(compiled.programme, settings).map((each) =>
      stages.find(({ code }) => code === each.id)!,
    );
    const act = (type: string, data: Act['data'] = {}): Act => ({
      subject: 'stage',
      id: stage.id,
      type,
      who: 'clock',
      data,
    });
    const aboveClosed = above.every(({ state }) => state === 'closed');
    if (stage.state === 'waiting') {
      if (!aboveClosed) return [];
      return opensOn(
        calendar,
        roundOpens,
        above.map((each) => each.closed_on!),
      ) <= today
        ? [act('OPENED')]
        : [];
    }
    if (stage.state !== 'open') return [];
    if (settings.stage === 'recommendation')
      return stage.closes_on! < today ? [act('CLOSED', { lastDay: stage.closes_on! })] : [];
    if (settings.stage !== 'notice' || !aboveClosed) return [];
    if (stage.mover_coming) return [];
    // A notice that had nobody to show still lasts as long as it would have. Who moved up and comes after its last day
    // keeps it open until that day; the row's own window then runs alone.
    const window = stage.last_notice ?? stage.closes_on!;
    const came =
      stage.mover_came && nextWorkingDay(calendar, dayOf(stage.mover_came.toISOString(), calendar.utcOffset));
    const lastDay = came !== null && came > window ? came : window;
    return Date.parse(endOfDay(calendar, lastDay)) <= stage.now.getTime() ? [act('CLOSED', { lastDay })] : [];
  }

  /** What was not sealed when the recommendation closed was not sent. */
  private async closeRecommendations(round: string): Promise<number> {
    const { rows } = await this.pool.query(
      `select n.id from round_stages s join nominations n on n.round_id = s.round_id
         and n.state in (s.code || '.draft', s.code || '.listed')
       where s.round_id = $1 and s.state = 'closed' and not n.late order by n.id`,
      [round],
    );
    return accepted(
      await this.door.apply(
        rows.map(({ id }): Act => ({ subject: 'nomination', id, type: 'RECOMMENDATION_CLOSED', who: 'clock' })),
      ),
    );
  }
}

const accepted = (outcomes: readonly { ok: boolean }[]) => outcomes.filter(({ ok }) => ok).length;
