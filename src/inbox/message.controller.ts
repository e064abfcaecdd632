import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { markRead, messagesOf } from './message.queries.js';
import { messagesPage, readBody, readView, type ReadBody } from './message.schema.js';

@Controller('api/v1/messages')
export class MessageController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('What one was told, latest first.', messagesPage)
  @May('read cases')
  async all(@Who() person: string, @Query('after', { schema: z.uuid().optional() }) after?: string) {
    const rows = await messagesOf(this.office.pool, person, after);
    return { rows, next: (rows.at(-1)?.id as string | undefined) ?? null };
  }

  @Post('read')
  @Does('Say which messages one has read.', readView)
  @HttpCode(200)
  @May('read cases')
  async read(@Who() person: string, @Body({ schema: readBody }) { ids }: ReadBody) {
    return { read: await markRead(this.office.pool, person, ids) };
  }
}
