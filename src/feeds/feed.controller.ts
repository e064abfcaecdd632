import { createHash } from 'node:crypto';
import { Controller, Delete, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Does, NoApi } from '../common/does.js';
import { OwnAddress } from '../common/own-address.js';
import { Problem } from '../common/problem.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';

/** Shown once: whoever has the address reads the calendar. */
const linkView = z.object({ url: z.string() });
/** Null: there is no link. */
const feedView = z.object({ made_at: z.string().nullable() });

@Controller()
export class FeedController {
  constructor(
    private readonly office: Office,
    private readonly address: OwnAddress,
  ) {}

  @Get('api/v1/feed')
  @Does('Since when one has a link of one’s calendar, if one has.', feedView)
  @May('choose one’s mails')
  async look(@Who() person: string) {
    return { made_at: await this.office.feeds.madeAt(person) };
  }

  @Post('api/v1/feed')
  @Does('Make the link of one’s calendar; the one before it ends.', linkView, 201)
  @May('choose one’s mails')
  async make(@Who() person: string) {
    return { url: this.address.link(`/feeds/${await this.office.feeds.make(person)}.ics`) };
  }

  @Delete('api/v1/feed')
  @Does('End the link of one’s calendar.')
  @HttpCode(204)
  @May('choose one’s mails')
  end(@Who() person: string): Promise<void> {
    return this.office.feeds.end(person);
  }

  @Get('feeds/:file')
  @NoApi()
  @May('follow a calendar by its link')
  async read(
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const token = /^([A-Za-z0-9_-]{43})\.ics$/.exec(file)?.[1];
    const text = token === undefined ? undefined : await this.office.feeds.read(token);
    if (text === undefined) throw new Problem(404, 'unknown', 'There is no such calendar, or its link has ended.');
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    void reply
      .header('etag', tag)
      .header('cache-control', 'private, no-cache')
      .header('referrer-policy', 'no-referrer');
    if (known !== undefined && known.split(/\s*,\s*/).some((each) => each.replace(/^W\//, '') === tag)) {
      void reply.status(304);
      return undefined;
    }
    void reply.header('content-type', 'text/calendar; charset=utf-8');
    return text;
  }
}
