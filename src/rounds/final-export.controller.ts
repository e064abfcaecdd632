import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { nothingThere } from '../casework/answer.js';
import { Gives } from '../common/does.js';
import { XLSX } from '../documents/workbook.service.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayRead } from '../people/scope.service.js';
import { finalExport } from './final-export.service.js';

@Controller('api/v1')
export class FinalExportController {
  constructor(private readonly office: Office) {}

  @Get('rounds/:id/final-list.xlsx')
  @Gives('The titles that a round gave, in Chinese and Uyghur.', XLSX)
  @May('export lists')
  async final(@Who() person: string, @Param('id', { schema: z.uuid() }) round: string) {
    if (!(await mayRead(this.office.pool, person, 'round', round))) throw nothingThere();
    const sheet = await finalExport(this.office, person, round);
    return new StreamableFile(sheet, { type: XLSX, disposition: 'attachment; filename="final-list.xlsx"' });
  }
}
