import { Controller, Get, Query } from '@nestjs/common';
import { offAndOn } from '../../workflows/calendar.js';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May } from '../people/access.js';
import { calendarView, dayAsked, refuseLongSpan } from './calendar.schema.js';
import { calendarOf } from './calendar.service.js';

@Controller('api/v1')
export class CalendarController {
  constructor(private readonly office: Office) {}

  /** As it stands now; a round that runs keeps the calendar it began with. */
  @Get('calendar')
  @Does('Which days differ from plain weekends: at most 400 days.', calendarView)
  @May('read cases')
  async days(@Query('from', { schema: dayAsked }) from: string, @Query('to', { schema: dayAsked }) to: string) {
    refuseLongSpan(from, to);
    return { from, to, ...offAndOn(await calendarOf(this.office.pool), from, to) };
  }
}
