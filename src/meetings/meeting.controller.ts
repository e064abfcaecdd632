import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { answered, nothingThere } from '../casework/answer.js';
import { Does, OrElse } from '../common/does.js';
import { receipts } from '../casework/answer.schema.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayRead } from '../people/scope.service.js';
import { countBody, pendingView, waitsView, type CountBody } from './meeting.schema.js';

const id = z.uuid();

@Controller('api/v1/ballots')
export class MeetingController {
  constructor(private readonly office: Office) {}

  /** Enters one person's count; what a second person counts alike is done. The tied are counted again. */
  @Post(':id/counts')
  @Does('Enter one count of a ballot: done when two people have entered the same.', receipts)
  @OrElse(202, 'Kept; it waits for a second person.', waitsView)
  @HttpCode(200)
  @May('act on cases')
  async count(
    @Who() person: string,
    @Param('id', { schema: id }) ballot: string,
    @Body({ schema: countBody }) body: CountBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const entered = await this.office.handCounts.enter(ballot, person, body);
    if ('waits' in entered) {
      void reply.status(202);
      return entered.waits;
    }
    return { acts: await answered([entered.outcome], () => mayRead(this.office.pool, person, 'list', ballot)) };
  }

  @Get(':id/counts')
  @Does('Whether a count waits for a second person, and what one has entered oneself.', pendingView)
  @May('act on cases')
  async pending(@Who() person: string, @Param('id', { schema: id }) ballot: string) {
    const pending = await this.office.handCounts.pending(ballot, person);
    if (!pending) throw nothingThere();
    return pending;
  }

  /** Closes a ballot: the elected go on, the reserve waits, the others end; all or nothing. */
  @Post(':id/close')
  @Does('Close a ballot.', receipts)
  @HttpCode(200)
  @May('act on cases')
  async close(@Who() person: string, @Param('id', { schema: id }) ballot: string) {
    const outcomes = await this.office.meetings.close(ballot, { person });
    this.office.nudge();
    return { acts: await answered(outcomes, () => mayRead(this.office.pool, person, 'list', ballot)) };
  }
}
