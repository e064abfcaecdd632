import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import { nothingThere } from '../casework/answer.js';
import { Does } from '../common/does.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayRead } from '../people/scope.service.js';
import { listPage, nominating } from './unit-list.service.js';
import { nominatingView, unitListView } from './unit-list.view.schema.js';

@Controller('api/v1')
export class UnitListController {
  constructor(private readonly office: Office) {}

  /** At most a hundred, latest first; a unit of several appears in each of its rounds. */
  @Get('nominating')
  @Does('The rounds in which one writes for a unit, and how far it is.', nominatingView)
  @May('read cases')
  async rounds(@Who() person: string) {
    return { rows: await nominating(this.office, person) };
  }

  @Get('lists/:id')
  @Does('A unit’s list: its rows in order, what each lacks, and the unit’s notice.', unitListView)
  @May('read cases')
  async one(@Who() person: string, @Param('id', { schema: z.uuid() }) list: string) {
    const found = (await mayRead(this.office.pool, person, 'list', list))
      ? await listPage(this.office, list)
      : undefined;
    if (!found) throw nothingThere();
    return found;
  }
}
