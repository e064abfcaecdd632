import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Accepted } from '../casework/act.js';
import { receipt } from '../casework/answer.schema.js';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { accept, dismiss, wishesPage } from './correction.service.js';
import { versionOf } from './if-match.js';
import { dismissBody, type DismissBody } from './nomination.schema.js';
import { wishesPageView } from './offer.view.schema.js';

const id = z.uuid();

@Controller('api/v1')
export class CorrectionController {
  constructor(private readonly office: Office) {}

  @Get('nominations/:id/corrections')
  @Does('What a nominee wished to have corrected.', wishesPageView)
  @May('read cases')
  async all(
    @Who() person: string,
    @Param('id', { schema: id }) nomination: string,
    @Query('after', { schema: id.optional() }) after?: string,
  ) {
    const rows = await wishesPage(this.office, person, nomination, after);
    return { rows, next: rows.at(-1)?.id ?? null };
  }

  /** `If-Match`: the version of the draft. */
  @Post('corrections/:id/accept')
  @Does('Take a nominee’s correction over into the draft, as the version that was read.', receipt)
  @HttpCode(200)
  @May('act on cases')
  accept(
    @Who() person: string,
    @Param('id', { schema: id }) wish: string,
    @Headers('if-match') seen?: string,
  ): Promise<Accepted> {
    return accept(this.office, person, wish, versionOf(seen));
  }

  @Post('corrections/:id/dismiss')
  @Does('Leave the text as it is.')
  @HttpCode(204)
  @May('act on cases')
  dismiss(
    @Who() person: string,
    @Param('id', { schema: id }) wish: string,
    @Body({ schema: dismissBody }) { reason }: DismissBody,
  ): Promise<void> {
    return dismiss(this.office.pool, person, wish, reason);
  }
}
