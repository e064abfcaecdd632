import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { slipsOfCase } from './case-slip.service.js';
import { caseSlipsView } from './slip.schema.js';

@Controller('api/v1/nominations/:id/slips')
export class CaseSlipController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('The bodies whose opinion on a case is asked, and what they answered.', caseSlipsView)
  @May('read cases')
  async all(@Who() person: string, @Param('id', { schema: z.uuid() }) nomination: string) {
    return { rows: await slipsOfCase(this.office, person, nomination) };
  }
}
