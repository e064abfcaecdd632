import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Does } from '../common/does.js';
import { Problem } from '../common/problem.js';
import { CurrentSession, May } from './access.js';
import type { Session } from './sessions.js';
import { tokenBody, tokenMade, tokensView } from './token.schema.js';
import { Tokens } from './tokens.js';

/** One's own; an access token makes, shows and ends none. */
@Controller('api/v1/tokens')
export class TokenController {
  constructor(private readonly tokens: Tokens) {}

  @Post()
  @Does('Make an access token of one’s own; its text is shown this once.', tokenMade, 201)
  @Header('cache-control', 'no-store')
  @May('make an access token')
  make(@CurrentSession() { account }: Session, @Body({ schema: tokenBody }) body: z.output<typeof tokenBody>) {
    return this.tokens.make(account, body.name, body.endsOn);
  }

  @Get()
  @Does('One’s own access tokens, without their texts.', tokensView)
  @Header('cache-control', 'no-store')
  @May('look after one’s own access tokens')
  async list(@CurrentSession() { account }: Session) {
    return { rows: await this.tokens.list(account) };
  }

  @Delete(':id')
  @Does('End one of one’s own access tokens.')
  @HttpCode(204)
  @May('look after one’s own access tokens')
  async end(@CurrentSession() { account }: Session, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    if (!(await this.tokens.end(account, id))) throw new Problem(404, 'unknown', 'You have no such access token.');
  }
}
