import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Does } from '../common/does.js';
import { OwnAddress } from '../common/own-address.js';
import { Problem } from '../common/problem.js';
import { May } from './access.js';
import { fromOf } from './from.js';
import { oidcCookieWith, oidcCookieWithout, sealedIn } from './oidc.cookie.js';
import { oidcBody, oidcStartView, oidcView, type OidcBody } from './oidc.schema.js';
import { OidcService } from './oidc.service.js';
import { cookieWith } from './session.cookie.js';

@Controller('api/v1/session/oidc')
export class OidcController {
  constructor(
    private readonly oidc: OidcService,
    private readonly address: OwnAddress,
  ) {}

  @Get()
  @Does('Whether the office has a provider of its own by which one may sign in.', oidcView)
  @Header('cache-control', 'no-store')
  @May('sign in')
  look() {
    return { on: this.oidc.on };
  }

  @Post('start')
  @Does('Begin to sign in by the office’s own provider: where to go.', oidcStartView)
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @May('sign in')
  async start(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    this.sureOfCookie(request);
    const { url, sealed } = await this.oidc.start();
    void reply.header('set-cookie', oidcCookieWith(sealed, this.address));
    return { url };
  }

  @Post()
  @Does('Sign in with what the provider sent back; the answer sets the cookie of the session.')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @May('sign in')
  async signIn(
    @Body({ schema: oidcBody }) body: OidcBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.sureOfCookie(request);
    const token = await this.oidc.signIn(sealedIn(request.headers.cookie, this.address), body, fromOf(request));
    void reply.header('set-cookie', [cookieWith(token, this.address), oidcCookieWithout(this.address)]);
  }

  private sureOfCookie({ headers }: FastifyRequest): void {
    if (!this.address.mayHaveCookie(headers.host ?? ''))
      throw new Problem(403, 'needs-tls', 'One signs in by https only: set PUBLIC_URL, or use the machine itself.');
  }
}
