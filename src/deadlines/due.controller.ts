import { Controller, Get, Query } from '@nestjs/common';
import { dayAsked, refuseLongSpan } from '../calendar/calendar.schema.js';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { dueView } from './due.schema.js';
import { dueFor } from './due.service.js';

@Controller('api/v1')
export class DueController {
  constructor(private readonly office: Office) {}

  @Get('deadlines')
  @Does('The last days of one’s rounds: of stages, notices and returned cases; at most 400 days.', dueView)
  @May('read cases')
  all(
    @Who() person: string,
    @Query('from', { schema: dayAsked }) from: string,
    @Query('to', { schema: dayAsked }) to: string,
  ) {
    refuseLongSpan(from, to);
    return dueFor(this.office, { person, from, to });
  }
}
