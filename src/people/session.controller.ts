import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { endedView, sessionsView, whoView } from './sign-in.view.schema.js';
import { OwnAddress } from '../common/own-address.js';
import { Problem } from '../common/problem.js';
import { CurrentSession, May, Who } from './access.js';
import { fromOf } from './from.js';
import { SecondFactorService } from './second-factor.service.js';
import { cookieWith, cookieWithout } from './session.cookie.js';
import { Sessions, type Session } from './sessions.js';
import { codeBody, signInBody } from './sign-in.schema.js';
import { SignInService } from './sign-in.service.js';

@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactorService,
    private readonly address: OwnAddress,
  ) {}

  @Post('session')
  @Does('Sign in with a password; the answer sets the cookie of the session.')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @May('sign in')
  async signIn(
    @Body({ schema: signInBody }) body: z.output<typeof signInBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (!this.address.mayHaveCookie(request.headers.host ?? ''))
      throw new Problem(403, 'needs-tls', 'Passwords travel by https only: set PUBLIC_URL, or use the machine itself.');
    const token = await this.signIns.signIn(body, fromOf(request));
    void reply.header('set-cookie', cookieWith(token, this.address));
  }

  @Get('session')
  @Does('Who one is, in which roles, and until when.', whoView)
  @Header('cache-control', 'no-store')
  @May('know who one is')
  whoAmI(@Who() who: string, @Req() { session }: { session?: Session }) {
    return this.signIns.whoAmI(who, session);
  }

  @Delete('session')
  @Does('Sign out.')
  @HttpCode(204)
  @May('sign out')
  async signOut(@CurrentSession() session: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(session.account, session.id);
    void reply.header('set-cookie', cookieWithout(this.address));
  }

  @Post('session/step-up')
  @Does('Prove again, with the second factor, who one is.')
  @HttpCode(204)
  @May('prove again who one is')
  stepUp(
    @CurrentSession() session: Session,
    @Body({ schema: codeBody }) { code }: z.output<typeof codeBody>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.secondFactor.stepUp({ ...fromOf(request), account: session.account, session: session.id }, code);
  }

  @Get('sessions')
  @Does('One’s own sessions.', sessionsView)
  @Header('cache-control', 'no-store')
  @May('look after one’s own sessions')
  async list(@CurrentSession() { account, id }: Session) {
    const sessions = await this.sessions.list(account);
    return { rows: sessions.map((each) => ({ ...each, current: each.id === id })) };
  }

  @Delete('sessions')
  @Does('End all one’s other sessions.', endedView)
  @HttpCode(200)
  @May('look after one’s own sessions')
  async endOthers(@CurrentSession() { account, id }: Session) {
    return { ended: await this.sessions.endOthers(account, id) };
  }

  @Delete('sessions/:id')
  @Does('End one of one’s own sessions.')
  @HttpCode(204)
  @May('look after one’s own sessions')
  async endOne(@CurrentSession() { account }: Session, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    if (!(await this.sessions.end(account, id))) throw new Problem(404, 'unknown', 'You have no such session.');
  }
}
