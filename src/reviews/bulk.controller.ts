import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { receipts } from '../casework/answer.schema.js';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { bulkBody, previewBody, previewView, type BulkBody, type PreviewBody } from './bulk.schema.js';

@Controller('api/v1/bulk')
export class BulkController {
  constructor(private readonly office: Office) {}

  @Post('previews')
  @Does('Show which cases an act would be done on, before it is done.', previewView, 201)
  @May('act on cases')
  preview(@Who() person: string, @Body({ schema: previewBody }) body: PreviewBody) {
    return this.office.bulk.preview(person, body);
  }

  /** All or none; refused if a case is not as it was shown. */
  @Post()
  @Does('Do what a preview has shown.', receipts)
  @HttpCode(200)
  @May('act on cases')
  async carryOut(@Who() person: string, @Body({ schema: bulkBody }) { token }: BulkBody) {
    const acts = await this.office.bulk.carryOut(person, token);
    this.office.nudge();
    return { acts };
  }
}
