import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { answered, nothingThere } from '../casework/answer.js';
import { Problem } from '../common/problem.js';
import { Does } from '../common/does.js';
import { receipts } from '../casework/answer.schema.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayChoose, mayRead } from '../people/scope.service.js';
import { choiceBody, proposalView, type ChoiceBody } from './review.schema.js';

const id = z.uuid();

@Controller('api/v1/choices')
export class ReviewController {
  constructor(private readonly office: Office) {}

  /** What the choice would come to now: for the approver, who decides on it. */
  @Get(':id/proposal')
  @Does('What a choice would come to now.', proposalView)
  @May('act on cases')
  async proposal(@Who() person: string, @Param('id', { schema: id }) list: string) {
    if (!(await mayChoose(this.office.pool, person, list))) throw nothingThere();
    return this.office.reviews.proposal(list);
  }

  /** Closes a choice: the kept go on, the reserve waits, the others end; all or nothing. */
  @Post(':id/close')
  @Does('Close a choice.', receipts)
  @HttpCode(200)
  @May('act on cases')
  async close(
    @Who() person: string,
    @Param('id', { schema: id }) list: string,
    @Body({ schema: choiceBody }) { tie, departures }: ChoiceBody,
  ) {
    if (tie && departures) throw new Problem(400, 'bad-request', 'Send either tie or departures: kept says it all.');
    if (!(await mayChoose(this.office.pool, person, list))) throw nothingThere();
    const decide = departures
      ? {
          kept: departures.kept,
          reasons: departures.reasons,
          ...(departures.reserve ? { reserve: departures.reserve } : {}),
        }
      : (tie ?? null);
    const outcomes = await this.office.reviews.choose(list, { person }, decide);
    this.office.nudge();
    return { acts: await answered(outcomes, () => mayRead(this.office.pool, person, 'list', list)) };
  }
}
