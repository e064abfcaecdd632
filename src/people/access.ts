/**
 * Who may use a route: one registry, closed by default. A route without a rule does not boot.
 *
 * What a person may then do with a case is not decided here but by the machine of the case.
 */
import { createParamDecorator, SetMetadata, type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { OwnAddress } from '../common/own-address.js';
import { Problem } from '../common/problem.js';
import { RateLimits, type Limited } from '../common/rate-limit.js';
import type { FastifyReply } from 'fastify';
import { refuseForgery } from './forgery.js';
import { networkOf } from './from.js';
import { tokenIn } from './session.cookie.js';
import { Sessions, type Session } from './sessions.js';
import type { Proof } from './standing.service.js';
import { Tokens } from './tokens.js';

interface SignedIn {
  who: 'signed in';
  /** Open to whoever still owes a password of their own or a second factor: what they need to get there. */
  owing?: true;
  /** Open also to whoever still owes a code of the second factor: what they need to give it, or to leave. */
  codeOwing?: true;
  /** Asks for a code of the second factor within the last ten minutes; a list: for acts of these types. */
  stepUp?: true | readonly string[];
}
type Demand = 'anyone' | 'own machine' | 'signed in' | SignedIn;

export const RULES = {
  /** Anybody, without signing in. */
  'read what is public': 'anyone',
  'ask whether the service is well': 'anyone',
  'sign in': 'anyone',
  'ask for a new password': 'anyone',
  /** Outside the demo there is nobody to be found. */
  'ask who is in the demo': 'anyone',
  'sign in as a person of the demo': 'anyone',
  'read one’s code of the demo': 'signed in',
  /** Mail that was only captured, on an office's own machine; never in production. */
  'read captured mail': 'own machine',
  /** Whoever has the link: it is asked for again at each use. */
  'answer by a link': 'anyone',
  'follow a calendar by its link': 'anyone',
  'read cases': 'signed in',
  'choose one’s mails': 'signed in',
  /** Beyond that, of rounds of one's own office or to people of one's own unit: its secretaries and administrators. */
  'look after mails': 'signed in',
  'look after robots': 'signed in',
  /** Beyond that, a secretary, supervisor or administrator. */
  'see what is owed': 'signed in',
  /** Beyond that, an administrator. */
  'see what is set up': 'signed in',
  /** What publishes or revokes. */
  'act on cases': { who: 'signed in', stepUp: ['NOTICE_PUBLISHED', 'PUBLISHED', 'REVOKED'] },
  /** Files of a case: who writes for it, and while it may be written, is asked at each use. */
  'add and erase files': 'signed in',
  'publish a notice': { who: 'signed in', stepUp: true },
  /** What takes a list away, of what one may read. */
  'export lists': { who: 'signed in', stepUp: true },
  /** Beyond that, an administrator. */
  'import units': 'signed in',
  /** Beyond that, at the office that holds the round. */
  'plan rounds': 'signed in',
  'know who one is': { who: 'signed in', owing: true, codeOwing: true },
  'sign out': { who: 'signed in', owing: true, codeOwing: true },
  'change one’s password': { who: 'signed in', owing: true },
  'set up one’s second factor': { who: 'signed in', owing: true, codeOwing: true },
  'prove again who one is': { who: 'signed in', codeOwing: true },
  'renew one’s recovery codes': { who: 'signed in', stepUp: true },
  'look after one’s own sessions': 'signed in',
  'look after one’s own access tokens': 'signed in',
  'make an access token': { who: 'signed in', stepUp: true },
  'read units': 'signed in',
  /** Beyond that, as administrator of the unit or one above it. */
  'keep units': 'signed in',
  'keep accounts': 'signed in',
  /** Beyond that, as administrator or supervisor. */
  'read accounts': 'signed in',
  'give roles': { who: 'signed in', stepUp: true },
} as const satisfies Record<string, Demand>;
export type Rule = keyof typeof RULES;

/** What may be asked less often than the rest (src/common/rate-limit.ts); null: as often as one likes. */
const LIMITS: { readonly [rule in Rule]?: Limited | null } = {
  'ask whether the service is well': null,
  'sign in': 'link',
  'ask for a new password': 'link',
  'answer by a link': 'link',
};

const KEY = 'accolade:may';
export const May = (rule: Rule) => SetMetadata(KEY, rule);

interface Asked {
  method: string;
  headers: Record<string, string | undefined>;
  ip: string;
  body?: unknown;
  person?: string;
  session?: Session;
}

/** The signed-in person's account. */
export const Who = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { person } = context.switchToHttp().getRequest<Asked>();
  if (person === undefined) throw new Error('this route asks who it is, but lets anybody in');
  return person;
});

/** The session that is asked by; an access token has none, and is refused. */
export const CurrentSession = createParamDecorator((_data: unknown, context: ExecutionContext): Session => {
  const { session } = context.switchToHttp().getRequest<Asked>();
  if (!session) throw new Problem(403, 'needs-session', 'Sign in with a password: an access token can’t do this.');
  return session;
});

/** Whether a browser brings the cookie of a session; whether that still holds is asked where it counts. */
export const bringsSession = (cookie: string | undefined, address: OwnAddress): boolean =>
  tokenIn(cookie, address) !== undefined;

/** By what the person is known: what has to stay as it is while a connection lasts. */
export const KnownBy = createParamDecorator((_data: unknown, context: ExecutionContext): Proof => {
  const { person, session, headers } = context.switchToHttp().getRequest<Asked>();
  if (person === undefined) throw new Error('this route asks who it is, but lets anybody in');
  return { person, ...(session ? { session: session.id } : { token: (headers.authorization ?? '').slice(7) }) };
});

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly sessions: Sessions,
    private readonly address: OwnAddress,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<Rule | undefined>(KEY, [context.getHandler(), context.getClass()]);
    if (rule === undefined) throw new Problem(403, 'closed', 'Nobody may use this route.');
    const demand: Demand = RULES[rule];
    const asked = context.switchToHttp().getRequest<Asked>();
    if (demand === 'own machine') {
      if (['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(asked.ip)) return true;
      throw new Problem(403, 'own-machine-only', 'Captured mail is read on the machine itself.');
    }
    try {
      if (demand === 'anyone') refuseForgery(asked, false, this.address);
      else await this.identify(asked, demand === 'signed in' ? { who: demand } : demand);
    } finally {
      // Whoever nobody knows counts by address, made-up tokens included; one request too many is told before all else.
      const limit = LIMITS[rule];
      const reply = context.switchToHttp().getResponse<FastifyReply>();
      const [kind, whom] =
        asked.person === undefined ? (['address', networkOf(asked.ip)] as const) : (['person', asked.person] as const);
      if (limit !== null) await this.limits.count(limit ?? kind, whom, reply);
    }
    return true;
  }

  /** An access token stands for a program that was given it, and owes nothing; a session for a person who is there. */
  private async identify(asked: Asked, demand: SignedIn): Promise<void> {
    const { authorization, cookie } = asked.headers;
    if (authorization !== undefined) {
      const token = /^Bearer (\S{1,200})$/.exec(authorization)?.[1];
      const person = token === undefined ? undefined : await this.tokens.holder(token);
      if (person === undefined) throw notSignedIn();
      asked.person = person;
      return;
    }
    const token = tokenIn(cookie, this.address);
    const session = token === undefined ? undefined : await this.sessions.holder(token);
    if (!session) throw notSignedIn();
    refuseForgery(asked, true, this.address);
    refuseUnproven(session, demand, asked.body);
    asked.person = session.account;
    asked.session = session;
  }
}

const notSignedIn = () => new Problem(401, 'not-signed-in', 'Sign in first, or send Authorization: Bearer TOKEN.');

/** Throws a Problem of 403 where the person has to do something else before. */
function refuseUnproven({ owed, provenUntil }: Session, { owing, codeOwing, stepUp }: SignedIn, body: unknown): void {
  if (!codeOwing && owed.includes('code'))
    throw new Problem(403, 'code-owed', 'Give a code of your second factor first.');
  if (!owing && owed.includes('password'))
    throw new Problem(403, 'password-owed', 'Choose a password of your own first.');
  if (!owing && owed.includes('second factor'))
    throw new Problem(403, 'second-factor-owed', 'Your role asks for a second factor: set it up first.');
  if (stepUp === undefined || provenUntil !== undefined) return;
  const type = (body as { type?: unknown } | null | undefined)?.type;
  if (stepUp === true || stepUp.includes(String(type)))
    throw new Problem(403, 'step-up-needed', 'Give a code of your second factor again: it holds for ten minutes.');
}

/** The routes of these controllers that no rule opens: there must be none. */
export function routesWithoutRule(controllers: readonly (abstract new (...args: never[]) => unknown)[]): string[] {
  return controllers.flatMap((controller) => {
    const handlers = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(handlers)
      .filter(
        (name) =>
          name !== 'constructor' && typeof handlers[name] === 'function' && Reflect.hasMetadata('path', handlers[name]),
      )
      .filter((name) => !Reflect.hasMetadata(KEY, handlers[name] as object))
      .map((name) => `${controller.name}.${name}`);
  });
}
