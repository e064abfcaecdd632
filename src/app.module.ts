import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemFilter } from './common/problem.filter.js';
import { Problem } from './common/problem.js';
import { PortalController } from './portal/portal.controller.js';
import { BESIDE_THE_SERVER, PortalPage } from './portal/portal.page.js';
import { RateLimits, type LimitSettings } from './common/rate-limit.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { DueController } from './deadlines/due.controller.js';
import { MoveController } from './deadlines/move.controller.js';
import { FileController } from './files/file.controller.js';
import { HealthController } from './health/health.controller.js';
import { SettingsController } from './health/settings.controller.js';
import { OwedController } from './health/owed.controller.js';
import { ABOUT, UNSAID, type About } from './common/about.js';
import { CAPTURES_MAIL } from './common/captures-mail.js';
import { FeedController } from './feeds/feed.controller.js';
import { WebhookController } from './hooks/webhook.controller.js';
import { WebhookService } from './hooks/webhook.service.js';
import { InboxController } from './inbox/inbox.controller.js';
import { MessageController } from './inbox/message.controller.js';
import { LateController } from './inbox/late.controller.js';
import { NudgeController } from './inbox/nudge.controller.js';
import { OutboxController } from './mail/outbox.controller.js';
import { PreferenceController } from './mail/preference.controller.js';
import { MailController } from './mail/mail.controller.js';
import { DemoController } from './demo/demo.controller.js';
import { DemoService } from './demo/demo.service.js';
import { DecisionController } from './commendations/decision.controller.js';
import { MeetingController } from './meetings/meeting.controller.js';
import { LiveController } from './live/live.controller.js';
import { LiveService } from './live/live.service.js';
import { CasesExportController } from './nominations/cases-export.controller.js';
import { ConsentController } from './nominations/consent.controller.js';
import { CorrectionController } from './nominations/correction.controller.js';
import { DraftController } from './nominations/draft.controller.js';
import { DraftSheetController } from './nominations/draft-sheet.controller.js';
import { NominationController } from './nominations/nomination.controller.js';
import { OfferController } from './nominations/offer.controller.js';
import { OrderController } from './nominations/order.controller.js';
import { SearchController } from './nominations/search.controller.js';
import { UnitListController } from './nominations/unit-list.controller.js';
import { NoticeController } from './notices/notice.controller.js';
import { ObjectionController } from './objections/objection.controller.js';
import { Office } from './office.js';
import { AccountController } from './people/account.controller.js';
import { AccountService } from './people/account.service.js';
import { AccessGuard, routesWithoutRule } from './people/access.js';
import { OidcController } from './people/oidc.controller.js';
import { PasswordController } from './people/password.controller.js';
import { RoleController } from './people/role.controller.js';
import { SecondFactorController } from './people/second-factor.controller.js';
import { SessionController } from './people/session.controller.js';
import { Seal } from './people/sealed.js';
import { Sessions } from './people/sessions.js';
import { TokenController } from './people/token.controller.js';
import { signInParts, type SignInSettings } from './people/sign-in.module.js';
import { HomeController } from './public/home.controller.js';
import { BoardController } from './reviews/board.controller.js';
import { BulkController } from './reviews/bulk.controller.js';
import { AssignmentController } from './reviews/assignment.controller.js';
import { ChoiceController } from './reviews/choice.controller.js';
import { DeskController } from './reviews/desk.controller.js';
import { QueueController } from './reviews/queue.controller.js';
import { RecusalController } from './reviews/recusal.controller.js';
import { ScoreController } from './reviews/score.controller.js';
import { ReviewController } from './reviews/review.controller.js';
import { CaseSlipController } from './reviews/case-slip.controller.js';
import { StageSlipController } from './reviews/stage-slip.controller.js';
import { SlipLinkController } from './reviews/slip-link.controller.js';
import { SlipScanController } from './reviews/slip-scan.controller.js';
import { SlipController } from './reviews/slip.controller.js';
import { API_DOCUMENT, OpenApiController } from './public/openapi.controller.js';
import { BriefController } from './rounds/brief.controller.js';
import { ExceptionController } from './rounds/exception.controller.js';
import { FinalExportController } from './rounds/final-export.controller.js';
import { RoundController } from './rounds/round.controller.js';
import { RoundProgrammeController } from './rounds/round-programme.controller.js';
import { UnitSheetController } from './units/unit-sheet.controller.js';
import { UnitController } from './units/unit.controller.js';

const CONTROLLERS = [
  OpenApiController,
  HomeController,
  PortalController,
  HealthController,
  OwedController,
  SettingsController,
  MailController,
  RoundController,
  RoundProgrammeController,
  CalendarController,
  DueController,
  MoveController,
  FinalExportController,
  ExceptionController,
  BriefController,
  UnitSheetController,
  NominationController,
  InboxController,
  WebhookController,
  FeedController,
  MessageController,
  NudgeController,
  LateController,
  OutboxController,
  PreferenceController,
  DraftController,
  DraftSheetController,
  CasesExportController,
  ConsentController,
  CorrectionController,
  OfferController,
  OrderController,
  SearchController,
  UnitListController,
  FileController,
  NoticeController,
  ObjectionController,
  ReviewController,
  BulkController,
  CaseSlipController,
  SlipLinkController,
  StageSlipController,
  SlipController,
  SlipScanController,
  RecusalController,
  AssignmentController,
  BoardController,
  ScoreController,
  ChoiceController,
  DeskController,
  QueueController,
  MeetingController,
  DecisionController,
  LiveController,
  SessionController,
  DemoController,
  SecondFactorController,
  PasswordController,
  OidcController,
  TokenController,
  UnitController,
  AccountController,
  RoleController,
];

export interface AppSettings extends SignInSettings {
  capturesMail: boolean;
  /** What administrators may see of how this is set up. */
  about?: About;
  /** The demo that `npm start` seeds: anybody may sign in as its people. Never in production. */
  demo?: boolean;
  /** Left out: nobody is limited. */
  limits?: LimitSettings | undefined;
  /** Hosts that robots may have beside the two known ones. */
  webhookHosts?: readonly string[];
  /** Where the built portal lies; left out: beside the built server. */
  portal?: string;
}

@Module({})
export class AppModule {
  /** Throws where a route has no access rule: closed by default. */
  static of(
    office: Office,
    {
      capturesMail,
      about = UNSAID,
      demo = false,
      limits,
      webhookHosts = [],
      portal = BESIDE_THE_SERVER,
      ...signIn
    }: AppSettings,
  ): DynamicModule {
    const open = routesWithoutRule(CONTROLLERS);
    if (open.length > 0) throw new Error(`no access rule for ${open.join(', ')}`);
    return {
      module: AppModule,
      controllers: CONTROLLERS,
      providers: [
        { provide: Office, useValue: office },
        ...signInParts(office.pool, signIn),
        {
          provide: DemoService,
          useValue: new DemoService(office.pool, demo, new Sessions(office.pool), new Seal(signIn.secretKey)),
        },
        {
          provide: WebhookService,
          useValue: new WebhookService(office.pool, new Seal(signIn.secretKey), webhookHosts),
        },
        {
          provide: AccountService,
          useValue: new AccountService(office.pool, signIn.address, office.roles, new Sessions(office.pool)),
        },
        { provide: CAPTURES_MAIL, useValue: capturesMail },
        { provide: ABOUT, useValue: about },
        { provide: PortalPage, useValue: new PortalPage(portal) },
        { provide: API_DOCUMENT, useValue: {} },
        { provide: LiveService, useValue: new LiveService(office.pool) },
        { provide: RateLimits, useValue: new RateLimits(limits) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        {
          provide: APP_PIPE,
          useValue: new StandardSchemaValidationPipe({
            exceptionFactory: (issues) =>
              new Problem(400, 'bad-request', 'What was sent cannot be understood: see `errors`.', {
                errors: issues.map(({ path, message }) => ({
                  path: (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
                  message,
                })),
              }),
          }),
        },
      ],
    };
  }
}
