import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Does } from '../common/does.js';
import { OwnAddress } from '../common/own-address.js';
import { Problem } from '../common/problem.js';
import { CurrentSession, May } from '../people/access.js';
import { fromOf } from '../people/from.js';
import { cookieWith } from '../people/session.cookie.js';
import type { Session } from '../people/sessions.js';
import { demoCodeView, demoSessionBody, demoView } from './demo.schema.js';
import { DemoService } from './demo.service.js';

/** For the sign-in page of a demo: anybody is tried out by one click. */
@Controller('api/v1/demo')
export class DemoController {
  constructor(
    private readonly demo: DemoService,
    private readonly address: OwnAddress,
  ) {}

  @Get()
  @Does('Whether this is a demo, and as whom one may sign in by one click.', demoView)
  @Header('cache-control', 'no-store')
  @May('ask who is in the demo')
  people() {
    return this.demo.people();
  }

  @Post('session')
  @Does('Demo only: sign in as a person of it, as after password and code; the answer sets the cookie of the session.')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @May('sign in as a person of the demo')
  async signIn(
    @Body({ schema: demoSessionBody }) { account }: z.output<typeof demoSessionBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (this.demo.on && !this.address.mayHaveCookie(request.headers.host ?? ''))
      throw new Problem(403, 'needs-tls', 'Sessions travel by https only: set PUBLIC_URL, or use the machine itself.');
    const token = await this.demo.signIn(account, fromOf(request).agent);
    void reply.header('set-cookie', cookieWith(token, this.address));
  }

  @Get('code')
  @Does('Demo only: a code of one’s own second factor that still counts.', demoCodeView)
  @Header('cache-control', 'no-store')
  @May('read one’s code of the demo')
  code(@CurrentSession() session: Session) {
    return this.demo.code(session);
  }
}
