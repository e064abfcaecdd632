import { Controller, HttpCode, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Problem } from '../common/problem.js';
import { fileIn, TakesFile } from '../common/uploads.js';
import { readSheet } from '../documents/sheet.service.js';
import { markedBook, XLSX } from '../documents/workbook.service.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { administersSomewhere } from '../people/scope.service.js';
import { importUnits } from './unit.service.js';
import { cellOf, readUnits } from './unit-sheet.js';

const MOST_BYTES = 10_000_000;
const MOST_TOLD = 200;

@Controller('api/v1')
export class UnitSheetController {
  constructor(private readonly office: Office) {}

  /** Columns: code, parent, level, name.zh-CN, name.ug, name.en. */
  @Post('units/imports')
  @Does('Make units from a sheet, all or none.', z.object({ imported: z.int() }))
  @TakesFile()
  @HttpCode(200)
  @May('import units')
  async import(
    @Who() person: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('marked', { schema: z.enum(['true', 'false']).default('false') }) marked: string,
  ) {
    if (!(await administersSomewhere(this.office.pool, person)))
      throw new Problem(403, 'not-yours', 'Units are imported by an administrator.');
    const rows = await readSheet(await fileIn(request, MOST_BYTES));
    const { units, faults } = readUnits(rows);
    const done = faults.length > 0 ? { errors: faults } : await importUnits(this.office.pool, person, units);
    if ('imported' in done) return done;
    const errors = done.errors.map((fault) => ({ ...fault, cell: cellOf(fault, rows) }));
    if (marked !== 'true')
      throw new Problem(422, 'sheet-faulty', 'Nothing was imported: see `errors`.', {
        errors: errors.slice(0, MOST_TOLD),
        count: errors.length,
      });
    void reply.status(422);
    return new StreamableFile(markedBook({ rows, faults: errors, language: 'zh-CN', header: 1 }), {
      type: XLSX,
      disposition: 'attachment; filename="marked.xlsx"',
    });
  }
}
