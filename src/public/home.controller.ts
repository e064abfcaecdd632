import { Controller, Get, Header, Headers, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { CAPTURES_MAIL } from '../common/captures-mail.js';
import { OwnAddress } from '../common/own-address.js';
import { Office } from '../office.js';
import { NoApi } from '../common/does.js';
import { bringsSession, May } from '../people/access.js';
import { homePage } from './home.page.js';
import { runningRounds } from './home.queries.js';

const language = z.enum(['zh-CN', 'ug', 'en']).default('zh-CN').catch('zh-CN');

@Controller()
export class HomeController {
  constructor(
    private readonly office: Office,
    @Inject(CAPTURES_MAIL) private readonly captures: boolean,
    private readonly address: OwnAddress,
  ) {}

  @Get()
  @NoApi()
  @Header('content-type', 'text/html; charset=utf-8')
  @May('read what is public')
  async home(
    @Query('lang', { schema: language }) lang: z.output<typeof language>,
    @Headers('cookie') cookie?: string,
  ): Promise<string> {
    const { pool, book } = this.office;
    const rounds = await runningRounds(pool);
    await book.of(
      pool,
      rounds.map(({ id }) => id),
    );
    return homePage(lang, rounds, (id) => book.get(id), {
      signedIn: bringsSession(cookie, this.address),
      captures: this.captures,
    });
  }
}
