import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { recusalBody, recusalsView, recusalView, type RecusalBody } from './recusal.schema.js';

const id = z.uuid();

@Controller('api/v1/nominations/:id/recusals')
export class RecusalController {
  constructor(private readonly office: Office) {}

  /** From then on the person does nothing more with this case, and no longer sees it as somebody of an office. */
  @Post()
  @Does('Stay out of a case, or enter that somebody does.', recusalView, 201)
  @May('act on cases')
  declare(
    @Who() person: string,
    @Param('id', { schema: id }) nomination: string,
    @Body({ schema: recusalBody }) body: RecusalBody,
  ) {
    return this.office.recusals.declare(person, nomination, body);
  }

  @Get()
  @Does('Who stays out of a case.', recusalsView)
  @May('read cases')
  async list(@Who() person: string, @Param('id', { schema: id }) nomination: string) {
    return { rows: await this.office.recusals.list(person, nomination) };
  }
}
