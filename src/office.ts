/** The parts of a running office, put together in one place: for the server, a rehearsal and a test alike. */
import type { Pool } from 'pg';
import { Door } from './casework/door.js';
import { Gathered } from './casework/gather.js';
import { Relay } from './casework/relay.js';
import { RoundBook } from './casework/round-book.js';
import { DecisionService } from './commendations/decision.service.js';
import { handOverReminders } from './deadlines/hand-over.service.js';
import { DeadlineService, type Wake } from './deadlines/deadline.service.js';
import { NewsService } from './mail/news.service.js';
import { Sender, type MailServer } from './mail/sender.js';
import { MeetingService } from './meetings/meeting.service.js';
import { ConsentService } from './nominations/consent.service.js';
import { NominationService } from './nominations/nomination.service.js';
import { NoticeService } from './notices/notice.service.js';
import { ObjectionService } from './objections/objection.service.js';
import { sweepSignIn } from './people/attempts.js';
import { RoleService } from './people/role.service.js';
import { ReserveService } from './reviews/reserve.service.js';
import { ReviewService } from './reviews/review.service.js';
import { ClockService } from './rounds/clock.service.js';
import { RoundService } from './rounds/round.service.js';

export class Office {
  readonly book = new RoundBook();
  readonly door: Door;
  readonly gathered: Gathered;
  readonly rounds: RoundService;
  readonly nominations: NominationService;
  readonly consents: ConsentService;
  readonly notices: NoticeService;
  readonly objections: ObjectionService;
  readonly reviews: ReviewService;
  readonly reserves: ReserveService;
  readonly meetings: MeetingService;
  readonly decisions: DecisionService;
  readonly deadlines: DeadlineService;
  readonly clock: ClockService;
  readonly roles: RoleService;
  readonly relay: Relay;
  readonly sender: Sender;

  /** Tells whoever pays effects that some may be owed; many calls in a moment are one. Set by the process. */
  nudge: () => void = () => {};

  constructor(
    readonly pool: Pool,
    mail: MailServer,
    wake?: Wake,
  ) {
    this.door = new Door(pool, this.book);
    this.gathered = new Gathered(this.door);
    this.rounds = new RoundService(pool, this.door);
    this.nominations = new NominationService(pool, this.door);
    this.consents = new ConsentService(pool, this.gathered);
    this.notices = new NoticeService(pool, this.door);
    this.objections = new ObjectionService(pool, this.door);
    this.reviews = new ReviewService(pool, this.door, this.book);
    this.reserves = new ReserveService(pool, this.door);
    this.meetings = new MeetingService(pool, this.door);
    this.decisions = new DecisionService(pool, this.door);
    this.deadlines = new DeadlineService(pool, this.book, wake);
    this.clock = new ClockService(pool, this.book, this.door, this.notices, this.reserves);
    this.roles = new RoleService(pool, [handOverReminders(this.book)]);
    this.sender = new Sender(pool, mail);
    const news = new NewsService(pool, this.book);
    this.relay = new Relay(pool, {
      tell: news.tell,
      cancelCases: this.rounds.cancelCases,
      planReturn: this.deadlines.planReturn,
      settleReturn: this.deadlines.settleReturn,
      planReminders: this.deadlines.plan,
      cancelReminders: this.deadlines.cancel,
      settleDeadlines: this.deadlines.settleDone,
      placeFreed: this.reserves.placeFreed,
      releaseReserves: this.reserves.releaseReserves,
    });
  }

  /** Everything that is due or owed now, mails included. */
  async sweep(): Promise<void> {
    await this.work();
    await this.sender.run();
  }

  /** Removes what has ended and nobody asks for: once in a while. */
  async tidy(): Promise<void> {
    await sweepSignIn(this.pool);
    await this.roles.sweep();
  }

  /** What is due or owed but mails, which may wait for a server that hangs. What a lost wake-up missed is caught here. */
  async work(): Promise<void> {
    for (let more = 1; more > 0;) more = (await this.clock.sweep()) + (await this.relay.run());
    await this.deadlines.fire();
  }
}
