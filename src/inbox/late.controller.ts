import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { lateAfter, latePage, within } from './late.schema.js';
import { lateIn } from './late.service.js';

@Controller('api/v1/rounds/:id/late')
export class LateController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('What of a round is past its day or due within so many working days, and whom it waits for.', latePage)
  @May('act on cases')
  all(
    @Who() person: string,
    @Param('id', { schema: z.uuid() }) round: string,
    @Query('within', { schema: within }) soon: number,
    @Query('after', { schema: lateAfter }) after?: string,
  ) {
    return lateIn(this.office, { person, round, within: soon, after });
  }
}
