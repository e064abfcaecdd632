import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { answered } from '../casework/answer.js';
import { PAGE } from '../common/page.js';
import { Does } from '../common/does.js';
import { made, receipts } from '../casework/answer.schema.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayRead } from '../people/scope.service.js';
import { objectionsFor } from './objection.queries.js';
import {
  decisionBody,
  objectionBody,
  objectionsPage,
  whichObjections,
  type DecisionBody,
  type ObjectionBody,
  type WhichObjections,
} from './objection.schema.js';

const id = z.uuid();

@Controller('api/v1')
export class ObjectionController {
  constructor(private readonly office: Office) {}

  /** Files, at the desk, an objection to a case that is on notice. */
  @Post('nominations/:id/objections')
  @Does('File an objection at the desk.', made, 201)
  @May('act on cases')
  async file(
    @Who() person: string,
    @Param('id', { schema: id }) nomination: string,
    @Body({ schema: objectionBody }) { objector, facts }: ObjectionBody,
  ): Promise<{ id: string }> {
    const outcomes = await this.office.objections.file(nomination, objector, facts, { person });
    this.office.nudge();
    const [filed] = await answered(outcomes, () => mayRead(this.office.pool, person, 'nomination', nomination));
    return { id: filed!.id };
  }

  /** Of the notices of one's own office; who objected is told to its handlers alone. */
  @Get('objections')
  @Does('The objections that are one’s own to see, the oldest first.', objectionsPage)
  @May('read cases')
  async all(
    @Who() person: string,
    @Query('state', { schema: whichObjections }) state: WhichObjections,
    @Query('case', { schema: id.optional() }) nomination?: string,
    @Query('after', { schema: id.optional() }) after?: string,
  ) {
    const rows = await objectionsFor(this.office.pool, { person, state, nomination, after });
    const shown = rows.map(async ({ nomination, ...row }) => ({
      ...row,
      nomination,
      standing: (await this.office.inbox.standingOf(person, { subject: 'nomination', id: nomination })) ?? null,
    }));
    return { rows: await Promise.all(shown), next: rows.length < PAGE ? null : rows.at(-1)!.id };
  }

  @Post('objections/:id/decision')
  @Does('Decide an objection.', receipts)
  @HttpCode(200)
  @May('act on cases')
  async decide(
    @Who() person: string,
    @Param('id', { schema: id }) objection: string,
    @Body({ schema: decisionBody }) { outcome, reason }: DecisionBody,
  ) {
    const outcomes = await this.office.objections.decide(objection, outcome, reason, { person });
    this.office.nudge();
    return { acts: await answered(outcomes, () => mayRead(this.office.pool, person, 'objection', objection)) };
  }
}
