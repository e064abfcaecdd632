import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { made } from '../casework/answer.schema.js';
import { Does } from '../common/does.js';
import { nextOf } from '../common/page.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { unitOf, unitsPageOf } from './unit.queries.js';
import { search, unitBody, unitChange, unitsPage, unitView, type UnitBody, type UnitChange } from './unit.schema.js';
import { changeUnit, makeUnit } from './unit.service.js';

const id = z.uuid();

@Controller('api/v1/units')
export class UnitController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('The units where one holds a role, with all below them; by name or code, or directly under one.', unitsPage)
  @May('read units')
  async all(
    @Who() person: string,
    @Query('q', { schema: search }) text?: string,
    @Query('under', { schema: id.optional() }) under?: string,
    @Query('after', { schema: id.optional() }) after?: string,
  ) {
    const rows = await unitsPageOf(this.office.pool, { person, text, under, after });
    return { rows, next: nextOf(rows) };
  }

  @Post()
  @Does('Make a unit below another.', made, 201)
  @May('keep units')
  async make(@Who() person: string, @Body({ schema: unitBody }) body: UnitBody) {
    return { id: await makeUnit(this.office.pool, person, body) };
  }

  @Patch(':id')
  @Does('Rename a unit, or move it with all below it.', unitView)
  @May('keep units')
  async change(
    @Who() person: string,
    @Param('id', { schema: id }) unit: string,
    @Body({ schema: unitChange }) body: UnitChange,
  ) {
    await changeUnit(this.office.pool, person, unit, body);
    return unitOf(this.office.pool, unit);
  }
}
