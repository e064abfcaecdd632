import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Problem } from '../common/problem.js';
import { Does } from '../common/does.js';
import { receipt } from '../casework/answer.schema.js';
import { caseView } from './nomination.view.schema.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { actBody, type ActBody } from './act.schema.js';
import { act } from './act.service.js';
import { caseFor } from './case.service.js';

@Controller('api/v1')
export class NominationController {
  constructor(private readonly office: Office) {}

  @Post('acts')
  @Does('Do one act on a case, a stage or a round.', receipt)
  @HttpCode(200)
  @May('act on cases')
  async act(@Who() who: string, @Body({ schema: actBody }) body: ActBody, @Headers('idempotency-key') key?: string) {
    const done = await act(this.office, who, body, key);
    this.office.nudge();
    return done;
  }

  @Get('nominations/:id')
  @Does('A case, its history, and what one may do with it now.', caseView)
  @May('read cases')
  async one(
    @Who() person: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const shown = await caseFor(this.office, person, id);
    if (!shown) throw new Problem(404, 'unknown', 'There is no such case, or it is not yours to read.');
    void reply.header('etag', `"${shown.version}"`);
    return shown;
  }
}
