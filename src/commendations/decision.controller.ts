import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { answered, nothingThere } from '../casework/answer.js';
import { Problem } from '../common/problem.js';
import { Does } from '../common/does.js';
import { made, receipts } from '../casework/answer.schema.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { holds, mayRead } from '../people/scope.service.js';
import { decisionBody, supplementBody, type DecisionBody, type SupplementBody } from './decision.schema.js';
import { NoDecisionYet } from './decision.service.js';

const id = z.uuid();

@Controller('api/v1')
export class DecisionController {
  constructor(private readonly office: Office) {}

  /** Drafts the decision for everybody who awaits it. */
  @Post('decisions/:id/draft')
  @Does('Draft the decision for all who await it.', receipts)
  @HttpCode(200)
  @May('act on cases')
  async draft(
    @Who() person: string,
    @Param('id', { schema: id }) decision: string,
    @Body({ schema: decisionBody }) { without }: DecisionBody,
  ) {
    const outcome = await this.office.decisions.draft(decision, { person }, without);
    return { acts: await answered([outcome], () => mayRead(this.office.pool, person, 'list', decision)) };
  }

  /** Signs what was drafted: everybody on it is commended and has a title. */
  @Post('decisions/:id/sign')
  @Does('Sign what was drafted.', receipts)
  @HttpCode(200)
  @May('act on cases')
  async sign(@Who() person: string, @Param('id', { schema: id }) decision: string) {
    const outcomes = await this.office.decisions.sign(decision, { person });
    this.office.nudge();
    return { acts: await answered(outcomes, () => mayRead(this.office.pool, person, 'list', decision)) };
  }

  /** A further decision, for those without whom the first was signed; answers its list. */
  @Post('stages/:id/decisions')
  @Does('Begin a further decision.', made, 201)
  @May('act on cases')
  async supplement(
    @Who() person: string,
    @Param('id', { schema: id }) stage: string,
    @Body({ schema: supplementBody }) { body }: SupplementBody,
  ): Promise<{ id: string }> {
    if (!(await holds(this.office.pool, person, 'secretary', body))) throw nothingThere();
    try {
      return { id: await this.office.decisions.supplement(stage, body) };
    } catch (error) {
      if (error instanceof NoDecisionYet) throw new Problem(409, 'not-possible-here', error.message);
      throw error;
    }
  }
}
