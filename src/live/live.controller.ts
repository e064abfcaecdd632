import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DoesStream } from '../common/does.js';
import { Problem } from '../common/problem.js';
import { KnownBy, May } from '../people/access.js';
import type { Proof } from '../people/standing.service.js';
import { LiveService } from './live.service.js';

@Controller('api/v1/live')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  /** Ids, kinds and versions, nothing else: what has changed is then asked for as always. */
  @Get()
  @DoesStream('Be told, as server-sent events, which cases, lists, stages and rounds that one may read have changed.')
  @May('read cases')
  async follow(
    @KnownBy() proof: Proof,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Headers('accept') accept?: string,
    @Headers('last-event-id') last?: string,
  ): Promise<void> {
    if (request.method !== 'GET' || !accept?.includes('text/event-stream'))
      throw new Problem(406, 'stream-only', 'This is a stream: send Accept: text/event-stream.');
    const open = () => {
      reply.hijack();
      return reply.raw.setHeader('x-request-id', request.id);
    };
    await this.live.follow(proof, open, last);
  }
}
