import { Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { asAttachment } from '../common/as-attachment.js';
import { Does, Gives } from '../common/does.js';
import { linkToken } from '../common/link-token.js';
import { TakesFile } from '../common/uploads.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { slipScansView, slipScanView } from './slip.schema.js';

const id = z.uuid();

@Controller('api/v1')
export class SlipScanController {
  constructor(private readonly office: Office) {}

  @Post('slips/:token/scans')
  @Does('Send the signed paper, for all that the link asks about, before answering.', slipScanView, 201)
  @TakesFile()
  @May('answer by a link')
  byLink(@Param('token', { schema: linkToken }) token: string, @Req() request: FastifyRequest) {
    return this.office.slipScans.keepByLink(token, request);
  }

  /** The form's field `field` names the body. */
  @Post('nominations/:id/slip-scans')
  @Does('Keep the signed paper of a body whose slip is on record.', slipScanView, 201)
  @TakesFile()
  @May('add and erase files')
  byHand(@Who() person: string, @Param('id', { schema: id }) nomination: string, @Req() request: FastifyRequest) {
    return this.office.slipScans.keepByHand(person, nomination, request);
  }

  @Get('nominations/:id/slip-scans')
  @Does('The signed papers behind the opinions on a case.', slipScansView)
  @May('read cases')
  async all(@Who() person: string, @Param('id', { schema: id }) nomination: string) {
    return { rows: await this.office.slipScans.list(person, nomination) };
  }

  @Get('nominations/:id/slip-scans/:scan')
  @Gives('One of them.', 'application/octet-stream')
  @May('read cases')
  async one(
    @Who() person: string,
    @Param('id', { schema: id }) nomination: string,
    @Param('scan', { schema: id }) paper: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { scan, type, content } = await this.office.slipScans.open(person, nomination, paper);
    void reply.headers(asAttachment({ ...scan, type, name: `${scan.body}.${scan.kind}` }));
    return new StreamableFile(content);
  }
}
