import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { made } from '../casework/answer.schema.js';
import { Does } from '../common/does.js';
import { nextOf } from '../common/page.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { webhookBody, webhooksPage, type WebhookBody } from './webhook.schema.js';
import { WebhookService } from './webhook.service.js';

const id = z.uuid();

@Controller('api/v1/webhooks')
export class WebhookController {
  constructor(
    private readonly webhooks: WebhookService,
    private readonly office: Office,
  ) {}

  @Get()
  @Does('The group robots of the offices that one runs.', webhooksPage)
  @May('look after robots')
  async all(@Who() person: string, @Query('after', { schema: id.optional() }) after?: string) {
    const rows = await this.webhooks.all(person, after);
    return { rows, next: nextOf(rows as { id: string }[]) };
  }

  @Post()
  @Does('Keep a group robot of an office; its address and secret are not shown again.', made, 201)
  @May('look after robots')
  make(@Who() person: string, @Body({ schema: webhookBody }) body: WebhookBody) {
    return this.webhooks.make(person, body);
  }

  @Delete(':id')
  @Does('Forget a group robot, with what it is still owed.')
  @HttpCode(204)
  @May('look after robots')
  remove(@Who() person: string, @Param('id', { schema: id }) webhook: string): Promise<void> {
    return this.webhooks.remove(person, webhook);
  }

  @Post(':id/test')
  @Does('Call a group robot, to see whether it answers.', made, 201)
  @May('look after robots')
  async test(@Who() person: string, @Param('id', { schema: id }) webhook: string) {
    const call = await this.webhooks.test(person, webhook);
    this.office.nudge();
    return call;
  }
}
