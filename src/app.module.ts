import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemFilter } from './common/problem.filter.js';
import { Problem } from './common/problem.js';
import { HealthController } from './health/health.controller.js';
import { CAPTURES_MAIL } from './common/captures-mail.js';
import { MailController } from './mail/mail.controller.js';
import { DecisionController } from './commendations/decision.controller.js';
import { MeetingController } from './meetings/meeting.controller.js';
import { ConsentController } from './nominations/consent.controller.js';
import { DraftController } from './nominations/draft.controller.js';
import { NominationController } from './nominations/nomination.controller.js';
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
import { TokenController } from './people/token.controller.js';
import { signInParts, type SignInSettings } from './people/sign-in.module.js';
import { HomeController } from './public/home.controller.js';
import { ReviewController } from './reviews/review.controller.js';
import { API_DOCUMENT, OpenApiController } from './public/openapi.controller.js';
import { RoundController } from './rounds/round.controller.js';
import { UnitController } from './units/unit.controller.js';

const CONTROLLERS = [
  OpenApiController,
  HomeController,
  HealthController,
  MailController,
  RoundController,
  NominationController,
  DraftController,
  ConsentController,
  NoticeController,
  ObjectionController,
  ReviewController,
  MeetingController,
  DecisionController,
  SessionController,
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
}

@Module({})
export class AppModule {
  /** Throws where a route has no access rule: closed by default. */
  static of(office: Office, { capturesMail, ...signIn }: AppSettings): DynamicModule {
    const open = routesWithoutRule(CONTROLLERS);
    if (open.length > 0) throw new Error(`no access rule for ${open.join(', ')}`);
    return {
      module: AppModule,
      controllers: CONTROLLERS,
      providers: [
        { provide: Office, useValue: office },
        ...signInParts(office.pool, signIn),
        { provide: AccountService, useValue: new AccountService(office.pool, signIn.address, office.roles) },
        { provide: CAPTURES_MAIL, useValue: capturesMail },
        { provide: API_DOCUMENT, useValue: {} },
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
