import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Does } from '../common/does.js';
import { resetAskedView } from './sign-in.view.schema.js';
import { OwnAddress } from '../common/own-address.js';
import { Office } from '../office.js';
import { CurrentSession, May } from './access.js';
import { fromOf } from './from.js';
import { PasswordService } from './password.service.js';
import { cookieWith } from './session.cookie.js';
import type { Session } from './sessions.js';
import { askResetBody, changeBody, resetBody } from './sign-in.schema.js';

@Controller('api/v1')
export class PasswordController {
  constructor(
    private readonly passwords: PasswordService,
    private readonly address: OwnAddress,
    private readonly office: Office,
  ) {}

  @Post('password')
  @Does('Change one’s password; all other sessions end.')
  @HttpCode(204)
  @May('change one’s password')
  async change(
    @CurrentSession() session: Session,
    @Body({ schema: changeBody }) body: z.output<typeof changeBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const asking = { ...fromOf(request), account: session.account, session: session.id };
    const token = await this.passwords.change(asking, body.old, body.new);
    void reply.header('set-cookie', cookieWith(token, this.address));
  }

  @Post('password-resets')
  @Does('Ask for a link by which to set a new password.', resetAskedView, 202)
  @HttpCode(202)
  @May('ask for a new password')
  async ask(
    @Body({ schema: askResetBody }) { email }: z.output<typeof askResetBody>,
    @Req() request: FastifyRequest,
  ): Promise<{ detail: string }> {
    await this.passwords.askReset(email, fromOf(request).address);
    this.office.nudge();
    return { detail: 'If somebody here has this address, a mail with a link is on its way.' };
  }

  @Post('invitations/use')
  @Does('Choose the first password by the link of an invitation; the account is then open.')
  @HttpCode(204)
  @May('ask for a new password')
  accept(@Body({ schema: resetBody }) { token, password }: z.output<typeof resetBody>): Promise<void> {
    return this.passwords.reset(token, password);
  }

  @Post('password-resets/use')
  @Does('Set a new password by the link; all sessions end.')
  @HttpCode(204)
  @May('ask for a new password')
  reset(@Body({ schema: resetBody }) { token, password }: z.output<typeof resetBody>): Promise<void> {
    return this.passwords.reset(token, password);
  }
}
