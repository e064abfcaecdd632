import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { made } from '../casework/answer.schema.js';
import { Does } from '../common/does.js';
import { Problem } from '../common/problem.js';
import { nextOf } from '../common/page.js';
import { Office } from '../office.js';
import { search } from '../units/unit.schema.js';
import { May, Who } from './access.js';
import { accountOf, accountsPageOf } from './account.queries.js';
import {
  accountBody,
  accountChange,
  accountSessions,
  accountsPage,
  accountView,
  closeBody,
  type AccountBody,
  type AccountChange,
  type AccountView,
} from './account.schema.js';
import { endedView } from './sign-in.view.schema.js';
import { AccountService } from './account.service.js';

const id = z.uuid();

@Controller('api/v1/accounts')
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly office: Office,
  ) {}

  @Get()
  @Does(
    'The accounts at home where one administers or supervises; or all with a role `at` one such unit.',
    accountsPage,
  )
  @May('read accounts')
  async all(
    @Who() person: string,
    @Query('q', { schema: search }) text?: string,
    @Query('unit', { schema: id.optional() }) unit?: string,
    @Query('at', { schema: id.optional() }) at?: string,
    @Query('after', { schema: id.optional() }) after?: string,
  ) {
    const rows = await accountsPageOf(this.office.pool, { person, text, unit, at, after });
    return { rows, next: nextOf(rows) };
  }

  @Get(':id')
  @Does('An account with its roles.', accountView)
  @May('read accounts')
  async one(@Who() person: string, @Param('id', { schema: id }) account: string): Promise<AccountView> {
    const view = await accountOf(this.office.pool, person, account);
    if (!view) throw new Problem(404, 'unknown', 'There is no such account, or it is not yours to read.');
    return view;
  }

  @Post()
  @Does('Make an account; an invitation goes out by mail.', made, 201)
  @May('keep accounts')
  async invite(@Who() person: string, @Body({ schema: accountBody }) body: AccountBody) {
    const account = await this.accounts.invite(person, body);
    this.office.nudge();
    return { id: account };
  }

  @Post(':id/invitation')
  @Does('Send another invitation; the link before is void.')
  @HttpCode(204)
  @May('keep accounts')
  async inviteAgain(@Who() person: string, @Param('id', { schema: id }) account: string): Promise<void> {
    await this.accounts.inviteAgain(person, account);
    this.office.nudge();
  }

  @Patch(':id')
  @Does('Change a name, a language or the home unit.')
  @HttpCode(204)
  @May('keep accounts')
  change(
    @Who() person: string,
    @Param('id', { schema: id }) account: string,
    @Body({ schema: accountChange }) body: AccountChange,
  ): Promise<void> {
    return this.accounts.change(person, account, body);
  }

  @Post(':id/close')
  @Does('Close an account for good: it is signed out, and its roles are taken.')
  @HttpCode(204)
  @May('give roles')
  close(
    @Who() person: string,
    @Param('id', { schema: id }) account: string,
    @Body({ schema: closeBody }) { reason }: z.output<typeof closeBody>,
  ): Promise<void> {
    return this.accounts.close(person, account, reason);
  }

  @Get(':id/sessions')
  @Does('Where an account is signed in: since when, and when last; not from where.', accountSessions)
  @Header('cache-control', 'no-store')
  @May('keep accounts')
  async sessions(@Who() person: string, @Param('id', { schema: id }) account: string) {
    return { rows: await this.accounts.sessionsOf(person, account) };
  }

  @Delete(':id/sessions')
  @Does('Sign an account out everywhere.', endedView)
  @HttpCode(200)
  @May('keep accounts')
  async endSessions(@Who() person: string, @Param('id', { schema: id }) account: string) {
    return { ended: await this.accounts.endSessions(person, account) };
  }
}
