import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NoApi } from '../common/does.js';
import { May } from '../people/access.js';
import { PortalPage } from './portal.page.js';

/** The pages that people work in. One document for all of them: what it shows is chosen in the browser, by the address. */
@Controller()
export class PortalController {
  constructor(private readonly page: PortalPage) {}

  @Get([
    'desk',
    'desk/*',
    'sign-in',
    'sign-in/oidc',
    'invitation',
    'forgot-password',
    'reset-password',
    'consent',
    'slips',
  ])
  @NoApi()
  @May('read what is public')
  show(@Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): void {
    void reply.header('cache-control', 'no-cache').header('etag', this.page.etag);
    if (known === this.page.etag) void reply.status(304).send();
    else void reply.type('text/html; charset=utf-8').send(this.page.html);
  }
}
