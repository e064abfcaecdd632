/**
 * Who may use a route: one registry, closed by default. A route without a rule does not boot.
 *
 * What a person may then do with a case is not decided here but by the machine of the case.
 */
import { createParamDecorator, SetMetadata, type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '../common/problem.js';
import { Tokens } from './tokens.js';

export const RULES = {
  /** Anybody, without signing in. */
  'read what is public': 'anyone',
  'ask whether the service is well': 'anyone',
  /** Mail that was only captured, on an office's own machine; never in production. */
  'read captured mail': 'own machine',
  /** Whoever has the link: it is asked for again at each use. */
  'answer by a link': 'anyone',
  'read cases': 'signed in',
  'act on cases': 'signed in',
  /** Beyond that, at the office that holds the round. */
  'plan rounds': 'signed in',
} as const;
export type Rule = keyof typeof RULES;

const KEY = 'accolade:may';
export const May = (rule: Rule) => SetMetadata(KEY, rule);

interface Asked {
  headers: Record<string, string | undefined>;
  ip: string;
  person?: string;
}

/** The signed-in person's account. */
export const Who = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { person } = context.switchToHttp().getRequest<Asked>();
  if (person === undefined) throw new Error('this route asks who it is, but lets anybody in');
  return person;
});

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<Rule | undefined>(KEY, [context.getHandler(), context.getClass()]);
    if (rule === undefined) throw new Problem(403, 'closed', 'Nobody may use this route.');
    if (RULES[rule] === 'anyone') return true;
    const asked = context.switchToHttp().getRequest<Asked>();
    if (RULES[rule] === 'own machine') {
      if (['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(asked.ip)) return true;
      throw new Problem(403, 'own-machine-only', 'Captured mail is read on the machine itself.');
    }
    const token = /^Bearer (\S{1,200})$/.exec(asked.headers.authorization ?? '')?.[1];
    const person = token === undefined ? undefined : await this.tokens.holder(token);
    if (person === undefined)
      throw new Problem(401, 'not-signed-in', 'Sign in first: send Authorization: Bearer TOKEN.');
    asked.person = person;
    return true;
  }
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
