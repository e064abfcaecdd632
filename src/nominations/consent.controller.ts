import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { answered, nothingThere } from '../casework/answer.js';
import { Does } from '../common/does.js';
import { made, receipt } from '../casework/answer.schema.js';
import { askedView, linkView } from './nomination.view.schema.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayWriteFor } from '../people/scope.service.js';
import { propose, published } from './correction.service.js';
import { consentBody, correctionBody, type ConsentBody, type CorrectionBody } from './nomination.schema.js';

const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'use the link as it was sent');

@Controller('api/v1')
export class ConsentController {
  constructor(private readonly office: Office) {}

  /** A link for the nominee, made by a clerk or the head of the unit; the one before it ends. */
  @Post('nominations/:id/consent-links')
  @Does('Make a link by which the nominee agrees or declines.', linkView, 201)
  @May('act on cases')
  async make(@Who() person: string, @Param('id', { schema: z.uuid() }) id: string) {
    if (!(await mayWriteFor(this.office.pool, person, id))) throw nothingThere();
    return this.office.consents.makeLink(id, person);
  }

  @Get('consents/:token')
  @Does('What a nominee is asked.', askedView)
  @May('answer by a link')
  async asked(@Param('token', { schema: token }) link: string) {
    const asked = await this.office.consents.asked(link);
    return { ...asked, ...(await published(this.office, asked.nomination)) };
  }

  @Post('consents/:token/corrections')
  @Does('Propose a correction of what will be published; the unit takes it over, or not.', made, 201)
  @May('answer by a link')
  async correct(
    @Param('token', { schema: token }) link: string,
    @Body({ schema: correctionBody }) { fields }: CorrectionBody,
  ) {
    const { nomination } = await this.office.consents.asked(link);
    return propose(this.office, nomination, fields);
  }

  @Post('consents/:token')
  @Does('Agree or decline.', receipt)
  @HttpCode(200)
  @May('answer by a link')
  async answer(
    @Param('token', { schema: token }) link: string,
    @Body({ schema: consentBody }) { agrees }: ConsentBody,
  ) {
    const outcome = await this.office.consents.answer(link, agrees);
    this.office.nudge();
    const [done] = await answered([outcome], () => Promise.resolve(true));
    return done;
  }
}
