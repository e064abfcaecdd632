import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { nothingThere } from '../casework/answer.js';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayChoose } from '../people/scope.service.js';
import { choiceView, trialBody, trialView, type TrialBody } from './choice.schema.js';
import { choiceSeen, choiceTried } from './choice.service.js';

const id = z.uuid();

/** For the approver, who decides on it. */
@Controller('api/v1/choices')
export class ChoiceController {
  constructor(private readonly office: Office) {}

  @Get(':id')
  @Does('A choice with everybody on it, in order, and what it would come to now.', choiceView)
  @May('act on cases')
  async one(@Who() person: string, @Param('id', { schema: id }) list: string) {
    const { pool, book } = this.office;
    if (!(await mayChoose(pool, person, list))) throw nothingThere();
    return choiceSeen(pool, book, list);
  }

  /** Nothing is written. */
  @Post(':id/trial')
  @Does('What would come of keeping these: shares that break, reasons that are due, who waits in reserve.', trialView)
  @HttpCode(200)
  @May('act on cases')
  async trial(
    @Who() person: string,
    @Param('id', { schema: id }) list: string,
    @Body({ schema: trialBody }) body: TrialBody,
  ) {
    const { pool, book } = this.office;
    if (!(await mayChoose(pool, person, list))) throw nothingThere();
    return choiceTried(pool, book, list, body);
  }
}
