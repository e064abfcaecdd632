import { Controller, Get } from '@nestjs/common';
import { Does } from '../common/does.js';
import { Problem } from '../common/problem.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { owedOf } from './owed.queries.js';
import { owedView } from './owed.schema.js';

@Controller('api/v1/owed')
export class OwedController {
  constructor(private readonly office: Office) {}

  @Get()
  @Does('What the service owes, what is late and what has failed: numbers, no names.', owedView)
  @May('see what is owed')
  async all(@Who() person: string) {
    const view = await owedOf(this.office.pool, person);
    if (!view) throw new Problem(403, 'not-yours', 'Secretaries, supervisors and administrators look after this.');
    return view;
  }
}
