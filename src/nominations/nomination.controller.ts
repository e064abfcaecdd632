import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Problem } from '../common/problem.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { actBody, type ActBody } from './act.schema.js';
import { act } from './act.service.js';
import { casePage, inboxPage, mayRead } from './nomination.queries.js';

const after = z.uuid().optional();

@Controller('api/v1')
export class NominationController {
  constructor(private readonly office: Office) {}

  @Post('acts')
  @HttpCode(200)
  @May('act on cases')
  async act(@Who() who: string, @Body({ schema: actBody }) body: ActBody, @Headers('idempotency-key') key?: string) {
    const done = await act(this.office, who, body, key);
    this.office.nudge();
    return done;
  }

  @Get('inbox')
  @May('read cases')
  async inbox(@Who() person: string, @Query('after', { schema: after }) from?: string) {
    const rows = await inboxPage(this.office.pool, { person, after: from });
    return { rows, next: rows.at(-1)?.id ?? null };
  }

  @Get('nominations/:id')
  @May('read cases')
  async one(@Who() person: string, @Param('id', { schema: z.uuid() }) id: string) {
    const page = (await mayRead(this.office.pool, person, 'nomination', id))
      ? await casePage(this.office.pool, id)
      : undefined;
    if (!page) throw new Problem(404, 'unknown', 'There is no such case, or it is not yours to read.');
    return page;
  }
}
