import { Body, Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Does } from '../common/does.js';
import { enrolView, recoveryView } from './sign-in.view.schema.js';
import { OwnAddress } from '../common/own-address.js';
import { CurrentSession, May } from './access.js';
import { fromOf } from './from.js';
import { SecondFactorService } from './second-factor.service.js';
import { cookieWith } from './session.cookie.js';
import type { Session } from './sessions.js';
import { codeBody, enrolBody } from './sign-in.schema.js';

@Controller('api/v1/second-factor')
export class SecondFactorController {
  constructor(
    private readonly secondFactor: SecondFactorService,
    private readonly address: OwnAddress,
  ) {}

  @Post()
  @Does('Begin to set up a second factor.', enrolView)
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @May('set up one’s second factor')
  enrol(
    @CurrentSession() session: Session,
    @Body({ schema: enrolBody }) { code }: z.output<typeof enrolBody>,
    @Req() request: FastifyRequest,
  ) {
    return this.secondFactor.enrol({ ...fromOf(request), account: session.account, session: session.id }, code);
  }

  @Post('confirm')
  @Does('Confirm the second factor with its first code.', recoveryView)
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @May('set up one’s second factor')
  async confirm(
    @CurrentSession() session: Session,
    @Body({ schema: codeBody }) { code }: z.output<typeof codeBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ recoveryCodes: string[] }> {
    const asking = { ...fromOf(request), account: session.account, session: session.id };
    const { token, recoveryCodes } = await this.secondFactor.confirm(asking, code);
    void reply.header('set-cookie', cookieWith(token, this.address));
    return { recoveryCodes };
  }

  @Post('recovery-codes')
  @Does('Make new recovery codes; the old ones end.', recoveryView)
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @May('renew one’s recovery codes')
  async renew(@CurrentSession() { account }: Session): Promise<{ recoveryCodes: string[] }> {
    return { recoveryCodes: await this.secondFactor.renewRecoveryCodes(account) };
  }
}
