import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { Gives } from '../common/does.js';
import type { Language } from '../common/html.js';
import { XLSX } from '../documents/workbook.service.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { casesExport, listExport } from './cases-export.service.js';
import { language } from './draft-sheet.schema.js';

const id = z.uuid();
const text = z.string().max(100).optional();
const ABOUT = { type: XLSX, disposition: 'attachment; filename="nominations.xlsx"' };

@Controller('api/v1')
export class CasesExportController {
  constructor(private readonly office: Office) {}

  @Get('rounds/:id/nominations.xlsx')
  @Gives('The cases of a round that are one’s own to see.', XLSX)
  @May('export lists')
  async ofRound(
    @Who() person: string,
    @Param('id', { schema: id }) round: string,
    @Query('language', { schema: language }) tongue: Language,
    @Query('category', { schema: text }) category?: string,
    @Query('state', { schema: text }) state?: string,
    @Query('unit', { schema: id.optional() }) unit?: string,
  ) {
    const asked = { person, round, category, state, unit, language: tongue };
    return new StreamableFile(await casesExport(this.office, asked), ABOUT);
  }

  @Get('lists/:id/nominations.xlsx')
  @Gives('Who is on a list: a unit’s own, or one that is published or decided.', XLSX)
  @May('export lists')
  async ofList(
    @Who() person: string,
    @Param('id', { schema: id }) list: string,
    @Query('language', { schema: language }) tongue: Language,
  ) {
    return new StreamableFile(await listExport(this.office, person, list, tongue), ABOUT);
  }
}
