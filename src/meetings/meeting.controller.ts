import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { answered } from '../casework/answer.js';
import { Does } from '../common/does.js';
import { receipts } from '../casework/answer.schema.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayRead } from '../people/scope.service.js';
import { countBody, type CountBody } from './meeting.schema.js';

const id = z.uuid();

@Controller('api/v1/ballots')
export class MeetingController {
  constructor(private readonly office: Office) {}

  /** Enters one count of a ballot; the tied are counted again. */
  @Post(':id/counts')
  @Does('Enter one count of a ballot.', receipts)
  @HttpCode(200)
  @May('act on cases')
  async count(
    @Who() person: string,
    @Param('id', { schema: id }) ballot: string,
    @Body({ schema: countBody }) body: CountBody,
  ) {
    const outcome = await this.office.meetings.count(ballot, body, { person });
    return { acts: await answered([outcome], () => mayRead(this.office.pool, person, 'list', ballot)) };
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
