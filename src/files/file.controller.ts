import {
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { nothingThere } from '../casework/answer.js';
import { asAttachment } from '../common/as-attachment.js';
import { Does, Gives } from '../common/does.js';
import { TakesFile } from '../common/uploads.js';
import { Office } from '../office.js';
import { May, Who } from '../people/access.js';
import { mayRead, refuseUndeclared } from '../people/scope.service.js';
import { filesOf } from './file.queries.js';
import { filesPage, fileView, uploadForm } from './file.schema.js';
import { MEDIA_TYPES } from './kinds.js';

const id = z.uuid();

@Controller('api/v1')
export class FileController {
  constructor(private readonly office: Office) {}

  @Post('nominations/:id/files')
  @Does('Attach a file to a case, while it is a draft or returned.', fileView, 201)
  @TakesFile(uploadForm)
  @May('add and erase files')
  keep(
    @Who() person: string,
    @Param('id', { schema: id }) nomination: string,
    @Req() request: FastifyRequest,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.office.files.keep(person, nomination, request, key);
  }

  @Get('nominations/:id/files')
  @Does('The files of a case, with those that were erased.', filesPage)
  @May('read cases')
  async all(
    @Who() person: string,
    @Param('id', { schema: id }) nomination: string,
    @Query('after', { schema: id.optional() }) after?: string,
  ) {
    if (!(await mayRead(this.office.pool, person, 'nomination', nomination))) throw nothingThere();
    await refuseUndeclared(this.office.pool, person, nomination);
    const rows = await filesOf(this.office.pool, nomination, after);
    return { rows, next: rows.at(-1)?.id ?? null };
  }

  @Get('files/:id')
  @Gives('The content of a file, to be saved, never shown in a page.', 'application/octet-stream')
  @May('read cases')
  async content(
    @Who() person: string,
    @Param('id', { schema: id }) file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { file: found, content } = await this.office.files.open(person, file);
    void reply.headers(asAttachment({ ...found, type: MEDIA_TYPES[found.kind] }));
    return new StreamableFile(content);
  }

  @Delete('files/:id')
  @Does('Erase the content of a file, while its case is a draft or returned; that it was there stays on record.')
  @HttpCode(204)
  @May('add and erase files')
  async erase(@Who() person: string, @Param('id', { schema: id }) file: string): Promise<void> {
    await this.office.files.erase(person, file);
  }
}
