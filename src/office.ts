/** The parts of a running office, put together in one place: for the server, a rehearsal and a test alike. */
import type { Pool } from 'pg';
import { Door } from './casework/door.js';
import { Gathered } from './casework/gather.js';
import { Relay, type Handler } from './casework/relay.js';
import { RoundBook } from './casework/round-book.js';
import { DecisionService } from './commendations/decision.service.js';
import { handOverReminders } from './deadlines/hand-over.service.js';
import { DeadlineService, type Wake } from './deadlines/deadline.service.js';
import { FileService } from './files/file.service.js';
import { FeedService } from './feeds/feed.service.js';
import { HookSender, type HookSettings } from './hooks/hook-sender.js';
import { tellHooks } from './hooks/webhook.service.js';
import { InboxService } from './inbox/inbox.service.js';
import { NudgeService } from './inbox/nudge.service.js';
import { DigestService } from './mail/digest.service.js';
import { NewsService } from './mail/news.service.js';
import { PreferenceService } from './mail/preference.service.js';
import { Sender, type MailServer } from './mail/sender.js';
import { HandCountService } from './meetings/hand-count.service.js';
import { MeetingService } from './meetings/meeting.service.js';
import { ConsentService } from './nominations/consent.service.js';
import { NominationService } from './nominations/nomination.service.js';
import { NoticeService } from './notices/notice.service.js';
import { ObjectionService } from './objections/objection.service.js';
import { sweepSignIn } from './people/attempts.js';
import { BulkService, sweepPreviews } from './reviews/bulk.service.js';
import { AssignmentService } from './reviews/assignment.service.js';
import { RecusalService } from './reviews/recusal.service.js';
import { ScoreService } from './reviews/score.service.js';
import { RoleService } from './people/role.service.js';
import { ReserveService } from './reviews/reserve.service.js';
import { ReviewService } from './reviews/review.service.js';
import { SlipLinkService } from './reviews/slip-link.service.js';
import { SlipScanService } from './reviews/slip-scan.service.js';
import { SlipService } from './reviews/slip.service.js';
import { ClockService } from './rounds/clock.service.js';
import { RoundService } from './rounds/round.service.js';

export class Office {
  readonly book = new RoundBook();
  readonly door: Door;
  readonly gathered: Gathered;
  readonly rounds: RoundService;
  readonly nominations: NominationService;
  readonly consents: ConsentService;
  readonly files: FileService;
  readonly notices: NoticeService;
  readonly objections: ObjectionService;
  readonly reviews: ReviewService;
  readonly recusals: RecusalService;
  readonly assignments: AssignmentService;
  readonly scores: ScoreService;
  readonly reserves: ReserveService;
  readonly bulk: BulkService;
  readonly slipLinks: SlipLinkService;
  readonly slips: SlipService;
  readonly slipScans: SlipScanService;
  readonly meetings: MeetingService;
  readonly handCounts: HandCountService;
  readonly decisions: DecisionService;
  readonly deadlines: DeadlineService;
  readonly clock: ClockService;
  readonly inbox: InboxService;
  readonly nudges: NudgeService;
  /** Undefined where nobody gave us the key that opens the robots' addresses. */
  readonly hooks: HookSender | undefined;
  readonly feeds: FeedService;
  readonly preferences: PreferenceService;
  readonly digests: DigestService;
  readonly roles: RoleService;
  readonly relay: Relay;
  readonly sender: Sender;

  /** Tells whoever pays effects that some may be owed; many calls in a moment are one. Set by the process. */
  nudge: () => void = () => {};

  constructor(
    readonly pool: Pool,
    mail: MailServer,
    wake?: Wake,
    hooks?: HookSettings,
  ) {
    this.door = new Door(pool, this.book);
    this.gathered = new Gathered(this.door);
    this.rounds = new RoundService(pool, this.door);
    this.nominations = new NominationService(pool, this.door);
    this.consents = new ConsentService(pool, this.gathered);
    this.files = new FileService(pool, this.book);
    this.notices = new NoticeService(pool, this.book, this.door);
    this.objections = new ObjectionService(pool, this.door);
    this.reviews = new ReviewService(pool, this.door, this.book);
    this.recusals = new RecusalService(pool);
    this.assignments = new AssignmentService(pool, this.book);
    this.scores = new ScoreService(pool, this.gathered, this.book);
    this.reserves = new ReserveService(pool, this.door);
    this.bulk = new BulkService(pool, this.door, this.book);
    this.slipLinks = new SlipLinkService(pool, this.book);
    this.slips = new SlipService(pool, this.door, this.book);
    this.slipScans = new SlipScanService(pool, this.files, this.slips);
    this.meetings = new MeetingService(pool, this.door);
    this.handCounts = new HandCountService(pool, this.door, this.book);
    this.decisions = new DecisionService(pool, this.door);
    this.deadlines = new DeadlineService(pool, this.book, wake);
    this.clock = new ClockService(pool, this.book, this.door, this.notices, this.reserves);
    this.inbox = new InboxService(pool, this.book);
    this.nudges = new NudgeService(pool, this.book);
    this.feeds = new FeedService(pool, this.book);
    this.preferences = new PreferenceService(pool);
    this.digests = new DigestService(pool);
    this.roles = new RoleService(pool, [handOverReminders(this.book), this.assignments.handOver]);
    this.sender = new Sender(pool, mail);
    this.hooks = hooks && new HookSender(pool, hooks);
    const news = new NewsService(pool, this.book);
    const andHooks =
      (handler: Handler): Handler =>
      async (effects) => {
        await handler(effects);
        await tellHooks(pool, effects);
      };
    this.relay = new Relay(pool, {
      tell: andHooks(news.tell),
      cancelCases: this.rounds.cancelCases,
      planReturn: this.deadlines.planReturn,
      settleReturn: this.deadlines.settleReturn,
      planReminders: andHooks(this.deadlines.plan),
      cancelReminders: andHooks(this.deadlines.cancel),
      settleDeadlines: this.deadlines.settleDone,
      placeFreed: this.reserves.placeFreed,
      releaseReserves: this.reserves.releaseReserves,
    });
  }

  /** Everything that is due or owed now, mails included. */
  async sweep(): Promise<void> {
    await this.work();
    await this.sender.run();
    await this.hooks?.run();
  }

  /** Ends what goes out, mails and calls: none is begun any more, and those on their way have ended or are cut off. */
  async close(): Promise<void> {
    await Promise.all([this.sender.close(), this.hooks?.close()]);
  }

  /** Removes what has ended and nobody asks for: once in a while. */
  async tidy(): Promise<void> {
    await sweepSignIn(this.pool);
    await sweepPreviews(this.pool);
    await this.files.tidy();
    await this.roles.sweep();
  }

  /** What is due or owed but mails, which may wait for a server that hangs. What a lost wake-up missed is caught here. */
  async work(): Promise<void> {
    for (let more = 1; more > 0;) more = (await this.clock.sweep()) + (await this.relay.run());
    await this.deadlines.fire();
    await this.digests.run();
  }
}
