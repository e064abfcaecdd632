import { Controller, Get, Inject } from '@nestjs/common';
import { NoApi } from '../common/does.js';
import { May } from '../people/access.js';

export const API_DOCUMENT = Symbol('the OpenAPI document, made when the routes are known');

@Controller('api/openapi.json')
export class OpenApiController {
  constructor(@Inject(API_DOCUMENT) private readonly api: { document?: object }) {}

  @Get()
  @NoApi()
  @May('read what is public')
  read(): object {
    return this.api.document!;
  }
}
