import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { nothingThere } from '../casework/answer.js';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayRead } from '../people/scope.service.js';
import { progressOf, queueCounts, queuePage } from './queue.queries.js';
import { points, progressView, queueState, queueView, type QueueState } from './queue.schema.js';

const id = z.uuid();

@Controller('api/v1/reviews')
export class QueueController {
  constructor(private readonly office: Office) {}

  @Get('queue')
  @Does('The cases one was given to read, open or done, and how many there are.', queueView)
  @May('read cases')
  async queue(
    @Who() person: string,
    @Query('state', { schema: queueState }) state: QueueState,
    @Query('round', { schema: id.optional() }) round?: string,
    @Query('category', { schema: z.string().max(100).optional() }) category?: string,
    @Query('apart', { schema: points }) apart?: number,
    @Query('nomination', { schema: id.optional() }) nomination?: string,
    @Query('after', { schema: id.optional() }) after?: string,
  ) {
    const { pool, book } = this.office;
    const asked = { person, state, round, category, apart, nomination, after };
    const rows = await queuePage(pool, book, asked);
    return { rows, next: rows.at(-1)?.id ?? null, counts: await queueCounts(pool, asked) };
  }

  /** Work that was given and done, never a ranking. */
  @Get('progress')
  @Does('How far the reviewers of one’s office have come.', progressView)
  @May('read cases')
  async progress(
    @Who() person: string,
    @Query('round', { schema: id }) round: string,
    @Query('stage', { schema: z.string().max(100).optional() }) stage?: string,
  ) {
    if (!(await mayRead(this.office.pool, person, 'round', round))) throw nothingThere();
    return { rows: await progressOf(this.office.pool, person, round, stage) };
  }
}
