import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Problem } from '../common/problem.js';
import { nextOf } from '../common/page.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { uuid } from '../casework/ids.js';
import { mailsPage, mailState, mailView } from './mail.schema.js';
import { mailOf, mailsOf, resend } from './outbox.queries.js';

const id = z.uuid();

@Controller('api/v1/mails')
export class OutboxController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('The mails of the rounds of one’s office, latest first.', mailsPage)
  @May('look after mails')
  async all(
    @Who() person: string,
    @Query('state', { schema: mailState }) state?: string,
    @Query('after', { schema: id.optional() }) after?: string,
  ) {
    const rows = await mailsOf(this.office.pool, { person, state, after });
    return { rows, next: nextOf(rows) };
  }

  @Get(':id')
  @Does('A mail as it was stored; what only its reader may use is masked.', mailView)
  @May('look after mails')
  async one(@Who() person: string, @Param('id', { schema: id }) mail: string) {
    const view = await mailOf(this.office.pool, person, mail);
    if (!view) throw new Problem(404, 'unknown', 'There is no such mail, or it is not yours to read.');
    return view;
  }

  @Post(':id/resend')
  @Does('Send a mail again as it was stored; who did so is kept.', mailView)
  @HttpCode(200)
  @May('look after mails')
  async resend(@Who() person: string, @Param('id', { schema: id }) mail: string) {
    await this.one(person, mail);
    if (!(await resend(this.office.pool, person, mail, uuid())))
      throw new Problem(409, 'still-on-its-way', 'This mail has not been sent yet, and is tried again by itself.');
    this.office.nudge();
    return this.one(person, mail);
  }
}
