import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { nothingThere } from '../casework/answer.js';
import { Does } from '../common/does.js';
import { Problem } from '../common/problem.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayRead } from '../people/scope.service.js';
import { earlierPage } from './earlier.service.js';
import { earlierPageView, predecessorsPageView, quotasView, readinessView } from './offer.view.schema.js';
import { predecessorsPage } from './predecessor.queries.js';
import { quotasOf } from './quota.queries.js';
import { readiness } from './readiness.service.js';
import { ownUnit, unitToRead } from './unit-asked.js';

const id = z.uuid();
const text = z.string().max(200).optional();
const unit = id.optional();

/** What a unit is offered while it drafts, and warned of before it seals. */
@Controller('api/v1')
export class OfferController {
  constructor(private readonly office: Office) {}

  @Get('nominations/:id/readiness')
  @Does('What a draft still lacks before it is listed and sealed.', readinessView)
  @May('read cases')
  async ready(@Who() person: string, @Param('id', { schema: id }) nomination: string) {
    const found = (await mayRead(this.office.pool, person, 'nomination', nomination))
      ? await readiness(this.office, person, nomination)
      : undefined;
    if (!found) throw nothingThere();
    return found;
  }

  /** `unit` may be left out by whoever writes for one unit only. */
  @Get('rounds/:id/quotas')
  @Does('How much of its quotas a unit has used, and what its lists lack or would break.', quotasView)
  @May('read cases')
  async quotas(
    @Who() person: string,
    @Param('id', { schema: id }) round: string,
    @Query('unit', { schema: unit }) asked?: string,
  ) {
    const { pool, book } = this.office;
    return quotasOf(pool, book, round, await unitToRead(pool, person, round, asked));
  }

  @Get('rounds/:id/predecessors')
  @Does('The titles on which nominees of a category may stand that asks for one.', predecessorsPageView)
  @May('read cases')
  async predecessors(
    @Who() person: string,
    @Param('id', { schema: id }) round: string,
    @Query('category', { schema: text }) category?: string,
    @Query('unit', { schema: unit }) asked?: string,
    @Query('after', { schema: unit }) after?: string,
  ) {
    const { pool, book } = this.office;
    const of = await unitToRead(pool, person, round, asked);
    const rows = await predecessorsPage(pool, book, { round, category: category ?? '', unit: of, after });
    if (!rows) throw new Problem(400, 'no-title-asked', 'Name a category that asks its nominees for a title.');
    return { rows, next: rows.at(-1)?.id ?? null };
  }

  /** `q`: a part of the name. Latest first; a page goes on with its `next`. */
  @Get('rounds/:id/earlier')
  @Does('What one’s unit entered in earlier rounds of the programme, as the form now asks for it.', earlierPageView)
  @May('read cases')
  async earlier(
    @Who() person: string,
    @Param('id', { schema: id }) round: string,
    @Query('category', { schema: text }) category?: string,
    @Query('q', { schema: text }) q?: string,
    @Query('unit', { schema: unit }) asked?: string,
    @Query('after', { schema: unit }) after?: string,
  ) {
    const { pool, book } = this.office;
    const own = await ownUnit(pool, person, round, asked);
    return earlierPage(pool, book, { round, unit: own, category, q, after });
  }
}
