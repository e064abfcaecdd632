import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import {
  assignBody,
  assignmentsView,
  assignmentView,
  declarationBody,
  spreadBody,
  takeBackBody,
  type AssignBody,
  type DeclarationBody,
  type SpreadBody,
  type TakeBackBody,
} from './assignment.schema.js';

const id = z.uuid();

@Controller('api/v1')
export class AssignmentController {
  constructor(private readonly office: Office) {}

  @Post('stages/:id/assignments')
  @Does('Give cases to named reviewers, all or none.', assignmentsView, 201)
  @May('act on cases')
  async assign(
    @Who() person: string,
    @Param('id', { schema: id }) stage: string,
    @Body({ schema: assignBody }) body: AssignBody,
  ) {
    return { assigned: await this.office.assignments.assign(person, stage, body) };
  }

  @Post('stages/:id/assignments/spread')
  @Does('Spread all cases that lack reviewers over them, evenly.', assignmentsView, 201)
  @May('act on cases')
  async spread(
    @Who() person: string,
    @Param('id', { schema: id }) stage: string,
    @Body({ schema: spreadBody }) body: SpreadBody,
  ) {
    return { assigned: await this.office.assignments.spread(person, stage, body) };
  }

  /** Before the file opens. */
  @Post('assignments/:id/declaration')
  @Does('Say whether one has a conflict of interest in a case one was given.', assignmentView)
  @HttpCode(200)
  @May('act on cases')
  declare(
    @Who() person: string,
    @Param('id', { schema: id }) assignment: string,
    @Body({ schema: declarationBody }) body: DeclarationBody,
  ) {
    return this.office.assignments.declare(person, assignment, body);
  }

  @Post('assignments/:id/take-back')
  @Does('Take a case back from a reviewer, or give it to another.', assignmentView)
  @HttpCode(200)
  @May('act on cases')
  takeBack(
    @Who() person: string,
    @Param('id', { schema: id }) assignment: string,
    @Body({ schema: takeBackBody }) body: TakeBackBody,
  ) {
    return this.office.assignments.takeBack(person, assignment, body);
  }
}
