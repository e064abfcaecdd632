import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { receipt } from '../casework/answer.schema.js';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { scoreBody, scoresView, type ScoreBody } from './score.schema.js';

const id = z.uuid();

@Controller('api/v1/nominations/:id/scores')
export class ScoreController {
  constructor(private readonly office: Office) {}

  @Post()
  @Does('Score a case, as a whole or by indicator.', receipt)
  @HttpCode(200)
  @May('act on cases')
  async score(
    @Who() person: string,
    @Param('id', { schema: id }) nomination: string,
    @Body({ schema: scoreBody }) body: ScoreBody,
    @Headers('idempotency-key') key?: string,
  ) {
    const done = await this.office.scores.score(person, nomination, body, key);
    this.office.nudge();
    return done;
  }

  @Get()
  @Does('The scores of a case; a reviewer sees those of others after giving their own.', scoresView)
  @May('read cases')
  seen(@Who() person: string, @Param('id', { schema: id }) nomination: string) {
    return this.office.scores.seenBy(person, nomination);
  }
}
