import { Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';

/** `told`: how many were reminded; `again_at`: from when on they can be again. */
const nudgedView = z.object({ told: z.int(), again_at: z.string() });

@Controller('api/v1/nominations')
export class NudgeController {
  constructor(private readonly office: Office) {}

  @Post(':id/nudges')
  @Does('Remind those for whom a case waits, at most once a day.', nudgedView, 201)
  @May('act on cases')
  async nudge(@Who() person: string, @Param('id', { schema: z.uuid() }) id: string) {
    const nudged = await this.office.nudges.nudge(person, id);
    this.office.nudge();
    return nudged;
  }
}
