import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { nothingThere } from '../casework/answer.js';
import { Does } from '../common/does.js';
import { nextOf } from '../common/page.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { stageToAssign } from './assignment.queries.js';
import { deskCases, desksOf } from './desk.queries.js';
import { caseFilter, deskCasesView, deskView, type CaseFilter } from './desk.schema.js';
import { points } from './queue.schema.js';

@Controller('api/v1')
export class DeskController {
  constructor(private readonly office: Office) {}

  @Get('reviews/stages')
  @Does('The reviews that are open, in which one reads or decides.', deskView)
  @May('read cases')
  async stages(@Who() person: string) {
    return { rows: await desksOf(this.office.pool, this.office.book, person) };
  }

  @Get('stages/:id/reviews')
  @Does('The cases of a review, with how far their reading has come.', deskCasesView)
  @May('act on cases')
  async cases(
    @Who() person: string,
    @Param('id', { schema: z.uuid() }) stage: string,
    @Query('state', { schema: caseFilter }) state: CaseFilter,
    @Query('category', { schema: z.string().max(100).optional() }) category?: string,
    @Query('apart', { schema: points }) apart?: number,
    @Query('reviewer', { schema: z.uuid().optional() }) reviewer?: string,
    @Query('after', { schema: z.uuid().optional() }) after?: string,
  ) {
    const { pool, book } = this.office;
    const at = await stageToAssign(pool, person, stage);
    if (!at) throw nothingThere();
    const rows = (await deskCases(pool, book, at, { person, state, category, apart, reviewer, after })) as {
      id: string;
    }[];
    return { rows, next: nextOf(rows) };
  }
}
