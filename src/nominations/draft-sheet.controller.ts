import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Does, Gives } from '../common/does.js';
import type { Language } from '../common/html.js';
import { fileIn, TakesFile } from '../common/uploads.js';
import { markedBook, XLSX } from '../documents/workbook.service.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { FaultySheet, importDrafts, mayImport } from './draft-import.service.js';
import { importView, language, MOST_BYTES, yes } from './draft-sheet.schema.js';
import { draftTemplate } from './draft-template.service.js';

const id = z.uuid();
const code = z.string().min(1).max(100);

@Controller('api/v1')
export class DraftSheetController {
  constructor(private readonly office: Office) {}

  @Get('rounds/:id/templates/:category')
  @Gives('A sheet to fill in drafts of a category.', XLSX)
  @May('act on cases')
  async template(
    @Who() person: string,
    @Param('id', { schema: id }) round: string,
    @Param('category', { schema: code }) category: string,
    @Query('language', { schema: language }) tongue: Language,
  ) {
    const sheet = await draftTemplate(this.office, { person, round, category, language: tongue });
    return new StreamableFile(sheet, { type: XLSX, disposition: `attachment; filename="template.xlsx"` });
  }

  /** Faults are told as a problem; with `marked`, by the sheet itself, its faulty cells coloured and explained. */
  @Post('rounds/:id/imports')
  @Does('Enter drafts from a sheet, all or nothing.', importView)
  @TakesFile()
  @HttpCode(200)
  @May('act on cases')
  async import(
    @Who() person: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', { schema: id }) round: string,
    @Query('category', { schema: code }) category: string,
    @Query('language', { schema: language }) tongue: Language,
    @Query('dryRun', { schema: yes }) dryRun: string,
    @Query('marked', { schema: yes }) marked: string,
    @Headers('idempotency-key') key?: string,
  ) {
    const asked = { person, round, category, language: tongue, dryRun: dryRun === 'true', key };
    await mayImport(this.office, asked);
    try {
      return await importDrafts(this.office, asked, await fileIn(request, MOST_BYTES));
    } catch (error) {
      if (marked !== 'true' || !(error instanceof FaultySheet)) throw error;
      void reply.status(422);
      const { rows, faults } = error;
      const names = rows.find(({ number }) => number === 2)?.cells ?? [];
      const header = names.some((cell) => String(cell).startsWith('nominee.')) ? 2 : 1;
      return new StreamableFile(markedBook({ rows, faults, language: tongue, header }), {
        type: XLSX,
        disposition: 'attachment; filename="marked.xlsx"',
      });
    }
  }
}
