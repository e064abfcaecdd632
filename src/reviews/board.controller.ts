import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { spreadBody, type SpreadBody } from './assignment.schema.js';
import { boardView, eligibleBody, eligibleView, spreadForeseen, type EligibleBody } from './board.schema.js';
import { board, eligible, foresee } from './board.service.js';

const id = z.uuid();

/** What whoever gives cases to reviewers looks at first; nothing here changes anything. */
@Controller('api/v1/stages/:id/assignments')
export class BoardController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('The reviewers of a stage with what they have, and how many cases lack one.', boardView)
  @May('act on cases')
  board(@Who() person: string, @Param('id', { schema: id }) stage: string) {
    return board(this.office, person, stage);
  }

  @Post('eligible')
  @Does('Which reviewers may be given these cases, and why others may not.', eligibleView)
  @HttpCode(200)
  @May('act on cases')
  eligible(
    @Who() person: string,
    @Param('id', { schema: id }) stage: string,
    @Body({ schema: eligibleBody }) { cases }: EligibleBody,
  ) {
    return eligible(this.office, person, stage, cases);
  }

  @Post('spread/preview')
  @Does('What spreading the cases over their reviewers would do now.', spreadForeseen)
  @HttpCode(200)
  @May('act on cases')
  foresee(
    @Who() person: string,
    @Param('id', { schema: id }) stage: string,
    @Body({ schema: spreadBody }) body: SpreadBody,
  ) {
    return foresee(this.office, person, stage, body);
  }
}
