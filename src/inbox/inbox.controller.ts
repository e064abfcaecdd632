import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { countsView, doneAfter, donePage, inboxPage } from './inbox.schema.js';

const after = z.uuid().optional();

@Controller('api/v1/inbox')
export class InboxController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('What waits for one’s unit or office, or for oneself.', inboxPage)
  @May('read cases')
  todo(@Who() person: string, @Query('after', { schema: after }) from?: string) {
    return this.office.inbox.todo({ person, after: from });
  }

  @Get('done')
  @Does('What one did, newest first.', donePage)
  @May('read cases')
  done(@Who() person: string, @Query('after', { schema: doneAfter }) from?: string) {
    return this.office.inbox.done({ person, after: from });
  }

  @Get('started')
  @Does('The cases that one entered, latest first, and where they stand.', inboxPage)
  @May('read cases')
  started(@Who() person: string, @Query('after', { schema: after }) from?: string) {
    return this.office.inbox.started({ person, after: from });
  }

  @Get('counts')
  @Does('How much there is of each, counted to a hundred.', countsView)
  @May('read cases')
  counts(@Who() person: string) {
    return this.office.inbox.counts(person);
  }
}
