import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { answered, nothingThere } from '../casework/answer.js';
import { Problem } from '../common/problem.js';
import { Does } from '../common/does.js';
import { receipts } from '../casework/answer.schema.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayPublishFor, mayRead } from '../people/scope.service.js';
import { previewNotice } from './notice-preview.service.js';
import { previewAsked, previewView, publishBody, type PublishBody } from './notice.schema.js';

@Controller('api/v1/stages')
export class NoticeController {
  constructor(private readonly office: Office) {}

  /** What would be shown, until when, by which calendar, and what should not be read in it. */
  @Get(':id/notices/preview')
  @Does('A notice before it is published: its rows, its window, and what should not be read in it.', previewView)
  @May('read cases')
  async preview(
    @Who() person: string,
    @Param('id', { schema: z.uuid() }) stage: string,
    @Query({ schema: previewAsked }) { body }: z.output<typeof previewAsked>,
  ) {
    if (!(await mayPublishFor(this.office.pool, person, stage, body))) throw nothingThere();
    const preview = await previewNotice(this.office, stage, body);
    if (!preview) throw nothingThere();
    return preview;
  }

  /** Publishes everything of a body that waits for this notice and may be shown. */
  @Post(':id/notices')
  @Does('Publish what waits for a notice.', receipts)
  @HttpCode(200)
  @May('publish a notice')
  async publish(
    @Who() person: string,
    @Param('id', { schema: z.uuid() }) stage: string,
    @Body({ schema: publishBody }) { body, ...published }: PublishBody,
  ) {
    // Asked before anything is drawn up: a list that nobody may publish is not even begun.
    if (!(await mayPublishFor(this.office.pool, person, stage, body))) throw nothingThere();
    const outcomes = await this.office.notices.publish(stage, body, { person }, published);
    this.office.nudge();
    const done = await answered(outcomes, () => mayRead(this.office.pool, person, 'stage', stage));
    if (done.length > 0) return { acts: done };
    throw new Problem(409, 'nothing-to-show', 'Nothing of this body waits for this notice and may be shown.');
  }
}
