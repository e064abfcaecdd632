import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { made } from '../casework/answer.schema.js';
import { Does } from '../common/does.js';
import { nextOf } from '../common/page.js';
import { Office } from '../office.js';
import { May, Who } from './access.js';
import { roleChangesOf } from './role.queries.js';
import {
  borrowBody,
  handOverBody,
  roleBody,
  roleChangesPage,
  type BorrowBody,
  type HandOverBody,
  type RoleBody,
} from './role.schema.js';

/** Each answers the id of its line among the role changes. */
@Controller('api/v1')
export class RoleController {
  constructor(private readonly office: Office) {}

  @Post('roles')
  @Does('Give somebody a role at a unit or office.', made, 201)
  @May('give roles')
  async give(@Who() person: string, @Body({ schema: roleBody }) body: RoleBody) {
    return { id: await this.office.roles.give(person, body) };
  }

  @Post('roles/take')
  @Does('Take a role from somebody.', made)
  @HttpCode(200)
  @May('give roles')
  async take(@Who() person: string, @Body({ schema: roleBody }) body: RoleBody) {
    return { id: await this.office.roles.take(person, body) };
  }

  @Post('roles/hand-over')
  @Does('Hand a role over to another person, with all that is planned for the first.', made)
  @HttpCode(200)
  @May('give roles')
  async handOver(@Who() person: string, @Body({ schema: handOverBody }) body: HandOverBody) {
    return { id: await this.office.roles.handOver(person, body) };
  }

  @Post('roles/borrow')
  @Does('Borrow a person of another office for one round, until a last day.', made, 201)
  @May('give roles')
  async borrow(@Who() person: string, @Body({ schema: borrowBody }) body: BorrowBody) {
    return { id: await this.office.roles.borrow(person, body) };
  }

  @Get('role-changes')
  @Does('Who gave and took which role where one administers or supervises, the latest first.', roleChangesPage)
  @May('read accounts')
  async changes(@Who() person: string, @Query('after', { schema: z.uuid().optional() }) after?: string) {
    const rows = await roleChangesOf(this.office.pool, person, after);
    return { rows, next: nextOf(rows) };
  }
}
