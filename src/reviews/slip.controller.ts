import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Does } from '../common/does.js';
import { linkToken } from '../common/link-token.js';
import { Office } from '../office.js';
import { May } from '../people/access.js';
import { slipAnswered, slipAnswers, slipAskedView, type SlipAnswers } from './slip.schema.js';

/** For whoever has the link. */
@Controller('api/v1/slips')
export class SlipController {
  constructor(private readonly office: Office) {}

  @Get(':token')
  @Does('About whom a body is asked for its opinion.', slipAskedView)
  @May('answer by a link')
  asked(@Param('token', { schema: linkToken }) token: string) {
    return this.office.slips.asked(token);
  }

  @Post(':token')
  @Does('Answer for some or all of those asked about; once each.', slipAnswered)
  @HttpCode(200)
  @May('answer by a link')
  async answer(@Param('token', { schema: linkToken }) token: string, @Body({ schema: slipAnswers }) body: SlipAnswers) {
    const done = await this.office.slips.answer(token, body);
    this.office.nudge();
    return done;
  }
}
