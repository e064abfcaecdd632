import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { doneAfter } from '../inbox/inbox.schema.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { exceptionsPage } from './exception.schema.js';
import { exceptionsIn } from './exception.service.js';

@Controller('api/v1/rounds/:id/exceptions')
export class ExceptionController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('The exceptions on record in a round, newest first, each with its reason.', exceptionsPage)
  @May('act on cases')
  all(
    @Who() person: string,
    @Param('id', { schema: z.uuid() }) round: string,
    @Query('after', { schema: doneAfter }) after?: string,
  ) {
    return exceptionsIn(this.office, { person, round, after });
  }
}
