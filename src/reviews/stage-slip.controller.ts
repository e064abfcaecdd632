import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { nextOf } from '../common/page.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { slipCasesPage, slipFilter, stageSlipsView, type SlipFilter } from './stage-slip.schema.js';
import { slipCases, slipsOfStage } from './stage-slip.service.js';

const id = z.uuid();

/** For the secretary of the office that asks. */
@Controller('api/v1/stages/:id/slips')
export class StageSlipController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('The bodies whose opinion a stage asks, with how many have come in, are missing or object.', stageSlipsView)
  @May('act on cases')
  all(@Who() person: string, @Param('id', { schema: id }) stage: string) {
    return slipsOfStage(this.office, person, stage);
  }

  @Get('cases')
  @Does('The cases about which a body is asked, with what it answered.', slipCasesPage)
  @May('act on cases')
  async cases(
    @Who() person: string,
    @Param('id', { schema: id }) stage: string,
    @Query('body', { schema: z.string().min(1).max(100) }) body: string,
    @Query('state', { schema: slipFilter }) state: SlipFilter,
    @Query('after', { schema: id.optional() }) after?: string,
  ) {
    const rows = (await slipCases(this.office, { person, stage, body, state, after })) as { id: string }[];
    return { rows, next: nextOf(rows) };
  }
}
