import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { briefView } from './brief.schema.js';
import { briefOf } from './brief.service.js';

@Controller('api/v1/rounds/:id/brief')
export class BriefController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('How far the cases of a round have come, stage by stage, for a brief; no unit is named or compared.', briefView)
  @May('act on cases')
  one(@Who() person: string, @Param('id', { schema: z.uuid() }) round: string) {
    return briefOf(this.office, person, round);
  }
}
