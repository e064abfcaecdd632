import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { dayAsked } from '../calendar/calendar.schema.js';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { moveForeseen } from './move.schema.js';
import { foreseeMove } from './move.service.js';

@Controller('api/v1/stages/:id/moved')
export class MoveController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('What another last day of a stage would change; nothing is changed.', moveForeseen)
  @May('act on cases')
  foresee(
    @Who() person: string,
    @Param('id', { schema: z.uuid() }) stage: string,
    @Query('to', { schema: dayAsked }) to: string,
  ) {
    return foreseeMove(this.office, person, stage, to);
  }
}
